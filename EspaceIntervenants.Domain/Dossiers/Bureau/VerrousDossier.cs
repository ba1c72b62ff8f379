using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Dossiers.Bureau;

/// <summary>Who has a file open.</summary>
/// <param name="AgentId">The manager.</param>
/// <param name="AgentNom">Their name.</param>
/// <param name="PrisLe">Since when, UTC.</param>
/// <param name="ExpireLe">When it ends unless it is prolonged, UTC.</param>
public sealed record VerrouVu(Guid AgentId, string AgentNom, DateTime PrisLe, DateTime ExpireLe);

/// <summary>
/// « En cours de vérification par … » (DOS-10): tells managers who already has a file open. It forbids nothing, and never touches the
/// file itself. Each step is one statement that checks and writes: of two managers who open a file at once, one has it and the other is told.
/// </summary>
public sealed class VerrousDossier(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, SignalDossiers signal)
{
    /// <summary>How long it lasts when nobody prolongs it: a browser that vanished holds a file no longer.</summary>
    public static readonly TimeSpan Duree = TimeSpan.FromMinutes(10);

    /// <summary>How old it is when an open page prolongs it.</summary>
    public static readonly TimeSpan Prolongation = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Takes a file, or keeps it longer; asked again and again by an open page. What is answered is who has it now: someone else, when a
    /// colleague was first. Refused to whoever is no agent, and of a file that does not exist.
    /// </summary>
    public async Task<Resultat<VerrouVu>> PrendreAsync(Guid acteurId, Guid dossierId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var agent = await db.ActeurAsync(acteurId, ct);
        if (!agent.EstAgent) return Resultat.Refus(MotifRefus.Interdit, "ROL-01", "Seul un gestionnaire vérifie les dossiers.").Vers<VerrouVu>();
        var maintenant = temps.Maintenant();
        var present = await PresentAsync(db, dossierId, maintenant, ct);
        if (present is not null && (present.AgentId != acteurId || present.ExpireLe - maintenant > Duree - Prolongation)) return Resultat.Ok(present);
        if (present is null && !await db.Dossiers.AnyAsync(d => d.Id == dossierId, ct))
            return Resultat.Refus(MotifRefus.Introuvable, "DOS-10", "Ce dossier n'existe pas.").Vers<VerrouVu>();
        var pris = await EcrireAsync(db, dossierId, agent, maintenant, ct);
        // Only a change of hands is news.
        if (pris && present is null) signal.Signaler(dossierId);
        return await PresentAsync(db, dossierId, maintenant, ct) is { } verrou
            ? Resultat.Ok(verrou)
            : Resultat.Refus(MotifRefus.Conflit, "DOS-10", "Un collègue vient de rendre ce dossier.").Vers<VerrouVu>();
    }

    /// <summary>Gives a file back; no effect when someone else has it by now.</summary>
    public async Task RendreAsync(Guid acteurId, Guid dossierId)
    {
        await using var db = await fabrique.CreateDbContextAsync(CancellationToken.None);
        if (await db.VerrousDossier.Where(v => v.DossierId == dossierId && v.AgentId == acteurId).ExecuteDeleteAsync(CancellationToken.None) > 0) signal.Signaler(dossierId);
    }

    /// <summary>Who has a file now; null when nobody does.</summary>
    internal static Task<VerrouVu?> PresentAsync(EspaceDbContext db, Guid dossierId, DateTime maintenant, CancellationToken ct) =>
        db.VerrousDossier.Where(v => v.DossierId == dossierId && v.ExpireLe > maintenant)
            .Select(v => new VerrouVu(v.AgentId, v.AgentNom, v.PrisLe, v.ExpireLe)).FirstOrDefaultAsync(ct);

    private static async Task<bool> EcrireAsync(EspaceDbContext db, Guid dossierId, Acteur agent, DateTime maintenant, CancellationToken ct)
    {
        var verrou = db.VerrousDossier.Where(v => v.DossierId == dossierId);
        if (await verrou.Where(v => v.AgentId == agent.Id && v.ExpireLe > maintenant).ExecuteUpdateAsync(s => s.SetProperty(v => v.ExpireLe, maintenant + Duree), ct) == 1) return true;
        if (await verrou.Where(v => v.ExpireLe <= maintenant).ExecuteUpdateAsync(
            s => s.SetProperty(v => v.AgentId, agent.Id).SetProperty(v => v.AgentNom, agent.Nom).SetProperty(v => v.PrisLe, maintenant).SetProperty(v => v.ExpireLe, maintenant + Duree), ct) == 1) return true;
        if (await verrou.AnyAsync(ct)) return false;
        try
        {
            db.VerrousDossier.Add(VerrouDossier.Creer(dossierId, agent.Id, agent.Nom, maintenant, maintenant + Duree));
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // A colleague wrote theirs at the same time.
            return false;
        }
    }
}
