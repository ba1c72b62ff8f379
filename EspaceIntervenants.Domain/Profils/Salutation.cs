using System.Globalization;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>How a person is addressed in an e-mail: « Mme Manon ELOUE ».</summary>
public static class Salutation
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Civilité, first name, and the name used, in capitals; what is missing is left out.</summary>
    public static string Appel(this Formateur formateur) =>
        Appel(formateur.Civilite, formateur.Prenom, string.IsNullOrWhiteSpace(formateur.NomUsage) ? formateur.NomFamille : formateur.NomUsage);

    /// <summary>The same from its parts.</summary>
    public static string Appel(Civilite? civilite, string? prenom, string? nom)
    {
        var titre = civilite switch { Civilite.Monsieur => "M.", Civilite.Madame => "Mme", _ => null };
        return string.Join(' ', new[] { titre, prenom?.Trim(), nom?.Trim().ToUpper(Francais) }.Where(partie => !string.IsNullOrEmpty(partie)));
    }
}
