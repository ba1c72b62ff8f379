using Bunit;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Features.Dossiers.Bureau;

namespace EspaceIntervenants.Tests.Web.Dossiers.Bureau;

[Trait("Rule", "DOS-10")]
public sealed class DossiersPageTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly TimeSpan Attente = TimeSpan.FromSeconds(10);

    private readonly EcranDossiers _ecran = new();
    private Guid _ana;
    private Guid _karim;

    private DossiersDeTest D => _ecran.Dossiers;

    public async Task InitializeAsync()
    {
        _ana = await D.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        _karim = await D.Profils.GestionnaireAsync("Karim", "Benali", "054");
    }

    public async Task DisposeAsync() => await _ecran.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => _ecran.DisposeAsync();

    [Fact]
    public async Task The_list_leads_to_the_files_and_follows_what_colleagues_and_people_do()
    {
        var page = _ecran.Ouvrir<DossiersPage>(_ana, Adresses.GestionDossiers);
        page.WaitForAssertion(() => Assert.Contains("Rien n'attend", page.Find(".vide").TextContent, StringComparison.Ordinal), Attente);

        var personne = await TransmisAsync();
        page.WaitForAssertion(() => Assert.Equal(Adresses.GestionDossier(personne), page.Find("tbody a").GetAttribute("href")), Attente);
        Assert.Equal("1 dossier", page.Find("p[role=status]").TextContent);
        Assert.Contains("À vérifier", page.Find("tbody .etiquette").TextContent, StringComparison.Ordinal);

        D.Base.Temps.Advance(TimeSpan.FromSeconds(1));
        await D.Verrous.PrendreAsync(_karim, personne);
        page.WaitForAssertion(() => Assert.Equal("En cours de vérification par Karim Benali", page.Find(".dossiers__ouvert").TextContent), Attente);

        D.Base.Temps.Advance(TimeSpan.FromSeconds(1));
        await D.ValiderToutAsync(personne, _karim);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tbody tr")), Attente);
    }

    [Fact]
    public async Task What_another_server_wrote_is_seen_within_a_minute()
    {
        var page = _ecran.Ouvrir<DossiersPage>(_ana, Adresses.GestionDossiers);
        page.WaitForElement(".vide", Attente);
        var ailleurs = new TransmissionDossier(D.Base, D.Base.Temps, D.Profils.Referentiels, new SignalDossiers());
        var personne = await D.IntervenantAsync();
        Assert.True((await ailleurs.TransmettreAsync(personne, await D.FormulaireCompletAsync(personne), await D.RepereAsync(personne))).Reussi);
        Assert.Empty(page.FindAll("tbody tr"));

        D.Base.Temps.Advance(VeilleDossiers.Rythme);
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")), Attente);
    }

    [Fact]
    public async Task The_address_holds_the_view_the_search_and_the_state()
    {
        var personne = await TransmisAsync();
        var page = _ecran.Ouvrir<DossiersPage>(_ana, $"{Adresses.GestionDossiers}?vue=toutes&q=camille&etat=a-verifier");
        page.WaitForAssertion(() => Assert.Equal($"{Adresses.GestionDossier(personne)}?vue=toutes", page.Find("tbody a").GetAttribute("href")), Attente);
        Assert.Contains("1", page.Find(".onglets [aria-current=page]").TextContent, StringComparison.Ordinal);

        page.Find("#recherche").Change("introuvable");
        page.Find("form").Submit();
        Assert.EndsWith("?vue=toutes&q=introuvable&etat=a-verifier", _ecran.Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("ne correspond à votre recherche", page.Find(".vide").TextContent, StringComparison.Ordinal), Attente);
    }

    [Fact]
    [Trait("Rule", "DOS-08")]
    public async Task What_was_asked_for_and_awaits_its_answer_has_its_view_and_a_day()
    {
        await D.Demandes.DemanderAsync(_karim, await D.IntervenantAsync(), [BlocDossier.Bancaire], null);
        var page = _ecran.Ouvrir<DossiersPage>(_ana, $"{Adresses.GestionDossiers}?vue=demandees");
        page.WaitForAssertion(() => Assert.Contains("Demandé le 01/09/2026", page.Find("tbody").TextContent, StringComparison.Ordinal), Attente);
    }

    [Fact]
    public async Task The_dashboard_counts_each_view_and_follows()
    {
        var compteurs = _ecran.Ouvrir<CompteursDossiers>(_ana, Adresses.Gestion, p => p.Add(c => c.ActeurId, _ana));
        compteurs.WaitForAssertion(() => Assert.Equal(["0", "0", "0"], compteurs.FindAll("strong").Select(s => s.TextContent)), Attente);
        await TransmisAsync();
        compteurs.WaitForAssertion(() => Assert.Equal(["1", "1", "0"], compteurs.FindAll("strong").Select(s => s.TextContent)), Attente);
    }

    private async Task<Guid> TransmisAsync()
    {
        var personne = await D.IntervenantAsync();
        Assert.True((await D.TransmettreAsync(personne)).Reussi);
        return personne;
    }
}
