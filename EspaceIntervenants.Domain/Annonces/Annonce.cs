using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Annonces;

/// <summary>The states of an ad (ANN-02).</summary>
public enum EtatAnnonce
{
    /// <summary>Being written; nobody outside its structure knows of it.</summary>
    Brouillon = 1,

    /// <summary>Open to everyone, until its last day is over.</summary>
    Publiee = 2,

    /// <summary>Closed, by hand or after its last day: still read by whoever has its address, found by no search.</summary>
    Close = 3,
}

/// <summary>
/// An ad of a structure (ANN). Its key is a small number, since the search joins on it a hundred thousand times; people know it by
/// <see cref="Numero"/>.
/// </summary>
public sealed class Annonce : IVersionne
{
    private readonly List<CritereAnnonce> _criteres = [];
    private readonly List<MotAnnonce> _mots = [];
    private readonly List<RevisionAnnonce> _revisions = [];

    private Annonce() { }

    /// <summary>Identifier inside the database.</summary>
    public int Id { get; private set; }

    /// <summary>Structure code (3 digits), year and month (yyMM), order number of the year (3 digits or more): 0542207127. Unique (ANN-01).</summary>
    public string Numero { get; private set; } = string.Empty;

    /// <summary>The structure that publishes it, « Auteur de l'annonce ».</summary>
    public string StructureCode { get; private set; } = string.Empty;

    /// <summary>What it says.</summary>
    public FicheAnnonce Fiche { get; private set; } = new();

    /// <summary>« Fichier joint à l'annonce », a <see cref="Fichiers.FichierDepose"/>.</summary>
    public Guid? FichierId { get; private set; }

    /// <summary>The present state.</summary>
    public EtatAnnonce Etat { get; private set; }

    /// <summary>The agent who created it.</summary>
    public Guid AuteurId { get; private set; }

