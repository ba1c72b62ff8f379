using System.Security.Claims;
using EspaceIntervenants.Domain.Comptes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Security;

/// <summary>Checks the session of a request once a minute (CPT-11): an archived account or a changed password ends it, a changed role is read anew.</summary>
internal sealed class ValidateurSceau(IOptions<SecurityStampValidatorOptions> options, SignInManager<Compte> connexions, ILoggerFactory journal)
    : SecurityStampValidator<Compte>(options, connexions, journal)
{
    protected override async Task<Compte?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
        await base.VerifySecurityStamp(principal) is { ArchiveLe: null } compte ? compte : null;
}
