namespace EspaceIntervenants.Domain.Comptes;

/// <summary>Section <c>Captcha</c> of the configuration.</summary>
public sealed class CaptchaOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Captcha";

    /// <summary>A code every challenge accepts, for automated journeys; refused at start outside Development.</summary>
    public string? CodeFixe { get; set; }
}
