using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces;

/// <summary>How an agent changes an ad, whatever the change: rights first, then the version that was read, then the change, signed.</summary>
internal sealed class EcritureAnnonce(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps)
{
    public static Resultat Interdit { get; } = Resultat.Refus(MotifRefus.Interdit, "ROL-01", "Cette annonce relève d'une autre structure que la vôtre.");

    public static Resultat Introuvable { get; } = Resultat.Refus(MotifRefus.Introuvable, "ANN-02", "Cette annonce n'existe pas, ou n'existe plus.");

    /// <summary>Applies a change to an ad.</summary>
    /// <param name="acteurId">Who acts.</param>
    /// <param name="numero">The ad.</param>
    /// <param name="versionLue">The version the page shows.</param>
    /// <param name="changer">Changes it, or says why not; may be asked twice.</param>
    /// <param name="ct">Gives up before the writing.</param>
    public async Task<Resultat<AnnonceEcrite>> AgirAsync(
        Guid acteurId, string numero, int versionLue, Func<EspaceDbContext, Annonce, DateTime, Task<Resultat>> changer, CancellationToken ct)
    {
        // Overtaken between the reading and the writing: once read again, the ad itself says by whom, and when.
        var resultat = await EssayerAsync(acteurId, numero, versionLue, changer, ct);
        return resultat.Motif == MotifRefus.Conflit ? await EssayerAsync(acteurId, numero, versionLue, changer, ct) : resultat;
    }

    private async Task<Resultat<AnnonceEcrite>> EssayerAsync(
        Guid acteurId, string numero, int versionLue, Func<EspaceDbContext, Annonce, DateTime, Task<Resultat>> changer, CancellationToken ct)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent) return Interdit.Vers<AnnonceEcrite>();
        var annonce = await db.Annonces.FirstOrDefaultAsync(a => a.Numero == numero, ct);
        if (annonce is null) return Introuvable.Vers<AnnonceEcrite>();
        if (!acteur.AgitPour(annonce.StructureCode)) return Interdit.Vers<AnnonceEcrite>();
        if (annonce.Version != versionLue) return Depassee(annonce).Vers<AnnonceEcrite>();
        try
        {
            var maintenant = temps.Maintenant();
            var change = await changer(db, annonce, maintenant);
            if (!change.Reussi) return change.Vers<AnnonceEcrite>();
            annonce.Signer(acteur.Nom, maintenant);
        }
        catch (RegleMetierException regle)
        {
            return Resultat.Depuis(regle).Vers<AnnonceEcrite>();
        }
        var ecriture = await db.EcrireAsync(Depassee(annonce), ct);
        return ecriture.Reussi ? Resultat.Ok(new AnnonceEcrite(numero, annonce.Version)) : ecriture.Vers<AnnonceEcrite>();
    }

    private static Resultat Depassee(Annonce annonce) => Resultat.Refus(MotifRefus.Conflit, "ANN-02",
        $"{annonce.ActeParNom} a modifié cette annonce le {annonce.ActeLe.EnTexte()}, après que vous l'avez ouverte\u00A0: rien n'a été enregistré. Rechargez-la avant d'agir.");
}
