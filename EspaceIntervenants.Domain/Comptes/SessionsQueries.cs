using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>Who a session belongs to.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Nom">First name and name used, for the header.</param>
public sealed record IdentiteSession(string Role, string Nom);

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
        return acteur.Role is null ? null : new IdentiteSession(acteur.Role, acteur.Nom);
    }
}
