using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers.Bureau;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Dossiers.Bureau;

[Trait("Rule", "DOS-10")]
public sealed class VerrousDossierTests : IAsyncLifetime, IDisposable
{
    private readonly DossiersDeTest _d = new();
    private readonly List<Guid> _signales = [];
    private Guid _ana;
    private Guid _karim;
    private Guid _personne;

    public async Task InitializeAsync()
    {
        _ana = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        _karim = await _d.Profils.GestionnaireAsync("Karim", "Benali", "021");
        _personne = await _d.IntervenantAsync();
        Assert.True((await _d.TransmettreAsync(_personne)).Reussi);
        _d.Signal.Change += _signales.Add;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _d.Dispose();

    [Fact]
    public async Task The_first_has_it_the_second_is_told_who_and_since_when_and_may_still_decide()
    {
        var debut = _d.Base.Maintenant;
        Assert.Equal(_ana, (await PrendreAsync(_ana)).AgentId);
        _d.Base.Temps.Advance(TimeSpan.FromMinutes(4));

        var vu = await PrendreAsync(_karim);
        Assert.Equal((_ana, "Ana Prévost", debut), (vu.AgentId, vu.AgentNom, vu.PrisLe));
        Assert.True((await _d.Lectures.LireAsync(_karim, _personne)).Reussi);
        await _d.ValiderToutAsync(_personne, _karim);
    }

    [Fact]
    public async Task It_ends_after_ten_minutes_unless_the_page_prolongs_it()
    {
        await PrendreAsync(_ana);
        for (var tour = 0; tour < 10; tour++)
        {
            _d.Base.Temps.Advance(VerrousDossier.Prolongation);
            await PrendreAsync(_ana);
        }
        Assert.Equal(_ana, (await PrendreAsync(_karim)).AgentId);

        _d.Base.Temps.Advance(VerrousDossier.Duree);
        var repris = await PrendreAsync(_karim);
        Assert.Equal((_karim, "Karim Benali", _d.Base.Maintenant), (repris.AgentId, repris.AgentNom, repris.PrisLe));
        Assert.Equal(_karim, (await PrendreAsync(_ana)).AgentId);
    }

    [Fact]
    public async Task Given_back_it_is_free_and_nobody_gives_back_anothers()
    {
        await PrendreAsync(_ana);
        await _d.Verrous.RendreAsync(_karim, _personne);
        Assert.Equal(_ana, (await PrendreAsync(_karim)).AgentId);
        await _d.Verrous.RendreAsync(_ana, _personne);
        Assert.Equal(_karim, (await PrendreAsync(_karim)).AgentId);
    }

    [Fact]
    public async Task Only_a_change_of_hands_wakes_the_screens()
    {
        await PrendreAsync(_ana);
        _d.Base.Temps.Advance(VerrousDossier.Prolongation);
        await PrendreAsync(_ana);
        await PrendreAsync(_karim);
        Assert.Equal([_personne], _signales);
        await _d.Verrous.RendreAsync(_ana, _personne);
        await _d.Verrous.RendreAsync(_ana, _personne);
        Assert.Equal(2, _signales.Count);
    }

    [Fact]
    public async Task Of_managers_who_open_it_at_once_one_has_it_be_it_free_or_expired()
    {
        var agents = new List<Guid> { _ana, _karim };
        for (var n = 0; n < 4; n++) agents.Add(await _d.Profils.GestionnaireAsync("Agent", $"Numéro{n}", "054"));
        for (var tour = 0; tour < 4; tour++)
        {
            var reponses = await Task.WhenAll(agents.Select(agent => Task.Run(() => _d.NouveauxVerrous().PrendreAsync(agent, _personne))));
            var titulaire = Assert.Single(reponses.Select(r => r.Valeur!.AgentId).Distinct());
            Assert.Contains(titulaire, agents);
            _d.Base.Temps.Advance(VerrousDossier.Duree);
        }
    }

    [Fact]
    public async Task It_leaves_the_file_untouched_and_is_for_agents_on_files_that_exist()
    {
        var avant = (await _d.DossierAsync(_personne)).Version;
        await PrendreAsync(_ana);
        Assert.Equal(avant, (await _d.DossierAsync(_personne)).Version);
        Assert.Equal(MotifRefus.Interdit, (await _d.Verrous.PrendreAsync(_personne, _personne)).Motif);
        Assert.Equal(MotifRefus.Introuvable, (await _d.Verrous.PrendreAsync(_ana, Guid.NewGuid())).Motif);
    }

    private async Task<VerrouVu> PrendreAsync(Guid agent) => (await _d.Verrous.PrendreAsync(agent, _personne)).Valeur!;
}
