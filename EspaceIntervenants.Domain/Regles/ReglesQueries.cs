using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Regles;

/// <summary>A line of the run log.</summary>
/// <param name="Regle">The rule's identifier.</param>
/// <param name="DebutLe">UTC.</param>
/// <param name="FinLe">UTC; null while it runs, or when its server was stopped in the middle.</param>
/// <param name="Examines">How many were due.</param>
/// <param name="Modifies">How many were changed.</param>
/// <param name="Echecs">How many failed.</param>
/// <param name="Erreur">The last failure.</param>
public sealed record LigneExecution(string Regle, DateTime DebutLe, DateTime? FinLe, int Examines, int Modifies, int Echecs, string? Erreur);

/// <summary>Reads the run log of the timed rules.</summary>
public sealed class ReglesQueries(IDbContextFactory<EspaceDbContext> bases)
{
    /// <summary>The last runs, newest first, of one rule or of all.</summary>
    /// <param name="code">The rule; null for all.</param>
    /// <param name="nombre">How many lines at most.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<IReadOnlyList<LigneExecution>> DernieresAsync(string? code, int nombre, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        return await db.ExecutionsRegles
            .Where(e => code == null || e.Regle == code)
            .OrderByDescending(e => e.DebutLe).ThenByDescending(e => e.Id).Take(nombre)
            .Select(e => new LigneExecution(e.Regle, e.DebutLe, e.FinLe, e.Examines, e.Modifies, e.Echecs, e.Erreur))
            .ToListAsync(ct);
    }
}
