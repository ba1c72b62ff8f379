using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>A manager and an ad, from the blank sheet to its reopening, on a desk and on a phone.</summary>
[Collection(AvecNavigateur.Nom)]
public sealed class AnnoncesGestionTests(Navigateur navigateur)
{
    [SkippableTheory]
    [Trait("Rule", "ANN-02")]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task A_manager_writes_previews_publishes_duplicates_closes_and_reopens_an_ad(int largeur, int hauteur)
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var helene = new Personne(await navigateur.OuvrirAsync(serveur.Racine, largeur, hauteur), serveur);
        var page = helene.Page;
        await helene.SeConnecterAsync("gestion.grandest@demo.fr", "Demo-2024!");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToBeVisibleAsync();
        await page.GotoAsync("/gestion");
        await Assertions.Expect(helene.Lien("Nouvelle annonce")).ToBeVisibleAsync();
        await ControlerAsync(page, $"annonces-tableau-de-bord-{largeur}");

        await page.GotoAsync("/gestion/annonces");
        await Assertions.Expect(page.Locator("tbody tr").First).ToBeVisibleAsync();
        await ControlerAsync(page, $"annonces-liste-{largeur}");
        await helene.Lien("Nouvelle annonce").ClickAsync();
        await Assertions.Expect(helene.Titre("Nouvelle annonce")).ToBeVisibleAsync();
        await helene.Champ("Intitulé de l'annonce").FillAsync("Le budget des petites communes");
        await helene.Bouton("Publier").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("champs sont à corriger");
        await ControlerAsync(page, $"annonces-refus-{largeur}");
        var numero = (await helene.Titre("Annonce ").InnerTextAsync())["Annonce ".Length..];

        await helene.RemplirAnnonceAsync();
        await helene.Bouton("Aperçu").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("DELEGATION GRAND EST");
        await ControlerAsync(page, $"annonces-apercu-{largeur}");
        await helene.Bouton("Fermer l'aperçu").ClickAsync();
        await helene.Bouton("Publier").ClickAsync();
        await Assertions.Expect(page.GetByText("L'annonce est publiée.")).ToBeVisibleAsync();
        await ControlerAsync(page, $"annonces-publiee-{largeur}");

        await page.GotoAsync("/gestion/annonces");
        await helene.Lien("Le budget des petites communes").ClickAsync();
        await Assertions.Expect(helene.Titre($"Annonce {numero}")).ToBeVisibleAsync();
        await helene.Bouton("Dupliquer").ClickAsync();
        await Assertions.Expect(page.GetByText("Brouillon", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(helene.Champ("Date limite de candidature")).ToHaveValueAsync(string.Empty);
        await Assertions.Expect(helene.Champ("Intitulé de l'annonce")).ToHaveValueAsync("Le budget des petites communes");

        await page.GotoAsync($"/gestion/annonces/{numero}");
        await helene.Bouton("Clôturer").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Clôturer", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("L'annonce est close.")).ToBeVisibleAsync();
        await ControlerAsync(page, $"annonces-close-{largeur}");
        await helene.Bouton("Rouvrir").ClickAsync();
        var dialogue = page.GetByRole(AriaRole.Dialog);
        await dialogue.GetByLabel("Date limite de candidature").FillAsync(FormulaireAnnonce.DansDesJours(20));
        await ControlerAsync(page, $"annonces-rouvrir-{largeur}");
        await dialogue.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Rouvrir", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("L'annonce est publiée à nouveau.")).ToBeVisibleAsync();
    }

    private static async Task ControlerAsync(IPage page, string image)
    {
        await page.CapturerAsync(image);
        await page.VerifierLargeurAsync();
        await page.VerifierAccessibiliteAsync();
    }
}
