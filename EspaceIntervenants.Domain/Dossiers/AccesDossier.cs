using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>Who may read what is said of a file: its owner, and any agent, since it serves all the structures (§4.1).</summary>
internal static class AccesDossier
{
    /// <summary>
    /// Why the actor may not read this file; null when they may. For the owner it opens with the validation of the registration; for whoever has
    /// no right to it there is none, and the attempt is logged (ROL-02).
    /// </summary>
    public static async Task<Resultat?> RefusLectureAsync(this EspaceDbContext db, Acteur acteur, Guid dossierId, ILogger journal, CancellationToken ct)
    {
        if (acteur.EstIntervenant && acteur.Id == dossierId) return await db.RefusDossierAsync(acteur.Id, ct);
        return await db.RefusAgentAsync(acteur, dossierId, journal, ct);
    }

    /// <summary>The same, where only agents read.</summary>
    public static async Task<Resultat?> RefusAgentAsync(this EspaceDbContext db, Acteur acteur, Guid dossierId, ILogger journal, CancellationToken ct)
    {
        if (acteur.EstAgent && await db.Inscriptions.AnyAsync(i => i.Id == dossierId && i.Etat == EtatInscription.Validee, ct)) return null;
        journal.LogWarning("ROL-02: account {Acteur} asked for administrative file {Dossier}, which it may not read", acteur.Id, dossierId);
        return Resultat.Refus(MotifRefus.Introuvable, "ROL-02", "Ce dossier n'existe pas ou n'est plus disponible.");
    }
}
