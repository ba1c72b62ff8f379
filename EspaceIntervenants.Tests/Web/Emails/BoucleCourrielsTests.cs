using System.Collections.Concurrent;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web.Emails;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Web.Emails;

[Trait("Rule", "REG-03")]
public sealed class BoucleCourrielsTests : IAsyncLifetime, IDisposable
{
    private static readonly IOptions<FileCourrielsOptions> File = Options.Create(new FileCourrielsOptions());

    private readonly BaseDeTest _base = new();
    private readonly SignalCourriels _signal = new();
    private readonly EnvoiDeTest _envoi = new();
    private readonly BoucleCourriels _boucle;

    public BoucleCourrielsTests() => _boucle = new BoucleCourriels(
        new FileCourriels(_base, _envoi, _base.Temps, File, NullLogger<FileCourriels>.Instance), _signal, _base.Temps, File, NullLogger<BoucleCourriels>.Instance);

    public Task InitializeAsync() => _boucle.StartAsync(default);

    public Task DisposeAsync() => _boucle.StopAsync(default);

    public void Dispose()
    {
        _boucle.Dispose();
        _signal.Dispose();
        _base.Dispose();
    }

    [Fact]
    public async Task An_email_leaves_as_soon_as_it_is_saved_without_the_clock_moving()
    {
        await EcrireAsync("manon@exemple.fr", _signal);
        Assert.True(await AttendreAsync(() => _envoi.Envoyes.Count == 1));
    }

    [Fact]
    public async Task An_email_written_by_another_server_leaves_at_the_next_look()
    {
        using var ailleurs = new SignalCourriels();
        await EcrireAsync("manon@exemple.fr", ailleurs);
        Assert.True(await AttendreAsync(() =>
        {
            _base.Temps.Advance(TimeSpan.FromSeconds(5));
            return _envoi.Envoyes.Count == 1;
        }));
    }

    [Fact]
    public async Task While_the_server_is_away_it_is_knocked_at_less_and_less_then_everything_leaves()
    {
        _envoi.Absent = true;
        await EcrireAsync("manon@exemple.fr", _signal);
        Assert.True(await AttendreAsync(() => _envoi.Ouvertures.Count == 1));
        for (var seconde = 0; seconde < 1200; seconde++)
        {
            _base.Temps.Advance(TimeSpan.FromSeconds(1));
            if (seconde % 5 == 0) await Task.Delay(1);
        }
        // 5, 10, 20… up to 300 s between two: some nine in twenty minutes, instead of 240.
        Assert.InRange(_envoi.Ouvertures.Count, 4, 12);

        _envoi.Absent = false;
        Assert.True(await AttendreAsync(() =>
        {
            _base.Temps.Advance(TimeSpan.FromSeconds(300));
            return _envoi.Envoyes.Count == 1;
        }));
    }

    private async Task EcrireAsync(string adresse, SignalCourriels signal)
    {
        await using var db = _base.CreateDbContext();
        await CourrielsDeTest.Boite(_base.Temps, signal).AjouterAsync(db, adresse, null, new CourrielActivation("Manon", "https://x.fr/a", 7));
        await db.SaveChangesAsync();
    }

    private static async Task<bool> AttendreAsync(Func<bool> condition)
    {
        for (var essai = 0; essai < 250; essai++)
        {
            if (condition()) return true;
            await Task.Delay(20);
        }
        return false;
    }

    private sealed class EnvoiDeTest : IEnvoiCourriel, ISessionEnvoi
    {
        public ConcurrentQueue<string> Envoyes { get; } = new();

        public ConcurrentQueue<int> Ouvertures { get; } = new();

        public bool Absent { get; set; }

        public Task<ISessionEnvoi> OuvrirAsync(CancellationToken ct)
        {
            Ouvertures.Enqueue(0);
            return Absent ? throw new EnvoiCourrielException("away", sessionPerdue: true) : Task.FromResult<ISessionEnvoi>(this);
        }

        public Task EnvoyerAsync(Courriel courriel, CancellationToken ct)
        {
            Envoyes.Enqueue(courriel.Destinataire);
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
