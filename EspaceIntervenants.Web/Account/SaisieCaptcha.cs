using EspaceIntervenants.Domain.Comptes;

namespace EspaceIntervenants.Web.Account;

/// <summary>What <see cref="ChampCaptcha"/> sends with its form.</summary>
public sealed class SaisieCaptcha
{
    /// <summary>The challenge that was shown.</summary>
    public Guid? Defi { get; set; }

    /// <summary>The answer.</summary>
    public string? Code { get; set; }

    /// <summary>What was shown: an image or a question.</summary>
    public NatureDefi? Nature { get; set; }

    /// <summary>Set when another image, or a question, was asked for instead of sending the form.</summary>
    public NatureDefi? Demande { get; set; }

    /// <summary>What Domain checks.</summary>
    public ReponseDefi Reponse => new(Defi, Code);
}
