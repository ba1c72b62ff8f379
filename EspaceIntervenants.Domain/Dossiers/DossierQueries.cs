using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>Reads a file for its owner.</summary>
public sealed class DossierQueries(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps)
{
    /// <summary>The acting trainer's file; refused as <see cref="OuvertureDossier.PasEncore"/> says while their registration is not validated.</summary>
    public async Task<Resultat<MonDossier>> MonDossierAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (await db.RefusDossierAsync(acteurId, ct) is { } refus) return refus.Vers<MonDossier>();
        var profil = await db.Profils.AsNoTracking().IgnoreAutoIncludes().SingleAsync(p => p.Id == acteurId, ct);
        var dossier = await db.Dossiers.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(d => d.Id == acteurId, ct);
        var saisie = await db.SaisiesDossier.AsNoTracking().FirstOrDefaultAsync(s => s.Id == acteurId, ct);
        var retrouvee = saisie?.Retrouver();
        var envoye = AssemblageDossier.Base(profil.Identification, dossier);
        var aujourdhui = temps.Aujourdhui();
        List<EtatBloc> blocs = [.. BlocsDossier.Tous.Select(bloc => EtatBloc.De(dossier, bloc, aujourdhui))];
        List<Guid> ids = [.. envoye.Pieces.Values.Concat(retrouvee?.Contenu.Pieces.Values.ToList() ?? []).Concat(blocs.SelectMany(b => b.PiecesEnVigueur.Values)).Distinct()];
        return Resultat.Ok(new MonDossier
        {
            VersionLue = dossier?.Envois ?? 0,
            Etat = dossier is null ? EtatDossier.Incomplet : ReglesEcheances.EtatLe(dossier.Etat, dossier.ValideJusquAu, aujourdhui),
            TransmisLe = dossier?.TransmisLe,
            Envoye = envoye,
            Saisie = retrouvee,
            Fichiers = (await db.FichiersDeAsync(acteurId, ids, ct)).ToDictionary(f => f.Key, f => new FichierPresent(f.Key, f.Value.Nom, f.Value.DeposeLe)),
            Blocs = blocs,
            Demandes = dossier is null ? [] : await DemandesAsync(db, dossier, ct),
            RevisionDemandeeLe = dossier?.RevisionDemandeeLe,
            MotifSansConfirmation = dossier is null
                ? "Transmettez d'abord votre dossier."
                : Confirmation.Motif(new DossierOuvert(profil, dossier, saisie), aujourdhui),
            Formateur = profil.Identification.Formateur,
            Immatriculation = profil.Immatriculation,
        });
    }

    /// <summary>
    /// The number beside « Mon compte » and « Mes données et documents » (DOS-08): the blocks asked for and not sent, those to correct, and one
    /// for the yearly review; 0 when nothing is expected of the acting account.
    /// </summary>
    public async Task<int> BadgeAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstIntervenant) return 0;
        var revision = await db.Dossiers.IgnoreAutoIncludes().Where(d => d.Id == acteurId).Select(d => (bool?)(d.RevisionDemandeeLe != null)).FirstOrDefaultAsync(ct);
        if (revision is null) return 0;
        var attendus = await db.DemandesPieces.AsNoTracking().Where(d => d.DossierId == acteurId && d.SatisfaiteLe == null).Select(d => d.Attendus).ToListAsync(ct);
        var derniers = await db.VersionsBloc.AsNoTracking().Where(v => v.DossierId == acteurId && v.Etat != EtatVersion.Remplacee)
            .Select(v => new { v.Bloc, v.Etat, v.EnvoyeLe, v.Id }).ToListAsync(ct);
        var statut = await db.Profils.AsNoTracking().Where(p => p.Id == acteurId).Select(p => p.Identification.Statut).SingleAsync(ct);
        var refuses = derniers.GroupBy(v => v.Bloc)
            .Where(g => g.All(v => v.Etat != EtatVersion.AVerifier) && g.MaxBy(v => (v.EnvoyeLe, v.Id))!.Etat == EtatVersion.Refusee).Select(g => g.Key);
        return attendus.SelectMany(a => a).Union(refuses).Intersect(BlocsDossier.Requis(statut)).Count() + (revision.Value ? 1 : 0);
    }

    /// <summary>The blocks of the acting trainer's file sent since then and still to verify, in the order of the form: what saving « Mes informations » sent.</summary>
    public async Task<IReadOnlyList<BlocDossier>> EnvoyesDepuisAsync(Guid acteurId, DateTime depuis, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstIntervenant) return [];
        return await db.VersionsBloc.Where(v => v.DossierId == acteurId && v.Etat == EtatVersion.AVerifier && v.EnvoyeLe >= depuis)
            .Select(v => v.Bloc).Distinct().OrderBy(bloc => bloc).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<DemandeEnCours>> DemandesAsync(EspaceDbContext db, DossierAdministratif dossier, CancellationToken ct)
    {
        var ouvertes = dossier.Demandes.Where(d => d.SatisfaiteLe is null).OrderByDescending(d => d.DemandeLe).ToList();
        var codes = ouvertes.Select(d => d.StructureCode).OfType<string>().Distinct().ToList();
        var structures = codes.Count == 0 ? [] : await db.Structures.Where(s => codes.Contains(s.Code)).ToDictionaryAsync(s => s.Code, s => s.Libelle, ct);
        return [.. ouvertes.Select(d => new DemandeEnCours(d.DemandeLe, d.StructureCode is { } code ? structures.GetValueOrDefault(code) : null, d.Message, d.Attendus))];
    }
}
