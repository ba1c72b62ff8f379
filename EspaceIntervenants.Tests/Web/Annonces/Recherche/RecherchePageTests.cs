using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Annonces.Recherche;

/// <summary>The pages of the search and of the sheet, as a visitor without script receives them.</summary>
[Trait("Rule", "ANN-03")]
public sealed class RecherchePageTests : IDisposable
{
    private readonly Application _application = new();
    private readonly HttpClient _visiteur;

    public RecherchePageTests() => _visiteur = _application.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private DateTime Maintenant => _application.Services.GetRequiredService<TimeProvider>().Maintenant();

    public void Dispose()
    {
        _visiteur.Dispose();
        _application.Dispose();
    }

    [Fact]
    public async Task An_address_is_a_search_that_can_be_shared()
    {
        var finances = await AjouterAsync();
        await AjouterAsync(fiche: f => (f.Specialites, f.Regions, f.Departements) = (["CUL"], ["27"], []));
        const string recherche = Adresses.Annonces + "?q=budget&specialite=FIN&region=44&departement=54&structure=054&du=01%2F01%2F2020&tri=intitule&sens=inverse";

        using var page = await _visiteur.PageAsync(recherche);
        using var encore = await _visiteur.PageAsync(recherche);
        Assert.Equal([finances.Numero], Numeros(page));
        Assert.Equal(page.QuerySelector(".annonces")!.TextContent, encore.QuerySelector(".annonces")!.TextContent);
        Assert.Contains("1 annonce", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web.js", page.Source.Text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content*=noindex]"));
        // All that was asked for is in the form again, and in links that take it away.
        Assert.Equal("budget", Champ(page, "q").Value);
        Assert.Equal("01/01/2020", Champ(page, "du").Value);
        Assert.Equal(["FIN", "44", "54"], page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]").Where(c => c.IsChecked).Select(c => c.Value));
        Assert.Equal("054", page.QuerySelector<IHtmlSelectElement>("select[name=structure]")!.Value);
        var puce = page.QuerySelectorAll<IHtmlAnchorElement>("a.puce").Single(a => a.TextContent.Contains("Finances", StringComparison.Ordinal));
        Assert.DoesNotContain("specialite", puce.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("region=44", puce.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_labels_are_those_of_the_manual()
    {
        using var page = await _visiteur.PageAsync(Adresses.Annonces);
        string[] attendus =
        [
            "Mots recherchés", "Numéro de l'annonce", "Spécialité(s) de formation", "Sous-spécialité(s) de formation", "Région du lieu de l'action", "Département du lieu de l'action",
            "Structure qui a publié l'annonce", "Date de début et date de fin d'intervention", "Date de début d'intervention", "Date de fin d'intervention", "Date limite de candidature",
        ];
        var libelles = page.QuerySelectorAll("main form label, main form legend").Select(l => l.TextContent.Trim()).ToHashSet();
        Assert.DoesNotContain(attendus, a => !libelles.Contains(a));
        Assert.Equal("Sélectionner une structure", page.QuerySelector("select[name=structure] option")!.TextContent);
        Assert.Equal(4, page.QuerySelectorAll("summary .annonces__choix").Count(s => s.TextContent == "Indifférent"));
    }

    [Fact]
    public async Task The_counts_beside_the_choices_are_what_choosing_finds()
    {
        await AjouterAsync();
        await AjouterAsync(fiche: f => f.Specialites = ["CUL"]);
        await AjouterAsync(fiche: f => (f.Regions, f.Departements) = (["27"], []));
        using var page = await _visiteur.PageAsync(Adresses.Annonces + "?region=44");
        string Compte(string id) => page.GetElementById(id + "-nombre")!.TextContent;
        Assert.Equal(("1 annonce", "1 annonce", "0 annonce"), (Compte("specialite-FIN"), Compte("specialite-CUL"), Compte("specialite-SPO")));
        Assert.Equal(("2 annonces", "1 annonce"), (Compte("region-44"), Compte("region-27")));
    }

    [Theory]
    [InlineData("?du=31%2F02%2F2026", "du", "31/02/2026", "saisissez une date")]
    [InlineData("?au=demain", "au", "demain", "saisissez une date")]
    [InlineData("?limite=%3Cscript%3E", "limite", "<script>", "saisissez une date")]
    [InlineData("?du=02%2F01%2F2027&au=01%2F01%2F2027", "au", "01/01/2027", "précède")]
    [InlineData("?numero=abc", "numero", "abc", "en chiffres")]
    public async Task What_is_not_understood_is_said_beside_its_field_and_nothing_typed_is_lost(string recherche, string champ, string saisie, string message)
    {
        await AjouterAsync();
        using var page = await _visiteur.PageAsync(Adresses.Annonces + recherche + "&q=budget&region=44");
        var fautif = Champ(page, champ);
        Assert.Equal((saisie, "true"), (fautif.Value, fautif.GetAttribute("aria-invalid")));
        Assert.Contains(message, page.GetElementById($"champ-{champ}-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"champ-{champ}-erreur", fautif.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Contains($"#champ-{champ}", page.QuerySelector("[role=alert] a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("budget", Champ(page, "q").Value);
        Assert.True(page.QuerySelector<IHtmlInputElement>("#region-44")!.IsChecked);
        Assert.Empty(Numeros(page));
    }

    [Theory]
    [InlineData("?page=99", "La page 99 n'existe pas")]
    [InlineData("?region=999", "Un critère de cette adresse n'existe pas")]
    [InlineData("?specialite=%00", "Un critère de cette adresse n'existe pas")]
    public async Task What_is_left_out_is_said_and_the_search_goes_on(string recherche, string message)
    {
        var annonce = await AjouterAsync();
        using var page = await _visiteur.PageAsync(Adresses.Annonces + recherche);
        Assert.Contains(message, page.Texte(), StringComparison.Ordinal);
        Assert.Equal([annonce.Numero], Numeros(page));
    }

    [Theory]
    [InlineData("?page=abc&tri=x&sens=y&q=&region=&du=")]
    [InlineData("?page=-1")]
    [InlineData("?page=99999999999999999999")]
    public async Task What_says_nothing_is_no_criterion(string recherche)
    {
        var annonce = await AjouterAsync();
        using var page = await _visiteur.PageAsync(Adresses.Annonces + recherche);
        Assert.Equal([annonce.Numero], Numeros(page));
        Assert.Null(page.QuerySelector("a.puce"));
    }

    [Theory]
    [InlineData("\"budget\" NEAR(x, 5) * ^ OR")]
    [InlineData("<script>alert(1)</script>")]
    public async Task An_operator_is_a_word_and_what_finds_nothing_says_what_to_do(string saisie)
    {
        await AjouterAsync();
        using var page = await _visiteur.PageAsync($"{Adresses.Annonces}?q={Uri.EscapeDataString(saisie)}");
        Assert.Equal(saisie, Champ(page, "q").Value);
        Assert.Contains("Retirez un critère", page.QuerySelector(".vide")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script:not([src])"));
    }

    [Fact]
    public async Task Ten_thousand_characters_are_read_by_their_beginning_which_is_said()
    {
        var annonce = await AjouterAsync();
        using var page = await _visiteur.PageAsync($"{Adresses.Annonces}?q={string.Concat(Enumerable.Repeat("budget+", 1500))}");
        Assert.Equal([annonce.Numero], Numeros(page));
        Assert.Contains("200 premiers caractères", page.Texte(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_and_orders_are_links_that_keep_the_search()
    {
        for (var i = 0; i < 21; i++) await AjouterAsync();
        using var page = await _visiteur.PageAsync(Adresses.Annonces + "?region=44&tri=limite");
        Assert.Equal(20, Numeros(page).Count);
        Assert.Contains("21 annonces, page 1 sur 2", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ascending", page.QuerySelectorAll("th").Single(t => t.TextContent == "Date limite de candidature").GetAttribute("aria-sort"));
        var suivante = page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        using var deuxieme = await _visiteur.PageAsync(suivante);
        Assert.Single(Numeros(deuxieme));
        Assert.Contains("region=44", page.QuerySelectorAll("a.annonces__tri").Select(a => a.GetAttribute("href")).First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_says_all_and_leads_to_the_application_and_back_to_the_search()
    {
        var annonce = await AjouterAsync(fiche: f => f.Urgent = true);
        using var liste = await _visiteur.PageAsync(Adresses.Annonces + "?region=44&q=budget");
        Assert.Contains("Urgent", liste.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        using var fiche = await _visiteur.PageAsync(liste.QuerySelector("tbody a")!.GetAttribute("href")!);

        Assert.Equal(annonce.Fiche.Intitule, fiche.QuerySelector("h1")!.TextContent);
        Assert.Contains($"Annonce {annonce.Numero}", fiche.QuerySelector(".ariane")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("DELEGATION GRAND EST", fiche.Texte(), StringComparison.Ordinal);
        Assert.Equal(Adresses.AnnonceCandidater(annonce.Numero), Lien(fiche, "Candidater")!.GetAttribute("href"));
        Assert.Equal(Adresses.Annonces + "?q=budget&region=44", Lien(fiche, "Retour à la liste")!.GetAttribute("href"));
        Assert.EndsWith(Adresses.Annonce(annonce.Numero), fiche.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith($"Annonce {annonce.Numero}", fiche.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web.js", fiche.Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://mechant.example/")]
    [InlineData("//mechant.example")]
    [InlineData("/annonces.mechant")]
    [InlineData("/deconnexion")]
    [InlineData("javascript:alert(1)")]
    public async Task A_forged_way_back_leads_to_the_search(string retour)
    {
        var annonce = await AjouterAsync();
        using var fiche = await _visiteur.PageAsync($"{Adresses.Annonce(annonce.Numero)}?retour={Uri.EscapeDataString(retour)}");
        Assert.Equal(Adresses.Annonces, Lien(fiche, "Retour à la liste")!.GetAttribute("href"));
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task A_closed_ad_is_read_and_says_why_nobody_applies_any_more()
    {
        var close = await AjouterAsync(EtatAnnonce.Close);
        using var fiche = await _visiteur.PageAsync(Adresses.Annonce(close.Numero));
        Assert.Null(Lien(fiche, "Candidater"));
        Assert.Contains("n'est plus possible d'y candidater", fiche.Texte(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ANN-02")]
    public async Task A_draft_and_an_unknown_number_answer_404_alike()
    {
        var brouillon = await AjouterAsync(EtatAnnonce.Brouillon, f => f.Intitule = "Secret encore");
        foreach (var numero in new[] { brouillon.Numero, "0000000000", "x'%22" })
        {
            using var reponse = await _visiteur.GetAsync(new Uri(Adresses.Annonce(numero), UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
            var texte = WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
            Assert.Contains("Cette page n'existe pas", texte, StringComparison.Ordinal);
            Assert.DoesNotContain("Secret encore", texte, StringComparison.Ordinal);
        }
    }

    private Task<Annonce> AjouterAsync(EtatAnnonce etat = EtatAnnonce.Publiee, Action<FicheAnnonce>? fiche = null) =>
        _application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>().AjouterAnnonceAsync(Maintenant, etat, fiche: fiche);

    private static List<string> Numeros(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody td:first-child").Select(c => c.TextContent)];

    private static IHtmlInputElement Champ(IHtmlDocument page, string nom) => page.QuerySelector<IHtmlInputElement>($"input[name={nom}]")!;

    private static IElement? Lien(IHtmlDocument page, string nom) => page.QuerySelectorAll("main a").SingleOrDefault(a => a.TextContent.Trim() == nom);
}
