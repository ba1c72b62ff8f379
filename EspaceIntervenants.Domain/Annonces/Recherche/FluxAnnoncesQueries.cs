using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Recherche;

/// <summary>A published ad as a feed shows it.</summary>
/// <param name="Numero">Its number.</param>
/// <param name="Intitule">Its title.</param>
/// <param name="Description">What it looks for.</param>
/// <param name="Structure">Name of its structure.</param>
/// <param name="Specialites">Codes of its specialities.</param>
/// <param name="PublieeLe">UTC.</param>
/// <param name="ModifieeLe">Last change, its publication included, UTC.</param>
public sealed record AnnonceDuFlux(string Numero, string Intitule, string Description, string Structure, IReadOnlyList<string> Specialites, DateTime PublieeLe, DateTime ModifieeLe);

/// <summary>A page that search engines may read.</summary>
/// <param name="Cle">What its address is made from: a number, a slug.</param>
/// <param name="ModifieeLe">Last change, UTC.</param>
public sealed record PageIndexee(string Cle, DateTime ModifieeLe);

/// <summary>Reads the open ads for machines: no draft, none that is closed, none whose last day is over.</summary>
public sealed class FluxAnnoncesQueries(IDbContextFactory<EspaceDbContext> bases, TimeProvider temps)
{
    /// <summary>The last published, newest first.</summary>
    public async Task<IReadOnlyList<AnnonceDuFlux>> DernieresAsync(int nombre, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var lues = await Ouvertes(db)
            .OrderByDescending(a => a.PublieeLe).ThenByDescending(a => a.Id).Take(nombre)
            .Select(a => new
            {
                a.Numero,
                a.Fiche.Intitule,
                a.Fiche.Description,
                Structure = db.Structures.Where(s => s.Code == a.StructureCode).Select(s => s.Libelle).FirstOrDefault(),
                a.Fiche.Specialites,
                a.PublieeLe,
                a.ModifieeLe,
            })
            .ToListAsync(ct);
        return [.. lues.Select(a => new AnnonceDuFlux(a.Numero, a.Intitule ?? a.Numero, a.Description ?? string.Empty, a.Structure ?? string.Empty,
            a.Specialites, a.PublieeLe!.Value, Derniere(a.PublieeLe.Value, a.ModifieeLe)))];
    }

    /// <summary>All of them, newest first, no more than this.</summary>
    public async Task<IReadOnlyList<PageIndexee>> PagesAsync(int max, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var lues = await Ouvertes(db)
            .OrderByDescending(a => a.PublieeLe).ThenByDescending(a => a.Id).Take(max)
            .Select(a => new { a.Numero, a.PublieeLe, a.ModifieeLe }).ToListAsync(ct);
        return [.. lues.Select(a => new PageIndexee(a.Numero, Derniere(a.PublieeLe!.Value, a.ModifieeLe)))];
    }

    private static DateTime Derniere(DateTime publiee, DateTime modifiee) => publiee > modifiee ? publiee : modifiee;

    private IQueryable<Annonce> Ouvertes(EspaceDbContext db) =>
        db.Annonces.AsNoTracking().IgnoreAutoIncludes().Where(a => a.PublieeLe != null).Ouvertes(temps.Aujourdhui());
}
