namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>
/// « En cours de vérification par … »: who has a file open, for their colleagues to see. Soft: it forbids nothing, and ends by itself.
/// Apart from the file, which it must not change.
/// </summary>
public sealed class VerrouDossier
{
    private VerrouDossier() { }

    /// <summary>The file.</summary>
    public Guid DossierId { get; private set; }

    /// <summary>The manager.</summary>
    public Guid AgentId { get; private set; }

    /// <summary>Their name.</summary>
    public string AgentNom { get; private set; } = string.Empty;

    /// <summary>Since when they have it, UTC.</summary>
    public DateTime PrisLe { get; private set; }

    /// <summary>When it ends unless it is prolonged, UTC.</summary>
    public DateTime ExpireLe { get; private set; }

    /// <summary>A manager opens a file that nobody has.</summary>
    public static VerrouDossier Creer(Guid dossierId, Guid agentId, string nom, DateTime maintenant, DateTime jusquA) =>
        new() { DossierId = dossierId, AgentId = agentId, AgentNom = nom, PrisLe = maintenant, ExpireLe = jusquA };
}
