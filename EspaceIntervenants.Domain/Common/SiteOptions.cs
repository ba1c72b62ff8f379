namespace EspaceIntervenants.Domain.Common;

/// <summary>
/// Where the application is reached from outside, section <c>Site</c> of the configuration. The links of e-mails are made
/// from it, never from a request: a forged <c>Host</c> header must not end up in an activation link.
/// </summary>
public sealed class SiteOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Site";

    /// <summary>Absolute address, <c>http</c> or <c>https</c>, with or without a final slash. Required in Production.</summary>
    public string AdressePublique { get; set; } = string.Empty;

    /// <summary>Absolute address of « Aide et contact », which every e-mail names.</summary>
    public string AideEtContact => Lien("/aide-et-contact");

    /// <summary>The absolute address of a page.</summary>
    /// <param name="chemin">Path and query, beginning with a slash, as <c>/inscription/activation?jeton=…</c>.</param>
    public string Lien(string chemin) => AdressePublique.TrimEnd('/') + (chemin.StartsWith('/') ? chemin : "/" + chemin);
}
