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
    public static Compte Creer(string courriel, DateTime maintenant) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)),
        UserName = courriel.Trim(),
        Email = courriel.Trim(),
        CreeLe = maintenant,
        LockoutEnabled = true,
    };

    /// <summary>The address is confirmed: the person may sign in. Doing it twice changes nothing.</summary>
    public void Activer(DateTime maintenant)
    {
        EmailConfirmed = true;
        ActiveLe ??= maintenant;
    }

    /// <summary>Keeps the date of a successful sign-in.</summary>
    public void NoterConnexion(DateTime maintenant) => DerniereConnexionLe = maintenant;

    /// <summary>Forbids any sign-in until the account is reactivated.</summary>
    public void Archiver(DateTime maintenant) => ArchiveLe ??= maintenant;

    /// <summary>Back to use.</summary>
    public void Reactiver() => ArchiveLe = null;
}
