using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using OfficeOpenXml;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>A manager studies the applications to an ad; the trainers learn the decision and nothing else.</summary>
[Collection(ParcoursPortail.Nom)]
public sealed class CandidaturesBureauTests(Navigateur navigateur)
{
    private const string Note = "Canari : voix trop basse, à revoir.";

    [SkippableFact]
    [Trait("Rule", "ANN-07")]
    public async Task A_manager_rates_notes_lists_decides_several_and_exports_and_the_trainer_reads_only_that_it_was_studied()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var helene = await OuvrirAsync(serveur);
        var page = helene.Page;

        // The first application, on the right of the list.
        var lignes = page.Locator(".candidatures__lien");
        var nom = await lignes.First.InnerTextAsync();
        await lignes.First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToBeFocusedAsync();
        await helene.Case("4 – Bon", "Évaluation").CheckAsync();
        await Assertions.Expect(page.GetByText("Évaluation enregistrée")).ToBeVisibleAsync();
        await helene.Case("Dans la présélection").CheckAsync();
        await Assertions.Expect(page.GetByText("Ajoutée à la présélection.")).ToBeVisibleAsync();
        await helene.Champ("Nouvelle note").FillAsync(Note);
        await helene.Bouton("Ajouter la note").ClickAsync();
        await Assertions.Expect(page.Locator(".historique__texte").First).ToHaveTextAsync(Note);
        await page.VerifierAccessibiliteAsync();
        await page.CapturerAsync("candidature-suivie");

        // A reload keeps the place, and what was saved.
        await page.ReloadAsync();
        await Assertions.Expect(helene.Case("4 – Bon", "Évaluation")).ToBeCheckedAsync();

        // Two at once, this one among them.
        var adresse = await AdresseCourrielAsync(page);
        await Cases(page).Nth(1).CheckAsync();
        await Cases(page).Nth(2).CheckAsync();
        await Assertions.Expect(page.GetByText("2 candidatures sélectionnées")).ToBeVisibleAsync();
        await helene.Bouton("Marquer comme étudiées").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Chaque personne reçoit un e-mail");
        await page.VerifierAccessibiliteAsync();
        await page.CapturerAsync("candidatures-confirmation-1280");
        await helene.Bouton("Confirmer").ClickAsync();
        await Assertions.Expect(page.GetByText("2 candidatures marquées comme étudiées.")).ToBeVisibleAsync();
        await page.CapturerAsync("candidatures-traitees-1280");

        var courriel = await serveur.CourrielAsync(adresse, "a été étudiée");
        Assert.Contains("la structure vous contactera directement", courriel.TextBody, StringComparison.Ordinal);
        foreach (var secret in new[] { "Canari", "voix", "Bon", "sélection", "valuation", "Hélène" })
            Assert.DoesNotContain(secret, courriel.TextBody!.Replace("Bonjour", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);

        var telechargement = await page.RunAndWaitForDownloadAsync(() => helene.Lien("Exporter (.xlsx)").ClickAsync());
        Assert.Matches(@"^candidatures-\d{10,}\.xlsx$", telechargement.SuggestedFilename);
        using var classeur = new ExcelPackage(new MemoryStream(await File.ReadAllBytesAsync(await telechargement.PathAsync())));
        var feuille = classeur.Workbook.Worksheets.First();
        Assert.Contains(feuille.Cells[feuille.Dimension.Address], c => c.Text.EndsWith(Note, StringComparison.Ordinal));
        Assert.Contains(feuille.Cells[feuille.Dimension.Address], c => c.Text == nom.Split(' ')[0]);
    }

    [SkippableFact]
    public async Task On_a_desk_and_on_phones_the_list_and_the_application_are_accessible_and_fit()
    {
        var helene = await OuvrirAsync(await navigateur.DemonstrationAsync());
        foreach (var (largeur, hauteur) in new[] { (1280, 900), (390, 844), (320, 640) })
        {
            await helene.Page.SetViewportSizeAsync(largeur, hauteur);
            await VerifierAsync(helene, largeur);
        }
    }

    private static async Task VerifierAsync(Personne helene, int largeur)
    {
        var page = helene.Page;
        await page.VerifierAsync($"candidatures-{largeur}");

        await helene.Case("Sélectionner toutes celles de cette page").CheckAsync();
        await Assertions.Expect(page.GetByText("candidatures sélectionnées")).ToBeVisibleAsync();
        await page.VerifierLargeurAsync();
        await page.CapturerAsync($"candidatures-lot-{largeur}");
        await helene.Bouton("Tout désélectionner").ClickAsync();
        await page.Locator(".candidatures__lien").Nth(1).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
        await page.VerifierAsync($"candidature-{largeur}");
        if (largeur >= 960)
        {
            await page.GoBackAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(0);
            return;
        }
        // On a phone, one at a time.
        await Assertions.Expect(page.Locator(".candidatures__liste")).ToBeHiddenAsync();
        await helene.Lien("Retour à la liste").ClickAsync();
        await Assertions.Expect(page.Locator(".candidatures__liste")).ToBeVisibleAsync();
    }

    private static ILocator Cases(IPage page) => page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Sélectionner (?!toutes)") });

    /// <summary>The ad of Grand Est that has the most applications.</summary>
    private async Task<Personne> OuvrirAsync(ServeurReel serveur)
    {
        var helene = await navigateur.ConnecterAsync(serveur, "gestion.grandest@demo.fr");
        await helene.Page.GotoAsync($"/gestion/annonces/{AnnonceCourue(serveur)}/candidatures");
        await Assertions.Expect(helene.Titre("Candidatures à l'annonce")).ToBeVisibleAsync();
        await Assertions.Expect(helene.Page.Locator(".candidatures__lien").First).ToBeVisibleAsync();
        return helene;
    }

    private static string AnnonceCourue(ServeurReel serveur)
    {
        using var connexion = new SqliteConnection($"{serveur.Chaine};Mode=ReadOnly;Pooling=False");
        connexion.Open();
        using var commande = connexion.CreateCommand();
        commande.CommandText = "SELECT a.Numero FROM Candidatures c JOIN Annonces a ON a.Id = c.AnnonceId WHERE a.StructureCode = '054' GROUP BY a.Numero ORDER BY COUNT(*) DESC";
        return (string)commande.ExecuteScalar()!;
    }

    private static async Task<string> AdresseCourrielAsync(IPage page)
    {
        await page.Locator(".candidatures__lien").Nth(1).ClickAsync();
        var adresse = page.Locator(".fiche__ligne", new() { HasText = "Adresse e-mail" }).Locator("dd");
        await Assertions.Expect(page.Locator(".candidatures__ligne").Nth(1)).ToHaveClassAsync(new Regex("ouverte"));
        await Assertions.Expect(page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToBeFocusedAsync();
        return await adresse.InnerTextAsync();
    }
}
