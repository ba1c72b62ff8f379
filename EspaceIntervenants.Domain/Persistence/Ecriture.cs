using EspaceIntervenants.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Persistence;

/// <summary>Where a failed writing becomes a refusal that a screen can show.</summary>
public static class Ecriture
{
    /// <summary>Saves what the context holds, all of it or nothing.</summary>
    /// <param name="db">The context.</param>
    /// <param name="conflit">What to answer when someone else changed the same thing meanwhile.</param>
    /// <param name="ct">Gives up before the writing.</param>
    public static async Task<Resultat> EcrireAsync(this EspaceDbContext db, Resultat conflit, CancellationToken ct = default)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Resultat.Succes;
        }
        catch (DbUpdateConcurrencyException)
        {
            return conflit;
        }
        catch (DbUpdateException)
        {
            return Resultat.Refus(MotifRefus.Indisponible, "BASE", "L'enregistrement n'a pas pu se faire. Votre saisie est toujours à l'écran : réessayez dans un instant.");
        }
    }
}
