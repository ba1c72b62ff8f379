namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>What a manager asks of a person: some blocks, and a message (DOS-08). It is answered once each of them was sent.</summary>
public sealed class DemandePieces
{
    private DemandePieces() { }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The file.</summary>
    public Guid DossierId { get; private set; }

    /// <summary>The blocks asked for.</summary>
    public List<BlocDossier> Blocs { get; private set; } = [];

    /// <summary>Those not sent yet; empty once it is answered.</summary>
    public List<BlocDossier> Attendus { get; private set; } = [];

    /// <summary>What the manager wrote; null when nothing.</summary>
    public string? Message { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime DemandeLe { get; private set; }

    /// <summary>The manager.</summary>
    public Guid AgentId { get; private set; }

    /// <summary>Their name then.</summary>
    public string AgentNom { get; private set; } = string.Empty;

    /// <summary>The structure they asked for; null for the administrator.</summary>
    public string? StructureCode { get; private set; }

    /// <summary>When the last block was sent, UTC; null while it awaits.</summary>
    public DateTime? SatisfaiteLe { get; private set; }

    internal static DemandePieces Creer(Guid dossierId, IReadOnlyCollection<BlocDossier> blocs, string? message, Guid agentId, string nom, string? structureCode, DateTime maintenant) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)),
        DossierId = dossierId,
        Blocs = [.. blocs.Order()],
        Attendus = [.. blocs.Order()],
        Message = message,
        DemandeLe = maintenant,
        AgentId = agentId,
        AgentNom = nom,
        StructureCode = structureCode,
    };

    internal void Recevoir(BlocDossier bloc, DateTime maintenant)
    {
        if (SatisfaiteLe is not null || !Attendus.Contains(bloc)) return;
        Attendus = [.. Attendus.Where(b => b != bloc)];
        if (Attendus.Count == 0) SatisfaiteLe = maintenant;
    }
}
