using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Profils.Bureau;

namespace EspaceIntervenants.Tests.Domain.Profils.Bureau;

[Trait("Rule", "ROL-01")]
public sealed class InscriptionsQueriesTests : IDisposable
{
    private readonly BureauDeTest _bureau = new();

    public void Dispose() => _bureau.Dispose();

    [Fact]
    public async Task Each_request_is_in_one_view_and_the_counts_say_how_many()
    {
        _bureau.Ajouter("Manon", "Saisie");
        var aPrendre = _bureau.AjouterTransmise("Anne", "Roy");
        var mienne = _bureau.AjouterTransmise("Bea", "Sol", suite: i => i.PrendreEnCharge(_bureau.Claire, "Claire Martin", Maintenant));
        var collegue = _bureau.AjouterTransmise("Clo", "Tan", suite: i => i.PrendreEnCharge(_bureau.Karim, "Karim Benali", Maintenant));
        var attente = _bureau.AjouterTransmise("Dan", "Ury", suite: i => i.DemanderComplements(_bureau.Claire, "Claire Martin", "Votre diplôme", Maintenant));
        var validee = _bureau.AjouterTransmise("Eve", "Val", suite: i => i.Valider(_bureau.Claire, "Claire Martin", null, Maintenant));
        var rejetee = _bureau.AjouterTransmise("Flo", "Wil", suite: i => i.Rejeter(_bureau.Claire, "Claire Martin", "Motif", Maintenant));
        _bureau.AjouterTransmise("Guy", "Zed", suite: i => i.Archiver(Maintenant, "Essai"));

        Assert.Equal(new ComptesInscriptions(1, 1, 1, 1, 2), (await _bureau.Inscriptions.CompterAsync(_bureau.Claire)).Valeur);
        Assert.Equal([aPrendre], await VueAsync(VueInscriptions.APrendre));
        Assert.Equal([mienne], await VueAsync(VueInscriptions.MesDemandes));
        Assert.Equal([collegue], await VueAsync(VueInscriptions.Collegues));
        Assert.Equal([attente], await VueAsync(VueInscriptions.EnAttente));
        Assert.Equal([validee, rejetee], await VueAsync(VueInscriptions.Decidees));
    }

