using System.Globalization;
using System.Text;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>A PDF of one page of text, whole and readable anywhere: the documents of the demonstration are real files.</summary>
internal static class DocumentPdf
{
    private const int LargeurMax = 84;
    private const int Marge = 64;
    private const int Haut = 770;
    private const int Interligne = 17;

    private static readonly Encoding Alphabet = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A title, then paragraphs; what would not fit on the page is refused.</summary>
    public static byte[] Ecrire(string titre, params string[] paragraphes)
    {
        var page = Page(titre, paragraphes);
        string[] objets =
        [
            "<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) /ViewerPreferences << /DisplayDocTitle true >> >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
            $"<< /Length {Alphabet.GetByteCount(page)} >>\nstream\n{page}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
            $"<< /Title ({Echapper(titre)}) /Producer (Espace Intervenants) >>",
        ];
        return Assembler(objets);
    }

    private static string Page(string titre, string[] paragraphes)
    {
        var texte = new StringBuilder();
        var y = Haut;
        Ligne(texte, "/F2 17", titre, y);
        y -= 2 * Interligne;
        foreach (var paragraphe in paragraphes)
        {
            foreach (var ligne in Couper(paragraphe))
            {
                if (y < Marge) throw new ArgumentException("The text does not fit on one page.", nameof(paragraphes));
                Ligne(texte, "/F1 11", ligne, y);
                y -= Interligne;
            }
            y -= Interligne / 2;
        }
        return texte.ToString();
    }

    private static byte[] Assembler(string[] objets)
    {
        using var fichier = new MemoryStream();
        void Ecrire(string texte) => fichier.Write(Alphabet.GetBytes(texte));
        var places = new List<long>();
        Ecrire("%PDF-1.4\n%âãÏÓ\n");
        for (var i = 0; i < objets.Length; i++)
        {
            places.Add(fichier.Position);
            Ecrire($"{i + 1} 0 obj\n{objets[i]}\nendobj\n");
        }
        var table = fichier.Position;
        Ecrire($"xref\n0 {objets.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) Ecrire(place.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Ecrire($"trailer\n<< /Size {objets.Length + 1} /Root 1 0 R /Info {objets.Length} 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return fichier.ToArray();
    }

    private static void Ligne(StringBuilder texte, string police, string ligne, int y) =>
        texte.Append(CultureInfo.InvariantCulture, $"BT {police} Tf {Marge} {y} Td ({Echapper(ligne)}) Tj ET\n");

    private static string Echapper(string texte) =>
        texte.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);

    private static IEnumerable<string> Couper(string paragraphe)
    {
        var ligne = new StringBuilder();
        foreach (var mot in paragraphe.Split(' '))
        {
            if (ligne.Length + mot.Length >= LargeurMax)
            {
                yield return ligne.ToString();
                ligne.Clear();
            }
            ligne.Append(ligne.Length == 0 ? string.Empty : " ").Append(mot);
        }
        yield return ligne.ToString();
    }
}
