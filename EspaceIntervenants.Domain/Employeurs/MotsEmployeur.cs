using System.Collections.Frozen;
using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Employeurs;

/// <summary>How the name of an employer becomes the words it is searched by, and how what is typed does: once, for both.</summary>
public static class MotsEmployeur
{
    private static readonly FrozenSet<string> Articles = new[] { "l", "le", "la", "les", "d", "de", "du", "des", "a", "au", "aux", "et" }.ToFrozenSet();

    // What comes before the name proper: « lyon » is exactly « Commune de Lyon ».
    private static readonly string[][] Generiques =
    [
        .. new[]
        {
            "centre communal action sociale", "centre intercommunal action sociale", "communaute agglomeration", "communaute communes",
            "communaute urbaine", "conseil departemental", "conseil regional", "collectivite", "commune", "ccas", "cias", "departement",
            "eurometropole", "mairie", "metropole", "region", "universite", "ville",
        }.Select(g => g.Split(' ')),
    ];

    /// <summary>The folded words of a text; « St » and « Ste » are what they stand for.</summary>
    public static string[] Decouper(string? texte)
    {
        var mots = Texte.Mots(texte);
        for (var i = 0; i < mots.Length; i++) mots[i] = Deplier(mots[i]);
        return mots;
    }

    /// <summary>The words of <see cref="Decouper"/> without the articles, one space between two: what two spellings of one name share.</summary>
    public static string Significatifs(IEnumerable<string> mots) => string.Join(' ', mots.Where(m => !EstArticle(m)));

    /// <summary>Whether it is a word nobody is sure to type.</summary>
    public static bool EstArticle(string mot) => Articles.Contains(mot);

    /// <summary>How many of the first words of a name only say what kind of employer it is; 0 when nothing would be left.</summary>
    public static int LongueurGenerique(ReadOnlySpan<string> mots)
    {
        foreach (var generique in Generiques)
            if (mots.Length > generique.Length && mots[..generique.Length].SequenceEqual(generique)) return generique.Length;
        return 0;
    }

    /// <summary>Whether that kind is a commune, whose name people give to it first: « la rochelle » is the city before its agglomeration.</summary>
    public static bool EstCommune(string generique) => generique is "commune" or "mairie" or "ville";

    /// <summary>
    /// The other words of an employer: its city, the articles of its name (« le » finds Le Havre) and its aliases, folded, each once.
    /// </summary>
    public static string Autres(IEnumerable<string> nom, string? ville, params ReadOnlySpan<string?> alias)
    {
        var mots = new HashSet<string>(nom.Where(EstArticle), StringComparer.Ordinal);
        mots.UnionWith(Decouper(ville));
        foreach (var autre in alias) mots.UnionWith(Decouper(autre));
        return string.Join(' ', mots);
    }

    /// <summary>What the person typed, as words each of which must begin a word of the employer.</summary>
    /// <param name="saisie">As typed. A last word without a space after it is still being typed: « st » may become Strasbourg, « le » Levallois.</param>
    public static string[] DeLaSaisie(string saisie)
    {
        var mots = Texte.Mots(saisie);
        var enCours = mots.Length > 0 && char.IsLetterOrDigit(saisie[^1]) ? mots[^1] : null;
        var finis = mots.AsSpan(0, enCours is null ? mots.Length : mots.Length - 1);
        var utiles = new List<string>(mots.Length);
        foreach (var mot in finis)
            if (!EstArticle(mot)) utiles.Add(Deplier(mot));
        if (enCours is not null) utiles.Add(enCours);
        // Nothing but articles: they are all there is to search.
        return utiles.Count > 0 ? [.. utiles] : mots;
    }

    private static string Deplier(string mot) => mot switch
    {
        "st" => "saint",
        "ste" => "sainte",
        _ => mot,
    };
}
