namespace EspaceIntervenants.Domain.Regles;

/// <summary>A line of the run log of the timed rules (REG-01).</summary>
public sealed class ExecutionRegle
{
    private ExecutionRegle() { }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The rule's identifier, as <c>CPT-04</c>.</summary>
    public string Regle { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTime DebutLe { get; private set; }

    /// <summary>UTC; null while it runs, or when its server was stopped in the middle.</summary>
    public DateTime? FinLe { get; private set; }

    /// <summary>The server that ran it.</summary>
    public string Serveur { get; private set; } = string.Empty;

    /// <summary>How many were due.</summary>
    public int Examines { get; private set; }

    /// <summary>How many were changed.</summary>
    public int Modifies { get; private set; }

    /// <summary>How many failed, and will be due again.</summary>
    public int Echecs { get; private set; }

    /// <summary>The last failure, without personal data.</summary>
    public string? Erreur { get; private set; }

    /// <summary>A run begins.</summary>
    public static ExecutionRegle Demarrer(string regle, string serveur, DateTime maintenant) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)),
        Regle = regle,
        Serveur = serveur,
        DebutLe = maintenant,
    };

    /// <summary>A run ends.</summary>
    public void Terminer(Bilan bilan, DateTime maintenant)
    {
        Examines = bilan.Examines;
        Modifies = bilan.Modifies;
        Echecs = bilan.Echecs;
        Erreur = bilan.Erreur;
        FinLe = maintenant;
    }
}
