using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>A phone's width, and no mouse.</summary>
[Collection(ParcoursPortail.Nom)]
public sealed class TelephoneEtClavierTests(Navigateur navigateur)
{
    [SkippableFact]
    public async Task The_first_step_is_filled_on_a_phone_with_the_keyboard_alone()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var manon = new Personne(await navigateur.OuvrirAsync(serveur.Racine, 390, 844), serveur);
        var clavier = manon.Page.Keyboard;
        await manon.Page.GotoAsync("/authentification");
        await manon.Page.VerifierLargeurAsync();
        await manon.AllerAuClavierAsync(manon.Champ("Identifiant"));
        await clavier.TypeAsync("manon.elouue@demo.fr");
        await manon.AllerAuClavierAsync(manon.Champ("Mot de passe"));
        await clavier.TypeAsync("Demo-2024!");
        await clavier.PressAsync("Enter");

        await Assertions.Expect(manon.Titre("Mes informations")).ToBeVisibleAsync();
        await manon.Page.VerifierLargeurAsync();
        await manon.Page.VerifierAccessibiliteAsync();
        await manon.Page.CapturerAsync("etape-1-telephone");
        await manon.AllerAuClavierAsync(manon.Champ("Statut professionnel"));
        await clavier.TypeAsync("Fonctionnaire");
        await Assertions.Expect(manon.Champ("Type d'employeur")).ToHaveValueAsync("Public");

        await manon.AllerAuClavierAsync(manon.Champ("Raison sociale de l'employeur"));
        await clavier.PressAsync("Control+A");
        await clavier.TypeAsync("laxou");
        await Assertions.Expect(manon.Proposition("Commune de Laxou")).ToBeVisibleAsync();
        await clavier.PressAsync("ArrowDown");
        await clavier.PressAsync("Enter");
        await Assertions.Expect(manon.Champ("N° de SIRET de l'employeur principal")).ToHaveValueAsync("21540304900012");

        await manon.AllerAuClavierAsync(manon.Bouton("Enregistrer"));
        await clavier.PressAsync("Enter");
        await Assertions.Expect(manon.Page.GetByText("enregistrées").First).ToBeVisibleAsync();
        await manon.Page.ReloadAsync();
        await Assertions.Expect(manon.Champ("Raison sociale de l'employeur")).ToHaveValueAsync("Commune de Laxou");

        await manon.Page.GotoAsync("/espace/parcours");
        await Assertions.Expect(manon.Titre("Mon parcours")).ToBeVisibleAsync();
        await manon.Page.VerifierLargeurAsync();
        await manon.Page.VerifierAccessibiliteAsync();
        await manon.Page.CapturerAsync("etape-2-telephone");
    }
}
