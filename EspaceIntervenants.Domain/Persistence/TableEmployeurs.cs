using System.Data.Common;
using EspaceIntervenants.Domain.Employeurs;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EspaceIntervenants.Domain.Persistence;

/// <summary>
/// Writes the table of public employers in bulk. Rows are first received in a temporary table, which costs the other writers
/// nothing and disappears with the connection; <see cref="RemplacerAsync"/> then brings them in, in one transaction: a
/// cancelled or killed import leaves the former table whole.
/// </summary>
internal sealed class TableEmployeurs : IAsyncDisposable
{
    private static readonly string[] Colonnes =
    [
        "Siret", "Siren", "Denomination", "Cle", "AutresMots", "Categorie", "Siege", "Voie", "Complement", "CodePostal", "Ville",
        "CommuneCode", "Telephone", "Population", "AVerifier", "Source",
    ];

    // What a source does not know, another one may have told before.
    private static readonly string[] Gardees = ["Categorie", "Voie", "Complement", "CodePostal", "Ville", "CommuneCode", "Telephone"];

    private readonly EspaceDbContext _db;
    private readonly DbCommand _ajout;

    private TableEmployeurs(EspaceDbContext db, DbCommand ajout) => (_db, _ajout) = (db, ajout);

    /// <summary>Prepares to receive rows, on the context's connection.</summary>
    public static async Task<TableEmployeurs> RecevoirAsync(EspaceDbContext db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await ExecuterAsync(db, """DROP TABLE IF EXISTS temp."EmployeursRecus" """, ct);
        await ExecuterAsync(db, $"""
            CREATE TEMP TABLE "EmployeursRecus" ("Siret" TEXT PRIMARY KEY, {string.Join(", ", Colonnes.Skip(1).Select(c => $"\"{c}\""))}) WITHOUT ROWID
            """, ct);
        var ajout = db.Database.GetDbConnection().CreateCommand();
        ajout.CommandText = $"""
            INSERT INTO "EmployeursRecus" ({string.Join(", ", Colonnes.Select(c => $"\"{c}\""))})
            VALUES ({string.Join(", ", Colonnes.Select(c => $"@{c}"))}) ON CONFLICT DO NOTHING
            """;
        foreach (var colonne in Colonnes)
        {
            var parametre = ajout.CreateParameter();
            parametre.ParameterName = $"@{colonne}";
            ajout.Parameters.Add(parametre);
        }
        // Without it every row of the temporary table would be a transaction of its own.
        await ExecuterAsync(db, "BEGIN", ct);
        return new TableEmployeurs(db, ajout);
    }

    /// <summary>Receives a row, the first of its SIRET.</summary>
    public void Ajouter(LigneEmployeur ligne)
    {
        var denomination = ligne.Denomination.Length > LigneEmployeur.DenominationMax ? ligne.Denomination[..LigneEmployeur.DenominationMax] : ligne.Denomination;
        var mots = MotsEmployeur.Decouper(denomination);
        ReadOnlySpan<object?> valeurs =
        [
            ligne.Siret, ligne.Siren, denomination, MotsEmployeur.Significatifs(mots),
            MotsEmployeur.Autres(mots, ligne.Ville, [.. ligne.Alias]), ligne.Categorie, ligne.Siege, ligne.Voie, ligne.Complement,
            ligne.CodePostal, ligne.Ville, ligne.CommuneCode, ligne.Telephone, ligne.Population,
            ligne.Source == SourceEmployeur.Amorce, (int)ligne.Source,
        ];
        for (var i = 0; i < valeurs.Length; i++) _ajout.Parameters[i].Value = valeurs[i] ?? DBNull.Value;
        _ajout.ExecuteNonQuery();
    }

    /// <summary>Brings the received rows into the table, in one transaction.</summary>
    /// <param name="source">Where all of them come from.</param>
    /// <param name="complet">Whether they are all that source knows: its rows that were not received are deactivated.</param>
    /// <param name="maintenant">Present instant, UTC.</param>
    /// <param name="ct">Stops it, the table left as it was.</param>
    /// <returns>How many rows of the starter were replaced by a real SIRET, and how many rows were deactivated.</returns>
    public async Task<(int Remplaces, int Desactives)> RemplacerAsync(SourceEmployeur source, bool complet, DateTime maintenant, CancellationToken ct)
    {
        await ExecuterAsync(_db, "COMMIT", ct);
        await using var transaction = await _db.Database.BeginTransactionAsync(ct);
        var remplaces = source == SourceEmployeur.Amorce ? await LaisserLesImportesAsync(ct) : await RemplacerLAmorceAsync(ct);
        var desactives = complet
            ? await ExecuterAsync(_db, $"""
                UPDATE "EmployeursPublics" SET "Actif" = FALSE
                WHERE "Source" = {(int)source} AND "Actif" AND "Siret" NOT IN (SELECT "Siret" FROM "EmployeursRecus")
                """, ct)
            : 0;
        await ExecuterAsync(_db, Fusion(), ct);
        await TamponnerAsync(maintenant, ct);
        await transaction.CommitAsync(ct);
        return (remplaces, desactives);
    }

