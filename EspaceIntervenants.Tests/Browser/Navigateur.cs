using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>One browser for all the journeys; each takes a context of its own, as another person on another machine.</summary>
public sealed class Navigateur : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _navigateur;

    public async Task InitializeAsync()
    {
        if (Chromium.Chemin is null) return;
        _playwright = await Playwright.CreateAsync();
        _navigateur = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Chemin,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_navigateur is not null) await _navigateur.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A person with an empty browser. Skips the test, with the reason, where there is no browser.</summary>
    public async Task<IPage> OuvrirAsync(Uri racine, int largeur = 1280, int hauteur = 900, bool javaScript = true)
    {
        Skip.If(_navigateur is null, Chromium.Raison);
        var contexte = await _navigateur!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = racine.ToString(),
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ViewportSize = new ViewportSize { Width = largeur, Height = hauteur },
            HasTouch = largeur < 600,
            JavaScriptEnabled = javaScript,
        });
        contexte.SetDefaultTimeout(15_000);
        return await contexte.NewPageAsync();
    }
}

/// <summary>The journeys share the browser.</summary>
[CollectionDefinition(Nom)]
public sealed class AvecNavigateur : ICollectionFixture<Navigateur>
{
    public const string Nom = "Navigateur";
}

/// <summary>What every journey does.</summary>
internal static class PageExtensions
{
    /// <summary>No serious or critical accessibility violation on the page as it is now.</summary>
    public static async Task VerifierAccessibiliteAsync(this IPage page)
    {
        // axe asks each frame too: the browser's own viewer of PDFs answers late, badly or never, and is none of our pages.
        var sansVisionneuse = new AxeRunContext { Exclude = [new AxeSelector("iframe.vue-fichier__cadre")] };
        var resultat = await page.RunAxe(sansVisionneuse, new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        var graves = resultat.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id} ({v.Impact}): {v.Help}\n    {string.Join("\n    ", v.Nodes.Take(5).Select(n => n.Html))}").ToList();
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
