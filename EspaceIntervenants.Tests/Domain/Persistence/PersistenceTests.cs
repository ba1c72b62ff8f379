using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Persistence;

public sealed class PersistenceTests : IDisposable
{
    private readonly BaseDeTest _base = new();

    public void Dispose() => _base.Dispose();

    [Fact]
    public async Task A_profile_comes_back_as_it_was_saved()
    {
        var compte = Compte.Creer("manon@exemple.fr", _base.Maintenant);
        await using (var db = _base.CreateDbContext())
        {
            db.Users.Add(compte);
            var profil = Profil.Creer(compte.Id, new Formateur { Civilite = Civilite.Madame, NomFamille = "Élouë", Prenom = "Manon", DateNaissance = new(1995, 9, 17) }, _base.Maintenant);
            profil.EnregistrerIdentification(new Identification { Formateur = profil.Identification.Formateur, Regions = ["44", "27"], Departements = ["54"] }, _base.Maintenant);
            profil.AjouterLigne(new SpecialiteSouhaitee { SpecialiteCode = "FIN", SousSpecialiteCode = "F1A" }, _base.Maintenant);
            db.Profils.Add(profil);
            await db.SaveChangesAsync();
        }

        await using var relecture = _base.CreateDbContext();
        var lu = await relecture.Profils.Include(p => p.Lignes).Include(p => p.Criteres).SingleAsync();
        Assert.Equal(["44", "27"], lu.Identification.Regions);
        Assert.Equal("2|eloue|manon|19950917", lu.CleIdentite);
        Assert.Equal(1, lu.Version);
        Assert.IsType<SpecialiteSouhaitee>(Assert.Single(lu.Lignes));
        Assert.Equal(["27", "44", "54", "F1A", "FIN"], lu.Criteres.Select(c => c.Code).Order());
        Assert.Equal(DateTimeKind.Utc, lu.ModifieLe.Kind);
    }

    [Fact]
    public async Task Two_writers_of_the_same_version_cannot_both_win()
    {
        var compte = Compte.Creer("manon@exemple.fr", _base.Maintenant);
        await using (var db = _base.CreateDbContext())
        {
            db.Users.Add(compte);
            db.Profils.Add(Profil.Creer(compte.Id, new Formateur(), _base.Maintenant));
            await db.SaveChangesAsync();
        }

        await using var un = _base.CreateDbContext();
        await using var deux = _base.CreateDbContext();
        (await un.Profils.SingleAsync()).EnregistrerIdentification(new Identification { DisponibleEtranger = true }, _base.Maintenant);
        (await deux.Profils.SingleAsync()).EnregistrerIdentification(new Identification { DisponibleEtranger = false }, _base.Maintenant);
        await un.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => deux.SaveChangesAsync());
    }

    [Fact]
    public async Task An_encrypted_column_is_unreadable_in_the_file()
    {
        await using var db = _base.CreateDbContext();
        db.Courriels.Add(Courriel.Creer("a@exemple.fr", null, "Objet", "<p>lien-secret</p>", "lien-secret", "Essai", _base.Maintenant));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        Assert.Equal("lien-secret", (await db.Courriels.SingleAsync()).TexteBrut);
        var brut = await db.Database.SqlQueryRaw<string>("SELECT TexteBrut AS Value FROM Courriels").SingleAsync();
        Assert.DoesNotContain("secret", brut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sqlite_works_in_wal_with_foreign_keys()
    {
        await using var db = _base.CreateDbContext();
        await VerifierReglagesAsync(db);
    }

    [Fact]
    public async Task A_connection_of_the_pool_keeps_its_settings()
    {
        var options = new DbContextOptionsBuilder<EspaceDbContext>();
        options.UtiliserSqlite(_base.Chaine.Replace("Pooling=False", "Pooling=True", StringComparison.Ordinal));
        for (var fois = 0; fois < 3; fois++)
        {
            await using var db = new EspaceDbContext(options.Options, new EphemeralDataProtectionProvider());
            await VerifierReglagesAsync(db);
        }
    }

    private static async Task VerifierReglagesAsync(EspaceDbContext db)
    {
        Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync());
        Assert.Equal(1, await db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync());
        Assert.Equal(5000, await db.Database.SqlQueryRaw<int>("SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync());
        Assert.Equal(1, await db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync());
    }
}
