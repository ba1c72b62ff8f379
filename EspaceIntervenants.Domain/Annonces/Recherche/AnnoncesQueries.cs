using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Recherche;

/// <summary>What anyone reads of the ads: the search (ANN-03), the last ones (ANN-04), the sheet. A draft exists for nobody here.</summary>
/// <param name="fabrique">Opens the database.</param>
/// <param name="referentiels">Turns words into the specialities they name, and knows the départements of the regions.</param>
/// <param name="temps">The clock: an ad past its last day is found no more, even before the rule closes it.</param>
public sealed class AnnoncesQueries(IDbContextFactory<EspaceDbContext> fabrique, ReferentielsQueries referentiels, TimeProvider temps) : IDisposable
{
    /// <summary>How many ads a page of results holds.</summary>
    public const int Taille = 20;

    /// <summary>Most characters read of what is typed as words; the rest is ignored.</summary>
    public const int SaisieMax = MotsCherches.SaisieMax;

    private readonly SuiviIndexAnnonces _suivi = new();

    /// <summary>A page of the published ads that meet all the criteria and may still be applied to, with the counts beside specialities and regions.</summary>
    public async Task<ResultatsAnnonces> ChercherAsync(CriteresAnnonces criteres, CancellationToken ct = default)
    {
        var noms = await referentiels.LireAsync(ct);
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (Demande(criteres, noms) is not { } demande) return new(new([], 0, 1, Taille), new Dictionary<string, int>(), new Dictionary<string, int>());
        var trouvees = (await _suivi.LireAsync(db, ct)).Chercher(demande, Taille);
        var lignes = await LignesAsync(db, trouvees.Numeros, ct);
        return new(new(lignes, trouvees.Total, trouvees.Numero, Taille), trouvees.ParSpecialite, trouvees.ParRegion);
    }

    /// <summary>The last ads published that may still be applied to, the newest first (ANN-04).</summary>
    public async Task<IReadOnlyList<LigneAnnonce>> DernieresAsync(int nombre = 10, CancellationToken ct = default)
    {
        var aujourdhui = temps.Aujourdhui();
        await using var db = await fabrique.CreateDbContextAsync(ct);
        return await Lignes(db.Annonces.Ouvertes(aujourdhui)
            .OrderByDescending(a => a.PublieeLe).ThenByDescending(a => a.Id).Take(nombre)).ToListAsync(ct);
    }

    /// <summary>The sheet of an ad that is or was published; null for a draft as for a number that does not exist.</summary>
    public async Task<AnnonceLue?> LireAsync(string numero, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var lue = await db.Annonces.AsNoTracking().IgnoreAutoIncludes().Where(a => a.Numero == numero && a.Etat != EtatAnnonce.Brouillon)
            .Select(a => new { Annonce = a, Fichier = db.Fichiers.Where(f => f.Id == a.FichierId).Select(f => f.NomOriginal).FirstOrDefault() })
            .FirstOrDefaultAsync(ct);
        if (lue is null) return null;
        var annonce = lue.Annonce;
        return new AnnonceLue(
            new ContenuAnnonce(annonce.Numero, annonce.StructureCode, annonce.Fiche, annonce.Etat, lue.Fichier),
            !annonce.AccepteCandidatures(temps.Maintenant()), annonce.PublieeLe ?? annonce.CreeeLe);
    }

    /// <summary>Reads the published ads into memory before anyone searches.</summary>
    public async Task ChaufferAsync(CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        await _suivi.LireAsync(db, ct);
    }

    /// <inheritdoc/>
    public void Dispose() => _suivi.Dispose();

    /// <summary>What is asked of the index; null when something was typed of which nothing can be found.</summary>
    private DemandeAnnonces? Demande(CriteresAnnonces criteres, Nomenclatures noms)
    {
        var mots = MotsCherches.Lire(criteres.Texte);
        if (mots.Count == 0 && MotsCherches.Borner(criteres.Texte).Length > 0) return null;
        var numero = string.Concat((criteres.Numero ?? string.Empty).Where(char.IsAsciiDigit).Take(20));
        if (numero.Length == 0 && !string.IsNullOrWhiteSpace(criteres.Numero)) return null;
        var regions = noms.Departements.Where(d => criteres.Departements.Contains(d.Code)).Select(d => d.RegionCode).Distinct()
            .ToDictionary(r => r, r => noms.Departements.Where(d => d.RegionCode == r).Select(d => d.Code).ToArray());
        return new(criteres, numero, [.. mots.Select(m => new MotNomme(m, Nommees(noms.Specialites, m), Nommees(noms.SousSpecialites, m)))], regions, temps.Aujourdhui());
    }

    private static List<string> Nommees(IEnumerable<Choix> choix, MotCherche mot) => [.. choix.Where(c => mot.EstDans($"{c.Code} {c.Libelle}")).Select(c => c.Code)];

    /// <summary>The lines of a page, in its order; an ad that is no longer published meanwhile is left out.</summary>
    private static async Task<IReadOnlyList<LigneAnnonce>> LignesAsync(EspaceDbContext db, string[] numeros, CancellationToken ct)
    {
        if (numeros.Length == 0) return [];
        var lignes = await Lignes(db.Annonces.Where(a => a.Etat == EtatAnnonce.Publiee && numeros.Contains(a.Numero))).ToListAsync(ct);
        return [.. lignes.OrderBy(l => Array.IndexOf(numeros, l.Numero))];
    }

    private static IQueryable<LigneAnnonce> Lignes(IQueryable<Annonce> annonces) => annonces.Select(a => new LigneAnnonce(
        a.Numero, a.Fiche.Intitule ?? string.Empty, a.Fiche.Specialites, a.Fiche.Regions, a.Fiche.PaysCode,
        a.Fiche.DebutIntervention, a.Fiche.FinIntervention, a.Fiche.DateLimite, a.Fiche.Urgent, a.StructureCode));
}
