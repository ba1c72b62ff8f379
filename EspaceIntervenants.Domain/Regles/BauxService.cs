using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Regles;

/// <summary>
/// Leases in the database: what one run holds, no other may take before its time is over (REG-01). Each step is one statement
/// that checks and writes, which every database serialises. Servers are supposed to agree on the time within some seconds.
/// </summary>
public sealed class BauxService(IDbContextFactory<EspaceDbContext> bases, TimeProvider temps, IOptions<ReglesOptions> options)
{
    private readonly TimeSpan _duree = TimeSpan.FromSeconds(options.Value.BailSecondes);

    /// <summary>Takes a lease.</summary>
    /// <param name="nom">What is to be held.</param>
    /// <param name="titulaire">Who holds it: a run, not a server, so that two runs of one server exclude each other too.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>False when someone else holds it.</returns>
    public async Task<bool> PrendreAsync(string nom, string titulaire, CancellationToken ct)
    {
        var maintenant = temps.Maintenant();
        await using var db = await bases.CreateDbContextAsync(ct);
        var pris = await db.Baux.Where(b => b.Nom == nom && b.ExpireLe <= maintenant)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Titulaire, titulaire).SetProperty(b => b.ExpireLe, maintenant + _duree), ct);
        if (pris == 1) return true;
        if (await db.Baux.AnyAsync(b => b.Nom == nom, ct)) return false;
        try
        {
            db.Baux.Add(Bail.Creer(nom, titulaire, maintenant + _duree));
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another server wrote its lease at the same time.
            return false;
        }
    }

    /// <summary>Holds on to a lease; false when its time was over, and it may be someone else's.</summary>
    public async Task<bool> ProlongerAsync(string nom, string titulaire, CancellationToken ct)
    {
        var maintenant = temps.Maintenant();
        await using var db = await bases.CreateDbContextAsync(ct);
        return await db.Baux.Where(b => b.Nom == nom && b.Titulaire == titulaire && b.ExpireLe > maintenant)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.ExpireLe, maintenant + _duree), ct) == 1;
    }

    /// <summary>Lets go of a lease; no effect when it is someone else's by now.</summary>
    public async Task RendreAsync(string nom, string titulaire)
    {
        // Deleted rather than dated: a clock that is set back must not find it held.
        await using var db = await bases.CreateDbContextAsync(CancellationToken.None);
        await db.Baux.Where(b => b.Nom == nom && b.Titulaire == titulaire).ExecuteDeleteAsync(CancellationToken.None);
    }
}
