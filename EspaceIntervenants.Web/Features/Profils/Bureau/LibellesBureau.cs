using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Profils.Bureau;

namespace EspaceIntervenants.Web.Features.Profils.Bureau;

/// <summary>What is read of the codes of the desk.</summary>
internal static class LibellesBureau
{
    /// <summary>The views, in their order.</summary>
    public static IReadOnlyList<(VueInscriptions Vue, string Code, string Libelle, string Vide)> Vues { get; } =
    [
        (VueInscriptions.APrendre, "a-prendre", "À prendre", "Toutes les demandes transmises ont été prises en charge. Les nouvelles apparaîtront ici."),
        (VueInscriptions.MesDemandes, "mes-demandes", "Mes demandes", "Vous n'avez aucune demande en charge. Choisissez-en une dans «\u00A0À prendre\u00A0»."),
        (VueInscriptions.Collegues, "collegues", "Prises par un collègue", "Aucun collègue n'a de demande en charge."),
        (VueInscriptions.EnAttente, "en-attente", "En attente de la personne", "Aucune demande n'attend de compléments."),
        (VueInscriptions.Decidees, "decidees", "Décidées", "Aucune demande n'a encore été décidée."),
    ];

    public static string Libelle(this EtatInscription etat) => etat switch
    {
        EtatInscription.EnAttenteActivation => "En attente d'activation",
        EtatInscription.EnSaisie => "En saisie",
        EtatInscription.Transmise => "Transmise",
        EtatInscription.Validee => "Validée",
        EtatInscription.Rejetee => "Rejetée",
        EtatInscription.ComplementsDemandes => "Compléments demandés",
        _ => "Archivée",
    };

    /// <summary>The colour that goes with the word, never without it.</summary>
    public static string Classe(this EtatInscription etat) => etat switch
    {
        EtatInscription.Validee => "etiquette etiquette--succes",
        EtatInscription.Rejetee => "etiquette etiquette--erreur",
        EtatInscription.ComplementsDemandes => "etiquette etiquette--alerte",
        EtatInscription.Transmise => "etiquette etiquette--info",
        _ => "etiquette",
    };

    public static string Libelle(this TypeEvenement type) => type switch
    {
        TypeEvenement.Creation => "Compte créé",
        TypeEvenement.Activation => "Compte activé",
        TypeEvenement.Transmission => "Demande transmise",
        TypeEvenement.PriseEnCharge => "Prise en charge",
        TypeEvenement.Liberation => "Rendue à la liste commune",
        TypeEvenement.Validation => "Demande validée",
        TypeEvenement.Rejet => "Demande rejetée",
        TypeEvenement.DemandeComplements => "Compléments demandés",
        TypeEvenement.Rappel => "Rappel envoyé à la personne",
        TypeEvenement.NouvellePresentation => "Nouvelle présentation du CV",
        TypeEvenement.Archivage => "Archivée",
        _ => "Réactivée",
    };

    public static string? Libelle(this Civilite? civilite) => civilite switch { Civilite.Monsieur => "Monsieur", Civilite.Madame => "Madame", _ => null };

    public static string? Libelle(this StatutProfessionnel? statut) => statut switch
    {
        StatutProfessionnel.Fonctionnaire => "Fonctionnaire",
        StatutProfessionnel.AgentNonTitulaire => "Agent non titulaire",
        StatutProfessionnel.TravailleurIndependant => "Travailleur indépendant",
        StatutProfessionnel.SalariePrive => "Salarié du secteur privé",
        StatutProfessionnel.Sans => "Sans (sans activité, retraité)",
        _ => null,
    };

    public static string? OuiNon(bool? valeur) => valeur switch { true => "Oui", false => "Non", null => null };

    /// <summary>« 2010 – 2015 », « depuis 2018 ».</summary>
    public static string? Annees(int? debut, int? fin, bool enCours = false) => (debut, fin) switch
    {
        (null, null) => null,
        ({ } d, null) => enCours ? $"depuis {d}" : $"{d}",
        (null, { } f) => $"{f}",
        ({ } d, { } f) => d == f ? $"{d}" : $"{d} – {f}",
    };

    /// <summary>« 1,4 Mo ».</summary>
    public static string Poids(long octets) => octets < 1_000_000
        ? $"{Math.Max(1, octets / 1000)} Ko"
        : string.Create(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"), $"{octets / 1_000_000.0:0.0} Mo");
}
