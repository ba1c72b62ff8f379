using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>How much there is of each thing the administrator edits.</summary>
/// <param name="Actualites">News that visitors see today.</param>
/// <param name="Brouillons">News that are not ready.</param>
/// <param name="Documents">Documents offered today.</param>
/// <param name="Textes">Texts of which the administrator wrote a version.</param>
/// <param name="Messages">Announcements shown at this moment.</param>
/// <param name="Structures">Structures that can be reached: a telephone or an address is known.</param>
/// <param name="StructuresEnTout">Structures there are.</param>
public sealed record ComptesPortail(int Actualites, int Brouillons, int Documents, int Textes, int Messages, int Structures, int StructuresEnTout);

/// <summary>What the administrator's dashboard counts of the portal; refused with ROL-01 to others.</summary>
public sealed class PortailAdminQueries(IDbContextFactory<EspaceDbContext> bases, TimeProvider temps)
{
    /// <summary>Counts.</summary>
    public async Task<Resultat<ComptesPortail>> CompterAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<ComptesPortail>();
        var (jour, maintenant) = (temps.Aujourdhui(), temps.Maintenant());
        return Resultat.Ok(new ComptesPortail(
            await db.Actualites.CountAsync(a => a.Prete && a.PublieeLe <= jour && (a.RetireeApres == null || jour <= a.RetireeApres), ct),
            await db.Actualites.CountAsync(a => !a.Prete, ct),
            await db.DocumentsPortail.CountAsync(d => d.PublieLe <= jour && (d.RetireApres == null || jour <= d.RetireApres), ct),
            await db.TextesPortail.Select(t => t.Cle).Distinct().CountAsync(ct),
            await db.MessagesEcran.CountAsync(m => m.DebutLe <= maintenant && maintenant < m.FinLe, ct),
            await db.CoordonneesStructures.CountAsync(c => c.Telephone != null || c.Courriel != null, ct),
            await db.Structures.CountAsync(s => s.Actif, ct)));
    }
}
