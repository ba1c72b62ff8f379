using System.Globalization;
using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>The part of the address that names a news item: « Élections : ce qui change » → <c>elections-ce-qui-change</c>.</summary>
internal static class SlugActualite
{
    // Room is left for « -999 » in the column.
    private const int Max = 72;
    private const string Defaut = "actualite";

    /// <summary>The words of a title, in ASCII, cut at a whole word.</summary>
    public static string De(string titre)
    {
        var slug = string.Empty;
        foreach (var mot in Texte.Mots(titre).Select(m => string.Concat(m.Where(char.IsAsciiLetterOrDigit))).Where(m => m.Length > 0))
        {
            var plus = slug.Length == 0 ? mot[..Math.Min(mot.Length, Max)] : $"{slug}-{mot}";
            if (plus.Length > Max) break;
            slug = plus;
        }
        return slug.Length == 0 ? Defaut : slug;
    }

    /// <summary>This one, or its first number that is free: <c>-2</c>, <c>-3</c>…</summary>
    public static string Libre(string slug, IReadOnlySet<string> pris)
    {
        var libre = slug;
        for (var n = 2; pris.Contains(libre); n++) libre = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        return libre;
    }
}
