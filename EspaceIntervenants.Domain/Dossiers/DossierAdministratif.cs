using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>
/// The paperless file of a person (§4), under the identifier of their account. What is searched and chased at night is kept here,
/// recomputed at each movement; what is being typed is in <see cref="SaisieDossier"/>.
/// </summary>
public sealed class DossierAdministratif : IVersionne
{
    private readonly List<VersionBloc> _versions = [];
    private readonly List<DemandePieces> _demandes = [];

    private DossierAdministratif() { }

    /// <summary>The identifier of the person's account and profile.</summary>
    public Guid Id { get; private set; }

    /// <summary>The state (DOS-11) as of the last movement: <see cref="ReglesEcheances.EtatLe"/> tells that of another day.</summary>
    public EtatDossier Etat { get; private set; } = EtatDossier.Incomplet;

    /// <summary>The last day every validated document the status needs is good; null when none has an end.</summary>
    public DateOnly? ValideJusquAu { get; private set; }

    /// <summary>The day of the next message about an end, to come (DOS-12) or over (DOS-13); past when it was missed, null when there is none left.</summary>
    public DateOnly? ProchainRappelLe { get; private set; }

    /// <summary>The next day the person is asked to confirm their file (DOS-14); null before a first transmission, and once asked.</summary>
    public DateOnly? ProchaineRevisionLe { get; private set; }

    /// <summary>When that was asked, UTC; null once answered.</summary>
    public DateTime? RevisionDemandeeLe { get; private set; }

    /// <summary>Last « Transmettre » of the person, UTC.</summary>
    public DateTime? TransmisLe { get; private set; }

    /// <summary>How many times something was sent: a tab that shows an older form finds it out.</summary>
    public int Envois { get; private set; }

    /// <summary>Since when the oldest block awaits its verification, UTC; null when none does.</summary>
    public DateTime? AVerifierDepuis { get; private set; }

    /// <summary>Last movement, UTC: any decision or sending changes it, so that two at once are noticed.</summary>
    public DateTime ModifieLe { get; private set; }

    /// <summary>All that was ever sent.</summary>
    public IReadOnlyCollection<VersionBloc> Versions => _versions;

    /// <summary>What managers asked for.</summary>
    public IReadOnlyCollection<DemandePieces> Demandes => _demandes;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The file of an account, still empty.</summary>
    public static DossierAdministratif Creer(Guid compteId, DateTime maintenant) => new() { Id = compteId, ModifieLe = maintenant };

    /// <summary>The last version of a block, decided or not; null when it was never sent.</summary>
    public VersionBloc? Derniere(BlocDossier bloc) => _versions.Find(v => v.Bloc == bloc && v.Etat == EtatVersion.AVerifier)
        ?? _versions.Where(v => v.Bloc == bloc && v.Etat != EtatVersion.Remplacee).MaxBy(v => (v.EnvoyeLe, v.Id));

    /// <summary>The version of a block that managers use; null while none was validated (DOS-15).</summary>
    public VersionBloc? EnVigueur(BlocDossier bloc) => _versions.Find(v => v.Bloc == bloc && v.EnVigueur);

    /// <summary>The blocks asked for and not sent yet (DOS-08).</summary>
    public IReadOnlyCollection<BlocDossier> Attendus => [.. _demandes.SelectMany(d => d.Attendus).Distinct().Order()];

    /// <summary>Asks for blocks (DOS-08).</summary>
    public DemandePieces Demander(IReadOnlyCollection<BlocDossier> blocs, string? message, Guid agentId, string nom, string? structureCode, DateTime maintenant)
    {
        if (blocs.Count == 0) throw new RegleMetierException("DOS-08", "Choisissez au moins un bloc à demander.");
        var demande = DemandePieces.Creer(Id, blocs, message, agentId, nom, structureCode, maintenant);
        _demandes.Add(demande);
        ModifieLe = maintenant;
        return demande;
    }

    /// <summary>« Transmettre » (DOS-09): what awaited its verification is replaced, and stays in the history.</summary>
    internal void Transmettre(IEnumerable<EnvoiBloc> envois, Statut statut, DateTime maintenant)
    {
        Envoyer(envois, statut, maintenant);
        TransmisLe = maintenant;
        ProchaineRevisionLe = maintenant.JourAParis().AddYears(1);
        RevisionDemandeeLe = null;
    }

    /// <summary>Sends blocks without it being a transmission: the profile they come from was changed.</summary>
    internal void Envoyer(IEnumerable<EnvoiBloc> envois, Statut statut, DateTime maintenant)
    {
        foreach (var envoi in envois)
        {
            _versions.Find(v => v.Bloc == envoi.Bloc && v.Etat == EtatVersion.AVerifier)?.Remplacer();
            _versions.Add(VersionBloc.Creer(Id, envoi, ApresLaDerniere(envoi.Bloc, maintenant)));
            foreach (var demande in _demandes) demande.Recevoir(envoi.Bloc, maintenant);
        }
        // What the status no longer asks for is no longer awaited.
        foreach (var bloc in Attendus.Except(BlocsDossier.Requis(statut)).ToList())
            foreach (var demande in _demandes) demande.Recevoir(bloc, maintenant);
        Envois++;
        Recalculer(statut, maintenant);
    }

