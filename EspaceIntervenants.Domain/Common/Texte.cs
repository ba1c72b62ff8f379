using System.Globalization;
using System.Text;

namespace EspaceIntervenants.Domain.Common;

/// <summary>Folding of French text, for comparing and searching: case, accents, ligatures and punctuation do not count.</summary>
public static class Texte
{
    /// <summary>Lower case without accents, every run of punctuation or space turned into one space: « Saint-Étienne » → <c>saint etienne</c>.</summary>
    public static string Plier(string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte)) return string.Empty;
        if (Ascii.IsValid(texte)) return PlierAscii(texte);
        var plie = new StringBuilder(texte.Length);
        foreach (var c in Normaliser(texte, NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) AjouterLettre(plie, char.ToLowerInvariant(c));
            else if (plie.Length > 0 && plie[^1] != ' ') plie.Append(' ');
        }
        return plie.ToString().TrimEnd();
    }

    /// <summary>As <see cref="Plier"/>, without any space: the key under which two spellings are the same name (CPT-03).</summary>
    public static string Cle(string? texte) => Plier(texte).Replace(" ", string.Empty, StringComparison.Ordinal);

    /// <summary>The folded words of a text, in their order.</summary>
    public static string[] Mots(string? texte) => Plier(texte).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text trimmed, or null when nothing is left.</summary>
    public static string? OuNull(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();

    /// <summary>
    /// A name as typed, on one line, composed, without what cannot be seen: control characters, and the marks that turn the
    /// direction of writing. Null when nothing is left.
    /// </summary>
    public static string? Nom(string? saisie)
    {
        if (string.IsNullOrWhiteSpace(saisie)) return null;
        var visible = string.Concat(saisie.Where(c => char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)));
        return OuNull(Normaliser(string.Join(' ', visible.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), NormalizationForm.FormC));
    }

    /// <summary>A number as typed, without any space nor mark that cannot be seen: people paste them grouped.</summary>
    public static string SansEspaces(string? saisie) =>
        string.Concat((saisie ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format));

    /// <summary>A text in a normal form, without what no normal form knows (half characters, code points kept out of Unicode): an address or a script may hold anything.</summary>
    internal static string Normaliser(string texte, NormalizationForm forme)
    {
        var connus = new StringBuilder(texte.Length);
        foreach (var caractere in texte.EnumerateRunes())
            if (caractere != Rune.ReplacementChar && !EstHorsUnicode(caractere.Value)) connus.Append(caractere);
        return connus.ToString().Normalize(forme);
    }

    // Two at the end of each plane, and thirty-two others.
    private static bool EstHorsUnicode(int code) => (code & 0xFFFE) == 0xFFFE || code is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>The text with each control character, line breaks included, turned into a space: for a header or a file name.</summary>
    public static string SurUneLigne(string texte) =>
        string.Create(texte.Length, texte, (ligne, source) =>
        {
            for (var i = 0; i < source.Length; i++) ligne[i] = char.IsControl(source[i]) ? ' ' : source[i];
        }).Trim();

    /// <summary>Nothing to decompose nor to look up: imports fold hundreds of thousands of such texts.</summary>
    private static string PlierAscii(string texte)
    {
        var plie = texte.Length <= 512 ? stackalloc char[texte.Length] : new char[texte.Length];
        var taille = 0;
        foreach (var c in texte)
        {
            if (char.IsAsciiLetterOrDigit(c)) plie[taille++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            else if (taille > 0 && plie[taille - 1] != ' ') plie[taille++] = ' ';
        }
        return plie[..taille].TrimEnd().ToString();
    }

    private static void AjouterLettre(StringBuilder plie, char c)
    {
        if (c == 'œ') plie.Append("oe");
        else if (c == 'æ') plie.Append("ae");
        else if (c == 'ß') plie.Append("ss");
        else plie.Append(c);
    }
}
