using EspaceIntervenants.Domain.Annonces.Candidatures;

namespace EspaceIntervenants.Web.Features.Annonces.Candidatures.Espace;

/// <summary>What a trainer reads of the state of an application (ANN-07).</summary>
internal static class LibellesCandidatures
{
    /// <summary>The views of the list, in their order; the first one holds all.</summary>
    public static IReadOnlyList<(EtatCandidature? Etat, string Code, string Libelle)> Vues { get; } =
    [
        (null, "toutes", "Toutes"),
        (EtatCandidature.Deposee, "deposees", "Déposées"),
        (EtatCandidature.Etudiee, "etudiees", "Étudiées"),
        (EtatCandidature.NonRetenue, "non-retenues", "Non retenues"),
        (EtatCandidature.Retiree, "retirees", "Retirées"),
    ];

    public static string Libelle(this EtatCandidature etat) => etat switch
    {
        EtatCandidature.Deposee => "Déposée",
        EtatCandidature.Etudiee => "Étudiée",
        EtatCandidature.NonRetenue => "Non retenue",
        _ => "Retirée",
    };

    /// <summary>The colour that goes with the word, never without it.</summary>
    public static string Classe(this EtatCandidature etat) => etat switch
    {
        EtatCandidature.Deposee => "etiquette etiquette--info",
        EtatCandidature.Etudiee => "etiquette etiquette--succes",
        EtatCandidature.NonRetenue => "etiquette etiquette--alerte",
        _ => "etiquette",
    };

    /// <summary>The list of one view.</summary>
    public static string Adresse(string code) => code == Vues[0].Code ? Adresses.EspaceCandidatures : $"{Adresses.EspaceCandidatures}?etat={code}";
}
