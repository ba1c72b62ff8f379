using System.Text;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Employeurs;
using EspaceIntervenants.Domain.Persistence.Seed;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Employeurs;

[Trait("Rule", "PRO-04")]
public sealed class AmorcageEmployeursTests : IDisposable
{
    private readonly BaseDeTest _base = BaseDeTest.AvecReferentiels();

    public void Dispose() => _base.Dispose();

    [Fact]
    public async Task The_starter_proposes_every_commune_and_epci_to_be_checked()
    {
        await using var db = _base.CreateDbContext();
        var employeurs = await db.EmployeursPublics.AsNoTracking().ToListAsync();
        Assert.InRange(employeurs.Count, 36_000, 36_500);
        Assert.All(employeurs, e => Assert.True(e.AVerifier && e.Actif && Siret.EstValide(e.Siret) && e.Siret.StartsWith(e.Siren, StringComparison.Ordinal), e.Siret));
        var cachan = Assert.Single(employeurs, e => e.Denomination == "Commune de Cachan");
        Assert.Equal(("94230", "Cachan", "7210"), (cachan.CodePostal, cachan.Ville, cachan.Categorie));
        Assert.Contains(employeurs, e => e.Denomination == "Communauté de communes Faucigny - Glières");
    }

    [Theory]
    [InlineData("Lyon", "69", "Commune de Lyon")]
    [InlineData("Le Havre", "76", "Commune du Havre")]
    [InlineData("Les Ulis", "91", "Commune des Ulis")]
    [InlineData("La Rochelle", "17", "Commune de La Rochelle")]
    [InlineData("Évreux", "27", "Commune d'Évreux")]
    [InlineData("Hyères", "83", "Commune d'Hyères")]
    [InlineData("Haguenau", "67", "Commune de Haguenau")]
    public void A_commune_is_named_as_one_says_it(string nom, string departement, string attendu) =>
        Assert.Equal(attendu, NomsCollectivites.Commune(nom, departement));

    [Fact]
    public async Task Applied_again_it_does_nothing() => Assert.False(await Amorcage().AppliquerAsync());

    [Fact]
    public async Task A_new_list_deactivates_what_vanished_and_leaves_what_was_imported()
    {
        using var queries = new EmployeursQueries(_base, _base.Temps);
        await new ImportEmployeurs(_base, _base.Temps, queries).ImporterCsvAsync(
            new MemoryStream("siret;denomination\n21940016500011;Ville de Cachan\n"u8.ToArray()));
        var sansEpci = new DonneesEmbarquees(nom => nom == "epci.csv"
            ? new MemoryStream(Encoding.UTF8.GetBytes("siren;nom;type;population\n200000172;CC Faucigny - Glières;CC;29204\n"))
            : DonneesEmbarquees.Livrees.Ouvrir(nom));

        Assert.True(await new AmorcageEmployeurs(_base, _base.Temps, sansEpci).AppliquerAsync());

        await using var db = _base.CreateDbContext();
        Assert.Equal(1_254, await db.EmployeursPublics.CountAsync(e => !e.Actif));
        Assert.Equal("Ville de Cachan", (await db.EmployeursPublics.SingleAsync(e => e.Siren == "219400165")).Denomination);
    }

    private AmorcageEmployeurs Amorcage() => new(_base, _base.Temps, DonneesEmbarquees.Livrees);
}
