using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EspaceIntervenants.Domain.Persistence;

/// <summary>How the application speaks to SQLite: the same for the server, the commands and the tests.</summary>
public static class ConnexionSqlite
{
    /// <summary>Uses the SQLite database of this connection string.</summary>
    public static DbContextOptionsBuilder UtiliserSqlite(this DbContextOptionsBuilder options, string chaine)
    {
        var connexion = new SqliteConnectionStringBuilder(chaine) { ForeignKeys = true };
        return options
            // One query per collection: a profile's lines, criteria and words would multiply in one.
            .UseSqlite(connexion.ConnectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(ReglagesConnexion.Instance)
            .ReplaceService<IModelCacheKeyFactory, ModeleParProtection>();
    }

    /// <summary>Makes the folder of the database file, which SQLite does not.</summary>
    public static void CreerDossier(this EspaceDbContext db)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(db.Database.GetDbConnection().DataSource)) is { } dossier) Directory.CreateDirectory(dossier);
    }

    /// <summary>Refreshes what the planner knows of the tables that have changed much; a sample of each, in milliseconds.</summary>
    internal static Task OptimiserAsync(this EspaceDbContext db, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit = 1000; PRAGMA optimize = 0x10002;", ct);

    /// <summary>
    /// Set at each opening: WAL lets readers work beside a writer; a busy writer is waited for 5 s; what is read is mapped, and so
    /// shared by all the connections, rather than copied into the 2 MB of each.
    /// </summary>
    private sealed class ReglagesConnexion : DbConnectionInterceptor
    {
        public static readonly ReglagesConnexion Instance = new();
        private const string Reglages = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA mmap_size = 268435456;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var commande = connection.CreateCommand();
            commande.CommandText = Reglages;
            commande.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var commande = connection.CreateCommand();
            commande.CommandText = Reglages;
            await commande.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
