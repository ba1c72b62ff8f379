using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Persistence.Seed;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>
/// A real SQLite database of the test's own, migrated, in a temporary folder. The migrations run once for the whole test
/// run; each test copies the file they made.
/// </summary>
public sealed class BaseDeTest : IDbContextFactory<EspaceDbContext>, IDisposable
{
    /// <summary>When every test starts: Tuesday 1 September 2026, 10:00 in Paris.</summary>
    public static readonly DateTimeOffset Debut = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly IDataProtectionProvider Protection = new EphemeralDataProtectionProvider();
    private static readonly Lazy<string> Modele = new(() => CreerModele(_ => { }));
    private static readonly Lazy<string> ModeleAvecReferentiels = new(() => CreerModele(AppliquerReferentiels));

    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("espace-test-");
    private readonly DbContextOptions<EspaceDbContext> _options;

    public BaseDeTest() : this(Modele.Value) { }

    private BaseDeTest(string modele)
    {
        var fichier = Path.Combine(_dossier.FullName, "espace.db");
        File.Copy(modele, fichier);
        Chaine = $"Data Source={fichier};Pooling=False";
        _options = Options(Chaine);
    }

    /// <summary>The same with the reference data of the application in it, and the starter of the public employers.</summary>
    public static BaseDeTest AvecReferentiels() => new(ModeleAvecReferentiels.Value);

    /// <summary>Puts such a database in a file of its own, for a whole application to start on: it has nothing left to fill.</summary>
    public static void CopierAvecReferentiels(string fichier) => File.Copy(ModeleAvecReferentiels.Value, fichier);

    /// <summary>The connection string of this test's database.</summary>
    public string Chaine { get; }

    /// <summary>A folder of the test's own, deleted with it.</summary>
    public string Dossier => _dossier.FullName;

    /// <summary>The clock, which moves only when the test says so.</summary>
    public FakeTimeProvider Temps { get; } = new(Debut);

    /// <summary>The present instant of the test, UTC.</summary>
    public DateTime Maintenant => Temps.GetUtcNow().UtcDateTime;

    public EspaceDbContext CreateDbContext() => new(_options, Protection);

    public void Dispose()
    {
        _dossier.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private static DbContextOptions<EspaceDbContext> Options(string chaine) =>
        (DbContextOptions<EspaceDbContext>)new DbContextOptionsBuilder<EspaceDbContext>().UtiliserSqlite(chaine).EnableSensitiveDataLogging().Options;

    private static string CreerModele(Action<string> remplir)
    {
        var fichier = Path.Combine(Directory.CreateTempSubdirectory("espace-modele-").FullName, "modele.db");
        var chaine = $"Data Source={fichier};Pooling=False";
        using var db = new EspaceDbContext(Options(chaine), Protection);
        db.Database.Migrate();
        remplir(chaine);
        // Without WAL, the copy is one file.
        db.Database.ExecuteSqlRaw("PRAGMA journal_mode = DELETE");
        SqliteConnection.ClearAllPools();
        return fichier;
    }

    private static void AppliquerReferentiels(string chaine)
    {
        var fabrique = new Fabrique(chaine);
        var temps = new FakeTimeProvider(Debut);
        new AmorcageReferentiels(fabrique, temps, DonneesEmbarquees.Livrees).AppliquerAsync().GetAwaiter().GetResult();
        new AmorcageEmployeurs(fabrique, temps, DonneesEmbarquees.Livrees).AppliquerAsync().GetAwaiter().GetResult();
    }

    private sealed class Fabrique(string chaine) : IDbContextFactory<EspaceDbContext>
    {
        public EspaceDbContext CreateDbContext() => new(Options(chaine), Protection);
    }
}
