using System.Net;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EspaceIntervenants.Tests.Web.Portail;

/// <summary>The choice of cookies, and what the pages load after it (RGP-03). A browser's own requests are looked at in Browser/CookiesTests.</summary>
[Trait("Rule", "RGP-03")]
public sealed class CookiesTests(CookiesTests.AvecMatomo matomo) : IClassFixture<CookiesTests.AvecMatomo>
{
    private readonly HttpClient _visiteur = Client(matomo.Application);

    [Fact]
    public async Task The_banner_stays_until_a_choice_is_made_and_nothing_is_loaded_before()
    {
        foreach (var adresse in new[] { Adresses.Accueil, Adresses.Charte, Adresses.Accueil })
            Assert.Equal((true, false), await EtatAsync(adresse));
        using var page = await _visiteur.PageAsync(Adresses.Charte);
        Assert.Equal(["OK, tout accepter", "Tout refuser"], page.QuerySelectorAll(".bandeau button").Select(b => b.TextContent));
        Assert.Equal(Adresses.CookiesDepuis(Adresses.Charte), page.QuerySelector(".bandeau a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Accepting_leads_back_to_the_page_and_opens_the_policy_to_that_server_only()
    {
        using var page = await _visiteur.PageAsync(Adresses.Actualites + "?page=2");
        using var reponse = await _visiteur.EnvoyerAsync(Adresses.Accueil, page, Choix("oui"), ".bandeau form");
        Assert.Equal(Adresses.Actualites + "?page=2", reponse.Headers.Location!.ToString());
        var cookie = Assert.Single(reponse.Headers.GetValues("Set-Cookie"), c => c.StartsWith("espace.cookies=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);

        Assert.Equal((false, true), await EtatAsync(Adresses.Charte));
        using var lue = await _visiteur.GetAsync(new Uri(Adresses.Charte, UriKind.Relative));
        Assert.Contains("script-src 'self' https://stats.exemple.fr;", Politique(lue), StringComparison.Ordinal);
        using var style = await _visiteur.GetAsync(new Uri("/css/espace.css", UriKind.Relative));
        Assert.DoesNotContain("stats.exemple.fr", Politique(style), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusing_loads_nothing_and_the_choice_changes_at_any_time()
    {
        using var bandeau = await _visiteur.PageAsync(Adresses.Accueil);
        (await _visiteur.EnvoyerAsync(Adresses.Accueil, bandeau, Choix("non"), ".bandeau form")).Dispose();
        Assert.Equal((false, false), await EtatAsync(Adresses.Accueil));

        (await ChoisirAsync("oui")).Dispose();
        Assert.Equal((false, true), await EtatAsync(Adresses.Accueil));
        using var page = await _visiteur.PageAsync(Adresses.Cookies);
        Assert.NotNull(page.QuerySelector("input[value=oui][checked]"));

        using var retrait = await ChoisirAsync("non");
        Assert.Equal(Adresses.Cookies + "?enregistre=true", retrait.Headers.Location!.ToString());
        Assert.Equal((false, false), await EtatAsync(Adresses.Accueil));
    }

    [Theory]
    [InlineData("")]
    [InlineData("peut-être")]
    public async Task Anything_but_a_clear_yes_is_a_refusal(string reponse)
    {
        (await ChoisirAsync(reponse)).Dispose();
        Assert.Equal((false, false), await EtatAsync(Adresses.Accueil));
    }

    [Fact]
    public async Task The_choice_needs_the_forms_token_and_leads_nowhere_else()
    {
        using var sansJeton = await _visiteur.PostAsync(new Uri(Adresses.CookiesChoix, UriKind.Relative), new FormUrlEncodedContent(Choix("oui")));
        Assert.Equal(HttpStatusCode.BadRequest, sansJeton.StatusCode);
        Assert.Equal((true, false), await EtatAsync(Adresses.Accueil));

        using var page = await _visiteur.PageAsync(Adresses.Accueil);
        using var reponse = await _visiteur.EnvoyerAsync(
            Adresses.Accueil, page, new Dictionary<string, string> { ["matomo"] = "non", ["retour"] = "//ailleurs.exemple" }, ".bandeau form");
        Assert.Equal(Adresses.Accueil, reponse.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData(Adresses.EspaceMotDePasse)]
    [InlineData(Adresses.MotDePasseOublie)]
    [InlineData(Adresses.Inscription)]
    [InlineData(Adresses.Charte + "?jeton=secret")]
    [InlineData("/gestion/intervenants/inconnu")]
    public async Task Account_pages_personal_areas_and_keys_of_links_are_never_measured(string adresse)
    {
        var agent = matomo.Signe;
        using var charte = await agent.PageAsync(Adresses.Charte);
        Assert.NotNull(charte.QuerySelector("script[src*=mesure]"));
        using var page = await agent.PageAsync(adresse);
        Assert.NotNull(page.QuerySelector("h1"));
        Assert.Null(page.QuerySelector("script[src*=mesure]"));
    }

    [Fact]
    public async Task Without_Matomo_there_is_nothing_to_choose_and_the_page_says_so()
    {
        await using var application = new Application();
        using var visiteur = Client(application);
        visiteur.DefaultRequestHeaders.Add("Cookie", "espace.cookies=matomo-oui");
        using var accueil = await visiteur.PageAsync(Adresses.Accueil);
        Assert.Null(accueil.QuerySelector(".bandeau"));
        Assert.Null(accueil.QuerySelector("script[src*=mesure]"));
        using var page = await visiteur.PageAsync(Adresses.Cookies);
        Assert.Contains("rien à autoriser", page.Texte(), StringComparison.Ordinal);
        Assert.Contains("Maintien de session", page.Texte(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main button"));
    }

    private async Task<HttpResponseMessage> ChoisirAsync(string choix)
    {
        using var page = await _visiteur.PageAsync(Adresses.Cookies);
        return await _visiteur.EnvoyerAsync(Adresses.Cookies, page, Choix(choix), "[aria-labelledby=matomo] form");
    }

    /// <summary>Whether the page has the banner, and whether it loads the measurement.</summary>
    private async Task<(bool Bandeau, bool Mesure)> EtatAsync(string adresse)
    {
        using var page = await _visiteur.PageAsync(adresse);
        return (page.QuerySelector(".bandeau") is not null, page.QuerySelector("script[src*=mesure][data-adresse='https://stats.exemple.fr/'][data-site='3']") is not null);
    }

    private static Dictionary<string, string> Choix(string matomo) => new() { ["matomo"] = matomo };

    private static string Politique(HttpResponseMessage reponse) => string.Join(' ', reponse.Headers.GetValues("Content-Security-Policy"));

    private static HttpClient Client(Application application) => application.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public sealed class AvecMatomo : IDisposable
    {
        private HttpClient? _signe;

        public Application Application { get; } = new() { Reglages = { ["Matomo:Adresse"] = "https://stats.exemple.fr", ["Matomo:Site"] = "3" } };

        /// <summary>Someone signed in, who has agreed.</summary>
        public HttpClient Signe
        {
            get
            {
                if (_signe is not null) return _signe;
                _signe = Application.ClientDe(Guid.NewGuid());
                _signe.DefaultRequestHeaders.Add("Cookie", "espace.cookies=matomo-oui");
                return _signe;
            }
        }

        public void Dispose()
        {
            _signe?.Dispose();
            Application.Dispose();
        }
    }
}
