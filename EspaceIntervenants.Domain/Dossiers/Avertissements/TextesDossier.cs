using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EspaceIntervenants.Domain.Dossiers.Avertissements;

/// <summary>
/// The texts of the documents, where their owner's name is looked for. A file never changes, and reading a PDF costs a process: what was read
/// is kept in memory for a while, for the next look at the same file.
/// </summary>
/// <param name="fabrique">Opens the database.</param>
/// <param name="fichiers">Reads the files.</param>
public sealed class TextesDossier(IDbContextFactory<EspaceDbContext> fabrique, FichiersQueries fichiers) : IDisposable
{
    private const int Gardes = 300;
    private static readonly TimeSpan Garde = TimeSpan.FromMinutes(20);
    private readonly MemoryCache _lus = new(new MemoryCacheOptions { SizeLimit = Gardes });

    /// <inheritdoc/>
    public void Dispose() => _lus.Dispose();

    /// <summary>The texts of these files, of that person only, by file; those without a text are left out. Whoever calls has checked the access.</summary>
    internal async Task<IReadOnlyDictionary<Guid, string>> LireAsync(Guid proprietaireId, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var textes = new Dictionary<Guid, string>();
        List<Guid> aLire = [];
        foreach (var id in ids.Distinct())
            if (!_lus.TryGetValue(id, out string? texte)) aLire.Add(id);
            else if (texte is not null) textes[id] = texte;
        foreach (var fichier in await FichiersAsync(proprietaireId, aLire, ct))
        {
            var texte = await fichiers.TexteAsync(fichier, ct);
            _lus.Set(fichier.Id, texte, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Garde });
            if (texte is not null) textes[fichier.Id] = texte;
        }
        return textes;
    }

    private async Task<List<FichierDepose>> FichiersAsync(Guid proprietaireId, List<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        await using var db = await fabrique.CreateDbContextAsync(ct);
        return await db.Fichiers.AsNoTracking().Where(f => f.ProprietaireId == proprietaireId && ids.Contains(f.Id)).ToListAsync(ct);
    }
}
