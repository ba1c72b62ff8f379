using System.Globalization;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Recherche;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.Data.Sqlite;

namespace EspaceIntervenants.Bench;

/// <summary>What SQL found.</summary>
internal sealed record TrouveesParSql(List<string> Numeros, int Total, Dictionary<string, int> ParSpecialite, Dictionary<string, int> ParRegion);

/// <summary>
/// The same page, total and counts by SQL alone, on one open connection with prepared commands and the temporary tables in memory:
/// the ads found are read once, then counted three times and sorted. It is given indexes the application has no use for, and the
/// folded titles.
/// </summary>
internal sealed class SqlAnnonces : IDisposable
{
    // Fewer are sorted; more are walked in the order of an index until the page is full.
    private const int PeuNombreuses = 3000;

    private readonly SqliteConnection _connexion;
    private readonly string _jour;
    private readonly Dictionary<CriteresAnnonces, Etapes> _etapes = [];

    public SqlAnnonces(string chaine, DateOnly aujourdhui)
    {
        _connexion = new SqliteConnection(chaine);
        _connexion.Open();
        _jour = Jour(aujourdhui);
        Preparer();
    }

    public TrouveesParSql Chercher(CriteresAnnonces criteres, Nomenclatures noms)
    {
        if (!_etapes.TryGetValue(criteres, out var etapes)) _etapes[criteres] = etapes = Ecrire(criteres, noms);
        etapes.Vider.ExecuteNonQuery();
        etapes.Remplir.ExecuteNonQuery();
        var total = Convert.ToInt32(etapes.Compter.ExecuteScalar(), CultureInfo.InvariantCulture);
        var page = total < PeuNombreuses ? etapes.PageTriee : etapes.PageParcourue;
        page.Parameters[0].Value = (Math.Clamp(criteres.Page, 1, Math.Max(1, (total + 19) / 20)) - 1) * 20;
        var numeros = new List<string>(20);
        var ligne = new object[10];
        using (var lignes = page.ExecuteReader())
            while (lignes.Read())
            {
                lignes.GetValues(ligne);
                numeros.Add((string)ligne[0]);
            }
        return new(numeros, total, Comptes(etapes.ParSpecialite), Comptes(etapes.ParRegion));
    }

    public void Dispose() => _connexion.Dispose();

    private Etapes Ecrire(CriteresAnnonces c, Nomenclatures noms)
    {
        var mots = Texte.Mots(c.Texte).Distinct().ToArray();
        var (specialites, regions) = (Ayant(NatureCritereAnnonce.Specialite, c.Specialites), Ayant(NatureCritereAnnonce.Region, c.Regions));
        var conditions = string.Concat(
            $"a.Etat = 2 AND a.Fiche_DateLimite >= '{(c.DateLimite is { } l ? Jour(l) : _jour)}'",
            Ayant(NatureCritereAnnonce.SousSpecialite, c.SousSpecialites), Departements(c, noms),
            c.InterventionDu is { } du ? $" AND a.Fiche_FinIntervention >= '{Jour(du)}'" : null,
            c.InterventionAu is { } au ? $" AND a.Fiche_DebutIntervention <= '{Jour(au)}'" : null,
            c.Numero is { } n ? $" AND a.Numero >= '{n}' AND a.Numero < '{n}:'" : null);
        var (avant, source, points) = mots.Length == 0 ? ("", "Annonces a", "0") : (Mots(mots, noms), "notes n JOIN Annonces a ON a.Id = n.AnnonceId", "n.Points");
        var (ordre, titre) = c.TriEffectif switch
        {
            TriAnnonces.Intitule => ("i.Titre, a.Id", "JOIN Titres i ON i.Id = a.Id"),
            TriAnnonces.Pertinence => ("t.Points DESC, a.PublieeLe DESC, a.Id DESC", ""),
            _ => ("a.PublieeLe DESC, a.Id DESC", ""),
        };
        const string colonnes = "a.Numero, a.Fiche_Intitule, a.Fiche_Specialites, a.Fiche_Regions, a.Fiche_PaysCode, a.Fiche_DebutIntervention, a.Fiche_FinIntervention, a.Fiche_DateLimite, a.Fiche_Urgent, a.StructureCode";
        var triee = $"SELECT {colonnes} FROM temp.T t JOIN Annonces a ON a.Id = t.Id {titre} WHERE 1 {specialites}{regions} ORDER BY {ordre} LIMIT 20 OFFSET @saut";
        var parcourue = c.TriEffectif switch
        {
            TriAnnonces.Pertinence => triee,
            TriAnnonces.Intitule => $"SELECT {colonnes} FROM Titres i CROSS JOIN Annonces a ON a.Id = i.Id CROSS JOIN temp.T t ON t.Id = i.Id WHERE 1 {specialites}{regions} ORDER BY i.Titre, i.Id LIMIT 20 OFFSET @saut",
            _ => $"SELECT {colonnes} FROM Annonces a CROSS JOIN temp.T t ON t.Id = a.Id WHERE a.Etat = 2 {specialites}{regions} ORDER BY a.PublieeLe DESC, a.Id DESC LIMIT 20 OFFSET @saut",
        };
        string Facette(NatureCritereAnnonce nature, string autre) =>
            $"SELECT c.Code, COUNT(*) FROM temp.T a CROSS JOIN CriteresAnnonce c ON c.AnnonceId = a.Id AND c.Nature = {(int)nature} WHERE 1 {autre} GROUP BY c.Code";
        return new(
            Commande("DELETE FROM temp.T"), Commande($"{avant} INSERT INTO temp.T SELECT a.Id, {points} FROM {source} WHERE {conditions}"),
            Commande($"SELECT COUNT(*) FROM temp.T a WHERE 1 {specialites}{regions}"), Commande(triee, "@saut"), Commande(parcourue, "@saut"),
            Commande(Facette(NatureCritereAnnonce.Specialite, regions)), Commande(Facette(NatureCritereAnnonce.Region, specialites)));
    }

