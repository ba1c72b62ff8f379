using System.Security.Claims;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Regles;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Security;

/// <summary>Whether an open circuit still belongs to someone who may use it (CPT-11).</summary>
internal sealed class ValiditeSession(SessionsQueries sessions, IOptions<IdentityOptions> identite, IOptions<ReglesOptions> regles, TimeProvider temps)
{
    /// <summary>How often it is asked: under the minute within which an archiving or a removed role takes effect.</summary>
    public static readonly TimeSpan Intervalle = TimeSpan.FromSeconds(45);

    /// <summary>False once the account or the role is gone, the password changed elsewhere, or nobody has been there for too long.</summary>
    /// <param name="personne">Who the circuit was opened for.</param>
    /// <param name="derniereActivite">UTC.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<bool> EstValableAsync(ClaimsPrincipal personne, DateTime derniereActivite, CancellationToken ct)
    {
        var inactive = temps.Maintenant() - derniereActivite >= TimeSpan.FromMinutes(regles.Value.SessionMinutes);
        if (inactive && !personne.EstMemorise()) return false;
        var sceau = personne.FindFirstValue(identite.Value.ClaimsIdentity.SecurityStampClaimType);
        return await sessions.EstValableAsync(personne.Id(), sceau, personne.FindFirstValue(identite.Value.ClaimsIdentity.RoleClaimType), ct);
    }

    /// <summary>The person a circuit should know from now on, when a trainer was validated, or is no longer, since it was opened (INS-05); null when nothing changed.</summary>
    public async Task<ClaimsPrincipal?> ActualiserAsync(ClaimsPrincipal personne, CancellationToken ct)
    {
        if (personne.Role() != Roles.Intervenant || personne.Identity is not ClaimsIdentity connue) return null;
        var valide = await sessions.EstValideAsync(personne.Id(), ct);
        if (valide == personne.EstValide()) return null;
        var actuelle = connue.Clone();
        if (actuelle.FindFirst(UtilisateurExtensions.ClaimValide) is { } ancien) actuelle.RemoveClaim(ancien);
        if (valide) actuelle.AddClaim(new Claim(UtilisateurExtensions.ClaimValide, "1"));
        return new ClaimsPrincipal(actuelle);
    }
}
