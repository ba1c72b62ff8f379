using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Regles;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>
/// Checks a login and its password (CPT-02, CPT-10). Written here rather than left to Identity's sign-in manager, so that
/// the lock follows <see cref="TimeProvider"/>, tries made at the same instant are all counted, and every refusal
/// takes the same time and the same words.
/// </summary>
public sealed class Authentification(
    IDbContextFactory<EspaceDbContext> fabrique, IPasswordHasher<Compte> hacheur, IOptions<ReglesOptions> regles, TimeProvider temps)
{
    /// <summary>Code of the answer that never tells whether the address exists, nor whether it is locked.</summary>
    public const string Refusee = "CPT-10";

    /// <summary>Code of the answer to the right password of an account that was never activated.</summary>
    public const string NonActive = "CPT-04";

    /// <summary>Code of the answer to the right password of an archived account.</summary>
    public const string Archive = "DES-02";

    private readonly string _leurre = hacheur.HashPassword(Compte.Creer("leurre@exemple.fr", temps.Maintenant()), Guid.NewGuid().ToString());

    /// <summary>
    /// The account of these identifiers, for a session to be opened; the date of the sign-in is kept. Refused with
    /// <see cref="Refusee"/>, or, the password being right, with <see cref="NonActive"/> or <see cref="Archive"/>.
    /// </summary>
    public async Task<Resultat<Guid>> ConnecterAsync(string? identifiant, string? motDePasse, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var cle = AdresseCourriel.Cle(identifiant);
        var compte = await db.Users.AsNoTracking().FirstOrDefaultAsync(c => c.NormalizedUserName == cle, ct);
        if (!await VerifierAsync(db, compte, motDePasse, ct)) return Generique().Vers<Guid>();
        if (compte!.ArchiveLe is not null)
            return Resultat.Refus(MotifRefus.Regle, Archive, "Votre compte est archivé : il ne permet plus de se connecter.").Vers<Guid>();
        if (!compte.EmailConfirmed)
            return Resultat.Refus(MotifRefus.Regle, NonActive, "Votre compte n'est pas encore activé : suivez le lien du courriel reçu lors de votre inscription.").Vers<Guid>();
        var maintenant = temps.Maintenant();
        await db.Users.Where(c => c.Id == compte.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.DerniereConnexionLe, maintenant), ct);
        return Resultat.Ok(compte.Id);
    }

    /// <summary>
    /// Whether it is the password of this account, which is not locked. The try is counted before the password is looked
    /// at: a hundred tries at the same instant are not a hundred guesses. An unknown account takes as long as a known one.
    /// </summary>
    internal async Task<bool> VerifierAsync(EspaceDbContext db, Compte? compte, string? motDePasse, CancellationToken ct)
    {
        var ouvert = compte is { PasswordHash: not null } && await CompterEssaiAsync(db, compte, ct);
        var verdict = hacheur.VerifyHashedPassword(compte!, ouvert ? compte!.PasswordHash! : _leurre, motDePasse ?? string.Empty);
        if (!ouvert) return false;
        if (verdict == PasswordVerificationResult.Failed)
        {
            await VerrouillerSiBesoinAsync(db, compte!.Id, ct);
            return false;
        }
        await RemettreAZeroAsync(db, compte!.Id, ct);
        return true;
    }

    private Resultat Generique() => Resultat.Refus(MotifRefus.Regle, Refusee,
        $"L'identifiant ou le mot de passe est incorrect. Après {regles.Value.EchecsConnexion} essais infructueux, un compte est bloqué pendant {regles.Value.VerrouMinutes} minutes.");

    private async Task<bool> CompterEssaiAsync(EspaceDbContext db, Compte compte, CancellationToken ct)
    {
        if (compte.LockoutEnd is { } fin)
        {
            if (fin > temps.GetUtcNow()) return false;
            await RemettreAZeroAsync(db, compte.Id, ct);
        }
        var comptes = await db.Users.Where(c => c.Id == compte.Id && c.AccessFailedCount < regles.Value.EchecsConnexion)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1), ct);
        if (comptes == 0) await VerrouillerSiBesoinAsync(db, compte.Id, ct);
        return comptes == 1;
    }

    private Task<int> VerrouillerSiBesoinAsync(EspaceDbContext db, Guid compteId, CancellationToken ct)
    {
        var fin = (DateTimeOffset?)temps.GetUtcNow().AddMinutes(regles.Value.VerrouMinutes);
        return db.Users.Where(c => c.Id == compteId && c.LockoutEnd == null && c.AccessFailedCount >= regles.Value.EchecsConnexion)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.LockoutEnd, fin), ct);
    }

    private static Task<int> RemettreAZeroAsync(EspaceDbContext db, Guid compteId, CancellationToken ct) =>
        db.Users.Where(c => c.Id == compteId)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null), ct);
}