    public async ValueTask DisposeAsync()
    {
        await _ajout.DisposeAsync();
        // Ends the transaction of the temporary table when the reception was not carried through, and empties the pooled connection.
        try
        {
            await ExecuterAsync(_db, "ROLLBACK", CancellationToken.None);
        }
        catch (DbException)
        {
            await ExecuterAsync(_db, """DROP TABLE IF EXISTS temp."EmployeursRecus" """, CancellationToken.None);
        }
        await _db.Database.CloseConnectionAsync();
    }

    /// <summary>The starter never touches a SIREN an import knows.</summary>
    private async Task<int> LaisserLesImportesAsync(CancellationToken ct)
    {
        await ExecuterAsync(_db, $"""
            DELETE FROM "EmployeursRecus"
            WHERE "Siren" IN (SELECT "Siren" FROM "EmployeursPublics" WHERE "Source" <> {(int)SourceEmployeur.Amorce})
            """, ct);
        return 0;
    }

    /// <summary>The real SIRET takes the place of the proposed one, with its inhabitants; SIRENE's capitals get back the accents we know.</summary>
    private async Task<int> RemplacerLAmorceAsync(CancellationToken ct)
    {
        await ExecuterAsync(_db, """
            UPDATE "EmployeursRecus" SET "Population" = coalesce(
                (SELECT max(e."Population") FROM "EmployeursPublics" e WHERE e."Siren" = "EmployeursRecus"."Siren"), 0)
            WHERE "Siege" AND "Population" = 0
            """, ct);
        await ExecuterAsync(_db, """
            UPDATE "EmployeursRecus" SET "Denomination" = coalesce(
                (SELECT max(e."Denomination") FROM "EmployeursPublics" e WHERE e."Siren" = "EmployeursRecus"."Siren" AND e."Cle" = "EmployeursRecus"."Cle"),
                "Denomination")
            WHERE "Denomination" = upper("Denomination")
            """, ct);
        await ExecuterAsync(_db, """
            UPDATE "EmployeursRecus" SET "Ville" = coalesce((SELECT c."Libelle" FROM "Communes" c WHERE c."Code" = "EmployeursRecus"."CommuneCode"), "Ville")
            WHERE "Ville" = upper("Ville")
            """, ct);
        return await ExecuterAsync(_db, $"""
            DELETE FROM "EmployeursPublics"
            WHERE "Source" = {(int)SourceEmployeur.Amorce} AND "Siren" IN (SELECT "Siren" FROM "EmployeursRecus")
            """, ct);
    }

    private static string Fusion()
    {
        var liste = string.Join(", ", Colonnes.Select(c => $"\"{c}\""));
        var prises = Colonnes.Except(["Siret", "Population", .. Gardees]).Select(c => $"\"{c}\" = excluded.\"{c}\"")
            .Concat(Gardees.Select(c => $"\"{c}\" = coalesce(excluded.\"{c}\", \"EmployeursPublics\".\"{c}\")"))
            .Append("\"Population\" = CASE WHEN excluded.\"Population\" > 0 THEN excluded.\"Population\" ELSE \"EmployeursPublics\".\"Population\" END");
        return $"""
            INSERT INTO "EmployeursPublics" ({liste}, "Actif") SELECT {liste}, TRUE FROM "EmployeursRecus" WHERE TRUE
            ON CONFLICT ("Siret") DO UPDATE SET "Actif" = TRUE, {string.Join(", ", prises)}
            """;
    }

    /// <summary>Tells every server that what it keeps in memory is old.</summary>
    private async Task TamponnerAsync(DateTime maintenant, CancellationToken ct)
    {
        var tampon = await _db.AmorcagesAppliques.FindAsync([AmorcageApplique.Employeurs], ct);
        var empreinte = Guid.CreateVersion7().ToString("N");
        if (tampon is null) _db.Add(AmorcageApplique.Creer(AmorcageApplique.Employeurs, empreinte, maintenant));
        else tampon.Renouveler(empreinte, maintenant);
        await _db.SaveChangesAsync(ct);
    }

    private static async Task<int> ExecuterAsync(EspaceDbContext db, string sql, CancellationToken ct)
    {
        await using var commande = db.Database.GetDbConnection().CreateCommand();
        commande.CommandText = sql;
        commande.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        commande.CommandTimeout = 600;
        return await commande.ExecuteNonQueryAsync(ct);
    }
}
