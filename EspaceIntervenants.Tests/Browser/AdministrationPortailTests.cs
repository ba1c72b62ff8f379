using EspaceIntervenants.Web;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>The administrator changes the portal.</summary>
[Collection(ParcoursPortail.Nom)]
[Trait("Rule", "POR-04")]
public sealed class AdministrationPortailTests(Navigateur navigateur)
{
    private const string Claire = "admin@demo.fr";

    [SkippableFact]
    public async Task The_administrator_writes_a_news_item_previews_publishes_and_changes_it()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var claire = await navigateur.ConnecterAsync(serveur, Claire);
        await claire.Page.GotoAsync(Adresses.AdministrationActualites);
        await claire.Lien("Nouvelle actualité").ClickAsync();
        await claire.Champ("Titre").FillAsync("Un titre d'essai");
        await claire.Champ("Texte").FillAsync("Du **gras** et <script>alert(1)</script> rien d'autre.");
        var apercu = claire.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Aperçu" });
        await Assertions.Expect(apercu.GetByText("gras", new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(apercu.Locator("script")).ToHaveCountAsync(0);

        // Nothing typed is lost by a link pressed too soon.
        claire.Page.Dialog += Refuser;
        await claire.Lien("Revenir à la liste").ClickAsync();
        await Assertions.Expect(claire.Champ("Titre")).ToHaveValueAsync("Un titre d'essai");
        claire.Page.Dialog -= Refuser;

        await claire.Case("Prête à être publiée").CheckAsync();
        await claire.Bouton("Enregistrer").ClickAsync();
        await Assertions.Expect(claire.Page.GetByText("Les visiteurs la voient dès maintenant")).ToBeVisibleAsync();
        await claire.Lien("Revenir à la liste").ClickAsync();
        await claire.Lien("Un titre d'essai").ClickAsync();

        await claire.Champ("Titre").FillAsync("Un titre changé");
        await claire.Bouton("Enregistrer").ClickAsync();
        await Assertions.Expect(claire.Page.GetByText("L'actualité est enregistrée")).ToBeVisibleAsync();
        await claire.Lien("Revenir à la liste").ClickAsync();
        await Assertions.Expect(claire.Lien("Un titre changé")).ToBeVisibleAsync();
        await Assertions.Expect(claire.Lien("Un titre d'essai")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Every_page_is_accessible_and_fits()
    {
        var claire = await navigateur.ConnecterAsync(await navigateur.DemonstrationAsync(), Claire);
        var page = claire.Page;
        string[] sections = [Adresses.AdministrationActualites, Adresses.AdministrationDocuments, Adresses.AdministrationTextes, Adresses.AdministrationMessages, Adresses.AdministrationStructures];
        foreach (var (largeur, hauteur) in PageExtensions.Fenetres)
        {
            await page.SetViewportSizeAsync(largeur, hauteur);
            await page.VisiterAsync(Adresses.Administration, $"administration-{largeur}");
            await page.VisiterAsync(Adresses.AdministrationPortail, $"portail-{largeur}");
            foreach (var section in sections)
            {
                var nom = section[(section.LastIndexOf('/') + 1)..];
                await page.VisiterAsync(section, $"{nom}-{largeur}");
                var premier = await page.Locator("tbody a").First.GetAttributeAsync("href");
                await page.VisiterAsync(premier!, $"{nom}-editeur-{largeur}");
            }
        }
    }

    [SkippableFact]
    [Trait("Rule", "ROL-01")]
    public async Task These_pages_do_not_exist_for_a_manager_nor_for_a_trainer()
    {
        foreach (var adresse in new[] { "gestion.bfc@demo.fr", "manon.elouue@demo.fr" })
        {
            var personne = await navigateur.ConnecterAsync(await navigateur.DemonstrationAsync(), adresse);
            await Assertions.Expect(personne.Page.GetByText("Modifier le portail")).ToHaveCountAsync(0);
            foreach (var page in new[] { Adresses.Administration, Adresses.AdministrationPortail, Adresses.AdministrationActualites, Adresses.AdministrationActualiteNouvelle, Adresses.AdministrationDocuments, Adresses.AdministrationTextes, Adresses.AdministrationMessages, Adresses.AdministrationStructures })
                Assert.Equal(404, (await personne.Page.GotoAsync(page))!.Status);
        }
    }

    private static void Refuser(object? sender, IDialog dialogue) => dialogue.DismissAsync();
}
