using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Employeurs;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Employeurs;

[Trait("Rule", "PRO-04")]
public sealed class EmployeursQueriesTests(EmployeursQueriesTests.Amorce amorce) : IClassFixture<EmployeursQueriesTests.Amorce>
{
    private readonly BaseDeTest _base = amorce.Base;
    private readonly EmployeursQueries _queries = amorce.Queries;

    [Theory]
    [InlineData("co", 10)]
    [InlineData("Pa", 10)]
    [InlineData("21", 10)]
    [InlineData("Le M", 10)]
    [InlineData("l'h", 10)]
    [InlineData("c", 0)]
    [InlineData("c ", 0)]
    [InlineData("l'", 0)]
    [InlineData("2", 0)]
    [InlineData("", 0)]
    [InlineData("  ", 0)]
    [InlineData(null, 0)]
    public async Task Proposals_begin_at_the_second_character(string? saisie, int nombre) =>
        Assert.Equal(nombre, (await _queries.ProposerAsync(saisie)).Count);

    [Theory]
    [InlineData("cachan", "Commune de Cachan")]
    [InlineData("CACHAN", "Commune de Cachan")]
    [InlineData("commune de cachan", "Commune de Cachan")]
    [InlineData("mairie cachan", "Commune de Cachan")]
    [InlineData("évreux", "Commune d'Évreux")]
    [InlineData("evreux", "Commune d'Évreux")]
    [InlineData("la rochelle", "Commune de La Rochelle")]
    [InlineData("rochelle", "Commune de La Rochelle")]
    [InlineData("le havre", "Commune du Havre")]
    [InlineData("L’Haÿ-les-Roses", "Commune de L'Haÿ-les-Roses")]
    [InlineData("hay roses", "Commune de L'Haÿ-les-Roses")]
    [InlineData("roses hay", "Commune de L'Haÿ-les-Roses")]
    [InlineData("aix en provence", "Commune d'Aix-en-Provence")]
    [InlineData("st étienne du rouvray", "Commune de Saint-Étienne-du-Rouvray")]
    [InlineData("cc faucigny glieres", "Communauté de communes Faucigny - Glières")]
    [InlineData("communauté de communes faucigny-glières", "Communauté de communes Faucigny - Glières")]
    [InlineData("bordeaux metropole", "Bordeaux Métropole")]
    public async Task An_employer_is_found_however_it_is_written(string saisie, string premier) =>
        Assert.Equal(premier, (await _queries.ProposerAsync(saisie))[0].Denomination);

