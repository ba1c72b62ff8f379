using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Alertes;

/// <summary>How far the alerts of an ad have come.</summary>
/// <param name="Commencee">Whether a first batch was written.</param>
/// <param name="Envoyees">How many people were written to.</param>
/// <param name="TermineeLe">When nobody was left, UTC; null while it goes on.</param>
public sealed record ProgresAlertes(bool Commencee, int Envoyees, DateTime? TermineeLe);

/// <summary>Reads the alerts for the managers.</summary>
public sealed class AlertesQueries(IDbContextFactory<EspaceDbContext> bases)
{
    /// <summary>How far the alerts of an ad have come, for whoever acts for its structure; null for others, and for an ad that was never published.</summary>
    public async Task<ProgresAlertes?> ProgresAsync(Guid acteurId, int annonceId, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        var structure = await db.Annonces.Where(a => a.Id == annonceId).Select(a => a.StructureCode).FirstOrDefaultAsync(ct);
        if (!acteur.AgitPour(structure)) return null;
        return await db.DiffusionsAnnonce.Where(d => d.AnnonceId == annonceId)
            .Select(d => new ProgresAlertes(d.Curseur != null, d.Envoyees, d.TermineeLe))
            .FirstOrDefaultAsync(ct);
    }
}
