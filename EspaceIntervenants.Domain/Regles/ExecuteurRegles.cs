using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EspaceIntervenants.Domain.Regles;

/// <summary>
/// Runs a timed rule (REG-01): under its lease, one item after the other, with a line in the run log. What fails is counted
/// and stays due; what stops the run leaves the rest due.
/// </summary>
public sealed class ExecuteurRegles(
    IEnumerable<IRegleProgrammee> regles,
    BauxService baux,
    IDbContextFactory<EspaceDbContext> bases,
    TimeProvider temps,
    ILogger<ExecuteurRegles> journal)
{
    /// <summary>Every rule of the application.</summary>
    public IReadOnlyList<IRegleProgrammee> Regles { get; } = [.. regles.OrderBy(r => r.Code, StringComparer.Ordinal)];

    /// <summary>Runs a rule now.</summary>
    /// <returns>What it did; null when another server, or another run here, is at it.</returns>
    public async Task<Bilan?> ExecuterAsync(string code, CancellationToken ct)
    {
        var regle = Regles.Single(r => r.Code == code);
        var titulaire = $"{Environment.MachineName}/{Guid.NewGuid():N}";
        if (!await baux.PrendreAsync(code, titulaire, ct))
        {
            journal.LogInformation("Rule {Regle} is being run elsewhere", code);
            return null;
        }
        try
        {
            var execution = await OuvrirLigneAsync(code, ct);
            var bilan = await DeroulerAsync(regle, titulaire, ct);
            await FermerLigneAsync(execution, bilan);
            return bilan;
        }
        finally
        {
            await baux.RendreAsync(code, titulaire);
        }
    }

    private async Task<Bilan> DeroulerAsync(IRegleProgrammee regle, string titulaire, CancellationToken ct)
    {
        var bilan = new Bilan(0, 0, 0, null);
        try
        {
            foreach (var id in await regle.DusAsync(temps.Maintenant(), ct))
            {
                // Before each item: whoever was slower than its lease does not work beside its successor.
                if (!await baux.ProlongerAsync(regle.Code, titulaire, ct)) return bilan with { Erreur = "lease lost" };
                bilan = await TraiterAsync(regle, id, bilan, ct);
            }
            return bilan;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return bilan with { Erreur = "stopped" };
        }
        catch (Exception echec)
        {
            journal.LogError(echec, "Rule {Regle} could not be run", regle.Code);
            return bilan with { Erreur = echec.GetType().Name };
        }
    }

    private async Task<Bilan> TraiterAsync(IRegleProgrammee regle, Guid id, Bilan bilan, CancellationToken ct)
    {
        try
        {
            var modifie = await regle.TraiterAsync(id, temps.Maintenant(), ct);
            return bilan with { Examines = bilan.Examines + 1, Modifies = bilan.Modifies + (modifie ? 1 : 0) };
        }
        catch (Exception echec) when (!ct.IsCancellationRequested)
        {
            journal.LogError(echec, "Rule {Regle} failed on {Id}", regle.Code, id);
            return bilan with { Examines = bilan.Examines + 1, Echecs = bilan.Echecs + 1, Erreur = echec.GetType().Name };
        }
    }

    private async Task<Guid> OuvrirLigneAsync(string code, CancellationToken ct)
    {
        var execution = ExecutionRegle.Demarrer(code, Environment.MachineName, temps.Maintenant());
        await using var db = await bases.CreateDbContextAsync(ct);
        db.ExecutionsRegles.Add(execution);
        await db.SaveChangesAsync(ct);
        return execution.Id;
    }

    // Written even when the server is stopping: the log says what was done.
    private async Task FermerLigneAsync(Guid id, Bilan bilan)
    {
        await using var db = await bases.CreateDbContextAsync(CancellationToken.None);
        var execution = await db.ExecutionsRegles.SingleAsync(e => e.Id == id, CancellationToken.None);
        execution.Terminer(bilan, temps.Maintenant());
        await db.SaveChangesAsync(CancellationToken.None);
        journal.LogInformation("Rule {Regle}: {Examines} examined, {Modifies} changed, {Echecs} failed", execution.Regle, bilan.Examines, bilan.Modifies, bilan.Echecs);
    }
}
