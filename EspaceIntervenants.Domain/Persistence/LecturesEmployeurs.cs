using System.Collections.Concurrent;
using System.Data.Common;
using EspaceIntervenants.Domain.Employeurs;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Persistence;

/// <summary>
/// Reads the employers to propose on connections kept open, with their commands prepared: at every keystroke, opening a
/// context costs several times the reading itself (measures in <c>bench/README.md</c>). As many are kept as ever read at once.
/// </summary>
/// <param name="fabrique">Opens the database.</param>
internal sealed class LecturesEmployeurs(IDbContextFactory<EspaceDbContext> fabrique) : IDisposable
{
    private readonly ConcurrentBag<Lecture> _libres = [];
    private volatile bool _ferme;

    /// <summary>The employers in activity whose SIRET begins so, in the order of their SIRET.</summary>
    public Task<List<PropositionEmployeur>> CommencantParAsync(string chiffres, int max, CancellationToken ct) =>
        AvecAsync(lecture => lecture.CommencantParAsync(chiffres, max, ct), ct);

    /// <summary>The employers of these SIRET, in their order; those that are no longer there are left out.</summary>
    public Task<List<PropositionEmployeur>> DeCesSiretsAsync(string[] sirets, CancellationToken ct) =>
        AvecAsync(lecture => lecture.DeCesSiretsAsync(sirets, ct), ct);

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        _ferme = true;
        while (_libres.TryTake(out var lecture)) lecture.Dispose();
    }

    private async Task<T> AvecAsync<T>(Func<Lecture, Task<T>> lire, CancellationToken ct)
    {
        if (!_libres.TryTake(out var lecture)) lecture = await Lecture.OuvrirAsync(await fabrique.CreateDbContextAsync(ct), ct);
        var intacte = false;
        try
        {
            var lus = await lire(lecture);
            intacte = true;
            return lus;
        }
        finally
        {
            // One that failed may be broken: another is opened next time.
            if (intacte && !_ferme) _libres.Add(lecture);
            else lecture.Dispose();
        }
    }

    private sealed class Lecture : IDisposable
    {
        private const string Colonnes = """
            SELECT "Siret", "Denomination", "Voie", "Complement", "CodePostal", "Ville", "Telephone", "AVerifier" FROM "EmployeursPublics"
            """;

        private readonly EspaceDbContext _db;
        private readonly DbCommand _plage;
        private readonly DbCommand _siret;

        private Lecture(EspaceDbContext db)
        {
            _db = db;
            _plage = Commande($"""{Colonnes} WHERE "Siret" >= @debut AND "Siret" < @fin AND "Actif" ORDER BY "Siret" LIMIT @max""", "@debut", "@fin", "@max");
            _siret = Commande($"""{Colonnes} WHERE "Siret" = @siret""", "@siret");
        }

        public static async Task<Lecture> OuvrirAsync(EspaceDbContext db, CancellationToken ct)
        {
            try
            {
                await db.Database.OpenConnectionAsync(ct);
                return new Lecture(db);
            }
            catch
            {
                await db.DisposeAsync();
                throw;
            }
        }

        public async Task<List<PropositionEmployeur>> CommencantParAsync(string chiffres, int max, CancellationToken ct)
        {
            // A range of the primary key: the first character after '9' ends it.
            (_plage.Parameters[0].Value, _plage.Parameters[1].Value, _plage.Parameters[2].Value) = (chiffres, chiffres + ':', max);
            var lus = new List<PropositionEmployeur>(max);
            await LireAsync(_plage, lus, ct);
            return lus;
        }

        public async Task<List<PropositionEmployeur>> DeCesSiretsAsync(string[] sirets, CancellationToken ct)
        {
            var lus = new List<PropositionEmployeur>(sirets.Length);
            foreach (var siret in sirets)
            {
                _siret.Parameters[0].Value = siret;
                await LireAsync(_siret, lus, ct);
            }
            return lus;
        }

        public void Dispose()
        {
            _plage.Dispose();
            _siret.Dispose();
            _db.Dispose();
        }

        private static async Task LireAsync(DbCommand commande, List<PropositionEmployeur> lus, CancellationToken ct)
        {
            await using var lignes = await commande.ExecuteReaderAsync(ct);
            while (await lignes.ReadAsync(ct))
                lus.Add(new PropositionEmployeur(
                    lignes.GetString(0), lignes.GetString(1), Texte(lignes, 2), Texte(lignes, 3), Texte(lignes, 4), Texte(lignes, 5), Texte(lignes, 6), lignes.GetBoolean(7)));
        }

        private static string? Texte(DbDataReader lignes, int colonne) => lignes.IsDBNull(colonne) ? null : lignes.GetString(colonne);

        private DbCommand Commande(string sql, params ReadOnlySpan<string> parametres)
        {
            var commande = _db.Database.GetDbConnection().CreateCommand();
            commande.CommandText = sql;
            foreach (var nom in parametres)
            {
                var parametre = commande.CreateParameter();
                parametre.ParameterName = nom;
                commande.Parameters.Add(parametre);
            }
            return commande;
        }
    }
}
