namespace EspaceIntervenants.Domain.Regles;

/// <summary>Which server may run a rule now: one row a rule, held for a time and renewed (REG-01).</summary>
public sealed class Bail
{
    private Bail() { }

    /// <summary>What is held, as a rule's identifier.</summary>
    public string Nom { get; private set; } = string.Empty;

    /// <summary>The server that holds it.</summary>
    public string Titulaire { get; private set; } = string.Empty;

    /// <summary>First instant, UTC, at which another server may take it.</summary>
    public DateTime ExpireLe { get; private set; }

    /// <summary>A lease.</summary>
    public static Bail Creer(string nom, string titulaire, DateTime expireLe) => new() { Nom = nom, Titulaire = titulaire, ExpireLe = expireLe };
}
