using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EspaceIntervenants.Domain.Persistence;

/// <summary>How the application speaks to SQLite: the same for the server, the commands and the tests.</summary>
public static class ConnexionSqlite
{
    /// <summary>Uses the SQLite database of this connection string.</summary>
    public static DbContextOptionsBuilder UtiliserSqlite(this DbContextOptionsBuilder options, string chaine) => options
        // One query per collection: a profile's lines, criteria and words would multiply in one.
        .UseSqlite(chaine, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(ReglagesConnexion.Instance)
        .ReplaceService<IModelCacheKeyFactory, ModeleParProtection>();

    /// <summary>Makes the folder of the database file, which SQLite does not.</summary>
    public static void CreerDossier(this EspaceDbContext db)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(db.Database.GetDbConnection().DataSource)) is { } dossier) Directory.CreateDirectory(dossier);
    }

    /// <summary>Refreshes what the planner knows of the tables that have changed much; a sample of each, in milliseconds.</summary>
    internal static Task OptimiserAsync(this EspaceDbContext db, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit = 1000; PRAGMA optimize = 0x10002;", ct);

    /// <summary>
    /// WAL lets readers work beside a writer; a busy writer is waited for 5 s; what is read is mapped, and so shared by all the
    /// connections, rather than copied into the 2 MB of each. SQLite keeps these for as long as it has the file open, and the pool
    /// hands the same opening out again and again: they are given once to each.
    /// </summary>
    private sealed class ReglagesConnexion : DbConnectionInterceptor
    {
        public static readonly ReglagesConnexion Instance = new();
        private const string Reglages =
            "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA mmap_size = 268435456;";

        private readonly ConditionalWeakTable<object, object> _reglees = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (EstReglee(connection)) return;
            using var commande = connection.CreateCommand();
            commande.CommandText = Reglages;
            commande.ExecuteNonQuery();
            Retenir(connection);
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (EstReglee(connection)) return;
            await using var commande = connection.CreateCommand();
            commande.CommandText = Reglages;
            await commande.ExecuteNonQueryAsync(cancellationToken);
            Retenir(connection);
        }

        private bool EstReglee(DbConnection connection) => _reglees.TryGetValue(((SqliteConnection)connection).Handle!, out _);

        private void Retenir(DbConnection connection) => _reglees.AddOrUpdate(((SqliteConnection)connection).Handle!, this);
    }
}
