using EspaceIntervenants.Domain.Annonces.Recherche;
using EspaceIntervenants.Domain.Employeurs;

namespace EspaceIntervenants.Web.Jobs;

/// <summary>Reads what is searched in memory once the application runs, without delaying it: the first person who types or searches does not wait.</summary>
/// <param name="employeurs">Keeps the words of the employers.</param>
/// <param name="annonces">Keeps the published ads.</param>
/// <param name="journal">Told when they could not be read; the first search will try again.</param>
public sealed class Prechauffage(EmployeursQueries employeurs, AnnoncesQueries annonces, ILogger<Prechauffage> journal) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await annonces.ChaufferAsync(stoppingToken);
            await employeurs.ChaufferAsync(stoppingToken);
        }
        catch (Exception echec) when (echec is not OperationCanceledException)
        {
            journal.LogWarning(echec, "What is searched in memory could not be read ahead");
        }
    }
}
