using System.IO.Compression;
using System.Text;
using System.Xml;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// The text of a DOCX or an ODT, taken from its XML: no DTD, nothing fetched, and so many unpacked characters at most, whatever the
/// archive says of itself.
/// </summary>
internal static class TexteZip
{
    private const int CaracteresMax = 8 * 1024 * 1024;
    private const int PartiesMax = 8;

    private static readonly XmlReaderSettings Prudence = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = CaracteresMax,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The body, then the headers and footers: an attestation has the name of its owner anywhere.</summary>
    public static string? LireDocx(Stream fichier) => Lire(fichier, e => e.FullName == "word/document.xml"
        || ((e.FullName.StartsWith("word/header", StringComparison.Ordinal) || e.FullName.StartsWith("word/footer", StringComparison.Ordinal))
            && e.FullName.EndsWith(".xml", StringComparison.Ordinal)), "t");

    /// <summary>The body, then the styles, where the headers and footers of the pages are.</summary>
    public static string? LireOdt(Stream fichier) => Lire(fichier, e => e.FullName is "content.xml" or "styles.xml", element: null);

    private static string? Lire(Stream fichier, Func<ZipArchiveEntry, bool> choisir, string? element)
    {
        var texte = new StringBuilder();
        try
        {
            using var archive = new ZipArchive(fichier, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var partie in archive.Entries.Where(choisir).OrderBy(e => e.FullName, StringComparer.Ordinal).Take(PartiesMax))
            {
                using var lecteur = XmlReader.Create(partie.Open(), Prudence);
                Extraire(lecteur, element, texte);
            }
        }
        catch (Exception illisible) when (illisible is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            // What was read before the break is read.
        }
        return texte.ToString();
    }

    private static void Extraire(XmlReader lecteur, string? element, StringBuilder texte)
    {
        var dedans = element is null;
        while (texte.Length < TexteDocument.LongueurMax && lecteur.Read())
            switch (lecteur.NodeType)
            {
                case XmlNodeType.Element when lecteur.LocalName is "tab" or "br" or "s" or "line-break" or "space":
                    texte.Append(' ');
                    break;
                case XmlNodeType.Element when element is not null:
                    dedans = lecteur.LocalName == element && !lecteur.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when lecteur.LocalName is "p" or "h":
                    texte.Append('\n');
                    break;
                case XmlNodeType.EndElement when element is not null:
                    dedans = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when dedans:
                    texte.Append(lecteur.Value);
                    break;
            }
    }
}
