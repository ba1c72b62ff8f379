using System.Net;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EspaceIntervenants.Tests.Web.Portail;

public sealed class PagesPubliquesTests(Application application) : IClassFixture<Application>
{
    private readonly HttpClient _visiteur = application.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    [Fact]
    public async Task The_home_page_needs_no_account_and_no_circuit()
    {
        var page = await _visiteur.GetStringAsync(new Uri(Adresses.Accueil, UriKind.Relative));
        Assert.Contains("<h1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web.js", page, StringComparison.Ordinal);
        Assert.DoesNotContain("MudBlazor", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_answers_404_in_French()
    {
        using var reponse = await _visiteur.GetAsync(new Uri("/nulle-part", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
        Assert.Contains("n'existe pas", WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/css/variables.css")]
    [InlineData("/css/espace.css")]
    [InlineData("/css/portail.css")]
    [InlineData("/js/espace.js")]
    [InlineData("/js/mesure.js")]
    [InlineData("/images/icone.svg")]
    public async Task The_files_of_the_pages_are_served(string adresse) =>
        Assert.NotEmpty(await _visiteur.GetStringAsync(new Uri(adresse, UriKind.Relative)));

    [Theory]
    [InlineData(Adresses.SanteVivant)]
    [InlineData(Adresses.SantePret)]
    public async Task Health_addresses_answer(string adresse)
    {
        using var reponse = await _visiteur.GetAsync(new Uri(adresse, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
    }
}
