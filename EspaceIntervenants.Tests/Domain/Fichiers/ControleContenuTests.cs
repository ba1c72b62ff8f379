using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Tests.Tools;
using SkiaSharp;

namespace EspaceIntervenants.Tests.Domain.Fichiers;

/// <summary>What a file of the administrative file holds: its format, whole, and nothing that harms whoever opens it.</summary>
[Trait("Rule", "DOS-02")]
public sealed class ControleContenuTests
{
    private const string Abime = "est incomplet ou abîmé";

    [Fact]
    public void The_rule_of_the_administrative_file_is_that_of_the_manual()
    {
        Assert.Equal("PDF, DOC, DOCX, TXT, RTF, ODT, JPG, JPEG, PNG", RegleFichier.PieceDossier.Formats);
        Assert.Equal("5\u00A0Mo", RegleFichier.PieceDossier.TailleEnTexte);
        Assert.Null(RegleFichier.PieceDossier.Motif("carte.jpg", 5 * 1024 * 1024));
        Assert.Contains("5\u00A0Mo", RegleFichier.PieceDossier.Motif("carte.jpg", 5 * 1024 * 1024 + 1), StringComparison.Ordinal);
        Assert.Contains("HTML", RegleFichier.PieceDossier.Motif("carte.html", 1), StringComparison.Ordinal);
        Assert.True(RegleFichier.PieceDossier.AccepteImages);
        Assert.False(RegleFichier.CvEtDiplome.AccepteImages);
    }

    public static TheoryData<string, byte[]> Bons => new()
    {
        { "pdf", FichiersDeTest.Pdf }, { "pdf", [.. FichiersDeTest.Pdf, .. new byte[100_000]] }, { "doc", FichiersDeTest.Doc }, { "docx", FichiersDeTest.Docx },
        { "txt", FichiersDeTest.Texte }, { "rtf", FichiersDeTest.Rtf }, { "odt", FichiersDeTest.Odt },
        { "jpg", FichiersDeTest.Jpeg }, { "jpeg", [.. FichiersDeTest.Jpeg, .. "a few seconds of film, as phones add"u8] }, { "png", FichiersDeTest.Png },
    };

    public static TheoryData<string, byte[], string> Mauvais => new()
    {
        { "pdf", FichiersDeTest.Pdf[..^40], Abime },
        { "pdf", FichiersDeTest.Pdf[..(FichiersDeTest.Pdf.Length / 2)], Abime },
        { "pdf", [.. FichiersDeTest.Pdf, .. Encoding.ASCII.GetBytes(new string('x', 2000))], Abime },
        { "pdf", Encoding.ASCII.GetBytes("%PDF-1.7\nnothing\n%%EOF"), Abime },
        { "pdf", PdfDeTest.SansPage, Abime },
        { "pdf", PdfDeTest.Protege, "protégé par un mot de passe" },
        { "pdf", FichiersDeTest.Jpeg, "n'est pas celui d'un fichier PDF" },
        { "pdf", [], "n'est pas celui d'un fichier PDF" },
        { "docx", FichiersDeTest.Zip("[Content_Types].xml", "ppt/presentation.xml"), "n'est pas celui d'un fichier DOCX" },
        { "docx", FichiersDeTest.Docm, "contient des macros" },
        { "docx", FichiersDeTest.DocxMacros, "contient des macros" },
        { "jpg", FichiersDeTest.Jpeg[..^2], Abime },
        { "jpg", FichiersDeTest.Jpeg[..200], Abime },
        { "jpg", [0xFF, 0xD8, 0xFF, 0xD9], Abime },
        { "jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], Abime },
        { "jpg", JpegDe(0, 40), Abime },
        { "jpg", FichiersDeTest.Png, "n'est pas celui d'un fichier JPG" },
        { "png", FichiersDeTest.Png[..^12], Abime },
        { "png", FichiersDeTest.Png[..40], Abime },
        { "png", PngDe(0, 40), Abime },
        { "png", PngDe(2_000_000, 2_000_000), Abime },
        { "png", FichiersDeTest.Exe, "n'est pas celui d'un fichier PNG" },
    };

    [Theory, MemberData(nameof(Bons))]
    public async Task A_whole_file_of_each_format_is_accepted(string extension, byte[] octets) => Assert.Null(await MotifAsync(octets, extension));

    [Theory, MemberData(nameof(Mauvais))]
    public async Task A_file_that_is_broken_cut_or_locked_says_so(string extension, byte[] octets, string raison) =>
        Assert.Contains(raison, await MotifAsync(octets, extension), StringComparison.Ordinal);

    [Fact]
    public async Task A_photo_of_a_phone_is_accepted()
    {
        Assert.Null(await MotifAsync(FichiersDeTest.Image(SKEncodedImageFormat.Jpeg, 1200, 900, grain: true), "jpg"));
        Assert.Null(await MotifAsync(FichiersDeTest.Image(SKEncodedImageFormat.Png, 300, 200, grain: true), "png"));
    }

    public static TheoryData<byte[]> Hostiles => new() { PdfDeTest.SansFond, PdfDeTest.Gouffre };

    [Theory, MemberData(nameof(Hostiles))]
    public async Task A_PDF_made_to_exhaust_whoever_opens_it_is_refused_and_harms_nothing(byte[] octets)
    {
        var memoire = Environment.WorkingSet;
        Assert.Contains("PDF", await MotifAsync(octets, "pdf"), StringComparison.Ordinal);
        Assert.InRange(Environment.WorkingSet - memoire, long.MinValue, 1L << 30);
        Assert.Null(await MotifAsync(FichiersDeTest.Pdf, "pdf"));
    }

    [Fact]
    public async Task A_PDF_that_never_ends_is_given_a_time()
    {
        using var fichier = new MemoryStream(PdfDeTest.SansFin);
        var debut = Stopwatch.GetTimestamp();

        var (verdict, texte) = await LecturePdf.LireAsync(fichier, TexteDocument.LongueurMax, default, TimeSpan.FromMilliseconds(500));

        Assert.Equal((Verdict.HorsBornes, string.Empty), (verdict, texte));
        Assert.InRange(Stopwatch.GetElapsedTime(debut), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(30));
        Assert.Contains("réessayez", ControleContenu.Phrase(Verdict.HorsBornes, "pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_waits_for_no_PDF()
    {
        using var fichier = new MemoryStream(PdfDeTest.SansFin);
        using var depart = new CancellationTokenSource();
        var lecture = LecturePdf.LireAsync(fichier, TexteDocument.LongueurMax, depart.Token);
        await depart.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lecture);
    }

    private static async Task<string?> MotifAsync(byte[] octets, string extension)
    {
        using var fichier = new MemoryStream(octets);
        return await ControleContenu.MotifAsync(fichier, extension, default);
    }

    private static byte[] PngDe(uint largeur, uint hauteur)
    {
        byte[] png = [.. FichiersDeTest.Png];
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), largeur);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), hauteur);
        return png;
    }

    private static byte[] JpegDe(ushort largeur, ushort hauteur)
    {
        byte[] jpeg = [.. FichiersDeTest.Jpeg];
        var cadre = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(cadre + 5), hauteur);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(cadre + 7), largeur);
        return jpeg;
    }
}
