using System.Globalization;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Annonces;

[Trait("Rule", "ANN-02")]
public sealed class PublicationsEtCloturesTests : IAsyncLifetime
{
    private GestionAnnoncesDeTest _g = default!;

    public async Task InitializeAsync() => _g = await GestionAnnoncesDeTest.CreerAsync();

    public Task DisposeAsync()
    {
        _g.Dispose();
        return Task.CompletedTask;
    }

    // Paris: UTC+2 in summer, UTC+1 in winter; the clocks change on 25/10/2026 and 28/03/2027.
    [Theory]
    [InlineData("2026-09-15", "2026-09-16T00:00+02:00")]
    [InlineData("2026-10-24", "2026-10-25T00:00+02:00")]
    [InlineData("2026-10-25", "2026-10-26T00:00+01:00")]
    [InlineData("2026-12-31", "2027-01-01T00:00+01:00")]
    [InlineData("2027-03-28", "2027-03-29T00:00+02:00")]
    public async Task An_ad_is_open_all_its_last_day_in_Paris_and_closed_as_soon_as_it_is_over(string limite, string cloture)
    {
        var a = await _g.PublieeAsync(f => (f.DateLimite, f.FinIntervention) = (Jour(limite), new(2027, 6, 1)));
        Aller(cloture, secondes: -1);
        Assert.Empty(await DusAsync());
        Aller(cloture);
        Assert.Equal(1, await PasserAsync());
        var lue = await _g.LireAsync(a.Numero);
        Assert.Equal((EtatAnnonce.Close, _g.Base.Maintenant, PublicationsEtClotures.Signature), (lue.Etat, lue.CloseLe, lue.ActeParNom));
        Assert.Empty(lue.Mots);
        Assert.Equal(0, await PasserAsync());
    }

    [Theory]
    [InlineData("2026-09-10", "08:00", "2026-09-10T08:00+02:00")]
    [InlineData("2026-10-25", "08:00", "2026-10-25T08:00+01:00")]
    [InlineData("2027-03-28", "08:00", "2027-03-28T08:00+02:00")]
    public async Task A_draft_is_published_at_its_instant_and_its_alerts_asked_for_once(string jour, string heure, string instant)
    {
        var a = await ProgrammerAsync(jour, heure, f => (f.DateLimite, f.FinIntervention) = (new(2027, 6, 1), new(2027, 7, 1)));
        Aller(instant, secondes: -1);
        Assert.Empty(await DusAsync());
        Aller(instant);
        var dus = await DusAsync();
        Assert.Equal(1, await PasserAsync());
        var lue = await _g.LireAsync(a.Numero);
        Assert.Equal((EtatAnnonce.Publiee, null, _g.Base.Maintenant), (lue.Etat, lue.PublicationPrevueLe, lue.PublieeLe));
        Assert.NotEmpty(lue.Criteres);
        // Run twice, or by a server that had read the list before.
        Assert.Equal(0, await PasserAsync());
        Assert.False(await _g.Regle.TraiterAsync(Assert.Single(dus), _g.Base.Maintenant, default));
        Assert.Equal(1, await _g.DiffusionsAsync());
        Assert.Empty(await CourrielsAsync());
    }

