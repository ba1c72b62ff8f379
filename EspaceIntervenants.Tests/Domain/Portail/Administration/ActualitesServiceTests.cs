using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Portail.Administration;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Portail.Administration;

[Trait("Rule", "POR-04")]
public sealed class ActualitesServiceTests : IAsyncLifetime, IDisposable
{
    private readonly PortailDeTest _portail = new();
    private Guid _claire;

    public async Task InitializeAsync() => _claire = await _portail.Base.AjouterAgentAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _portail.Dispose();

    [Fact]
    public async Task A_news_item_is_kept_as_typed_and_whoever_keeps_a_copy_is_told()
    {
        var id = await CreerAsync(PortailDeTest.Actualite());

        await using var db = _portail.Base.CreateDbContext();
        var actualite = await db.Actualites.SingleAsync();
        Assert.Equal((id, "Élections : ce qui change", "Le **texte**.", true, PortailDeTest.Jour), (actualite.Id, actualite.Titre, actualite.Texte, actualite.Prete, actualite.PublieeLe));
        Assert.True(actualite.EstVisible(PortailDeTest.Jour));
        Assert.Equal(1, _portail.Signaux);
    }

    [Fact]
    public async Task Its_address_is_made_of_its_first_title_and_stays()
    {
        var id = await CreerAsync(PortailDeTest.Actualite());
        await _portail.Actualites.ModifierAsync(_claire, id, 1, PortailDeTest.Actualite("Un autre titre"));
        var ouverte = (await _portail.LectureActualites.OuvrirAsync(_claire, id)).Valeur!;
        Assert.Equal(("elections-ce-qui-change", "Un autre titre", 2), (ouverte.Slug, ouverte.Saisie.Titre, ouverte.Version));
    }

    [Fact]
    public async Task News_of_the_same_title_are_numbered()
    {
        for (var i = 0; i < 3; i++) await CreerAsync(PortailDeTest.Actualite("Frais"));
        await CreerAsync(PortailDeTest.Actualite("Frais de déplacements"));
        await using var db = _portail.Base.CreateDbContext();
        Assert.Equal(["frais", "frais-2", "frais-3", "frais-de-deplacements"], await db.Actualites.Select(a => a.Slug).Order().ToListAsync());
    }

    [Theory]
    [InlineData("L'œuvre d'Agnès — n° 3 !", "l-oeuvre-d-agnes-n-3")]
    [InlineData("../../etc/passwd?x=<script>", "etc-passwd-x-script")]
    [InlineData("新しい", "actualite")]
    public void A_slug_holds_letters_digits_and_hyphens_alone(string titre, string slug) => Assert.Equal(slug, SlugActualite.De(titre));

    [Fact]
    public void A_long_title_is_cut_at_a_whole_word()
    {
        var slug = SlugActualite.De(string.Join(' ', Enumerable.Repeat("formation", 20)));
        Assert.True(slug.Length <= 76 && slug.EndsWith("formation", StringComparison.Ordinal));
        Assert.True(SlugActualite.De(new string('a', 200)).Length <= 76);
    }

    [Fact]
    public async Task What_is_missing_too_long_or_upside_down_is_told_at_its_field_and_nothing_is_written()
    {
        var vide = await _portail.Actualites.CreerAsync(_claire, new SaisieActualite { Titre = " \u202E ", Texte = "\n" });
        Assert.Equal([nameof(SaisieActualite.Titre), nameof(SaisieActualite.Texte), nameof(SaisieActualite.PublieeLe)], vide.Champs.Select(c => c.Champ));

        var saisie = PortailDeTest.Actualite(new string('x', 201), debut: 0, fin: -1);
        saisie.Texte = new string('x', 30_001);
        var trop = await _portail.Actualites.CreerAsync(_claire, saisie);
        Assert.Equal([nameof(SaisieActualite.Titre), nameof(SaisieActualite.Texte), nameof(SaisieActualite.RetireeApres)], trop.Champs.Select(c => c.Champ));
        Assert.Contains("précède", trop.Champs[2].Message, StringComparison.Ordinal);

        await using var db = _portail.Base.CreateDbContext();
        Assert.False(await db.Actualites.AnyAsync());
        Assert.Equal(0, _portail.Signaux);
    }

