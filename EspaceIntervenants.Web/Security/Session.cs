using System.Security.Claims;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Regles;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Security;

/// <summary>Opens, renews and closes the session of a browser. Used by static pages, which hold the response.</summary>
internal sealed class Session(SignInManager<Compte> connexions, UserManager<Compte> comptes, TimeProvider temps, IOptions<ReglesOptions> regles)
{
    /// <summary>Opens the session of an account whose password or link was checked.</summary>
    /// <param name="compteId">The account.</param>
    /// <param name="memoriser">« Rester connecté »: kept when the browser closes, and through idle hours (CPT-11).</param>
    public async Task OuvrirAsync(Guid compteId, bool memoriser)
    {
        var compte = await comptes.FindByIdAsync(compteId.ToString()) ?? throw new InvalidOperationException("The account is gone.");
        var proprietes = new AuthenticationProperties { IsPersistent = memoriser };
        if (memoriser) proprietes.ExpiresUtc = temps.GetUtcNow().AddDays(regles.Value.SessionMemoriseeJours);
        IEnumerable<Claim> memoire = memoriser ? [new Claim(UtilisateurExtensions.ClaimMemorise, "1")] : [];
        await connexions.SignInWithClaimsAsync(compte, proprietes, memoire);
    }

    /// <summary>After a change of password, which ends every session, opens this one again as it was.</summary>
    public Task RenouvelerAsync(ClaimsPrincipal personne) => OuvrirAsync(personne.Id(), personne.EstMemorise());

    /// <summary>Closes it.</summary>
    public Task FermerAsync() => connexions.SignOutAsync();

    /// <summary>Where a signed-in person is led when they were going nowhere in particular.</summary>
    /// <param name="role">One of <see cref="Roles"/>.</param>
    /// <param name="valide">Whether a trainer's registration is validated: the dashboard is then their first page (INS-05), and the form before.</param>
    public static string Destination(string? role, bool valide) =>
        role != Roles.Intervenant ? Adresses.GestionInscriptions : valide ? Adresses.Espace : Adresses.EspaceInformations;

    /// <summary>Reading the account anew, once a minute, does not forget that the session is remembered.</summary>
    public static Task GarderMemoire(SecurityStampRefreshingPrincipalContext contexte)
    {
        if (contexte.CurrentPrincipal?.EstMemorise() == true)
            (contexte.NewPrincipal?.Identity as ClaimsIdentity)?.AddClaim(new Claim(UtilisateurExtensions.ClaimMemorise, "1"));
        return Task.CompletedTask;
    }
}
