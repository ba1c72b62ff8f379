using System.Net;
using AngleSharp.Html.Dom;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Persistence.Seed;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Features.Portail;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Portail;

/// <summary>The public face, as a browser without script reads it.</summary>
public sealed class PagesDuPortailTests(PortailDeTest portail) : IClassFixture<PortailDeTest>
{
    private readonly HttpClient _visiteur = portail.Application.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public static TheoryData<string> Publiques() =>
    [
        Adresses.Accueil, Adresses.Actualites, Adresses.Actualite("mise-a-jour"), Adresses.InformationsComplementaires, Adresses.Charte, Adresses.ConditionsEmploi,
        Adresses.MentionsLegales, Adresses.Accessibilite, Adresses.PlanAcces, Adresses.AideEtContact, Adresses.Cookies, Adresses.Authentification, Adresses.Inscription,
    ];

    [Theory]
    [MemberData(nameof(Publiques))]
    public async Task A_public_page_says_what_it_is_and_holds_no_circuit(string adresse)
    {
        using var reponse = await _visiteur.GetAsync(new Uri(adresse, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        using var page = await reponse.PageAsync();
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Espace Intervenants", page.Title, StringComparison.Ordinal);
        Assert.InRange(page.QuerySelector("meta[name=description]")?.GetAttribute("content")?.Length ?? 0, 40, 200);
        Assert.Equal("http://localhost:5080" + adresse, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.GetAttribute("src")?.Contains("_framework", StringComparison.Ordinal) == true);
        Assert.Equal(
            [Adresses.Accessibilite, Adresses.PlanAcces, Adresses.MentionsLegales, Adresses.AideEtContact, Adresses.Cookies],
            page.QuerySelectorAll("footer a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Each_page_has_a_title_of_its_own()
    {
        var titres = new List<string?>();
        foreach (var adresse in Publiques()) titres.Add((await _visiteur.PageAsync(adresse)).Title);
        Assert.Equal(titres.Count, titres.Distinct().Count());
    }

    [Fact]
    [Trait("Rule", "POR-01")]
    public async Task The_home_page_has_its_documents_its_texts_and_the_three_last_news()
    {
        using var page = await _visiteur.PageAsync(Adresses.Accueil);
        Assert.Equal(
            ["Mise à jour du formulaire", "Ancienne information 1", "Ancienne information 2"],
            page.QuerySelectorAll(".nouvelles h3").Select(t => t.TextContent));
        Assert.Contains("frais de déplacement", page.QuerySelector(".nouvelles p")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("pas.", page.QuerySelector(".nouvelles p")!.TextContent, StringComparison.Ordinal);
        foreach (var titre in new[] { "Mode d'emploi complet", "Créer son compte", "Attestation sur l'honneur" })
            Assert.StartsWith(Adresses.Documents + "/", Lien(page, titre), StringComparison.Ordinal);
        Assert.DoesNotContain("Je suis intervenant au CNFPT", page.QuerySelector(".accueil__reperes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Adresses.Charte, Lien(page, "La charte des intervenants"));
        Assert.Equal(Adresses.Actualites, Lien(page, "Voir plus…"));
        Assert.Equal(Adresses.Inscription, Lien(page, "Remplir un CV en ligne"));
        Assert.Contains("1,2\u00a0Mo", page.Texte(), StringComparison.Ordinal);
        Assert.Equal(
            ["Accueil", "Recherche avancée d'annonces", "Remplir un CV en ligne", "Informations Complémentaires"],
            page.QuerySelectorAll("nav[aria-label='Menu principal'] a").Select(a => a.TextContent));
    }

    [Fact]
    [Trait("Rule", "POR-01")]
    public async Task One_signs_in_from_the_home_page_without_script()
    {
        await using var demonstration = new Application { Reglages = { ["Demo:Jeu"] = "true" } };
        using var navigateur = demonstration.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var accueil = await navigateur.PageAsync(Adresses.Accueil);

        using var refus = await ConnecterAsync("Faux-2026!");
        using var page = await refus.PageAsync();
        Assert.Contains("incorrect", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("marie.leloup@demo.fr", page.QuerySelector("#champ-Identifiant")!.GetAttribute("value"));

        using var reussite = await ConnecterAsync(JeuDemonstration.MotDePasse);
        Assert.Equal(HttpStatusCode.Redirect, reussite.StatusCode);
        using var connectee = await navigateur.PageAsync(Adresses.Accueil);
        Assert.Equal(Adresses.Espace, Lien(connectee, "Accéder à mon espace"));
        Assert.Null(connectee.QuerySelector("main input[type=password]"));

        Task<HttpResponseMessage> ConnecterAsync(string motDePasse) => navigateur.EnvoyerAsync(
            Adresses.Accueil, accueil, new Dictionary<string, string> { ["F.Identifiant"] = "marie.leloup@demo.fr", ["F.MotDePasse"] = motDePasse });
    }

    [Fact]
    [Trait("Rule", "POR-02")]
    public async Task All_the_news_are_folded_but_the_last_published()
    {
        using var page = await _visiteur.PageAsync(Adresses.Actualites);
        var articles = page.QuerySelectorAll("main details").ToList();
        Assert.Equal(PortailQueries.TaillePage, articles.Count);
        Assert.Equal(["mise-a-jour"], articles.Where(a => a.HasAttribute("open")).Select(a => a.Id));
        Assert.Contains("Publié le", articles[0].TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main script"));

        using var suite = await _visiteur.PageAsync(Adresses.Actualites + "?page=2");
        Assert.Equal(["ancienne-20", "ancienne-21"], suite.QuerySelectorAll("main details").Select(a => a.Id));
        using var abusive = await _visiteur.PageAsync(Adresses.Actualites + "?page=dix");
        Assert.Equal("mise-a-jour", abusive.QuerySelector("main details")!.Id);
    }

    [Fact]
    [Trait("Rule", "POR-02")]
    public async Task The_chosen_news_is_unfolded_and_highlighted_among_the_others()
    {
        using var page = await _visiteur.PageAsync(Adresses.Actualite("ancienne-3"));
        var ouvert = Assert.Single(page.QuerySelectorAll("main details"), a => a.HasAttribute("open"));
        Assert.Equal("ancienne-3", ouvert.Id);
        Assert.True(ouvert.ClassList.Contains("nouvelle--choisie"));
        Assert.StartsWith("Ancienne information 3", page.Title, StringComparison.Ordinal);
        using var loin = await _visiteur.PageAsync(Adresses.Actualite("ancienne-21"));
        Assert.NotNull(loin.QuerySelector("#ancienne-21[open]"));
    }

    [Theory]
    [Trait("Rule", "POR-02")]
    [InlineData("brouillon")]
    [InlineData("demain")]
    [InlineData("jamais-ecrite")]
    public async Task A_news_that_is_not_of_today_does_not_exist(string slug)
    {
        using var reponse = await _visiteur.GetAsync(new Uri(Adresses.Actualite(slug), UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
        Assert.Contains("n'existe pas", WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "POR-03")]
    public async Task Every_region_of_the_map_leads_to_its_contacts_in_the_list()
    {
        using var page = await _visiteur.PageAsync(Adresses.InformationsComplementaires);
        var regions = page.QuerySelectorAll("svg a").ToList();
        Assert.Equal(TracesRegions.Tous.Length, regions.Count);
        Assert.Equal(18, page.QuerySelectorAll(".contact[id^=region-]").Length);
        Assert.All(regions, region =>
        {
            var contact = page.GetElementById(region.GetAttribute("href")!.Split('#')[1]);
            Assert.Equal(region.GetAttribute("aria-label"), contact?.QuerySelector("h3")?.TextContent);
        });
        var grandEst = page.GetElementById("region-44")!;
        Assert.Equal("tel:0399005454", grandEst.QuerySelector("a[href^=tel]")!.GetAttribute("href"));
        Assert.Contains("54000 Nancy", grandEst.TextContent, StringComparison.Ordinal);
        Assert.Contains("INET Strasbourg", page.GetElementById("structures-nationales")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(Adresses.Documents + "/", Lien(page, "Je suis intervenant au CNFPT"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_to_a_structure_is_on_the_plan()
    {
        using var page = await _visiteur.PageAsync(Adresses.PlanAcces);
        Assert.Contains("arrêt Division de Fer", page.GetElementById("structure-054")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "POR-04")]
    public async Task The_text_in_force_replaces_the_shipped_one()
    {
        using var page = await _visiteur.PageAsync(Adresses.Charte);
        Assert.Contains("La charte de l'administrateur", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("En vigueur depuis le", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "POR-04")]
    public async Task A_visitor_reads_the_messages_for_everyone_and_no_other()
    {
        using var page = await _visiteur.PageAsync(Adresses.Accueil);
        var messages = page.QuerySelector("[aria-label='Messages du service']")!;
        Assert.Equal("interrompu", messages.QuerySelector("strong")!.TextContent);
        Assert.DoesNotContain("file des inscriptions", messages.TextContent, StringComparison.Ordinal);
    }

    private static string? Lien(IHtmlDocument page, string texte) =>
        page.QuerySelectorAll("main a").Single(a => a.TextContent.Trim() == texte).GetAttribute("href");
}
