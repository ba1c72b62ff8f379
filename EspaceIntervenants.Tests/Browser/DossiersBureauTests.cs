using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>From the request of a manager to the verification of what the person sent, under the eyes of a colleague.</summary>
[Collection(ParcoursIntervenants.Nom)]
public sealed class DossiersBureauTests(Navigateur navigateur)
{
    private const string Marie = "marie.leloup@demo.fr";

    [SkippableFact]
    [Trait("Rule", "DOS-10")]
    public async Task A_manager_asks_verifies_refuses_one_validates_the_rest_and_goes_on_while_a_colleague_watches()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        await using var dossiers = new DossiersDuServeur(serveur);
        await dossiers.ViderAsync();
        var (marie, jean) = (await dossiers.PersonneAsync(Marie), await dossiers.PersonneAsync("jean.dubois@demo.fr"));
        var helene = await navigateur.ConnecterAsync(serveur, "gestion.grandest@demo.fr");

        await DemanderAsync(helene, marie);
        Assert.Contains("Merci de répondre", (await serveur.CourrielAsync(Marie, "Demande de données et pièces")).TextBody, StringComparison.Ordinal);
        await dossiers.TransmettreAsync(marie);
        await dossiers.TransmettreAsync(jean);

        var thomas = await navigateur.ConnecterAsync(serveur, "gestion.bfc@demo.fr");
        await thomas.Page.GotoAsync("/gestion/dossiers?vue=toutes");
        await Assertions.Expect(thomas.Lien("Leloup Marie")).ToBeVisibleAsync();

        // Her desk; his list says live who is at it.
        await helene.Lien("Dossiers").ClickAsync();
        await Assertions.Expect(helene.Titre("Dossiers administratifs")).ToBeVisibleAsync();
        await helene.Page.VerifierAsync("dossiers");
        await helene.Lien("Leloup Marie").ClickAsync();
        await Assertions.Expect(helene.Titre("Dossier de Marie Leloup")).ToBeVisibleAsync();
        await Assertions.Expect(thomas.Page.GetByText("En cours de vérification par Hélène Muller")).ToBeVisibleAsync();
        await thomas.Lien("Leloup Marie").ClickAsync();
        await Assertions.Expect(thomas.Page.GetByText("En cours de vérification par Hélène Muller depuis")).ToBeVisibleAsync();
        await thomas.Page.VerifierAsync("dossier-colleague");

        await VerifierDossierAsync(helene, thomas);
        await Assertions.Expect(helene.Titre("Dossier de Jean Dubois")).ToBeVisibleAsync();

        // The one she left is free; a phone shows the same.
        await Assertions.Expect(thomas.Page.Locator(".verrou")).ToHaveCountAsync(0);
        await helene.Page.SetViewportSizeAsync(390, 844);
        await helene.Page.VerifierAsync("dossier-390");
        await helene.Page.GotoAsync("/gestion/dossiers");
        await Assertions.Expect(helene.Lien("Dubois Jean")).ToBeVisibleAsync();
        await helene.Page.VerifierAsync("dossiers-390");
    }

    private static async Task DemanderAsync(Personne helene, Guid marie)
    {
        await helene.Page.GotoAsync($"/gestion/intervenants/{marie}");
        await helene.Bouton("Demander des données et pièces").ClickAsync();
        var dialogue = helene.Page.GetByRole(AriaRole.Dialog);
        await dialogue.GetByLabel("Message à la personne").FillAsync("Merci de répondre avant le 15.");
        await helene.Page.VerifierAsync("demande");
        await helene.Bouton("Envoyer la demande").ClickAsync();
        await Assertions.Expect(helene.Page.GetByText("La demande est faite")).ToBeVisibleAsync();
        await helene.Page.VerifierAsync("fiche-dossier");
    }

    private static async Task VerifierDossierAsync(Personne helene, Personne thomas)
    {
        var identite = helene.Page.GetByRole(AriaRole.Region, new() { Name = "Identité", Exact = true });
        await Assertions.Expect(identite.GetByText("IdentiteRecto.pdf", new() { Exact = true })).ToBeVisibleAsync();
        await helene.Page.VerifierAsync("dossier");
        await identite.GetByRole(AriaRole.Button, new() { Name = "Refuser" }).ClickAsync();
        await Assertions.Expect(identite.GetByLabel("Motif prêt à l'emploi")).ToBeFocusedAsync();
        await identite.GetByLabel("Motif prêt à l'emploi").SelectOptionAsync(new SelectOptionValue { Label = "Il manque une page ou une face du document." });
        await Assertions.Expect(identite.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Il manque une page ou une face du document.");
        await helene.Page.VerifierAsync("dossier-refus");
        await identite.GetByRole(AriaRole.Button, new() { Name = "Confirmer le refus" }).ClickAsync();
        await Assertions.Expect(helene.Page.GetByText("Identité : refusé.")).ToBeVisibleAsync();
        await Assertions.Expect(thomas.Page.GetByText("Identité : refusé par Hélène Muller")).ToBeVisibleAsync();

        await helene.Page.GetByRole(AriaRole.Button, new() { Name = "Valider les blocs restants" }).ClickAsync();
        await Assertions.Expect(helene.Page.GetByText("Tout ce que la personne a transmis est vérifié")).ToBeVisibleAsync();
        await Assertions.Expect(helene.Lien("Dossier suivant")).ToBeFocusedAsync();
        await helene.Page.Locator("summary", new() { HasText = "Informations bancaires" }).ClickAsync();
        await helene.Page.VerifierAsync("dossier-verifie");
        await helene.Lien("Dossier suivant").FocusAsync();
        await helene.Page.Keyboard.PressAsync("Enter");
    }
}
