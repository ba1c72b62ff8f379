namespace EspaceIntervenants.Domain.Referentiels;

/// <summary>
/// What a table of reference data was last filled from. A start skips what has not changed; and a server that keeps data in
/// memory sees here that another process has replaced it.
/// </summary>
public sealed class AmorcageApplique
{
    /// <summary>The name under which the stamp of the public employers is kept.</summary>
    public const string Employeurs = "employeurs";

    private AmorcageApplique() { }

    /// <summary>The file, as <c>communes.csv</c>, or the table.</summary>
    public string Nom { get; private set; } = string.Empty;

    /// <summary>SHA-256 of the file in hexadecimal, or a number drawn at each import.</summary>
    public string Empreinte { get; private set; } = string.Empty;

    /// <summary>When it was applied, UTC.</summary>
    public DateTime AppliqueLe { get; private set; }

    /// <summary>A stamp.</summary>
    public static AmorcageApplique Creer(string nom, string empreinte, DateTime maintenant) =>
        new() { Nom = nom, Empreinte = empreinte, AppliqueLe = maintenant };

    /// <summary>Applied again, from something else.</summary>
    public void Renouveler(string empreinte, DateTime maintenant)
    {
        Empreinte = empreinte;
        AppliqueLe = maintenant;
    }
}
