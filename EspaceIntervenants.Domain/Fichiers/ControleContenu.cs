namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>Whether what a file holds is what its extension says (PRO-08): a renamed program is refused whatever its name.</summary>
public static class ControleContenu
{
    private const string Macros = "Ce fichier contient des macros\u00A0: enregistrez-le sans macros, puis chargez-le à nouveau.";

    /// <summary>Why the content is refused, in French; null when it agrees with the extension.</summary>
    /// <param name="fichier">Can be read again from its beginning.</param>
    /// <param name="extension">Lower case, without the dot.</param>
    public static string? Motif(Stream fichier, string extension)
    {
        var verdict = extension switch
        {
            "pdf" => Commence(fichier, "%PDF-"u8),
            "rtf" => Commence(fichier, "{\\rtf"u8),
            "jpg" or "jpeg" => Commence(fichier, [0xFF, 0xD8, 0xFF]),
            "png" => Commence(fichier, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
            "txt" => SiVrai(ContenuTexte.EstTexte(fichier)),
            "html" => SiVrai(ContenuTexte.EstHtml(fichier)),
            "docx" => ContenuZip.Juger(fichier, "word/document.xml"),
            "xlsx" => ContenuZip.Juger(fichier, "xl/workbook.xml"),
            "odt" => ContenuZip.JugerOdt(fichier),
            "doc" => ContenuOle.Juger(fichier, "WordDocument"),
            "xls" => ContenuOle.Juger(fichier, "Workbook", "Book"),
            _ => Verdict.Autre,
        };
        return verdict switch
        {
            Verdict.Conforme => null,
            Verdict.Macros => Macros,
            _ => $"Le contenu de ce fichier n'est pas celui d'un fichier {extension.ToUpperInvariant()}\u00A0: vérifiez qu'il s'ouvre, puis enregistrez-le à nouveau dans ce format.",
        };
    }

    private static Verdict Commence(Stream fichier, ReadOnlySpan<byte> signature)
    {
        Span<byte> debut = stackalloc byte[16];
        fichier.Position = 0;
        var lus = fichier.ReadAtLeast(debut[..signature.Length], signature.Length, throwOnEndOfStream: false);
        return SiVrai(debut[..lus].SequenceEqual(signature));
    }

    private static Verdict SiVrai(bool conforme) => conforme ? Verdict.Conforme : Verdict.Autre;
}

/// <summary>What a content turned out to be.</summary>
internal enum Verdict
{
    /// <summary>What its extension says.</summary>
    Conforme,

    /// <summary>Something else, or broken.</summary>
    Autre,

    /// <summary>What its extension says, with a program inside.</summary>
    Macros,
}
