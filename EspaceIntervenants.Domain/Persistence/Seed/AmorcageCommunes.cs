using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>Fills the communes and their postal codes: 35,000 and 38,000 rows, hence prepared commands rather than entities.</summary>
internal static class AmorcageCommunes
{
    private const string Commune = """
        INSERT INTO "Communes" ("Code", "Libelle", "Actif", "DepartementCode", "Siren", "Population")
        VALUES (@code, @libelle, TRUE, @departement, @siren, @population)
        ON CONFLICT ("Code") DO UPDATE SET "Libelle" = excluded."Libelle", "Actif" = TRUE,
            "DepartementCode" = excluded."DepartementCode", "Siren" = excluded."Siren", "Population" = excluded."Population"
        """;

    private const string CodePostal = """INSERT INTO "CodesPostaux" ("Code", "CommuneCode") VALUES (@code, @commune)""";

    /// <summary>Applies the file, in the context's transaction.</summary>
    public static async Task AppliquerAsync(EspaceDbContext db, DonneesEmbarquees donnees, CancellationToken ct)
    {
        await db.Communes.ExecuteUpdateAsync(c => c.SetProperty(x => x.Actif, false), ct);
        await db.CodesPostaux.ExecuteDeleteAsync(ct);
        await using var commune = Preparer(db, Commune, "@code", "@libelle", "@departement", "@siren", "@population");
        await using var codePostal = Preparer(db, CodePostal, "@code", "@commune");
        foreach (var l in donnees.Lignes("communes.csv", "code", "libelle", "departement", "siren", "population", "codes_postaux"))
        {
            ct.ThrowIfCancellationRequested();
            Executer(commune, l[0], l[1], l[2], l[3].Length == 0 ? DBNull.Value : l[3], int.Parse(l[4], CultureInfo.InvariantCulture));
            foreach (var code in l[5].Split('|', StringSplitOptions.RemoveEmptyEntries)) Executer(codePostal, code, l[0]);
        }
    }

    private static DbCommand Preparer(EspaceDbContext db, string sql, params string[] parametres)
    {
        var commande = db.Database.GetDbConnection().CreateCommand();
        commande.CommandText = sql;
        commande.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var nom in parametres)
        {
            var parametre = commande.CreateParameter();
            parametre.ParameterName = nom;
            commande.Parameters.Add(parametre);
        }
        return commande;
    }

    private static void Executer(DbCommand commande, params ReadOnlySpan<object> valeurs)
    {
        for (var i = 0; i < valeurs.Length; i++) commande.Parameters[i].Value = valeurs[i];
        commande.ExecuteNonQuery();
    }
}
