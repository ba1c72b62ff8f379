using System.Net.Mail;

namespace EspaceIntervenants.Domain.Common;

/// <summary>What a telephone number and an e-mail address of a contact look like. Logins are stricter: see <c>Comptes.AdresseCourriel</c>.</summary>
public static class FormatContact
{
    /// <summary>What to say of a refused telephone number, after its label.</summary>
    public const string AideTelephone = "saisissez 10 chiffres (01 02 03 04 05), ou un numéro international commençant par + (+32 2 123 45 67).";

    /// <summary>What to say of a refused address, after its label.</summary>
    public const string AideCourriel = "saisissez une adresse de la forme prenom.nom@exemple.fr.";

    /// <summary>Ten French digits, or an international number of 8 to 15 digits (E.164) after + or 00.</summary>
    public static bool EstTelephone(string saisie)
    {
        var propre = string.Concat(saisie.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-' or '(' or ')' or '/')));
        if (propre.StartsWith("00", StringComparison.Ordinal)) propre = "+" + propre[2..];
        if (propre.StartsWith("+33", StringComparison.Ordinal)) propre = "0" + propre[3..].TrimStart('0');
        var international = propre.StartsWith('+');
        var chiffres = international ? propre[1..] : propre;
        if (chiffres.Length < 8 || !chiffres.All(char.IsAsciiDigit)) return false;
        return international ? chiffres.Length <= 15 && chiffres[0] != '0' : chiffres.Length == 10 && chiffres[0] == '0' && chiffres[1] != '0';
    }

    /// <summary>A bare address whose domain has a dot.</summary>
    public static bool EstCourriel(string saisie) =>
        MailAddress.TryCreate(saisie, out var adresse) && adresse.Address == saisie && adresse.Host.Contains('.', StringComparison.Ordinal) && !adresse.Host.EndsWith('.');
}
