using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>One browser for the journeys of a collection; each takes a context of its own, as another person on another machine.</summary>
public sealed class Navigateur : IAsyncLifetime
{
    // Milliseconds. Two cores, with the other tests beside: what is slow is not wrong.
    private const float Patience = 30_000;

    private IPlaywright? _playwright;
    private IBrowser? _navigateur;
    private ServeurReel? _demonstration;

    public async Task InitializeAsync()
    {
        if (Chromium.Chemin is null) return;
        Assertions.SetDefaultExpectTimeout(Patience);
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
        if (_demonstration is not null) await _demonstration.DisposeAsync();
    }

    /// <summary>One server on the demonstration data, for the journeys that only read.</summary>
    public async Task<ServeurReel> DemonstrationAsync()
    {
        Skip.If(_navigateur is null, Chromium.Raison);
        return _demonstration ??= await ServeurReel.DemarrerAsync(demonstration: true);
    }

    /// <summary>Someone of the demonstration, signed in on a machine of their own.</summary>
    internal async Task<Personne> ConnecterAsync(ServeurReel serveur, string adresse, int largeur = 1280, int hauteur = 900)
    {
        var personne = new Personne(await OuvrirAsync(serveur.Racine, largeur, hauteur), serveur);
        await personne.SeConnecterAsync(adresse);
        return personne;
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
        contexte.SetDefaultTimeout(Patience);
        return await contexte.NewPageAsync();
    }
}
