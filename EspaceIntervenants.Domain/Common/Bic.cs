namespace EspaceIntervenants.Domain.Common;

/// <summary>The code of a bank: 4 letters, the 2 letters of its country, 2 characters, and 3 more for a branch (DOS-07).</summary>
public static class Bic
{
    private const int Banque = 8;
    private const int Agence = 11;
    private const int LettresInitiales = 6;

    /// <summary>The characters alone, in capitals.</summary>
    public static string Caracteres(string? saisie) => Texte.SansEspaces(saisie).ToUpperInvariant();

    /// <summary>Whether it has the shape of a BIC; nothing in a BIC tells whether its bank exists.</summary>
    public static bool EstValide(string? saisie) => Motif(saisie) is null;

    /// <summary>Why it is not a BIC, in French for the person; null when it is one.</summary>
    public static string? Motif(string? saisie)
    {
        var bic = Caracteres(saisie);
        if (bic.FirstOrDefault(c => !char.IsAsciiLetterOrDigit(c)) is var intrus and not '\0')
            return $"Un BIC ne contient que des lettres et des chiffres\u00A0: «\u00A0{intrus}\u00A0» n'y a pas sa place.";
        if (bic.Length is not (Banque or Agence)) return $"Un BIC comporte 8 ou 11 caractères\u00A0: vous en avez saisi {bic.Length}.";
        return bic.Take(LettresInitiales).All(char.IsAsciiLetterUpper)
            ? null
            : "Un BIC commence par six lettres\u00A0: quatre pour la banque, deux pour son pays.";
    }

    /// <summary>A warning in French when bank and account are not of the same country; null when they are, or when one of the two is not valid.</summary>
    public static string? Coherence(string? bic, string? iban)
    {
        if (!EstValide(bic) || !Iban.EstValide(iban)) return null;
        var pays = Caracteres(bic)[4..LettresInitiales];
        var compte = Iban.CodePays(iban);
        return EmetteurIban(pays) == compte
            ? null
            : $"Le pays du BIC ({pays}) n'est pas celui de l'IBAN ({compte})\u00A0: vérifiez que les deux viennent du même relevé d'identité bancaire.";
    }

    // Banks of these places have the code of their own territory, and IBAN of the country it belongs to.
    private static string EmetteurIban(string pays) => pays switch
    {
        "GF" or "GP" or "MQ" or "RE" or "YT" or "BL" or "MF" or "PM" or "NC" or "PF" or "TF" or "WF" => "FR",
        "GG" or "IM" or "JE" => "GB",
        "AX" => "FI",
        _ => pays,
    };
}
