using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>Complements are asked for, given, the request is rejected, and a year goes by.</summary>
[Collection(ParcoursIntervenants.Nom)]
public sealed class ComplementsEtRejetTests(Navigateur navigateur)
{
    [SkippableFact]
    [Trait("Rule", "INS-02")]
    [Trait("Rule", "INS-03")]
    public async Task Complements_are_given_then_a_rejection_waits_a_year()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var anne = await navigateur.ConnecterAsync(serveur, "anne.roy@demo.fr");
        await Assertions.Expect(anne.Page.GetByText("Des informations complémentaires vous sont demandées")).ToBeVisibleAsync();
        await anne.Page.VerifierAccessibiliteAsync();
        await anne.Page.GotoAsync("/espace/parcours");
        await anne.Bouton("Enregistrer et transmettre ma demande d'inscription").ClickAsync();
        await Assertions.Expect(anne.Page.GetByText("Votre dossier a bien été transmis.")).ToBeVisibleAsync();

        var gestionnaire = await navigateur.ConnecterAsync(serveur, "gestion.bfc@demo.fr");
        await gestionnaire.Page.GotoAsync("/gestion/inscriptions?vue=mes-demandes&q=roy");
        await gestionnaire.Page.GetByRole(AriaRole.Link).Filter(new LocatorFilterOptions { HasText = "Roy" }).First.ClickAsync();
        await gestionnaire.Bouton("Rejeter").ClickAsync();
        var dialogue = gestionnaire.Page.GetByRole(AriaRole.Dialog);
        await dialogue.GetByRole(AriaRole.Textbox).FillAsync("Nos besoins sont pourvus cette année.");
        await dialogue.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Confirmer : rejeter" }).ClickAsync();
        await serveur.CourrielAsync("anne.roy@demo.fr", "réponse à votre demande");

        await anne.Page.GotoAsync("/espace/informations");
        await Assertions.Expect(anne.Page.GetByText("Votre demande d'inscription a été rejetée")).ToBeVisibleAsync();
        await Assertions.Expect(anne.Bouton("Enregistrer")).ToHaveCountAsync(0);
        await Assertions.Expect(anne.Bouton("Présenter à nouveau ma demande")).ToHaveCountAsync(0);

        await AvancerAsync(anne, mois: 13);
        await anne.SeConnecterAsync("anne.roy@demo.fr");
        await anne.Bouton("Présenter à nouveau ma demande").ClickAsync();
        await Assertions.Expect(anne.Bouton("Enregistrer")).ToBeVisibleAsync();
    }

    private static async Task AvancerAsync(Personne personne, int mois)
    {
        await personne.Page.GotoAsync("/dev/horloge");
        for (var i = 0; i < mois; i++) await personne.Bouton("+1 mois").ClickAsync();
    }
}
