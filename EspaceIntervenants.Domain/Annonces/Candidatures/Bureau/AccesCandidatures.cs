using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;

/// <summary>Who may study the applications to an ad: the managers of its structure, and the administrator (ROL-01).</summary>
internal static class AccesCandidatures
{
    /// <summary>The ad of that number for this account; <see cref="MotifRefus.Introuvable"/> for the managers of other structures, who are not told that it exists.</summary>
    public static async Task<Resultat<AnnonceAccessible>> AnnonceAccessibleAsync(this EspaceDbContext db, Guid acteurId, string numero, CancellationToken ct)
    {
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent) return Reserve().Vers<AnnonceAccessible>();
        var annonce = await db.Annonces.Where(a => a.Numero == numero).Select(a => new { a.Id, a.StructureCode }).FirstOrDefaultAsync(ct);
        return annonce is null || !acteur.AgitPour(annonce.StructureCode)
            ? Introuvable("Cette annonce n'existe pas, ou relève d'une autre structure que la vôtre.").Vers<AnnonceAccessible>()
            : Resultat.Ok(new AnnonceAccessible(annonce.Id, annonce.StructureCode, acteur));
    }

    /// <summary>Whether this account may study that application; gives who acts.</summary>
    public static async Task<Resultat<Acteur>> ActeurDeLaCandidatureAsync(this EspaceDbContext db, Guid acteurId, Guid candidatureId, CancellationToken ct)
    {
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent) return Reserve().Vers<Acteur>();
        var structure = await db.Candidatures.Where(c => c.Id == candidatureId)
            .Join(db.Annonces, c => c.AnnonceId, a => a.Id, (_, a) => a.StructureCode).FirstOrDefaultAsync(ct);
        return structure is null || !acteur.AgitPour(structure)
            ? Introuvable("Cette candidature n'existe pas, ou relève d'une autre structure que la vôtre.").Vers<Acteur>()
            : Resultat.Ok(acteur);
    }

    private static Resultat Reserve() => Resultat.Refus(MotifRefus.Interdit, "ROL-01", "Les candidatures sont réservées aux gestionnaires.");

    private static Resultat Introuvable(string message) => Resultat.Refus(MotifRefus.Introuvable, "ROL-01", message);
}

/// <summary>An ad whose applications the actor may study.</summary>
/// <param name="Id">The ad.</param>
/// <param name="StructureCode">Its structure.</param>
/// <param name="Acteur">Who acts.</param>
internal sealed record AnnonceAccessible(int Id, string StructureCode, Acteur Acteur);
