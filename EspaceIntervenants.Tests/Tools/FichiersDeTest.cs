using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence.Seed;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>Small files of each format, made here, and where they are stored.</summary>
public static class FichiersDeTest
{
    /// <summary>The keys of every store made here.</summary>
    public static IDataProtectionProvider Protection { get; } = new EphemeralDataProtectionProvider();

    /// <summary>A page of text, of Marie Leloup.</summary>
    public static byte[] Pdf { get; } = DocumentPdf.Ecrire("Curriculum vitæ", "Marie Leloup, née Élouë, formatrice à Nancy.");

    public static byte[] Rtf { get; } = "{\\rtf1\\ansi Bonjour}"u8.ToArray();

    public static byte[] Html { get; } = "\uFEFF \n<!DOCTYPE html><p>Bonjour é</p><script>alert(1)</script>"u8.ToArray();

    public static byte[] Texte { get; } = Encoding.Latin1.GetBytes("Expérience :\r\n\t- élève");

    public static byte[] Jpeg { get; } = Image(SKEncodedImageFormat.Jpeg, 60, 40);

    public static byte[] Png { get; } = Image(SKEncodedImageFormat.Png, 60, 40);

    public static byte[] Exe { get; } = [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0];

    public static byte[] Docx { get; } = Zip("[Content_Types].xml", "word/document.xml");

    public static byte[] DocxMacros { get; } = Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

    /// <summary>A .docm under another name, whose program is called otherwise.</summary>
    public static byte[] Docm { get; } = Zip(
        "[Content_Types].xml=<Types><Override PartName='/word/document.xml' ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>",
        "word/document.xml", "word/photo.bin");

    public static byte[] Xlsx { get; } = Zip("[Content_Types].xml", "xl/workbook.xml");

    public static byte[] Odt { get; } = Zip("mimetype=application/vnd.oasis.opendocument.text", "content.xml");

    public static byte[] Ods { get; } = Zip("mimetype=application/vnd.oasis.opendocument.spreadsheet", "content.xml");

    public static byte[] Doc { get; } = Ole("Root Entry", "WordDocument", "1Table");

    public static byte[] DocMacros { get; } = Ole("Root Entry", "WordDocument", "Macros");

    public static byte[] Xls { get; } = Ole("Root Entry", "Workbook");

    public static byte[] Msi { get; } = Ole("Root Entry", "Binary.Setup");

    /// <summary>A store in this folder, under the keys of all tests or under others.</summary>
    public static StockageFichiers Stockage(string racine, IDataProtectionProvider? protection = null) =>
        new(Options.Create(new FichiersOptions { Racine = racine }), protection ?? Protection);

    /// <summary>A picture of so many pixels; grainy, it hardly compresses, as a photo.</summary>
    public static byte[] Image(SKEncodedImageFormat format, int largeur, int hauteur, bool grain = false)
    {
        using var image = new SKBitmap(largeur, hauteur);
        if (grain) new Random(1).NextBytes(image.GetPixelSpan());
        else image.Erase(SKColors.SteelBlue);
        using var octets = image.Encode(format, 95);
        return octets.ToArray();
    }

    /// <summary>An archive of these entries; <c>name=text</c> gives one its text.</summary>
    public static byte[] Zip(params string[] entrees)
    {
        using var memoire = new MemoryStream();
        using (var archive = new ZipArchive(memoire, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var parties in entrees.Select(e => e.Split('=', 2)))
            {
                using var ecrivain = new StreamWriter(archive.CreateEntry(parties[0], CompressionLevel.NoCompression).Open());
                ecrivain.Write(parties.ElementAtOrDefault(1) ?? "<x/>");
            }
        return memoire.ToArray();
    }

    /// <summary>A compound file whose directory, in its second sector, holds these names.</summary>
    public static byte[] Ole(params string[] noms)
    {
        var octets = new byte[512 * 3];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(octets);
        BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan(30), 9);
        BinaryPrimitives.WriteInt32LittleEndian(octets.AsSpan(44), 1);
        BinaryPrimitives.WriteInt32LittleEndian(octets.AsSpan(48), 1);
        // Sector 0 is the allocation table; the directory's chain, sector 1, ends at once.
        BinaryPrimitives.WriteInt32LittleEndian(octets.AsSpan(512), -3);
        BinaryPrimitives.WriteInt32LittleEndian(octets.AsSpan(516), -2);
        for (var i = 0; i < noms.Length; i++)
        {
            var entree = octets.AsSpan(1024 + 128 * i, 128);
            Encoding.Unicode.GetBytes(noms[i], entree);
            BinaryPrimitives.WriteUInt16LittleEndian(entree[64..], (ushort)(2 * noms[i].Length + 2));
        }
        return octets;
    }
}
