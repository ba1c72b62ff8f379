using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>Creates the account of a trainer (CPT-01 to CPT-04).</summary>
public sealed class CreationCompte(
    IDbContextFactory<EspaceDbContext> fabrique, DefisCaptcha defis, LiensCompte liens, IPasswordHasher<Compte> hacheur, TimeProvider temps)
{
    /// <summary>Code of the refusal where an account in use has the same address or the same person.</summary>
    public const string Existe = "CPT-03";

    /// <summary>Code of the refusal where that account is archived: it can be reactivated.</summary>
    public const string Archive = "CPT-03-ARCHIVE";

    /// <summary>Code of the refusal where that account waits for its activation: the link can be sent again.</summary>
    public const string EnAttente = "CPT-04";

    /// <summary>
    /// Creates the account, its profile and its registration, and writes the activation e-mail, all or nothing. Refused
    /// with the fields to mend, or with <see cref="Existe"/>, <see cref="Archive"/> or <see cref="EnAttente"/>: who
    /// exists is told only to whoever answered the challenge and filled the whole form. When the form was started from an ad
    /// one may still apply to, its structure is the one in charge (PRO-06); from any other, the account is created without a tie.
    /// </summary>
    public async Task<Resultat> CreerAsync(
        FormulaireInscription formulaire, IReadOnlySet<DocumentInscription> ouverts, ReponseDefi reponse, CancellationToken ct = default)
    {
        var erreurs = ValidationInscription.Verifier(formulaire, ouverts, temps.Aujourdhui());
        if (await defis.MotifAsync(reponse, ct) is { } motif) erreurs.Add(new ErreurChamp(ValidationInscription.Captcha, motif));
        if (erreurs.Count > 0) return Resultat.Invalide(erreurs);
        var formateur = formulaire.VersFormateur();
        try
        {
            return await EnregistrerAsync(formulaire, formateur, ct);
        }
        catch (DbUpdateException)
        {
            // Two creations at the same instant: the unique indexes let one pass; the other is told what it would have been told a moment later.
            await using var db = await fabrique.CreateDbContextAsync(ct);
            if (await RefusAsync(db, formulaire, formateur, ct) is { } refus) return refus;
            throw;
        }
    }

    private async Task<Resultat> EnregistrerAsync(FormulaireInscription formulaire, Formateur formateur, CancellationToken ct)
    {
        var maintenant = temps.Maintenant();
        var compte = Compte.Creer(formulaire.Courriel!, maintenant);
        compte.ChoisirMotDePasse(hacheur.HashPassword(compte, formulaire.MotDePasse!));

        await using var db = await fabrique.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await SemblablesPerimes(db, formulaire, formateur, maintenant).ExecuteDeleteAsync(ct);
        if (await RefusAsync(db, formulaire, formateur, ct) is { } refus) return refus;
        db.Users.Add(compte);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = compte.Id, RoleId = Roles.Id(Roles.Intervenant) });
        db.Profils.Add(Profil.Creer(compte.Id, formateur, maintenant));
        var annonce = await db.AnnonceOuverteAsync(formulaire.AnnonceNumero, maintenant.JourAParis(), ct);
        db.Inscriptions.Add(Inscription.Creer(compte.Id, maintenant, annonce?.Numero, annonce?.StructureCode));
        await liens.AjouterActivationAsync(db, compte, formateur.Appel(), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Resultat.Succes;
    }

    private static IQueryable<Compte> Semblables(EspaceDbContext db, FormulaireInscription formulaire, Formateur formateur)
    {
        var adresse = AdresseCourriel.Cle(formulaire.Courriel);
        var personne = Profil.CleDe(formateur);
        return db.Users.Where(c => c.NormalizedEmail == adresse || db.Profils.Any(p => p.Id == c.Id && p.CleIdentite == personne));
    }

    /// <summary>Accounts whose time to be activated is over and which the rule has not deleted yet: their address is free (CPT-04).</summary>
    private static IQueryable<Compte> SemblablesPerimes(EspaceDbContext db, FormulaireInscription formulaire, Formateur formateur, DateTime maintenant) =>
        Semblables(db, formulaire, formateur).Where(c => c.ActiveLe == null && !c.EmailConfirmed && !db.Agents.Any(a => a.Id == c.Id)
            && !db.LiensCourriel.Any(l => l.CompteId == c.Id && l.Objet == ObjetLien.Activation && l.UtiliseLe == null && l.ExpireLe > maintenant));

    private static async Task<Resultat?> RefusAsync(EspaceDbContext db, FormulaireInscription formulaire, Formateur formateur, CancellationToken ct)
    {
        var existants = await Semblables(db, formulaire, formateur)
            .Select(c => new { EstArchive = c.ArchiveLe != null, c.EmailConfirmed }).ToListAsync(ct);
        if (existants.Count == 0) return null;
        if (existants.Exists(c => c.EstArchive))
            return Resultat.Refus(MotifRefus.Regle, Archive, "Votre compte existe déjà : il a été archivé.");
        return existants.Exists(c => c.EmailConfirmed)
            ? Resultat.Refus(MotifRefus.Regle, Existe, "Un compte existe déjà avec cette adresse e-mail, ou avec les mêmes civilité, nom, prénom et date de naissance.")
            : Resultat.Refus(MotifRefus.Regle, EnAttente, "Votre compte est déjà créé : il attend d'être activé par le lien du courriel que vous avez reçu.");
    }
}
