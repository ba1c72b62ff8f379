using System.Text;
using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// The text of a deposited file, to see whether a name stands in it. A help and never a proof: what a scan shows has no text, and nothing
/// is refused for what is read here.
/// </summary>
internal static class TexteDocument
{
    /// <summary>Characters read at most: a name stands in the first pages.</summary>
    public const int LongueurMax = 20_000;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text; null when the file has none, or none that can be read within bounds.</summary>
    /// <param name="fichier">Can be read from its beginning; accepted by <see cref="ControleContenu"/>, but what is broken does no harm.</param>
    /// <param name="extension">Lower case, without the dot.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<string?> LireAsync(Stream fichier, string extension, CancellationToken ct)
    {
        fichier.Position = 0;
        var texte = extension switch
        {
            "pdf" => (await LecturePdf.LireAsync(fichier, LongueurMax, ct)).Texte,
            "docx" => TexteZip.LireDocx(fichier),
            "odt" => TexteZip.LireOdt(fichier),
            "txt" => Decoder(await DebutAsync(fichier, ct)),
            "rtf" => TexteRtf.Lire(await DebutAsync(fichier, ct), Windows),
            _ => null,
        };
        // Compatibility: typesetting joins letters (« ﬁ »), which no name is written with.
        texte = Texte.OuNull(Texte.Normaliser(texte ?? string.Empty, NormalizationForm.FormKC));
        return texte?[..Math.Min(texte.Length, LongueurMax)];
    }

    /// <summary>UTF-8, which refuses what is not, else the alphabet of old Windows texts.</summary>
    private static string Decoder(byte[] octets)
    {
        try
        {
            // Without a flush: the last letter may be cut in its middle.
            var lettres = new char[Utf8.GetMaxCharCount(octets.Length)];
            var lues = Utf8.GetDecoder().GetChars(octets, lettres, flush: false);
            return new string(lettres, 0, lues).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(octets);
        }
    }

    private static async Task<byte[]> DebutAsync(Stream fichier, CancellationToken ct)
    {
        // Marks and accents take room: several bytes for a letter.
        var octets = new byte[(int)Math.Min(fichier.Length, 16 * LongueurMax)];
        await fichier.ReadExactlyAsync(octets, ct);
        return octets;
    }
}
