using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Domain.Portail.Administration;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Web.Features.Administration.Portail;

/// <summary>What is read of the codes of the portal.</summary>
internal static class LibellesPortail
{
    /// <summary>The states of a publication, in the order of the tabs.</summary>
    public static IReadOnlyList<(EtatPublication Etat, string Code, string Libelle, string Onglet)> Etats { get; } =
    [
        (EtatPublication.EnLigne, "en-ligne", "En ligne", "En ligne"),
        (EtatPublication.AVenir, "a-venir", "À venir", "À venir"),
        (EtatPublication.Brouillon, "brouillon", "Brouillon", "Brouillons"),
        (EtatPublication.Retiree, "retiree", "Retiré de la publication", "Retirées"),
    ];

    public static IReadOnlyList<(RubriqueDocument Valeur, string Libelle)> Rubriques { get; } =
    [
        (RubriqueDocument.ModeEmploi, "Le mode d'emploi de l'Espace Intervenants"),
        (RubriqueDocument.Tutoriel, "Les tutoriels"),
        (RubriqueDocument.Formulaire, "Vos formulaires types"),
        (RubriqueDocument.Guide, "Le guide des informations complémentaires"),
    ];

    public static IReadOnlyList<(PublicMessage Valeur, string Libelle)> Publics { get; } =
    [
        (PublicMessage.Tous, "Tous, visiteurs compris"), (PublicMessage.Intervenants, "Intervenants connectés"), (PublicMessage.Gestionnaires, "Gestionnaires connectés"),
    ];

    public static IReadOnlyList<(NiveauMessage Valeur, string Libelle)> Niveaux { get; } =
        [(NiveauMessage.Information, "Information"), (NiveauMessage.Avertissement, "Avertissement")];

    /// <summary>Each text, and where people read it.</summary>
    public static IReadOnlyDictionary<string, (string Nom, string Place)> Textes { get; } = new Dictionary<string, (string, string)>
    {
        [ClesTextes.AccueilDevenir] = ("Vous souhaitez devenir formateur ou formatrice", "Accueil"),
        [ClesTextes.AccueilIntervenir] = ("Vous intervenez déjà", "Accueil"),
        [ClesTextes.InformationsComplementaires] = ("Informations complémentaires", "Page « Informations complémentaires »"),
        [ClesTextes.Charte] = ("Charte des intervenants", "Page à lire avant de créer un compte"),
        [ClesTextes.ConditionsEmploi] = ("Conditions générales d'emploi des intervenants", "Page à lire avant de créer un compte"),
        [ClesTextes.MentionsLegales] = ("Mentions légales", "Page à lire avant de créer un compte"),
        [ClesTextes.Accessibilite] = ("Accessibilité", "Pied de page"),
        [ClesTextes.PlanAcces] = ("Plan d'accès", "Pied de page"),
        [ClesTextes.AideEtContact] = ("Aide et Contact", "Pied de page"),
        [ClesTextes.AideSouhaits] = ("Aide sur les souhaits", "CV en ligne, « En savoir plus »"),
        [ClesTextes.AideStructure] = ("Aide sur la structure de rattachement", "CV en ligne, « Plus d'informations »"),
        [ClesTextes.AideSpecialites] = ("Aide sur les spécialités", "CV en ligne, « En savoir plus »"),
    };

    public static string Libelle(this EtatPublication etat) => Etats.First(e => e.Etat == etat).Libelle;

    /// <summary>The colour that goes with the word, never without it.</summary>
    public static string Classe(this EtatPublication etat) => etat switch
    {
        EtatPublication.EnLigne => "etiquette etiquette--succes",
        EtatPublication.AVenir => "etiquette etiquette--info",
        _ => "etiquette",
    };

    public static string Libelle(this PublicMessage valeur) => Publics.First(p => p.Valeur == valeur).Libelle;

    public static string Libelle(this TypeStructure type) => type switch
    {
        TypeStructure.Delegation => "Délégation",
        TypeStructure.Inset => "INSET",
        TypeStructure.Inet => "INET",
        _ => "Siège",
    };
}
