using System.Net;
using System.Net.Http.Headers;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Fichiers;

/// <summary>A deposited file shown in our pages: what a browser shows by itself, to whoever may read it, and framed by nobody else.</summary>
public sealed class ApercuTests(Application application) : IClassFixture<Application>
{
    public static TheoryData<string, byte[], string> Montres => new()
    {
        { "arrêté.pdf", FichiersDeTest.Pdf, "application/pdf" }, { "carte.jpg", FichiersDeTest.Jpeg, "image/jpeg" },
        { "carte.jpeg", FichiersDeTest.Jpeg, "image/jpeg" }, { "carte.png", FichiersDeTest.Png, "image/png" },
    };

    public static TheoryData<string, byte[]> NonMontres => new()
    {
        { "cv.html", FichiersDeTest.Html }, { "cv.txt", FichiersDeTest.Texte }, { "cv.rtf", FichiersDeTest.Rtf }, { "cv.docx", FichiersDeTest.Docx }, { "cv.odt", FichiersDeTest.Odt },
        { "cv.doc", FichiersDeTest.Doc },
    };

    [Theory, MemberData(nameof(Montres))]
    [Trait("Rule", "DOS-02")]
    public async Task A_PDF_or_a_picture_is_shown_in_our_pages_and_in_no_other(string nom, byte[] octets, string type)
    {
        var (marie, fichier) = await DeposerAsync(nom, octets);

        using var reponse = await DemanderAsync(marie, fichier);

        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        Assert.Equal(type, reponse.Content.Headers.ContentType?.ToString());
        Assert.Equal(("inline", nom), (reponse.Content.Headers.ContentDisposition?.DispositionType, reponse.Content.Headers.ContentDisposition?.FileNameStar));
        Assert.Equal("nosniff", Entete(reponse, "X-Content-Type-Options"));
        Assert.Equal((true, true), (reponse.Headers.CacheControl?.NoStore, reponse.Headers.CacheControl?.Private));
        Assert.Equal("SAMEORIGIN", Entete(reponse, "X-Frame-Options"));
        var politique = Entete(reponse, "Content-Security-Policy").Split("; ");
        Assert.Contains("default-src 'none'", politique);
        Assert.Contains("frame-ancestors 'self'", politique);
        Assert.DoesNotContain(politique, p => p.StartsWith("script-src", StringComparison.Ordinal) || p.StartsWith("connect-src", StringComparison.Ordinal));
        Assert.Equal(octets, await reponse.Content.ReadAsByteArrayAsync());
    }

    [Theory, MemberData(nameof(NonMontres))]
    [Trait("Rule", "PRO-08")]
    public async Task Any_other_format_is_only_ever_downloaded(string nom, byte[] octets)
    {
        var (marie, fichier) = await DeposerAsync(nom, octets);
        using var reponse = await DemanderAsync(marie, fichier);
        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task Another_person_s_file_and_an_unknown_one_answer_404_alike_and_a_visitor_gets_nothing()
    {
        var (_, fichier) = await DeposerAsync("carte.png", FichiersDeTest.Png);
        var jean = await Base.AjouterIntervenantAsync();
        using var autre = await DemanderAsync(jean, fichier);
        using var inconnu = await DemanderAsync(jean, Guid.NewGuid());
        using var visiteur = await DemanderAsync(null, fichier);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (autre.StatusCode, inconnu.StatusCode));
        Assert.NotEqual("image/png", visiteur.Content.Headers.ContentType?.MediaType);
        Assert.Equal("DENY", Entete(autre, "X-Frame-Options"));
    }

    [Fact]
    [Trait("Rule", "DOS-02")]
    public async Task A_viewer_asks_for_a_part()
    {
        var octets = FichiersDeTest.Image(SkiaSharp.SKEncodedImageFormat.Png, 300, 300, grain: true);
        Assert.True(octets.Length > 150_000);
        var (marie, fichier) = await DeposerAsync("carte.png", octets);

        using var reponse = await DemanderAsync(marie, fichier, new RangeHeaderValue(70_000, 140_000));

        Assert.Equal(HttpStatusCode.PartialContent, reponse.StatusCode);
        Assert.Equal(octets[70_000..140_001], await reponse.Content.ReadAsByteArrayAsync());
    }

    private IDbContextFactory<EspaceDbContext> Base => application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>();

    private static string Entete(HttpResponseMessage reponse, string nom) => Assert.Single(reponse.Headers.GetValues(nom));

    private async Task<HttpResponseMessage> DemanderAsync(Guid? compte, Guid fichier, RangeHeaderValue? partie = null)
    {
        using var client = application.ClientDe(compte);
        using var demande = new HttpRequestMessage(HttpMethod.Get, Adresses.FichierApercu(fichier));
        demande.Headers.Range = partie;
        return await client.SendAsync(demande);
    }

    private async Task<(Guid Proprietaire, Guid Fichier)> DeposerAsync(string nom, byte[] octets)
    {
        var proprietaire = await Base.AjouterIntervenantAsync();
        var regle = new RegleFichier([.. RegleFichier.PieceDossier.Extensions, "html"], RegleFichier.PieceDossier.TailleMax);
        var resultat = await application.Services.GetRequiredService<DepotFichiers>().DeposerAsync(proprietaire, nom, new MemoryStream(octets), regle, default);
        return (proprietaire, resultat.Valeur!.Id);
    }
}
