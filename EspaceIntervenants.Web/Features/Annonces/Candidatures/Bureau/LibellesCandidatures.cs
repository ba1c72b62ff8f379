using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;

namespace EspaceIntervenants.Web.Features.Annonces.Candidatures.Bureau;

/// <summary>What managers read of the codes of applications.</summary>
internal static class LibellesCandidatures
{
    /// <summary>The views, in their order.</summary>
    public static IReadOnlyList<(VueCandidatures Vue, string Code, string Libelle, string Vide)> Vues { get; } =
    [
        (VueCandidatures.AEtudier, "a-etudier", "À étudier", "Aucune candidature n'attend de décision. Les nouvelles apparaîtront ici."),
        (VueCandidatures.Etudiees, "etudiees", "Étudiées", "Aucune candidature n'est marquée comme étudiée."),
        (VueCandidatures.NonRetenues, "non-retenues", "Non retenues", "Aucune candidature n'a été écartée."),
        (VueCandidatures.Retirees, "retirees", "Retirées", "Aucune candidature n'a été retirée par son auteur."),
        (VueCandidatures.Toutes, "toutes", "Toutes", "Cette annonce n'a encore reçu aucune candidature."),
    ];

    /// <summary>The words of the ratings, from 1.</summary>
    public static IReadOnlyList<string> Evaluations { get; } = ["Insuffisant", "Passable", "Correct", "Bon", "Excellent"];

    /// <summary>The state as managers know it: what the trainer calls « déposée » is what they have to study.</summary>
    public static string LibelleBureau(this EtatCandidature etat) => etat switch
    {
        EtatCandidature.Deposee => "À étudier",
        EtatCandidature.Etudiee => "Étudiée",
        EtatCandidature.NonRetenue => "Non retenue",
        _ => "Retirée",
    };

    /// <summary>The colour that goes with the word, never without it.</summary>
    public static string ClasseBureau(this EtatCandidature etat) => etat switch
    {
        EtatCandidature.Deposee => "etiquette etiquette--info",
        EtatCandidature.Etudiee => "etiquette etiquette--succes",
        EtatCandidature.NonRetenue => "etiquette etiquette--alerte",
        _ => "etiquette",
    };

    /// <summary>« ★★★☆☆ ».</summary>
    public static string Etoiles(int evaluation) => new string('★', evaluation) + new string('☆', SuiviCandidature.EvaluationMax - evaluation);

    /// <summary>« 1 candidature », « 3 candidatures ».</summary>
    public static string Candidatures(int nombre) => nombre < 2 ? $"{nombre} candidature" : $"{nombre} candidatures";
}
