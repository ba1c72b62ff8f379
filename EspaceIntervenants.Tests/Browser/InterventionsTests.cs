using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>A trainer finds their lettres de demande; a manager finds them on the trainer's sheet.</summary>
[Collection(AvecNavigateur.Nom)]
public sealed class InterventionsTests(Navigateur navigateur)
{
    [SkippableTheory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    [InlineData(320, 640)]
    [Trait("Rule", "INT-02")]
    public async Task Marie_reads_her_interventions_and_so_does_a_manager_on_her_sheet(int largeur, int hauteur)
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var marie = new Personne(await navigateur.OuvrirAsync(serveur.Racine, largeur, hauteur), serveur);
        await marie.SeConnecterAsync("marie.leloup@demo.fr", "Demo-2024!");
        await Assertions.Expect(marie.Bouton("Me déconnecter")).ToBeVisibleAsync();
        await marie.Page.GotoAsync("/espace/interventions");
        await Assertions.Expect(marie.Page.GetByText("6 interventions")).ToBeVisibleAsync();
        await Assertions.Expect(marie.Titre("À venir")).ToBeVisibleAsync();
        await Assertions.Expect(marie.Titre("Passées")).ToBeVisibleAsync();
        await VerifierAsync(marie.Page, $"interventions-{largeur}");

        var jean = new Personne(await navigateur.OuvrirAsync(serveur.Racine, largeur, hauteur), serveur);
        await jean.SeConnecterAsync("jean.dubois@demo.fr", "Demo-2024!");
        await Assertions.Expect(jean.Bouton("Me déconnecter")).ToBeVisibleAsync();
        await jean.Page.GotoAsync("/espace/interventions");
        await Assertions.Expect(jean.Page.GetByText("Vous n'avez pas encore d'intervention.")).ToBeVisibleAsync();
        await VerifierAsync(jean.Page, $"interventions-vide-{largeur}");

        var thomas = new Personne(await navigateur.OuvrirAsync(serveur.Racine, largeur, hauteur), serveur);
        await thomas.SeConnecterAsync("gestion.bfc@demo.fr", "Demo-2024!");
        await Assertions.Expect(thomas.Bouton("Me déconnecter")).ToBeVisibleAsync();
        await thomas.Page.GotoAsync("/gestion/cvtheque?q=leloup");
        await thomas.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Leloup Marie" }).First.ClickAsync();
        await Assertions.Expect(thomas.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Interventions", Exact = true })).ToBeVisibleAsync();
        await VerifierAsync(thomas.Page, $"interventions-fiche-{largeur}");
    }

    private static async Task VerifierAsync(IPage page, string image)
    {
        await page.CapturerAsync(image);
        await page.VerifierLargeurAsync();
        await page.VerifierAccessibiliteAsync();
    }
}
