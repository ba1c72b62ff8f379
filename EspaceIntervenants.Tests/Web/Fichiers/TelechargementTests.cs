using System.Net;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Web.Fichiers;

[Trait("Rule", "ROL-02")]
public sealed class TelechargementTests(Application application) : IClassFixture<Application>
{
    [Fact]
    public async Task A_file_is_downloaded_by_its_owner_and_never_shown()
    {
        var (marie, fichier) = await DeposerAsync("mon cv é.html", FichiersDeTest.Html);

        using var reponse = await DemanderAsync(marie, fichier);

        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        Assert.Equal("application/octet-stream", reponse.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("attachment", "mon cv é.html"), (reponse.Content.Headers.ContentDisposition?.DispositionType, reponse.Content.Headers.ContentDisposition?.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(reponse.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal((true, true), (reponse.Headers.CacheControl?.NoStore, reponse.Headers.CacheControl?.Private));
        Assert.Equal(FichiersDeTest.Html, await reponse.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Another_person_s_identifier_and_an_unknown_one_answer_404_alike()
    {
        var (_, fichier) = await DeposerAsync("cv.pdf", FichiersDeTest.Pdf);
        var jean = await Base.AjouterIntervenantAsync();
        using var autre = await DemanderAsync(jean, fichier);
        using var inconnu = await DemanderAsync(jean, Guid.NewGuid());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (autre.StatusCode, inconnu.StatusCode));
    }

    [Fact]
    public async Task What_is_on_disk_says_nothing_and_is_given_to_nobody_once_altered()
    {
        var (marie, fichier) = await DeposerAsync("cv.pdf", FichiersDeTest.Pdf);
        var chemin = Path.Combine(application.Services.GetRequiredService<IOptions<FichiersOptions>>().Value.Racine, StockageFichiers.CheminDe(fichier));
        var octets = await File.ReadAllBytesAsync(chemin);
        Assert.Equal(-1, octets.AsSpan().IndexOf("%PDF"u8));

        using (var intact = await DemanderAsync(marie, fichier)) Assert.Equal(FichiersDeTest.Pdf.Length, intact.Content.Headers.ContentLength);
        octets[^20] ^= 1;
        await File.WriteAllBytesAsync(chemin, octets);
        using var altere = await DemanderAsync(marie, fichier);
        Assert.Equal(HttpStatusCode.NotFound, altere.StatusCode);
    }

    [Fact]
    public async Task A_visitor_gets_nothing()
    {
        var (_, fichier) = await DeposerAsync("cv.pdf", FichiersDeTest.Pdf);
        using var reponse = await DemanderAsync(null, fichier);
        Assert.NotEqual(HttpStatusCode.OK, reponse.StatusCode);
        Assert.DoesNotContain("%PDF", await reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private IDbContextFactory<EspaceDbContext> Base => application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>();

    private async Task<HttpResponseMessage> DemanderAsync(Guid? compte, Guid fichier)
    {
        using var client = application.ClientDe(compte);
        return await client.GetAsync(new Uri(Adresses.Fichier(fichier), UriKind.Relative));
    }

    private async Task<(Guid Proprietaire, Guid Fichier)> DeposerAsync(string nom, byte[] octets)
    {
        var proprietaire = await Base.AjouterIntervenantAsync();
        var resultat = await application.Services.GetRequiredService<DepotFichiers>()
            .DeposerAsync(proprietaire, nom, new MemoryStream(octets), RegleFichier.CvEtDiplome, default);
        return (proprietaire, resultat.Valeur!.Id);
    }
}
