using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>The managers' desk, at the width of a desk and of a phone: nothing sticks out, nothing hinders who cannot see or point.</summary>
[Collection(ParcoursPortail.Nom)]
public sealed class BureauTests(Navigateur navigateur)
{
    [SkippableFact]
    public async Task Every_page_of_the_desk_is_accessible_and_fits()
    {
        var helene = await navigateur.ConnecterAsync(await navigateur.DemonstrationAsync(), "gestion.grandest@demo.fr");
        var page = helene.Page;
        foreach (var (largeur, hauteur) in PageExtensions.Fenetres)
        {
            await page.SetViewportSizeAsync(largeur, hauteur);
            await page.VisiterAsync("/gestion", $"bureau-{largeur}", "Tableau de bord");
            await page.VisiterAsync("/gestion/cvtheque", $"cvtheque-{largeur}", "CVthèque");
            await page.VisiterAsync("/gestion/cvtheque?q=introuvable&region=44", $"cvtheque-vide-{largeur}", "CVthèque");
            await page.VisiterAsync("/gestion/inscriptions", $"inscriptions-{largeur}", "Inscriptions");

            var demande = await page.Locator("tbody a").First.GetAttributeAsync("href");
            await page.VisiterAsync(demande!, $"intervenant-{largeur}");
            await helene.Bouton("Rejeter").ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
            await page.VerifierAccessibiliteAsync();
            await page.CapturerAsync($"rejet-{largeur}");
            await helene.Bouton("Annuler").ClickAsync();
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            await page.CapturerAsync($"impression-{largeur}");
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        }
    }
}
