using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Bureau;
using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Web.Features.Annonces.Bureau;

/// <summary>What is read of the codes of the ads' desk.</summary>
internal static class LibellesAnnonces
{
    /// <summary>The views, in their order; <c>Date</c> heads the column of the date each is about.</summary>
    public static IReadOnlyList<(VueAnnonces Vue, string Code, string Libelle, string Date, string Vide)> Vues { get; } =
    [
        (VueAnnonces.Publiees, "publiees", "Publiées", "Publiée le", "Aucune annonce n'est ouverte aux candidatures. Les annonces publiées apparaîtront ici."),
        (VueAnnonces.Brouillons, "brouillons", "Brouillons", "Modifiée le", "Aucun brouillon. Commencez par «\u00A0Nouvelle annonce\u00A0», ou dupliquez une annonce déjà publiée."),
        (VueAnnonces.Programmees, "programmees", "Programmées", "Publication prévue le", "Aucune publication n'est programmée. Ouvrez un brouillon pour programmer sa publication."),
        (VueAnnonces.Closes, "closes", "Closes", "Close le", "Aucune annonce close. Une annonce se clôt d'elle-même après sa date limite de candidature."),
    ];

    public static string Libelle(this EtatAnnonce etat, bool programmee) => etat switch
    {
        EtatAnnonce.Brouillon => programmee ? "Programmée" : "Brouillon",
        EtatAnnonce.Publiee => "Publiée",
        _ => "Close",
    };

    /// <summary>The colour that goes with the word, never without it.</summary>
    public static string Classe(this EtatAnnonce etat, bool programmee) => etat switch
    {
        EtatAnnonce.Publiee => "etiquette etiquette--succes",
        EtatAnnonce.Brouillon when programmee => "etiquette etiquette--info",
        EtatAnnonce.Brouillon => "etiquette etiquette--alerte",
        _ => "etiquette",
    };

    /// <summary>The date a line of a view is about; the hour too where it is still to come.</summary>
    public static string? Date(this LigneAnnonce ligne, VueAnnonces vue) => vue switch
    {
        VueAnnonces.Brouillons => ligne.ModifieeLe.JourAParis().EnTexte(),
        VueAnnonces.Programmees => ligne.PublicationPrevueLe?.EnTexte(),
        VueAnnonces.Publiees => ligne.PublieeLe?.JourAParis().EnTexte(),
        _ => ligne.CloseLe?.JourAParis().EnTexte(),
    };

    /// <summary>« 12, dont 3 à étudier ».</summary>
    public static string EnTexteCandidatures(this LigneAnnonce ligne) => ligne switch
    {
        { Candidatures: 0 } => "Aucune",
        { AEtudier: 0 } => $"{ligne.Candidatures}",
        _ => $"{ligne.Candidatures}, dont {ligne.AEtudier} à étudier",
    };
}
