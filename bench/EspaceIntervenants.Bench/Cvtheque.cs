using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Persistence.Seed;
using EspaceIntervenants.Domain.Profils.Bureau;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Bench;

/// <summary>The searches of the managers, on the three hundred demonstration profiles, then on sixty-seven times as many.</summary>
internal static class Cvtheque
{
    private const int Copies = 66;
    private const int Fois = 15;

    private static readonly (string Table, string Cle)[] Tables =
        [("AspNetUsers", "Id"), ("Profils", "Id"), ("Inscriptions", "Id"), ("CriteresProfil", "ProfilId"), ("MotsProfil", "ProfilId")];

    public static async Task<int> MesurerAsync()
    {
        await using var mesure = new BaseDeMesure();
        await mesure.PreparerAsync();
        await mesure.Service<JeuDemonstration>().CreerAsync();
        await mesure.PreparerAsync();
        await MesurerAsync(mesure);
        Multiplier(mesure.Chaine);
        // As the start that follows does.
        await mesure.PreparerAsync();
        await MesurerAsync(mesure);
        return 0;
    }

    private static async Task MesurerAsync(BaseDeMesure mesure)
    {
        await using var db = await mesure.Service<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
        var agent = await db.Users.Where(u => u.Email == "gestion.grandest@demo.fr").Select(u => u.Id).SingleAsync();
        var admin = await db.Users.Where(u => u.Email == "admin@demo.fr").Select(u => u.Id).SingleAsync();
        var (cvtheque, bureau) = (mesure.Service<CvthequeQueries>(), mesure.Service<InscriptionsQueries>());
        Console.WriteLine($"\n== {await db.Profils.CountAsync():N0} profiles, {await db.MotsProfil.CountAsync():N0} words");

        (string, CriteresCvtheque)[] recherches =
        [
            ("no criterion", new()),
            ("no criterion, by date", new() { Tri = TriCvtheque.Validation }),
            ("no criterion, last page", new() { Page = int.MaxValue }),
            ("rare name", new() { Texte = "rare7x12" }),
            ("common word", new() { Texte = "formation" }),
            ("5 words", new() { Texte = "directeur finances budgetaire commune universite" }),
            ("5 common words", new() { Texte = "formation commune centre diplome universite" }),
            ("speciality and region", new() { Specialites = ["FIN"], Regions = ["44"] }),
            ("département", new() { Departements = ["54"] }),
            ("abroad", new() { Etranger = true }),
        ];
        foreach (var (nom, criteres) in recherches)
            await MesurerAsync(nom, async () => (await cvtheque.ChercherAsync(agent, criteres)).Valeur!.Total);
        await MesurerAsync("desk: counts", async () => (await bureau.CompterAsync(admin)).Valeur!.APrendre);
        (string, FiltreInscriptions)[] demandes =
        [
            ("desk: to take", new(VueInscriptions.APrendre)),
            ("desk: decided, by name", new(VueInscriptions.Decidees, Tri: TriInscriptions.Nom)),
            ("desk: decided, by structure", new(VueInscriptions.Decidees, Tri: TriInscriptions.Structure)),
            ("desk: a common name", new(VueInscriptions.Decidees, "tessier")),
            ("desk: a rare name", new(VueInscriptions.Decidees, "rare7x12")),
            ("desk: an address", new(VueInscriptions.Decidees, "intervenant120@")),
        ];
        foreach (var (nom, filtre) in demandes)
            await MesurerAsync(nom, async () => (await bureau.ChercherAsync(admin, filtre)).Valeur!.Total);
    }

    private static async Task MesurerAsync(string nom, Func<Task<int>> chercher)
    {
        var durees = new Durees();
        var total = await chercher();
        for (var i = 0; i < Fois; i++) total = await durees.MesurerAsync(chercher);
        Console.WriteLine($"{nom,-28} {total,7:N0} found  {durees}");
    }

    private static void Multiplier(string chaine)
    {
        using var connexion = new SqliteConnection(chaine);
        connexion.Open();
        using var transaction = connexion.BeginTransaction();
        Executer(connexion, "PRAGMA defer_foreign_keys = ON");
        Executer(connexion, $"CREATE TEMP TABLE Copies AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {Copies}) SELECT n FROM c");
        Executer(connexion, "CREATE TEMP TABLE Modeles AS SELECT Id FROM Inscriptions");
        foreach (var (table, cle) in Tables)
        {
            var colonnes = Lire(connexion, $"SELECT name FROM pragma_table_info('{table}')");
            Executer(connexion, $"""
                INSERT INTO "{table}" ({string.Join(", ", colonnes.Select(c => $"\"{c}\""))})
                SELECT {string.Join(", ", colonnes.Select(c => Valeur(c, cle)))}
                FROM "{table}" t JOIN temp.Modeles m ON m.Id = t."{cle}" CROSS JOIN temp.Copies k
                """);
        }
        Executer(connexion, $"""
            INSERT INTO MotsProfil (ProfilId, Mot, Poids) SELECT {Nouveau("m.Id")}, 'rare' || k.n || 'x' || m.rowid, 4 FROM temp.Modeles m CROSS JOIN temp.Copies k
            """);
        transaction.Commit();
    }

    // Each copy is another person of the same trade: its own identifier, and a rare name beside the common ones.
    private static string Nouveau(string id) => $"printf('%08X', k.n * 7919 + 17) || substr({id}, 9)";

    private static string Valeur(string colonne, string cle) => colonne switch
    {
        _ when colonne == cle => Nouveau($"t.{colonne}"),
        "NormalizedEmail" or "NormalizedUserName" or "CleIdentite" or "Immatriculation" or "NomDeTri" => $"t.\"{colonne}\" || k.n",
        _ => $"t.\"{colonne}\"",
    };

    private static void Executer(SqliteConnection connexion, string sql)
    {
        using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        commande.ExecuteNonQuery();
    }

    private static List<string> Lire(SqliteConnection connexion, string sql)
    {
        using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        using var lecteur = commande.ExecuteReader();
        var lus = new List<string>();
        while (lecteur.Read()) lus.Add(lecteur.GetString(0));
        return lus;
    }
}
