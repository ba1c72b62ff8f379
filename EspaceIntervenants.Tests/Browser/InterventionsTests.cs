using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>A trainer finds their lettres de demande; a manager finds them on the trainer's sheet.</summary>
[Collection(ParcoursIntervenants.Nom)]
public sealed class InterventionsTests(Navigateur navigateur)
{
    [SkippableFact]
    [Trait("Rule", "INT-02")]
    public async Task Marie_reads_her_interventions_and_so_does_a_manager_on_her_sheet()
    {
        var serveur = await navigateur.DemonstrationAsync();
        var marie = await navigateur.ConnecterAsync(serveur, "marie.leloup@demo.fr", 390, 844);
        await marie.Page.GotoAsync("/espace/interventions");
        await Assertions.Expect(marie.Page.GetByText("6 interventions")).ToBeVisibleAsync();
        await Assertions.Expect(marie.Titre("À venir")).ToBeVisibleAsync();
        await Assertions.Expect(marie.Titre("Passées")).ToBeVisibleAsync();
        await VerifierAsync(marie.Page, "interventions");

        var jean = await navigateur.ConnecterAsync(serveur, "jean.dubois@demo.fr", 390, 844);
        await jean.Page.GotoAsync("/espace/interventions");
        await Assertions.Expect(jean.Page.GetByText("Vous n'avez pas encore d'intervention.")).ToBeVisibleAsync();
        await VerifierAsync(jean.Page, "interventions-vide");

        var thomas = await navigateur.ConnecterAsync(serveur, "gestion.bfc@demo.fr");
        await thomas.Page.GotoAsync("/gestion/cvtheque?q=leloup");
        await thomas.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Leloup Marie" }).First.ClickAsync();
        await Assertions.Expect(thomas.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Interventions", Exact = true })).ToBeVisibleAsync();
        await VerifierAsync(thomas.Page, "interventions-fiche");
    }

    private static async Task VerifierAsync(IPage page, string image)
    {
        await page.VerifierPartoutAsync(image);
        await page.SetViewportSizeAsync(320, 640);
        await page.VerifierLargeurAsync();
    }
}
