using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Courriels;

/// <summary>What a run of the queue did.</summary>
/// <param name="Examines">Messages taken in charge.</param>
/// <param name="Envoyes">Messages the mail server accepted.</param>
/// <param name="Echecs">Messages it refused.</param>
/// <param name="Injoignable">The mail server could not be reached, or was lost on the way: the rest waits.</param>
/// <param name="Suite">The run was full: more may be due.</param>
public sealed record BilanEnvoi(int Examines, int Envoyes, int Echecs, bool Injoignable, bool Suite);

/// <summary>
/// Sends what is written in the outbox (REG-03). Each message is first leased, in one statement that only one server can win,
/// then sent, then noted. A server stopped between the last two sends it again once the lease is over, under the same
/// Message-ID: at least once, and exactly once as long as nobody pulls the plug in that instant.
/// </summary>
public sealed class FileCourriels(
    IDbContextFactory<EspaceDbContext> bases,
    IEnvoiCourriel envoi,
    TimeProvider temps,
    IOptions<FileCourrielsOptions> options,
    ILogger<FileCourriels> journal)
{
    /// <summary>Code of the queue in the run log.</summary>
    public const string Regle = "REG-03";

    private readonly FileCourrielsOptions _options = options.Value;

    /// <summary>Sends what is due, one run's worth: what people wait for first, then the oldest first.</summary>
    public async Task<BilanEnvoi> TraiterAsync(CancellationToken ct)
    {
        var debut = temps.Maintenant();
        var dus = await DusAsync(debut, ct);
        if (dus.Count == 0) return new BilanEnvoi(0, 0, 0, Injoignable: false, Suite: false);
        ISessionEnvoi session;
        try
        {
            session = await envoi.OuvrirAsync(ct);
        }
        catch (EnvoiCourrielException refus)
        {
            journal.LogWarning("The mail server cannot be used: {Motif}. {Nombre} e-mails or more are waiting", refus.Message, dus.Count);
            return new BilanEnvoi(0, 0, 0, Injoignable: true, Suite: true);
        }
        await using (session)
        {
            var bilan = await EnvoyerTousAsync(dus, session, ct);
            await NoterExecutionAsync(bilan, debut);
            return bilan;
        }
    }

    private async Task<BilanEnvoi> EnvoyerTousAsync(List<Guid> dus, ISessionEnvoi session, CancellationToken ct)
    {
        int examines = 0, envoyes = 0, echecs = 0;
        var perdue = false;
        foreach (var id in dus)
        {
            if (perdue || ct.IsCancellationRequested) break;
            if (await ReserverAsync(id, ct) is not { } reservation) continue;
            examines++;
            var echec = await EssayerAsync(id, session, ct);
            if (echec is null)
            {
                await NoterEnvoiAsync(id, reservation);
                envoyes++;
            }
            else if (ct.IsCancellationRequested)
            {
                await RendreAsync(id, reservation);
            }
            else
            {
                await NoterEchecAsync(id, reservation, echec);
                echecs++;
                perdue = echec is EnvoiCourrielException { SessionPerdue: true };
            }
        }
        return new BilanEnvoi(examines, envoyes, echecs, perdue, dus.Count == _options.Lot);
    }

    private async Task<List<Guid>> DusAsync(DateTime maintenant, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        return await db.Courriels
            .Where(c => c.Etat == EtatCourriel.AEnvoyer && c.ProchaineTentativeLe <= maintenant)
            .OrderBy(c => c.EnNombre).ThenBy(c => c.ProchaineTentativeLe).ThenBy(c => c.Id)
            .Select(c => c.Id).Take(_options.Lot).ToListAsync(ct);
    }

    /// <summary>Takes a message in charge; null when another server was quicker.</summary>
    private async Task<Guid?> ReserverAsync(Guid id, CancellationToken ct)
    {
        var reservation = Guid.NewGuid();
        var maintenant = temps.Maintenant();
        var fin = maintenant.AddSeconds(2 * _options.EnvoiSecondes);
        await using var db = await bases.CreateDbContextAsync(ct);
        var prises = await db.Courriels
            .Where(c => c.Id == id && c.Etat == EtatCourriel.AEnvoyer && c.ProchaineTentativeLe <= maintenant)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.ProchaineTentativeLe, fin).SetProperty(c => c.Reservation, reservation), ct);
        return prises == 1 ? reservation : null;
    }

    /// <summary>Sends one message; returns what went wrong, since no message may stop those behind it.</summary>
    private async Task<Exception?> EssayerAsync(Guid id, ISessionEnvoi session, CancellationToken ct)
    {
        using var delai = CancellationTokenSource.CreateLinkedTokenSource(ct);
        delai.CancelAfter(TimeSpan.FromSeconds(_options.EnvoiSecondes));
        try
        {
            await using var db = await bases.CreateDbContextAsync(ct);
            var courriel = await db.Courriels.AsNoTracking().SingleAsync(c => c.Id == id, ct);
            await session.EnvoyerAsync(courriel, delai.Token);
            return null;
        }
        catch (OperationCanceledException trop)
        {
            return new EnvoiCourrielException($"no answer within {_options.EnvoiSecondes} s", sessionPerdue: true, trop);
        }
        catch (Exception echec)
        {
            return echec;
        }
    }

    // The outcomes below are written even when the server is stopping: what was sent must not be sent again.
    private async Task NoterEnvoiAsync(Guid id, Guid reservation)
    {
        var maintenant = temps.Maintenant();
        await using var db = await bases.CreateDbContextAsync(CancellationToken.None);
        await db.Courriels.Where(c => c.Id == id && c.Reservation == reservation).ExecuteUpdateAsync(s => s
            .SetProperty(c => c.Etat, EtatCourriel.Envoye)
            .SetProperty(c => c.EnvoyeLe, maintenant)
            .SetProperty(c => c.Tentatives, c => c.Tentatives + 1)
            .SetProperty(c => c.DerniereErreur, (string?)null)
            .SetProperty(c => c.Reservation, (Guid?)null), CancellationToken.None);
    }

    private async Task NoterEchecAsync(Guid id, Guid reservation, Exception echec)
    {
        var motif = echec is EnvoiCourrielException ? echec.Message : echec.GetType().Name;
        await using var db = await bases.CreateDbContextAsync(CancellationToken.None);
        var tentatives = 1 + await db.Courriels.Where(c => c.Id == id).Select(c => c.Tentatives).SingleAsync(CancellationToken.None);
        var delai = _options.DelaiApres(tentatives);
        var prochaine = temps.Maintenant() + (delai ?? TimeSpan.Zero);
        var etat = delai is null ? EtatCourriel.Abandonne : EtatCourriel.AEnvoyer;
        await db.Courriels.Where(c => c.Id == id && c.Reservation == reservation).ExecuteUpdateAsync(s => s
            .SetProperty(c => c.Etat, etat)
            .SetProperty(c => c.Tentatives, tentatives)
            .SetProperty(c => c.ProchaineTentativeLe, prochaine)
            .SetProperty(c => c.DerniereErreur, motif)
            .SetProperty(c => c.Reservation, (Guid?)null), CancellationToken.None);
        journal.LogWarning("E-mail {Id} was refused ({Motif}), try {Tentatives}; next: {Suite}", id, motif, tentatives, delai is null ? "given up" : prochaine);
    }

    private async Task RendreAsync(Guid id, Guid reservation)
    {
        var maintenant = temps.Maintenant();
        await using var db = await bases.CreateDbContextAsync(CancellationToken.None);
        await db.Courriels.Where(c => c.Id == id && c.Reservation == reservation).ExecuteUpdateAsync(s => s
            .SetProperty(c => c.ProchaineTentativeLe, maintenant)
            .SetProperty(c => c.Reservation, (Guid?)null), CancellationToken.None);
    }

    private async Task NoterExecutionAsync(BilanEnvoi bilan, DateTime debut)
    {
        if (bilan.Examines == 0) return;
        var execution = ExecutionRegle.Demarrer(Regle, Environment.MachineName, debut);
        execution.Terminer(new Bilan(bilan.Examines, bilan.Envoyes, bilan.Echecs, bilan.Injoignable ? "mail server lost" : null), temps.Maintenant());
        await using var db = await bases.CreateDbContextAsync(CancellationToken.None);
        db.ExecutionsRegles.Add(execution);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
