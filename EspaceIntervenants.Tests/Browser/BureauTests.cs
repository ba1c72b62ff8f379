using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>The managers' desk, at the width of a desk and of a phone: nothing sticks out, nothing hinders who cannot see or point.</summary>
[Collection(AvecNavigateur.Nom)]
public sealed class BureauTests(Navigateur navigateur)
{
    [SkippableTheory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task Every_page_of_the_desk_is_accessible_and_fits(int largeur, int hauteur)
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var helene = new Personne(await navigateur.OuvrirAsync(serveur.Racine, largeur, hauteur), serveur);
        await helene.SeConnecterAsync("gestion.grandest@demo.fr", "Demo-2024!");
        await Assertions.Expect(helene.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToBeVisibleAsync();

        await VerifierAsync(helene.Page, "/gestion", "Tableau de bord", $"bureau-{largeur}");
        await VerifierAsync(helene.Page, "/gestion/cvtheque", "CVthèque", $"cvtheque-{largeur}");
        await VerifierAsync(helene.Page, "/gestion/cvtheque?q=introuvable&region=44", "CVthèque", $"cvtheque-vide-{largeur}");
        await VerifierAsync(helene.Page, "/gestion/inscriptions", "Inscriptions", $"inscriptions-{largeur}");

        var demande = await helene.Page.Locator("tbody a").First.GetAttributeAsync("href");
        await VerifierAsync(helene.Page, demande!, null, $"intervenant-{largeur}");
        await helene.Bouton("Rejeter").ClickAsync();
        await Assertions.Expect(helene.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await helene.Page.VerifierAccessibiliteAsync();
        await helene.Page.CapturerAsync($"rejet-{largeur}");
        await helene.Bouton("Annuler").ClickAsync();
        await helene.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await helene.Page.CapturerAsync($"impression-{largeur}");
    }

    private static async Task VerifierAsync(IPage page, string adresse, string? titre, string image)
    {
        await page.GotoAsync(adresse);
        var h1 = page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 });
        if (titre is null) await Assertions.Expect(h1).ToBeVisibleAsync();
        else await Assertions.Expect(h1).ToContainTextAsync(titre);
        await Assertions.Expect(page.GetByText("Chargement…")).ToHaveCountAsync(0);
        await page.CapturerAsync(image);
        await page.VerifierLargeurAsync();
        await page.VerifierAccessibiliteAsync();
    }
}
