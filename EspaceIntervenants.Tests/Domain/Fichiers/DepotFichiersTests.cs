using System.Security.Cryptography;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace EspaceIntervenants.Tests.Domain.Fichiers;

[Trait("Rule", "PRO-08")]
public sealed class DepotFichiersTests : IDisposable
{
    private static readonly RegleFichier Toutes = new([.. RegleFichier.CvEtDiplome.Extensions, "jpg", "jpeg", "png", "xls", "xlsx"], 2 * 1024 * 1024);

    private readonly BaseDeTest _base = new();
    private readonly string _racine;
    private readonly DepotFichiers _depot;

    public DepotFichiersTests()
    {
        _racine = Path.Combine(_base.Dossier, "fichiers");
        _depot = Depot(_racine);
    }

    public static TheoryData<string, byte[]> Acceptes => new()
    {
        { "cv.pdf", FichiersDeTest.Pdf }, { "CV.PDF", FichiersDeTest.Pdf }, { "cv.rtf", FichiersDeTest.Rtf }, { "cv.html", FichiersDeTest.Html },
        { "cv.txt", FichiersDeTest.Texte }, { "cv.docx", FichiersDeTest.Docx }, { "cv.odt", FichiersDeTest.Odt }, { "cv.doc", FichiersDeTest.Doc },
        { "photo.jpg", FichiersDeTest.Jpeg }, { "photo.jpeg", FichiersDeTest.Jpeg }, { "photo.png", FichiersDeTest.Png },
        { "liste.xls", FichiersDeTest.Xls }, { "liste.xlsx", FichiersDeTest.Xlsx },
    };

    public static TheoryData<string, byte[], string> Refuses => new()
    {
        { "cv.pdf", FichiersDeTest.Exe, "n'est pas celui d'un fichier PDF" },
        { "cv.txt", FichiersDeTest.Exe, "n'est pas celui d'un fichier TXT" },
        { "cv.html", FichiersDeTest.Texte, "n'est pas celui d'un fichier HTML" },
        { "cv.docx", FichiersDeTest.Xlsx, "n'est pas celui d'un fichier DOCX" },
        { "cv.docx", FichiersDeTest.Zip("virus.exe"), "n'est pas celui d'un fichier DOCX" },
        { "cv.docx", [.. FichiersDeTest.Exe, .. FichiersDeTest.Docx], "n'est pas celui d'un fichier DOCX" },
        { "cv.docx", FichiersDeTest.Docx[..60], "n'est pas celui d'un fichier DOCX" },
        { "cv.docx", FichiersDeTest.DocxMacros, "contient des macros" },
        { "cv.odt", FichiersDeTest.Ods, "n'est pas celui d'un fichier ODT" },
        { "cv.odt", FichiersDeTest.Docx, "n'est pas celui d'un fichier ODT" },
        { "cv.doc", FichiersDeTest.Msi, "n'est pas celui d'un fichier DOC" },
        { "cv.doc", FichiersDeTest.Xls, "n'est pas celui d'un fichier DOC" },
        { "cv.doc", FichiersDeTest.Doc[..700], "n'est pas celui d'un fichier DOC" },
        { "cv.doc", FichiersDeTest.DocMacros, "contient des macros" },
        { "photo.png", FichiersDeTest.Jpeg, "n'est pas celui d'un fichier PNG" },
        { "cv.pdf", [], "est vide" },
        { "cv.exe", FichiersDeTest.Exe, "Le format EXE n'est pas accepté" },
        { "cv", FichiersDeTest.Pdf, "sans extension n'est pas accepté" },
        { "../../etc/cv.pdf", FichiersDeTest.Pdf, "barre oblique" },
        { "..\\cv.pdf", FichiersDeTest.Pdf, "barre oblique" },
        { ".pdf", FichiersDeTest.Pdf, "pas de nom" },
        { "cv\u202Efdp.exe", FichiersDeTest.Exe, "Le format EXE" },
    };

    public void Dispose() => _base.Dispose();

