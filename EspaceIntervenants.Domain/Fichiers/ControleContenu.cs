namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// Whether what a file holds is what its extension says, and is whole (PRO-08, DOS-02): a renamed program is refused whatever its name,
/// and so is what nobody could open.
/// </summary>
public static class ControleContenu
{
    /// <summary>Why the content is refused, in French; null when it agrees with the extension.</summary>
    /// <param name="fichier">Can be read again from its beginning; no longer than its field allows, since a PDF or a picture is held in memory.</param>
    /// <param name="extension">Lower case, without the dot.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<string?> MotifAsync(Stream fichier, string extension, CancellationToken ct) => Phrase(await JugerAsync(fichier, extension, ct), extension);

    /// <summary>What the content is.</summary>
    internal static async Task<Verdict> JugerAsync(Stream fichier, string extension, CancellationToken ct) => extension switch
    {
        "pdf" => await ContenuPdf.JugerAsync(fichier, ct),
        "rtf" => Commence(fichier, "{\\rtf"u8),
        "jpg" or "jpeg" => ContenuImage.JugerJpeg(fichier),
        "png" => ContenuImage.JugerPng(fichier),
        "txt" => SiVrai(ContenuTexte.EstTexte(fichier)),
        "html" => SiVrai(ContenuTexte.EstHtml(fichier)),
        "docx" => ContenuZip.Juger(fichier, "word/document.xml"),
        "xlsx" => ContenuZip.Juger(fichier, "xl/workbook.xml"),
        "odt" => ContenuZip.JugerOdt(fichier),
        "doc" => ContenuOle.Juger(fichier, "WordDocument"),
        "xls" => ContenuOle.Juger(fichier, "Workbook", "Book"),
        _ => Verdict.Autre,
    };

    /// <summary>A verdict, as the person is told; null when the file is accepted.</summary>
    internal static string? Phrase(Verdict verdict, string extension) => verdict switch
    {
        Verdict.Conforme => null,
        Verdict.Macros => "Ce fichier contient des macros\u00A0: enregistrez-le sans macros, puis chargez-le à nouveau.",
        Verdict.MotDePasse => "Ce PDF est protégé par un mot de passe\u00A0: enregistrez-le sans mot de passe, puis chargez-le à nouveau.",
        Verdict.HorsBornes => "Ce PDF n'a pas pu être vérifié\u00A0: réessayez dans quelques instants, ou imprimez-le en PDF et chargez le nouveau fichier.",
        Verdict.Abime => $"Ce fichier {extension.ToUpperInvariant()} est incomplet ou abîmé\u00A0: vérifiez qu'il s'ouvre, enregistrez-le à nouveau, puis chargez-le.",
        _ => $"Le contenu de ce fichier n'est pas celui d'un fichier {extension.ToUpperInvariant()}\u00A0: vérifiez qu'il s'ouvre, puis enregistrez-le à nouveau dans ce format.",
    };

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

    /// <summary>Something else.</summary>
    Autre,

    /// <summary>What its extension says, broken or cut.</summary>
    Abime,

    /// <summary>What its extension says, with a program inside.</summary>
    Macros,

    /// <summary>A PDF that asks for a password.</summary>
    MotDePasse,

    /// <summary>A PDF that could not be judged within the bounds of time and memory.</summary>
    HorsBornes,
}
