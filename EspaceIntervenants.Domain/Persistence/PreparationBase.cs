using System.Diagnostics;
using EspaceIntervenants.Domain.Persistence.Seed;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EspaceIntervenants.Domain.Persistence;

/// <summary>What a start does to the database before anything else: creates it, migrates it, fills the reference data. Safe to run again.</summary>
/// <param name="fabrique">Opens the database.</param>
/// <param name="protection">Keeps its keys in the database.</param>
/// <param name="referentiels">Fills the reference tables.</param>
/// <param name="employeurs">Fills the starter of the public employers.</param>
/// <param name="journal">Says how long it took.</param>
public sealed class PreparationBase(
    IDbContextFactory<EspaceDbContext> fabrique, IDataProtectionProvider protection, AmorcageReferentiels referentiels, AmorcageEmployeurs employeurs, ILogger<PreparationBase> journal)
{
    /// <summary>Prepares the database.</summary>
    public async Task PreparerAsync(CancellationToken ct = default)
    {
        var debut = Stopwatch.GetTimestamp();
        await using (var db = await fabrique.CreateDbContextAsync(ct))
        {
            db.CreerDossier();
            await db.Database.MigrateAsync(ct);
        }
        // The first key is written by a connection of its own: made in the middle of a transaction that encrypts, it would wait for that transaction, and be waited for.
        protection.CreateProtector(nameof(PreparationBase)).Protect([]);
        var fichiers = await referentiels.AppliquerAsync(ct);
        if (await employeurs.AppliquerAsync(ct)) fichiers++;
        await using (var db = await fabrique.CreateDbContextAsync(ct)) await db.OptimiserAsync(ct);
        journal.LogInformation("Base prête en {Duree} ms ({Fichiers} fichiers de référence appliqués).",
            (int)Stopwatch.GetElapsedTime(debut).TotalMilliseconds, fichiers);
    }
}
