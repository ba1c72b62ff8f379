using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Domain.Portail.Administration;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Portail.Administration;

[Trait("Rule", "POR-04")]
public sealed class TextesPortailServiceTests : IAsyncLifetime, IDisposable
{
    private readonly PortailDeTest _portail = new();
    private Guid _claire;

    public async Task InitializeAsync() => _claire = await _portail.Base.AjouterAgentAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _portail.Dispose();

    [Fact]
    public async Task A_version_comes_into_force_on_its_day_in_Paris_and_the_former_stays_readable()
    {
        var v1 = await EcrireAsync(null, PortailDeTest.Texte(texte: "Première"));
        var v2 = await EcrireAsync(v1, PortailDeTest.Texte(dans: 10, texte: "Deuxième"));
        Assert.Equal("Première", (await LireAsync()).EnVigueur!.Texte);
        var ligne = (await _portail.LectureTextes.ListerAsync(_claire)).Valeur!.Single(t => t.Cle == ClesTextes.Charte);
        Assert.Equal((PortailDeTest.Jour, PortailDeTest.Jour.AddDays(10), 2), (ligne.EnVigueurLe, ligne.AVenirLe, ligne.Versions));

        // One minute before midnight in Paris, then midnight, which is 22:00 in Greenwich.
        _portail.Base.Temps.SetUtcNow(new DateTimeOffset(2026, 9, 10, 21, 59, 0, TimeSpan.Zero));
        Assert.Equal("Première", (await LireAsync()).EnVigueur!.Texte);
        _portail.Base.Temps.SetUtcNow(new DateTimeOffset(2026, 9, 10, 22, 0, 0, TimeSpan.Zero));
        var lu = await LireAsync();
        Assert.Equal("Deuxième", lu.EnVigueur!.Texte);
        Assert.Equal([v2, v1], lu.Historique.Select(v => v.Id));
        Assert.Equal(("Anne Roy", v2), (lu.EnVigueur.AuteurNom, lu.Derniere));
        Assert.Equal(2, _portail.Signaux);
    }

    [Fact]
    public async Task Of_two_versions_of_the_same_day_the_last_written_is_in_force()
    {
        var v1 = await EcrireAsync(null, PortailDeTest.Texte(texte: "Avec une faute"));
        _portail.Base.Temps.Advance(TimeSpan.FromMinutes(5));
        await EcrireAsync(v1, PortailDeTest.Texte(texte: "Sans faute"));
        Assert.Equal("Sans faute", (await LireAsync()).EnVigueur!.Texte);
    }

    [Fact]
    public async Task Without_a_version_there_is_none_in_force_and_every_key_is_listed()
    {
        var lu = await LireAsync();
        Assert.Null(lu.EnVigueur);
        Assert.Null(lu.Derniere);
        Assert.Equal(ClesTextes.Toutes, (await _portail.LectureTextes.ListerAsync(_claire)).Valeur!.Select(t => t.Cle));
        Assert.Equal(MotifRefus.Introuvable, (await _portail.LectureTextes.OuvrirAsync(_claire, "inconnue")).Motif);
        Assert.Equal(MotifRefus.Introuvable, (await _portail.Textes.EcrireAsync(_claire, "inconnue", null, PortailDeTest.Texte())).Motif);
    }

    [Fact]
    public async Task Of_two_administrators_the_second_is_told_that_there_is_a_newer_version()
    {
        var v1 = await EcrireAsync(null, PortailDeTest.Texte());
        await EcrireAsync(v1, PortailDeTest.Texte(dans: 3));
        foreach (var lue in new Guid?[] { v1, null })
            Assert.Equal(MotifRefus.Conflit, (await _portail.Textes.EcrireAsync(_claire, ClesTextes.Charte, lue, PortailDeTest.Texte())).Motif);
        Assert.Equal(2, (await LireAsync()).Historique.Count);
    }

    [Fact]
    public async Task A_text_is_not_rewritten_in_the_past()
    {
        var resultat = await _portail.Textes.EcrireAsync(_claire, ClesTextes.Charte, null, PortailDeTest.Texte(dans: -1));
        Assert.Equal(nameof(SaisieTexte.EnVigueurLe), Assert.Single(resultat.Champs).Champ);
    }

    [Fact]
    public async Task A_version_to_come_can_be_withdrawn_and_one_in_force_cannot()
    {
        var v1 = await EcrireAsync(null, PortailDeTest.Texte());
        var v2 = await EcrireAsync(v1, PortailDeTest.Texte(dans: 1));
        Assert.Equal(MotifRefus.Regle, (await _portail.Textes.AnnulerAsync(_claire, v1)).Motif);
        Assert.True((await _portail.Textes.AnnulerAsync(_claire, v2)).Reussi);
        Assert.Equal([v1], (await LireAsync()).Historique.Select(v => v.Id));
    }

    private async Task<TexteOuvert> LireAsync() => (await _portail.LectureTextes.OuvrirAsync(_claire, ClesTextes.Charte)).Valeur!;

    private async Task<Guid> EcrireAsync(Guid? derniere, SaisieTexte saisie)
    {
        var resultat = await _portail.Textes.EcrireAsync(_claire, ClesTextes.Charte, derniere, saisie);
        Assert.True(resultat.Reussi, resultat.Message);
        return resultat.Valeur;
    }
}
