using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Web.Components.Champs;

/// <summary>A number with a key, judged as it is typed: why it is wrong, from when that may be said, and how it is written once it is right.</summary>
/// <param name="Nom">What it is called when it is right.</param>
/// <param name="Motif">Why it is wrong, in French; null when it is right.</param>
/// <param name="Assez">Whether so much of it, without spaces, can be judged: a number being typed is no wrong number.</param>
/// <param name="Ranger">A right one as it is kept.</param>
/// <param name="Presenter">A right one as it is read.</param>
public sealed record ControleNumero(string Nom, Func<string?, string?> Motif, Func<string, bool> Assez, Func<string, string> Ranger, Func<string, string> Presenter)
{
    /// <summary>NIR: its key is added to 13 right characters once the field is left (DOS-04).</summary>
    public static ControleNumero DuNir { get; } = new("NIR valide", Nir.Motif, n => n.Length is 13 or >= 15 || n.Any(c => !char.IsAsciiDigit(c) && c is not ('A' or 'B')), Nir.Completer, Nir.Formater);

    /// <summary>IBAN: written in groups of four (DOS-07).</summary>
    public static ControleNumero DeLIban { get; } = new("IBAN valide", Iban.Motif, AssezPourUnIban, Iban.Caracteres, Iban.Formater);

    /// <summary>BIC.</summary>
    public static ControleNumero DuBic { get; } = new("BIC valide", Bic.Motif, n => n.Length is 8 or >= 11, Bic.Caracteres, n => n);

    /// <summary>SIRET (PRO-04).</summary>
    public static ControleNumero DuSiret { get; } = new("SIRET valide", Siret.Motif, n => n.Length >= 14, Siret.Chiffres, n => n);

    private static bool AssezPourUnIban(string iban) =>
        iban.Length >= 2 && (Iban.LongueurAttendue(iban) is not { } longueur || iban.Length >= longueur || iban.Any(c => !char.IsAsciiLetterOrDigit(c)));
}
