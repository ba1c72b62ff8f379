using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Interventions;

namespace EspaceIntervenants.Web.Features.Interventions;

/// <summary>What is read of the codes of the interventions.</summary>
internal static class LibellesInterventions
{
    /// <summary>The groups of the list, in their order.</summary>
    public static IReadOnlyList<(string Titre, EtatIntervention[] Etats)> Groupes { get; } =
    [
        ("À venir", [EtatIntervention.Prevue]),
        ("En cours", [EtatIntervention.EnCours]),
        ("Passées", [EtatIntervention.Realisee, EtatIntervention.Annulee]),
    ];

    public static string Libelle(this EtatIntervention etat) => etat switch
    {
        EtatIntervention.Prevue => "Prévue",
        EtatIntervention.EnCours => "En cours",
        EtatIntervention.Realisee => "Réalisée",
        _ => "Annulée",
    };

    /// <summary>The colour that goes with the word, never without it.</summary>
    public static string Classe(this EtatIntervention etat) => etat switch
    {
        EtatIntervention.Prevue => "etiquette etiquette--info",
        EtatIntervention.EnCours => "etiquette etiquette--alerte",
        EtatIntervention.Realisee => "etiquette etiquette--succes",
        _ => "etiquette",
    };

    public static string Libelle(this TypeLettre type) => type == TypeLettre.Ressources ? "Demande de ressources" : "Demande d'intervention";

    /// <summary>« le 22/04/2026 », « du 22/04/2026 au 24/04/2026 »; a line never ends before a date.</summary>
    public static string Dates(this LigneIntervention ligne) => ligne.DebutLe == ligne.FinLe
        ? $"le\u00A0{ligne.DebutLe.EnTexte()}"
        : $"du\u00A0{ligne.DebutLe.EnTexte()} au\u00A0{ligne.FinLe.EnTexte()}";
}
