using System.Security.Claims;
using Bunit;
using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web.Features.Annonces.Alertes;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Annonces.Alertes;

[Trait("Rule", "ANN-08")]
public sealed class ProgresDiffusionTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Attente = TimeSpan.FromSeconds(10);

    private readonly AlertesDeTest _a = new();
    private readonly BunitContext _ecran = new();

    public ProgresDiffusionTests()
    {
        _ecran.Services.AddSingleton<TimeProvider>(_a.Base.Temps);
        _ecran.Services.AddSingleton(new AlertesQueries(_a.Base));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _ecran.DisposeAsync();

    public void Dispose() => _a.Dispose();

    [Fact]
    public async Task The_manager_sees_the_alerts_advance_to_their_end()
    {
        var annonce = await _a.PublierAsync();
        await _a.PersonnesAsync(5);
        var progres = Ouvrir(await _a.Base.AjouterAgentAsync("054"), annonce.Id);
        progres.WaitForAssertion(() => Assert.Equal("Alertes : en attente", Texte(progres)), Attente);

        await _a.Regle(lot: 3).TraiterAsync(CleEntiere.EnGuid(annonce.Id), _a.Base.Maintenant, default);
        _a.Base.Temps.Advance(ProgresDiffusion.Rythme);
        progres.WaitForAssertion(() => Assert.Equal("Alertes : 3 personnes prévenues, envoi en cours…", Texte(progres)), Attente);
        Assert.Equal(string.Empty, progres.Find("[role=status]").TextContent);

        await _a.DeroulerAsync();
        _a.Base.Temps.Advance(ProgresDiffusion.Rythme);
        progres.WaitForAssertion(() => Assert.Equal("Alertes : 5 personnes prévenues, envoi terminé le 01/09/2026 à 10h00", Texte(progres)), Attente);
        Assert.Contains("terminé", progres.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_of_another_structure_sees_nothing()
    {
        var annonce = await _a.PublierAsync();
        Assert.Equal(string.Empty, Ouvrir(await _a.Base.AjouterAgentAsync("021"), annonce.Id).Markup.Trim());
    }

    private IRenderedComponent<ProgresDiffusion> Ouvrir(Guid agent, int annonceId)
    {
        var autorisation = _ecran.AddAuthorization();
        autorisation.SetAuthorized("agent");
        autorisation.SetClaims(new Claim(ClaimTypes.NameIdentifier, agent.ToString()));
        return _ecran.Render<ProgresDiffusion>(p => p.Add(x => x.AnnonceId, annonceId));
    }

    private static string Texte(IRenderedComponent<ProgresDiffusion> progres) =>
        progres.Find("p").TextContent.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
