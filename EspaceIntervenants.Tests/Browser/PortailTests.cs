using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Tests.Web.Portail;
using EspaceIntervenants.Web;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>A visitor on the public face: by the keyboard alone, without script, on a phone, on paper.</summary>
[Collection(ParcoursPortail.Nom)]
public sealed class PortailTests(Navigateur navigateur)
{
    [SkippableFact]
    [Trait("Rule", "POR-03")]
    public async Task A_visitor_reads_a_news_and_finds_a_structure_on_the_map_by_the_keyboard_alone()
    {
        using var donnees = BaseDeTest.AvecReferentiels();
        await using var serveur = await DemarrerAsync(donnees);
        var visiteur = new Personne(await navigateur.OuvrirAsync(serveur.Racine), serveur);
        var page = visiteur.Page;
        await page.GotoAsync(Adresses.Accueil);
        await page.VerifierAccessibiliteAsync();
        await page.CapturerAsync("portail-accueil");

        await visiteur.AllerAuClavierAsync(visiteur.Lien("Ancienne information 2"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/actualites/ancienne-2#ancienne-2$"));
        await Assertions.Expect(page.GetByText("Texte de l'information 2.").Last).ToBeVisibleAsync();
        await page.VerifierAccessibiliteAsync();
        await page.CapturerAsync("portail-actualite");
        var autre = page.Locator("summary", new PageLocatorOptions { HasText = "Mise à jour du formulaire" });
        await visiteur.AllerAuClavierAsync(autre);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Vos demandes en cours ne changent pas.").Last).ToBeVisibleAsync();

        await page.GotoAsync(Adresses.Accueil);
        await visiteur.AllerAuClavierAsync(visiteur.Lien("Informations Complémentaires"));
        await page.Keyboard.PressAsync("Enter");
        var region = page.Locator("svg").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Grand Est", Exact = true });
        await visiteur.AllerAuClavierAsync(region);
        await page.VerifierAccessibiliteAsync();
        await page.CapturerAsync("portail-carte");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".contact:target")).ToContainTextAsync("6 quai Andreu Bilistein");
        await Assertions.Expect(page.Locator(".contact:target")).ToBeInViewportAsync();
        // From there, the next stop is the telephone of that structure.
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".contact:target a[href^='tel:']")).ToBeFocusedAsync();
        await page.CapturerAsync("portail-region");
    }

    [SkippableFact]
    [Trait("Rule", "POR-02")]
    public async Task The_portal_fits_a_phone_and_prints_its_text_alone()
    {
        using var donnees = BaseDeTest.AvecReferentiels();
        await using var serveur = await DemarrerAsync(donnees);
        var page = await navigateur.OuvrirAsync(serveur.Racine, 320, 700);
        foreach (var adresse in new[] { Adresses.Accueil, Adresses.Actualite("mise-a-jour"), Adresses.InformationsComplementaires, Adresses.PlanAcces, Adresses.Cookies })
        {
            await page.GotoAsync(adresse);
            await page.VerifierLargeurAsync();
            await page.VerifierAccessibiliteAsync();
            await page.CapturerAsync("portail-320" + adresse.Replace('/', '-'));
        }

        await page.SetViewportSizeAsync(800, 1000);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var (adresse, texte) in new[]
        {
            (Adresses.Actualite("mise-a-jour"), "Vos demandes en cours ne changent pas."), (Adresses.InformationsComplementaires, "6 quai Andreu Bilistein"),
        })
        {
            await page.GotoAsync(adresse);
            await Assertions.Expect(page.GetByText(texte).Last).ToBeVisibleAsync();
            foreach (var inutile in new[] { "header", "footer", ".messages", ".carte-regions", ".ariane" })
                Assert.Equal(0, await page.Locator(inutile).And(page.Locator(":visible")).CountAsync());
            await page.CapturerAsync("portail-papier" + adresse.Replace('/', '-'));
        }
    }

    [SkippableFact]
    [Trait("Rule", "POR-01")]
    public async Task Without_script_one_signs_in_unfolds_a_news_and_follows_the_map()
    {
        using var donnees = BaseDeTest.AvecReferentiels();
        await using var serveur = await DemarrerAsync(donnees);
        var modele = await navigateur.OuvrirAsync(serveur.Racine);
        await using var contexte = await modele.Context.Browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = serveur.Racine.ToString(), JavaScriptEnabled = false });
        var visiteur = new Personne(await contexte.NewPageAsync(), serveur);
        await visiteur.Page.GotoAsync(Adresses.Accueil);
        await visiteur.Champ("Identifiant").FillAsync("personne@exemple.fr");
        await visiteur.Champ("Mot de passe").FillAsync("Essai-2026!");
        await visiteur.Bouton("Me connecter").ClickAsync();
        await Assertions.Expect(visiteur.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("incorrect");
        await Assertions.Expect(visiteur.Champ("Identifiant")).ToHaveValueAsync("personne@exemple.fr");

        await visiteur.Page.GotoAsync(Adresses.Actualites);
        await visiteur.Page.Locator("summary", new PageLocatorOptions { HasText = "Ancienne information 7" }).ClickAsync();
        await Assertions.Expect(visiteur.Page.Locator("#ancienne-7 .redige")).ToBeVisibleAsync();
        await visiteur.Page.GotoAsync(Adresses.InformationsComplementaires);
        await visiteur.Page.Locator("svg").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "La Réunion", Exact = true }).ClickAsync();
        await Assertions.Expect(visiteur.Page.Locator(".contact:target h3")).ToHaveTextAsync("La Réunion");
    }

    private static async Task<ServeurReel> DemarrerAsync(BaseDeTest donnees)
    {
        await using (var db = donnees.CreateDbContext())
        {
            db.AddRange(PortailDeTest.Lignes(TimeProvider.System.Maintenant()));
            await db.SaveChangesAsync();
        }
        return await ServeurReel.DemarrerAsync(demonstration: false, new() { ["ConnectionStrings__Espace"] = donnees.Chaine });
    }
}
