namespace EspaceIntervenants.Web.Account;

/// <summary>A form that asks for an address alone, beside the image code.</summary>
public sealed class SaisieAdresse
{
    /// <summary>The e-mail address.</summary>
    public string? Courriel { get; set; }
}
