using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>Reads who acts. Every service asks before doing anything.</summary>
public static class Acteurs
{
    private static readonly HashSet<string> AucuneStructure = [];

    /// <summary>The person behind an account identifier, with the rights they have now.</summary>
    public static async Task<Acteur> ActeurAsync(this EspaceDbContext db, Guid compteId, CancellationToken ct = default)
    {
        var compte = await db.Users.AsNoTracking()
            .Where(c => c.Id == compteId && c.ArchiveLe == null && c.EmailConfirmed)
            .Select(c => new
            {
                Role = db.UserRoles.Where(r => r.UserId == c.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name).FirstOrDefault(),
                Agent = db.Agents.Where(a => a.Id == c.Id).Select(a => a.Prenom + " " + a.Nom).FirstOrDefault(),
                Profil = db.Profils.Where(p => p.Id == c.Id)
                    .Select(p => p.Identification.Formateur.Prenom + " " + p.Identification.Formateur.NomUsage).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(ct);
        if (compte is null) return new Acteur(compteId, string.Empty, null, AucuneStructure);
        var structures = compte.Role == Roles.Gestionnaire
            ? await db.Affectations.Where(a => a.AgentId == compteId).Select(a => a.StructureCode).ToHashSetAsync(ct)
            : AucuneStructure;
        return new Acteur(compteId, compte.Agent ?? compte.Profil ?? string.Empty, compte.Role, structures);
    }
}
