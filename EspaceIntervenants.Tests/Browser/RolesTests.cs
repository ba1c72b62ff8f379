using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>Addresses typed by someone of another role.</summary>
[Collection(ParcoursPortail.Nom)]
public sealed class RolesTests(Navigateur navigateur)
{
    [SkippableFact]
    [Trait("Rule", "ROL-02")]
    public async Task The_pages_of_another_role_do_not_exist()
    {
        var serveur = await navigateur.DemonstrationAsync();
        var manon = await navigateur.ConnecterAsync(serveur, "manon.elouue@demo.fr");
        foreach (var adresse in new[] { "/gestion", "/gestion/inscriptions", "/gestion/cvtheque", $"/gestion/intervenants/{Guid.NewGuid()}", $"/fichiers/{Guid.NewGuid()}" })
        {
            var reponse = await manon.Page.GotoAsync(adresse);
            Assert.Equal(404, reponse!.Status);
            await Assertions.Expect(manon.Titre("Cette page n'existe pas")).ToBeVisibleAsync();
        }

        var gestionnaire = await navigateur.ConnecterAsync(serveur, "gestion.bfc@demo.fr");
        Assert.Equal(404, (await gestionnaire.Page.GotoAsync("/espace/informations"))!.Status);
        await gestionnaire.Page.GotoAsync($"/gestion/intervenants/{Guid.NewGuid()}");
        await Assertions.Expect(gestionnaire.Titre("Cette page n'existe pas")).ToBeVisibleAsync();
    }
}
