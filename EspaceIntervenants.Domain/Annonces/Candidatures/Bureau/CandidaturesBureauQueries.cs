using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Profils.Bureau;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;

/// <summary>
/// What the managers of a structure read of the applications to its ads, private notes and ratings included (ANN-06, ANN-07); the
/// administrator reads those of all (ROL-01). Nothing of this namespace is ever read for a trainer.
/// </summary>
/// <param name="fabrique">Opens the database.</param>
public sealed class CandidaturesBureauQueries(IDbContextFactory<EspaceDbContext> fabrique)
{
    /// <summary>How many applications a page of the list holds.</summary>
    public const int Taille = 20;

    /// <summary>The ad of that number and how many applications each view holds.</summary>
    public async Task<Resultat<AnnonceEtudiee>> AnnonceAsync(Guid acteurId, string numero, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acces = await db.AnnonceAccessibleAsync(acteurId, numero, ct);
        if (!acces.Reussi) return acces.Vers<AnnonceEtudiee>();
        var id = acces.Valeur.Id;
        var parEtat = await db.Candidatures.Where(c => c.AnnonceId == id).GroupBy(c => c.Etat).Select(g => new { g.Key, Nombre = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Nombre, ct);
        var preselection = await db.Candidatures.CountAsync(c => c.AnnonceId == id && db.SuivisCandidature.Any(s => s.CandidatureId == c.Id && s.Preselection), ct);
        int De(EtatCandidature etat) => parEtat.GetValueOrDefault(etat);
        var comptes = new ComptesCandidatures(De(EtatCandidature.Deposee), De(EtatCandidature.Etudiee), De(EtatCandidature.NonRetenue), De(EtatCandidature.Retiree), preselection);
        return Resultat.Ok(await db.Annonces.Where(a => a.Id == id)
            .Select(a => new AnnonceEtudiee(a.Numero, a.Fiche.Intitule, a.StructureCode, a.Etat, a.Fiche.DateLimite, comptes)).SingleAsync(ct));
    }

    /// <summary>A page of the applications to an ad.</summary>
    public async Task<Resultat<PageCandidatures>> ChercherAsync(Guid acteurId, string numero, FiltreCandidatures filtre, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acces = await db.AnnonceAccessibleAsync(acteurId, numero, ct);
        if (!acces.Reussi) return acces.Vers<PageCandidatures>();
        var candidatures = Filtrer(db, db.Candidatures.AsNoTracking().Where(c => c.AnnonceId == acces.Valeur.Id), filtre);
        var total = await candidatures.CountAsync(ct);
        var page = Pages.Borner(filtre.Page, total, Taille);
        // One more than the page: from its last line too, one goes on to the next application.
        var ids = await Trier(db, candidatures, filtre.Tri).Skip((page - 1) * Taille).Take(Taille + 1).ToListAsync(ct);
        Guid? suivante = ids.Count > Taille ? ids[Taille] : null;
        var lignes = await LignesAsync(db, [.. ids.Take(Taille)], ct);
        return Resultat.Ok(new PageCandidatures(new Page<LigneCandidature>(lignes, total, page, Taille), suivante));
    }

    /// <summary>An application to that ad, whole; <see cref="MotifRefus.Introuvable"/> when it is to another one.</summary>
    public async Task<Resultat<DossierCandidature>> LireAsync(Guid acteurId, string numero, Guid id, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acces = await db.AnnonceAccessibleAsync(acteurId, numero, ct);
        if (!acces.Reussi) return acces.Vers<DossierCandidature>();
        var dossier = await db.Candidatures.AsNoTracking().Where(c => c.Id == id && c.AnnonceId == acces.Valeur.Id)
            .Join(db.Profils, c => c.ProfilId, p => p.Id, (c, p) => new DossierCandidature(
                c.Id, c.ProfilId, p.Identification.Formateur.Prenom + " " + (p.Identification.Formateur.NomUsage ?? p.Identification.Formateur.NomFamille),
                c.Commentaire, c.Etat, c.DeposeeLe, c.DecideeLe, c.DecideurNom, c.RetireeLe, c.Version,
                db.SuivisCandidature.Where(s => s.CandidatureId == c.Id).Select(s => s.Evaluation).FirstOrDefault(),
                db.SuivisCandidature.Any(s => s.CandidatureId == c.Id && s.Preselection),
                db.NotesCandidature.Where(n => n.CandidatureId == c.Id).OrderByDescending(n => n.EcriteLe).ThenByDescending(n => n.Id)
                    .Select(n => new NoteLue(n.Id, n.AuteurNom, n.EcriteLe, n.Texte)).ToList()))
            .FirstOrDefaultAsync(ct);
        return dossier is null
            ? Resultat.Refus(MotifRefus.Introuvable, "ANN-06", "Cette candidature n'existe pas pour cette annonce.").Vers<DossierCandidature>()
            : Resultat.Ok(dossier);
    }

    /// <summary>The applications of a trainer to the ads of the manager's structures, latest first; empty for whoever is no agent.</summary>
    public async Task<IReadOnlyList<CandidatureIntervenant>> DeLIntervenantAsync(Guid acteurId, Guid profilId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent) return [];
        var structures = acteur.Structures.ToList();
        var annonces = acteur.EstAdministrateur ? db.Annonces : db.Annonces.Where(a => structures.Contains(a.StructureCode));
        return await db.Candidatures.Where(c => c.ProfilId == profilId).Join(annonces, c => c.AnnonceId, a => a.Id, (c, a) => new { c, a })
            .OrderByDescending(x => x.c.DeposeeLe).ThenBy(x => x.c.Id)
            .Select(x => new CandidatureIntervenant(x.c.Id, x.a.Numero, x.a.Fiche.Intitule, x.c.Etat, x.c.DeposeeLe))
            .ToListAsync(ct);
    }

