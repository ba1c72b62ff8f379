using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;

/// <summary>An ad above its applications.</summary>
/// <param name="Numero">Its number.</param>
/// <param name="Intitule">Its title.</param>
/// <param name="StructureCode">The structure that publishes it.</param>
/// <param name="Etat">Its state.</param>
/// <param name="DateLimite">Last day to apply.</param>
/// <param name="Comptes">How many applications each view holds.</param>
public sealed record AnnonceEtudiee(
    string Numero, string? Intitule, string StructureCode, EtatAnnonce Etat, DateOnly? DateLimite, ComptesCandidatures Comptes);

/// <summary>How many applications to an ad each view holds.</summary>
/// <param name="AEtudier">Awaiting a decision.</param>
/// <param name="Etudiees">Studied.</param>
/// <param name="NonRetenues">Not kept.</param>
/// <param name="Retirees">Withdrawn.</param>
/// <param name="Preselection">On the short list, whatever their state.</param>
public sealed record ComptesCandidatures(int AEtudier, int Etudiees, int NonRetenues, int Retirees, int Preselection)
{
    /// <summary>All of them.</summary>
    public int Toutes => AEtudier + Etudiees + NonRetenues + Retirees;

    /// <summary>The number of a view.</summary>
    public int De(VueCandidatures vue) => vue switch
    {
        VueCandidatures.AEtudier => AEtudier,
        VueCandidatures.Etudiees => Etudiees,
        VueCandidatures.NonRetenues => NonRetenues,
        VueCandidatures.Retirees => Retirees,
        _ => Toutes,
    };
}

/// <summary>A page of applications, and where the next one begins.</summary>
/// <param name="Page">The lines.</param>
/// <param name="PremiereSuivante">The first application of the next page; null on the last one.</param>
public sealed record PageCandidatures(Page<LigneCandidature> Page, Guid? PremiereSuivante);

/// <summary>An application in a list.</summary>
/// <param name="Id">The application.</param>
/// <param name="Nom">Last name used.</param>
/// <param name="Prenom">First name.</param>
/// <param name="Fonction">Present function.</param>
/// <param name="Employeur">Present employer.</param>
/// <param name="Specialites">Codes of the specialities.</param>
/// <param name="Regions">Codes of the regions.</param>
/// <param name="DeposeeLe">When it was made, UTC.</param>
/// <param name="Etat">Its state.</param>
/// <param name="Evaluation">From 1 to <see cref="SuiviCandidature.EvaluationMax"/>; null without a rating.</param>
/// <param name="Preselection">Whether it is on the short list.</param>
/// <param name="Notes">How many private notes it has.</param>
/// <param name="Version">What a decision on what was read gives back.</param>
public sealed record LigneCandidature(
    Guid Id,
    string? Nom,
    string? Prenom,
    string? Fonction,
    string? Employeur,
    IReadOnlyList<string> Specialites,
    IReadOnlyList<string> Regions,
    DateTime DeposeeLe,
    EtatCandidature Etat,
    int? Evaluation,
    bool Preselection,
    int Notes,
    int Version);

/// <summary>An application whole, but the CV, which <see cref="Profils.Bureau.FicheQueries"/> reads.</summary>
/// <param name="Id">The application.</param>
/// <param name="ProfilId">Its author.</param>
/// <param name="Nom">Its author's first and last name.</param>
/// <param name="Commentaire">What its author wrote with it; null when nothing.</param>
/// <param name="Etat">Its state.</param>
/// <param name="DeposeeLe">When it was made, UTC.</param>
/// <param name="DecideeLe">Last decision, UTC.</param>
/// <param name="DecideurNom">Who took it.</param>
/// <param name="RetireeLe">When its author withdrew it, UTC.</param>
/// <param name="Version">What a decision on what was read gives back.</param>
/// <param name="Evaluation">The managers' rating.</param>
/// <param name="Preselection">Whether it is on the short list.</param>
/// <param name="Notes">The private notes, newest first.</param>
public sealed record DossierCandidature(
    Guid Id,
    Guid ProfilId,
    string Nom,
    string? Commentaire,
    EtatCandidature Etat,
    DateTime DeposeeLe,
    DateTime? DecideeLe,
    string? DecideurNom,
    DateTime? RetireeLe,
    int Version,
    int? Evaluation,
    bool Preselection,
    IReadOnlyList<NoteLue> Notes);

/// <summary>A private note.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Auteur">Who wrote it.</param>
/// <param name="EcriteLe">UTC.</param>
/// <param name="Texte">What it says.</param>
public sealed record NoteLue(Guid Id, string Auteur, DateTime EcriteLe, string Texte);

/// <summary>An application among those of one trainer.</summary>
/// <param name="Id">The application.</param>
/// <param name="Numero">Number of the ad.</param>
/// <param name="Intitule">Title of the ad.</param>
/// <param name="Etat">Its state.</param>
/// <param name="DeposeeLe">When it was made, UTC.</param>
public sealed record CandidatureIntervenant(Guid Id, string Numero, string? Intitule, EtatCandidature Etat, DateTime DeposeeLe);
