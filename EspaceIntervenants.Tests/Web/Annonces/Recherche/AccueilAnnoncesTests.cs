using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Features.Annonces.Recherche;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EspaceIntervenants.Tests.Web.Annonces.Recherche;

/// <summary>What the home page takes from here.</summary>
public sealed class AccueilAnnoncesTests(Application application) : IClassFixture<Application>
{
    [Fact]
    [Trait("Rule", "ANN-04")]
    public async Task The_ten_last_ads_stand_under_the_columns_of_the_manual()
    {
        var bases = application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>();
        for (var i = 0; i < 11; i++) await bases.AjouterAnnonceAsync(application.Services.GetRequiredService<TimeProvider>().Maintenant());
        using var page = await RendreAsync<DernieresAnnonces>();
        Assert.Equal(
            ["Numéro de l'annonce", "Intitulé de l'annonce", "Spécialité de formation", "Région(s)/Pays d'intervention"],
            page.QuerySelectorAll("th").Select(t => t.TextContent));
        Assert.Equal(10, page.QuerySelectorAll("tbody tr").Length);
        Assert.All(page.QuerySelectorAll("tbody a"), a => Assert.Equal(Adresses.Annonce(a.TextContent), a.GetAttribute("href")));
    }

    [Fact]
    [Trait("Rule", "ANN-03")]
    public async Task The_quick_search_leads_to_the_page_of_the_search()
    {
        using var page = await RendreAsync<RechercheRapide>();
        var formulaire = page.QuerySelector<IHtmlFormElement>("form")!;
        Assert.Equal(("get", Adresses.Annonces + "#resultats"), (formulaire.Method, formulaire.GetAttribute("action")));
        Assert.Equal(["Lieux d'Intervention", "Spécialités de formation"], page.QuerySelectorAll("legend").Select(l => l.TextContent));
        Assert.NotNull(page.QuerySelector("input[name=region][value='44']"));
        Assert.NotNull(page.QuerySelector("input[name=specialite][value=FIN]"));
        Assert.Equal(Adresses.Annonces, page.QuerySelector("a")!.GetAttribute("href"));
    }

    private async Task<IHtmlDocument> RendreAsync<T>() where T : IComponent
    {
        await using var portee = application.Services.CreateAsyncScope();
        await using var rendu = new HtmlRenderer(portee.ServiceProvider, portee.ServiceProvider.GetRequiredService<ILoggerFactory>());
        var html = await rendu.Dispatcher.InvokeAsync(async () =>
        {
            RenderFragment contenu = b =>
            {
                b.OpenComponent<T>(0);
                b.CloseComponent();
            };
            var racine = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(CascadingValue<HttpContext>.Value)] = new DefaultHttpContext(),
                [nameof(CascadingValue<HttpContext>.ChildContent)] = contenu,
            });
            return (await rendu.RenderComponentAsync<CascadingValue<HttpContext>>(racine)).ToHtmlString();
        });
        return new HtmlParser().ParseDocument(html);
    }
}
