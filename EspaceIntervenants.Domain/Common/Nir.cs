using System.Globalization;

namespace EspaceIntervenants.Domain.Common;

/// <summary>
/// A number of social security: 13 characters (sex, year and month of birth, place, order) and a key of two digits, 97 − n
/// mod 97, which finds any single wrong digit. Those born in Corsica have the letter of 2A or 2B, read as 19 or 18 (DOS-04).
/// </summary>
public static class Nir
{
    private const int SansCle = 13;
    private const int AvecCle = 15;
    private const int LettreCorse = 6;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The characters alone, in capitals; people type spaces.</summary>
    public static string Caracteres(string? saisie) => Texte.SansEspaces(saisie).ToUpperInvariant();

    /// <summary>Whether it is a number of social security: 13 characters, or 15 with the right key.</summary>
    public static bool EstValide(string? saisie) => Motif(saisie) is null;

    /// <summary>Why it is not one, in French for the person; null when it is one. The key is checked when it was typed.</summary>
    public static string? Motif(string? saisie)
    {
        var nir = Caracteres(saisie);
        for (var i = 0; i < nir.Length; i++)
            if (!char.IsAsciiDigit(nir[i]) && !EstCorse(nir, i))
                return $"Le numéro de sécurité sociale ne contient que des chiffres, et la lettre de 2A ou 2B pour une naissance en Corse\u00A0: «\u00A0{nir[i]}\u00A0» n'a pas sa place en {i + 1}{(i == 0 ? "re" : "e")} position.";
        if (nir.Length is not (SansCle or AvecCle))
            return $"Le numéro de sécurité sociale comporte 13 caractères, ou 15 avec sa clé\u00A0: vous en avez saisi {nir.Length}.";
        var cle = Cle(nir);
        return nir.Length == SansCle || nir[SansCle..] == cle
            ? null
            : $"La clé du numéro de sécurité sociale devrait être {cle}\u00A0: vous avez saisi {nir[SansCle..]}.";
    }

    /// <summary>The 15 characters, the key computed when it was not typed.</summary>
    /// <param name="saisie">A valid one (<see cref="Motif"/>).</param>
    public static string Completer(string saisie)
    {
        if (Motif(saisie) is not null) throw new ArgumentException("A valid number has 13 characters, or 15 with its key.", nameof(saisie));
        var nir = Caracteres(saisie);
        return nir.Length == AvecCle ? nir : nir + Cle(nir);
    }

    /// <summary>« 2 58 11 75 119 015 63 »; what is no such number, as it was typed.</summary>
    public static string Formater(string? saisie)
    {
        if (!EstValide(saisie)) return saisie ?? string.Empty;
        var nir = Completer(saisie!);
        return string.Join('\u00A0', nir[..1], nir[1..3], nir[3..5], nir[5..7], nir[7..10], nir[10..13], nir[13..]);
    }

    /// <summary>
    /// What does not agree with the person, in French: warnings, never refusals, since such numbers exist (DOS-04). Nothing is
    /// said of what is unknown, nor of the months that mean « unknown » (20 to 42, and from 50 on).
    /// </summary>
    /// <param name="saisie">The number; nothing is said of one that is not valid.</param>
    /// <param name="femme">Whether the civilité is that of a woman; null when it is not known.</param>
    /// <param name="naissance">Date of birth; null when it is not known.</param>
    public static IReadOnlyList<string> Coherence(string? saisie, bool? femme, DateOnly? naissance)
    {
        if (!EstValide(saisie)) return [];
        var nir = Caracteres(saisie);
        string?[] doutes = [DouteSexe(nir[0], femme), naissance is { } jour ? DouteAnnee(nir, jour) : null, naissance is { } date ? DouteMois(nir, date) : null];
        return [.. doutes.OfType<string>()];
    }

    // 3 and 4, 7 and 8 are those of numbers given for a time.
    private static string? DouteSexe(char premier, bool? femme) => (premier, femme) switch
    {
        ('1' or '3' or '7', true) => $"Le numéro de sécurité sociale commence par {premier}, comme celui d'un homme, alors que la civilité est Madame.",
        ('2' or '4' or '8', false) => $"Le numéro de sécurité sociale commence par {premier}, comme celui d'une femme, alors que la civilité est Monsieur.",
        ('0' or '5' or '6' or '9', _) => $"Le numéro de sécurité sociale commence par {premier}, alors qu'il commence d'ordinaire par 1 ou 2.",
        _ => null,
    };

    private static string? DouteAnnee(string nir, DateOnly naissance) => nir[1..3] == naissance.ToString("yy", Invariant)
        ? null
        : $"L'année inscrite dans le numéro de sécurité sociale ({nir[1..3]}) n'est pas celle de la date de naissance ({naissance.Year}).";

    private static string? DouteMois(string nir, DateOnly naissance)
    {
        var mois = int.Parse(nir.AsSpan(3, 2), Invariant);
        return mois == naissance.Month || mois is >= 20 and <= 42 or >= 50
            ? null
            : $"Le mois inscrit dans le numéro de sécurité sociale ({mois:00}) n'est pas celui de la date de naissance ({naissance.Month:00}).";
    }

    private static bool EstCorse(string nir, int position) => position == LettreCorse && nir[position] is ('A' or 'B') && nir[position - 1] == '2';

    private static string Cle(string nir)
    {
        var chiffres = nir[..SansCle].Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal);
        return (97 - long.Parse(chiffres, Invariant) % 97).ToString("00", Invariant);
    }
}
