using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Flux;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Flux;

[Trait("Rule", "POR-01")]
public sealed class FluxTests : IDisposable
{
    private const string Site = "https://espace.exemple.fr";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Plan = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly Application _application = new();
    private readonly HttpClient _lecteur;

    public FluxTests()
    {
        _application.Reglages["Site:AdressePublique"] = Site;
        _lecteur = _application.CreateClient();
    }

    private DateTime Maintenant => _application.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    public void Dispose()
    {
        _lecteur.Dispose();
        _application.Dispose();
    }

    [Fact]
    public async Task The_feed_of_the_ads_holds_the_open_ones_with_absolute_addresses_whatever_the_host_asked_for()
    {
        var ouverte = await AnnonceAsync("001", f => f.Intitule = "Finances & <budgets> \u0001 😀");
        await AnnonceAsync("002", publier: false);
        await AnnonceAsync("003", close: true);
        await AnnonceAsync("004", f => f.DateLimite = Maintenant.JourAParis().AddDays(-1), il: -30);

        using var demande = new HttpRequestMessage(HttpMethod.Get, Adresses.AnnoncesFlux);
        demande.Headers.Host = "pirate.exemple.com";
        using var reponse = await _lecteur.SendAsync(demande);
        Assert.Equal("application/atom+xml", reponse.Content.Headers.ContentType!.MediaType);
        var flux = XDocument.Parse(await reponse.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(Atom + "feed", flux.Name);
        var entree = Assert.Single(flux.Elements(Atom + "entry"));
        Assert.Equal($"{Site}/annonces/{ouverte.Numero}", entree.Element(Atom + "id")!.Value);
        Assert.Equal("Finances & <budgets>  😀", entree.Element(Atom + "title")!.Value);
        Assert.NotEmpty(entree.Element(Atom + "summary")!.Value);
        Assert.NotEmpty(entree.Element(Atom + "category")!.Attribute("term")!.Value);
        Assert.NotEmpty(entree.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.All([.. entree.Elements(Atom + "updated"), .. flux.Elements(Atom + "updated")], d => Assert.True(DateTimeOffset.TryParse(d.Value, out _)));
        Assert.Contains(flux.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == "self" && l.Attribute("href")!.Value == Site + Adresses.AnnoncesFlux);
        Assert.All(flux.Descendants(Atom + "link"), l => Assert.StartsWith(Site + "/", l.Attribute("href")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_feed_of_the_ads_is_bounded_newest_first()
    {
        for (var i = 0; i < FluxEndpoints.Entrees + 3; i++) await AnnonceAsync($"{i:000}", il: i - 60);
        var titres = (await XmlAsync(Adresses.AnnoncesFlux)).Descendants(Atom + "published").Select(p => p.Value).ToList();
        Assert.Equal(FluxEndpoints.Entrees, titres.Count);
        Assert.Equal(titres.OrderDescending(StringComparer.Ordinal), titres);
    }

    [Fact]
    public async Task The_feed_of_the_news_shows_today_s_news_as_words()
    {
        await ActualitesAsync();
        var flux = await XmlAsync(Adresses.ActualitesFlux);
        var entree = Assert.Single(flux.Descendants(Atom + "entry"));
        Assert.Equal($"{Site}/actualites/visible", entree.Element(Atom + "id")!.Value);
        Assert.Equal("Un texte important.", entree.Element(Atom + "summary")!.Value);
    }

    [Fact]
    public async Task An_empty_feed_is_a_feed()
    {
        var flux = await XmlAsync(Adresses.ActualitesFlux);
        Assert.NotNull(flux.Root!.Element(Atom + "updated"));
        Assert.Empty(flux.Descendants(Atom + "entry"));
    }

    [Fact]
    public async Task The_site_map_holds_the_public_pages_the_open_ads_and_today_s_news()
    {
        var ouverte = await AnnonceAsync("001");
        var brouillon = await AnnonceAsync("002", publier: false);
        await ActualitesAsync();
        var pages = (await XmlAsync(Adresses.PlanDuSite)).Root!.Elements(Plan + "url").ToList();
        var adresses = pages.Select(p => p.Element(Plan + "loc")!.Value).ToList();
        Assert.All(adresses, a => Assert.StartsWith(Site + "/", a, StringComparison.Ordinal));
        Assert.Contains(Site + "/", adresses);
        Assert.Contains($"{Site}/annonces/{ouverte.Numero}", adresses);
        Assert.Contains($"{Site}/actualites/visible", adresses);
        Assert.DoesNotContain(adresses, a => a.Contains(brouillon.Numero, StringComparison.Ordinal) || a.Contains("brouillon", StringComparison.Ordinal) || a.Contains("demain", StringComparison.Ordinal));
        Assert.All(pages.Where(p => p.Element(Plan + "loc")!.Value.Contains(ouverte.Numero, StringComparison.Ordinal)), p => Assert.NotNull(p.Element(Plan + "lastmod")));
        Assert.DoesNotContain(adresses, a => a.StartsWith(Site + Adresses.Espace, StringComparison.Ordinal) || a.StartsWith(Site + Adresses.Gestion, StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_map_holds_no_more_than_its_format_allows()
    {
        var document = XDocument.Parse(System.Text.Encoding.UTF8.GetString(PlanDuSite.Ecrire(Enumerable.Range(0, PlanDuSite.Max + 10).Select(i => new PageDuSite($"{Site}/{i}", null)))));
        Assert.Equal(PlanDuSite.Max, document.Root!.Elements().Count());
    }

    [Fact]
    public async Task Robots_are_kept_out_of_the_private_pages_and_shown_the_site_map()
    {
        var texte = await _lecteur.GetStringAsync(new Uri(Adresses.Robots, UriKind.Relative));
        foreach (var ferme in new[] { Adresses.Espace, Adresses.Gestion, Adresses.Administration, Adresses.Alertes })
            Assert.Contains($"\nDisallow: {ferme}\n", texte, StringComparison.Ordinal);
        Assert.Contains($"\nSitemap: {Site}/sitemap.xml\n", texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Adresses.AnnoncesFlux)]
    [InlineData(Adresses.ActualitesFlux)]
    [InlineData(Adresses.PlanDuSite)]
    public async Task Whoever_has_it_already_is_told_so_until_something_changes(string adresse)
    {
        await AnnonceAsync("001");
        using var premiere = await _lecteur.GetAsync(new Uri(adresse, UriKind.Relative));
        var empreinte = premiere.Headers.ETag!;
        using (var seconde = await SiAutreAsync(adresse, empreinte))
        {
            Assert.Equal(HttpStatusCode.NotModified, seconde.StatusCode);
            Assert.Empty(await seconde.Content.ReadAsByteArrayAsync());
        }
        await AnnonceAsync("002");
        await ActualitesAsync();
        using var troisieme = await SiAutreAsync(adresse, empreinte);
        Assert.Equal(HttpStatusCode.OK, troisieme.StatusCode);
    }

    private async Task<HttpResponseMessage> SiAutreAsync(string adresse, EntityTagHeaderValue empreinte)
    {
        using var demande = new HttpRequestMessage(HttpMethod.Get, adresse);
        demande.Headers.IfNoneMatch.Add(empreinte);
        return await _lecteur.SendAsync(demande);
    }

    private async Task<XDocument> XmlAsync(string adresse) => XDocument.Parse(await _lecteur.GetStringAsync(new Uri(adresse, UriKind.Relative)));

    private async Task<Annonce> AnnonceAsync(string ordre, Action<FicheAnnonce>? fiche = null, bool publier = true, bool close = false, int il = -1)
    {
        var quand = Maintenant.AddDays(il);
        var contenu = AnnoncesDeTest.Fiche(Maintenant);
        var annonce = Annonce.Creer("0542609" + ordre, "054", Guid.NewGuid(), "Anne Roy", contenu, quand);
        fiche?.Invoke(contenu);
        if (publier) annonce.Publier(quand);
        if (close) annonce.Cloturer(Maintenant);
        await using var db = await BaseAsync();
        db.Annonces.Add(annonce);
        await db.SaveChangesAsync();
        return annonce;
    }

    private async Task ActualitesAsync()
    {
        var aujourdhui = Maintenant.JourAParis();
        await using var db = await BaseAsync();
        db.Actualites.AddRange(
            Actualite.Creer("visible", "Visible", "Un **texte** [important](https://exemple.fr).", true, aujourdhui, aujourdhui, Maintenant),
            Actualite.Creer("brouillon", "Brouillon", "x", false, aujourdhui, null, Maintenant),
            Actualite.Creer("demain", "Demain", "x", true, aujourdhui.AddDays(1), null, Maintenant),
            Actualite.Creer("hier", "Hier", "x", true, aujourdhui.AddDays(-9), aujourdhui.AddDays(-1), Maintenant));
        await db.SaveChangesAsync();
    }

    private Task<EspaceDbContext> BaseAsync() => _application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
}
