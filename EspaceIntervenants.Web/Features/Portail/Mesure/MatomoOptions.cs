using System.Globalization;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Features.Portail.Mesure;

/// <summary>The audience measurement, section <c>Matomo</c>; there is none unless both settings are given (RGP-03).</summary>
public sealed class MatomoOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Matomo";

    /// <summary>Absolute https address of the Matomo server; http is accepted on this machine only.</summary>
    public string Adresse { get; set; } = string.Empty;

    /// <summary>Number of the site in Matomo, from 1.</summary>
    public string Site { get; set; } = string.Empty;

    /// <summary>Whether the audience is measured, for whoever agrees.</summary>
    public bool Active => Adresse.Length > 0 && Site.Length > 0;

    /// <summary>The address, with its final slash.</summary>
    public Uri Racine => new(Adresse.TrimEnd('/') + "/");
}

/// <summary>Says, in one line that names the key, what of the section <c>Matomo</c> cannot work.</summary>
public sealed class MatomoOptionsValidator : IValidateOptions<MatomoOptions>
{
    public ValidateOptionsResult Validate(string? name, MatomoOptions options)
    {
        var erreur = Erreur(options);
        return erreur is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(erreur);
    }

    private static string? Erreur(MatomoOptions options)
    {
        if (options is { Adresse.Length: 0, Site.Length: 0 }) return null;
        if (!Uri.TryCreate(options.Adresse, UriKind.Absolute, out var adresse) || !EstSure(adresse) || adresse.Query.Length > 0 || adresse.UserInfo.Length > 0)
            return "Matomo:Adresse is missing or is not an absolute https address; without audience measurement, leave Matomo:Site empty too.";
        return int.TryParse(options.Site, NumberStyles.None, CultureInfo.InvariantCulture, out var site) && site > 0
            ? null
            : "Matomo:Site is missing or is not the number of a site; without audience measurement, leave Matomo:Adresse empty too.";
    }

    private static bool EstSure(Uri adresse) => adresse.Scheme == Uri.UriSchemeHttps || (adresse.Scheme == Uri.UriSchemeHttp && adresse.IsLoopback);
}
