using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>The server is killed and started again while someone types.</summary>
[Collection(ParcoursPortail.Nom)]
public sealed class SaisieConserveeTests(Navigateur navigateur)
{
    private const string Motivation = "Transmettre vingt ans de métier aux collègues des petites communes.";

    [SkippableFact]
    [Trait("Rule", "PRO-02")]
    public async Task What_was_typed_more_than_five_seconds_ago_survives_a_power_cut()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var manon = await navigateur.ConnecterAsync(serveur, "manon.elouue@demo.fr");
        await manon.Page.GotoAsync("/espace/parcours");
        await manon.Case("Non", "Avez-vous déjà réalisé des formations ?").CheckAsync();
        await manon.Champ("Votre motivation pour devenir intervenant").PressSequentiallyAsync(Motivation);
        await Assertions.Expect(manon.Page.GetByText("Saisie conservée à")).ToBeVisibleAsync();

        await serveur.TuerAsync();
        await serveur.RelancerAsync();

        await manon.Page.GotoAsync("/espace/parcours");
        await Assertions.Expect(manon.Page.GetByText("Votre saisie a été retrouvée")).ToBeVisibleAsync();
        await Assertions.Expect(manon.Champ("Votre motivation pour devenir intervenant")).ToHaveValueAsync(Motivation);
    }

    [SkippableFact]
    [Trait("Rule", "PRO-02")]
    public async Task An_open_line_survives_too_and_the_page_comes_back_by_itself()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var manon = await navigateur.ConnecterAsync(serveur, "manon.elouue@demo.fr");
        await manon.Page.GotoAsync("/espace/parcours");
        await manon.Lien("Ajouter une expérience professionnelle").ClickAsync();
        await Assertions.Expect(manon.Titre("Ajouter une expérience professionnelle")).ToBeFocusedAsync();
        await manon.Champ("Employeur").PressSequentiallyAsync("Commune de Laxou");
        await Assertions.Expect(manon.Page.GetByText("Saisie conservée à")).ToBeVisibleAsync();

        await serveur.TuerAsync();
        await Assertions.Expect(manon.Titre("Connexion interrompue")).ToBeVisibleAsync();
        await serveur.RelancerAsync();

        await Assertions.Expect(manon.Champ("Employeur")).ToHaveValueAsync("Commune de Laxou");
    }

    [SkippableFact]
    [Trait("Rule", "PRO-02")]
    public async Task Two_tabs_notice_each_other_and_nothing_is_silently_lost()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var manon = await navigateur.ConnecterAsync(serveur, "manon.elouue@demo.fr");
        var second = new Personne(await manon.Page.Context.NewPageAsync(), serveur);
        await second.Page.GotoAsync("/espace/informations");
        await Assertions.Expect(second.Titre("Mes informations")).ToBeVisibleAsync();

        await manon.Champ("Lieu de naissance (ville)").FillAsync("Toulouse");
        await Assertions.Expect(manon.Page.GetByText("Saisie conservée à")).ToBeVisibleAsync();
        await second.Champ("Lieu de naissance (ville)").FillAsync("Albi");
        await Assertions.Expect(second.Page.GetByText("Deux saisies différentes")).ToBeVisibleAsync();
        await second.Bouton("Reprendre la saisie de l'autre onglet").ClickAsync();
        await Assertions.Expect(second.Champ("Lieu de naissance (ville)")).ToHaveValueAsync("Toulouse");
    }
}
