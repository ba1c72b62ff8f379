using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Referentiels;

public sealed class ReferentielsQueriesTests : IDisposable
{
    private readonly BaseDeTest _base = BaseDeTest.AvecReferentiels();
    private readonly ReferentielsQueries _queries;

    public ReferentielsQueriesTests() => _queries = new ReferentielsQueries(_base, _base.Temps);

    public void Dispose()
    {
        _queries.Dispose();
        _base.Dispose();
    }

    [Fact]
    public async Task The_lists_come_in_the_order_of_the_eye()
    {
        var lues = await _queries.LireAsync();
        Assert.Equal(["France", "Afghanistan", "Afrique du Sud"], lues.Pays.Take(3).Select(p => p.Libelle));
        Assert.Equal("Française", lues.Nationalites[0].Libelle);
        Assert.Equal("FR", lues.Nationalites[0].Code);
        Assert.True(Place("Île-de-France") < Place("La Réunion"), "Accents count in the order of the regions.");
        Assert.Equal("Auvergne-Rhône-Alpes", lues.Structures[0].Libelle);
        Assert.Equal(["INET Strasbourg", "Siège"], lues.Structures.TakeLast(2).Select(s => s.Libelle));
        Assert.Equal("Bac +5 et sup", lues.Liste(ListesReference.NiveauScolaire)[0].Libelle);
        Assert.Equal("Autre prestation complémentaire", lues.Liste(ListesReference.Prestation)[^1].Libelle);

        int Place(string region) => lues.Regions.Select(r => r.Libelle).ToList().IndexOf(region);
    }

    [Fact]
    [Trait("Rule", "PRO-06")]
    public async Task Only_the_departements_of_the_chosen_regions_are_proposed()
    {
        var lues = await _queries.LireAsync();
        Assert.Equal(["2A", "2B"], lues.DepartementsDe(["94"]).Select(d => d.Code));
        Assert.Equal(10 + 2, lues.DepartementsDe(["44", "94"]).Count);
        Assert.Empty(lues.DepartementsDe([]));
    }

    [Fact]
    [Trait("Rule", "PRO-07")]
    public async Task A_speciality_has_its_sub_specialities()
    {
        var lues = await _queries.LireAsync();
        Assert.Contains("A2C - Assemblées, secrétariat général et protocole", lues.SousSpecialitesDe("CIT").Select(s => s.CodeEtLibelle));
        Assert.All(lues.Specialites, s => Assert.NotEmpty(lues.SousSpecialitesDe(s.Code)));
        Assert.Empty(lues.SousSpecialitesDe(null));
        Assert.Empty(lues.SousSpecialitesDe("RIEN"));
    }

    [Fact]
    public async Task What_is_deactivated_leaves_the_lists_and_keeps_its_name()
    {
        await using (var db = _base.CreateDbContext())
        {
            (await db.Specialites.SingleAsync(s => s.Code == "SPO")).Desactiver();
            (await db.ElementsListe.SingleAsync(e => e.Liste == ListesReference.Langue && e.Code == "BRE")).Desactiver();
            await db.SaveChangesAsync();
        }

        var lues = await _queries.LireAsync();

        Assert.DoesNotContain(lues.Specialites, s => s.Code == "SPO");
        Assert.DoesNotContain(lues.Liste(ListesReference.Langue), e => e.Code == "BRE");
        Assert.Equal("Sport", lues.Libelle<Specialite>("SPO"));
        Assert.Equal("Breton", lues.Libelle(ListesReference.Langue, "BRE"));
        Assert.Equal("ZZZ", lues.Libelle<Specialite>("ZZZ"));
        Assert.Equal(string.Empty, lues.Libelle<Specialite>(null));
    }

    [Fact]
    public async Task A_change_is_seen_at_once_here_and_within_a_minute_elsewhere()
    {
        using var ailleurs = new ReferentielsQueries(_base, _base.Temps);
        await _queries.LireAsync();
        await ailleurs.LireAsync();
        await using (var db = _base.CreateDbContext())
        {
            (await db.Regions.SingleAsync(r => r.Code == "44")).Reactiver("Grand-Est");
            await db.SaveChangesAsync();
        }

        _queries.Perimer();
        Assert.Equal("Grand-Est", (await _queries.LireAsync()).Libelle<Region>("44"));
        Assert.Equal("Grand Est", (await ailleurs.LireAsync()).Libelle<Region>("44"));
        _base.Temps.Advance(ReferentielsQueries.Duree);
        Assert.Equal("Grand-Est", (await ailleurs.LireAsync()).Libelle<Region>("44"));
    }

    [Fact]
    [Trait("Rule", "PRO-09")]
    public async Task A_postal_code_proposes_its_communes_the_biggest_first()
    {
        var villes = await _queries.CommunesAsync("94230");
        Assert.Equal("Cachan", Assert.Single(villes).Ville);

        var plusieurs = await _queries.CommunesAsync("01400");
        Assert.True(plusieurs.Count > 1);
        Assert.Equal("Châtillon-sur-Chalaronne", plusieurs[0].Ville);
        Assert.Contains("L'Abergement-Clémenciat", plusieurs.Select(p => p.Ville));
    }

    [Theory]
    [Trait("Rule", "PRO-09")]
    [InlineData("75", true)]
    [InlineData("7501", true)]
    [InlineData("75 001", true)]
    [InlineData("7", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("2A", false)]
    [InlineData("750011", false)]
    [InlineData("٧٥", false)]
    public async Task Proposals_begin_at_the_second_digit(string? saisie, bool proposees)
    {
        var villes = await _queries.CommunesAsync(saisie);
        Assert.Equal(proposees, villes.Count > 0);
        Assert.All(villes, v => Assert.StartsWith("75", v.CodePostal, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "PRO-09")]
    public async Task Proposals_are_bounded()
    {
        Assert.Equal(20, (await _queries.CommunesAsync("01")).Count);
        Assert.Equal(50, (await _queries.CommunesAsync("01", 5_000)).Count);
        Assert.Empty(await _queries.CommunesAsync(new string('1', 100_000)));
    }
}
