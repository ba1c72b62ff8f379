using EspaceIntervenants.Domain.Employeurs;

namespace EspaceIntervenants.Web.Jobs;

/// <summary>Reads the words of the employers into memory once the application runs, without delaying it: the first person who types does not wait.</summary>
/// <param name="employeurs">Keeps them.</param>
/// <param name="journal">Told when they could not be read; the first search will try again.</param>
public sealed class PrechauffageEmployeurs(EmployeursQueries employeurs, ILogger<PrechauffageEmployeurs> journal) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await employeurs.ChaufferAsync(stoppingToken);
        }
        catch (Exception echec) when (echec is not OperationCanceledException)
        {
            journal.LogWarning(echec, "The employers could not be read ahead");
        }
    }
}
