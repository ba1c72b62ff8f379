using Microsoft.Playwright;

namespace EspaceIntervenants.Bench;

/// <summary>From a keystroke to the proposals on screen, in a real browser, on the demonstration server.</summary>
internal static class Clavier
{
    private const int Pause = 500;

    /// <summary>Between the keystroke and the moment the list of proposals has changed, as the page's own clock sees it.</summary>
    private const string Observer = """
        champ => {
          window.delais = [];
          let frappe = 0;
          champ.addEventListener("input", () => { frappe = performance.now(); });
          const liste = document.getElementById(champ.getAttribute("aria-controls"));
          new MutationObserver(() => {
            if (frappe && liste.children.length) { window.delais.push(performance.now() - frappe); frappe = 0; }
          }).observe(liste, { childList: true, subtree: true, characterData: true });
        }
        """;

    public static async Task<int> MesurerAsync(string adresse, string navigateur)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = navigateur, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
        var page = await chromium.NewPageAsync(new BrowserNewPageOptions { BaseURL = adresse, Locale = "fr-FR" });
        await page.GotoAsync("/authentification");
        await page.GetByLabel("Identifiant").FillAsync("manon.elouue@demo.fr");
        await page.GetByLabel("Mot de passe").FillAsync("Demo-2024!");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Me connecter" }).ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "Statut professionnel" }).SelectOptionAsync("Fonctionnaire");
        var champ = page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "Raison sociale de l'employeur" });
        await champ.EvaluateAsync(Observer);
        foreach (var saisie in new[] { "commune de nancy", "metz", "la rochelle", "saint etienne", "dijon", "ville de lyon" })
        {
            await champ.FillAsync(string.Empty);
            await champ.PressSequentiallyAsync(saisie, new LocatorPressSequentiallyOptions { Delay = Pause });
            await page.WaitForTimeoutAsync(Pause);
        }
        var delais = (await page.EvaluateAsync<double[]>("window.delais")).Order().ToArray();
        Console.WriteLine($"{delais.Length} lists of proposals; p50 {Centile(delais, 0.5):F0} ms, p95 {Centile(delais, 0.95):F0} ms, max {delais[^1]:F0} ms");
        return 0;
    }

    private static double Centile(double[] triees, double part) => triees[(int)Math.Ceiling(part * triees.Length) - 1];
}