    [Fact]
    public async Task Exact_names_come_first_then_beginnings_then_the_most_inhabitants()
    {
        var noms = (await _queries.ProposerAsync("vienne", 50)).Select(p => p.Denomination).ToList();
        Assert.Equal(["Commune de Vienne", "Communauté d'agglomération Vienne Condrieu", "Communauté de communes Vienne et Gartempe"], noms.Take(3));
        var dernierDebut = noms.FindLastIndex(n => n.StartsWith("Commune de Vienne", StringComparison.Ordinal));
        Assert.True(dernierDebut < noms.FindIndex(n => n.StartsWith("Commune", StringComparison.Ordinal) && n.EndsWith("-Vienne", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_commune_comes_before_its_namesakes_and_a_big_one_before_a_small_one()
    {
        Assert.Equal(
            ["17000 La Rochelle", "70120 La Rochelle", "Communauté d'agglomération de La Rochelle"],
            (await _queries.ProposerAsync("la rochelle")).Select(p => p.Ville is null ? p.Denomination : $"{p.CodePostal} {p.Ville}").Take(3));
        Assert.Equal(
            ["Commune de Paris", "Commune de Marseille", "Commune de Lyon"],
            (await _queries.ProposerAsync("commune de ", 50)).Select(p => p.Denomination).Take(3));
    }

    [Fact]
    public async Task Every_word_typed_counts()
    {
        Assert.Empty(await _queries.ProposerAsync("cachan zzz"));
        Assert.All(await _queries.ProposerAsync("saint mar"), p => Assert.Matches("(?i)saint.* mar|mar.*saint", p.Denomination.Replace('-', ' ')));
    }

    [Theory]
    [InlineData("co")]
    [InlineData("sa")]
    [InlineData("le")]
    [InlineData("commune sa")]
    [InlineData("co de la")]
    [InlineData("communaute d'agglo")]
    [InlineData("montreuil")]
    [InlineData("val de")]
    [InlineData("st m")]
    [InlineData("3 rivieres")]
    public async Task The_index_proposes_what_a_plain_reading_of_the_rule_does(string saisie)
    {
        await using var db = _base.CreateDbContext();
        var tous = await db.EmployeursPublics.AsNoTracking()
            .OrderByDescending(e => e.Population).ThenByDescending(e => e.Siege).ThenBy(e => e.Cle).ThenBy(e => e.Siret).ToListAsync();
        var mots = MotsEmployeur.DeLaSaisie(saisie);
        var attendus = tous
            .Where(e => mots.All(m => $" {e.Cle} {e.AutresMots}".Contains(" " + m, StringComparison.Ordinal)))
            .OrderBy(e => Rang(e.Cle, mots))
            .Take(10).Select(e => e.Siret);

        Assert.Equal(attendus, (await _queries.ProposerAsync(saisie)).Select(p => p.Siret));
    }

    [Fact]
    public async Task A_siret_or_siren_is_found_by_its_first_digits()
    {
        foreach (var saisie in new[] { "219400165", "219 400 165", "2194001650001", "21940016500011" })
            Assert.Equal("Commune de Cachan", Assert.Single(await _queries.ProposerAsync(saisie)).Denomination);
        Assert.Empty(await _queries.ProposerAsync("219400165000111"));
        Assert.All(await _queries.ProposerAsync("2194"), p => Assert.StartsWith("2194", p.Siret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"lyon\" OR *")]
    [InlineData("NEAR(lyon paris, 2)")]
    [InlineData("lyon AND NOT paris")]
    [InlineData("%%")]
    [InlineData("__")]
    [InlineData("'; DROP TABLE EmployeursPublics; --")]
    [InlineData("^co*")]
    [InlineData("😀😀")]
    [InlineData("\u202E\u202Eab")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\uFFFF\uFFFF")]
    public async Task What_is_typed_is_words_and_nothing_else(string saisie)
    {
        await _queries.ProposerAsync(saisie);
        await using var db = _base.CreateDbContext();
        Assert.True(await db.EmployeursPublics.AnyAsync());
    }

    [Fact]
    public async Task What_no_name_can_be_finds_nothing()
    {
        Assert.Empty(await _queries.ProposerAsync(new string('a', 100_000)));
        Assert.Empty(await _queries.ProposerAsync(string.Concat(Enumerable.Repeat("commune ", 12_500))));
        Assert.Empty(await _queries.ProposerAsync(new string('2', 100_000)));
    }

    [Fact]
    public async Task Proposals_are_bounded()
    {
        Assert.Equal(50, (await _queries.ProposerAsync("commune", 1_000)).Count);
        Assert.Empty(await _queries.ProposerAsync("commune", 0));
    }

    [Fact]
    public async Task An_import_is_seen_at_once_here_and_within_ten_seconds_elsewhere()
    {
        using var propre = BaseDeTest.AvecReferentiels();
        using var ici = new EmployeursQueries(propre, propre.Temps);
        using var ailleurs = new EmployeursQueries(propre, propre.Temps);
        Assert.Empty(await ici.ProposerAsync("ccas de cachan"));
        Assert.Empty(await ailleurs.ProposerAsync("ccas de cachan"));

        await new ImportEmployeurs(propre, propre.Temps, ici).ImporterCsvAsync(new MemoryStream(
            "siret;denomination;numero_voie;code_postal;commune;telephone\n26940009900017;CCAS de Cachan;Square de la Libération;94230;CACHAN;0149691570\n"u8.ToArray()));

        var ccas = Assert.Single(await ici.ProposerAsync("ccas de cachan"));
        Assert.Equal(
            new PropositionEmployeur("26940009900017", "CCAS de Cachan", "Square de la Libération", null, "94230", "CACHAN", "0149691570", false), ccas);
        Assert.Empty(await ailleurs.ProposerAsync("ccas de cachan"));
        propre.Temps.Advance(EmployeursQueries.Verification);
        Assert.Single(await ailleurs.ProposerAsync("ccas de cachan"));
    }

    /// <summary>The order of the rule, from the texts alone.</summary>
    private static int Rang(string cle, string[] mots)
    {
        var saisie = string.Join(' ', mots);
        var noms = new List<string> { cle };
        if (MotsEmployeur.LongueurGenerique(cle.Split(' ')) is var g and > 0) noms.Add(string.Join(' ', cle.Split(' ').Skip(g)));
        if (cle == saisie || (noms[^1] == saisie && MotsEmployeur.EstCommune(cle.Split(' ')[0]))) return 0;
        return noms[^1] == saisie ? 1 : noms.Any(n => n.StartsWith(saisie, StringComparison.Ordinal)) ? 2 : 3;
    }

    /// <summary>The employers of a first start, which these tests only read.</summary>
    public sealed class Amorce : IDisposable
    {
        public Amorce() => Queries = new EmployeursQueries(Base, Base.Temps);

        public BaseDeTest Base { get; } = BaseDeTest.AvecReferentiels();

        public EmployeursQueries Queries { get; }

        public void Dispose()
        {
            Queries.Dispose();
            Base.Dispose();
        }
    }
}
