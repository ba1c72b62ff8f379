using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>Forgotten and changed passwords (CPT-06, CPT-08).</summary>
public sealed class MotDePasseService(
    IDbContextFactory<EspaceDbContext> fabrique, DefisCaptcha defis, LiensCompte liens, Authentification authentification,
    IPasswordHasher<Compte> hacheur, TimeProvider temps)
{
    /// <summary>Path of the current password.</summary>
    public const string ChampActuel = "Actuel";

    /// <summary>Path of the new password.</summary>
    public const string ChampNouveau = "Nouveau";

    /// <summary>Path of the new password typed again.</summary>
    public const string ChampConfirme = "Confirme";

    /// <summary>
    /// Sends a link to the choice of a new password, or an activation link where that is what the account waits for. The
    /// answer is the same whether or not the address exists (CPT-06); the page makes it as long.
    /// </summary>
    public async Task<Resultat> DemanderAsync(string? adresse, ReponseDefi reponse, CancellationToken ct = default)
    {
        if (await defis.RefusAsync(adresse, reponse, ct) is { } refus) return refus;
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var cle = AdresseCourriel.Cle(adresse);
        var compte = await db.Users.FirstOrDefaultAsync(c => c.NormalizedEmail == cle && c.ArchiveLe == null, ct);
        if (compte is null || await liens.AssezEnvoyesAsync(db, compte.Id, ct)) return Resultat.Succes;
        var nom = await LiensCompte.NomAsync(db, compte.Id, ct);
        if (compte.EmailConfirmed) await liens.AjouterMotDePasseAsync(db, compte, nom, ct);
        else await liens.AjouterActivationAsync(db, compte, nom, ct);
        await db.SaveChangesAsync(ct);
        return Resultat.Succes;
    }

    /// <summary>What became of a link to the choice of a password. Looking does not use it up.</summary>
    public async Task<EtatLien> EtatAsync(string? jeton, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        return await liens.EtatAsync(db, ObjetLien.MotDePasse, jeton, ct);
    }

    /// <summary>Takes the password chosen by the link; lifts a lock, ends every session, and the other links of the account. Refused with <c>CPT-06</c> when the link does not work.</summary>
    public async Task<Resultat> ChoisirAsync(string? jeton, string? nouveau, string? confirme, CancellationToken ct = default)
    {
        var erreurs = ValidationInscription.MotDePasse(ChampNouveau, nouveau, ChampConfirme, confirme).ToList();
        if (erreurs.Count > 0) return Resultat.Invalide(erreurs);
        await using var db = await fabrique.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await liens.UtiliserAsync(db, ObjetLien.MotDePasse, jeton, ct) is not { } compte)
            return Resultat.Refus(MotifRefus.Regle, "CPT-06", "Ce lien ne fonctionne pas ou plus.");
        await EnregistrerAsync(db, compte, nouveau!, ct);
        await transaction.CommitAsync(ct);
        return Resultat.Succes;
    }

    /// <summary>
    /// « Modifier mon mot de passe »: the current one is asked, its failures count as those of a sign-in (CPT-10), every
    /// session ends and the caller opens theirs again (CPT-08).
    /// </summary>
    public async Task<Resultat> ChangerAsync(Guid compteId, string? actuel, string? nouveau, string? confirme, CancellationToken ct = default)
    {
        var erreurs = ValidationInscription.MotDePasse(ChampNouveau, nouveau, ChampConfirme, confirme).ToList();
        if (string.IsNullOrEmpty(actuel)) erreurs.Insert(0, new ErreurChamp(ChampActuel, "Saisissez votre mot de passe actuel."));
        if (erreurs.Count > 0) return Resultat.Invalide(erreurs);
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var compte = await db.Users.AsNoTracking().FirstOrDefaultAsync(c => c.Id == compteId && c.ArchiveLe == null && c.EmailConfirmed, ct);
        if (!await authentification.VerifierAsync(db, compte, actuel, ct))
            return Resultat.Invalide([new ErreurChamp(ChampActuel, "Ce n'est pas votre mot de passe actuel, ou trop d'essais ont échoué.")]);
        await EnregistrerAsync(db, await db.Users.SingleAsync(c => c.Id == compteId, ct), nouveau!, ct);
        return Resultat.Succes;
    }

    private async Task EnregistrerAsync(EspaceDbContext db, Compte compte, string nouveau, CancellationToken ct)
    {
        var maintenant = temps.Maintenant();
        compte.ChoisirMotDePasse(hacheur.HashPassword(compte, nouveau));
        await db.LiensCourriel.Where(l => l.CompteId == compte.Id && l.Objet == ObjetLien.MotDePasse && l.UtiliseLe == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UtiliseLe, maintenant), ct);
        await db.SaveChangesAsync(ct);
    }
}
