using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>Accounts for tests, and a hash of passwords that costs nothing.</summary>
public static class ComptesDeTest
{
    /// <summary>The password of every account made here.</summary>
    public const string MotDePasse = "Essai-2026!";

    /// <summary>Hashes with few rounds.</summary>
    public static PasswordHasher<Compte> Hacheur { get; } = new(Options.Create(new PasswordHasherOptions { IterationCount = 10 }));

    /// <summary>An activated account with its role, saved.</summary>
    public static async Task<Compte> AjouterCompteAsync(this EspaceDbContext db, string adresse, string role, DateTime maintenant, bool active = true, bool archive = false)
    {
        var compte = Compte.Creer(adresse, maintenant);
        compte.ChoisirMotDePasse(Hacheur.HashPassword(compte, MotDePasse));
        if (active) compte.Activer(maintenant);
        if (archive) compte.Archiver(maintenant);
        db.Users.Add(compte);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = compte.Id, RoleId = Roles.Id(role) });
        await db.SaveChangesAsync();
        return compte;
    }
}