    [Fact]
    public async Task After_three_days_of_sleep_what_still_can_is_published_the_rest_unscheduled_and_its_author_told()
    {
        var tardive = await ProgrammerAsync("2026-09-10", "08:00", f => f.Intitule = "Encore ouverte");
        var manquee = await ProgrammerAsync("2026-09-10", "09:00", f => (f.Intitule, f.DateLimite) = ("Trop tard", new(2026, 9, 11)));
        var close = await _g.PublieeAsync(f => f.DateLimite = new(2026, 9, 11));
        Aller("2026-09-13T10:00+02:00");

        Assert.Equal(3, await PasserAsync());
        Assert.Equal(EtatAnnonce.Publiee, (await _g.LireAsync(tardive.Numero)).Etat);
        Assert.Equal(EtatAnnonce.Close, (await _g.LireAsync(close.Numero)).Etat);
        var lue = await _g.LireAsync(manquee.Numero);
        Assert.Equal((EtatAnnonce.Brouillon, null), (lue.Etat, lue.PublicationPrevueLe));
        var courriel = Assert.Single(await CourrielsAsync());
        Assert.Contains("le 11/09/2026 est passé", courriel.TexteBrut.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains($"{CourrielsDeTest.Site}/gestion/annonces/{manquee.Numero}", courriel.TexteBrut, StringComparison.Ordinal);
        await using var db = _g.Base.CreateDbContext();
        Assert.Equal(await db.Users.Where(u => u.Id == _g.Claire).Select(u => u.Email).SingleAsync(), courriel.Destinataire);
        Assert.Equal(0, await PasserAsync());
        Assert.Single(await CourrielsAsync());
    }

    [Fact]
    public async Task A_sheet_that_a_list_has_left_is_not_published()
    {
        var a = await ProgrammerAsync("2026-09-10", "08:00");
        await using (var db = _g.Base.CreateDbContext())
        {
            (await db.Specialites.SingleAsync(s => s.Code == "FIN")).Desactiver();
            await db.SaveChangesAsync();
        }
        Aller("2026-09-10T08:00+02:00");
        Assert.Equal(1, await PasserAsync());
        Assert.Equal((EtatAnnonce.Brouillon, 0), ((await _g.LireAsync(a.Numero)).Etat, await _g.DiffusionsAsync()));
        Assert.Contains("n'est plus proposée", Assert.Single(await CourrielsAsync()).TexteBrut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_who_acted_meanwhile_wins()
    {
        var a = await ProgrammerAsync("2026-09-10", "08:00");
        Aller("2026-09-10T08:00+02:00");
        var dus = await DusAsync();
        Assert.True((await _g.Etats.DeprogrammerAsync(_g.Karim, a.Numero, a.Version)).Reussi);
        Assert.False(await _g.Regle.TraiterAsync(Assert.Single(dus), _g.Base.Maintenant, default));
        Assert.Equal("Karim Benali", (await _g.LireAsync(a.Numero)).ActeParNom);
    }

    [Fact]
    public async Task Two_servers_publish_once()
    {
        await ProgrammerAsync("2026-09-10", "08:00");
        Aller("2026-09-10T08:00+02:00");
        var id = Assert.Single(await DusAsync());
        var faits = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _g.Regle.TraiterAsync(id, _g.Base.Maintenant, default))));
        Assert.Single(faits, fait => fait);
        Assert.Equal(1, await _g.DiffusionsAsync());
    }

    private async Task<AnnonceEcrite> ProgrammerAsync(string jour, string heure, Action<FicheAnnonce>? fiche = null)
    {
        var a = await _g.BrouillonAsync(fiche);
        return (await _g.Etats.ProgrammerAsync(_g.Claire, a.Numero, a.Version, Jour(jour), TimeOnly.Parse(heure, CultureInfo.InvariantCulture))).Valeur!;
    }

    private async Task<int> PasserAsync()
    {
        var faits = 0;
        foreach (var id in await DusAsync())
            if (await _g.Regle.TraiterAsync(id, _g.Base.Maintenant, default)) faits++;
        return faits;
    }

    private Task<IReadOnlyList<Guid>> DusAsync() => _g.Regle.DusAsync(_g.Base.Maintenant, default);

    private async Task<List<EspaceIntervenants.Domain.Courriels.Courriel>> CourrielsAsync()
    {
        await using var db = _g.Base.CreateDbContext();
        return await db.Courriels.AsNoTracking().ToListAsync();
    }

    private void Aller(string instant, int secondes = 0) => _g.Base.Temps.SetUtcNow(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).AddSeconds(secondes));

    private static DateOnly Jour(string jour) => DateOnly.Parse(jour, CultureInfo.InvariantCulture);
}
