using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>What every journey does of a page.</summary>
internal static class PageExtensions
{
    /// <summary>A desk, then a phone.</summary>
    public static readonly (int Largeur, int Hauteur)[] Fenetres = [(1280, 900), (390, 844)];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Opens a page and looks at it once it has what it shows.</summary>
    public static async Task VisiterAsync(this IPage page, string adresse, string image, string? titre = null)
    {
        await page.GotoAsync(adresse);
        var h1 = page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 });
        if (titre is null) await Assertions.Expect(h1).ToBeVisibleAsync();
        else await Assertions.Expect(h1).ToContainTextAsync(titre);
        await Assertions.Expect(page.GetByText("Chargement…")).ToHaveCountAsync(0);
        await page.VerifierAsync(image);
    }

    /// <summary>The page as it is now: its picture, its width, its accessibility.</summary>
    public static async Task VerifierAsync(this IPage page, string image)
    {
        await page.CapturerAsync(image);
        await page.VerifierLargeurAsync();
        await page.VerifierAccessibiliteAsync();
    }

    /// <summary>The page as it is now, on a desk, then on a phone, where it stays.</summary>
    public static async Task VerifierPartoutAsync(this IPage page, string image)
    {
        foreach (var (largeur, hauteur) in Fenetres)
        {
            await page.SetViewportSizeAsync(largeur, hauteur);
            await page.VerifierAsync($"{image}-{largeur}");
        }
    }

    /// <summary>No serious or critical accessibility violation on the page as it is now.</summary>
    public static async Task VerifierAccessibiliteAsync(this IPage page)
    {
        if (await page.EvaluateAsync<bool>("typeof window.axe === 'undefined'")) await page.EvaluateAsync(Axe);
        // Our frames hold the browser's own viewer of PDFs, which is none of our pages, or a picture.
        var violations = await page.EvaluateAsync<JsonElement>("""
            async () => {
                const { violations } = await axe.run(document, { resultTypes: ['violations'], iframes: false });
                return violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .map(v => `${v.id} (${v.impact}): ${v.help}\n    ${v.nodes.slice(0, 5).map(n => n.html).join('\n    ')}`);
            }
            """);
        var graves = violations.EnumerateArray().Select(v => v.GetString()).ToList();
        Assert.True(graves.Count == 0, $"{page.Url}\n{string.Join('\n', graves)}");
    }

    /// <summary>Nothing sticks out: no horizontal scroll bar.</summary>
    public static async Task VerifierLargeurAsync(this IPage page)
    {
        var deborde = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(deborde <= 0, $"{page.Url} is {deborde} px wider than its window.");
    }

    /// <summary>Keeps a picture where <c>ESPACE_CAPTURES</c> names a folder: to look at the pages.</summary>
    public static async Task CapturerAsync(this IPage page, string nom)
    {
        if (Environment.GetEnvironmentVariable("ESPACE_CAPTURES") is { Length: > 0 } dossier)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(dossier, nom + ".png"), FullPage = true });
    }
}