    /// <summary>Validates versions that await it (DOS-10), which become those in force.</summary>
    /// <returns>What was validated.</returns>
    public IReadOnlyList<VersionBloc> Valider(IEnumerable<Guid> versionIds, Statut statut, Guid agentId, string nom, DateTime maintenant)
    {
        var versions = versionIds.Distinct().Select(Trouver).ToList();
        foreach (var version in versions)
        {
            version.Decider(null, agentId, nom, maintenant);
            foreach (var ancienne in _versions.Where(v => v.Bloc == version.Bloc && v.EnVigueur && v != version)) ancienne.QuitterVigueur();
        }
        Recalculer(statut, maintenant);
        return versions;
    }

    /// <summary>Refuses a version that awaits its verification; the one in force stays (DOS-15).</summary>
    public void Refuser(Guid versionId, string motif, Statut statut, Guid agentId, string nom, DateTime maintenant)
    {
        if (string.IsNullOrWhiteSpace(motif)) throw new RegleMetierException("DOS-10", "Indiquez le motif du refus.");
        Trouver(versionId).Decider(motif, agentId, nom, maintenant);
        Recalculer(statut, maintenant);
    }

    /// <summary>
    /// Notes the messages that day calls for, of the ends to come (DOS-12) or of those that are over (DOS-13); what is returned is what to write of,
    /// the nearest end first.
    /// </summary>
    internal IReadOnlyList<VersionBloc> Rappeler(bool echues, Statut statut, DateTime maintenant)
    {
        var jour = maintenant.JourAParis();
        bool Due(VersionBloc v) => ReglesEcheances.RappelAtteint(v.FinValidite, jour) is var atteint && atteint > v.RappelEnvoye && (atteint == Rappel.Echue) == echues;
        var dues = Utiles(statut).Where(Due).OrderBy(v => v.FinValidite).ThenBy(v => v.Bloc).ToList();
        foreach (var version in dues) version.NoterRappel(ReglesEcheances.RappelAtteint(version.FinValidite, jour));
        Recalculer(statut, maintenant);
        return dues;
    }

    /// <summary>The decisions the person was not told of yet, which they now are.</summary>
    internal IReadOnlyList<VersionBloc> AnnoncerDecisions()
    {
        var decidees = _versions.Where(v => v.DecideLe is not null && !v.DecisionAnnoncee).OrderBy(v => v.Bloc).ToList();
        foreach (var version in decidees) version.AnnoncerDecision();
        return decidees;
    }

    /// <summary>Notes that the yearly review was asked for (DOS-14).</summary>
    internal void DemanderRevision(DateTime maintenant) => (ProchaineRevisionLe, RevisionDemandeeLe, ModifieLe) = (null, maintenant, maintenant);

    /// <summary>Recomputes what follows from the versions, the status and the day (DOS-11, DOS-13).</summary>
    internal void Recalculer(Statut statut, DateTime maintenant)
    {
        var jour = maintenant.JourAParis();
        var utiles = Utiles(statut);
        ModifieLe = maintenant;
        ValideJusquAu = utiles.Min(v => v.FinValidite);
        ProchainRappelLe = utiles.Min(v => ReglesEcheances.ProchainRappel(v.FinValidite, v.RappelEnvoye));
        AVerifierDepuis = _versions.Where(v => v.Etat == EtatVersion.AVerifier).Min(v => (DateTime?)v.EnvoyeLe);
        Etat = EtatAu(statut, jour);
    }

    /// <summary>The versions of a block are in the order of their dates, even when the clock of the server that writes is behind that of another.</summary>
    private DateTime ApresLaDerniere(BlocDossier bloc, DateTime maintenant) =>
        _versions.Where(v => v.Bloc == bloc).Max(v => (DateTime?)v.EnvoyeLe) is { } derniere && derniere >= maintenant ? derniere.AddMicroseconds(1) : maintenant;

    private EtatDossier EtatAu(Statut statut, DateOnly jour)
    {
        var requis = BlocsDossier.Requis(statut);
        if (statut.Professionnel is null || Utiles(statut).Exists(v => ReglesEcheances.Etat(v.FinValidite, jour) == EtatEcheance.Echue)) return EtatDossier.Incomplet;
        var manquants = requis.Where(bloc => EnVigueur(bloc) is null).ToList();
        if (manquants.Count == 0) return EtatDossier.Complet;
        return manquants.TrueForAll(bloc => Derniere(bloc)?.Etat == EtatVersion.AVerifier) ? EtatDossier.AVerifier : EtatDossier.Incomplet;
    }

    private List<VersionBloc> Utiles(Statut statut)
    {
        var requis = BlocsDossier.Requis(statut);
        return _versions.FindAll(v => v.EnVigueur && requis.Contains(v.Bloc));
    }

    private VersionBloc Trouver(Guid versionId) => _versions.Find(v => v.Id == versionId)
        ?? throw new RegleMetierException("DOS-10", "Cette version n'existe pas ou plus\u00A0: rechargez la page.");
}
