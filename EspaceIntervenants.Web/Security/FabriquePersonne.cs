using System.Security.Claims;
using EspaceIntervenants.Domain.Comptes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Security;

/// <summary>What a session knows of its person: identifier, security stamp, role, and the name the header shows.</summary>
internal sealed class FabriquePersonne(UserManager<Compte> comptes, IOptions<IdentityOptions> options, SessionsQueries sessions)
    : UserClaimsPrincipalFactory<Compte>(comptes, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Compte user)
    {
        var identite = await base.GenerateClaimsAsync(user);
        if (await sessions.IdentiteAsync(user.Id) is not { } personne) return identite;
        identite.AddClaim(new Claim(identite.RoleClaimType, personne.Role));
        identite.AddClaim(new Claim(UtilisateurExtensions.ClaimNom, personne.Nom));
        return identite;
    }
}
