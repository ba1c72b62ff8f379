using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Profils.Bureau;

/// <summary>Searches the validated profiles of the whole country, for every agent (INS-05).</summary>
/// <param name="fabrique">Opens the database.</param>
/// <param name="referentiels">Turns words into the specialities they name.</param>
public sealed class CvthequeQueries(IDbContextFactory<EspaceDbContext> fabrique, ReferentielsQueries referentiels)
{
    /// <summary>How many profiles a page of results holds.</summary>
    public const int Taille = 20;

    /// <summary>A page of the profiles that meet all the criteria; refused to whoever is no agent.</summary>
    public async Task<Resultat<Page<LigneCvtheque>>> ChercherAsync(Guid acteurId, CriteresCvtheque criteres, CancellationToken ct = default)
    {
        var nomenclatures = await referentiels.LireAsync(ct);
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAgent)
            return Resultat.Refus(MotifRefus.Interdit, "INS-05", "La CVthèque est réservée aux gestionnaires.").Vers<Page<LigneCvtheque>>();

        var mots = MotsCherches.Lire(criteres.Texte);
        // Something was typed, and nothing of it is a word: nobody has it.
        if (mots.Count == 0 && MotsCherches.Borner(criteres.Texte).Length > 0) return Resultat.Ok(new Page<LigneCvtheque>([], 0, 1, Taille));
        var trouves = Filtrer(db, Valides(db), criteres);
        foreach (var mot in mots) trouves = Contenant(db, trouves, mot, nomenclatures);

