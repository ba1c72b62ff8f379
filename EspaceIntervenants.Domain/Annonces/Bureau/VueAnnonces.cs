using EspaceIntervenants.Domain.Fichiers;

namespace EspaceIntervenants.Domain.Annonces.Bureau;

/// <summary>The views of the ads' desk. An ad is in exactly one of them.</summary>
public enum VueAnnonces
{
    /// <summary>« Brouillons ».</summary>
    Brouillons = 1,

    /// <summary>« Programmées »: drafts that will be published by themselves.</summary>
    Programmees = 2,

    /// <summary>« Publiées ».</summary>
    Publiees = 3,

    /// <summary>« Closes ».</summary>
    Closes = 4,
}

/// <summary>What the ads' desk can be sorted by.</summary>
public enum TriAnnonces
{
    /// <summary>The date the view is about: last change of a draft, publication to come, publication.</summary>
    Publication = 1,

    /// <summary>Last day to apply.</summary>
    DateLimite = 2,

    /// <summary>Number.</summary>
    Numero = 3,
}

/// <summary>What a manager asks the ads' desk for.</summary>
/// <param name="Vue">The view.</param>
/// <param name="Texte">The beginning of a number, or beginnings of words of the title.</param>
/// <param name="StructureCode">One structure only; null for all of the manager's.</param>
/// <param name="Tri">The order.</param>
/// <param name="Decroissant">Latest first.</param>
/// <param name="Page">From 1; beyond the last page, the last page.</param>
public sealed record FiltreAnnonces(
    VueAnnonces Vue, string? Texte = null, string? StructureCode = null, TriAnnonces Tri = TriAnnonces.Publication, bool Decroissant = true, int Page = 1);

/// <summary>How many ads each view holds, and how many applications wait.</summary>
/// <param name="Brouillons">Drafts.</param>
/// <param name="Programmees">Scheduled.</param>
/// <param name="Publiees">Published.</param>
/// <param name="Closes">Closed.</param>
/// <param name="AEtudier">Applications nobody decided on.</param>
public sealed record ComptesAnnonces(int Brouillons, int Programmees, int Publiees, int Closes, int AEtudier)
{
    /// <summary>Nothing at all.</summary>
    public static ComptesAnnonces Vide { get; } = new(0, 0, 0, 0, 0);

    /// <summary>The count of a view.</summary>
    public int De(VueAnnonces vue) => vue switch
    {
        VueAnnonces.Brouillons => Brouillons,
        VueAnnonces.Programmees => Programmees,
        VueAnnonces.Publiees => Publiees,
        _ => Closes,
    };
}

/// <summary>A line of the ads' desk.</summary>
/// <param name="Numero">Its number.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Intitule">Its title; null while a draft has none.</param>
/// <param name="StructureCode">The structure that publishes it.</param>
/// <param name="Etat">Its state.</param>
/// <param name="Urgent">Whether it is.</param>
/// <param name="DateLimite">Last day to apply.</param>
/// <param name="ModifieeLe">Last change of what it says, UTC.</param>
/// <param name="PublicationPrevueLe">Publication to come, UTC.</param>
/// <param name="PublieeLe">First publication, UTC.</param>
/// <param name="CloseLe">When it was closed, UTC.</param>
/// <param name="Candidatures">Applications received and not withdrawn.</param>
/// <param name="AEtudier">Those nobody decided on.</param>
public sealed record LigneAnnonce(
    string Numero, int Version, string? Intitule, string StructureCode, EtatAnnonce Etat, bool Urgent, DateOnly? DateLimite,
    DateTime ModifieeLe, DateTime? PublicationPrevueLe, DateTime? PublieeLe, DateTime? CloseLe, int Candidatures, int AEtudier);

/// <summary>An ad as its editor opens it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Numero">Its number.</param>
/// <param name="Version">To be given back with a change.</param>
/// <param name="StructureCode">The structure that publishes it.</param>
/// <param name="Fiche">What it says; a copy, free to be edited.</param>
/// <param name="Etat">Its state.</param>
/// <param name="Fichier">The attached file.</param>
/// <param name="AuteurNom">Who created it.</param>
/// <param name="CreeeLe">When, UTC.</param>
/// <param name="ActeParNom">Who last acted on it.</param>
/// <param name="ActeLe">When, UTC.</param>
/// <param name="PublicationPrevueLe">Publication to come, UTC.</param>
/// <param name="PublieeLe">First publication, UTC.</param>
/// <param name="CloseLe">When it was closed, UTC.</param>
/// <param name="Candidatures">Applications received and not withdrawn.</param>
public sealed record AnnonceEditee(
    int Id, string Numero, int Version, string StructureCode, FicheAnnonce Fiche, EtatAnnonce Etat, FichierPresent? Fichier,
    string AuteurNom, DateTime CreeeLe, string ActeParNom, DateTime ActeLe, DateTime? PublicationPrevueLe, DateTime? PublieeLe, DateTime? CloseLe, int Candidatures);
