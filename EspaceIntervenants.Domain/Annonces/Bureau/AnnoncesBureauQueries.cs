using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils.Bureau;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Bureau;

/// <summary>What the managers see of the ads of their structures, and the administrator of all (ROL-01).</summary>
/// <param name="fabrique">Opens the database.</param>
public sealed class AnnoncesBureauQueries(IDbContextFactory<EspaceDbContext> fabrique)
{
    /// <summary>How many ads a page of the desk holds.</summary>
    public const int Taille = 20;

    /// <summary>How many ads each view holds; refused to whoever is no agent.</summary>
    public async Task<Resultat<ComptesAnnonces>> CompterAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent) return Refus().Vers<ComptesAnnonces>();
        var annonces = DeLActeur(db, acteur);
        var etats = await annonces.GroupBy(a => new { a.Etat, Prevue = a.PublicationPrevueLe != null })
            .Select(g => new { g.Key.Etat, g.Key.Prevue, Nombre = g.Count() }).ToListAsync(ct);
        var aEtudier = await db.Candidatures.Where(c => c.Etat == EtatCandidature.Deposee).Join(annonces, c => c.AnnonceId, a => a.Id, (c, _) => c.Id).CountAsync(ct);
        int De(EtatAnnonce etat, bool prevue) => etats.Find(e => e.Etat == etat && e.Prevue == prevue)?.Nombre ?? 0;
        return Resultat.Ok(new ComptesAnnonces(
            De(EtatAnnonce.Brouillon, false), De(EtatAnnonce.Brouillon, true), De(EtatAnnonce.Publiee, false), De(EtatAnnonce.Close, false), aEtudier));
    }

    /// <summary>The structures the agent may publish for: their own, or every one still open for the administrator.</summary>
    public async Task<IReadOnlyList<string>> StructuresAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        return acteur.EstAdministrateur ? await db.Structures.Where(s => s.Actif).Select(s => s.Code).ToListAsync(ct) : [.. acteur.Structures];
    }

    /// <summary>A page of a view; refused to whoever is no agent.</summary>
    public async Task<Resultat<Page<LigneAnnonce>>> ChercherAsync(Guid acteurId, FiltreAnnonces filtre, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent) return Refus().Vers<Page<LigneAnnonce>>();
        var annonces = Filtrer(DeLaVue(DeLActeur(db, acteur), filtre.Vue), filtre);
        var total = await annonces.CountAsync(ct);
        var numero = Pages.Borner(filtre.Page, total, Taille);
        var lignes = await Trier(annonces, filtre).Skip((numero - 1) * Taille).Take(Taille)
            .Select(a => new LigneAnnonce(
                a.Numero, a.Version, a.Fiche.Intitule, a.StructureCode, a.Etat, a.Fiche.Urgent, a.Fiche.DateLimite,
                a.ModifieeLe, a.PublicationPrevueLe, a.PublieeLe, a.CloseLe,
                db.Candidatures.Count(c => c.AnnonceId == a.Id && c.Etat != EtatCandidature.Retiree),
                db.Candidatures.Count(c => c.AnnonceId == a.Id && c.Etat == EtatCandidature.Deposee)))
            .ToListAsync(ct);
        return Resultat.Ok(new Page<LigneAnnonce>(lignes, total, numero, Taille));
    }

    /// <summary>An ad, for its editor; unknown to whoever does not act for its structure.</summary>
    public async Task<Resultat<AnnonceEditee>> LireAsync(Guid acteurId, string numero, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        var lue = await db.Annonces.AsNoTracking().IgnoreAutoIncludes().Where(a => a.Numero == numero)
            .Select(a => new
            {
                Annonce = a,
                Fichier = db.Fichiers.Where(f => f.Id == a.FichierId).Select(f => new FichierPresent(f.Id, f.NomOriginal, f.DeposeLe)).FirstOrDefault(),
                Candidatures = db.Candidatures.Count(c => c.AnnonceId == a.Id && c.Etat != EtatCandidature.Retiree),
            })
            .FirstOrDefaultAsync(ct);
        if (lue is null || !acteur.AgitPour(lue.Annonce.StructureCode)) return EcritureAnnonce.Introuvable.Vers<AnnonceEditee>();
        var a = lue.Annonce;
        return Resultat.Ok(new AnnonceEditee(
            a.Id, a.Numero, a.Version, a.StructureCode, a.Fiche.Copier(), a.Etat, lue.Fichier,
            a.AuteurNom, a.CreeeLe, a.ActeParNom, a.ActeLe, a.PublicationPrevueLe, a.PublieeLe, a.CloseLe, lue.Candidatures));
    }

    private static Resultat Refus() => Resultat.Refus(MotifRefus.Interdit, "ROL-01", "Cette page est réservée aux gestionnaires.");

    private static IQueryable<Annonce> DeLActeur(EspaceDbContext db, Acteur acteur)
    {
        var annonces = db.Annonces.AsNoTracking();
        if (acteur.EstAdministrateur) return annonces;
        var structures = acteur.Structures.ToList();
        return annonces.Where(a => structures.Contains(a.StructureCode));
    }

    private static IQueryable<Annonce> DeLaVue(IQueryable<Annonce> annonces, VueAnnonces vue) => vue switch
    {
        VueAnnonces.Brouillons => annonces.Where(a => a.Etat == EtatAnnonce.Brouillon && a.PublicationPrevueLe == null),
        VueAnnonces.Programmees => annonces.Where(a => a.Etat == EtatAnnonce.Brouillon && a.PublicationPrevueLe != null),
        VueAnnonces.Publiees => annonces.Where(a => a.Etat == EtatAnnonce.Publiee),
        _ => annonces.Where(a => a.Etat == EtatAnnonce.Close),
    };

    private static IQueryable<Annonce> Filtrer(IQueryable<Annonce> annonces, FiltreAnnonces filtre)
    {
        if (filtre.StructureCode is { } structure) annonces = annonces.Where(a => a.StructureCode == structure);
        var saisie = MotsCherches.Borner(filtre.Texte);
        if (saisie.Length == 0) return annonces;
        if (saisie.All(char.IsAsciiDigit))
        {
            var numero = MotCherche.Commencant(saisie);
            return annonces.Where(a => (a.Numero.CompareTo(numero.Debut) >= 0 && a.Numero.CompareTo(numero.Fin) < 0) || a.IntitulePlie.Contains(" " + saisie));
        }
        var mots = MotsCherches.Lire(saisie);
        if (mots.Count == 0) return annonces.Where(_ => false);
        return mots.Select(mot => " " + mot.Debut).Aggregate(annonces, (reste, mot) => reste.Where(a => a.IntitulePlie.Contains(mot)));
    }

    // The key last: without it, two pages could show the same line.
    private static IQueryable<Annonce> Trier(IQueryable<Annonce> annonces, FiltreAnnonces filtre)
    {
        var tries = (filtre.Tri, filtre.Decroissant) switch
        {
            (TriAnnonces.DateLimite, false) => annonces.OrderBy(a => a.Fiche.DateLimite),
            (TriAnnonces.DateLimite, true) => annonces.OrderByDescending(a => a.Fiche.DateLimite),
            (TriAnnonces.Numero, false) => annonces.OrderBy(a => a.Numero),
            (TriAnnonces.Numero, true) => annonces.OrderByDescending(a => a.Numero),
            (_, false) => annonces.OrderBy(a => a.PublieeLe ?? a.PublicationPrevueLe ?? a.ModifieeLe),
            _ => annonces.OrderByDescending(a => a.PublieeLe ?? a.PublicationPrevueLe ?? a.ModifieeLe),
        };
        return tries.ThenByDescending(a => a.Id);
    }
}
