using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Recherche;

/// <summary>
/// Gives the index of the published ads as they are now. Each search asks the database for the number of the last revision, which
/// is the end of a key; what was changed since, by whichever server, is read again before the search.
/// </summary>
internal sealed class SuiviIndexAnnonces : IDisposable
{
    // Beyond, reading everything is as quick.
    private const int ChangementsMax = 2000;

    private readonly SemaphoreSlim _lecture = new(1, 1);
    private TenueIndexAnnonces? _tenue;
    private volatile IndexAnnonces? _index;

    /// <summary>The index that knows all that was committed before this call.</summary>
    public async Task<IndexAnnonces> LireAsync(EspaceDbContext db, CancellationToken ct)
    {
        var derniere = await db.RevisionsAnnonce.MaxAsync(r => (long?)r.Id, ct) ?? 0;
        if (_index is { } present && present.Revision >= derniere) return present;
        await _lecture.WaitAsync(ct);
        try
        {
            if (_index is { } deja && deja.Revision >= derniere) return deja;
            // Whoever leaves meanwhile does not stop what all wait for.
            return _index = await SuivreAsync(db, derniere, CancellationToken.None);
        }
        finally
        {
            _lecture.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lecture.Dispose();

    private async Task<IndexAnnonces> SuivreAsync(EspaceDbContext db, long derniere, CancellationToken ct)
    {
        // Until it is whole, what is being changed is nobody's: a failure in the middle leaves nothing but everything to read again.
        var (tenue, vue) = (_tenue, _index?.Revision ?? 0);
        _tenue = null;
        if (tenue is { EstUsee: false })
        {
            var changees = await db.RevisionsAnnonce.Where(r => r.Id > vue).Select(r => r.AnnonceId).Distinct().OrderBy(id => id).Take(ChangementsMax + 1).ToListAsync(ct);
            if (changees.Count <= ChangementsMax) return await TenirAsync(db, tenue, changees, derniere, ct);
        }
        return await TenirAsync(db, new TenueIndexAnnonces(), null, derniere, ct);
    }

    /// <summary>Reads these ads again, or all of them.</summary>
    private async Task<IndexAnnonces> TenirAsync(EspaceDbContext db, TenueIndexAnnonces tenue, List<int>? seules, long derniere, CancellationToken ct)
    {
        tenue.Reprendre();
        seules?.ForEach(tenue.Retirer);
        var annonces = db.Annonces.Where(a => a.Etat == EtatAnnonce.Publiee);
        if (seules is not null) annonces = annonces.Where(a => seules.Contains(a.Id));
        var places = annonces.OrderBy(a => a.Id).Select(a => new
        {
            a.Id,
            a.Numero,
            a.StructureCode,
            a.PublieeLe,
            a.Fiche.DebutIntervention,
            a.Fiche.FinIntervention,
            a.Fiche.DateLimite,
            a.Fiche.Intitule,
        });
        await foreach (var a in places.AsAsyncEnumerable().WithCancellation(ct))
            tenue.Ajouter(
                new PlaceAnnonce(a.Id, a.Numero, a.PublieeLe?.Ticks ?? 0, a.DebutIntervention?.DayNumber ?? int.MinValue, a.FinIntervention?.DayNumber ?? int.MaxValue,
                    a.DateLimite?.DayNumber ?? int.MaxValue, Texte.Plier(a.Intitule)),
                a.StructureCode);

        var codes = seules is null ? db.CriteresAnnonce : db.CriteresAnnonce.Where(c => seules.Contains(c.AnnonceId));
        await foreach (var c in codes.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct)) tenue.Coder(c.AnnonceId, new CleIndex((int)c.Nature, c.Code));

        // In the order of an index that holds all of it.
        var mots = seules is null ? db.MotsAnnonce : db.MotsAnnonce.Where(m => seules.Contains(m.AnnonceId));
        await foreach (var m in mots.OrderBy(m => m.Mot).ThenBy(m => m.AnnonceId).Select(m => new { m.AnnonceId, m.Mot, m.Poids }).AsAsyncEnumerable().WithCancellation(ct))
            tenue.Nommer(m.AnnonceId, m.Mot, m.Poids);
        _tenue = tenue;
        return tenue.Construire(derniere);
    }
}
