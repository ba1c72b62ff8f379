using System.Globalization;
using System.Text;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>PDFs as nobody's word processor makes them.</summary>
public static class PdfDeTest
{
    private const string Catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
    private const string Pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

    public static byte[] SansPage { get; } = Ecrire(string.Empty, Catalogue, "<< /Type /Pages /Kids [] /Count 0 >>");

    public static byte[] Protege { get; } = Ecrire("/Encrypt 4 0 R /ID [(a)(b)] ", Catalogue, Pages, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        "<< /Filter /Standard /V 1 /R 2 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) /P -4 >>");

    /// <summary>A page that is itself: the parser nests until its stack is over.</summary>
    public static byte[] SansFond { get; } = Ecrire(string.Empty, Catalogue, Pages, "3 0 R");

    /// <summary>Forms of forms: ten of the first show ten of the second, and so on twenty times.</summary>
    public static byte[] SansFin { get; } = Ecrire(string.Empty,
    [
        Catalogue, Pages, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>", Flux(string.Empty, "/X Do"),
        .. Enumerable.Range(6, 20).Select(n => Flux($"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X {n} 0 R >> >> ", string.Concat(Enumerable.Repeat("/X Do ", 10)))),
        Flux("/Type /XObject /Subtype /Form /BBox [0 0 1 1] ", string.Empty),
    ]);

    /// <summary>A table that announces two billion objects, which would be twenty gigabytes once read.</summary>
    public static byte[] Gouffre { get; } = Encoding.Latin1.GetBytes(
        "%PDF-1.7\n1 0 obj\n" + Flux("/Type /XRef /W [1 1 1] /Size 2147483647 /Index [0 2147483647] /Root 1 0 R ", new string('\0', 40)) + "\nendobj\nstartxref\n9\n%%EOF\n");

    /// <summary>A PDF of these objects, numbered from 1, which is the catalogue.</summary>
    private static byte[] Ecrire(string pied, params string[] objets)
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var objet in objets)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{objet}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objets.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objets.Length + 1} /Root 1 0 R {pied}>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static string Flux(string dictionnaire, string contenu) => $"<< {dictionnaire}/Length {contenu.Length} >>\nstream\n{contenu}\nendstream";
}
