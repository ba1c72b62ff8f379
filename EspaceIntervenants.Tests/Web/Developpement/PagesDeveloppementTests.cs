using System.Net;
using System.Text.RegularExpressions;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web.Features.Developpement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EspaceIntervenants.Tests.Web.Developpement;

public sealed partial class PagesDeveloppementTests(Application application) : IClassFixture<Application>
{
    private readonly HttpClient _client = application.CreateClient();

    [Fact]
    public async Task An_email_is_shown_with_its_link_as_soon_as_it_is_written_and_is_sent_at_once()
    {
        const string lien = "http://localhost:5080/inscription/activation?jeton=abc&x=1";
        await using (var db = await Base.CreateDbContextAsync())
        {
            var boite = application.Services.GetRequiredService<BoiteDepart>();
            await boite.AjouterAsync(db, "manon@exemple.fr", null, new CourrielActivation("<b>Manon</b>", lien, 7));
            await db.SaveChangesAsync();
        }

        var page = await LireAsync("/dev/courriels");

        Assert.Contains($"<a href=\"{lien}\">{lien}</a>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("sandbox", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Manon</b>", page, StringComparison.Ordinal);
        Assert.True(await AttendreAsync(async () => WebUtility.HtmlDecode(await LireAsync("/dev/courriels")).Contains("Envoyé le", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Rule", "CPT-04")]
    public async Task The_clock_is_moved_and_a_rule_acts()
    {
        var horloge = application.Services.GetRequiredService<HorlogeDecalable>();
        Assert.Same(horloge, application.Services.GetRequiredService<TimeProvider>());
        var manon = await Base.AjouterIntervenantAsync(active: false);
        await using (var db = await Base.CreateDbContextAsync())
            await db.Users.Where(c => c.Id == manon).ExecuteUpdateAsync(s => s.SetProperty(c => c.CreeLe, horloge.Maintenant()));

        await EnvoyerAsync("regle", ("Regle", "CPT-04"));
        await using (var db = await Base.CreateDbContextAsync()) Assert.True(await db.Users.AnyAsync(c => c.Id == manon));
        await EnvoyerAsync("horloge", ("Deplacement", "s"));
        Assert.InRange(horloge.Decalage, TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1), TimeSpan.FromDays(7));
        var page = await EnvoyerAsync("regle", ("Regle", "CPT-04"));

        await using (var db = await Base.CreateDbContextAsync()) Assert.False(await db.Users.AnyAsync(c => c.Id == manon));
        Assert.Contains("1 à traiter, 1 fait(s)", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        await EnvoyerAsync("horloge", ("Deplacement", "date"), ("Instant", "2027-07-14T10:30"));
        Assert.Equal("14/07/2027 à 10h30", horloge.Maintenant().EnTexte());
        await EnvoyerAsync("horloge", ("Deplacement", "reel"));
        Assert.Equal(TimeSpan.Zero, horloge.Decalage);
        Assert.NotNull(await application.Services.GetRequiredService<ExecuteurRegles>().ExecuterAsync("CPT-04", default));
    }

    [Fact]
    public async Task Moving_the_clock_moves_the_hour_and_not_the_timers()
    {
        var vraie = new FakeTimeProvider(BaseDeTest.Debut);
        var horloge = new HorlogeDecalable(vraie);
        var attente = Task.Delay(TimeSpan.FromMinutes(1), horloge);

        horloge.AllerA(BaseDeTest.Debut.AddYears(1));
        Assert.Equal(BaseDeTest.Debut.AddYears(1), horloge.GetUtcNow());
        Assert.False(attente.IsCompleted);
        vraie.Advance(TimeSpan.FromMinutes(1));
        await attente;
        Assert.Equal(BaseDeTest.Debut.AddYears(1).AddMinutes(1), horloge.GetUtcNow());
    }

    private IDbContextFactory<EspaceDbContext> Base => application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>();

    private Task<string> LireAsync(string adresse) => _client.GetStringAsync(new Uri(adresse, UriKind.Relative));

    private async Task<string> EnvoyerAsync(string formulaire, params (string Nom, string Valeur)[] champs)
    {
        var jeton = Jeton().Match(await LireAsync("/dev/horloge")).Groups[1].Value;
        var contenu = new FormUrlEncodedContent([
            new("__RequestVerificationToken", jeton), new("_handler", formulaire), .. champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur))]);
        using var reponse = await _client.PostAsync(new Uri("/dev/horloge", UriKind.Relative), contenu);
        reponse.EnsureSuccessStatusCode();
        return await reponse.Content.ReadAsStringAsync();
    }

    private static async Task<bool> AttendreAsync(Func<Task<bool>> condition)
    {
        for (var essai = 0; essai < 100; essai++)
        {
            if (await condition()) return true;
            await Task.Delay(50);
        }
        return false;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)"/?""")]
    private static partial Regex Jeton();
}
