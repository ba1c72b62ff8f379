using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EspaceIntervenants.Domain.Dossiers.Avertissements;

/// <summary>
/// « Vérifiez avant de transmettre »: what a person is told of before they send, and a manager before they decide. What was sent and decided
/// of, and has not changed, is not said again.
/// </summary>
public sealed class AvertissementsQueries(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, TextesDossier textes, ILogger<AvertissementsQueries> journal)
{
    /// <summary>The warnings of the acting trainer's form, as it is typed: of the blocks that a transmission would send.</summary>
    /// <param name="acteurId">The trainer.</param>
    /// <param name="formulaire">What is on screen.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Resultat<IReadOnlyList<Avertissement>>> ListerAsync(
        Guid acteurId, FormulaireDossier formulaire, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (await db.RefusDossierAsync(acteurId, ct) is { } refus) return refus.Vers<IReadOnlyList<Avertissement>>();
        var (identification, dossier) = await LireAsync(db, acteurId, ct);
        var attendus = dossier?.Attendus ?? [];
        var modifies = AssemblageDossier.Differents(formulaire, AssemblageDossier.Base(identification, dossier));
        List<BlocDossier> aDire = [.. BlocsDossier.Tous.Where(bloc => modifies.Contains(bloc) || attendus.Contains(bloc) || dossier?.Derniere(bloc) is null or { Etat: EtatVersion.Refusee })];
        return Resultat.Ok(await AvertirAsync(db, acteurId, formulaire, identification.Formateur, aDire, ct));
    }

    /// <summary>The warnings of what awaits its verification in a file, for any agent.</summary>
    /// <param name="acteurId">The manager.</param>
    /// <param name="dossierId">The file.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Resultat<IReadOnlyList<Avertissement>>> PourVersionsAsync(
        Guid acteurId, Guid dossierId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (await db.RefusAgentAsync(await db.ActeurAsync(acteurId, ct), dossierId, journal, ct) is { } refus) return refus.Vers<IReadOnlyList<Avertissement>>();
        var (identification, dossier) = await LireAsync(db, dossierId, ct);
        List<BlocDossier> enAttente = [.. BlocsDossier.Tous.Where(bloc => dossier?.Derniere(bloc)?.Etat == EtatVersion.AVerifier)];
        return Resultat.Ok(await AvertirAsync(db, dossierId, AssemblageDossier.Base(identification, dossier), identification.Formateur, enAttente, ct));
    }

    private static async Task<(Identification Identification, DossierAdministratif? Dossier)> LireAsync(EspaceDbContext db, Guid dossierId, CancellationToken ct) => (
        await db.Profils.AsNoTracking().Where(p => p.Id == dossierId).Select(p => p.Identification).SingleAsync(ct),
        await db.Dossiers.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(d => d.Id == dossierId, ct));

    private async Task<IReadOnlyList<Avertissement>> AvertirAsync(
        EspaceDbContext db, Guid proprietaireId, FormulaireDossier formulaire, Formateur personne, List<BlocDossier> blocs, CancellationToken ct)
    {
        if (blocs.Count == 0) return [];
        var fichiers = await db.FichiersDuFormulaireAsync(proprietaireId, formulaire, ct);
        var lus = await textes.LireAsync(proprietaireId, [.. blocs.SelectMany(formulaire.PiecesDe).Select(p => p.Value).Where(fichiers.ContainsKey)], ct);
        var documents = BlocsDossier.Requis(formulaire.Statut).SelectMany(formulaire.PiecesDe)
            .Where(p => fichiers.ContainsKey(p.Value))
            .Select(p => new DocumentDossier(p.Key, p.Value, fichiers[p.Value].Nom, fichiers[p.Value].Empreinte, lus.GetValueOrDefault(p.Value)))
            .ToList();
        var tous = ReglesAvertissements.Donnees(formulaire, personne, temps.Aujourdhui()).Concat(ReglesDocuments.Lister(documents, personne));
        return [.. tous.Where(a => a.Concerne(blocs)).OrderBy(a => a.Bloc)];
    }
}
