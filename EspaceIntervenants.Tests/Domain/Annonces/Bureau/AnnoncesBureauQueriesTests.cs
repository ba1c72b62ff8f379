using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Bureau;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Annonces.Bureau;

public sealed class AnnoncesBureauQueriesTests : IAsyncLifetime
{
    private GestionAnnoncesDeTest _g = default!;

    public async Task InitializeAsync() => _g = await GestionAnnoncesDeTest.CreerAsync();

    public Task DisposeAsync()
    {
        _g.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    [Trait("Rule", "ANN-02")]
    public async Task Each_ad_is_in_one_view_with_its_applications_counted()
    {
        await _g.BrouillonAsync();
        var prevue = await _g.BrouillonAsync();
        await _g.Etats.ProgrammerAsync(_g.Claire, prevue.Numero, prevue.Version, new(2026, 9, 10), new(8, 0));
        var publiee = await _g.PublieeAsync();
        foreach (var etat in Enum.GetValues<EtatCandidature>()) await _g.CandidaterAsync(publiee.Numero, etat);
        await _g.CandidaterAsync(publiee.Numero);
        var close = await _g.PublieeAsync();
        await _g.Etats.CloturerAsync(_g.Claire, close.Numero, close.Version);
        await _g.CandidaterAsync((await _g.Base.AjouterAnnonceAsync(structure: "021")).Numero);

        Assert.Equal(new ComptesAnnonces(1, 1, 1, 1, 2), (await _g.Queries.CompterAsync(_g.Karim)).Valeur);
        Assert.Equal(new ComptesAnnonces(1, 1, 2, 1, 3), (await _g.Queries.CompterAsync(_g.Administrateur)).Valeur);
        foreach (var (vue, numero) in new[] { (VueAnnonces.Programmees, prevue.Numero), (VueAnnonces.Publiees, publiee.Numero), (VueAnnonces.Closes, close.Numero) })
            Assert.Equal(numero, Assert.Single(await NumerosAsync(_g.Claire, new(vue))));
        var ligne = Assert.Single((await _g.Queries.ChercherAsync(_g.Claire, new(VueAnnonces.Publiees))).Valeur!.Lignes);
        Assert.Equal((4, 2), (ligne.Candidatures, ligne.AEtudier));
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task Nobody_sees_the_ads_of_another_structure()
    {
        var a = await _g.BrouillonAsync();
        var personne = await _g.Profils.IntervenantAsync();
        Assert.Empty(await NumerosAsync(_g.Lucie, new(VueAnnonces.Brouillons, StructureCode: "054")));
        Assert.Equal(MotifRefus.Introuvable, (await _g.Queries.LireAsync(_g.Lucie, a.Numero)).Motif);
        Assert.True((await _g.Queries.LireAsync(_g.Administrateur, a.Numero)).Reussi);
        foreach (var acteur in new[] { personne, Guid.NewGuid() })
        {
            Assert.Equal(MotifRefus.Interdit, (await _g.Queries.CompterAsync(acteur)).Motif);
            Assert.Equal(MotifRefus.Interdit, (await _g.Queries.ChercherAsync(acteur, new(VueAnnonces.Brouillons))).Motif);
            Assert.Equal(MotifRefus.Introuvable, (await _g.Queries.LireAsync(acteur, a.Numero)).Motif);
            Assert.Empty(await _g.Queries.StructuresAsync(acteur));
        }
        Assert.Equal(["054"], await _g.Queries.StructuresAsync(_g.Claire));
    }

    [Theory]
    [Trait("Rule", "ANN-02")]
    [InlineData("budgét", 1)]
    [InlineData("communes BUDGET", 1)]
    [InlineData("udget", 0)]
    [InlineData("tresorerie", 1)]
    [InlineData("0542609", 2)]
    [InlineData("0542609002", 1)]
    [InlineData("2027", 1)]
    [InlineData("%", 0)]
    [InlineData("\" OR * NEAR(", 0)]
    [InlineData("", 2)]
    public async Task Drafts_are_found_by_number_or_words_of_their_title(string texte, int attendu)
    {
        await _g.BrouillonAsync(f => f.Intitule = "Budget des communes 2027");
        await _g.BrouillonAsync(f => f.Intitule = "Trésorerie");
        Assert.Equal(attendu, (await NumerosAsync(_g.Claire, new(VueAnnonces.Brouillons, texte))).Count);
    }

    [Fact]
    [Trait("Rule", "ANN-02")]
    public async Task The_list_is_sorted_and_paged_in_the_database()
    {
        for (var i = 0; i < AnnoncesBureauQueries.Taille + 2; i++)
        {
            _g.Base.Temps.Advance(TimeSpan.FromMinutes(1));
            var jour = new DateOnly(2026, 11, 30).AddDays(-i);
            await _g.BrouillonAsync(f => f.DateLimite = jour);
        }
        Assert.Equal("0542609022", (await NumerosAsync(_g.Claire, new(VueAnnonces.Brouillons)))[0]);
        Assert.Equal("0542609001", (await NumerosAsync(_g.Claire, new(VueAnnonces.Brouillons, Tri: TriAnnonces.Numero, Decroissant: false)))[0]);
        Assert.Equal("0542609022", (await NumerosAsync(_g.Claire, new(VueAnnonces.Brouillons, Tri: TriAnnonces.DateLimite, Decroissant: false)))[0]);
        var derniere = (await _g.Queries.ChercherAsync(_g.Claire, new(VueAnnonces.Brouillons, Page: 99))).Valeur!;
        Assert.Equal((22, 2, 2), (derniere.Total, derniere.Numero, derniere.Lignes.Count));
    }

    private async Task<List<string>> NumerosAsync(Guid acteur, FiltreAnnonces filtre) =>
        [.. (await _g.Queries.ChercherAsync(acteur, filtre)).Valeur!.Lignes.Select(l => l.Numero)];
}
