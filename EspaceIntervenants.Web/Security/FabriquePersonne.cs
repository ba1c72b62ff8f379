using System.Security.Claims;
using EspaceIntervenants.Domain.Comptes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Security;

/// <summary>What a session knows of its person: identifier, security stamp, role, the name the header shows, and whether the menu is that of a validated trainer.</summary>
internal sealed class FabriquePersonne(UserManager<Compte> comptes, IOptions<IdentityOptions> options, SessionsQueries sessions)
    : UserClaimsPrincipalFactory<Compte>(comptes, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Compte user)
    {
        var identite = await base.GenerateClaimsAsync(user);
        if (await sessions.IdentiteAsync(user.Id) is not { } personne) return identite;
        identite.AddClaim(new Claim(identite.RoleClaimType, personne.Role));
        identite.AddClaim(new Claim(UtilisateurExtensions.ClaimNom, personne.Nom));
        if (personne.Valide) identite.AddClaim(new Claim(UtilisateurExtensions.ClaimValide, "1"));
        return identite;
    }
}
