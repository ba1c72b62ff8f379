using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>Addresses typed by someone of another role.</summary>
[Collection(AvecNavigateur.Nom)]
public sealed class RolesTests(Navigateur navigateur)
{
    [SkippableFact]
    [Trait("Rule", "ROL-02")]
    public async Task The_pages_of_another_role_do_not_exist()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var manon = new Personne(await navigateur.OuvrirAsync(serveur.Racine), serveur);
        await manon.SeConnecterAsync("manon.elouue@demo.fr", "Demo-2024!");
        await Assertions.Expect(manon.Titre("Mes informations")).ToBeVisibleAsync();
        foreach (var adresse in new[] { "/gestion", "/gestion/inscriptions", "/gestion/cvtheque", $"/gestion/intervenants/{Guid.NewGuid()}", $"/fichiers/{Guid.NewGuid()}" })
        {
            var reponse = await manon.Page.GotoAsync(adresse);
            Assert.Equal(404, reponse!.Status);
            await Assertions.Expect(manon.Titre("Cette page n'existe pas")).ToBeVisibleAsync();
        }

        var gestionnaire = new Personne(await navigateur.OuvrirAsync(serveur.Racine), serveur);
        await gestionnaire.SeConnecterAsync("gestion.bfc@demo.fr", "Demo-2024!");
        await gestionnaire.Page.WaitForURLAsync("**/gestion/**");
        Assert.Equal(404, (await gestionnaire.Page.GotoAsync("/espace/informations"))!.Status);
        await gestionnaire.Page.GotoAsync($"/gestion/intervenants/{Guid.NewGuid()}");
        await Assertions.Expect(gestionnaire.Titre("Cette page n'existe pas")).ToBeVisibleAsync();
    }
}
