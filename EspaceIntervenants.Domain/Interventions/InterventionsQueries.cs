using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Profils.Bureau;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Interventions;

/// <summary>A line of « Mes interventions ».</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Numero">Number of the lettre de demande.</param>
/// <param name="Type">Its kind.</param>
/// <param name="RecueLe">When it came, UTC.</param>
/// <param name="Titre">What it is about.</param>
/// <param name="Structure">Name of the structure that asks.</param>
/// <param name="DebutLe">First day.</param>
/// <param name="FinLe">Last day.</param>
/// <param name="Etat">Where it is.</param>
public sealed record LigneIntervention(
    Guid Id, string Numero, TypeLettre Type, DateTime RecueLe, string Titre, string Structure, DateOnly DebutLe, DateOnly FinLe, EtatIntervention Etat);

/// <summary>Reads the interventions: a person their own (INT-02), an agent those of a trainer they may read.</summary>
public sealed class InterventionsQueries(IDbContextFactory<EspaceDbContext> bases)
{
    /// <summary>How many a page holds.</summary>
    public const int Taille = 20;

    /// <summary>How many the sheet of a trainer shows.</summary>
    public const int TailleFiche = 5;

    /// <summary>
    /// A page of one's own: what is to come, the soonest first; what goes on; what is over or called off, the latest first.
    /// </summary>
    /// <param name="acteurId">The trainer.</param>
    /// <param name="page">From 1; one that does not exist is the nearest.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Resultat<Page<LigneIntervention>>> MesInterventionsAsync(Guid acteurId, int page, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstIntervenant)
            return Resultat.Refus(MotifRefus.Interdit, "INT-02", "Cette page est réservée aux intervenants.").Vers<Page<LigneIntervention>>();
        return Resultat.Ok(await LireAsync(db, acteurId, page, Taille, ct));
    }

    /// <summary>
    /// The first ones of a trainer, for the agents who may read their sheet (INS-05): every agent once the profile is validated,
    /// the administrator always, the agents of its structure from the transmission on.
    /// </summary>
    public async Task<Resultat<Page<LigneIntervention>>> DeLIntervenantAsync(Guid acteurId, Guid profilId, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        return await EstLisibleAsync(db, await db.ActeurAsync(acteurId, ct), profilId, ct)
            ? Resultat.Ok(await LireAsync(db, profilId, page: 1, TailleFiche, ct))
            : Resultat.Refus(MotifRefus.Introuvable, "ROL-02", "Cette page n'existe pas ou plus.").Vers<Page<LigneIntervention>>();
    }

    /// <summary>The first day of the next planned one, for the trainer and for the agents who may read it; null when there is none, or none they may read.</summary>
    /// <param name="acteurId">Who reads.</param>
    /// <param name="profilId">The trainer.</param>
    /// <param name="depuis">The day from which it is looked for.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<DateOnly?> ProchaineAsync(Guid acteurId, Guid profilId, DateOnly depuis, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!(acteur.EstIntervenant && acteurId == profilId) && !await EstLisibleAsync(db, acteur, profilId, ct)) return null;
        return await db.Interventions.Where(i => i.ProfilId == profilId && i.Etat == EtatIntervention.Prevue && i.DebutLe >= depuis).MinAsync(i => (DateOnly?)i.DebutLe, ct);
    }

    private static async Task<bool> EstLisibleAsync(EspaceDbContext db, Acteur acteur, Guid profilId, CancellationToken ct)
    {
        if (!acteur.EstAgent) return false;
        var demande = await db.Inscriptions.Where(i => i.Id == profilId).Select(i => new { i.Etat, i.StructureCode, i.TransmiseLe }).FirstOrDefaultAsync(ct);
        return demande is not null
            && (acteur.EstAdministrateur || demande.Etat == EtatInscription.Validee || (demande.TransmiseLe is not null && acteur.AgitPour(demande.StructureCode)));
    }

    private static async Task<Page<LigneIntervention>> LireAsync(EspaceDbContext db, Guid profilId, int page, int taille, CancellationToken ct)
    {
        var siennes = db.Interventions.AsNoTracking().Where(i => i.ProfilId == profilId);
        var total = await siennes.CountAsync(ct);
        var numero = Pages.Borner(page, total, taille);
        var lignes = await siennes
            .OrderBy(i => i.Etat == EtatIntervention.Prevue ? 0 : i.Etat == EtatIntervention.EnCours ? 1 : 2)
            .ThenBy(i => i.Etat == EtatIntervention.Prevue || i.Etat == EtatIntervention.EnCours ? i.DebutLe : DateOnly.MaxValue)
            .ThenByDescending(i => i.DebutLe).ThenBy(i => i.Numero)
            .Skip((numero - 1) * taille).Take(taille)
            .Select(i => new LigneIntervention(
                i.Id, i.Numero, i.Type, i.RecueLe, i.Titre,
                db.Structures.Where(s => s.Code == i.StructureCode).Select(s => s.Libelle).First(),
                i.DebutLe, i.FinLe, i.Etat))
            .ToListAsync(ct);
        return new Page<LigneIntervention>(lignes, total, numero, taille);
    }
}
