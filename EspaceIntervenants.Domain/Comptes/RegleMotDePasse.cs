namespace EspaceIntervenants.Domain.Comptes;

/// <summary>
/// What a password must be (CPT-02). The pages show <see cref="Criteres"/> and check them as one types; the last word is here.
/// </summary>
public static class RegleMotDePasse
{
    /// <summary>Fewest characters.</summary>
    public const int Min = 8;

    /// <summary>Most characters.</summary>
    public const int Max = 24;

    /// <summary>The rule in one sentence.</summary>
    public const string Enonce = "8 à 24 caractères, dont une lettre minuscule, une lettre majuscule, un chiffre et un caractère spécial.";

    /// <summary>The parts of the rule: a stable code for the pages' script, what is read, and the test.</summary>
    public static IReadOnlyList<CritereMotDePasse> Criteres { get; } =
    [
        new("longueur", "8 à 24 caractères", m => m.Length is >= Min and <= Max),
        new("minuscule", "une lettre minuscule", m => m.Any(char.IsLower)),
        new("majuscule", "une lettre majuscule", m => m.Any(char.IsUpper)),
        new("chiffre", "un chiffre", m => m.Any(char.IsDigit)),
        new("special", "un caractère spécial", m => m.Any(EstSpecial)),
    ];

    /// <summary>Why it is refused, naming what is missing, in French for the person; null when it is accepted.</summary>
    public static string? Motif(string? motDePasse)
    {
        var manquants = Criteres.Where(c => !c.Respecte(motDePasse ?? string.Empty)).Select(c => c.Libelle).ToList();
        return manquants.Count == 0 ? null : $"Le mot de passe ne convient pas encore, il manque : {string.Join(", ", manquants)}.";
    }

    private static bool EstSpecial(char c) => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c) && !char.IsControl(c);
}

/// <summary>A part of the rule on passwords.</summary>
/// <param name="Code">Stable, for the pages' script.</param>
/// <param name="Libelle">What is read, in French.</param>
/// <param name="Respecte">Whether a password respects it.</param>
public sealed record CritereMotDePasse(string Code, string Libelle, Func<string, bool> Respecte);
