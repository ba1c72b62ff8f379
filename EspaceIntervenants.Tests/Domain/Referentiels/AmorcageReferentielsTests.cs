using System.Text;
using EspaceIntervenants.Domain.Persistence.Seed;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Referentiels;

public sealed class AmorcageReferentielsTests : IDisposable
{
    private readonly BaseDeTest _base = BaseDeTest.AvecReferentiels();
    private readonly Dictionary<string, string> _fichiers = [];

    public void Dispose() => _base.Dispose();

    [Fact]
    public async Task The_shipped_files_fill_every_table()
    {
        await using var db = _base.CreateDbContext();
        Assert.Equal(24, await db.Regions.CountAsync());
        Assert.Equal(107, await db.Departements.CountAsync());
        Assert.InRange(await db.Communes.CountAsync(), 34_900, 35_100);
        Assert.InRange(await db.CodesPostaux.CountAsync(), 35_000, 45_000);
        Assert.Equal(249, await db.Pays.CountAsync());
        Assert.Equal(20, await db.Specialites.CountAsync());
        Assert.Equal(80, await db.SousSpecialites.CountAsync());
        var lists = typeof(ListesReference).GetFields().Select(f => (string)f.GetRawConstantValue()!);
        Assert.Equal(lists.Order(), (await db.ElementsListe.Select(e => e.Liste).Distinct().ToListAsync()).Order());
    }

    [Fact]
    public async Task The_structures_are_those_of_2021_under_three_digit_codes()
    {
        await using var db = _base.CreateDbContext();
        var structures = await db.Structures.ToListAsync();
        Assert.Equal([18, 4, 1, 1], Enum.GetValues<TypeStructure>().Select(t => structures.Count(s => s.Type == t)));
        Assert.All(structures, s => Assert.Matches("^[0-9]{3}$", s.Code));
        Assert.Equal("Grand Est", structures.Single(s => s.Code == "054").Libelle);
        Assert.Equal(
            ["021", "033", "054", "059", "093"],
            structures.Where(s => s.Libelle is "Bourgogne-Franche-Comté" or "Nouvelle-Aquitaine" or "Grand Est" or "Hauts-de-France" or "Île-de-France")
                .Select(s => s.Code).Order());
    }

    [Fact]
    public async Task Applied_again_it_does_nothing() => Assert.Equal(0, await Amorcage().AppliquerAsync());

    [Fact]
    public async Task Only_the_file_that_changed_is_applied_again()
    {
        _fichiers["regions.csv"] = Livre("regions.csv").Replace("Grand Est", "Grand-Est", StringComparison.Ordinal);

        Assert.Equal(1, await Amorcage().AppliquerAsync());

        await using var db = _base.CreateDbContext();
        Assert.Equal("Grand-Est", (await db.Regions.SingleAsync(r => r.Code == "44")).Libelle);
    }

    [Theory]
    [InlineData("specialites.csv", "SPO;Sport\n")]
    [InlineData("communes.csv", "01001;L'Abergement-Clémenciat;01;01400;210100012;860\n")]
    [InlineData("listes.csv", "ReseauSocial;X;X\n")]
    public async Task What_vanishes_is_deactivated_and_comes_back(string fichier, string ligne)
    {
        _fichiers[fichier] = Livre(fichier).Replace(ligne, string.Empty, StringComparison.Ordinal);
        await Amorcage().AppliquerAsync();
        Assert.Equal(1, await InactifsAsync());

        _fichiers.Clear();
        await Amorcage().AppliquerAsync();
        Assert.Equal(0, await InactifsAsync());
    }

    [Fact]
    public async Task A_broken_file_leaves_everything_as_it_was()
    {
        _fichiers["regions.csv"] = Livre("regions.csv").Replace("Grand Est", "Grand-Est", StringComparison.Ordinal);
        _fichiers["communes.csv"] = "code;libelle;departement;codes_postaux;siren;population\n01001;X;01;01400;210100012;beaucoup\n";

        await Assert.ThrowsAsync<FormatException>(() => Amorcage().AppliquerAsync());

        await using var db = _base.CreateDbContext();
        Assert.Equal("Grand Est", (await db.Regions.SingleAsync(r => r.Code == "44")).Libelle);
        Assert.InRange(await db.Communes.CountAsync(c => c.Actif), 34_900, 35_100);
    }

    private AmorcageReferentiels Amorcage() => new(_base, _base.Temps, new DonneesEmbarquees(nom =>
        _fichiers.TryGetValue(nom, out var texte) ? new MemoryStream(Encoding.UTF8.GetBytes(texte)) : DonneesEmbarquees.Livrees.Ouvrir(nom)));

    private static string Livre(string nom)
    {
        using var lecteur = new StreamReader(DonneesEmbarquees.Livrees.Ouvrir(nom));
        return lecteur.ReadToEnd();
    }

    private async Task<int> InactifsAsync()
    {
        await using var db = _base.CreateDbContext();
        return await db.Specialites.CountAsync(e => !e.Actif) + await db.Communes.CountAsync(e => !e.Actif) + await db.ElementsListe.CountAsync(e => !e.Actif);
    }
}
