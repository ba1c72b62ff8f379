using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>What became of a block that was sent.</summary>
public enum EtatVersion
{
    /// <summary>Awaits its verification.</summary>
    AVerifier = 1,

    /// <summary>Validated.</summary>
    Validee = 2,

    /// <summary>Refused, with a reason.</summary>
    Refusee = 3,

    /// <summary>Replaced by the person before anyone decided (DOS-09).</summary>
    Remplacee = 4,
}

/// <summary>
/// A block as it was sent, once: its data and its documents never change, only what is decided of them. The versions of a block,
/// in order, are its history (DOS-10).
/// </summary>
public sealed class VersionBloc
{
    private readonly List<PieceJustificative> _pieces = [];

    private VersionBloc() { }

    /// <summary>Identifier, in the order of sending.</summary>
    public Guid Id { get; private set; }

    /// <summary>The file it belongs to.</summary>
    public Guid DossierId { get; private set; }

    /// <summary>The block.</summary>
    public BlocDossier Bloc { get; private set; }

    /// <summary>Its data as JSON, encrypted at rest: it holds NIR and IBAN.</summary>
    public string Contenu { get; private set; } = string.Empty;

    /// <summary>Its documents.</summary>
    public IReadOnlyCollection<PieceJustificative> Pieces => _pieces;

    /// <summary>« Date d'envoi de l'intervenant », UTC.</summary>
    public DateTime EnvoyeLe { get; private set; }

    /// <summary>Whether the person only said that nothing had changed.</summary>
    public bool SansChangement { get; private set; }

    /// <summary>Where it stands.</summary>
    public EtatVersion Etat { get; private set; }

    /// <summary>Whether it is the version managers use: the last one validated (DOS-15).</summary>
    public bool EnVigueur { get; private set; }

    /// <summary>When it was validated or refused, UTC.</summary>
    public DateTime? DecideLe { get; private set; }

    /// <summary>The manager who decided.</summary>
    public Guid? DecideParId { get; private set; }

    /// <summary>Their name then.</summary>
    public string? DecideParNom { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? Motif { get; private set; }

    /// <summary>Whether the person was written to about the decision.</summary>
    public bool DecisionAnnoncee { get; private set; }

    /// <summary>The last day it is good (DOS-12); null when it has none.</summary>
    public DateOnly? FinValidite { get; private set; }

    /// <summary>The last message sent about its end.</summary>
    public Rappel RappelEnvoye { get; private set; }

    internal static VersionBloc Creer(Guid dossierId, EnvoiBloc envoi, DateTime maintenant)
    {
        var version = new VersionBloc
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)),
            DossierId = dossierId,
            Bloc = envoi.Bloc,
            Contenu = envoi.Contenu,
            EnvoyeLe = maintenant,
            SansChangement = envoi.SansChangement,
            Etat = EtatVersion.AVerifier,
            FinValidite = envoi.FinValidite,
        };
        foreach (var (nature, fichierId) in envoi.Pieces) version._pieces.Add(PieceJustificative.Creer(version.Id, nature, fichierId));
        return version;
    }

    internal void Remplacer() => Etat = EtatVersion.Remplacee;

    internal void QuitterVigueur() => EnVigueur = false;

    internal void AnnoncerDecision() => DecisionAnnoncee = true;

    internal void NoterRappel(Rappel rappel) => RappelEnvoye = rappel;

    internal void Decider(string? motifRefus, Guid agentId, string nom, DateTime maintenant)
    {
        if (Etat != EtatVersion.AVerifier) throw new RegleMetierException("DOS-10", DejaDecide());
        (Etat, EnVigueur, Motif) = motifRefus is null ? (EtatVersion.Validee, true, null) : (EtatVersion.Refusee, false, motifRefus);
        (DecideLe, DecideParId, DecideParNom) = (maintenant, agentId, nom);
    }

    private string DejaDecide() => Etat == EtatVersion.Remplacee
        ? $"{Bloc.Libelle()}\u00A0: la personne a transmis une autre version depuis. Relisez-la avant de décider."
        : $"{Bloc.Libelle()}\u00A0: {(Etat == EtatVersion.Validee ? "déjà validé" : "déjà refusé")} par {DecideParNom} le {DecideLe?.EnTexte()}. Cette première décision est maintenue.";
}

/// <summary>A block about to be sent.</summary>
/// <param name="Bloc">The block.</param>
/// <param name="Contenu">Its data as JSON.</param>
/// <param name="Pieces">Its documents.</param>
/// <param name="FinValidite">The last day it is good.</param>
/// <param name="SansChangement">Whether the person only said that nothing had changed.</param>
internal sealed record EnvoiBloc(BlocDossier Bloc, string Contenu, IReadOnlyDictionary<NaturePiece, Guid> Pieces, DateOnly? FinValidite, bool SansChangement = false);

/// <summary>A document of a block that was sent.</summary>
public sealed class PieceJustificative
{
    private PieceJustificative() { }

    /// <summary>The version of the block it came with.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>Which document it is.</summary>
    public NaturePiece Nature { get; private set; }

    /// <summary>Its file.</summary>
    public Guid FichierId { get; private set; }

    internal static PieceJustificative Creer(Guid versionId, NaturePiece nature, Guid fichierId) =>
        new() { VersionId = versionId, Nature = nature, FichierId = fichierId };
}
