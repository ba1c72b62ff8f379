using System.Globalization;
using System.Text;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Annonces;

/// <summary>An ad as it is read (§5.2): by everyone once published, by its author in the preview.</summary>
/// <param name="Numero">Its number.</param>
/// <param name="StructureCode">The structure that publishes it.</param>
/// <param name="Fiche">What it says.</param>
/// <param name="Etat">Its state.</param>
/// <param name="Fichier">Name of the attached file; null when there is none.</param>
public sealed record ContenuAnnonce(string Numero, string StructureCode, FicheAnnonce Fiche, EtatAnnonce Etat, string? Fichier)
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« Durée de la formation », « 2,5 jours »; null when it is not said.</summary>
    public string? Duree => Fiche.DureeJours is { } jours ? $"{jours.ToString("0.#", Francais)}\u00A0{(jours < 2 ? "jour" : "jours")}" : null;

    /// <summary>« Entre le 01/01/2023 et le 31/12/2023 »; null when neither date is said.</summary>
    public string? Periode => (Fiche.DebutIntervention?.EnTexte(), Fiche.FinIntervention?.EnTexte()) switch
    {
        (null, null) => null,
        ({ } debut, null) => $"À partir du {debut}",
        (null, { } fin) => $"Jusqu'au {fin}",
        var (debut, fin) => $"Entre le {debut} et le {fin}",
    };

    /// <summary>« Auteur de l'annonce », as the manual writes it: « DELEGATION GRAND EST ».</summary>
    public string Auteur(Nomenclatures noms)
    {
        var nom = noms.Libelle<Structure>(StructureCode);
        return EnCapitales(noms.Structures.Any(s => s.Code == StructureCode && s.Type == TypeStructure.Delegation) ? $"Délégation {nom}" : nom);
    }

    /// <summary>« Pays d'intervention », as the manual writes it: « FRANCE ».</summary>
    public string PaysIntervention(Nomenclatures noms) => EnCapitales(noms.Libelle<Pays>(Fiche.PaysCode));

    private static string EnCapitales(string texte) =>
        string.Concat(texte.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            .Normalize(NormalizationForm.FormC).ToUpper(Francais);
}
