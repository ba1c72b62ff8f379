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
    private Action<FichierPresent>? _prendre; // What the form does of the file; it takes it unless a test says otherwise.
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
        Assert.Empty(champ.Find("[role=status]").TextContent);
        champ.Render(p => p.Add(c => c.Fichier, null));
        Assert.Equal("Le fichier Diplome.docx est supprimé.", champ.Find("[role=status]").TextContent);
    }

    [Fact]
    public void No_file_is_taken_before_the_browser_listens_to_the_field()
    {
        var ecoute = _ecran.JSInterop.SetupVoid("Blazor._internal.InputFile.init", _ => true);
        var champ = Afficher(null);
        Assert.True(champ.Find("input[type=file]").HasAttribute("disabled"));

        ecoute.SetVoidResult();
        champ.WaitForAssertion(() => Assert.False(champ.Find("input[type=file]").HasAttribute("disabled")));
    }

    [Fact]
    public void A_chosen_file_is_stored_and_handed_over()
    {
        var champ = Afficher(null);
        champ.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(FichiersDeTest.Docx, "cv.docx"));

        champ.WaitForAssertion(() => Assert.Equal("cv.docx", Assert.Single(_charges).Nom));
        champ.WaitForAssertion(() => Assert.Equal("Le fichier cv.docx est chargé.", champ.Find("[role=status]").TextContent));
        Assert.Empty(champ.FindAll(".champ__erreur"));
        Assert.Empty(champ.FindAll(".depot, .depot__photo, [aria-expanded]"));
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

    [Fact]
    [Trait("Rule", "DOS-15")]
    public void A_form_that_does_not_take_the_file_keeps_the_former_and_announces_nothing()
    {
        _prendre = _ => { };
        var champ = Afficher(Ancien);
        champ.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(FichiersDeTest.Docx, "nouveau.docx"));

        champ.WaitForAssertion(() => Assert.Single(_charges));
        champ.WaitForAssertion(() => Assert.Empty(champ.FindAll("progress")));
        Assert.Equal("Diplome.docx", champ.Find("a").TextContent);
        Assert.Empty(champ.Find("[role=status]").TextContent);

        // On a slow line the page that shows the new file comes later.
        champ.Render(p => p.Add(c => c.Fichier, _charges[0]));
        Assert.Equal("Le fichier nouveau.docx est chargé.", champ.Find("[role=status]").TextContent);
    }

    [Fact]
    [Trait("Rule", "DOS-15")]
    public void A_form_that_fails_keeps_the_former_and_says_so()
    {
        _prendre = _ => throw new InvalidOperationException("The page broke.");
        var champ = Afficher(Ancien);
        champ.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(FichiersDeTest.Docx, "nouveau.docx"));

        champ.WaitForAssertion(() => Assert.Contains("rien n'a été modifié", champ.Find("#cv-erreur").TextContent, StringComparison.Ordinal));
        Assert.Equal("Diplome.docx", champ.Find("a").TextContent);
    }

    [Fact]
    [Trait("Rule", "DOS-02")]
    public void A_piece_is_dropped_chosen_or_photographed()
    {
        var champ = Afficher(null, piece: RegleFichier.PieceDossier);

        Assert.Equal("Déposez un fichier ici ou choisissez-le", champ.Find(".depot").TextContent.Trim());
        Assert.Equal("cv", champ.Find(".depot input[type=file]").Id);
        Assert.EndsWith("Taille maximale\u00A0: 5\u00A0Mo\u00A0; une photo plus lourde est réduite.", champ.Find("#cv-indice").TextContent, StringComparison.Ordinal);
        var photo = champ.Find(".depot__photo input[type=file]");
        Assert.Equal(("image/*", "environment"), (photo.GetAttribute("accept"), photo.GetAttribute("capture")));
        Assert.Equal("Prendre une photo\u00A0: Votre CV", champ.Find(".depot__photo").TextContent.Trim());

        champ.FindComponents<InputFile>()[1].UploadFiles(InputFileContent.CreateFromBinary(FichiersDeTest.Jpeg, "image.jpg"));
        champ.WaitForAssertion(() => Assert.Equal("Le fichier image.jpg est chargé.", champ.Find("[role=status]").TextContent));
    }

    [Fact]
    [Trait("Rule", "DOS-02")]
    public void A_piece_that_accepts_no_picture_proposes_no_photo() => Assert.Empty(Afficher(null, piece: RegleFichier.CvEtDiplome).FindAll(".depot__photo"));

    [Fact]
    [Trait("Rule", "DOS-02")]
    public void A_photo_that_cannot_be_made_smaller_is_refused_for_its_size()
    {
        var champ = Afficher(Ancien, piece: RegleFichier.PieceDossier);
        champ.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromBinary([.. FichiersDeTest.Jpeg, .. new byte[5 * 1024 * 1024]], "carte.jpg"));

        champ.WaitForAssertion(() => Assert.Contains("la taille maximale est de 5\u00A0Mo", champ.Find("#cv-erreur").TextContent, StringComparison.Ordinal));
        Assert.Contains("Diplome.docx", champ.Markup, StringComparison.Ordinal);
        Assert.Empty(_charges);
    }

    [Theory]
    [InlineData("carte.jpg", 6, true), InlineData("carte.PNG", 6, true), InlineData("carte.jpg", 5, false), InlineData("arrete.pdf", 6, false), InlineData("arrete.docx", 6, false)]
    [Trait("Rule", "DOS-02")]
    public void Only_photos_too_heavy_are_made_smaller(string nom, int mo, bool attendu)
    {
        Assert.Equal(attendu, ReductionPhoto.Convient(RegleFichier.PieceDossier, new Choisi(nom, mo * 1024 * 1024)));
        Assert.False(ReductionPhoto.Convient(RegleFichier.CvEtDiplome, new Choisi(nom, mo * 1024 * 1024)));
    }

    [Fact]
    [Trait("Rule", "DOS-02")]
    public void What_was_made_smaller_is_named_as_what_it_is()
    {
        Assert.Equal("carte.jpg", ReductionPhoto.Nom("carte.PNG"));
        Assert.Equal("carte.jpeg", ReductionPhoto.Nom("carte.jpeg"));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    [Trait("Rule", "DOS-02")]
    public void The_piece_in_place_is_seen_beside_the_field(bool lectureSeule)
    {
        var carte = new FichierPresent(Guid.NewGuid(), "carte.jpg", Ancien.DeposeLe);
        var champ = Afficher(carte, lectureSeule, RegleFichier.PieceDossier);
        Assert.Equal("Voir le fichier carte.jpg", string.Join(' ', champ.Find("[aria-expanded=false]").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Empty(champ.FindAll("img"));

        champ.Find("[aria-expanded]").Click();
        Assert.Equal($"/fichiers/{carte.Id}/apercu", champ.Find("img").GetAttribute("src"));
        champ.Find("[aria-expanded=true]").Click();
        Assert.Empty(champ.FindAll("img"));
    }

    private IRenderedComponent<ChampFichier> Afficher(FichierPresent? present, bool lectureSeule = false, RegleFichier? piece = null)
    {
        IRenderedComponent<ChampFichier>? champ = null;
        _prendre ??= fichier => champ!.Render(p => p.Add(c => c.Fichier, fichier));
        return champ = _ecran.Render<ChampFichier>(p => p
            .Add(c => c.Id, "cv")
            .Add(c => c.Libelle, "Votre CV")
            .Add(c => c.Regle, piece ?? RegleFichier.CvEtDiplome)
            .Add(c => c.Piece, piece is not null)
            .Add(c => c.ActeurId, _marie)
            .Add(c => c.Fichier, present)
            .Add(c => c.LectureSeule, lectureSeule)
            .Add(c => c.OnCharge, fichier =>
            {
                _charges.Add(fichier);
                _prendre!(fichier);
            })
            .Add(c => c.OnRetire, () => _retire = true));
    }

    private sealed record Choisi(string Name, long Size) : IBrowserFile
    {
        public DateTimeOffset LastModified => default;

        public string ContentType => string.Empty;

        public Stream OpenReadStream(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
