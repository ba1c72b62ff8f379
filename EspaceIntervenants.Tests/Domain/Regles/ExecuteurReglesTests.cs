using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Domain.Regles;

[Trait("Rule", "REG-01")]
public sealed class ExecuteurReglesTests : IDisposable
{
    private readonly BaseDeTest _base = new();
    private readonly RegleDeTest _regle = new();

    public void Dispose() => _base.Dispose();

    [Fact]
    public async Task A_run_leaves_its_line_and_a_second_run_finds_nothing_left()
    {
        _regle.Dus = [Guid.NewGuid(), Guid.NewGuid()];

        var premier = await Serveur().ExecuterAsync("TEST", default);
        _base.Temps.Advance(TimeSpan.FromMinutes(1));
        var second = await Serveur().ExecuterAsync("TEST", default);

        Assert.Equal(new Bilan(2, 2, 0, null), premier);
        Assert.Equal(new Bilan(0, 0, 0, null), second);
        var lignes = await new ReglesQueries(_base).DernieresAsync("TEST", 10, default);
        Assert.Equal([(0, 0), (2, 2)], lignes.Select(l => (l.Examines, l.Modifies)));
        Assert.All(lignes, l => Assert.NotNull(l.FinLe));
    }

    [Fact]
    public async Task What_fails_is_counted_stays_due_and_stops_nothing_else()
    {
        var fautif = Guid.NewGuid();
        _regle.Dus = [fautif, Guid.NewGuid()];
        _regle.Avant = id => id == fautif ? throw new InvalidOperationException("Mme Dupont") : Task.CompletedTask;

        var bilan = await Serveur().ExecuterAsync("TEST", default);

        Assert.Equal(new Bilan(2, 1, 1, "InvalidOperationException"), bilan);
        Assert.Equal([fautif], _regle.Dus);
    }

    [Fact]
    public async Task A_run_stopped_in_the_middle_keeps_what_is_done_and_the_next_one_does_the_rest()
    {
        _regle.Dus = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        using var arret = new CancellationTokenSource();
        _regle.Apres = () => arret.Cancel();

        var coupe = await Serveur().ExecuterAsync("TEST", arret.Token);
        Assert.Equal(new Bilan(1, 1, 0, "stopped"), coupe);

        _regle.Apres = () => { };
        Assert.Equal(new Bilan(2, 2, 0, null), await Serveur().ExecuterAsync("TEST", default));
        Assert.Equal(3, _regle.Faits.Distinct().Count());
        Assert.Equal(3, _regle.Faits.Count);
    }

    [Fact]
    public async Task While_a_server_runs_a_rule_another_does_not_start_it()
    {
        var dedans = new TaskCompletionSource();
        var suite = new TaskCompletionSource();
        _regle.Dus = [Guid.NewGuid()];
        _regle.Avant = async _ =>
        {
            dedans.SetResult();
            await suite.Task;
        };
        var premier = Serveur().ExecuterAsync("TEST", default);
        await dedans.Task;

        Assert.Null(await Serveur().ExecuterAsync("TEST", default));
        _base.Temps.Advance(TimeSpan.FromSeconds(119));
        Assert.Null(await Serveur().ExecuterAsync("TEST", default));
        suite.SetResult();

        Assert.Equal(1, (await premier)!.Modifies);
        Assert.NotNull(await Serveur().ExecuterAsync("TEST", default));
    }

    [Fact]
    public async Task Servers_that_wake_together_on_the_very_first_run_share_nothing()
    {
        _regle.Dus = [.. Enumerable.Range(0, 5).Select(_ => Guid.NewGuid())];
        var dedans = 0;
        var ensemble = 0;
        _regle.Avant = async _ =>
        {
            ensemble = Math.Max(ensemble, Interlocked.Increment(ref dedans));
            await Task.Yield();
            Interlocked.Decrement(ref dedans);
        };

        var bilans = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Serveur().ExecuterAsync("TEST", default))));

        Assert.Equal(5, bilans.Sum(b => b?.Modifies ?? 0));
        Assert.Equal(5, _regle.Faits.Count);
        Assert.Equal(1, ensemble);
    }

    [Fact]
    public async Task A_server_that_died_holds_a_rule_no_longer_than_its_lease_and_a_slow_one_stops()
    {
        _regle.Dus = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        Bilan? autre = null;
        _regle.Avant = async _ =>
        {
            _regle.Avant = _ => Task.CompletedTask;
            _base.Temps.Advance(TimeSpan.FromSeconds(120));
            autre = await Serveur().ExecuterAsync("TEST", default);
        };

        var lent = await Serveur().ExecuterAsync("TEST", default);

        Assert.Equal(new Bilan(3, 3, 0, null), autre);
        Assert.Equal(new Bilan(1, 0, 0, "lease lost"), lent);
        Assert.Equal(3, _regle.Faits.Count);
    }

    [Fact]
    public async Task A_rule_that_cannot_tell_what_is_due_says_so_in_the_log_and_gives_its_lease_back()
    {
        _regle.Dus = null!;
        Assert.Equal(new Bilan(0, 0, 0, "NullReferenceException"), await Serveur().ExecuterAsync("TEST", default));
        _regle.Dus = [];
        Assert.NotNull(await Serveur().ExecuterAsync("TEST", default));
    }

    /// <summary>Each has its own lease holder, as two servers on one database.</summary>
    private ExecuteurRegles Serveur() => new(
        [_regle], new BauxService(_base, _base.Temps, Options.Create(new ReglesOptions())), _base, _base.Temps, NullLogger<ExecuteurRegles>.Instance);

    private sealed class RegleDeTest : IRegleProgrammee
    {
        private readonly Lock _verrou = new();

        public List<Guid> Dus { get; set; } = [];

        public List<Guid> Faits { get; } = [];

        public Func<Guid, Task> Avant { get; set; } = _ => Task.CompletedTask;

        public Action Apres { get; set; } = () => { };

        public string Code => "TEST";

        public string Libelle => "Règle de test";

        public Task<IReadOnlyList<Guid>> DusAsync(DateTime maintenant, CancellationToken ct)
        {
            lock (_verrou) return Task.FromResult<IReadOnlyList<Guid>>([.. Dus.ToArray()]);
        }

        public async Task<bool> TraiterAsync(Guid id, DateTime maintenant, CancellationToken ct)
        {
            ct.ThrowIfCancellationRequested();
            await Avant(id);
            lock (_verrou)
            {
                if (!Dus.Remove(id)) return false;
                Faits.Add(id);
            }
            Apres();
            return true;
        }
    }
}
