using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>« Action Gestionnaire CNFPT/Date » of a line of the history (DOS-10).</summary>
public enum ActionHistorique
{
    /// <summary>« En attente de vérification ».</summary>
    EnAttente = 1,

    /// <summary>« Validé le … ».</summary>
    Valide = 2,

    /// <summary>« Refusé le … ».</summary>
    Refuse = 3,

    /// <summary>« Remplacé par l'envoi du … » (DOS-09).</summary>
    Remplace = 4,

    /// <summary>« Demandé … le … » (DOS-08).</summary>
    Demande = 5,
}

/// <summary>A line of the history: a block that was sent, or a request of a manager.</summary>
public sealed record EvenementDossier
{
    /// <summary>The version of the block, or the request.</summary>
    public required Guid Id { get; init; }

    /// <summary>The block; several for a request.</summary>
    public required IReadOnlyList<BlocDossier> Blocs { get; init; }

    /// <summary>« Date d'envoi de l'intervenant », UTC; null for a request.</summary>
    public DateTime? EnvoyeLe { get; init; }

    /// <summary>Whether the person only confirmed that nothing had changed (DOS-14).</summary>
    public bool SansChangement { get; init; }

    /// <summary>What became of it.</summary>
    public required ActionHistorique Action { get; init; }

    /// <summary>When, UTC: the decision, the sending that replaced it, or the request; null while it awaits.</summary>
    public DateTime? Le { get; init; }

    /// <summary>The structure that asked, as « Délégation Grand Est »; the manager who decided, for agents alone.</summary>
    public string? Par { get; init; }

    /// <summary>The reason of a refusal, or the message of a request.</summary>
    public string? Texte { get; init; }
}

/// <summary>The beginning of a history.</summary>
/// <param name="Lignes">Its lines, latest first.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record HistoriqueLu(IReadOnlyList<EvenementDossier> Lignes, int Total);

/// <summary>
/// « Historique des actions sur les données et pièces » (DOS-10), for the owner of a file and for any agent. Nothing of what was sent is
/// deciphered to tell it.
/// </summary>
public sealed class HistoriqueQueries(IDbContextFactory<EspaceDbContext> fabrique, ILogger<HistoriqueQueries> journal)
{
    /// <summary>Lines shown first, and added by « Voir plus d'éléments ».</summary>
    public const int Pas = 10;

    private const int Max = 1000;

    /// <summary>The latest lines.</summary>
    /// <param name="acteurId">Who reads.</param>
    /// <param name="dossierId">The file.</param>
    /// <param name="nombre">How many, brought between 1 and 1,000.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Resultat<HistoriqueLu>> HistoriqueAsync(Guid acteurId, Guid dossierId, int nombre, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (await db.RefusLectureAsync(acteur, dossierId, journal, ct) is { } refus) return refus.Vers<HistoriqueLu>();
        nombre = Math.Clamp(nombre, 1, Max);
        var total = await db.VersionsBloc.CountAsync(v => v.DossierId == dossierId, ct) + await db.DemandesPieces.CountAsync(d => d.DossierId == dossierId, ct);
        // The latest of both kinds are among the latest of each.
        var lignes = (await EnvoisAsync(db, dossierId, acteur.EstAgent, nombre, ct)).Concat(await DemandesAsync(db, dossierId, nombre, ct))
            .OrderByDescending(l => l.EnvoyeLe ?? l.Le).ThenBy(l => l.Blocs[0]).ThenByDescending(l => l.Id).Take(nombre);
        return Resultat.Ok(new HistoriqueLu([.. lignes], total));
    }

    private static async Task<IEnumerable<EvenementDossier>> EnvoisAsync(EspaceDbContext db, Guid dossierId, bool pourAgent, int nombre, CancellationToken ct)
    {
        var versions = await db.VersionsBloc.AsNoTracking().Where(v => v.DossierId == dossierId)
            .OrderByDescending(v => v.EnvoyeLe).ThenBy(v => v.Bloc).ThenByDescending(v => v.Id).Take(nombre)
            .Select(v => new
            {
                v.Id,
                v.Bloc,
                v.EnvoyeLe,
                v.SansChangement,
                v.Etat,
                v.DecideLe,
                v.DecideParNom,
                v.Motif,
                RemplaceLe = v.Etat != EtatVersion.Remplacee
                    ? null
                    : db.VersionsBloc.Where(s => s.DossierId == dossierId && s.Bloc == v.Bloc && s.Id != v.Id && s.EnvoyeLe >= v.EnvoyeLe).Min(s => (DateTime?)s.EnvoyeLe),
            })
            .ToListAsync(ct);
        return versions.Select(v => new EvenementDossier
        {
            Id = v.Id,
            Blocs = [v.Bloc],
            EnvoyeLe = v.EnvoyeLe,
            SansChangement = v.SansChangement,
            Action = v.Etat switch
            {
                EtatVersion.Validee => ActionHistorique.Valide,
                EtatVersion.Refusee => ActionHistorique.Refuse,
                EtatVersion.Remplacee => ActionHistorique.Remplace,
                _ => ActionHistorique.EnAttente,
            },
            Le = v.DecideLe ?? v.RemplaceLe,
            Par = pourAgent ? v.DecideParNom : null,
            Texte = v.Motif,
        });
    }

    private static async Task<IEnumerable<EvenementDossier>> DemandesAsync(EspaceDbContext db, Guid dossierId, int nombre, CancellationToken ct)
    {
        var demandes = await db.DemandesPieces.AsNoTracking().Where(d => d.DossierId == dossierId)
            .OrderByDescending(d => d.DemandeLe).ThenByDescending(d => d.Id).Take(nombre)
            .Select(d => new { d.Id, d.Blocs, d.DemandeLe, d.Message, Structure = db.Structures.Where(s => s.Code == d.StructureCode).Select(s => new { s.Libelle, s.Type }).FirstOrDefault() })
            .ToListAsync(ct);
        return demandes.Select(d => new EvenementDossier
        {
            Id = d.Id,
            Blocs = d.Blocs,
            Action = ActionHistorique.Demande,
            Le = d.DemandeLe,
            Par = d.Structure is null ? null : d.Structure.Type == TypeStructure.Delegation ? $"Délégation {d.Structure.Libelle}" : d.Structure.Libelle,
            Texte = d.Message,
        });
    }
}
