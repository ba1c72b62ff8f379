using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>
/// CPT-04: past seven days without activation, an account goes, with all that hangs on it, and its address is free again.
/// While a link that was sent still works, the account stays: the e-mail promised it.
/// </summary>
public sealed class ComptesNonActives(IDbContextFactory<EspaceDbContext> bases, IOptions<ReglesOptions> options) : IRegleProgrammee
{
    /// <inheritdoc/>
    public string Code => "CPT-04";

    /// <inheritdoc/>
    public string Libelle => "Suppression des comptes qui n'ont pas été activés";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guid>> DusAsync(DateTime maintenant, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        return await NonActives(db, maintenant).OrderBy(c => c.CreeLe).Select(c => c.Id).ToListAsync(ct);
    }

    /// <inheritdoc/>
    public async Task<bool> TraiterAsync(Guid id, DateTime maintenant, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        // One statement checks and deletes; the database deletes what hangs on the account with it.
        return await NonActives(db, maintenant).Where(c => c.Id == id).ExecuteDeleteAsync(ct) == 1;
    }

    private IQueryable<Compte> NonActives(EspaceDbContext db, DateTime maintenant)
    {
        var limite = maintenant.AddDays(-options.Value.ActivationJours);
        return db.Users.Where(c => c.ActiveLe == null && !c.EmailConfirmed && c.CreeLe <= limite
            && !db.Agents.Any(a => a.Id == c.Id)
            && !db.LiensCourriel.Any(l => l.CompteId == c.Id && l.Objet == ObjetLien.Activation && l.UtiliseLe == null && l.ExpireLe > maintenant));
    }
}
