using System.Globalization;
using System.Numerics;
using EspaceIntervenants.Domain.Common;
using FsCheck;
using FsCheck.Fluent;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>A number drawn at random, valid.</summary>
public sealed record NirTire(string Valeur);

/// <inheritdoc cref="NirTire"/>
public sealed record IbanTire(string Valeur);

/// <inheritdoc cref="NirTire"/>
public sealed record SiretTire(string Valeur);

/// <summary>Draws valid numbers; their keys are computed here, another way than in the application.</summary>
public static class ClesDeTest
{
    public const string Chiffres = "0123456789";
    private const string Lettres = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static Arbitrary<NirTire> Nirs() =>
        (from sexe in Gen.Choose(1, 2)
         from annee in Gen.Choose(0, 99)
         from mois in Gen.Choose(1, 12)
         from departement in Gen.OneOf(Gen.Choose(1, 99).Select(d => d.ToString("00", CultureInfo.InvariantCulture)), Gen.Elements("2A", "2B"))
         from commune in Gen.Choose(1, 990)
         from ordre in Gen.Choose(1, 999)
         let debut = $"{sexe}{annee:00}{mois:00}{departement}{commune:000}{ordre:000}"
         select new NirTire(debut + CleNir(debut))).ToArbitrary();

    public static Arbitrary<IbanTire> Ibans() =>
        (from pays in Gen.Elements(("FR", 27), ("BE", 16), ("DE", 22), ("GB", 22), ("MT", 31), ("NO", 15), ("CH", 21), ("LC", 32))
         from compte in Gen.Elements((Chiffres + Lettres).ToCharArray()).ArrayOf(pays.Item2 - 4)
         let bban = new string(compte)
         select new IbanTire(pays.Item1 + CleIban(pays.Item1, bban) + bban)).ToArbitrary();

    public static Arbitrary<SiretTire> Sirets() =>
        (from siren in Gen.Choose(100_000_000, 999_999_999)
         where siren != 356_000_000
         from ordre in Gen.Choose(1, 9999)
         select new SiretTire(Siret.Composer(siren.ToString(CultureInfo.InvariantCulture), ordre))).ToArbitrary();

    /// <summary>Every text that differs from this one by one digit.</summary>
    public static IEnumerable<string> UnChiffreAltere(string texte) =>
        from i in Enumerable.Range(0, texte.Length)
        where char.IsAsciiDigit(texte[i])
        from chiffre in Chiffres
        where chiffre != texte[i]
        select $"{texte[..i]}{chiffre}{texte[(i + 1)..]}";

    // The key completes the number, read as a whole, to a multiple of 97.
    private static string CleNir(string nir)
    {
        var nombre = BigInteger.Parse(nir.Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal) + "00", CultureInfo.InvariantCulture) / 100;
        return Enumerable.Range(1, 97).Single(cle => (nombre + cle) % 97 == 0).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string CleIban(string pays, string bban) =>
        Enumerable.Range(2, 97).Select(cle => cle.ToString("00", CultureInfo.InvariantCulture)).Single(cle => BigInteger.Parse(
            string.Concat($"{bban}{pays}{cle}".Select(c => char.IsAsciiDigit(c) ? $"{c}" : $"{10 + Lettres.IndexOf(c)}")), CultureInfo.InvariantCulture) % 97 == 1);
}
