using EspaceIntervenants.Domain.Employeurs;
using Microsoft.Data.Sqlite;

namespace EspaceIntervenants.Bench;

/// <summary>
/// The same ten rows in the same order by SQL alone, on one open connection with prepared commands: a table of folded words, and
/// FTS5 with its prefix indexes. Both are given what an import could have computed: the rank of each employer, its folded names.
/// </summary>
internal sealed class SqlNu : IDisposable
{
    private const string Ordre = """
        ORDER BY CASE WHEN i.Cle = @q OR (i.Commune AND i.Courte = @q) THEN 0 WHEN i.Courte = @q THEN 1
            WHEN substr(i.Cle, 1, length(@q)) = @q OR substr(i.Courte, 1, length(@q)) = @q THEN 2 ELSE 3 END, i.Rang LIMIT 10
        """;

    private const string Colonnes = "e.Siret, e.Denomination, e.Voie, e.Complement, e.CodePostal, e.Ville, e.Telephone, e.AVerifier";

    private readonly SqliteConnection _connexion;
    private readonly Dictionary<int, SqliteCommand> _parMots = [];
    private readonly SqliteCommand _parFts;
    private readonly SqliteCommand _parSiret;

    public SqlNu(string chaine)
    {
        _connexion = new SqliteConnection(chaine);
        _connexion.Open();
        Preparer();
        _parFts = Commande($"SELECT {Colonnes} FROM Fts f JOIN Rangs i ON i.Rang = f.rowid JOIN EmployeursPublics e ON e.Siret = i.Siret WHERE Fts MATCH @m {Ordre}", "@m", "@q");
        _parSiret = Commande($"SELECT {Colonnes} FROM EmployeursPublics e WHERE e.Siret >= @a AND e.Siret < @b AND e.Actif ORDER BY e.Siret LIMIT 10", "@a", "@b");
    }

    public Task<List<string>> ParMotsAsync(string saisie)
    {
        var mots = MotsEmployeur.DeLaSaisie(saisie);
        if (!_parMots.TryGetValue(mots.Length, out var commande))
        {
            var plages = string.Join(" INTERSECT ", mots.Select((_, i) => $"SELECT Rang FROM Mots WHERE Mot >= @a{i} AND Mot < @b{i}"));
            var noms = mots.SelectMany((_, i) => new[] { $"@a{i}", $"@b{i}" }).Append("@q").ToArray();
            commande = Commande($"SELECT {Colonnes} FROM ({plages}{(mots.Length == 1 ? " GROUP BY Rang" : "")}) m JOIN Rangs i ON i.Rang = m.Rang JOIN EmployeursPublics e ON e.Siret = i.Siret {Ordre}", noms);
            _parMots[mots.Length] = commande;
        }
        for (var i = 0; i < mots.Length; i++)
        {
            commande.Parameters[2 * i].Value = mots[i];
            commande.Parameters[2 * i + 1].Value = mots[i] + '\uFFFF';
        }
        commande.Parameters["@q"].Value = string.Join(' ', mots);
        return Task.FromResult(Lire(commande));
    }

    public Task<List<string>> ParFtsAsync(string saisie)
    {
        var mots = MotsEmployeur.DeLaSaisie(saisie);
        _parFts.Parameters["@m"].Value = string.Join(' ', mots.Select(m => $"\"{m}\"*"));
        _parFts.Parameters["@q"].Value = string.Join(' ', mots);
        return Task.FromResult(Lire(_parFts));
    }

    public Task<List<string>> ParSiretAsync(string saisie)
    {
        _parSiret.Parameters["@a"].Value = saisie;
        _parSiret.Parameters["@b"].Value = saisie + ':';
        return Task.FromResult(Lire(_parSiret));
    }

    public void Dispose() => _connexion.Dispose();

    private void Preparer()
    {
        Executer("""
            DROP TABLE IF EXISTS Rangs; DROP TABLE IF EXISTS Mots; DROP TABLE IF EXISTS Fts;
            CREATE TABLE Rangs (Rang INTEGER PRIMARY KEY, Siret TEXT, Cle TEXT, Courte TEXT, Commune INTEGER);
            CREATE TABLE Mots (Mot TEXT, Rang INTEGER, PRIMARY KEY (Mot, Rang)) WITHOUT ROWID;
            CREATE VIRTUAL TABLE Fts USING fts5 (mots, content='', detail=none, prefix='2 3 4', tokenize="unicode61 remove_diacritics 0");
            """);
        var employeurs = new List<(string Siret, string Cle, string Autres)>();
        using (var lecture = Commande("SELECT Siret, Cle, AutresMots FROM EmployeursPublics WHERE Actif ORDER BY Population DESC, Siege DESC, Cle, Siret"))
        using (var lignes = lecture.ExecuteReader())
            while (lignes.Read()) employeurs.Add((lignes.GetString(0), lignes.GetString(1), lignes.GetString(2)));

        Executer("BEGIN");
        using var rang = Commande("INSERT INTO Rangs VALUES (@rang, @siret, @cle, @courte, @commune)", "@rang", "@siret", "@cle", "@courte", "@commune");
        using var mot = Commande("INSERT OR IGNORE INTO Mots VALUES (@mot, @rang)", "@mot", "@rang");
        using var fts = Commande("INSERT INTO Fts (rowid, mots) VALUES (@rang, @mots)", "@rang", "@mots");
        for (var i = 0; i < employeurs.Count; i++)
        {
            var (siret, cle, autres) = employeurs[i];
            var mots = cle.Split(' ');
            var generique = MotsEmployeur.LongueurGenerique(mots);
            Executer(rang, i, siret, cle, string.Join(' ', mots[generique..]), generique > 0 && MotsEmployeur.EstCommune(mots[0]));
            foreach (var m in $"{cle} {autres}".Split(' ', StringSplitOptions.RemoveEmptyEntries)) Executer(mot, m, i);
            Executer(fts, i, $"{cle} {autres}");
        }
        Executer("COMMIT");
        Executer("INSERT INTO Fts (Fts) VALUES ('optimize'); ANALYZE;");
    }

    private SqliteCommand Commande(string sql, params string[] parametres)
    {
        var commande = _connexion.CreateCommand();
        commande.CommandText = sql;
        foreach (var nom in parametres) commande.Parameters.Add(new SqliteParameter { ParameterName = nom });
        return commande;
    }

    private void Executer(string sql)
    {
        using var commande = Commande(sql);
        commande.ExecuteNonQuery();
    }

    private static void Executer(SqliteCommand commande, params ReadOnlySpan<object> valeurs)
    {
        for (var i = 0; i < valeurs.Length; i++) commande.Parameters[i].Value = valeurs[i];
        commande.ExecuteNonQuery();
    }

    private static List<string> Lire(SqliteCommand commande)
    {
        var sirets = new List<string>(10);
        using var lignes = commande.ExecuteReader();
        var ligne = new object[8];
        while (lignes.Read())
        {
            lignes.GetValues(ligne);
            sirets.Add((string)ligne[0]);
        }
        return sirets;
    }
}
