using System.Globalization;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>How a manager fills the sheet of an ad, in the manual's words.</summary>
internal static class FormulaireAnnonce
{
    /// <summary>All but the title: Finances, in Meurthe-et-Moselle, open for a month.</summary>
    public static async Task RemplirAnnonceAsync(this Personne gestionnaire)
    {
        await gestionnaire.Champ("Description de la recherche").FillAsync("Deux jours, en présentiel, sur la préparation du budget.");
        await gestionnaire.Case("Finances").CheckAsync();
        await gestionnaire.Case("F1B - Fiscalité et dotations").CheckAsync();
        await gestionnaire.Case("Grand Est").CheckAsync();
        await gestionnaire.Case("54 Meurthe-et-Moselle").CheckAsync();
        await gestionnaire.Champ("Durée de la formation").FillAsync("2,5");
        await gestionnaire.Champ("Date limite de candidature").FillAsync(DansDesJours(30));
        await gestionnaire.Champ("Personne à contacter").FillAsync("Rachel Mougin");
        await gestionnaire.Champ("Numéro de téléphone").FillAsync("01 99 00 54 54");
    }

    /// <summary>A day to come, as it is typed.</summary>
    public static string DansDesJours(int jours) =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(jours).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
