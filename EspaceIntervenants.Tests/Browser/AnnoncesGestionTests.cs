using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>A manager and an ad, from the blank sheet to its reopening, on a phone; each page is looked at on a desk too.</summary>
[Collection(ParcoursPortail.Nom)]
public sealed class AnnoncesGestionTests(Navigateur navigateur)
{
    [SkippableFact]
    [Trait("Rule", "ANN-02")]
    public async Task A_manager_writes_previews_publishes_duplicates_closes_and_reopens_an_ad()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var helene = await navigateur.ConnecterAsync(serveur, "gestion.grandest@demo.fr", 390, 844);
        var page = helene.Page;
        await page.GotoAsync("/gestion");
        await Assertions.Expect(helene.Lien("Nouvelle annonce")).ToBeVisibleAsync();
        await page.VerifierPartoutAsync("annonces-tableau-de-bord");

        await page.GotoAsync("/gestion/annonces");
        await Assertions.Expect(page.Locator("tbody tr").First).ToBeVisibleAsync();
        await page.VerifierPartoutAsync("annonces-liste");
        await helene.Lien("Nouvelle annonce").ClickAsync();
        await Assertions.Expect(helene.Titre("Nouvelle annonce")).ToBeVisibleAsync();
        await helene.Champ("Intitulé de l'annonce").FillAsync("Le budget des petites communes");
        await helene.Bouton("Publier").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("champs sont à corriger");
        await page.VerifierPartoutAsync("annonces-refus");
        var numero = (await helene.Titre("Annonce ").InnerTextAsync())["Annonce ".Length..];

        await helene.RemplirAnnonceAsync();
        await helene.Bouton("Aperçu").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("DELEGATION GRAND EST");
        await page.VerifierPartoutAsync("annonces-apercu");
        await helene.Bouton("Fermer l'aperçu").ClickAsync();
        await helene.Bouton("Publier").ClickAsync();
        await Assertions.Expect(page.GetByText("L'annonce est publiée.")).ToBeVisibleAsync();
        await page.VerifierPartoutAsync("annonces-publiee");

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
        await page.VerifierPartoutAsync("annonces-close");
        await helene.Bouton("Rouvrir").ClickAsync();
        var dialogue = page.GetByRole(AriaRole.Dialog);
        await dialogue.GetByLabel("Date limite de candidature").FillAsync(FormulaireAnnonce.DansDesJours(20));
        await page.VerifierPartoutAsync("annonces-rouvrir");
        await dialogue.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Rouvrir", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("L'annonce est publiée à nouveau.")).ToBeVisibleAsync();
    }
}
