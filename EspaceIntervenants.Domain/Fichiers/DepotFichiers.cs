using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>A file that is in place, as a field shows it.</summary>
/// <param name="Id">Identifier, which its address holds.</param>
/// <param name="Nom">The name it had on the person's machine.</param>
/// <param name="DeposeLe">« Chargé(e) le », UTC.</param>
public sealed record FichierPresent(Guid Id, string Nom, DateTime DeposeLe);

/// <summary>
/// Takes the files people deposit (PRO-08). A file that is refused leaves nothing, and never touches the one that was there:
/// a field changes its file only once the new one is in place. What no field refers to goes with <see cref="FichiersOrphelins"/>.
/// </summary>
public sealed class DepotFichiers(IDbContextFactory<EspaceDbContext> bases, StockageFichiers stockage, TimeProvider temps, ILogger<DepotFichiers> journal)
{
    /// <summary>Code of the refusals.</summary>
    public const string Code = "PRO-08";

    /// <summary>Receives a file, which belongs to whoever deposits it.</summary>
    /// <param name="acteurId">Who deposits.</param>
    /// <param name="nom">Its name on the person's machine.</param>
    /// <param name="contenu">Its bytes; read once, never whole in memory.</param>
    /// <param name="regle">What the field accepts.</param>
    /// <param name="ct">Cancels; nothing is left behind.</param>
    public async Task<Resultat<FichierPresent>> DeposerAsync(Guid acteurId, string nom, Stream contenu, RegleFichier regle, CancellationToken ct)
    {
        try
        {
            await using var db = await bases.CreateDbContextAsync(ct);
            if ((await db.ActeurAsync(acteurId, ct)).Role is null)
                return Resultat.Refus(MotifRefus.Interdit, Code, "Votre session ne permet pas de déposer un fichier.").Vers<FichierPresent>();
            // The size is not known yet: one byte stands for it, so that name and format are judged before anything is read.
            if (regle.Motif(nom, taille: 1) is { } motif) return Refuser(motif);
            var id = Guid.CreateVersion7(temps.GetUtcNow());
            await using var recu = await stockage.RecevoirAsync(id, contenu, regle.TailleMax, ct);
            var extension = NomFichier.Extension(nom);
            if (regle.Motif(nom, recu.Taille) is { } refus) return Refuser(refus);
            var verdict = await ControleContenu.JugerAsync(recu.Contenu, extension, ct);
            if (verdict == Verdict.HorsBornes) journal.LogWarning("PRO-08: a PDF of account {Compte} could not be read within bounds", acteurId);
            if (ControleContenu.Phrase(verdict, extension) is { } raison) return Refuser(raison);
            var fichier = FichierDepose.Creer(id, acteurId, NomFichier.Propre(nom), extension, recu.Taille, recu.Empreinte, StockageFichiers.CheminDe(id), temps.Maintenant());
            await recu.PlacerAsync();
            await EnregistrerAsync(db, fichier, ct);
            return Resultat.Ok(new FichierPresent(fichier.Id, fichier.NomOriginal, fichier.DeposeLe));
        }
        catch (Exception echec) when (echec is IOException or UnauthorizedAccessException or DbUpdateException or System.Data.Common.DbException)
        {
            journal.LogError(echec, "A file of account {Compte} could not be stored", acteurId);
            return Resultat.Refus(MotifRefus.Indisponible, Code, "Le fichier n'a pas pu être enregistré\u00A0: rien n'a été modifié. Réessayez dans quelques instants.").Vers<FichierPresent>();
        }
    }

    private async Task EnregistrerAsync(EspaceDbContext db, FichierDepose fichier, CancellationToken ct)
    {
        try
        {
            db.Fichiers.Add(fichier);
            await db.SaveChangesAsync(ct);
        }
        catch
        {
            stockage.Supprimer(fichier.Id);
            throw;
        }
    }

    private static Resultat<FichierPresent> Refuser(string motif) => Resultat.Refus(MotifRefus.Invalide, Code, motif).Vers<FichierPresent>();
}
