using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Recherche;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Annonces.Recherche;

[Trait("Rule", "ANN-03")]
public sealed class AnnoncesQueriesTests : IDisposable
{
    private readonly BaseDeTest _base = BaseDeTest.AvecReferentiels();
    private readonly ReferentielsQueries _referentiels;
    private readonly AnnoncesQueries _annonces;

    public AnnoncesQueriesTests()
    {
        _referentiels = new(_base, _base.Temps);
        _annonces = new(_base, _referentiels, _base.Temps);
    }

    public void Dispose()
    {
        _annonces.Dispose();
        _referentiels.Dispose();
        _base.Dispose();
    }

    [Fact]
    public async Task A_published_ad_is_found_by_everyone_and_neither_a_draft_nor_a_closed_one_is()
    {
        var publiee = await _base.AjouterAnnonceAsync();
        var brouillon = await _base.AjouterAnnonceAsync(EtatAnnonce.Brouillon);
        var close = await _base.AjouterAnnonceAsync(EtatAnnonce.Close);

        Assert.Equal([publiee.Numero], await NumerosAsync(new()));
        foreach (var cachee in new[] { brouillon, close })
            Assert.Empty(await NumerosAsync(new() { Numero = cachee.Numero }));
        Assert.Equal([publiee.Numero], await NumerosAsync(new() { Texte = "budget", Specialites = ["FIN"], Regions = ["44"] }));
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task An_ad_past_its_last_day_in_Paris_is_neither_found_nor_counted_before_the_rule_closes_it()
    {
        var derniereHeure = await _base.AjouterAnnonceAsync(fiche: f => f.DateLimite = new(2026, 9, 1));
        Assert.Equal([derniereHeure.Numero], await NumerosAsync(new()));
        _base.Temps.SetUtcNow(new DateTimeOffset(2026, 9, 1, 21, 59, 59, TimeSpan.Zero));
        Assert.Equal([derniereHeure.Numero], await NumerosAsync(new()));

        _base.Temps.SetUtcNow(new DateTimeOffset(2026, 9, 1, 22, 0, 0, TimeSpan.Zero)); // midnight in Paris
        var resultats = await _annonces.ChercherAsync(new());
        Assert.Equal(0, resultats.Page.Total);
        Assert.Empty(resultats.ParSpecialite);
        Assert.Empty(resultats.ParRegion);
        Assert.Empty(await _annonces.DernieresAsync());
    }

    [Fact]
    public async Task Each_criterion_alone_keeps_what_it_says()
    {
        var finances = await _base.AjouterAnnonceAsync();
        var culture = await _base.AjouterAnnonceAsync(structure: "021", fiche: f =>
        {
            (f.Intitule, f.Description, f.ProfilRecherche) = ("Lecture publique", "Deux jours à la médiathèque.", "Bibliothécaire");
            (f.Specialites, f.SousSpecialites, f.Regions, f.Departements) = (["CUL"], ["C1A"], ["27"], ["21"]);
            (f.DebutIntervention, f.FinIntervention, f.DateLimite) = (new(2027, 1, 10), new(2027, 1, 20), new(2026, 12, 31));
        });
        async Task Seule(Annonce attendue, CriteresAnnonces criteres) => Assert.Equal([attendue.Numero], await NumerosAsync(criteres));

        await Seule(culture, new() { Texte = "MÉDIATH" });
        await Seule(culture, new() { Numero = $"n° {culture.Numero[..3]} {culture.Numero[3..]}" });
        await Seule(culture, new() { Numero = "021" });
        await Seule(culture, new() { Specialites = ["CUL"] });
        await Seule(finances, new() { SousSpecialites = ["F1A"] });
        await Seule(culture, new() { Regions = ["27"] });
        await Seule(finances, new() { Departements = ["54"] });
        await Seule(culture, new() { Structures = ["021"] });
        await Seule(culture, new() { InterventionDu = new(2027, 1, 20) });
        await Seule(finances, new() { InterventionAu = new(2027, 1, 9) });
        await Seule(culture, new() { DateLimite = new(2026, 12, 31) });
        Assert.Empty(await NumerosAsync(new() { DateLimite = new(2027, 1, 1) }));
        Assert.Empty(await NumerosAsync(new() { InterventionDu = new(2027, 1, 21) }));
    }

    [Fact]
    public async Task Criteria_add_up_and_one_of_a_list_is_enough()
    {
        var grandEst = await _base.AjouterAnnonceAsync();
        var bourgogne = await _base.AjouterAnnonceAsync(fiche: f => (f.Regions, f.Departements) = (["27"], []));

        Assert.Equal(2, (await NumerosAsync(new() { Regions = ["44", "27"] })).Count);
        Assert.Equal([bourgogne.Numero], await NumerosAsync(new() { Regions = ["27", "11"], Specialites = ["FIN", "CUL"] }));
        Assert.Equal([grandEst.Numero], await NumerosAsync(new() { Regions = ["44", "27"], Departements = ["54"] }));
        Assert.Empty(await NumerosAsync(new() { Regions = ["27"], Departements = ["54"] }));
        Assert.Empty(await NumerosAsync(new() { Regions = ["44"], Specialites = ["CUL"] }));
    }

    [Fact]
    public async Task An_ad_of_a_region_without_departement_takes_place_in_all_of_them()
    {
        var precise = await _base.AjouterAnnonceAsync();
        var large = await _base.AjouterAnnonceAsync(fiche: f => f.Departements = []);
        var voisine = await _base.AjouterAnnonceAsync(fiche: f => f.Departements = ["57"]);
        // Of two regions, precise in one: it is large in the other.
        var mixte = await _base.AjouterAnnonceAsync(fiche: f => (f.Regions, f.Departements) = (["44", "27"], ["21"]));

        Assert.Equal(Tries(precise, large, mixte), Tries(await NumerosAsync(new() { Departements = ["54"] })));
        Assert.Equal(Tries(large, voisine, mixte), Tries(await NumerosAsync(new() { Departements = ["57"] })));
        Assert.Equal(Tries(mixte), Tries(await NumerosAsync(new() { Departements = ["21"] })));
        Assert.Empty(await NumerosAsync(new() { Departements = ["25"] }));
    }

    [Theory]
    [InlineData("budg")]
    [InlineData("BUDGET communes")]
    [InlineData("préparation")]
    [InlineData("« petites » communes !")]
    [InlineData("F1A")] // the code of a sub-speciality
    [InlineData("financ direct")]
    public async Task Every_word_is_the_beginning_of_a_word_of_the_ad(string texte)
    {
        var annonce = await _base.AjouterAnnonceAsync();
        Assert.Equal([annonce.Numero], await NumerosAsync(new() { Texte = texte }));
    }

    [Fact]
    public async Task The_name_of_a_speciality_counts_as_a_word_of_the_ad()
    {
        var annonce = await _base.AjouterAnnonceAsync(fiche: f => (f.Intitule, f.Description, f.ProfilRecherche, f.Specialites, f.SousSpecialites) = ("Titre", "Texte", "Profil", ["CUL"], []));
        Assert.Equal([annonce.Numero], await NumerosAsync(new() { Texte = "cultur" }));
    }

    [Theory]
    [InlineData("udget")]
    [InlineData("budget absent")]
    [InlineData("\"budget\" NEAR(petites)")]
    [InlineData("budget* OR x")]
    [InlineData("budget AND NOT rien")]
    [InlineData("??? !!!")]
    [InlineData("%")]
    [InlineData("😀")]
    [InlineData("'; DROP TABLE Annonces; --")]
    public async Task A_word_the_ad_lacks_finds_nothing_and_an_operator_is_a_word(string texte)
    {
        await _base.AjouterAnnonceAsync();
        Assert.Empty(await NumerosAsync(new() { Texte = texte }));
    }

    [Fact]
    public async Task A_text_of_10_000_characters_is_read_by_its_beginning()
    {
        var annonce = await _base.AjouterAnnonceAsync();
        Assert.Equal([annonce.Numero], await NumerosAsync(new() { Texte = string.Concat(Enumerable.Repeat("budget ", 1500)) }));
        Assert.Empty(await NumerosAsync(new() { Texte = new string('b', 10_000) }));
        Assert.Empty(await NumerosAsync(new() { Numero = new string('1', 10_000) }));
        Assert.Empty(await NumerosAsync(new() { Numero = "abc" }));
    }

    [Fact]
    public async Task A_date_the_ad_does_not_say_excludes_nothing()
    {
        await _base.AjouterAnnonceAsync(fiche: f => (f.DebutIntervention, f.FinIntervention) = (null, null));
        Assert.Single(await NumerosAsync(new() { InterventionDu = new(2030, 1, 1), InterventionAu = new(2030, 1, 2) }));
    }

    [Fact]
    public async Task The_words_of_the_title_come_before_those_of_the_text_then_the_newest()
    {
        var texte = await _base.AjouterAnnonceAsync(fiche: f => (f.Intitule, f.Description) = ("Autre", "Une pompe."));
        _base.Temps.Advance(TimeSpan.FromMinutes(1));
        var ancienne = await _base.AjouterAnnonceAsync(fiche: f => f.Intitule = "Pompe");
        _base.Temps.Advance(TimeSpan.FromMinutes(1));
        var recente = await _base.AjouterAnnonceAsync(fiche: f => f.Intitule = "Pompes");
        _base.Temps.Advance(TimeSpan.FromMinutes(1));
        var derniere = await _base.AjouterAnnonceAsync(fiche: f => (f.Intitule, f.Description) = ("Autre", "Une pompe."));

        Assert.Equal(Numeros(recente, ancienne, derniere, texte), await NumerosAsync(new() { Texte = "pompe" }));
        Assert.Equal(Numeros(derniere, recente, ancienne, texte), await NumerosAsync(new() { Texte = "pompe", Tri = TriAnnonces.Publication }));
    }

    [Fact]
    public async Task Results_are_sorted_both_ways_and_pages_never_overlap()
    {
        for (var i = 0; i < 45; i++)
            await _base.AjouterAnnonceAsync(fiche: f => (f.Intitule, f.DateLimite) = ($"Titre {i % 7}", new(2026, 10, 1 + i % 5)));
        foreach (var tri in Enum.GetValues<TriAnnonces>())
            foreach (var inverse in new[] { false, true })
            {
                var criteres = new CriteresAnnonces { Tri = tri, Inverse = inverse, Texte = tri == TriAnnonces.Pertinence ? "titre" : null };
                var pages = new List<LigneAnnonce>();
                for (var page = 1; page <= 3; page++) pages.AddRange((await _annonces.ChercherAsync(criteres with { Page = page })).Page.Lignes);
                Assert.Equal(45, pages.Select(l => l.Numero).Distinct().Count());
                if (tri == TriAnnonces.Intitule) Assert.Equal(Ordonner(pages, l => l.Intitule, inverse), pages.Select(l => l.Intitule));
                if (tri == TriAnnonces.DateLimite) Assert.Equal(Ordonner(pages, l => l.DateLimite, inverse), pages.Select(l => l.DateLimite));
            }
    }

    [Theory]
    [InlineData(int.MinValue, 1)]
    [InlineData(0, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(int.MaxValue, 2)]
    public async Task A_page_that_does_not_exist_is_the_nearest(int demandee, int rendue)
    {
        for (var i = 0; i < 21; i++) await _base.AjouterAnnonceAsync();
        var page = (await _annonces.ChercherAsync(new() { Page = demandee })).Page;
        Assert.Equal((rendue, 21, rendue == 1 ? 20 : 1), (page.Numero, page.Total, page.Lignes.Count));
    }

    [Fact]
    public async Task What_another_server_publishes_changes_closes_or_reopens_is_seen_by_the_next_search()
    {
        var annonce = await _base.AjouterAnnonceAsync();
        Assert.Equal([annonce.Numero], await NumerosAsync(new() { Texte = "budget" }));

        await ChangerAsync(annonce.Id, a =>
        {
            var fiche = AnnoncesDeTest.Fiche(_base.Maintenant);
            (fiche.Intitule, fiche.Specialites, fiche.SousSpecialites) = ("Zingage", ["CUL"], []);
            a.Modifier(fiche, _base.Maintenant);
        });
        Assert.Equal([annonce.Numero], await NumerosAsync(new() { Texte = "zingage", Specialites = ["CUL"] }));
        Assert.Empty(await NumerosAsync(new() { Specialites = ["FIN"] }));

        await ChangerAsync(annonce.Id, a => a.Cloturer(_base.Maintenant));
        Assert.Empty(await NumerosAsync(new()));
        await ChangerAsync(annonce.Id, a => a.Rouvrir(new(2026, 12, 1), _base.Maintenant));
        Assert.Equal([annonce.Numero], await NumerosAsync(new() { DateLimite = new(2026, 12, 1) }));

        var autre = await _base.AjouterAnnonceAsync(EtatAnnonce.Brouillon);
        Assert.Single(await NumerosAsync(new()));
        await ChangerAsync(autre.Id, a => a.Publier(_base.Maintenant));
        Assert.Equal(2, (await NumerosAsync(new())).Count);
    }

    [Fact]
    public async Task An_index_kept_up_to_date_answers_as_one_that_is_new()
    {
        var (hasard, annonces) = (new Random(5), new List<int>());
        for (var i = 0; i < 40; i++)
        {
            annonces.Add((await _base.AjouterAnnonceAsync(fiche: f => JeuDeRecherche.Varier(f, hasard))).Id);
            var id = annonces[hasard.Next(annonces.Count)];
            await ChangerAsync(id, a =>
            {
                if (a.Etat == EtatAnnonce.Close) a.Rouvrir(new(2026, 11, 5), _base.Maintenant);
                else if (hasard.Next(2) == 0) a.Cloturer(_base.Maintenant);
                else a.Modifier(JeuDeRecherche.Varier(AnnoncesDeTest.Fiche(_base.Maintenant), hasard), _base.Maintenant);
            });
            _base.Temps.Advance(TimeSpan.FromSeconds(1));
            using var neuf = new AnnoncesQueries(_base, _referentiels, _base.Temps);
            var criteres = JeuDeRecherche.Criteres(hasard);
            JeuDeRecherche.Comparer(await neuf.ChercherAsync(criteres), await _annonces.ChercherAsync(criteres));
        }
    }

    [Fact]
    public async Task Any_search_answers_as_reading_every_ad_would_and_each_count_is_what_choosing_gives()
    {
        var (hasard, fiches) = (new Random(7), new List<(string Numero, FicheAnnonce Fiche)>());
        for (var i = 0; i < 70; i++)
        {
            var annonce = await _base.AjouterAnnonceAsync(fiche: f => JeuDeRecherche.Varier(f, hasard));
            fiches.Add((annonce.Numero, annonce.Fiche));
        }
        for (var i = 0; i < 60; i++)
        {
            var criteres = JeuDeRecherche.Criteres(hasard);
            var resultats = await _annonces.ChercherAsync(criteres);
            var attendus = fiches.Where(f => JeuDeRecherche.Repond(f.Fiche, criteres, _base.Maintenant.JourAParis())).Select(f => f.Numero).Order().ToList();
            Assert.Equal(attendus.Count, resultats.Page.Total);
            if (attendus.Count <= AnnoncesQueries.Taille) Assert.Equal(attendus, resultats.Page.Lignes.Select(l => l.Numero).Order());
            foreach (var (code, nombre) in resultats.ParSpecialite)
                Assert.Equal(nombre, (await _annonces.ChercherAsync(criteres with { Specialites = [code] })).Page.Total);
            foreach (var (code, nombre) in resultats.ParRegion)
                Assert.Equal(nombre, (await _annonces.ChercherAsync(criteres with { Regions = [code] })).Page.Total);
        }
    }

    [Fact]
    [Trait("Rule", "ANN-04")]
    public async Task The_ten_last_are_the_newest_that_may_be_applied_to()
    {
        var numeros = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            numeros.Insert(0, (await _base.AjouterAnnonceAsync()).Numero);
            _base.Temps.Advance(TimeSpan.FromMinutes(1));
        }
        await _base.AjouterAnnonceAsync(EtatAnnonce.Brouillon);
        await _base.AjouterAnnonceAsync(EtatAnnonce.Close);
        Assert.Equal(numeros.Take(10), (await _annonces.DernieresAsync()).Select(l => l.Numero));
    }

    [Fact]
    public async Task A_sheet_is_read_once_published_and_a_draft_does_not_exist()
    {
        var publiee = await _base.AjouterAnnonceAsync();
        var close = await _base.AjouterAnnonceAsync(EtatAnnonce.Close);
        var brouillon = await _base.AjouterAnnonceAsync(EtatAnnonce.Brouillon);

        var lue = await _annonces.LireAsync(publiee.Numero);
        Assert.Equal(("Budget et finances des petites communes", "054", false), (lue!.Contenu.Fiche.Intitule, lue.Contenu.StructureCode, lue.Terminee));
        Assert.True((await _annonces.LireAsync(close.Numero))!.Terminee);
        Assert.Null(await _annonces.LireAsync(brouillon.Numero));
        Assert.Null(await _annonces.LireAsync("0000000000"));

        _base.Temps.Advance(TimeSpan.FromDays(40));
        Assert.True((await _annonces.LireAsync(publiee.Numero))!.Terminee);
    }

    private async Task ChangerAsync(int id, Action<Annonce> changer)
    {
        await using var db = _base.CreateDbContext();
        changer(await db.Annonces.SingleAsync(a => a.Id == id));
        await db.SaveChangesAsync();
    }

    private async Task<List<string>> NumerosAsync(CriteresAnnonces criteres)
    {
        var page = (await _annonces.ChercherAsync(criteres)).Page;
        Assert.Equal(page.Total, page.Lignes.Count);
        return [.. page.Lignes.Select(l => l.Numero)];
    }

    private static IEnumerable<T> Ordonner<T>(IEnumerable<LigneAnnonce> lignes, Func<LigneAnnonce, T> cle, bool inverse) =>
        inverse ? lignes.Select(cle).OrderDescending() : lignes.Select(cle).Order();

    private static List<string> Numeros(params Annonce[] annonces) => [.. annonces.Select(a => a.Numero)];

    private static List<string> Tries(params Annonce[] annonces) => Tries(Numeros(annonces));

    private static List<string> Tries(List<string> numeros) => [.. numeros.Order()];
}
