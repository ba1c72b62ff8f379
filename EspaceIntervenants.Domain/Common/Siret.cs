namespace EspaceIntervenants.Domain.Common;

/// <summary>
/// The number of an establishment: SIREN (9 digits) + NIC (5 digits, the last one a Luhn key). PRO-04. The key finds any
/// single wrong digit, except for La Poste, whose numbers also go by the sum of their digits: a digit wrong by five passes.
/// </summary>
public static class Siret
{
    private const string SirenLaPoste = "356000000";

    /// <summary>The digits alone; people type spaces and dots.</summary>
    public static string Chiffres(string? saisie) => string.Concat((saisie ?? string.Empty).Where(char.IsAsciiDigit));

    /// <summary>Whether it is a valid SIRET: 14 digits and a right key. La Poste's establishments follow a rule of their own.</summary>
    public static bool EstValide(string? saisie) => Motif(saisie) is null;

    /// <summary>Why it is not a SIRET, in French for the person; null when it is one.</summary>
    public static string? Motif(string? saisie)
    {
        var propre = Texte.SansEspaces(saisie);
        if (!propre.All(char.IsAsciiDigit)) return "Le n° de SIRET ne contient que des chiffres.";
        if (propre.Length != 14) return $"Le n° de SIRET comporte 14 chiffres : vous en avez saisi {propre.Length}.";
        var cleJuste = Luhn(propre) || (propre.StartsWith(SirenLaPoste, StringComparison.Ordinal) && propre.Sum(c => c - '0') % 5 == 0);
        return cleJuste ? null : "Ce n° de SIRET n'existe pas : sa clé de contrôle est fausse. Vérifiez les chiffres saisis.";
    }

    /// <summary>The SIRET of a SIREN's establishment of that order, its key computed (used for a seat « à vérifier »).</summary>
    /// <param name="siren">9 digits.</param>
    /// <param name="ordre">Order of the establishment, 1 for most seats.</param>
    public static string Composer(string siren, int ordre)
    {
        var debut = $"{siren}{ordre:0000}";
        for (var cle = '0'; cle <= '9'; cle++)
            if (Luhn(debut + cle)) return debut + cle;
        throw new ArgumentException("A SIREN has nine digits.", nameof(siren));
    }

    private static bool Luhn(string chiffres)
    {
        var somme = 0;
        for (var i = 0; i < chiffres.Length; i++)
        {
            var chiffre = chiffres[^(i + 1)] - '0';
            if (i % 2 == 1) chiffre = chiffre * 2 is var double_ && double_ > 9 ? double_ - 9 : double_;
            somme += chiffre;
        }
        return somme % 10 == 0;
    }
}
