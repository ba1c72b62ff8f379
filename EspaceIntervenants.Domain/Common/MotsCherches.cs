namespace EspaceIntervenants.Domain.Common;

/// <summary>The beginning of a word, as the range of an index that holds every word beginning so.</summary>
/// <param name="Debut">First word of the range: what was typed, folded.</param>
/// <param name="Fin">After the last one.</param>
internal sealed record MotCherche(string Debut, string Fin)
{
    // Nothing that is looked for holds it, and nothing sorts after it.
    private const char Dernier = '\uFFFF';

    /// <summary>Everything that begins so.</summary>
    public static MotCherche Commencant(string debut) => new(debut, debut + Dernier);

    /// <summary>Whether a word of this text begins so.</summary>
    public bool EstDans(string texte) => Texte.Mots(texte).Any(mot => mot.StartsWith(Debut, StringComparison.Ordinal));
}

/// <summary>Reads what people type in a search box, whatever it is: operators are words like the others.</summary>
internal static class MotsCherches
{
    /// <summary>Most characters read.</summary>
    public const int SaisieMax = 200;

    /// <summary>Most words looked for; the rest is ignored.</summary>
    public const int MotsMax = 8;

    /// <summary>Most characters kept of a word, where words are stored as where they are looked for; longer ones are found by their beginning.</summary>
    public const int LongueurMax = 40;

    /// <summary>What is read of the typed text.</summary>
    public static string Borner(string? saisie) => saisie is null ? string.Empty : saisie[..Math.Min(saisie.Length, SaisieMax)].Trim();

    /// <summary>The folded words of a text as the tables of words keep them.</summary>
    public static IEnumerable<string> Couper(string? texte) =>
        Texte.Mots(texte).Select(mot => mot.Length > LongueurMax ? mot[..LongueurMax] : mot);

    /// <summary>The words, each to be the beginning of a word of what is searched.</summary>
    public static IReadOnlyList<MotCherche> Lire(string? saisie) =>
        [.. Couper(Borner(saisie)).Distinct().Take(MotsMax).Select(MotCherche.Commencant)];
}
