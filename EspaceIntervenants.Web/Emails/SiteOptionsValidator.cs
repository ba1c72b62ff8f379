using EspaceIntervenants.Domain.Common;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Emails;

/// <summary>Without the public address, no e-mail could hold a link.</summary>
public sealed class SiteOptionsValidator : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options) =>
        Uri.TryCreate(options.AdressePublique, UriKind.Absolute, out var adresse) && (adresse.Scheme == Uri.UriSchemeHttp || adresse.Scheme == Uri.UriSchemeHttps)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Site:AdressePublique is missing or is not an absolute http or https address.");
}