    [Fact]
    public async Task A_manager_sees_their_structures_and_the_administrator_all()
    {
        var grandEst = _bureau.AjouterTransmise("Anne", "Roy");
        var bourgogne = _bureau.AjouterTransmise("Bea", "Sol", BureauDeTest.Bourgogne);

        Assert.Equal([grandEst], await VueAsync(VueInscriptions.APrendre, _bureau.Claire));
        Assert.Equal([bourgogne], await VueAsync(VueInscriptions.APrendre, _bureau.Lucie));
        Assert.Equal([grandEst, bourgogne], await VueAsync(VueInscriptions.APrendre, _bureau.Administrateur));
        Assert.Equal(1, (await _bureau.Inscriptions.CompterAsync(_bureau.Lucie)).Valeur!.APrendre);
        // The filter narrows, it never opens.
        Assert.Empty(await IdsAsync(_bureau.Claire, new(VueInscriptions.APrendre, StructureCode: BureauDeTest.Bourgogne)));
        Assert.Equal([bourgogne], await IdsAsync(_bureau.Administrateur, new(VueInscriptions.APrendre, StructureCode: BureauDeTest.Bourgogne)));
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task Whoever_is_no_agent_is_refused()
    {
        var anne = _bureau.AjouterTransmise("Anne", "Roy");
        foreach (var acteur in new[] { anne, Guid.NewGuid() })
        {
            Assert.Equal(MotifRefus.Interdit, (await _bureau.Inscriptions.ChercherAsync(acteur, new(VueInscriptions.APrendre))).Motif);
            Assert.Equal(MotifRefus.Interdit, (await _bureau.Inscriptions.CompterAsync(acteur)).Motif);
            Assert.Null(await _bureau.Inscriptions.SuivanteAsync(acteur, Guid.Empty));
        }
    }

    [Theory]
    [InlineData("elou")]
    [InlineData("ÉLOUÉE")]
    [InlineData("man élou")]
    [InlineData("Élouée, Manon")]
    [InlineData("manon.élouée@")]
    [InlineData("MANON.É")]
    public async Task A_request_is_found_by_name_or_address(string texte)
    {
        var manon = _bureau.AjouterTransmise("Manon", "Élouée");
        _bureau.AjouterTransmise("Anne", "Roy");
        Assert.Equal([manon], await IdsAsync(_bureau.Claire, new(VueInscriptions.APrendre, texte)));
    }

    [Theory]
    [InlineData("loue")]
    [InlineData("manon roy")]
    [InlineData("% _")]
    [InlineData("%@")]
    [InlineData("'; DROP TABLE Profils; --")]
    public async Task What_is_no_beginning_finds_nothing(string texte)
    {
        _bureau.AjouterTransmise("Manon", "Élouée");
        Assert.Empty(await IdsAsync(_bureau.Claire, new(VueInscriptions.APrendre, texte)));
    }

    [Fact]
    public async Task The_oldest_waits_first_and_the_order_can_be_chosen()
    {
        var roy = _bureau.AjouterTransmise("Anne", "Roy", BureauDeTest.GrandEst);
        var elouee = _bureau.AjouterTransmise("Manon", "Élouée", BureauDeTest.Bourgogne);
        var abel = _bureau.AjouterTransmise("Zoé", "Abel", BureauDeTest.GrandEst);

        Assert.Equal([roy, elouee, abel], await TrierAsync(TriInscriptions.Transmission, false));
        Assert.Equal([abel, elouee, roy], await TrierAsync(TriInscriptions.Transmission, true));
        Assert.Equal([abel, elouee, roy], await TrierAsync(TriInscriptions.Nom, false));
        Assert.Equal([roy, elouee, abel], await TrierAsync(TriInscriptions.Nom, true));
        Assert.Equal([elouee, roy, abel], await TrierAsync(TriInscriptions.Structure, false));
        Assert.Equal([roy, abel, elouee], await TrierAsync(TriInscriptions.Structure, true));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_beyond_the_last_is_the_last()
    {
        var tous = Enumerable.Range(0, InscriptionsQueries.Taille + 3).Select(n => _bureau.AjouterTransmise("Anne", $"Roy{n:00}")).ToList();

        var deuxieme = (await _bureau.Inscriptions.ChercherAsync(_bureau.Claire, new(VueInscriptions.APrendre, Page: 2))).Valeur!;
        Assert.Equal(tous[^3..], deuxieme.Lignes.Select(l => l.Id));
        Assert.Equal((23, 2, 2), (deuxieme.Total, deuxieme.Numero, deuxieme.Pages));
        foreach (var page in new[] { int.MaxValue, 3 })
            Assert.Equal(2, (await _bureau.Inscriptions.ChercherAsync(_bureau.Claire, new(VueInscriptions.APrendre, Page: page))).Valeur!.Numero);
        foreach (var page in new[] { int.MinValue, 0 })
            Assert.Equal(1, (await _bureau.Inscriptions.ChercherAsync(_bureau.Claire, new(VueInscriptions.APrendre, Page: page))).Valeur!.Numero);
    }

    [Fact]
    public async Task A_line_says_who_what_and_who_has_it()
    {
        _bureau.Ajouter("Manon", "Élouée",
            i => { i.Transmettre(BureauDeTest.GrandEst, Maintenant); i.PrendreEnCharge(_bureau.Claire, "Claire Martin", Maintenant); },
            p => p.AjouterLigne(new SpecialiteSouhaitee { SpecialiteCode = "FIN" }, Maintenant));

        var ligne = Assert.Single((await _bureau.Inscriptions.ChercherAsync(_bureau.Claire, new(VueInscriptions.MesDemandes))).Valeur!.Lignes);
        Assert.Equal(("Élouée", "Manon", "054", "Claire Martin"), (ligne.Nom, ligne.Prenom, ligne.StructureCode, ligne.PrisePar));
        Assert.Equal(["FIN"], ligne.Specialites);
        Assert.Equal(Maintenant, ligne.TransmiseLe);
    }

    [Fact]
    public async Task The_next_request_is_mine_before_anyones_and_never_the_present_one()
    {
        var ancienne = _bureau.AjouterTransmise("Anne", "Roy");
        _bureau.AjouterTransmise("Clo", "Tan", suite: i => i.PrendreEnCharge(_bureau.Karim, "Karim Benali", Maintenant));
        var mienne = _bureau.AjouterTransmise("Bea", "Sol", suite: i => i.PrendreEnCharge(_bureau.Claire, "Claire Martin", Maintenant));
        _bureau.AjouterTransmise("Dan", "Ury", BureauDeTest.Bourgogne);

        Assert.Equal(mienne, await _bureau.Inscriptions.SuivanteAsync(_bureau.Claire, Guid.Empty));
        Assert.Equal(ancienne, await _bureau.Inscriptions.SuivanteAsync(_bureau.Claire, mienne));
        Assert.Equal(ancienne, await _bureau.Inscriptions.SuivanteAsync(_bureau.Karim, (await VueAsync(VueInscriptions.MesDemandes, _bureau.Karim)).Single()));
    }

    [Fact]
    public async Task A_text_of_100_000_characters_is_read_by_its_beginning()
    {
        _bureau.AjouterTransmise("Manon", "Élouée");
        Assert.Empty(await IdsAsync(_bureau.Claire, new(VueInscriptions.APrendre, string.Concat(Enumerable.Repeat("manon xyz ", 10_000)))));
        Assert.Single(await IdsAsync(_bureau.Claire, new(VueInscriptions.APrendre, string.Concat(Enumerable.Repeat("manon ", 16_667)))));
    }

    private DateTime Maintenant => _bureau.Base.Maintenant;

    private Task<List<Guid>> VueAsync(VueInscriptions vue, Guid? acteur = null) => IdsAsync(acteur ?? _bureau.Claire, new(vue));

    private Task<List<Guid>> TrierAsync(TriInscriptions tri, bool decroissant) =>
        IdsAsync(_bureau.Administrateur, new(VueInscriptions.APrendre, Tri: tri, Decroissant: decroissant));

    private async Task<List<Guid>> IdsAsync(Guid acteur, FiltreInscriptions filtre) =>
        [.. (await _bureau.Inscriptions.ChercherAsync(acteur, filtre)).Valeur!.Lignes.Select(l => l.Id)];
}
