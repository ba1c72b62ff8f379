using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Recherche;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Bench;

/// <summary>The search of ads by visitors, on a hundred thousand published ones, against SQL alone that returns the same.</summary>
internal static class Annonces
{
    private const int Fois = 101;

    // The slowest takes seconds.
    private const int FoisSql = 7;

    private static readonly (string Nom, CriteresAnnonces Criteres)[] Recherches =
    [
        ("no criterion", new()),
        ("no criterion, last page", new() { Page = int.MaxValue }),
        ("no criterion, by title", new() { Tri = TriAnnonces.Intitule }),
        ("speciality and region", new() { Specialites = ["FIN"], Regions = ["44"] }),
        ("3 specialities, 3 regions", new() { Specialites = ["FIN", "CUL", "INF"], Regions = ["44", "27", "84"] }),
        ("département", new() { Departements = ["54"] }),
        ("period and last day", new() { InterventionDu = new(2027, 1, 1), InterventionAu = new(2027, 3, 31), DateLimite = new(2026, 12, 31) }),
        ("a rare word", new() { Texte = "rare17" }),
        ("a word of 1 in 4", new() { Texte = "budget" }),
        ("a word of nearly all", new() { Texte = "formation" }),
        ("3 words and a region", new() { Texte = "conduite projet equipe", Regions = ["44"] }),
        ("8 common words", new() { Texte = "formation agents session pratique collectivite stagiaires terrain cas" }),
        ("8 letters", new() { Texte = "a d l e s p c m" }),
        ("the beginning of a number", new() { Numero = "0542610" }),
    ];

    public static async Task<int> MesurerAsync(int nombre)
    {
        await using var mesure = new BaseDeMesure();
        await mesure.PreparerAsync();
        var noms = await mesure.Service<ReferentielsQueries>().LireAsync();
        var aujourdhui = TimeProvider.System.Aujourdhui();
        new AnnoncesInventees(mesure.Chaine, noms, TimeProvider.System.Maintenant()).Remplir(nombre);
        await mesure.PreparerAsync();

        var queries = mesure.Service<AnnoncesQueries>();
        var avant = GC.GetTotalMemory(forceFullCollection: true);
        var debut = TimeProvider.System.GetTimestamp();
        await queries.ChaufferAsync();
        Console.WriteLine($"== {nombre:N0} published ads; read into memory in {TimeProvider.System.GetElapsedTime(debut).TotalSeconds:F1} s, {(GC.GetTotalMemory(forceFullCollection: true) - avant) / 1e6:F0} MB");

        using var sql = new SqlAnnonces(mesure.Chaine, aujourdhui);
        foreach (var (nom, criteres) in Recherches) await MesurerAsync(nom, criteres, queries, sql, noms);

        var dernieres = new Durees();
        for (var i = 0; i < Fois; i++) await dernieres.MesurerAsync(() => queries.DernieresAsync());
        Console.WriteLine($"{"the ten last",-26} {"",7}        {dernieres}");
        return 0;
    }

    private static async Task MesurerAsync(string nom, CriteresAnnonces criteres, AnnoncesQueries queries, SqlAnnonces sql, Nomenclatures noms)
    {
        var (service, nu) = (new Durees(), new Durees());
        var (attendue, trouvee) = (sql.Chercher(criteres, noms), await queries.ChercherAsync(criteres));
        var pareil = attendue.Total == trouvee.Page.Total && attendue.Numeros.SequenceEqual(trouvee.Page.Lignes.Select(l => l.Numero))
            && Egales(attendue.ParSpecialite, trouvee.ParSpecialite) && Egales(attendue.ParRegion, trouvee.ParRegion);
        for (var i = 0; i < Fois; i++) await service.MesurerAsync(() => queries.ChercherAsync(criteres));
        for (var i = 0; i < FoisSql; i++) await nu.MesurerAsync(() => Task.FromResult(sql.Chercher(criteres, noms)));
        Console.WriteLine($"{nom,-26} {trouvee.Page.Total,7:N0} found  service {service}   SQL {nu}   {(pareil ? "same answer" : "ANSWERS DIFFER")}");
    }

    private static bool Egales(Dictionary<string, int> a, IReadOnlyDictionary<string, int> b) =>
        a.Count == b.Count && a.All(p => b.TryGetValue(p.Key, out var nombre) && nombre == p.Value);
}
