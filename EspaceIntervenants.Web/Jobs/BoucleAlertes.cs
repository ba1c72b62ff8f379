using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Regles;

namespace EspaceIntervenants.Web.Jobs;

/// <summary>
/// Tells people of the ads (ANN-08): at once when one is published here, and every minute for those of other servers, of a scheduled
/// publication, or of a run that was cut short. The rule is run, and leaves its line in the log, only when something is due.
/// </summary>
public sealed class BoucleAlertes(
    IEnumerable<IRegleProgrammee> regles,
    ExecuteurRegles executeur,
    SignalAlertes signal,
    TimeProvider temps,
    ILogger<BoucleAlertes> journal) : BackgroundService
{
    /// <summary>Between two looks when nothing wakes it.</summary>
    public static readonly TimeSpan Attente = TimeSpan.FromMinutes(1);

    private readonly IRegleProgrammee _regle = regles.Single(r => r.Code == EnvoiAlertes.Regle);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            if (!await AvancerAsync(stoppingToken)) await signal.AttendreAsync(Attente, temps, stoppingToken);
    }

    /// <summary>One batch of each ad; false when none is due, another server is at it, or none could be handled.</summary>
    private async Task<bool> AvancerAsync(CancellationToken ct)
    {
        try
        {
            if ((await _regle.DusAsync(temps.Maintenant(), ct)).Count == 0) return false;
            return await executeur.ExecuterAsync(EnvoiAlertes.Regle, ct) is { Modifies: > 0 };
        }
        catch (Exception echec) when (!ct.IsCancellationRequested)
        {
            journal.LogError(echec, "The alerts could not be run");
            return false;
        }
    }
}
