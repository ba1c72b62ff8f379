using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>Who a session belongs to.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Nom">First name and name used, for the header.</param>
/// <param name="Valide">Whether it is a trainer whose registration is validated (INS-05).</param>
public sealed record IdentiteSession(string Role, string Nom, bool Valide);

/// <summary>What open sessions ask (CPT-11).</summary>
public sealed class SessionsQueries(IDbContextFactory<EspaceDbContext> fabrique)
{
    /// <summary>
    /// Whether a session opened with this role and security stamp still holds: false once the account is archived or gone,
    /// its role changed, or its password changed elsewhere.
    /// </summary>
    public async Task<bool> EstValableAsync(Guid compteId, string? sceau, string? role, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        return await db.Users.AnyAsync(c => c.Id == compteId && c.ArchiveLe == null && c.EmailConfirmed && c.SecurityStamp == sceau
            && db.UserRoles.Any(r => r.UserId == c.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == role)), ct);
    }

    /// <summary>Who an account belongs to; null when it may do nothing.</summary>
    public async Task<IdentiteSession?> IdentiteAsync(Guid compteId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(compteId, ct);
        return acteur.Role is null ? null : new IdentiteSession(acteur.Role, acteur.Nom, acteur.EstIntervenant && await EstValideAsync(db, compteId, ct));
    }

    /// <summary>Whether a trainer's registration is validated: their menu is then another one (INS-05).</summary>
    public async Task<bool> EstValideAsync(Guid compteId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        return await EstValideAsync(db, compteId, ct);
    }

    private static Task<bool> EstValideAsync(EspaceDbContext db, Guid compteId, CancellationToken ct) =>
        db.Inscriptions.AnyAsync(i => i.Id == compteId && i.Etat == EtatInscription.Validee, ct);
}
