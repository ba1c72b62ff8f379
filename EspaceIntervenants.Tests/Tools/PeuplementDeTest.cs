using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>People for tests of services: accounts that may act at once.</summary>
public static class PeuplementDeTest
{
    /// <summary>A trainer; what happened to their registration is up to the test.</summary>
    public static async Task<Guid> AjouterIntervenantAsync(this IDbContextFactory<EspaceDbContext> bases, Action<Inscription>? inscription = null, bool active = true, string? nom = null)
    {
        await using var db = bases.CreateDbContext();
        var compte = await CompteAsync(db, Maintenant(bases), Roles.Intervenant, active);
        var formateur = new Formateur { Civilite = Civilite.Madame, NomFamille = nom ?? $"Nom{compte.Id:N}", Prenom = "Manon", DateNaissance = new(1990, 1, 2) };
        db.Profils.Add(Profil.Creer(compte.Id, formateur, Maintenant(bases)));
        var demande = Inscription.Creer(compte.Id, Maintenant(bases));
        if (active) demande.Activer(Maintenant(bases));
        inscription?.Invoke(demande);
        db.Inscriptions.Add(demande);
        await db.SaveChangesAsync();
        return compte.Id;
    }

    /// <summary>A manager of these structures, or the administrator when there is none.</summary>
    public static async Task<Guid> AjouterAgentAsync(this IDbContextFactory<EspaceDbContext> bases, params string[] structures)
    {
        await using var db = bases.CreateDbContext();
        foreach (var code in structures)
            if (!await db.Structures.AnyAsync(s => s.Code == code))
                db.Structures.Add(Structure.Creer(code, $"Délégation {code}", TypeStructure.Delegation, null, "Ville"));
        var compte = await CompteAsync(db, Maintenant(bases), structures.Length == 0 ? Roles.Administrateur : Roles.Gestionnaire, active: true);
        db.Agents.Add(Agent.Creer(compte.Id, "Anne", "Roy", structures));
        await db.SaveChangesAsync();
        return compte.Id;
    }

    private static DateTime Maintenant(IDbContextFactory<EspaceDbContext> bases) => (bases as BaseDeTest)?.Maintenant ?? BaseDeTest.Debut.UtcDateTime;

    private static async Task<Compte> CompteAsync(EspaceDbContext db, DateTime maintenant, string role, bool active)
    {
        var compte = Compte.Creer($"p{Guid.NewGuid():N}@exemple.fr", maintenant);
        compte.NormalizedEmail = compte.NormalizedUserName = compte.Email!.ToUpperInvariant();
        if (active) compte.Activer(maintenant);
        db.Users.Add(compte);
        var ligne = await db.Roles.FirstOrDefaultAsync(r => r.Name == role);
        if (ligne is null) db.Roles.Add(ligne = new IdentityRole<Guid>(role) { Id = Guid.NewGuid(), NormalizedName = role.ToUpperInvariant() });
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = compte.Id, RoleId = ligne.Id });
        return compte;
    }
}
