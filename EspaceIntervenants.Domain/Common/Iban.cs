using System.Globalization;

namespace EspaceIntervenants.Domain.Common;

/// <summary>
/// The number of a bank account: country, key of two digits, account. Its length is that of its country and the whole is 1
/// modulo 97, which finds any single wrong digit (DOS-07).
/// </summary>
public static class Iban
{
    private const int Entete = 4;
    private const int FinVisible = 3;
    private const int Groupe = 4;

    /// <summary>The characters alone, in capitals; people type them in groups.</summary>
    public static string Caracteres(string? saisie) => Texte.SansEspaces(saisie).ToUpperInvariant();

    /// <summary>Whether it is an IBAN.</summary>
    public static bool EstValide(string? saisie) => Motif(saisie) is null;

    /// <summary>Why it is not an IBAN, in French for the person; null when it is one.</summary>
    public static string? Motif(string? saisie)
    {
        var iban = Caracteres(saisie);
        if (iban.FirstOrDefault(c => !char.IsAsciiLetterOrDigit(c)) is var intrus and not '\0')
            return $"Un IBAN ne contient que des lettres et des chiffres\u00A0: «\u00A0{intrus}\u00A0» n'y a pas sa place.";
        if (iban.Length < 2 || !iban.AsSpan(0, 2).ContainsOnlyLetters())
            return "Un IBAN commence par les deux lettres de son pays, FR pour la France.";
        if (PaysIban.De(iban) is not { } pays) return $"Aucun pays n'émet d'IBAN commençant par {iban[..2]}\u00A0: vérifiez les deux premières lettres.";
        if (iban.Length != pays.Longueur)
            return $"Un IBAN de ce pays ({pays.Nom}) comporte {pays.Longueur} caractères\u00A0: vous en avez saisi {iban.Length}.";
        var cle = Cle(iban);
        return iban[2..Entete] == cle ? null : $"La clé de cet IBAN (ses 3e et 4e caractères) devrait être {cle}\u00A0: vous avez saisi {iban[2..Entete]}. Vérifiez aussi les autres caractères.";
    }

    /// <summary>The two letters of its country; null for what does not begin as an IBAN of any.</summary>
    public static string? CodePays(string? saisie) => PaysIban.De(Caracteres(saisie))?.Code;

    /// <summary>How many characters an IBAN that begins so has; null for what does not begin as an IBAN of any country.</summary>
    public static int? LongueurAttendue(string? saisie) => PaysIban.De(Caracteres(saisie))?.Longueur;

    /// <summary>Whether its country belongs to the « Zone SEPA » (DOS-07): two letters are enough to know.</summary>
    public static bool EstSepa(string? saisie) => PaysIban.De(Caracteres(saisie)) is { Sepa: true };

    /// <summary>« FR76 3000 3030 … »: groups of four.</summary>
    public static string Formater(string? saisie) => string.Join('\u00A0', Caracteres(saisie).Chunk(Groupe).Select(g => new string(g)));

    /// <summary>« FR76 •••• •••• … 270 »: enough to recognise one's account, not enough to use it.</summary>
    public static string Masquer(string? saisie)
    {
        var iban = Caracteres(saisie);
        if (iban.Length < Entete + FinVisible) return new string('•', iban.Length);
        return Formater($"{iban[..Entete]}{new string('•', iban.Length - Entete - FinVisible)}{iban[^FinVisible..]}");
    }

    /// <summary>The IBAN of an account: its key is computed.</summary>
    /// <param name="pays">The two letters of the country.</param>
    /// <param name="compte">The account as that country writes it (BBAN), without spaces.</param>
    public static string Composer(string pays, string compte) => $"{pays}{Cle($"{pays}00{compte}")}{compte}";

    /// <summary>98 − n mod 97, of the account followed by the country and 00, each letter read as 10 to 35.</summary>
    private static string Cle(string iban)
    {
        var reste = 0;
        foreach (var c in $"{iban.AsSpan(Entete)}{iban.AsSpan(0, 2)}00")
            reste = char.IsAsciiDigit(c) ? (reste * 10 + c - '0') % 97 : (reste * 100 + c - 'A' + 10) % 97;
        return (98 - reste).ToString("00", CultureInfo.InvariantCulture);
    }

    private static bool ContainsOnlyLetters(this ReadOnlySpan<char> lettres)
    {
        foreach (var c in lettres)
            if (!char.IsAsciiLetterUpper(c)) return false;
        return true;
    }
}
