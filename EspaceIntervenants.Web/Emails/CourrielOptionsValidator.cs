using Microsoft.Extensions.Options;
using MimeKit;

namespace EspaceIntervenants.Web.Emails;

/// <summary>Says, in one line that names the key, what of the section <c>Courriel</c> cannot work.</summary>
public sealed class CourrielOptionsValidator : IValidateOptions<CourrielOptions>
{
    public ValidateOptionsResult Validate(string? name, CourrielOptions options)
    {
        var erreur = Erreur(options);
        return erreur is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(erreur);
    }

    private static string? Erreur(CourrielOptions options)
    {
        if (!Connu<ModeCourriel>(options.Mode)) return Inconnu<ModeCourriel>("Courriel:Mode", options.Mode);
        if (!MailboxAddress.TryParse(options.Expediteur, out _)) return "Courriel:Expediteur is missing or is not an e-mail address.";
        if (options.ModeChoisi == ModeCourriel.Dossier)
            return string.IsNullOrWhiteSpace(options.Dossier) ? "Courriel:Dossier is missing: it names the folder of the mode Dossier." : null;
        if (string.IsNullOrWhiteSpace(options.Smtp.Hote)) return "Courriel:Smtp:Hote is missing: it names the mail server of the mode Smtp.";
        if (options.Smtp.Port is < 1 or > 65535) return "Courriel:Smtp:Port is not a port number.";
        if (!Connu<SecuriteSmtp>(options.Smtp.Securite)) return Inconnu<SecuriteSmtp>("Courriel:Smtp:Securite", options.Smtp.Securite);
        if (options.Smtp.Utilisateur.Length > 0 && options.Smtp.MotDePasse.Length == 0) return "Courriel:Smtp:MotDePasse is missing: Courriel:Smtp:Utilisateur is set.";
        return null;
    }

    private static bool Connu<T>(string valeur) where T : struct, Enum =>
        Enum.GetNames<T>().Contains(valeur, StringComparer.OrdinalIgnoreCase);

    private static string Inconnu<T>(string cle, string valeur) where T : struct, Enum =>
        $"{cle} has the unknown value \"{valeur}\"; known: {string.Join(", ", Enum.GetNames<T>())}.";
}
