using EspaceIntervenants.Web;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>A visitor, without an account and without JavaScript, finds an ad and reads it.</summary>
[Collection(ParcoursPortail.Nom)]
[Trait("Rule", "ANN-03")]
public sealed class RechercheAnnoncesTests(Navigateur navigateur)
{
    [SkippableTheory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task A_visitor_searches_without_JavaScript_and_reads_an_ad(int largeur, int hauteur)
    {
        var serveur = await navigateur.DemonstrationAsync();
        var visiteur = new Personne(await navigateur.OuvrirAsync(serveur.Racine, largeur, hauteur, javaScript: false), serveur);
        await visiteur.Page.GotoAsync(Adresses.Annonces);
        await Assertions.Expect(visiteur.Titre("Recherche avancée d'annonces")).ToBeVisibleAsync();
        await visiteur.Page.CapturerAsync($"annonces-{largeur}");

        await visiteur.Page.GetByText("Région du lieu de l'action").First.ClickAsync();
        await visiteur.Case("Grand Est", "Région du lieu de l'action").CheckAsync();
        await visiteur.Page.GetByText("Département du lieu de l'action").First.ClickAsync();
        await visiteur.Case("54 - Meurthe-et-Moselle", "Département du lieu de l'action").CheckAsync();
        await visiteur.Bouton("Rechercher").ClickAsync();

        await Assertions.Expect(visiteur.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("annonce");
        await Assertions.Expect(visiteur.Case("Grand Est", "Région du lieu de l'action")).ToBeCheckedAsync();
        await visiteur.Page.CapturerAsync($"annonces-resultats-{largeur}");
        await visiteur.Page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Trier par" }).GetByText("Date limite").ClickAsync();
        await visiteur.Page.WaitForURLAsync("**tri=limite**");
        var recherche = new Uri(visiteur.Page.Url).PathAndQuery;
        await visiteur.Page.Locator("tbody a").First.ClickAsync();

        await Assertions.Expect(visiteur.Lien("Candidater")).ToBeVisibleAsync();
        await Assertions.Expect(visiteur.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Grand Est");
        await visiteur.Page.CapturerAsync($"annonce-{largeur}");
        await visiteur.Lien("Retour à la liste").ClickAsync();
        Assert.Equal(recherche, new Uri(visiteur.Page.Url).PathAndQuery);
        await Assertions.Expect(visiteur.Case("Grand Est", "Région du lieu de l'action")).ToBeCheckedAsync();
    }

    [SkippableFact]
    public async Task Each_page_of_the_search_is_accessible_and_fits_every_window()
    {
        var serveur = await navigateur.DemonstrationAsync();
        var page = await navigateur.OuvrirAsync(serveur.Racine);
        await page.GotoAsync(Adresses.Annonces);
        var fiche = await page.Locator("tbody a").First.GetAttributeAsync("href");
        string[] adresses =
        [
            Adresses.Annonces, Adresses.Annonces + "?specialite=FIN&region=44&sous-specialite=F1A&departement=54&page=7", Adresses.Annonces + "?q=introuvable",
            Adresses.Annonces + "?du=x&au=y&numero=z", fiche!,
        ];
        foreach (var adresse in adresses)
        {
            await page.SetViewportSizeAsync(1280, 900);
            await page.GotoAsync(adresse);
            await page.VerifierAccessibiliteAsync();
            await page.SetViewportSizeAsync(320, 700);
            await page.VerifierLargeurAsync();
            await page.CapturerAsync($"annonces-320-{Array.IndexOf(adresses, adresse)}");
        }
    }
}
