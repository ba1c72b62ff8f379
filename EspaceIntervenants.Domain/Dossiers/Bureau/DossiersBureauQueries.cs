using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Profils.Bureau;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Dossiers.Bureau;

/// <summary>What the managers see of the administrative files: those to verify, the oldest first, and those they await (DOS-10). Archived people are not there.</summary>
public sealed class DossiersBureauQueries(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps)
{
    /// <summary>How many files a page of the desk holds.</summary>
    public const int Taille = 20;

    /// <summary>How many files each view holds; refused to whoever is no agent.</summary>
    public async Task<Resultat<ComptesDossiers>> CompterAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent) return Refus().Vers<ComptesDossiers>();
        var toutes = await DeLaVue(db, acteur, VueDossiers.Toutes).CountAsync(ct);
        return Resultat.Ok(new ComptesDossiers(
            acteur.EstAdministrateur ? toutes : await DeLaVue(db, acteur, VueDossiers.Miennes).CountAsync(ct),
            toutes,
            await DeLaVue(db, acteur, VueDossiers.Demandees).CountAsync(ct)));
    }

    /// <summary>A page of a view, what waits for longest first; refused to whoever is no agent.</summary>
    public async Task<Resultat<Page<LigneDossier>>> ChercherAsync(Guid acteurId, FiltreDossiers filtre, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent) return Refus().Vers<Page<LigneDossier>>();
        var dossiers = Filtrer(db, DeLaVue(db, acteur, filtre.Vue), filtre);
        var total = await dossiers.CountAsync(ct);
        var numero = Pages.Borner(filtre.Page, total, Taille);
        // The identifier last: without it, two pages could show the same line.
        var ids = await dossiers.OrderBy(d => d.Depuis).ThenBy(d => d.Id).Select(d => d.Id).Skip((numero - 1) * Taille).Take(Taille).ToListAsync(ct);
        return Resultat.Ok(new Page<LigneDossier>(await LignesAsync(db, ids, ct), total, numero, Taille));
    }

    /// <summary>
    /// The next file to verify, the oldest first, leaving out those a colleague has open; null when there is none.
    /// </summary>
    /// <param name="acteurId">The manager.</param>
    /// <param name="sauf">The file just verified.</param>
    /// <param name="vue">Where to look: all the structures, or else the manager's own.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Guid?> SuivantAsync(Guid acteurId, Guid sauf, VueDossiers vue, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent) return null;
        var maintenant = temps.Maintenant();
        return await DeLaVue(db, acteur, vue == VueDossiers.Toutes ? vue : VueDossiers.Miennes)
            .Where(d => d.Id != sauf && !db.VerrousDossier.Any(v => v.DossierId == d.Id && v.AgentId != acteurId && v.ExpireLe > maintenant))
            .OrderBy(d => d.Depuis).ThenBy(d => d.Id)
            .Select(d => (Guid?)d.Id)
            .FirstOrDefaultAsync(ct);
    }

    private static Resultat Refus() => Resultat.Refus(MotifRefus.Interdit, "ROL-01", "Cette page est réservée aux gestionnaires.");

    private static IQueryable<DossierEnVue> DeLaVue(EspaceDbContext db, Acteur acteur, VueDossiers vue)
    {
        var inscriptions = db.Inscriptions.Where(i => i.Etat == EtatInscription.Validee);
        var structures = acteur.Structures.ToList();
        if (vue == VueDossiers.Demandees)
        {
            var demandes = db.DemandesPieces.Where(p => p.SatisfaiteLe == null);
            if (!acteur.EstAdministrateur) demandes = demandes.Where(p => structures.Contains(p.StructureCode!));
            return demandes.GroupBy(p => p.DossierId).Select(g => new { Id = g.Key, Depuis = g.Min(p => p.DemandeLe) })
                .Join(inscriptions, p => p.Id, i => i.Id, (p, _) => p)
                .Join(db.Dossiers, p => p.Id, d => d.Id, (p, d) => new DossierEnVue { Id = d.Id, Depuis = p.Depuis, Etat = d.Etat, ValideJusquAu = d.ValideJusquAu });
        }
        if (vue == VueDossiers.Miennes && !acteur.EstAdministrateur)
            inscriptions = inscriptions.Where(i => structures.Contains(i.StructureCode!) || db.DemandesPieces.Any(p => p.DossierId == i.Id && structures.Contains(p.StructureCode!)));
        return db.Dossiers.Where(d => d.AVerifierDepuis != null)
            .Join(inscriptions, d => d.Id, i => i.Id, (d, _) => new DossierEnVue { Id = d.Id, Depuis = d.AVerifierDepuis!.Value, Etat = d.Etat, ValideJusquAu = d.ValideJusquAu });
    }

    private IQueryable<DossierEnVue> Filtrer(EspaceDbContext db, IQueryable<DossierEnVue> dossiers, FiltreDossiers filtre)
    {
        var aujourdhui = temps.Aujourdhui();
        // The state of today, as ReglesEcheances.EtatLe tells it: the rule may not have run yet.
        if (filtre.Etat == EtatDossier.Incomplet) dossiers = dossiers.Where(d => d.Etat == EtatDossier.Incomplet || d.ValideJusquAu < aujourdhui);
        else if (filtre.Etat is { } etat) dossiers = dossiers.Where(d => d.Etat == etat && (d.ValideJusquAu == null || d.ValideJusquAu >= aujourdhui));
        if (filtre.Echues) dossiers = dossiers.Where(d => d.ValideJusquAu < aujourdhui);
        foreach (var personnes in RecherchePersonne.Ensembles(db, filtre.Texte)) dossiers = dossiers.Where(d => personnes.Contains(d.Id));
        return dossiers;
    }

    /// <summary>The lines of a page, in the order it was sorted in: the sort carries identifiers alone.</summary>
    private async Task<IReadOnlyList<LigneDossier>> LignesAsync(EspaceDbContext db, List<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var (maintenant, aujourdhui) = (temps.Maintenant(), temps.Aujourdhui());
        var lignes = await db.Dossiers.Where(d => ids.Contains(d.Id))
            .Join(db.Profils, d => d.Id, p => p.Id, (d, p) => new LigneDossier(
                d.Id,
                p.Identification.Formateur.NomUsage ?? p.Identification.Formateur.NomFamille,
                p.Identification.Formateur.Prenom,
                db.Inscriptions.Where(i => i.Id == d.Id).Select(i => i.StructureCode).FirstOrDefault(),
                p.Identification.Statut.Professionnel,
                ReglesEcheances.EtatLe(d.Etat, d.ValideJusquAu, aujourdhui),
                d.Versions.Count(v => v.Etat == EtatVersion.AVerifier),
                d.AVerifierDepuis,
                d.Demandes.Where(x => x.SatisfaiteLe == null).Min(x => (DateTime?)x.DemandeLe),
                d.ValideJusquAu,
                db.VerrousDossier.Where(v => v.DossierId == d.Id && v.ExpireLe > maintenant).Select(v => (Guid?)v.AgentId).FirstOrDefault(),
                db.VerrousDossier.Where(v => v.DossierId == d.Id && v.ExpireLe > maintenant).Select(v => v.AgentNom).FirstOrDefault()))
            .ToListAsync(ct);
        return [.. lignes.OrderBy(l => ids.IndexOf(l.Id))];
    }

    private sealed class DossierEnVue
    {
        public Guid Id { get; init; }

        public DateTime Depuis { get; init; }

        public EtatDossier Etat { get; init; }

        public DateOnly? ValideJusquAu { get; init; }
    }
}