    [Fact]
    public async Task Of_two_administrators_the_second_is_told_and_overwrites_nothing()
    {
        var id = await CreerAsync(PortailDeTest.Actualite());
        Assert.True((await _portail.Actualites.ModifierAsync(_claire, id, 1, PortailDeTest.Actualite("La première"))).Reussi);

        var second = await _portail.Actualites.ModifierAsync(await _portail.Base.AjouterAgentAsync(), id, 1, PortailDeTest.Actualite("La seconde"));

        Assert.Equal(MotifRefus.Conflit, second.Motif);
        Assert.Equal(MotifRefus.Conflit, (await _portail.Actualites.SupprimerAsync(_claire, id, 1)).Motif);
        Assert.Equal("La première", (await _portail.LectureActualites.OuvrirAsync(_claire, id)).Valeur!.Saisie.Titre);
        Assert.Equal(2, _portail.Signaux);
    }

    [Fact]
    public async Task What_was_deleted_is_no_longer_changed()
    {
        var id = await CreerAsync(PortailDeTest.Actualite());
        Assert.True((await _portail.Actualites.SupprimerAsync(_claire, id, 1)).Reussi);
        Assert.Equal(MotifRefus.Introuvable, (await _portail.Actualites.ModifierAsync(_claire, id, 1, PortailDeTest.Actualite())).Motif);
        Assert.Equal(MotifRefus.Introuvable, (await _portail.LectureActualites.OuvrirAsync(_claire, id)).Motif);
    }

    [Fact]
    public async Task The_list_tells_the_states_apart_on_their_first_and_last_days()
    {
        await CreerAsync(PortailDeTest.Actualite("Brouillon", prete: false));
        await CreerAsync(PortailDeTest.Actualite("Demain", debut: 1));
        await CreerAsync(PortailDeTest.Actualite("Premier et dernier jour", debut: 0, fin: 0));
        await CreerAsync(PortailDeTest.Actualite("Hier", debut: -3, fin: -1));

        Assert.Equal(["Brouillon"], await TitresAsync(EtatPublication.Brouillon));
        Assert.Equal(["Demain"], await TitresAsync(EtatPublication.AVenir));
        Assert.Equal(["Premier et dernier jour"], await TitresAsync(EtatPublication.EnLigne));
        Assert.Equal(["Hier"], await TitresAsync(EtatPublication.Retiree));
        Assert.Equal(4, (await TitresAsync(null)).Count);
    }

    [Fact]
    public async Task The_list_is_searched_without_accents_and_paged()
    {
        for (var i = 0; i < ActualitesQueries.Taille + 1; i++) await CreerAsync(PortailDeTest.Actualite($"Nouvelle {i}", debut: -i));
        await CreerAsync(PortailDeTest.Actualite("Élections", debut: -50));

        Assert.Equal(["Élections"], await TitresAsync(null, "ELECTION"));
        Assert.Empty(await TitresAsync(null, "elections introuvable"));
        Assert.Empty(await TitresAsync(null, "%' OR 1=1 --"));
        var fin = (await _portail.LectureActualites.ChercherAsync(_claire, null, new string('x', 10_000), 1)).Valeur!;
        Assert.Equal(0, fin.Total);
        var derniere = (await _portail.LectureActualites.ChercherAsync(_claire, null, null, 999)).Valeur!;
        Assert.Equal((2, 22, "Élections"), (derniere.Numero, derniere.Total, derniere.Lignes[^1].Titre));
    }

    private async Task<Guid> CreerAsync(SaisieActualite saisie)
    {
        var resultat = await _portail.Actualites.CreerAsync(_claire, saisie);
        Assert.True(resultat.Reussi, resultat.Message);
        return resultat.Valeur;
    }

    private async Task<List<string>> TitresAsync(EtatPublication? etat, string? recherche = null) =>
        [.. (await _portail.LectureActualites.ChercherAsync(_claire, etat, recherche, 1)).Valeur!.Lignes.Select(l => l.Titre)];
}
