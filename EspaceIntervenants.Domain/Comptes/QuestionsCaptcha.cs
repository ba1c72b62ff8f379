using System.Security.Cryptography;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>Questions anyone who reads French can answer, drawn at random: the alternative to the image (CPT-05).</summary>
internal static class QuestionsCaptcha
{
    private static readonly string[] Nombres =
    [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
        "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt",
    ];

    private static readonly string[] Rangs = ["premier", "deuxième", "troisième", "quatrième", "dernier"];

    private static readonly (string Genre, string[] Mots)[] Familles =
    [
        ("un animal", ["cheval", "lapin", "hérisson", "tortue", "girafe", "mésange", "renard", "dauphin", "coccinelle", "mouton"]),
        ("une couleur", ["rouge", "vert", "jaune", "violet", "bleu", "gris", "blanc", "noir", "beige", "turquoise"]),
        ("un fruit", ["pomme", "cerise", "framboise", "banane", "abricot", "poire", "mangue", "myrtille", "raisin", "melon"]),
        ("un meuble", ["armoire", "chaise", "commode", "tabouret", "bibliothèque", "fauteuil", "buffet", "canapé", "étagère", "lit"]),
        ("un jour de la semaine", ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]),
    ];

    internal static DefiCaptcha Tirer(DateTime expireLe) => RandomNumberGenerator.GetInt32(3) switch
    {
        0 => Calcul(expireLe),
        1 => MotDeRang(expireLe),
        _ => Intrus(expireLe),
    };

    private static DefiCaptcha Calcul(DateTime expireLe)
    {
        var (a, b) = (RandomNumberGenerator.GetInt32(2, 11), RandomNumberGenerator.GetInt32(1, 10));
        var plus = RandomNumberGenerator.GetInt32(2) == 0;
        var resultat = plus ? a + b : a;
        var enonce = plus ? $"{Nombres[a]} plus {Nombres[b]}" : $"{Nombres[a + b]} moins {Nombres[b]}";
        return DefiCaptcha.PourQuestion($"Combien font {enonce} ?", [Nombres[resultat], resultat.ToString(System.Globalization.CultureInfo.InvariantCulture)], expireLe);
    }

    private static DefiCaptcha MotDeRang(DateTime expireLe)
    {
        var mots = Melanger([.. Familles.Select(f => Tirer(f.Mots))]);
        var rang = RandomNumberGenerator.GetInt32(mots.Length);
        return DefiCaptcha.PourQuestion($"Quel est le {Rangs[rang]} mot de cette liste : {string.Join(", ", mots)} ?", [mots[rang]], expireLe);
    }

    private static DefiCaptcha Intrus(DateTime expireLe)
    {
        var choisie = Tirer(Familles);
        var mots = Melanger([.. Familles.Select(f => Tirer(f.Mots))]);
        var reponse = mots.Single(choisie.Mots.Contains);
        return DefiCaptcha.PourQuestion($"Lequel de ces mots désigne {choisie.Genre} : {string.Join(", ", mots)} ?", [reponse], expireLe);
    }

    private static T Tirer<T>(T[] parmi) => parmi[RandomNumberGenerator.GetInt32(parmi.Length)];

    private static string[] Melanger(string[] mots)
    {
        RandomNumberGenerator.Shuffle(mots.AsSpan());
        return mots;
    }
}
