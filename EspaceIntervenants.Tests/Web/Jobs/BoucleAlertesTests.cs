using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web.Jobs;
using Microsoft.Extensions.Logging.Abstractions;

namespace EspaceIntervenants.Tests.Web.Jobs;

[Trait("Rule", "ANN-08")]
public sealed class BoucleAlertesTests : IAsyncLifetime, IDisposable
{
    private readonly AlertesDeTest _a = new();
    private readonly SignalAlertes _signal = new();
    private readonly BoucleAlertes _boucle;

    public BoucleAlertesTests()
    {
        var regle = _a.Regle(lot: 3);
        _boucle = new BoucleAlertes([regle], _a.Serveur(regle), _signal, _a.Base.Temps, NullLogger<BoucleAlertes>.Instance);
    }

    public async Task InitializeAsync()
    {
        await _a.PersonnesAsync(10);
        await _boucle.StartAsync(default);
    }

    public Task DisposeAsync() => _boucle.StopAsync(default);

    public void Dispose()
    {
        _boucle.Dispose();
        _signal.Dispose();
        _a.Dispose();
    }

    [Fact]
    public async Task A_publication_saved_here_is_told_to_all_at_once_without_the_clock_moving()
    {
        var annonce = await _a.Base.AjouterAnnonceAsync();
        await using (var db = _a.Base.CreateDbContext())
        {
            db.DiffusionsAnnonce.Add(DiffusionAnnonce.Demander(annonce.Id, _a.Base.Maintenant));
            _signal.SurEnregistrement(db);
            await db.SaveChangesAsync();
        }
        Assert.True(await AttendreAsync(() => Task.CompletedTask));
    }

    [Fact]
    public async Task A_publication_of_another_server_is_told_within_a_minute_and_nothing_due_leaves_no_line_in_the_log()
    {
        await _a.PublierAsync();
        Assert.True(await AttendreAsync(async () =>
        {
            // Until the loop has woken, and no longer: it may have begun to wait after a first minute had passed.
            if ((await LignesAsync()).Count == 0) _a.Base.Temps.Advance(BoucleAlertes.Attente);
        }));
        for (var i = 0; i < 5; i++)
        {
            _a.Base.Temps.Advance(BoucleAlertes.Attente);
            await Task.Delay(5);
        }
        await _boucle.StopAsync(default);
        var lignes = await LignesAsync();
        Assert.Equal(4, lignes.Count);
        Assert.All(lignes, l => Assert.Equal((1, 1, 0), (l.Examines, l.Modifies, l.Echecs)));
    }

    private Task<IReadOnlyList<LigneExecution>> LignesAsync() => new ReglesQueries(_a.Base).DernieresAsync(EnvoiAlertes.Regle, 50, default);

    private async Task<bool> AttendreAsync(Func<Task> entre)
    {
        for (var essai = 0; essai < 250; essai++)
        {
            if ((await _a.CourrielsAsync()).Count == 10) return true;
            await entre();
            await Task.Delay(20);
        }
        return false;
    }
}
