using EspaceIntervenants.Web;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>The administrator changes the portal.</summary>
[Collection(AvecNavigateur.Nom)]
[Trait("Rule", "POR-04")]
public sealed class AdministrationPortailTests(Navigateur navigateur)
{
    [SkippableFact]
    public async Task The_administrator_writes_a_news_item_previews_publishes_and_changes_it()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var claire = await OuvrirAsync(serveur);
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

    [SkippableTheory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task Every_page_is_accessible_and_fits(int largeur, int hauteur)
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var claire = await OuvrirAsync(serveur, largeur, hauteur);
        string[] sections = [Adresses.AdministrationActualites, Adresses.AdministrationDocuments, Adresses.AdministrationTextes, Adresses.AdministrationMessages, Adresses.AdministrationStructures];
        await VerifierAsync(claire, Adresses.Administration, $"administration-{largeur}");
        await VerifierAsync(claire, Adresses.AdministrationPortail, $"portail-{largeur}");
        foreach (var section in sections)
        {
            var nom = section[(section.LastIndexOf('/') + 1)..];
            await VerifierAsync(claire, section, $"{nom}-{largeur}");
            var premier = await claire.Page.Locator("tbody a").First.GetAttributeAsync("href");
            await VerifierAsync(claire, premier!, $"{nom}-editeur-{largeur}");
        }
    }

    [SkippableFact]
    [Trait("Rule", "ROL-01")]
    public async Task These_pages_do_not_exist_for_a_manager_nor_for_a_trainer()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        foreach (var (adresse, accueil) in new[] { ("gestion.bfc@demo.fr", "**/gestion**"), ("manon.elouue@demo.fr", "**/espace**") })
        {
            var personne = new Personne(await navigateur.OuvrirAsync(serveur.Racine), serveur);
            await personne.SeConnecterAsync(adresse, "Demo-2024!");
            await personne.Page.WaitForURLAsync(accueil);
            await Assertions.Expect(personne.Page.GetByText("Modifier le portail")).ToHaveCountAsync(0);
            foreach (var page in new[] { Adresses.Administration, Adresses.AdministrationPortail, Adresses.AdministrationActualites, Adresses.AdministrationActualiteNouvelle, Adresses.AdministrationDocuments, Adresses.AdministrationTextes, Adresses.AdministrationMessages, Adresses.AdministrationStructures })
                Assert.Equal(404, (await personne.Page.GotoAsync(page))!.Status);
        }
    }

    private static void Refuser(object? sender, IDialog dialogue) => dialogue.DismissAsync();

    private async Task<Personne> OuvrirAsync(ServeurReel serveur, int largeur = 1280, int hauteur = 900)
    {
        var claire = new Personne(await navigateur.OuvrirAsync(serveur.Racine, largeur, hauteur), serveur);
        await claire.SeConnecterAsync("admin@demo.fr", "Demo-2024!");
        await claire.Page.WaitForURLAsync("**/gestion**");
        return claire;
    }

    private static async Task VerifierAsync(Personne claire, string adresse, string image)
    {
        await claire.Page.GotoAsync(adresse);
        await Assertions.Expect(claire.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(claire.Page.GetByText("Chargement…")).ToHaveCountAsync(0);
        await claire.Page.CapturerAsync(image);
        await claire.Page.VerifierLargeurAsync();
        await claire.Page.VerifierAccessibiliteAsync();
    }
}
