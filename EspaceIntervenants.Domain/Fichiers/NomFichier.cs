using System.Globalization;
using System.Text;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// The name a file had on the person's machine. It is only ever shown and given back at download; on disk, files have names
/// of ours.
/// </summary>
public static class NomFichier
{
    private const int LongueurMax = 200;

    /// <summary>Why this cannot be the name of a file, in French; null when it can.</summary>
    public static string? Motif(string nom)
    {
        if (nom.AsSpan().ContainsAny('/', '\\'))
            return "Le nom de ce fichier contient une barre oblique\u00A0: renommez-le avant de le charger.";
        return Path.GetFileNameWithoutExtension(Propre(nom)).Trim('.', ' ').Length == 0 ? "Ce fichier n'a pas de nom\u00A0: renommez-le avant de le charger." : null;
    }

    /// <summary>Lower case, without the dot; empty when there is none.</summary>
    public static string Extension(string nom) => Path.GetExtension(Propre(nom)).TrimStart('.').ToLowerInvariant();

    /// <summary>
    /// The name without what is not seen: control characters, and the marks that turn writing around and make
    /// <c>fdp.exe</c> read <c>exe.pdf</c>. Cut in its middle when it is too long, so that its extension stays.
    /// </summary>
    public static string Propre(string nom)
    {
        var propre = new StringBuilder(nom.Length);
        foreach (var lettre in nom.Normalize(NormalizationForm.FormC).EnumerateRunes())
            if (Rune.GetUnicodeCategory(lettre) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse))
                propre.Append(lettre);
        var texte = propre.ToString().Trim().TrimEnd('.');
        var extension = Path.GetExtension(texte);
        return texte.Length <= LongueurMax || extension.Length > 10 ? texte[..Math.Min(texte.Length, LongueurMax)] : texte[..(LongueurMax - extension.Length)] + extension;
    }
}