    /// <summary>That agent's name as it was then.</summary>
    public string AuteurNom { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTime CreeeLe { get; private set; }

    /// <summary>Last change of what it says, UTC.</summary>
    public DateTime ModifieeLe { get; private set; }

    /// <summary>Who last did anything to it: an agent's name, or what stands for a timed rule. Told to whoever was overtaken.</summary>
    public string ActeParNom { get; private set; } = string.Empty;

    /// <summary>When that was, UTC.</summary>
    public DateTime ActeLe { get; private set; }

    /// <summary>The words of its title, folded, each after a space: drafts and closed ads, which have no <see cref="Mots"/>, are found by it.</summary>
    public string IntitulePlie { get; private set; } = string.Empty;

    /// <summary>When a draft is to be published by itself, UTC; null when it is not.</summary>
    public DateTime? PublicationPrevueLe { get; private set; }

    /// <summary>First publication, UTC; null for what never was.</summary>
    public DateTime? PublieeLe { get; private set; }

    /// <summary>When it was closed, UTC; null while it is not.</summary>
    public DateTime? CloseLe { get; private set; }

    /// <summary>The codes it is found by while it is published; follows the other fields by itself.</summary>
    public IReadOnlyCollection<CritereAnnonce> Criteres => _criteres;

    /// <summary>The words it is found by while it is published; follows the other fields by itself.</summary>
    public IReadOnlyCollection<MotAnnonce> Mots => _mots;

    /// <inheritdoc/>
    public int Version { get; private set; }

    // Written, and read apart: see IndexAnnonces.
    internal IReadOnlyCollection<RevisionAnnonce> Revisions => _revisions;

    /// <summary>The number of an ad (ANN-01).</summary>
    /// <param name="structureCode">3 digits.</param>
    /// <param name="jour">The day it is created, in Paris.</param>
    /// <param name="ordre">Its place among the ads of the year, from 1.</param>
    public static string NumeroDe(string structureCode, DateOnly jour, int ordre) => $"{structureCode}{jour:yyMM}{ordre:000}";

    /// <summary>A draft.</summary>
    public static Annonce Creer(string numero, string structureCode, Guid auteurId, string auteurNom, FicheAnnonce fiche, DateTime maintenant) => new()
    {
        Numero = numero,
        StructureCode = structureCode,
        Fiche = fiche,
        Etat = EtatAnnonce.Brouillon,
        AuteurId = auteurId,
        AuteurNom = auteurNom,
        CreeeLe = maintenant,
        ModifieeLe = maintenant,
        ActeParNom = auteurNom,
        ActeLe = maintenant,
        IntitulePlie = " " + Texte.Plier(fiche.Intitule),
    };

    /// <summary>Notes who acts, and when.</summary>
    public void Signer(string nom, DateTime maintenant) => (ActeParNom, ActeLe) = (nom, maintenant);

    /// <summary>Whether one may apply at this instant (ANN-06): published, and the last day is not over in Paris.</summary>
    public bool AccepteCandidatures(DateTime maintenant) => Etat == EtatAnnonce.Publiee && !EstEchue(maintenant);

    /// <summary>Whether its last day to apply is over in Paris.</summary>
    public bool EstEchue(DateTime maintenant) => Fiche.DateLimite < maintenant.JourAParis();

    /// <summary>Takes the sheet whole. The caller has checked it: whole when the ad is published, storable when it is a draft. A closed ad is reopened first.</summary>
    public void Modifier(FicheAnnonce fiche, DateTime maintenant)
    {
        if (Etat == EtatAnnonce.Close) throw new RegleMetierException("ANN-02", "Cette annonce est close\u00A0: rouvrez-la pour la modifier.");
        Fiche = fiche;
        IntitulePlie = " " + Texte.Plier(fiche.Intitule);
        ModifieeLe = maintenant;
        RefaireIndex();
    }

    /// <summary>Joins, replaces or removes the attached file.</summary>
    public void JoindreFichier(Guid? fichierId, DateTime maintenant)
    {
        FichierId = fichierId;
        ModifieeLe = maintenant;
    }

    /// <summary>Publishes a draft now. The caller has checked that its sheet is whole. Refused once its last day is over.</summary>
    public void Publier(DateTime maintenant)
    {
        ExigerBrouillon();
        ExigerAVenir(Fiche.DateLimite, maintenant);
        Etat = EtatAnnonce.Publiee;
        PublicationPrevueLe = null;
        PublieeLe ??= maintenant;
        RefaireIndex();
    }

    /// <summary>Puts the publication of a draft off until an instant, before its last day is over. The caller has checked that its sheet is whole.</summary>
    public void Programmer(DateTime quand, DateTime maintenant)
    {
        ExigerBrouillon();
        if (quand <= maintenant) throw new RegleMetierException("ANN-02", "La publication se programme à une date à venir.");
        if (Fiche.DateLimite < quand.JourAParis())
            throw new RegleMetierException("ANN-02", $"La publication est prévue après la date limite de candidature, le {Fiche.DateLimite?.EnTexte()}.");
        PublicationPrevueLe = quand;
    }

    /// <summary>Gives a scheduled publication up: the draft stays a draft.</summary>
    public void Deprogrammer()
    {
        ExigerBrouillon();
        PublicationPrevueLe = null;
    }

    /// <summary>Closes: no application is accepted any more.</summary>
    public void Cloturer(DateTime maintenant)
    {
        if (Etat != EtatAnnonce.Publiee) throw new RegleMetierException("ANN-02", "Seule une annonce publiée peut être close.");
        Etat = EtatAnnonce.Close;
        CloseLe = maintenant;
        RefaireIndex();
    }

    /// <summary>Publishes a closed ad again, with a new last day.</summary>
    public void Rouvrir(DateOnly dateLimite, DateTime maintenant)
    {
        if (Etat != EtatAnnonce.Close) throw new RegleMetierException("ANN-02", "Seule une annonce close peut être rouverte.");
        ExigerAVenir(dateLimite, maintenant);
        Fiche.DateLimite = dateLimite;
        Etat = EtatAnnonce.Publiee;
        CloseLe = null;
        ModifieeLe = maintenant;
        RefaireIndex();
    }

    private void ExigerBrouillon()
    {
        if (Etat != EtatAnnonce.Brouillon) throw new RegleMetierException("ANN-02", "Cette annonce est déjà publiée.");
    }

    private static void ExigerAVenir(DateOnly? dateLimite, DateTime maintenant)
    {
        if (dateLimite < maintenant.JourAParis())
            throw new RegleMetierException("ANN-02", $"La date limite de candidature, le {dateLimite?.EnTexte()}, est passée\u00A0: choisissez-en une à venir.");
    }

    // What is not published is found by no search: the tables of the search hold the published ads and no other.
    private void RefaireIndex()
    {
        if (Etat != EtatAnnonce.Brouillon) _revisions.Add(new RevisionAnnonce());
        var voulus = Etat == EtatAnnonce.Publiee ? CritereAnnonce.De(this).ToHashSet() : [];
        _criteres.RemoveAll(c => !voulus.Remove(c));
        _criteres.AddRange(voulus);
        MotAnnonce.Refaire(_mots, this);
    }
}