    [Theory, MemberData(nameof(Acceptes))]
    public async Task A_file_that_is_what_its_name_says_is_kept_byte_for_byte(string nom, byte[] octets)
    {
        var proprietaire = await _base.AjouterIntervenantAsync();

        var resultat = await DeposerAsync(proprietaire, nom, octets);

        Assert.True(resultat.Reussi, resultat.Message);
        await using var db = _base.CreateDbContext();
        var ligne = await db.Fichiers.SingleAsync();
        Assert.Equal((proprietaire, nom, (long)octets.Length, _base.Maintenant), (ligne.ProprietaireId, ligne.NomOriginal, ligne.Taille, ligne.DeposeLe));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(octets)), ligne.Empreinte);
        Assert.DoesNotContain("cv", ligne.Chemin, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([Path.Combine(_racine, ligne.Chemin)], SurDisque());
        await using var contenu = (await FichiersDeTest.Stockage(_racine).OuvrirAsync(ligne, default))!;
        using var lu = new MemoryStream();
        await contenu.CopyToAsync(lu);
        Assert.Equal(octets, lu.ToArray());
    }

    [Theory, MemberData(nameof(Refuses))]
    public async Task A_refused_file_says_why_and_leaves_nothing(string nom, byte[] octets, string raison)
    {
        var proprietaire = await _base.AjouterIntervenantAsync();

        var resultat = await DeposerAsync(proprietaire, nom, octets);

        Assert.Equal(MotifRefus.Invalide, resultat.Motif);
        Assert.Contains(raison, resultat.Message, StringComparison.Ordinal);
        await RienDeGardeAsync();
    }

    [Fact]
    public async Task The_limit_is_2_Mo_to_the_byte_whatever_size_was_announced()
    {
        var proprietaire = await _base.AjouterIntervenantAsync();
        var juste = new byte[2 * 1024 * 1024];
        FichiersDeTest.Pdf.CopyTo(juste, 0);

        Assert.True((await DeposerAsync(proprietaire, "cv.pdf", juste)).Reussi);
        var trop = await DeposerAsync(proprietaire, "cv.pdf", [.. juste, 0]);

        Assert.Equal("Ce fichier est trop volumineux\u00A0: la taille maximale est de 2\u00A0Mo.", trop.Message);
        Assert.Single(SurDisque());
    }

    [Fact]
    public async Task An_endless_upload_stops_at_the_limit()
    {
        var proprietaire = await _base.AjouterIntervenantAsync();
        await using var sansFin = new SansFinStream();

        var resultat = await _depot.DeposerAsync(proprietaire, "cv.pdf", sansFin, Toutes, default);

        Assert.Contains("trop volumineux", resultat.Message, StringComparison.Ordinal);
        Assert.InRange(sansFin.Lus, Toutes.TailleMax, Toutes.TailleMax + 128 * 1024);
        await RienDeGardeAsync();
    }

    [Fact]
    public async Task A_broken_upload_leaves_nothing()
    {
        var proprietaire = await _base.AjouterIntervenantAsync();
        using var depart = new CancellationTokenSource();
        await using var sansFin = new SansFinStream { Au = 100_000, Alors = depart.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _depot.DeposerAsync(proprietaire, "cv.pdf", sansFin, Toutes, depart.Token));
        await RienDeGardeAsync();
    }

    [Fact]
    public async Task A_name_is_kept_without_what_is_not_seen()
    {
        var proprietaire = await _base.AjouterIntervenantAsync();
        var resultat = await DeposerAsync(proprietaire, "mon\u202E cv\u0007\r\n<b>é.pdf", FichiersDeTest.Pdf);
        Assert.Equal("mon cv<b>é.pdf", resultat.Valeur!.Nom);

        var longue = await DeposerAsync(proprietaire, new string('a', 400) + ".pdf", FichiersDeTest.Pdf);
        Assert.Equal(new string('a', 196) + ".pdf", longue.Valeur!.Nom);
    }

    [Fact]
    public async Task A_disk_that_refuses_says_so_and_writes_no_row()
    {
        var proprietaire = await _base.AjouterIntervenantAsync();
        var occupe = Path.Combine(_base.Dossier, "occupe");
        await File.WriteAllTextAsync(occupe, "a file where the root should be");

        var resultat = await Depot(occupe).DeposerAsync(proprietaire, "cv.pdf", new MemoryStream(FichiersDeTest.Pdf), Toutes, default);

        Assert.Equal(MotifRefus.Indisponible, resultat.Motif);
        await RienDeGardeAsync();
    }

    [Fact]
    public async Task A_row_that_cannot_be_written_leaves_no_bytes()
    {
        var proprietaire = await _base.AjouterIntervenantAsync();
        await using (var db = _base.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER plein BEFORE INSERT ON Fichiers BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        var resultat = await DeposerAsync(proprietaire, "cv.pdf", FichiersDeTest.Pdf);

        Assert.Equal(MotifRefus.Indisponible, resultat.Motif);
        Assert.Contains("rien n'a été modifié", resultat.Message, StringComparison.Ordinal);
        await RienDeGardeAsync();
    }

    [Fact]
    public async Task Whoever_may_do_nothing_deposits_nothing()
    {
        var inactif = await _base.AjouterIntervenantAsync(active: false);
        Assert.Equal(MotifRefus.Interdit, (await DeposerAsync(inactif, "cv.pdf", FichiersDeTest.Pdf)).Motif);
        await RienDeGardeAsync();
    }

    private DepotFichiers Depot(string racine) =>
        new(_base, FichiersDeTest.Stockage(racine), _base.Temps, NullLogger<DepotFichiers>.Instance);

    private Task<Resultat<FichierPresent>> DeposerAsync(Guid proprietaire, string nom, byte[] octets) =>
        _depot.DeposerAsync(proprietaire, nom, new MemoryStream(octets), Toutes, default);

    private string[] SurDisque() => Directory.Exists(_racine) ? Directory.GetFiles(_racine, "*", SearchOption.AllDirectories) : [];

    private async Task RienDeGardeAsync()
    {
        Assert.Empty(SurDisque());
        await using var db = _base.CreateDbContext();
        Assert.False(await db.Fichiers.AnyAsync());
    }

    private sealed class SansFinStream : MemoryStream
    {
        public long Lus { get; private set; }

        public long Au { get; init; } = long.MaxValue;

        public Action Alors { get; init; } = () => { };

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Lus += buffer.Length;
            if (Lus > Au) Alors();
            cancellationToken.ThrowIfCancellationRequested();
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
