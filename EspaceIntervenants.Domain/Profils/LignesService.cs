using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>The lines of the tables of « Parcours », saved one by one as soon as they are validated (PRO-07).</summary>
public sealed class LignesService(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, ReferentielsQueries referentiels)
{
    /// <summary>Adds a line, or changes the one of the same identifier. Returns the new version of the profile.</summary>
    public async Task<Resultat<int>> EnregistrerAsync(Guid acteurId, LigneParcours ligne, RepereSaisie repere, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var ouverture = await db.OuvrirAsync(acteurId, EtapeFormulaire.Parcours, repere, ct);
        if (!ouverture.Reussi) return ouverture.Vers<int>();
        var profil = ouverture.Valeur.Profil;

        var copie = Copie.De(ligne);
        copie.ProfilId = profil.Id;
        var erreurs = await ErreursAsync(db, profil, copie, ct);
        if (erreurs.Count > 0) return Resultat.Invalide(erreurs).Vers<int>();

        var ancienne = profil.Lignes.FirstOrDefault(l => l.Id == copie.Id);
        if (ancienne is not null && ancienne.GetType() != copie.GetType()) return Refus("Cette ligne n'est pas de ce tableau.");
        if (ancienne is null && await db.LignesParcours.AnyAsync(l => l.Id == copie.Id, ct)) return Refus("Cette ligne n'existe pas.");
        if (ancienne is null) profil.AjouterLigne(copie, temps.Maintenant());
        else profil.RemplacerLigne(copie, temps.Maintenant());
        return await EcrireAsync(db, profil, ct);
    }

    /// <summary>Takes a line away; done already when it is gone.</summary>
    public async Task<Resultat<int>> SupprimerAsync(Guid acteurId, Guid ligneId, RepereSaisie repere, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var ouverture = await db.OuvrirAsync(acteurId, EtapeFormulaire.Parcours, repere, ct);
        if (!ouverture.Reussi) return ouverture.Vers<int>();
        var (profil, inscription, _) = ouverture.Valeur;

        var ligne = profil.Lignes.FirstOrDefault(l => l.Id == ligneId);
        if (ligne is null) return Resultat.Ok(profil.Version);
        if (!inscription.BrouillonPermis && EstIndispensable(profil, ligne))
            return Resultat.Refus(MotifRefus.Regle, "PRO-07", "Votre profil est dans la CVthèque : ce tableau doit garder au moins une ligne. Ajoutez-en une autre avant de supprimer celle-ci.").Vers<int>();
        profil.RetirerLigne(ligneId, temps.Maintenant());
        return await EcrireAsync(db, profil, ct);
    }

    private static Resultat<int> Refus(string message) => Resultat.Refus(MotifRefus.Introuvable, "ROL-02", message).Vers<int>();

    private static bool EstIndispensable(Profil profil, LigneParcours ligne) =>
        profil.Lignes.Count(l => l.GetType() == ligne.GetType()) == 1
        && (ligne is SpecialiteSouhaitee or ExperienceProfessionnelle || (ligne is ExperienceFormateur && profil.Parcours.DejaFormateur == true));

    private async Task<IReadOnlyList<ErreurChamp>> ErreursAsync(EspaceDbContext db, Profil profil, LigneParcours ligne, CancellationToken ct)
    {
        var erreurs = ValidationLigne.Valider(ligne, CodesReference.De(await referentiels.LireAsync(ct)), temps.Aujourdhui()).ToList();
        var soeurs = profil.Lignes.Where(l => l.GetType() == ligne.GetType() && l.Id != ligne.Id).ToList();
        if (soeurs.Count >= BornesProfil.Lignes) erreurs.Add(new ErreurChamp(string.Empty, $"Ce tableau compte déjà {BornesProfil.Lignes} lignes."));
        if (ligne is SpecialiteSouhaitee s && soeurs.Cast<SpecialiteSouhaitee>().Any(l => l.SpecialiteCode == s.SpecialiteCode && l.SousSpecialiteCode == s.SousSpecialiteCode))
            erreurs.Add(new ErreurChamp(nameof(s.SousSpecialiteCode), "« Sous-spécialité » : elle figure déjà dans votre liste."));
        if (ligne is LangueMaitrisee langue && soeurs.Cast<LangueMaitrisee>().Any(l => l.LangueCode == langue.LangueCode))
            erreurs.Add(new ErreurChamp(nameof(langue.LangueCode), "« Libellé de la langue » : elle figure déjà dans votre liste."));
        if (ligne is FormationInitiale { FichierId: { } fichier } && !await db.Fichiers.AnyAsync(f => f.Id == fichier && f.ProprietaireId == profil.Id, ct))
            erreurs.Add(new ErreurChamp(nameof(FormationInitiale.FichierId), "« Fichier » : ce fichier n'existe pas."));
        return erreurs;
    }

    private static async Task<Resultat<int>> EcrireAsync(EspaceDbContext db, Profil profil, CancellationToken ct)
    {
        var ecriture = await db.EcrireAsync(OuvertureProfil.Ailleurs(profil.ModifieLe), ct);
        return ecriture.Reussi ? Resultat.Ok(profil.Version) : ecriture.Vers<int>();
    }
}
