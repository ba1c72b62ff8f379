using Bunit;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Interventions;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Web.Profils;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Features.Interventions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Interventions;

[Trait("Rule", "INT-02")]
public sealed class InterventionsPageTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly EcranProfil _ecran = new();
    private Guid _marie;

    public async Task InitializeAsync()
    {
        _ecran.Ecran.Services.AddSingleton<InterventionsQueries>();
        _marie = await _ecran.Donnees.IntervenantAsync(etat: EtatInscription.Validee, immatriculation: "0054123456");
        _ecran.Connecter(_marie);
    }

    public async Task DisposeAsync()
    {
        await _ecran.DisposeAsync();
        _ecran.Donnees.Dispose();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [Fact]
    public void Whoever_has_none_is_told_when_there_will_be()
    {
        var page = _ecran.Ecran.Render<InterventionsPage>();
        page.WaitForAssertion(() => Assert.Equal("Aucune intervention", page.Find("[role=status]").TextContent));
        Assert.Contains("lettre de demande", page.Find(".vide").TextContent, StringComparison.Ordinal);
        Assert.Equal(Adresses.Annonces, page.Find(".vide a").GetAttribute("href"));
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task Interventions_are_grouped_with_their_dates_their_letter_and_their_state()
    {
        await AjouterAsync(("LD-1", 30, EtatIntervention.Prevue), ("LD-2", -30, EtatIntervention.Realisee), ("LD-3", -60, EtatIntervention.Annulee));

        var page = _ecran.Ecran.Render<InterventionsPage>();

        page.WaitForAssertion(() => Assert.Equal("3 interventions", page.Find("[role=status]").TextContent));
        Assert.Equal(["À venir", "Passées"], page.FindAll("h2").Select(t => t.TextContent));
        var cellules = page.FindAll("tbody tr")[0].QuerySelectorAll("td");
        Assert.Equal(["Intervention", "Dates", "Structure", "Lettre de demande", "État"], cellules.Select(c => c.GetAttribute("data-titre")));
        Assert.Equal("Budget <b>", cellules[0].TextContent);
        Assert.Equal("du\u00A001/10/2026 au\u00A002/10/2026", cellules[1].TextContent);
        Assert.Equal("Grand Est", cellules[2].TextContent);
        Assert.Contains("Demande de ressources, reçue le\u00A001/09/2026", cellules[3].TextContent, StringComparison.Ordinal);
        Assert.Equal(["Prévue", "Réalisée", "Annulée"], page.FindAll(".etiquette").Select(e => e.TextContent));
    }

    [Theory]
    [InlineData("?page=2", "Page 2 sur 2")]
    [InlineData("?page=99999", "Page 2 sur 2")]
    [InlineData("?page=-1", "Page 1 sur 2")]
    public async Task A_long_list_has_pages_and_a_made_up_one_is_the_nearest(string requete, string attendu)
    {
        await AjouterAsync([.. Enumerable.Range(0, 25).Select(i => ($"LD-{i}", -5 - i, EtatIntervention.Realisee))]);
        _ecran.Ecran.Services.GetRequiredService<NavigationManager>().NavigateTo(Adresses.EspaceInterventions + requete);

        var page = _ecran.Ecran.Render<InterventionsPage>();

        page.WaitForAssertion(() => Assert.Contains(attendu, page.Find(".pages").TextContent, StringComparison.Ordinal));
    }

    private async Task AjouterAsync(params (string Numero, int Dans, EtatIntervention Etat)[] interventions)
    {
        await using var db = _ecran.Donnees.Base.CreateDbContext();
        var jour = _ecran.Donnees.Base.Temps.Aujourdhui();
        foreach (var (numero, dans, etat) in interventions)
            db.Interventions.Add(Intervention.Creer(_marie, new InterventionRecue(numero, TypeLettre.Ressources, "054", "Budget <b>", jour.AddDays(dans), jour.AddDays(dans + 1), etat), _ecran.Donnees.Base.Maintenant));
        await db.SaveChangesAsync();
    }
}
