using Microsoft.AspNetCore.Identity;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>
/// What lets a person sign in: an e-mail address, which is the login (CPT-02), a password, roles. Who the person is
/// stands in their <c>Profil</c> (an intervenant) or <see cref="Agent"/> (a manager), under the same identifier.
/// </summary>
public sealed class Compte : IdentityUser<Guid>
{
    private Compte() { }

    /// <summary>When the account was created, UTC.</summary>
    public DateTime CreeLe { get; private set; }

    /// <summary>When the activation link was followed, UTC; null while it was not (CPT-04).</summary>
    public DateTime? ActiveLe { get; private set; }

    /// <summary>When the account was archived, UTC; an archived account cannot sign in (DES-02).</summary>
    public DateTime? ArchiveLe { get; private set; }

    /// <summary>The last successful sign-in, UTC.</summary>
    public DateTime? DerniereConnexionLe { get; private set; }

    /// <summary>An account that cannot sign in before its address is confirmed.</summary>
    /// <param name="courriel">The address, which becomes the login.</param>
    /// <param name="maintenant">UTC.</param>
    public static Compte Creer(string courriel, DateTime maintenant)
    {
        var adresse = courriel.Trim();
        return new()
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)),
            UserName = adresse,
            NormalizedUserName = AdresseCourriel.Cle(adresse),
            Email = adresse,
            NormalizedEmail = AdresseCourriel.Cle(adresse),
            CreeLe = maintenant,
            LockoutEnabled = true,
            SecurityStamp = NouveauSceau(),
        };
    }

    /// <summary>The address is confirmed: the person may sign in. Doing it twice changes nothing.</summary>
    public void Activer(DateTime maintenant)
    {
        EmailConfirmed = true;
        ActiveLe ??= maintenant;
    }

    /// <summary>Takes a password, already hashed, and lifts any lock. Sessions open elsewhere end (CPT-08).</summary>
    public void ChoisirMotDePasse(string hache)
    {
        PasswordHash = hache;
        SecurityStamp = NouveauSceau();
        AccessFailedCount = 0;
        LockoutEnd = null;
    }

    /// <summary>Forbids any sign-in until the account is reactivated.</summary>
    public void Archiver(DateTime maintenant)
    {
        ArchiveLe ??= maintenant;
        SecurityStamp = NouveauSceau();
    }

    /// <summary>Back to use.</summary>
    public void Reactiver() => ArchiveLe = null;

    private static string NouveauSceau() => Guid.NewGuid().ToString("N");
}