        var total = await trouves.CountAsync(ct);
        var numero = Pages.Borner(criteres.Page, total, Taille);
        var ids = await Trier(trouves, criteres.Tri, mots.Count > 0)
            .Skip((numero - 1) * Taille).Take(Taille).Select(t => t.Profil.Id).ToListAsync(ct);
        return Resultat.Ok(new Page<LigneCvtheque>(await LignesAsync(db, ids, ct), total, numero, Taille));
    }

    /// <summary>The lines of a page, in the order it was sorted in: the sort carries identifiers alone.</summary>
    private static async Task<IReadOnlyList<LigneCvtheque>> LignesAsync(EspaceDbContext db, List<Guid> ids, CancellationToken ct)
    {
        var lignes = await Valides(db).Where(t => ids.Contains(t.Profil.Id))
            .Select(t => new LigneCvtheque(
                t.Profil.Id,
                t.Profil.Identification.Formateur.NomUsage ?? t.Profil.Identification.Formateur.NomFamille,
                t.Profil.Identification.Formateur.Prenom,
                t.Profil.Identification.Statut.Fonction,
                t.Profil.Identification.Employeur.RaisonSociale,
                t.Inscription.StructureCode,
                t.Inscription.DecideeLe,
                t.Profil.Criteres.Where(c => c.Nature == NatureCritere.Specialite).Select(c => c.Code).ToList(),
                t.Profil.Criteres.Where(c => c.Nature == NatureCritere.Region).Select(c => c.Code).ToList()))
            .ToListAsync(ct);
        return [.. lignes.OrderBy(l => ids.IndexOf(l.Id))];
    }

    private static IQueryable<Trouve> Valides(EspaceDbContext db) =>
        db.Inscriptions.AsNoTracking().Where(i => i.Etat == EtatInscription.Validee)
            .Join(db.Profils.AsNoTracking(), i => i.Id, p => p.Id, (i, p) => new Trouve { Inscription = i, Profil = p, Score = 0 });

    private static IQueryable<Trouve> Filtrer(EspaceDbContext db, IQueryable<Trouve> profils, CriteresCvtheque criteres)
    {
        if (criteres.Structures.Count > 0)
            profils = profils.Where(t => criteres.Structures.Contains(t.Inscription.StructureCode!));
        if (criteres.Etranger) profils = profils.Where(t => t.Profil.Identification.DisponibleEtranger == true);
        profils = Ayant(profils, NatureCritere.Specialite, criteres.Specialites);
        profils = Ayant(profils, NatureCritere.SousSpecialite, criteres.SousSpecialites);
        profils = Ayant(profils, NatureCritere.Region, criteres.Regions);
        profils = Ayant(profils, NatureCritere.Langue, criteres.Langues);
        return DansLesDepartements(db, profils, criteres.Departements);
    }

    private static IQueryable<Trouve> Ayant(IQueryable<Trouve> profils, NatureCritere nature, IReadOnlyList<string> codes) =>
        codes.Count == 0 ? profils : profils.Where(t => t.Profil.Criteres.Any(c => c.Nature == nature && codes.Contains(c.Code)));

    private static IQueryable<Trouve> DansLesDepartements(EspaceDbContext db, IQueryable<Trouve> profils, IReadOnlyList<string> codes) =>
        codes.Count == 0 ? profils : profils.Where(t =>
            t.Profil.Criteres.Any(c => c.Nature == NatureCritere.Departement && codes.Contains(c.Code))
            || db.Departements.Any(d => codes.Contains(d.Code)
                && t.Profil.Criteres.Any(c => c.Nature == NatureCritere.Region && c.Code == d.RegionCode)
                && !db.Departements.Any(voisin => voisin.RegionCode == d.RegionCode
                    && t.Profil.Criteres.Any(c => c.Nature == NatureCritere.Departement && c.Code == voisin.Code))));

    /// <summary>Keeps the profiles that hold a word beginning so, or a speciality whose name does; the best place gives the points.</summary>
    private static IQueryable<Trouve> Contenant(EspaceDbContext db, IQueryable<Trouve> profils, MotCherche mot, Nomenclatures nomenclatures)
    {
        var specialites = Nommees(nomenclatures.Specialites, mot);
        var sousSpecialites = Nommees(nomenclatures.SousSpecialites, mot);
        var points = db.MotsProfil
            .Where(m => m.Mot.CompareTo(mot.Debut) >= 0 && m.Mot.CompareTo(mot.Fin) < 0)
            .Select(m => new { m.ProfilId, m.Poids })
            .Concat(db.CriteresProfil
                .Where(c => (c.Nature == NatureCritere.Specialite && specialites.Contains(c.Code))
                    || (c.Nature == NatureCritere.SousSpecialite && sousSpecialites.Contains(c.Code)))
                .Select(c => new { c.ProfilId, Poids = MotProfil.PoidsExpertise }))
            .GroupBy(m => m.ProfilId)
            .Select(g => new { ProfilId = g.Key, Poids = g.Max(m => m.Poids) });
        return profils.Join(points, t => t.Profil.Id, p => p.ProfilId,
            (t, p) => new Trouve { Inscription = t.Inscription, Profil = t.Profil, Score = t.Score + p.Poids });
    }

    private static List<string> Nommees(IEnumerable<Choix> choix, MotCherche mot) =>
        [.. choix.Where(c => MotProfil.Couper($"{c.Code} {c.Libelle}").Any(m => m.StartsWith(mot.Debut, StringComparison.Ordinal))).Select(c => c.Code)];

    private static IOrderedQueryable<Trouve> Trier(IQueryable<Trouve> profils, TriCvtheque tri, bool avecMots)
    {
        var tries = tri switch
        {
            TriCvtheque.Validation => profils.OrderByDescending(t => t.Inscription.DecideeLe),
            TriCvtheque.Pertinence when avecMots => profils.OrderByDescending(t => t.Score).ThenBy(t => t.Profil.NomDeTri),
            _ => profils.OrderBy(t => t.Profil.NomDeTri),
        };
        // The identifier last: without it, two pages could show the same person.
        return tries.ThenBy(t => t.Profil.Id);
    }

    private sealed class Trouve
    {
        public required Inscription Inscription { get; init; }

        public required Profil Profil { get; init; }

        public required int Score { get; init; }
    }
}
