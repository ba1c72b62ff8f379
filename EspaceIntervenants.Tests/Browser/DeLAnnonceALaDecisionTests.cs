using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>The life of an ad, whole: published, announced to whom it concerns, applied to, decided.</summary>
[Collection(ParcoursPortail.Nom)]
public sealed partial class DeLAnnonceALaDecisionTests(Navigateur navigateur)
{
    private const string Adresse = "marie.leloup@demo.fr";
    private const string Note = "Canari : à rappeler avant lundi.";

    [SkippableFact]
    [Trait("Rule", "ANN-08")]
    [Trait("Rule", "ANN-07")]
    public async Task A_manager_publishes_a_trainer_is_alerted_and_applies_and_learns_that_it_was_studied_and_nothing_else()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var marie = await navigateur.ConnecterAsync(serveur, Adresse, 390, 844);
        await DemanderDesAlertesAsync(marie);

        var helene = await navigateur.ConnecterAsync(serveur, "gestion.grandest@demo.fr");
        await PublierAsync(helene);

        var courriel = await serveur.CourrielAsync(Adresse, "Le budget des petites communes");
        Assert.Contains("Finances", courriel.TextBody, StringComparison.Ordinal);
        await marie.Page.GotoAsync(LienDeLAnnonce().Match(courriel.TextBody!).Value);
        await marie.Lien("Candidater").ClickAsync();
        await marie.Champ("Commentaire associé à votre candidature").FillAsync("Dix ans de préparation budgétaire en commune.");
        await marie.Bouton("Candidater").ClickAsync();
        await Assertions.Expect(marie.Titre("Mes réponses aux annonces")).ToBeVisibleAsync();
        await Assertions.Expect(MaCandidature(marie)).ToContainTextAsync("Déposée");
        await serveur.CourrielAsync(Adresse, "candidature");

        await DeciderAsync(helene);

        await marie.Page.ReloadAsync();
        await Assertions.Expect(MaCandidature(marie)).ToContainTextAsync("Étudiée");
        await marie.Page.VerifierAccessibiliteAsync();
        await marie.Page.CapturerAsync("candidature-etudiee-390");
        Assert.DoesNotContain("Canari", await marie.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Canari", (await serveur.CourrielAsync(Adresse, "étudiée")).TextBody, StringComparison.Ordinal);
    }

    private static async Task DemanderDesAlertesAsync(Personne marie)
    {
        await marie.Page.GotoAsync("/espace/parcours");
        await marie.Case("Si la ou les spécialités de formation me concernent", "Alertes e-mail").CheckAsync();
        await marie.Bouton("Enregistrer").ClickAsync();
        await Assertions.Expect(marie.Page.GetByText("Votre parcours est enregistré").First).ToBeVisibleAsync();
    }

    private static async Task PublierAsync(Personne helene)
    {
        await helene.Page.GotoAsync("/gestion/annonces/nouvelle");
        await helene.Champ("Intitulé de l'annonce").FillAsync("Le budget des petites communes");
        await helene.RemplirAnnonceAsync();
        await helene.Bouton("Publier").ClickAsync();
        await Assertions.Expect(helene.Page.GetByText("L'annonce est publiée.")).ToBeVisibleAsync();
        // The page follows its alerts by itself, to their end.
        await Assertions.Expect(helene.Page.GetByText("envoi terminé le").First).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });
        await helene.Page.CapturerAsync("annonce-diffusee");
    }

    private static async Task DeciderAsync(Personne helene)
    {
        var page = helene.Page;
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new Regex("^Candidatures \\(") }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new Regex("Leloup") }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Dix ans de préparation budgétaire")).ToBeVisibleAsync();
        await helene.Champ("Nouvelle note").FillAsync(Note);
        await helene.Bouton("Ajouter la note").ClickAsync();
        await Assertions.Expect(page.Locator(".historique__texte").First).ToHaveTextAsync(Note);
        await helene.Bouton("Marquer comme étudiée").ClickAsync();
        await helene.Bouton("Confirmer").ClickAsync();
        await Assertions.Expect(page.GetByText("marquée comme étudiée")).ToBeVisibleAsync();
    }

    private static ILocator MaCandidature(Personne marie) =>
        marie.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "Le budget des petites communes" });

    [GeneratedRegex(@"http://\S+/annonces/\d{10,}")]
    private static partial Regex LienDeLAnnonce();
}
