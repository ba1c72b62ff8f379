using System.Text;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Employeurs;
using EspaceIntervenants.Domain.Persistence.Seed;

namespace EspaceIntervenants.Bench;

/// <summary>The search of public employers, as one types, through the service and by SQL alone, in the same run on the same rows.</summary>
internal static class Recherche
{
    private static readonly string[] Genres =
        ["École primaire", "École maternelle", "Collège", "Lycée", "Crèche municipale", "Médiathèque", "Résidence autonomie", "Centre social", "Piscine", "Syndicat des eaux"];

    private static readonly string[] Noms =
        ["Jules Ferry", "Victor Hugo", "Jean Moulin", "Louise Michel", "Jacques Prévert", "Marie Curie", "Jean Jaurès", "Les Tilleuls", "du Centre", "de la Gare", "Saint-Exupéry", "George Sand"];

    private static readonly string[] Prefixes = ["co", "sa", "ec", "ma", "la", "de", "mo", "ce", "vi", "pr", "ju", "un"];

    public static async Task<int> MesurerAsync()
    {
        await using var mesure = new BaseDeMesure();
        await mesure.PreparerAsync();
        await MesurerAsync(mesure, "36,000 rows");
        await mesure.Service<ImportEmployeurs>().ImporterCsvAsync(Etablissements(164_000));
        await MesurerAsync(mesure, "200,000 rows");
        return 0;
    }

    private static async Task MesurerAsync(BaseDeMesure mesure, string titre)
    {
        var queries = mesure.Service<EmployeursQueries>();
        var avant = GC.GetTotalMemory(true);
        await queries.ChaufferAsync();
        Console.WriteLine($"\n== {titre}; words in memory: {(GC.GetTotalMemory(true) - avant) / 1048576.0:F1} MB");
        using var sql = new SqlNu(mesure.Chaine);
        foreach (var (classe, saisies) in Saisies())
        {
            var siret = classe.StartsWith("SIRET", StringComparison.Ordinal);
            var (service, mots, fts) = (new Durees(), new Durees(), new Durees());
            var differents = 0;
            foreach (var saisie in saisies)
            {
                var lus = (await service.MesurerAsync(() => queries.ProposerAsync(saisie))).Select(p => p.Siret).ToList();
                var parMots = await mots.MesurerAsync(() => siret ? sql.ParSiretAsync(saisie) : sql.ParMotsAsync(saisie));
                var parFts = siret ? parMots : await fts.MesurerAsync(() => sql.ParFtsAsync(saisie));
                if (lus.SequenceEqual(parMots) && lus.SequenceEqual(parFts)) continue;
                if (differents++ == 0) Console.WriteLine($"« {saisie} »: {string.Join(' ', lus)} / {string.Join(' ', parMots)}");
            }
            Console.WriteLine($"{classe} ({saisies.Count} entries, {differents} answers that differ)");
            Console.WriteLine($"  service          {service}");
            Console.WriteLine($"  SQL, {(siret ? "key range  " : "word index ")} {mots}  ratio of the p99: {service.P99 / mots.P99:F2}");
            if (!siret) Console.WriteLine($"  SQL, FTS5        {fts}  ratio of the p99: {service.P99 / fts.P99:F2}");
        }
    }

    private static IEnumerable<(string Classe, List<string> Saisies)> Saisies()
    {
        const string lettres = "abcdefghijklmnopqrstuvwxyz";
        yield return ("two characters", [.. lettres.SelectMany(a => lettres.Select(b => $"{a}{b}"))]);
        var hasard = new Random(20261123);
        var communes = DonneesEmbarquees.Livrees.Lignes("communes.csv", "libelle", "siren").ToList();
        var noms = Enumerable.Range(0, 30).Select(_ => communes[hasard.Next(communes.Count)][0]).ToList();
        yield return ("name of a commune, letter by letter", [.. noms.SelectMany(n => Enumerable.Range(2, n.Length - 1).Select(i => n[..i])).Where(s => s.Count(char.IsLetter) > 1)]);
        yield return ("« commune de » and its name, letter by letter", [.. noms.Take(6).Select(n => $"Commune de {n}").SelectMany(n => Enumerable.Range(2, n.Length - 1).Select(i => n[..i]))]);
        yield return ("two short prefixes", [.. from a in Prefixes from b in Prefixes where a != b select $"{a} {b}"]);
        yield return ("SIRET, digit by digit", [.. noms.SelectMany(n => communes.Where(c => c[0] == n && c[1].Length == 9).Take(1)).SelectMany(c => Enumerable.Range(2, 8).Select(i => c[1][..i]))]);
    }

    /// <summary>Invented establishments of real communes.</summary>
    private static MemoryStream Etablissements(int nombre)
    {
        var csv = new StringBuilder("siret;denomination;code_postal;commune;code_insee\n");
        var communes = DonneesEmbarquees.Livrees.Lignes("communes.csv", "code", "libelle", "siren", "codes_postaux").Where(c => c[2].Length == 9).ToList();
        for (var i = 0; i < nombre; i++)
        {
            var c = communes[i % communes.Count];
            csv.Append(Siret.Composer(c[2], 2 + i / communes.Count)).Append(';').Append(Genres[i * 7 % Genres.Length]).Append(' ').Append(Noms[i * 5 % Noms.Length])
                .Append(';').Append(c[3].Split('|')[0]).Append(';').Append(c[1]).Append(';').Append(c[0]).Append('\n');
        }
        return new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
    }
}
