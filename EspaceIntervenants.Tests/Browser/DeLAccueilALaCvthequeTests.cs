using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>The main job, whole: from an empty browser to the CVthèque.</summary>
[Collection(ParcoursIntervenants.Nom)]
public sealed class DeLAccueilALaCvthequeTests(Navigateur navigateur)
{
    private const string Adresse = "solange.tiberghien@exemple.fr";
    private const string Expertise = "Fiscalité locale des stations thermales";

    [SkippableFact]
    [Trait("Rule", "INS-05")]
    public async Task A_trainer_registers_and_another_structure_finds_the_profile()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var intervenante = new Personne(await navigateur.OuvrirAsync(serveur.Racine), serveur);
        await intervenante.CreerSonCompteAsync("Solange", "Tiberghien", Adresse);

        await Assertions.Expect(intervenante.Titre("Mes informations")).ToBeVisibleAsync();
        await intervenante.RemplirIdentificationAsync("commune laxou", "Commune de Laxou");
        await Assertions.Expect(intervenante.Champ("N° de SIRET de l'employeur principal")).ToHaveValueAsync("21540304900012");
        // The other way: by the digits of the SIRET.
        await intervenante.ProposerAsync(intervenante.Champ("N° de SIRET de l'employeur principal"), "215403957", "Nancy");
        await Assertions.Expect(intervenante.Champ("Raison sociale de l'employeur")).ToHaveValueAsync("Commune de Nancy");
        await intervenante.CompleterAdresseEmployeurAsync();
        await intervenante.Page.VerifierAccessibiliteAsync();
        await intervenante.Page.CapturerAsync("etape-1");
        await intervenante.Bouton("Enregistrer et passer à la page suivante").ClickAsync();

        await Assertions.Expect(intervenante.Titre("Mon parcours")).ToBeVisibleAsync();
        await intervenante.RemplirParcoursAsync(Expertise);
        await intervenante.Page.VerifierAccessibiliteAsync();
        await intervenante.Page.CapturerAsync("etape-2");
        await intervenante.Bouton("Enregistrer et transmettre ma demande d'inscription").ClickAsync();
        await Assertions.Expect(intervenante.Page.GetByText("Votre dossier a bien été transmis.")).ToBeVisibleAsync();
        await serveur.CourrielAsync(Adresse, "transmise");

        await ValiderAsync(serveur);
        await serveur.CourrielAsync(Adresse, "validée");
        await TrouverAsync(serveur);
    }

    private async Task ValiderAsync(ServeurReel serveur)
    {
        var gestionnaire = await navigateur.ConnecterAsync(serveur, "gestion.grandest@demo.fr");
        await Assertions.Expect(gestionnaire.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync("nscription");
        await gestionnaire.Page.VerifierAccessibiliteAsync();
        await gestionnaire.Page.CapturerAsync("inscriptions");
        await gestionnaire.Page.GotoAsync("/gestion/inscriptions?vue=a-prendre&q=tiberghien");
        await gestionnaire.Page.GetByRole(AriaRole.Link).Filter(new LocatorFilterOptions { HasText = "Tiberghien" }).First.ClickAsync();
        await Assertions.Expect(gestionnaire.Page.GetByText(Expertise)).ToBeVisibleAsync();
        await gestionnaire.Page.VerifierAccessibiliteAsync();
        await gestionnaire.Page.CapturerAsync("intervenant");
        await gestionnaire.Bouton("Prendre en charge").ClickAsync();
        // What is pressed while something is being saved is not heard.
        await Assertions.Expect(gestionnaire.Bouton("Prendre en charge")).ToHaveCountAsync(0);
        await gestionnaire.Bouton("Valider").ClickAsync();
        await gestionnaire.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Confirmer : valider" }).ClickAsync();
        await Assertions.Expect(gestionnaire.Page.GetByText("Validée").First).ToBeVisibleAsync();
    }

    private async Task TrouverAsync(ServeurReel serveur)
    {
        var ailleurs = await navigateur.ConnecterAsync(serveur, "gestion.bfc@demo.fr");
        await ailleurs.Page.GotoAsync("/gestion/cvtheque");
        await ailleurs.Champ("Mots recherchés").FillAsync("fiscalite therm");
        await ailleurs.Bouton("Rechercher").ClickAsync();
        await Assertions.Expect(ailleurs.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Tiberghien");
        await ailleurs.Page.VerifierAccessibiliteAsync();
        await ailleurs.Page.CapturerAsync("cvtheque");
        await ailleurs.Page.GetByRole(AriaRole.Link).Filter(new LocatorFilterOptions { HasText = "Tiberghien" }).First.ClickAsync();
        await Assertions.Expect(ailleurs.Page.GetByText(Expertise)).ToBeVisibleAsync();
        await ailleurs.Bouton("Me déconnecter").ClickAsync();
        await Assertions.Expect(ailleurs.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Me connecter" })).ToBeVisibleAsync();
    }
}
