using Bunit;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web.Components.Champs;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Fichiers;

[Trait("Rule", "PRO-08")]
public sealed class ChampFichierTests : IAsyncLifetime, IDisposable
{
    private static readonly FichierPresent Ancien = new(Guid.NewGuid(), "Diplome.docx", new DateTime(2023, 10, 5, 22, 30, 0, DateTimeKind.Utc));

    private readonly BaseDeTest _base = new();
    private readonly BunitContext _ecran = new();
    private readonly List<FichierPresent> _charges = [];
    private bool _retire;
    private Guid _marie;

    public async Task InitializeAsync()
    {
        _marie = await _base.AjouterIntervenantAsync();
        _ecran.JSInterop.Mode = JSRuntimeMode.Loose;
        _ecran.Services.AddSingleton<IDbContextFactory<EspaceDbContext>>(_base);
        _ecran.Services.AddSingleton<TimeProvider>(_base.Temps);
        _ecran.Services.Configure<FichiersOptions>(o => o.Racine = Path.Combine(_base.Dossier, "fichiers"));
        _ecran.Services.AddSingleton(FichiersDeTest.Protection);
        _ecran.Services.AddSingleton<StockageFichiers>();
        _ecran.Services.AddSingleton<DepotFichiers>();
    }

    public async Task DisposeAsync() => await _ecran.DisposeAsync();

    public void Dispose() => _base.Dispose();

    [Fact]
    public void The_field_says_what_it_accepts_and_shows_the_file_in_place()
    {
        var champ = Afficher(Ancien);

        Assert.Equal("Votre CV", champ.Find("label").TextContent.Trim());
        Assert.Equal(champ.Find("label").GetAttribute("for"), champ.Find("input[type=file]").Id);
        Assert.Equal(".pdf,.doc,.txt,.rtf,.html,.odt,.docx", champ.Find("input[type=file]").GetAttribute("accept"));
        Assert.Equal("Formats acceptés\u00A0: PDF, DOC, TXT, RTF, HTML, ODT, DOCX. Taille maximale\u00A0: 2\u00A0Mo.", champ.Find("#cv-indice").TextContent);
        Assert.Equal($"/fichiers/{Ancien.Id}", champ.Find("a").GetAttribute("href"));
        Assert.Contains("Chargé(e) le 06/10/23", champ.Markup, StringComparison.Ordinal);
        champ.Find("button[aria-label='Supprimer le fichier Diplome.docx']").Click();
        Assert.True(_retire);
    }

    [Fact]
    public void A_chosen_file_is_stored_and_handed_over()
    {
        var champ = Afficher(null);
        champ.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(FichiersDeTest.Pdf, "cv.pdf"));

        champ.WaitForAssertion(() => Assert.Equal("cv.pdf", Assert.Single(_charges).Nom));
        champ.WaitForAssertion(() => Assert.Equal("Le fichier cv.pdf est chargé.", champ.Find("[role=status]").TextContent));
        Assert.Empty(champ.FindAll(".champ__erreur"));
    }

    [Theory]
    [InlineData("cv.exe", "MZ", "Le format EXE n'est pas accepté")]
    [InlineData("cv.pdf", "MZ", "n'est pas celui d'un fichier PDF")]
    [InlineData("cv.pdf", "", "est vide")]
    public void A_refused_file_says_why_beside_the_field_and_the_former_stays(string nom, string contenu, string raison)
    {
        var champ = Afficher(Ancien);
        champ.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(contenu, nom));

        champ.WaitForAssertion(() => Assert.Contains(raison, champ.Find("#cv-erreur").TextContent, StringComparison.Ordinal));
        var saisie = champ.Find("input[type=file]");
        Assert.Equal("true", saisie.GetAttribute("aria-invalid"));
        Assert.Contains("cv-erreur", saisie.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Contains("Diplome.docx", champ.Markup, StringComparison.Ordinal);
        Assert.Empty(_charges);
        Assert.False(_retire);
    }

    [Fact]
    public void A_field_that_cannot_be_changed_shows_its_file_alone()
    {
        var champ = Afficher(Ancien, lectureSeule: true);
        Assert.Empty(champ.FindAll("input, button"));
        Assert.Equal("Diplome.docx", champ.Find("a").TextContent);
    }

    private IRenderedComponent<ChampFichier> Afficher(FichierPresent? present, bool lectureSeule = false) => _ecran.Render<ChampFichier>(p => p
        .Add(c => c.Id, "cv")
        .Add(c => c.Libelle, "Votre CV")
        .Add(c => c.Regle, RegleFichier.CvEtDiplome)
        .Add(c => c.ActeurId, _marie)
        .Add(c => c.Fichier, present)
        .Add(c => c.LectureSeule, lectureSeule)
        .Add(c => c.OnCharge, _charges.Add)
        .Add(c => c.OnRetire, () => _retire = true));
}
