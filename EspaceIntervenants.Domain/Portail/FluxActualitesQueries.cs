using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail;

/// <summary>A news item as a feed shows it.</summary>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Titre">Title.</param>
/// <param name="Texte">Markdown.</param>
/// <param name="PublieeLe">First instant it is shown, UTC.</param>
/// <param name="ModifieeLe">Last change, its publication included, UTC.</param>
public sealed record ActualiteDuFlux(string Slug, string Titre, string Texte, DateTime PublieeLe, DateTime ModifieeLe);

/// <summary>Reads the news for machines: those that visitors see today, and no other.</summary>
public sealed class FluxActualitesQueries(IDbContextFactory<EspaceDbContext> bases, TimeProvider temps)
{
    /// <summary>The last published, newest first.</summary>
    public async Task<IReadOnlyList<ActualiteDuFlux>> DernieresAsync(int nombre, CancellationToken ct = default)
    {
        var aujourdhui = temps.Aujourdhui();
        await using var db = await bases.CreateDbContextAsync(ct);
        var lues = await db.Actualites
            .Where(a => a.Prete && a.PublieeLe <= aujourdhui && (a.RetireeApres == null || a.RetireeApres >= aujourdhui))
            .OrderByDescending(a => a.PublieeLe).ThenByDescending(a => a.Id).Take(nombre)
            .Select(a => new { a.Slug, a.Titre, a.Texte, a.PublieeLe, a.ModifieeLe }).ToListAsync(ct);
        return [.. lues.Select(a =>
        {
            var publiee = Horloge.DeParis(a.PublieeLe.ToDateTime(TimeOnly.MinValue));
            return new ActualiteDuFlux(a.Slug, a.Titre, a.Texte, publiee, publiee > a.ModifieeLe ? publiee : a.ModifieeLe);
        })];
    }
}