    /// <summary>The lines of a page, in the order it was sorted in: the sort carries identifiers alone.</summary>
    private static async Task<IReadOnlyList<LigneCandidature>> LignesAsync(EspaceDbContext db, List<Guid> ids, CancellationToken ct)
    {
        var lignes = await db.Candidatures.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Join(db.Profils.AsNoTracking(), c => c.ProfilId, p => p.Id, (c, p) => new LigneCandidature(
                c.Id,
                p.Identification.Formateur.NomUsage ?? p.Identification.Formateur.NomFamille,
                p.Identification.Formateur.Prenom,
                p.Identification.Statut.Fonction,
                p.Identification.Employeur.RaisonSociale,
                p.Criteres.Where(x => x.Nature == NatureCritere.Specialite).Select(x => x.Code).ToList(),
                p.Criteres.Where(x => x.Nature == NatureCritere.Region).Select(x => x.Code).ToList(),
                c.DeposeeLe,
                c.Etat,
                db.SuivisCandidature.Where(s => s.CandidatureId == c.Id).Select(s => s.Evaluation).FirstOrDefault(),
                db.SuivisCandidature.Any(s => s.CandidatureId == c.Id && s.Preselection),
                db.NotesCandidature.Count(n => n.CandidatureId == c.Id),
                c.Version))
            .ToListAsync(ct);
        return [.. lignes.OrderBy(l => ids.IndexOf(l.Id))];
    }

    private static IQueryable<Candidature> Filtrer(EspaceDbContext db, IQueryable<Candidature> candidatures, FiltreCandidatures filtre)
    {
        candidatures = filtre.Vue switch
        {
            VueCandidatures.AEtudier => candidatures.Where(c => c.Etat == EtatCandidature.Deposee),
            VueCandidatures.Etudiees => candidatures.Where(c => c.Etat == EtatCandidature.Etudiee),
            VueCandidatures.NonRetenues => candidatures.Where(c => c.Etat == EtatCandidature.NonRetenue),
            VueCandidatures.Retirees => candidatures.Where(c => c.Etat == EtatCandidature.Retiree),
            _ => candidatures,
        };
        if (filtre.Preselection) candidatures = candidatures.Where(c => db.SuivisCandidature.Any(s => s.CandidatureId == c.Id && s.Preselection));
        if (MotsCherches.Borner(filtre.Nom).Length == 0) return candidatures;
        var mots = MotsCherches.Lire(filtre.Nom);
        // Something was typed, and nothing of it is a word: nobody is called so.
        if (mots.Count == 0) return candidatures.Where(_ => false);
        foreach (var mot in mots)
            candidatures = candidatures.Where(c => db.MotsProfil.Any(m => m.ProfilId == c.ProfilId && m.Mot.CompareTo(mot.Debut) >= 0 && m.Mot.CompareTo(mot.Fin) < 0 && m.Poids == MotProfil.PoidsNom));
        return candidatures;
    }

    // The identifier last: without it, two pages could show the same line.
    private static IQueryable<Guid> Trier(EspaceDbContext db, IQueryable<Candidature> candidatures, TriCandidatures tri) => tri switch
    {
        TriCandidatures.Nom => candidatures.Join(db.Profils, c => c.ProfilId, p => p.Id, (c, p) => new { c.Id, p.NomDeTri }).OrderBy(x => x.NomDeTri).ThenBy(x => x.Id).Select(x => x.Id),
        TriCandidatures.Evaluation => candidatures.OrderByDescending(c => db.SuivisCandidature.Where(s => s.CandidatureId == c.Id).Select(s => s.Evaluation).FirstOrDefault() ?? 0)
            .ThenBy(c => c.DeposeeLe).ThenBy(c => c.Id).Select(c => c.Id),
        _ => candidatures.OrderBy(c => c.DeposeeLe).ThenBy(c => c.Id).Select(c => c.Id),
    };
}
