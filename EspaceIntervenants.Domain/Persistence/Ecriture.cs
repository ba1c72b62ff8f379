using System.Data.Common;
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
        catch (DbUpdateException echec)
        {
            return await AjouteAilleursAsync(echec, ct) ? conflit : Resultat.Refus(MotifRefus.Indisponible, "BASE", "L'enregistrement n'a pas pu se faire. Votre saisie est toujours à l'écran : réessayez dans un instant.");
        }
    }

    /// <summary>
    /// Saves what a timed rule did of one item, its e-mail included, or nothing at all: false when someone acted on the item in that very moment.
    /// What is still due is found again at the next run.
    /// </summary>
    public static async Task<bool> EcrireSansDevancerAsync(this EspaceDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>Whether what was to be added is there: two firsts at once, of which this one comes second.</summary>
    private static async Task<bool> AjouteAilleursAsync(DbUpdateException echec, CancellationToken ct)
    {
        try
        {
            foreach (var entree in echec.Entries.Where(e => e.State == EntityState.Added))
                if (await entree.GetDatabaseValuesAsync(ct) is not null) return true;
        }
        catch (DbException)
        {
            // The database does not answer: nothing is known of it.
        }
        return false;
    }

    /// <summary>
    /// Does again, from its reading on, what lost against another writing: whether it still may be done is then told by what is read.
    /// </summary>
    /// <param name="essayer">One try, in a context of its own; a conflict has written nothing.</param>
    /// <param name="essais">Tries at most, the first included.</param>
    public static async Task<Resultat> ReessayerAsync(Func<Task<Resultat>> essayer, int essais)
    {
        for (var essai = 1; ; essai++)
        {
            var resultat = await essayer();
            if (resultat.Motif != MotifRefus.Conflit || essai == essais) return resultat;
        }
    }
}
