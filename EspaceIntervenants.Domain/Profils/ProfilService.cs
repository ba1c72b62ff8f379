using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>
/// What a trainer writes in their own profile (PRO). « Enregistrer » keeps an incomplete form while the request is being
/// filled; a validated profile, which everyone reads in the CVthèque, only takes a complete one. Each use case returns the
/// new version of the profile.
/// </summary>
public sealed class ProfilService(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, ReferentielsQueries referentiels)
{
    /// <summary>
    /// Saves step 1. Refused field by field (CPT-03 included), once immatriculated (INS-06), while the form is locked, and when
    /// another tab wrote since (<see cref="MotifRefus.Conflit"/>): nothing is then written.
    /// </summary>
    public async Task<Resultat<int>> EnregistrerIdentificationAsync(Guid acteurId, Identification saisie, RepereSaisie repere, NiveauSaisie niveau, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var ouverture = await db.OuvrirAsync(acteurId, EtapeFormulaire.Identification, repere, ct);
        if (!ouverture.Reussi) return ouverture.Vers<int>();
        var (profil, inscription, brouillon) = ouverture.Valeur;

        var exige = inscription.BrouillonPermis ? niveau : NiveauSaisie.Complet;
        var codes = CodesReference.De(await referentiels.LireAsync(ct));
        var copie = Copie.AEnregistrer(saisie, codes, exige);
        copie.StructureCode ??= inscription.StructureFixe;
        var erreurs = ValidationIdentification.Valider(copie, codes, temps.Aujourdhui(), exige, inscription.StructureFixe);
        if (erreurs.Count == 0 && await EstDejaInscritAsync(db, profil, copie.Formateur, ct)) erreurs = [DejaInscrit];
        if (erreurs.Count > 0) return Resultat.Invalide(erreurs).Vers<int>();

        profil.EnregistrerIdentification(copie, temps.Maintenant());
        await SuiviProfil.SuivreAsync(db, profil, temps.Maintenant(), ct);
        return await EcrireAsync(db, profil, brouillon, ct);
    }

    /// <summary>Saves step 2 but its tables, whose lines are saved one by one. Refused as step 1 is.</summary>
    public async Task<Resultat<int>> EnregistrerParcoursAsync(Guid acteurId, Parcours saisie, RepereSaisie repere, NiveauSaisie niveau, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var ouverture = await db.OuvrirAsync(acteurId, EtapeFormulaire.Parcours, repere, ct);
        if (!ouverture.Reussi) return ouverture.Vers<int>();
        var (profil, inscription, brouillon) = ouverture.Valeur;

        var exige = inscription.BrouillonPermis ? niveau : NiveauSaisie.Complet;
        var codes = CodesReference.De(await referentiels.LireAsync(ct));
        var copie = Copie.AEnregistrer(saisie, codes, exige);
        var erreurs = ValidationParcours.Valider(copie, profil.Lignes, codes, temps.Aujourdhui(), exige);
        if (erreurs.Count > 0) return Resultat.Invalide(erreurs).Vers<int>();

        profil.EnregistrerParcours(copie, temps.Maintenant());
        return await EcrireAsync(db, profil, brouillon, ct);
    }

    /// <summary>Joins an already deposited file as « Votre CV », or removes it (null). The file must be the person's own.</summary>
    public async Task<Resultat<int>> JoindreCvAsync(Guid acteurId, Guid? fichierId, RepereSaisie repere, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var ouverture = await db.OuvrirAsync(acteurId, EtapeFormulaire.Parcours, repere, ct);
        if (!ouverture.Reussi) return ouverture.Vers<int>();
        if (fichierId is { } id && !await db.Fichiers.AnyAsync(f => f.Id == id && f.ProprietaireId == acteurId, ct))
            return Resultat.Refus(MotifRefus.Introuvable, "PRO-08", "Ce fichier n'existe pas.").Vers<int>();
        ouverture.Valeur.Profil.JoindreCv(fichierId, temps.Maintenant());
        return await EcrireAsync(db, ouverture.Valeur.Profil, null, ct);
    }

    private static readonly ErreurChamp DejaInscrit = new($"{nameof(Identification.Formateur)}.{nameof(Formateur.NomFamille)}",
        "Un compte existe déjà pour cette personne (mêmes civilité, nom, prénom et date de naissance). Vérifiez votre saisie ou contactez le support.");

    private static async Task<bool> EstDejaInscritAsync(EspaceDbContext db, Profil profil, Formateur formateur, CancellationToken ct)
    {
        var cle = Profil.CleDe(formateur);
        return cle is not null && cle != profil.CleIdentite && await db.Profils.AnyAsync(p => p.CleIdentite == cle && p.Id != profil.Id, ct);
    }

    private static async Task<Resultat<int>> EcrireAsync(EspaceDbContext db, Profil profil, SaisieEnCours? brouillon, CancellationToken ct)
    {
        if (brouillon is not null) db.SaisiesEnCours.Remove(brouillon);
        var ecriture = await db.EcrireAsync(OuvertureProfil.Ailleurs(profil.ModifieLe), ct);
        return ecriture.Reussi ? Resultat.Ok(profil.Version) : ecriture.Vers<int>();
    }
}
