using System.Diagnostics;
using System.Globalization;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Web.Emails;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Bench;

/// <summary>
/// The nightly rules of the files against one bare scan of the same database: when nothing is due, when one file in a hundred is, and the
/// whole run of the reminders then. At two sizes, to show what grows with what.
/// </summary>
internal static class Echeances
{
    private const int Fois = 15;
    private static readonly string[] Codes = ["DOS-12", "DOS-13", "DOS-14"];

    public static async Task<int> MesurerAsync(int nombre)
    {
        foreach (var taille in new[] { nombre / 10, nombre }) await MesurerUneAsync(taille);
        return 0;
    }

    private static async Task MesurerUneAsync(int nombre)
    {
        await using var mesure = new BaseDeMesure(services =>
        {
            services.AddSingleton<IRenduCourriel, RenduCourrielRazor>();
            services.Configure<SiteOptions>(o => o.AdressePublique = "https://espace.exemple.fr");
        });
        await mesure.PreparerAsync();
        var invention = new DossiersInventes(mesure);
        await invention.RemplirAsync(nombre);
        // As the start that follows does.
        await mesure.PreparerAsync();
        var octets = new FileInfo(new SqliteConnectionStringBuilder(mesure.Chaine).DataSource).Length;
        Console.WriteLine($"\n== {Un(mesure, "SELECT count(*) FROM Dossiers"):N0} files, {Un(mesure, "SELECT count(*) FROM VersionsBloc"):N0} versions, {octets / 1048576:N0} MB");
        await DusAsync(mesure, "nothing due");
        invention.Echoir();
        var balayage = await DusAsync(mesure, "one in a hundred due");
        await DeroulerAsync(mesure, "DOS-13", balayage);
        await DeroulerAsync(mesure, "DOS-12", balayage);
        await DeroulerAsync(mesure, "DOS-14", balayage);
    }

    /// <summary>What each rule finds due, and the bare scan; gives the latter's median.</summary>
    private static async Task<double> DusAsync(BaseDeMesure mesure, string quoi)
    {
        var regles = mesure.Service<IEnumerable<IRegleProgrammee>>().ToList();
        var balayages = new Durees();
        var proches = 0;
        for (var i = 0; i < 5; i++) proches = await balayages.MesurerAsync(() => Task.FromResult(Balayer(mesure)));
        Console.WriteLine($"-- {quoi}\nbare scan: {proches,7:N0} end within two months  {balayages}");
        foreach (var code in Codes)
        {
            var (regle, durees, dus) = (regles.Single(r => r.Code == code), new Durees(), 0);
            for (var i = 0; i < Fois; i++) dus = await durees.MesurerAsync(async () => (await regle.DusAsync(DateTime.UtcNow, default)).Count);
            Console.WriteLine($"{code} due: {dus,8:N0}                         {durees}  p50 {durees.P50 / balayages.P50:F3} of the scan");
        }
        return balayages.P50;
    }

    /// <summary>A whole run, as it is scheduled: lease, log, and each person in a transaction of their own.</summary>
    private static async Task DeroulerAsync(BaseDeMesure mesure, string code, double balayage)
    {
        var (debut, processeur) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var bilan = await mesure.Service<ExecuteurRegles>().ExecuterAsync(code, default);
        var (duree, occupe) = (Stopwatch.GetElapsedTime(debut).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processeur).TotalMilliseconds);
        Console.WriteLine($"{code} run: {bilan!.Modifies:N0} of {bilan.Examines:N0} changed, {bilan.Echecs} failed, in {duree:N0} ms ({occupe:N0} of processor), {duree / Math.Max(1, bilan.Examines):F2} ms each, {duree / balayage:F1} scans");
    }

    /// <summary>The query one would write without any date kept in the file: every version in force, and those that end within two months.</summary>
    private static int Balayer(BaseDeMesure mesure)
    {
        var aujourdhui = DateTime.UtcNow.JourAParis();
        using var connexion = Ouvrir(mesure);
        using var commande = connexion.CreateCommand();
        commande.CommandText = "SELECT DossierId, Bloc, FinValidite FROM VersionsBloc WHERE EnVigueur = 1 AND FinValidite >= @jour AND FinValidite <= @fin ORDER BY FinValidite";
        commande.Parameters.AddWithValue("@jour", aujourdhui.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        commande.Parameters.AddWithValue("@fin", aujourdhui.AddMonths(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        using var lecteur = commande.ExecuteReader();
        var lus = new List<(Guid, int, DateOnly)>();
        while (lecteur.Read()) lus.Add((lecteur.GetGuid(0), lecteur.GetInt32(1), DateOnly.Parse(lecteur.GetString(2), CultureInfo.InvariantCulture)));
        return lus.Count;
    }

    private static long Un(BaseDeMesure mesure, string sql)
    {
        using var connexion = Ouvrir(mesure);
        using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        return (long)commande.ExecuteScalar()!;
    }

    /// <summary>A connection of the pool, mapped as those of the application are.</summary>
    private static SqliteConnection Ouvrir(BaseDeMesure mesure)
    {
        var connexion = new SqliteConnection(mesure.Chaine);
        connexion.Open();
        using var commande = connexion.CreateCommand();
        commande.CommandText = "PRAGMA mmap_size = 268435456";
        commande.ExecuteNonQuery();
        return connexion;
    }
}
