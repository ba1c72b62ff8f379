using System.Text;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence.Seed;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace EspaceIntervenants.Tests.Domain.Fichiers;

/// <summary>The text of a piece, where one looks for the name of its owner.</summary>
[Trait("Rule", "DOS-02")]
public sealed class TexteDocumentTests
{
    private const string W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    private const string T = "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'";

    private static readonly byte[] Docx = FichiersDeTest.Zip("[Content_Types].xml",
        $"word/document.xml=<w:document {W}><w:body><w:p><w:r><w:rPr><w:lang w:val='fr'/></w:rPr><w:t>Marie</w:t></w:r><w:r><w:tab/><w:t>LELOUP</w:t></w:r></w:p><w:p><w:r><w:t>Nancy</w:t></w:r></w:p></w:body></w:document>",
        $"word/header1.xml=<w:hdr {W}><w:p><w:r><w:t>Mairie</w:t></w:r></w:p></w:hdr>");

    public static TheoryData<string, byte[], string[]> Textes => new()
    {
        { "pdf", FichiersDeTest.Pdf, ["Marie Leloup, née Élouë"] },
        { "docx", Docx, ["Marie LELOUP\nNancy", "Mairie"] },
        {
            "odt", FichiersDeTest.Zip("mimetype=application/vnd.oasis.opendocument.text",
                $"content.xml=<d {T}><text:p>Marie<text:s/>LELOUP</text:p><text:p>Née <text:span>Élouë</text:span></text:p></d>"), ["Marie LELOUP\nNée Élouë"]
        },
        { "txt", Encoding.UTF8.GetBytes("\uFEFFMarie Élouë"), ["Marie Élouë"] },
        { "txt", Encoding.Latin1.GetBytes("Marie Élouë"), ["Marie Élouë"] },
        { "rtf", DocumentRtf.Ecrire("Arrêté", "Marie {Élouë} œuvre à Nancy"), ["Arrêté\nMarie {Élouë} œuvre à Nancy"] },
        { "rtf", Encoding.ASCII.GetBytes(@"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator Riched;}Marie \b \'c9lou\'eb\b0\par{\pict 0a0b}fin}"), ["Marie Élouë\nfin"] },
    };

    public static TheoryData<string, byte[]> SansTexte => new()
    {
        { "jpg", FichiersDeTest.Jpeg }, { "png", FichiersDeTest.Png }, { "doc", FichiersDeTest.Doc }, { "html", FichiersDeTest.Html },
        { "pdf", FichiersDeTest.Exe }, { "pdf", PdfDeTest.Protege }, { "pdf", PdfDeTest.SansFond }, { "docx", FichiersDeTest.Exe }, { "docx", FichiersDeTest.Docx },
        { "docx", FichiersDeTest.Zip($"word/document.xml=<w:t {W}") }, { "odt", FichiersDeTest.Odt }, { "rtf", @"{\rtf1 }}}\'"u8.ToArray() }, { "txt", [] },
    };

    [Theory, MemberData(nameof(Textes))]
    public async Task The_text_of_a_document_is_read(string extension, byte[] octets, string[] attendus)
    {
        var texte = await LireAsync(octets, extension);
        foreach (var attendu in attendus) Assert.Contains(attendu, texte, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(SansTexte))]
    public async Task What_has_no_text_says_nothing(string extension, byte[] octets) => Assert.Null(await LireAsync(octets, extension));

    [Fact]
    public async Task Only_so_much_text_is_read()
    {
        var long_ = string.Join(' ', Enumerable.Repeat("é", 3 * TexteDocument.LongueurMax));
        foreach (var (extension, octets) in new (string, byte[])[]
        {
            ("txt", Encoding.UTF8.GetBytes(long_)), ("rtf", Encoding.ASCII.GetBytes(@"{\rtf1 " + long_.Replace("é", @"\'e9", StringComparison.Ordinal))),
            ("docx", FichiersDeTest.Zip($"word/document.xml=<w:t {W}>{long_}</w:t>")), ("odt", FichiersDeTest.Zip($"content.xml=<t>{long_}</t>")),
        })
            Assert.InRange((await LireAsync(octets, extension))!.Length, TexteDocument.LongueurMax / 2, TexteDocument.LongueurMax);
    }

    [Fact]
    public async Task An_archive_made_to_swell_or_to_fetch_is_left_alone()
    {
        var gonfle = FichiersDeTest.Zip($"word/document.xml=<w:p {W}>{new string(' ', 9 * 1024 * 1024)}<w:t>après</w:t></w:p>");
        Assert.Null(await LireAsync(gonfle, "docx"));
        var dehors = FichiersDeTest.Zip($"word/document.xml=<!DOCTYPE w:t [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><w:t {W}>&e;</w:t>");
        Assert.Null(await LireAsync(dehors, "docx"));
    }

    [Fact]
    public async Task A_service_reads_the_text_of_a_file_in_place()
    {
        using var donnees = new BaseDeTest();
        var marie = await donnees.AjouterIntervenantAsync();
        var stockage = FichiersDeTest.Stockage(Path.Combine(donnees.Dossier, "fichiers"));
        var depot = new DepotFichiers(donnees, stockage, donnees.Temps, NullLogger<DepotFichiers>.Instance);
        using var octets = new MemoryStream(Docx);
        Assert.True((await depot.DeposerAsync(marie, "arrete.docx", octets, RegleFichier.PieceDossier, default)).Reussi);
        await using var db = donnees.CreateDbContext();
        var fichier = await db.Fichiers.AsNoTracking().SingleAsync();
        var fichiers = new FichiersQueries(donnees, stockage, donnees.Temps, NullLogger<FichiersQueries>.Instance);

        Assert.StartsWith("Marie LELOUP", await fichiers.TexteAsync(fichier, default), StringComparison.Ordinal);
        stockage.Supprimer(fichier.Id);
        Assert.Null(await fichiers.TexteAsync(fichier, default));
    }

    private static async Task<string?> LireAsync(byte[] octets, string extension)
    {
        using var fichier = new MemoryStream(octets);
        return await TexteDocument.LireAsync(fichier, extension, default);
    }
}
