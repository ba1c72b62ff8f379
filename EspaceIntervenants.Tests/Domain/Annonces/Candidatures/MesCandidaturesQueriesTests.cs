using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Annonces.Candidatures;

public sealed class MesCandidaturesQueriesTests : IDisposable
{
    private readonly CandidaturesDeTest _c = new();

    public void Dispose() => _c.Dispose();

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task Each_person_sees_and_counts_their_own_latest_first_with_the_state_alone()
    {
        var (marie, jean) = (await _c.ValideAsync(), await _c.ValideAsync());
        await _c.DeposeeAsync(jean);
        List<Candidature> miennes = [];
        for (var i = 0; i < 4; i++)
        {
            miennes.Add(await _c.DeposeeAsync(marie));
            _c.Base.Temps.Advance(TimeSpan.FromHours(1));
        }
        await _c.DeciderAsync(miennes[0].Id, EtatCandidature.Etudiee);
        await _c.DeciderAsync(miennes[1].Id, EtatCandidature.NonRetenue);
        Assert.True((await _c.Service.RetirerAsync(marie, miennes[2].Id, miennes[2].Version)).Reussi);

        var page = await _c.Miennes.ChercherAsync(marie, null, 1);
        Assert.Equal(miennes.Select(m => m.Id).Reverse(), page.Lignes.Select(l => l.Id));
        Assert.Equal([EtatCandidature.Deposee, EtatCandidature.Retiree, EtatCandidature.NonRetenue, EtatCandidature.Etudiee], page.Lignes.Select(l => l.Etat));
        Assert.Equal([true, false, false, false], page.Lignes.Select(l => l.Retirable));
        Assert.Equal(new ComptesMesCandidatures(1, 1, 1, 1), await _c.Miennes.CompterAsync(marie));
        Assert.Equal(miennes[1].Id, Assert.Single((await _c.Miennes.ChercherAsync(marie, EtatCandidature.NonRetenue, 1)).Lignes).Id);
        Assert.Equal(1, (await _c.Miennes.CompterAsync(jean)).Total);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task A_manager_and_a_visitor_have_none()
    {
        await _c.DeposeeAsync(await _c.ValideAsync());
        foreach (var acteur in new[] { await _c.Profils.GestionnaireAsync("Ana", "Prévost", "054"), Guid.Empty })
        {
            Assert.Equal(0, (await _c.Miennes.ChercherAsync(acteur, null, 1)).Total);
            Assert.Equal(ComptesMesCandidatures.Vide, await _c.Miennes.CompterAsync(acteur));
        }
    }

    [Theory]
    [InlineData(-3, 1, 20)]
    [InlineData(2, 2, 2)]
    [InlineData(9_999, 2, 2)]
    public async Task The_list_is_paged_and_a_page_out_of_range_is_the_nearest(int demandee, int attendue, int lignes)
    {
        var marie = await _c.ValideAsync();
        for (var i = 0; i < MesCandidaturesQueries.Taille + 2; i++) await _c.DeposeeAsync(marie);
        var page = await _c.Miennes.ChercherAsync(marie, null, demandee);
        Assert.Equal((attendue, lignes, 22), (page.Numero, page.Lignes.Count, page.Total));
    }

    [Fact]
    public async Task A_line_says_whether_the_ad_is_still_open()
    {
        var marie = await _c.ValideAsync();
        await _c.DeposeeAsync(marie);
        Assert.True(Assert.Single((await _c.Miennes.ChercherAsync(marie, null, 1)).Lignes).AnnonceOuverte);
        _c.Base.Temps.Advance(TimeSpan.FromDays(40));
        Assert.False(Assert.Single((await _c.Miennes.ChercherAsync(marie, null, 1)).Lignes).AnnonceOuverte);
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task All_a_trainer_does_works_where_the_managers_notes_and_ratings_cannot_be_read()
    {
        var marie = await _c.ValideAsync();
        await using (var db = _c.Base.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE NotesCandidature");
            await db.Database.ExecuteSqlRawAsync("DROP TABLE SuivisCandidature");
        }
        var annonce = await _c.Base.AjouterAnnonceAsync();
        var candidature = await _c.DeposeeAsync(marie, "Mon commentaire", annonce);
        Assert.Equal(ObstacleCandidature.DejaDeposee, (await _c.Candidater.SituationAsync(marie, annonce.Numero))!.Obstacle);
        Assert.Null(await _c.Candidater.VoulueAsync(marie));
        Assert.Equal(1, (await _c.Miennes.CompterAsync(marie)).Deposees);
        Assert.Single((await _c.Miennes.ChercherAsync(marie, null, 1)).Lignes);
        Assert.True((await _c.Service.RetirerAsync(marie, candidature.Id, candidature.Version)).Reussi);
    }
}
