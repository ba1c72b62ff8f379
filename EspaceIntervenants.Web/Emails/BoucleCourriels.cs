using EspaceIntervenants.Domain.Courriels;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Emails;

/// <summary>Empties the queue: at once when an e-mail is saved here, and every few seconds for those of other servers.</summary>
public sealed class BoucleCourriels(
    FileCourriels file,
    SignalCourriels signal,
    TimeProvider temps,
    IOptions<FileCourrielsOptions> options,
    ILogger<BoucleCourriels> journal) : BackgroundService
{
    private readonly TimeSpan _attente = TimeSpan.FromSeconds(options.Value.AttenteSecondes);
    private readonly TimeSpan _pauseMaximale = TimeSpan.FromSeconds(options.Value.PauseMaximaleSecondes);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            var bilan = await TraiterAsync(stoppingToken);
            pause = bilan is { Injoignable: false } ? TimeSpan.Zero : PauseSuivante(pause);
            // While the mail server is away, a new e-mail does not make us knock sooner.
            if (pause > TimeSpan.Zero) await Task.Delay(pause, temps, stoppingToken);
            else if (bilan is not { Suite: true }) await signal.AttendreAsync(_attente, temps, stoppingToken);
        }
    }

    private TimeSpan PauseSuivante(TimeSpan pause) =>
        pause == TimeSpan.Zero ? _attente : pause * 2 < _pauseMaximale ? pause * 2 : _pauseMaximale;

    private async Task<BilanEnvoi?> TraiterAsync(CancellationToken ct)
    {
        try
        {
            return await file.TraiterAsync(ct);
        }
        catch (Exception echec) when (!ct.IsCancellationRequested)
        {
            journal.LogError(echec, "The run of the e-mail queue failed");
            return null;
        }
    }
}