    private static string Ayant(NatureCritereAnnonce nature, IReadOnlyList<string> codes) =>
        codes.Count == 0 ? "" : $" AND a.Id IN (SELECT AnnonceId FROM CriteresAnnonce WHERE Nature = {(int)nature} AND Code IN ({Liste(codes)}))";

    private static string Departements(CriteresAnnonces criteres, Nomenclatures noms)
    {
        if (criteres.Departements.Count == 0) return "";
        var regions = noms.Departements.Where(d => criteres.Departements.Contains(d.Code)).Select(d => d.RegionCode).Distinct();
        var entieres = regions.Select(r => $"""
            SELECT r.AnnonceId FROM CriteresAnnonce r WHERE r.Nature = 1 AND r.Code = '{r}' AND NOT EXISTS
            (SELECT 1 FROM CriteresAnnonce d WHERE d.AnnonceId = r.AnnonceId AND d.Nature = 2 AND d.Code IN ({Liste(noms.DepartementsDe([r]).Select(d => d.Code))}))
            """);
        return $" AND a.Id IN (SELECT AnnonceId FROM CriteresAnnonce WHERE Nature = 2 AND Code IN ({Liste(criteres.Departements)}) UNION {string.Join(" UNION ", entieres)})";
    }

    /// <summary>The ads that have all the words, each with the sum of its best points.</summary>
    private static string Mots(string[] mots, Nomenclatures noms)
    {
        var lectures = mots.Select((mot, i) =>
        {
            string[] Nommes(IEnumerable<Choix> choix) => [.. choix.Where(c => Texte.Mots($"{c.Code} {c.Libelle}").Any(m => m.StartsWith(mot, StringComparison.Ordinal))).Select(c => c.Code)];
            var (specialites, sous) = (Nommes(noms.Specialites), Nommes(noms.SousSpecialites));
            var lecture = $"SELECT {i} AS Mot, AnnonceId, Poids FROM MotsAnnonce WHERE Mot >= '{mot}' AND Mot < '{mot}{'\uFFFF'}'";
            if (specialites.Length > 0) lecture += $" UNION ALL SELECT {i}, AnnonceId, 2 FROM CriteresAnnonce WHERE Nature = 3 AND Code IN ({Liste(specialites)})";
            if (sous.Length > 0) lecture += $" UNION ALL SELECT {i}, AnnonceId, 2 FROM CriteresAnnonce WHERE Nature = 4 AND Code IN ({Liste(sous)})";
            return lecture;
        });
        return $"""
            WITH meilleurs AS (SELECT AnnonceId, Mot, MAX(Poids) AS Points FROM ({string.Join(" UNION ALL ", lectures)}) GROUP BY AnnonceId, Mot),
            notes AS MATERIALIZED (SELECT AnnonceId, SUM(Points) AS Points FROM meilleurs GROUP BY AnnonceId HAVING COUNT(*) = {mots.Length})
            """;
    }

    private void Preparer()
    {
        Executer("""
            PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 2000000000; PRAGMA cache_size = -200000;
            CREATE TEMP TABLE T (Id INTEGER PRIMARY KEY, Points INTEGER);
            CREATE INDEX IF NOT EXISTS NuDates ON Annonces (Etat, Fiche_DateLimite, Fiche_DebutIntervention, Fiche_FinIntervention, PublieeLe);
            CREATE INDEX IF NOT EXISTS NuCodes ON CriteresAnnonce (AnnonceId, Nature, Code);
            CREATE TABLE IF NOT EXISTS Titres (Id INTEGER PRIMARY KEY, Titre TEXT);
            """);
        var titres = new List<(long Id, string Titre)>();
        using (var lecture = Commande("SELECT Id, Fiche_Intitule FROM Annonces"))
        using (var lignes = lecture.ExecuteReader())
            while (lignes.Read()) titres.Add((lignes.GetInt64(0), Texte.Plier(lignes.GetString(1))));
        Executer("BEGIN");
        using (var insertion = Commande("INSERT INTO Titres VALUES (@id, @titre)", "@id", "@titre"))
            foreach (var (id, titre) in titres)
            {
                (insertion.Parameters[0].Value, insertion.Parameters[1].Value) = (id, titre);
                insertion.ExecuteNonQuery();
            }
        Executer("COMMIT; CREATE INDEX NuTitres ON Titres (Titre, Id); ANALYZE;");
    }

    private SqliteCommand Commande(string sql, params ReadOnlySpan<string> parametres)
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

    private static Dictionary<string, int> Comptes(SqliteCommand commande)
    {
        var comptes = new Dictionary<string, int>();
        using var lignes = commande.ExecuteReader();
        while (lignes.Read()) comptes[lignes.GetString(0)] = lignes.GetInt32(1);
        return comptes;
    }

    private static string Liste(IEnumerable<string> codes) => string.Join(", ", codes.Select(c => $"'{c}'"));

    private static string Jour(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Etapes(
        SqliteCommand Vider, SqliteCommand Remplir, SqliteCommand Compter, SqliteCommand PageTriee, SqliteCommand PageParcourue, SqliteCommand ParSpecialite, SqliteCommand ParRegion);
}
