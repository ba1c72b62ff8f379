using System.Text.RegularExpressions;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>The syntax of an e-mail address, which is a login (CPT-02).</summary>
public static partial class AdresseCourriel
{
    /// <summary>Most characters an address can have.</summary>
    public const int Max = 254;

    private const int MaxLocal = 64;

    /// <summary>Why it is not an address, in French for the person; null when it is one.</summary>
    public static string? Motif(string? saisie)
    {
        var adresse = saisie?.Trim() ?? string.Empty;
        if (adresse.Length > Max) return $"L'adresse e-mail comporte {Max} caractères au plus.";
        return Syntaxe().IsMatch(adresse) && adresse.IndexOf('@', StringComparison.Ordinal) <= MaxLocal
            ? null
            : "Saisissez une adresse e-mail valide, par exemple nom@exemple.fr.";
    }

    /// <summary>The form under which two addresses are the same login; that of Identity's normaliser.</summary>
    public static string Cle(string? saisie) => (saisie ?? string.Empty).Trim().Normalize().ToUpperInvariant();

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Syntaxe();
}
