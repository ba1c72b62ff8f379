namespace EspaceIntervenants.Web.Emails;

/// <summary>Where e-mails go.</summary>
public enum ModeCourriel
{
    /// <summary>Written as .eml files in a folder.</summary>
    Dossier = 1,

    /// <summary>Sent by a mail server.</summary>
    Smtp = 2,
}

/// <summary>How the connection to the mail server is kept secret.</summary>
public enum SecuriteSmtp
{
    /// <summary>In clear: a relay on the same machine or a private network.</summary>
    Aucune = 1,

    /// <summary>In clear, then TLS by STARTTLS, required.</summary>
    StartTls = 2,

    /// <summary>TLS from the start.</summary>
    Tls = 3,
}

/// <summary>
/// Section <c>Courriel</c> of the configuration. <see cref="CourrielOptionsValidator"/> refuses what is missing or unknown when
/// the application starts.
/// </summary>
public sealed class CourrielOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Courriel";

    /// <summary>A <see cref="ModeCourriel"/>: <c>Dossier</c> in Development, <c>Smtp</c> elsewhere.</summary>
    public string Mode { get; set; } = nameof(ModeCourriel.Smtp);

    /// <summary>The folder of the mode <c>Dossier</c>.</summary>
    public string Dossier { get; set; } = "donnees/courriels";

    /// <summary>The address e-mails come from, with a name or not: <c>Espace intervenants &lt;nepasrepondre@exemple.fr&gt;</c>.</summary>
    public string Expediteur { get; set; } = string.Empty;

    /// <summary>The mail server of the mode <c>Smtp</c>.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>The mode, once validated.</summary>
    public ModeCourriel ModeChoisi => Enum.Parse<ModeCourriel>(Mode, ignoreCase: true);
}

/// <summary>A mail server.</summary>
public sealed class SmtpOptions
{
    /// <summary>Its name.</summary>
    public string Hote { get; set; } = string.Empty;

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>A <see cref="SecuriteSmtp"/>.</summary>
    public string Securite { get; set; } = nameof(SecuriteSmtp.StartTls);

    /// <summary>Empty when the server wants no authentication.</summary>
    public string Utilisateur { get; set; } = string.Empty;

    /// <summary>Its password.</summary>
    public string MotDePasse { get; set; } = string.Empty;

    /// <summary>The security, once validated.</summary>
    public SecuriteSmtp SecuriteChoisie => Enum.Parse<SecuriteSmtp>(Securite, ignoreCase: true);
}
