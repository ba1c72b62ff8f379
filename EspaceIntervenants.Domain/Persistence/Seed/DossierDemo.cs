using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>Someone whose file is invented, and the manager who verifies it.</summary>
internal sealed record PersonneDemo(Guid Id, string Courriel, string Structure, DateTime ValideLe, Identification Identification, string CommuneNaissance, Guid AgentId, string AgentNom)
{
    /// <summary>Their status.</summary>
    public StatutProfessionnel? Statut => Identification.Statut.Professionnel;
}

/// <summary>The life of one invented file, told by the entity's own transitions; moments are said in days before the present.</summary>
internal sealed class DossierDemo(EspaceDbContext db, StockageFichiers stockage, PersonneDemo personne, int rang, DateTime maintenant)
{
    private readonly FabriqueDossiers _fabrique = new(personne.Identification.Formateur, rang, personne.CommuneNaissance, maintenant.JourAParis());
    private readonly DossierAdministratif _dossier = Ouvrir(db, personne, maintenant);
    private readonly Dictionary<Guid, DateTime> _deposes = [];

    /// <summary>What the person is filling.</summary>
    public FormulaireDossier Formulaire { get; } = AssemblageDossier.Base(personne.Identification, null);

    /// <summary>Today in Paris.</summary>
    public DateOnly Aujourdhui => maintenant.JourAParis();

    private Statut Statut => personne.Identification.Statut;

    /// <summary>Fills the form as of then, the attestation being of that day.</summary>
    public void Remplir(double jours)
    {
        _fabrique.Remplir(Formulaire);
        Formulaire.Attestation.Date = Quand(jours).JourAParis();
    }

    /// <summary>Sends blocks, all those of the status when none is said, with the documents that are still missing.</summary>
    public async Task TransmettreAsync(double jours, params BlocDossier[] blocs)
    {
        var quand = Quand(jours);
        var envoyes = blocs.Length == 0 ? BlocsDossier.Requis(Statut) : blocs;
        foreach (var nature in envoyes.SelectMany(Formulaire.Natures).Where(n => Formulaire.Piece(n) is null)) await ChargerAsync(nature, quand);
        _dossier.Transmettre([.. envoyes.Select(bloc => Envoi(bloc, sansChangement: false))], Statut, quand);
    }

    /// <summary>Another document takes the place of one, and waits to be sent.</summary>
    public void Retirer(NaturePiece nature) => Formulaire.Pieces.Remove(nature);

    /// <summary>« Rien n'a changé »: the attestation and the arrêté of the status are renewed.</summary>
    public void Confirmer(double jours)
    {
        var quand = Quand(jours);
        (Formulaire.Attestation.Date, Formulaire.Arrete.ConfirmeLe) = (quand.JourAParis(), quand.JourAParis());
        var renouveles = BlocsDossier.Requis(Statut).Where(b => b is BlocDossier.Attestation or BlocDossier.Arrete);
        _dossier.Transmettre([.. renouveles.Select(bloc => Envoi(bloc, sansChangement: true))], Statut, quand);
    }

    /// <summary>The manager refuses a block, if one is said, and validates the rest.</summary>
    public void Verifier(double jours, BlocDossier? refuse = null, string motif = "")
    {
        var attendent = _dossier.Versions.Where(v => v.Etat == EtatVersion.AVerifier).ToList();
        if (attendent.Find(v => v.Bloc == refuse) is { } version) _dossier.Refuser(version.Id, motif, Statut, personne.AgentId, personne.AgentNom, Quand(jours));
        _dossier.Valider(attendent.Where(v => v.Bloc != refuse).Select(v => v.Id), Statut, personne.AgentId, personne.AgentNom, Quand(jours));
        _dossier.AnnoncerDecisions();
    }

    /// <summary>The manager asks for blocks.</summary>
    public void Demander(double jours, string message, params BlocDossier[] blocs) =>
        _dossier.Demander(blocs, message, personne.AgentId, personne.AgentNom, personne.Structure, Quand(jours));

    /// <summary>The rules have run up to now: reminders sent, what is over told, the review asked for.</summary>
    public void SuivreRegles(double revisionDemandee = -1)
    {
        _dossier.Rappeler(echues: false, Statut, maintenant);
        _dossier.Rappeler(echues: true, Statut, maintenant);
        if (revisionDemandee >= 0) _dossier.DemanderRevision(Quand(revisionDemandee));
    }

    private static DossierAdministratif Ouvrir(EspaceDbContext db, PersonneDemo personne, DateTime maintenant)
    {
        var dossier = DossierAdministratif.Creer(personne.Id, maintenant);
        db.Dossiers.Add(dossier);
        return dossier;
    }

    private async Task ChargerAsync(NaturePiece nature, DateTime quand)
    {
        var (nom, contenu) = _fabrique.Document(nature, Formulaire);
        var fichier = await FichiersDemonstration.DeposerAsync(stockage, personne.Id, nom, contenu, quand.AddMinutes(-10), CancellationToken.None);
        db.Fichiers.Add(fichier);
        (Formulaire.Pieces[nature], _deposes[fichier.Id]) = (fichier.Id, fichier.DeposeLe);
    }

    private EnvoiBloc Envoi(BlocDossier bloc, bool sansChangement)
    {
        var pieces = Formulaire.PiecesDe(bloc);
        DateOnly? deposeLe = pieces.Count == 0 ? null : pieces.Values.Max(id => _deposes[id]).JourAParis();
        return new EnvoiBloc(bloc, DossierJson.Ecrire(Formulaire, bloc), pieces, ReglesEcheances.FinValidite(bloc, Formulaire, deposeLe), sansChangement);
    }

    // Not all at the same minute.
    private DateTime Quand(double jours) => maintenant.AddDays(-jours).AddMinutes(-7 * (rang % 30) - 5);
}
