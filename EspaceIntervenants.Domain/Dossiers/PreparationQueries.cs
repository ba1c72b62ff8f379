using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>« Mon dossier sera-t-il complet le … ? », for its owner and for any agent.</summary>
public sealed class PreparationQueries(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, ILogger<PreparationQueries> journal)
{
    /// <summary>Field of the day in <see cref="Resultat.Champs"/>.</summary>
    public const string ChampJour = "Jour";

    /// <summary>How a file will stand on a day, if nothing is done. Refused for a day past or too far.</summary>
    /// <param name="acteurId">Who asks.</param>
    /// <param name="dossierId">The file.</param>
    /// <param name="jour">The day, in Paris.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Resultat<PreparationFaite>> PreparationAsync(Guid acteurId, Guid dossierId, DateOnly jour, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (await db.RefusLectureAsync(await db.ActeurAsync(acteurId, ct), dossierId, journal, ct) is { } refus) return refus.Vers<PreparationFaite>();
        if (ReglesPreparation.Motif(jour, temps.Aujourdhui()) is { } motif) return Resultat.Invalide([new ErreurChamp(ChampJour, motif)]).Vers<PreparationFaite>();
        var statut = await db.Profils.AsNoTracking().Where(p => p.Id == dossierId).Select(p => p.Identification.Statut).SingleAsync(ct);
        var dossier = await db.Dossiers.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(d => d.Id == dossierId, ct);
        var fichiers = await db.FichiersDeAsync(dossierId, dossier is null ? [] : FichiersUtiles(dossier), ct);
        return Resultat.Ok(ReglesPreparation.Evaluer(dossier, statut, jour, fichiers.ToDictionary(f => f.Key, f => f.Value.Nom)));
    }

    private static List<Guid> FichiersUtiles(DossierAdministratif dossier) =>
        [.. BlocsDossier.Tous.SelectMany(bloc => new[] { dossier.Derniere(bloc), dossier.EnVigueur(bloc) }).OfType<VersionBloc>().SelectMany(v => v.Pieces).Select(p => p.FichierId).Distinct()];
}
