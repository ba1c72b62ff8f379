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

    // Beyond, a word is common enough for its exact count not to matter.
    private const int Frequent = 2000;

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
        var valides = Filtrer(db, Valides(db), criteres);
        var cherches = await DuPlusRareAsync(db, mots, nomenclatures, ct);
        foreach (var mot in cherches) valides = Contenant(db, valides, mot, premier: mot == cherches[0]);

        var total = await valides.CountAsync(ct);
        var numero = Pages.Borner(criteres.Page, total, Taille);
        var ids = await Trier(db, valides, criteres.Tri, cherches)
            .Skip((numero - 1) * Taille).Take(Taille).Select(t => t.Id).ToListAsync(ct);
        return Resultat.Ok(new Page<LigneCvtheque>(await LignesAsync(db, ids, ct), total, numero, Taille));
    }

    /// <summary>The lines of a page, in the order it was sorted in: the sort carries identifiers alone.</summary>
    private static async Task<IReadOnlyList<LigneCvtheque>> LignesAsync(EspaceDbContext db, List<Guid> ids, CancellationToken ct)
    {
        var lignes = await Valides(db).Where(i => ids.Contains(i.Id))
            .Join(db.Profils.AsNoTracking(), i => i.Id, p => p.Id, (i, p) => new LigneCvtheque(
                p.Id,
                p.Identification.Formateur.NomUsage ?? p.Identification.Formateur.NomFamille,
                p.Identification.Formateur.Prenom,
                p.Identification.Statut.Fonction,
                p.Identification.Employeur.RaisonSociale,
                i.StructureCode,
                i.DecideeLe,
                p.Criteres.Where(c => c.Nature == NatureCritere.Specialite).Select(c => c.Code).ToList(),
                p.Criteres.Where(c => c.Nature == NatureCritere.Region).Select(c => c.Code).ToList()))
            .ToListAsync(ct);
        return [.. lignes.OrderBy(l => ids.IndexOf(l.Id))];
    }

    private static IQueryable<Inscription> Valides(EspaceDbContext db) =>
        db.Inscriptions.AsNoTracking().Where(i => i.Etat == EtatInscription.Validee);

    private static IQueryable<Inscription> Filtrer(EspaceDbContext db, IQueryable<Inscription> valides, CriteresCvtheque criteres)
    {
        if (criteres.Structures.Count > 0) valides = valides.Where(i => criteres.Structures.Contains(i.StructureCode!));
        if (criteres.Etranger) valides = Ayant(db, valides, NatureCritere.Etranger, [CritereProfil.Oui]);
        valides = Ayant(db, valides, NatureCritere.Specialite, criteres.Specialites);
        valides = Ayant(db, valides, NatureCritere.SousSpecialite, criteres.SousSpecialites);
        valides = Ayant(db, valides, NatureCritere.Region, criteres.Regions);
        valides = Ayant(db, valides, NatureCritere.Langue, criteres.Langues);
        return DansLesDepartements(db, valides, criteres.Departements);
    }

    private static IQueryable<Inscription> Ayant(EspaceDbContext db, IQueryable<Inscription> valides, NatureCritere nature, IReadOnlyList<string> codes)
    {
        if (codes.Count == 0) return valides;
        var profils = db.CriteresProfil.Where(c => c.Nature == nature && codes.Contains(c.Code)).Select(c => c.ProfilId);
        return valides.Where(i => profils.Contains(i.Id));
    }

    private static IQueryable<Inscription> DansLesDepartements(EspaceDbContext db, IQueryable<Inscription> valides, IReadOnlyList<string> codes)
    {
        if (codes.Count == 0) return valides;
        var precis = db.CriteresProfil.Where(c => c.Nature == NatureCritere.Departement && codes.Contains(c.Code)).Select(c => c.ProfilId);
        var larges = db.Departements.Where(d => codes.Contains(d.Code))
            .Join(db.CriteresProfil.Where(c => c.Nature == NatureCritere.Region), d => d.RegionCode, c => c.Code, (d, c) => c)
            .Where(region => !db.CriteresProfil.Any(c => c.ProfilId == region.ProfilId && c.Nature == NatureCritere.Departement
                && db.Departements.Any(voisin => voisin.Code == c.Code && voisin.RegionCode == region.Code)))
            .Select(c => c.ProfilId);
        var profils = precis.Concat(larges);
        return valides.Where(i => profils.Contains(i.Id));
    }

    /// <summary>The words with what they name, the one fewest profiles have first: the search starts from it.</summary>
    private static async Task<List<MotNomme>> DuPlusRareAsync(EspaceDbContext db, IReadOnlyList<MotCherche> mots, Nomenclatures nomenclatures, CancellationToken ct)
    {
        var comptes = new List<(MotNomme Mot, int Nombre)>();
        foreach (var mot in mots)
        {
            var nomme = new MotNomme(mot.Debut, mot.Fin, Nommees(nomenclatures.Specialites, mot), Nommees(nomenclatures.SousSpecialites, mot));
            comptes.Add((nomme, mots.Count == 1 ? 0 : await Porteurs(db, nomme).Take(Frequent).CountAsync(ct)));
        }
        return [.. comptes.OrderBy(c => c.Nombre).Select(c => c.Mot)];
    }

    /// <summary>Keeps the profiles that hold a word beginning so, or a speciality whose name does.</summary>
    private static IQueryable<Inscription> Contenant(EspaceDbContext db, IQueryable<Inscription> valides, MotNomme mot, bool premier)
    {
        // The rarest word is read from the index of words; each other one is then asked of the few profiles that are left.
        if (premier) return valides.Where(i => Porteurs(db, mot).Contains(i.Id));
        var (debut, fin, specialites, sousSpecialites) = mot;
        return mot.Nomme
            ? valides.Where(i => db.MotsProfil.Any(m => m.ProfilId == i.Id && m.Mot.CompareTo(debut) >= 0 && m.Mot.CompareTo(fin) < 0)
                || db.CriteresProfil.Any(c => c.ProfilId == i.Id && ((c.Nature == NatureCritere.Specialite && specialites.Contains(c.Code))
                    || (c.Nature == NatureCritere.SousSpecialite && sousSpecialites.Contains(c.Code)))))
            : valides.Where(i => db.MotsProfil.Any(m => m.ProfilId == i.Id && m.Mot.CompareTo(debut) >= 0 && m.Mot.CompareTo(fin) < 0));
    }

    private static IQueryable<Guid> Porteurs(EspaceDbContext db, MotNomme mot)
    {
        var (debut, fin, specialites, sousSpecialites) = mot;
        var parMot = db.MotsProfil.Where(m => m.Mot.CompareTo(debut) >= 0 && m.Mot.CompareTo(fin) < 0).Select(m => m.ProfilId);
        if (specialites.Count > 0) parMot = parMot.Concat(db.CriteresProfil.Where(c => c.Nature == NatureCritere.Specialite && specialites.Contains(c.Code)).Select(c => c.ProfilId));
        if (sousSpecialites.Count > 0) parMot = parMot.Concat(db.CriteresProfil.Where(c => c.Nature == NatureCritere.SousSpecialite && sousSpecialites.Contains(c.Code)).Select(c => c.ProfilId));
        return parMot;
    }

    private static List<string> Nommees(IEnumerable<Choix> choix, MotCherche mot) =>
        [.. choix.Where(c => mot.EstDans($"{c.Code} {c.Libelle}")).Select(c => c.Code)];

    private static IQueryable<Trouve> Trier(EspaceDbContext db, IQueryable<Inscription> valides, TriCvtheque tri, List<MotNomme> mots)
    {
        // The identifier last: without it, two pages could show the same person.
        if (tri == TriCvtheque.Validation)
            return valides.OrderByDescending(i => i.DecideeLe).ThenBy(i => i.Id).Select(i => new Trouve { Id = i.Id, Nom = string.Empty, Points = 0 });
        var trouves = valides.Join(db.Profils, i => i.Id, p => p.Id, (i, p) => new Trouve { Id = p.Id, Nom = p.NomDeTri, Points = 0 });
        if (tri != TriCvtheque.Pertinence || mots.Count == 0) return trouves.OrderBy(t => t.Nom).ThenBy(t => t.Id);
        foreach (var mot in mots) trouves = Noter(db, trouves, mot);
        return trouves.OrderByDescending(t => t.Points).ThenBy(t => t.Nom).ThenBy(t => t.Id);
    }

    /// <summary>Adds the points of a word: those of the best place it stands in.</summary>
    private static IQueryable<Trouve> Noter(EspaceDbContext db, IQueryable<Trouve> trouves, MotNomme mot)
    {
        var (debut, fin, specialites, sousSpecialites) = mot;
        // Whoever lacks the word itself was found by the name of a speciality.
        var points = trouves.Select(t => new
        {
            t.Id,
            t.Nom,
            t.Points,
            Mot = db.MotsProfil
            .Where(m => m.ProfilId == t.Id && m.Mot.CompareTo(debut) >= 0 && m.Mot.CompareTo(fin) < 0).Max(m => (int?)m.Poids) ?? 0
        });
        return mot.Nomme
            ? points.Select(t => new Trouve
            {
                Id = t.Id,
                Nom = t.Nom,
                Points = t.Points + (t.Mot < MotProfil.PoidsExpertise
                    && db.CriteresProfil.Any(c => c.ProfilId == t.Id && ((c.Nature == NatureCritere.Specialite && specialites.Contains(c.Code))
                        || (c.Nature == NatureCritere.SousSpecialite && sousSpecialites.Contains(c.Code))))
                    ? MotProfil.PoidsExpertise : t.Mot),
            })
            : points.Select(t => new Trouve { Id = t.Id, Nom = t.Nom, Points = t.Points + t.Mot });
    }

    /// <summary>A typed word, and the codes whose names begin so.</summary>
    private sealed record MotNomme(string Debut, string Fin, List<string> Specialites, List<string> SousSpecialites)
    {
        public bool Nomme => Specialites.Count + SousSpecialites.Count > 0;
    }

    private sealed class Trouve
    {
        public required Guid Id { get; init; }

        public required string Nom { get; init; }

        public required int Points { get; init; }
    }
}
