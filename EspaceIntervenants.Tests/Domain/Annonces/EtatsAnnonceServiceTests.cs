using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Annonces;

[Trait("Rule", "ANN-02")]
public sealed class EtatsAnnonceServiceTests : IAsyncLifetime
{
    private GestionAnnoncesDeTest _g = default!;

    public async Task InitializeAsync() => _g = await GestionAnnoncesDeTest.CreerAsync();

    public Task DisposeAsync()
    {
        _g.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task From_draft_to_published_closed_and_reopened_alerts_are_asked_for_once()
    {
        var brouillon = await _g.BrouillonAsync();
        var publiee = (await _g.Etats.PublierAsync(_g.Claire, brouillon.Numero, brouillon.Version)).Valeur!;
        var lue = await _g.LireAsync(publiee.Numero);
        Assert.Equal((EtatAnnonce.Publiee, _g.Base.Maintenant), (lue.Etat, lue.PublieeLe));
        Assert.NotEmpty(lue.Mots);
        Assert.Equal(1, await _g.DiffusionsAsync());

        var close = (await _g.Etats.CloturerAsync(_g.Claire, publiee.Numero, publiee.Version)).Valeur!;
        lue = await _g.LireAsync(publiee.Numero);
        Assert.Equal(EtatAnnonce.Close, lue.Etat);
        Assert.Empty(lue.Mots);
        Assert.Equal(MotifRefus.Regle, (await _g.Annonces.EnregistrerAsync(_g.Claire, close.Numero, close.Version, _g.Fiche())).Motif);
        Assert.Equal(MotifRefus.Regle, (await _g.Annonces.JoindreAsync(_g.Claire, close.Numero, close.Version, null)).Motif);

        Assert.True((await _g.Etats.RouvrirAsync(_g.Claire, close.Numero, close.Version, new(2026, 9, 20))).Reussi);
        lue = await _g.LireAsync(publiee.Numero);
        Assert.Equal((EtatAnnonce.Publiee, new DateOnly(2026, 9, 20), _g.Base.Maintenant, null), (lue.Etat, lue.Fiche.DateLimite, lue.PublieeLe, lue.CloseLe));
        Assert.Equal(1, await _g.DiffusionsAsync());
    }

    [Fact]
    public async Task A_publication_names_all_that_is_missing_and_changes_nothing()
    {
        var a = (await _g.Annonces.CreerAsync(_g.Claire, "054", new FicheAnnonce())).Valeur!;
        string[] manques = [nameof(FicheAnnonce.Intitule), nameof(FicheAnnonce.Description), nameof(FicheAnnonce.Specialites), nameof(FicheAnnonce.Regions), nameof(FicheAnnonce.DateLimite), nameof(FicheAnnonce.ContactNom), nameof(FicheAnnonce.ContactTelephone)];
        Assert.Equal(manques, (await _g.Etats.PublierAsync(_g.Claire, a.Numero, a.Version)).Champs.Select(c => c.Champ));
        Assert.Equal(manques, (await _g.Etats.ProgrammerAsync(_g.Claire, a.Numero, a.Version, new(2026, 9, 10), new(8, 0))).Champs.Select(c => c.Champ));
        Assert.Equal((EtatAnnonce.Brouillon, a.Version), ((await _g.LireAsync(a.Numero)).Etat, (await _g.LireAsync(a.Numero)).Version));
        Assert.Equal(0, await _g.DiffusionsAsync());
    }

    [Fact]
    public async Task Every_other_transition_is_refused_by_its_rule()
    {
        var brouillon = await _g.BrouillonAsync();
        Assert.Equal(MotifRefus.Regle, (await _g.Etats.CloturerAsync(_g.Claire, brouillon.Numero, brouillon.Version)).Motif);
        Assert.Equal(MotifRefus.Regle, (await _g.Etats.RouvrirAsync(_g.Claire, brouillon.Numero, brouillon.Version, new(2026, 9, 20))).Motif);
        var publiee = await _g.PublieeAsync();
        Assert.Equal(MotifRefus.Regle, (await _g.Etats.PublierAsync(_g.Claire, publiee.Numero, publiee.Version)).Motif);
        Assert.Equal(MotifRefus.Regle, (await _g.Etats.ProgrammerAsync(_g.Claire, publiee.Numero, publiee.Version, new(2026, 9, 10), new(8, 0))).Motif);
        Assert.Equal(MotifRefus.Regle, (await _g.Etats.DeprogrammerAsync(_g.Claire, publiee.Numero, publiee.Version)).Motif);
        Assert.Equal(MotifRefus.Regle, (await _g.Etats.RouvrirAsync(_g.Claire, publiee.Numero, publiee.Version, new(2026, 9, 20))).Motif);
    }

    [Theory]
    [InlineData("2026-10-24", "08:00", "2026-10-24T06:00Z")]
    [InlineData("2026-10-25", "08:00", "2026-10-25T07:00Z")]
    [InlineData("2027-03-28", "02:30", "2027-03-28T01:30Z")]
    public async Task A_publication_is_scheduled_on_the_clock_of_Paris(string jour, string heure, string attendu)
    {
        var a = await _g.BrouillonAsync(f => (f.DateLimite, f.FinIntervention) = (new(2027, 6, 1), new(2027, 7, 1)));
        var programmee = await _g.Etats.ProgrammerAsync(_g.Claire, a.Numero, a.Version, Jour(jour), TimeOnly.Parse(heure, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(programmee.Reussi);
        var instant = DateTimeOffset.Parse(attendu, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
        Assert.Equal(instant, (await _g.LireAsync(a.Numero)).PublicationPrevueLe);
    }

    [Fact]
    public async Task A_publication_is_not_scheduled_in_the_past_nor_after_the_last_day()
    {
        var a = await _g.BrouillonAsync(f => f.DateLimite = new(2026, 9, 10));
        Assert.Equal([EtatsAnnonceService.ChampJour], (await _g.Etats.ProgrammerAsync(_g.Claire, a.Numero, a.Version, null, new(8, 0))).Champs.Select(c => c.Champ));
        Assert.Equal([EtatsAnnonceService.ChampHeure], (await _g.Etats.ProgrammerAsync(_g.Claire, a.Numero, a.Version, new(2026, 9, 2), null)).Champs.Select(c => c.Champ));
        // It is 10:00 in Paris on the 1st.
        Assert.Equal(MotifRefus.Regle, (await _g.Etats.ProgrammerAsync(_g.Claire, a.Numero, a.Version, new(2026, 9, 1), new(10, 0))).Motif);
        Assert.Equal(MotifRefus.Regle, (await _g.Etats.ProgrammerAsync(_g.Claire, a.Numero, a.Version, new(2026, 9, 11), new(0, 0))).Motif);
        var programmee = (await _g.Etats.ProgrammerAsync(_g.Claire, a.Numero, a.Version, new(2026, 9, 10), new(23, 59))).Valeur!;

        // What is promised stays whole, and its last day after its publication.
        Assert.Equal([nameof(FicheAnnonce.Intitule)], (await _g.Annonces.EnregistrerAsync(_g.Claire, a.Numero, programmee.Version, _g.Fiche(f => f.Intitule = null))).Champs.Select(c => c.Champ));
        Assert.Equal([nameof(FicheAnnonce.DateLimite)], (await _g.Annonces.EnregistrerAsync(_g.Claire, a.Numero, programmee.Version, _g.Fiche(f => f.DateLimite = new(2026, 9, 9)))).Champs.Select(c => c.Champ));
        Assert.True((await _g.Etats.DeprogrammerAsync(_g.Claire, a.Numero, programmee.Version)).Reussi);
        Assert.Null((await _g.LireAsync(a.Numero)).PublicationPrevueLe);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-01", true)]
    [InlineData("2026-12-01", true)]
    [InlineData("2026-12-02", false)]
    public async Task An_ad_reopens_until_a_day_to_come_within_its_intervention(string? jour, bool permis)
    {
        var publiee = await _g.PublieeAsync();
        var close = (await _g.Etats.CloturerAsync(_g.Claire, publiee.Numero, publiee.Version)).Valeur!;
        var resultat = await _g.Etats.RouvrirAsync(_g.Claire, close.Numero, close.Version, jour is null ? null : Jour(jour));
        Assert.Equal(permis, resultat.Reussi);
        if (!permis) Assert.Equal([EtatsAnnonceService.ChampJour], resultat.Champs.Select(c => c.Champ));
    }

    private static DateOnly Jour(string jour) => DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture);
}
