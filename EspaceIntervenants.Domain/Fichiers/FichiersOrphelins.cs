using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// Deletes, after a day, the files no field and no draft refers to (replaced, removed, of a deleted account) and the bytes
/// whose row never came (a server stopped between the two).
/// </summary>
public sealed class FichiersOrphelins(IDbContextFactory<EspaceDbContext> bases, StockageFichiers stockage) : IRegleProgrammee
{
    private const int Lot = 500;

    /// <summary>How long an upload, or a form that was not saved yet, may take.</summary>
    public static readonly TimeSpan Delai = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public string Code => "FICHIERS";

    /// <inheritdoc/>
    public string Libelle => "Suppression des fichiers que rien ne mentionne plus";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guid>> DusAsync(DateTime maintenant, CancellationToken ct)
    {
        var limite = maintenant - Delai;
        await using var db = await bases.CreateDbContextAsync(ct);
        var dus = await Orphelins(db, limite).Select(f => f.Id).ToListAsync(ct);
        foreach (var lot in stockage.EcritsAvant(limite).Distinct().Chunk(Lot))
        {
            var connus = await db.Fichiers.Where(f => lot.Contains(f.Id)).Select(f => f.Id).ToListAsync(ct);
            dus.AddRange(lot.Except(connus));
        }
        return dus;
    }

    /// <inheritdoc/>
    public async Task<bool> TraiterAsync(Guid id, DateTime maintenant, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        // One statement checks and deletes; the bytes go after the row, since bytes alone are found again.
        await Orphelins(db, maintenant - Delai).Where(f => f.Id == id).ExecuteDeleteAsync(ct);
        if (await db.Fichiers.AnyAsync(f => f.Id == id, ct)) return false;
        stockage.Supprimer(id);
        return true;
    }

    /// <summary>
    /// A test checks that every reference the model has to a file is looked at here. Drafts are searched with LIKE, since
    /// databases do not agree on the case of an identifier turned into text.
    /// </summary>
    private static IQueryable<FichierDepose> Orphelins(EspaceDbContext db, DateTime limite) => db.Fichiers
        .Where(f => f.DeposeLe < limite
            && !db.Profils.Any(p => p.CvFichierId == f.Id)
            && !db.Annonces.Any(a => a.FichierId == f.Id)
            && !db.DocumentsPortail.Any(d => d.FichierId == f.Id)
            && !db.Pieces.Any(p => p.FichierId == f.Id)
            && !db.PiecesEnSaisie.Any(p => p.FichierId == f.Id)
            && !db.LignesParcours.OfType<FormationInitiale>().Any(l => l.FichierId == f.Id)
            && !db.SaisiesEnCours.Any(s => s.ProfilId == f.ProprietaireId && EF.Functions.Like(s.Contenu, "%" + f.Id.ToString() + "%")));
}
