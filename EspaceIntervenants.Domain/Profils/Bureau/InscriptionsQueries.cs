using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Profils.Bureau;

/// <summary>
/// What the managers see of the registrations of their structures, and the administrator of all (ROL-01), from the
/// transmission on.
/// </summary>
/// <param name="fabrique">Opens the database.</param>
public sealed class InscriptionsQueries(IDbContextFactory<EspaceDbContext> fabrique)
{
    /// <summary>How many requests a page of the desk holds.</summary>
    public const int Taille = 20;

    /// <summary>How many requests each view holds; refused to whoever is no agent.</summary>
    public async Task<Resultat<ComptesInscriptions>> CompterAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent) return Refus().Vers<ComptesInscriptions>();
        var comptes = await DeLActeur(db, acteur).GroupBy(_ => 1).Select(g => new ComptesInscriptions(
            g.Count(i => i.Etat == EtatInscription.Transmise && i.PriseParId == null),
            g.Count(i => i.Etat == EtatInscription.Transmise && i.PriseParId == acteurId),
            g.Count(i => i.Etat == EtatInscription.Transmise && i.PriseParId != null && i.PriseParId != acteurId),
            g.Count(i => i.Etat == EtatInscription.ComplementsDemandes),
            g.Count(i => i.Etat == EtatInscription.Validee || i.Etat == EtatInscription.Rejetee))).SingleOrDefaultAsync(ct);
        return Resultat.Ok(comptes ?? ComptesInscriptions.Vide);
    }

    /// <summary>The structures whose requests the manager sees; every one that received a request for the administrator.</summary>
    public async Task<IReadOnlyList<string>> StructuresAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        return acteur.EstAdministrateur
            ? await DeLActeur(db, acteur).Where(i => i.StructureCode != null).Select(i => i.StructureCode!).Distinct().ToListAsync(ct)
            : [.. acteur.Structures];
    }

    /// <summary>A page of a view; refused to whoever is no agent.</summary>
    public async Task<Resultat<Page<LigneInscription>>> ChercherAsync(Guid acteurId, FiltreInscriptions filtre, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent) return Refus().Vers<Page<LigneInscription>>();
        var demandes = Filtrer(db, DeLaVue(DeLActeur(db, acteur), filtre.Vue, acteurId), filtre);
        var total = await demandes.CountAsync(ct);
        var numero = Pages.Borner(filtre.Page, total, Taille);
        var ids = await Trier(db, demandes, filtre).Skip((numero - 1) * Taille).Take(Taille).ToListAsync(ct);
        return Resultat.Ok(new Page<LigneInscription>(await LignesAsync(db, ids, ct), total, numero, Taille));
    }

    /// <summary>The lines of a page, in the order it was sorted in: the sort carries identifiers alone.</summary>
    private static async Task<IReadOnlyList<LigneInscription>> LignesAsync(EspaceDbContext db, List<Guid> ids, CancellationToken ct)
    {
        var lignes = await db.Inscriptions.AsNoTracking().Where(i => ids.Contains(i.Id))
            .Join(db.Profils.AsNoTracking(), i => i.Id, p => p.Id, (i, p) => new LigneInscription(
                i.Id,
                p.Identification.Formateur.NomUsage ?? p.Identification.Formateur.NomFamille,
                p.Identification.Formateur.Prenom,
                i.StructureCode,
                p.Criteres.Where(c => c.Nature == NatureCritere.Specialite).Select(c => c.Code).ToList(),
                i.TransmiseLe,
                db.Agents.Where(a => a.Id == i.PriseParId).Select(a => a.Prenom + " " + a.Nom).FirstOrDefault(),
                i.Etat,
                i.DecideeLe))
            .ToListAsync(ct);
        return [.. lignes.OrderBy(l => ids.IndexOf(l.Id))];
    }

    /// <summary>
    /// The next request to study: the oldest of the manager's own, or else of those to take; null when nothing waits.
    /// </summary>
    /// <param name="acteurId">The manager.</param>
    /// <param name="sauf">The request just studied.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Guid?> SuivanteAsync(Guid acteurId, Guid sauf, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent) return null;
        return await DeLActeur(db, acteur)
            .Where(i => i.Id != sauf && i.Etat == EtatInscription.Transmise && (i.PriseParId == null || i.PriseParId == acteurId))
            .OrderByDescending(i => i.PriseParId == acteurId).ThenBy(i => i.TransmiseLe).ThenBy(i => i.Id)
            .Select(i => (Guid?)i.Id)
            .FirstOrDefaultAsync(ct);
    }

    private static Resultat Refus() => Resultat.Refus(MotifRefus.Interdit, "ROL-01", "Cette page est réservée aux gestionnaires.");

    private static IQueryable<Inscription> DeLActeur(EspaceDbContext db, Acteur acteur)
    {
        var transmises = db.Inscriptions.AsNoTracking().Where(i => i.TransmiseLe != null);
        if (acteur.EstAdministrateur) return transmises;
        var structures = acteur.Structures.ToList();
        return transmises.Where(i => structures.Contains(i.StructureCode!));
    }

    private static IQueryable<Inscription> DeLaVue(IQueryable<Inscription> inscriptions, VueInscriptions vue, Guid acteurId) => vue switch
    {
        VueInscriptions.APrendre => inscriptions.Where(i => i.Etat == EtatInscription.Transmise && i.PriseParId == null),
        VueInscriptions.MesDemandes => inscriptions.Where(i => i.Etat == EtatInscription.Transmise && i.PriseParId == acteurId),
        VueInscriptions.Collegues => inscriptions.Where(i => i.Etat == EtatInscription.Transmise && i.PriseParId != null && i.PriseParId != acteurId),
        VueInscriptions.EnAttente => inscriptions.Where(i => i.Etat == EtatInscription.ComplementsDemandes),
        _ => inscriptions.Where(i => i.Etat == EtatInscription.Validee || i.Etat == EtatInscription.Rejetee),
    };

    private static IQueryable<Inscription> Filtrer(EspaceDbContext db, IQueryable<Inscription> demandes, FiltreInscriptions filtre)
    {
        if (filtre.StructureCode is { } structure) demandes = demandes.Where(i => i.StructureCode == structure);
        foreach (var personnes in RecherchePersonne.Ensembles(db, filtre.Texte)) demandes = demandes.Where(i => personnes.Contains(i.Id));
        return demandes;
    }

    // The identifier last: without it, two pages could show the same line.
    private static IQueryable<Guid> Trier(EspaceDbContext db, IQueryable<Inscription> demandes, FiltreInscriptions filtre)
    {
        if (filtre.Tri == TriInscriptions.Nom)
        {
            var noms = demandes.Join(db.Profils, i => i.Id, p => p.Id, (i, p) => new { i.Id, i.TransmiseLe, p.NomDeTri });
            return (filtre.Decroissant ? noms.OrderByDescending(d => d.NomDeTri) : noms.OrderBy(d => d.NomDeTri))
                .ThenBy(d => d.TransmiseLe).ThenBy(d => d.Id).Select(d => d.Id);
        }
        var tries = (filtre.Tri, filtre.Decroissant) switch
        {
            (TriInscriptions.Structure, false) => demandes.OrderBy(i => db.Structures.Where(s => s.Code == i.StructureCode).Select(s => s.Libelle).FirstOrDefault()).ThenBy(i => i.TransmiseLe),
            (TriInscriptions.Structure, true) => demandes.OrderByDescending(i => db.Structures.Where(s => s.Code == i.StructureCode).Select(s => s.Libelle).FirstOrDefault()).ThenBy(i => i.TransmiseLe),
            (_, true) => demandes.OrderByDescending(i => i.TransmiseLe),
            _ => demandes.OrderBy(i => i.TransmiseLe),
        };
        return tries.ThenBy(i => i.Id).Select(i => i.Id);
    }
}
