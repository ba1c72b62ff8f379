using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace EspaceIntervenants.LecteurPdf;

/// <summary>
/// Reads a PDF from its input and says on its output what it is, in one word, then its text when <c>texte</c> is asked for. It is a program
/// of its own because files of a few hundred bytes are known that end the process of whoever opens them, stack or memory exhausted: this
/// one, which holds nothing, may end. Whoever starts it gives it a time (<c>Domain/Fichiers/LecturePdf</c>).
/// </summary>
internal static class Program
{
    private const int Hors = 2;

    private static int Main(string[] args)
    {
        using var octets = new MemoryStream();
        using (var entree = Console.OpenStandardInput()) entree.CopyTo(octets);
        using var sortie = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        try
        {
            using var pdf = PdfDocument.Open(octets.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            sortie.WriteLine(pdf.NumberOfPages > 0 ? "conforme" : "abime");
            if (args is ["texte", var longueur]) EcrireTexte(pdf, sortie, int.Parse(longueur, CultureInfo.InvariantCulture));
        }
        catch (PdfDocumentEncryptedException)
        {
            sortie.WriteLine("mot-de-passe");
        }
        catch (OutOfMemoryException)
        {
            return Hors;
        }
        catch (Exception)
        {
            // The parser fails in any way on what is broken.
            sortie.WriteLine("abime");
        }
        return 0;
    }

    /// <summary>The words of the first pages, until there are so many characters.</summary>
    private static void EcrireTexte(PdfDocument pdf, StreamWriter sortie, int longueur)
    {
        const int pagesMax = 10;
        for (var page = 1; page <= Math.Min(pdf.NumberOfPages, pagesMax) && longueur > 0; page++)
            try
            {
                foreach (var mot in pdf.GetPage(page).GetWords())
                {
                    var place = Math.Min(mot.Text.Length, longueur - 1);
                    if (place <= 0) return;
                    sortie.Write(mot.Text.AsSpan(0, place));
                    sortie.Write(' ');
                    longueur -= place + 1;
                }
            }
            catch (Exception illisible) when (illisible is not OutOfMemoryException)
            {
                // A page that cannot be read hides none of the others.
            }
    }
}
