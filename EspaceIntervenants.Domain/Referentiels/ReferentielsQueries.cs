using System.Collections.Frozen;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Referentiels;

/// <summary>A city proposed for a postal code (PRO-09).</summary>
/// <param name="CodePostal">Five digits.</param>
/// <param name="Ville">Its name.</param>
/// <param name="CommuneCode">INSEE code.</param>
public sealed record PropositionCommune(string CodePostal, string Ville, string CommuneCode);

/// <summary>
/// Reads the reference data. The lists are small and asked for by every screen: they are kept in memory, read again after
/// <see cref="Duree"/> or as soon as this process changes them. The communes stay in the database.
/// </summary>
/// <param name="fabrique">Opens the database.</param>
/// <param name="temps">The clock.</param>
public sealed class ReferentielsQueries(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps) : IDisposable
{
    /// <summary>How long a change made by another server may go unseen.</summary>
    public static readonly TimeSpan Duree = TimeSpan.FromMinutes(1);

    private const int PropositionsMax = 50;
    private readonly SemaphoreSlim _lecture = new(1, 1);
    private volatile Instantane? _instantane;

    /// <summary>All the lists, of this moment.</summary>
    public async Task<Nomenclatures> LireAsync(CancellationToken ct = default)
    {
        if (Frais() is { } deja) return deja;
        await _lecture.WaitAsync(ct);
        try
        {
            if (Frais() is { } lu) return lu;
            await using var db = await fabrique.CreateDbContextAsync(ct);
            var maintenant = temps.Maintenant();
            var nomenclatures = await ChargementNomenclatures.ChargerAsync(db, ct);
            _instantane = new Instantane(nomenclatures, maintenant);
            return nomenclatures;
        }
        finally
        {
            _lecture.Release();
        }
    }

    /// <summary>Forgets what is in memory: to be called after any change to the reference data.</summary>
    public void Perimer() => _instantane = null;

    /// <summary>
    /// The cities of the postal codes that begin as typed (PRO-09), by postal code then name; none before the 2nd digit, or
    /// when something else than digits was typed.
    /// </summary>
    /// <param name="saisie">What was typed; spaces do not count.</param>
    /// <param name="max">How many, 50 at most.</param>
    /// <param name="ct">Stops the reading, as when another character is typed.</param>
    public async Task<IReadOnlyList<PropositionCommune>> CommunesAsync(string? saisie, int max = 20, CancellationToken ct = default)
    {
        var prefixe = Prefixe(saisie);
        if (prefixe is null || max < 1) return [];
        await using var db = await fabrique.CreateDbContextAsync(ct);
        // A range of the primary key: the first character after '9' ends it.
        var fin = prefixe + ':';
        return await db.CodesPostaux
            .Where(p => p.Code.CompareTo(prefixe) >= 0 && p.Code.CompareTo(fin) < 0)
            .Join(db.Communes.Where(c => c.Actif), p => p.CommuneCode, c => c.Code, (p, c) => new { p.Code, c.Libelle, Commune = c.Code, c.Population })
            .OrderBy(x => x.Code).ThenByDescending(x => x.Population).ThenBy(x => x.Commune)
            .Take(Math.Min(max, PropositionsMax))
            .Select(x => new PropositionCommune(x.Code, x.Libelle, x.Commune))
            .ToListAsync(ct);
    }

    /// <inheritdoc/>
    public void Dispose() => _lecture.Dispose();

    private Nomenclatures? Frais() =>
        _instantane is { } i && (temps.Maintenant() - i.LuLe).Duration() < Duree ? i.Nomenclatures : null;

    private static string? Prefixe(string? saisie)
    {
        if (saisie is null || saisie.Length > 20) return null;
        var prefixe = string.Concat(saisie.Where(c => !char.IsWhiteSpace(c)));
        return prefixe.Length is >= 2 and <= 5 && prefixe.All(char.IsAsciiDigit) ? prefixe : null;
    }

    private sealed record Instantane(Nomenclatures Nomenclatures, DateTime LuLe);
}
