using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Fichiers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>
/// Invented people, so that a database that has just been created can be looked at (<c>Demo:Jeu</c>). Written once, in one
/// transaction, where there is no account yet.
/// </summary>
public sealed class JeuDemonstration(IDbContextFactory<EspaceDbContext> fabrique, IPasswordHasher<Compte> hacheur, StockageFichiers stockage, TimeProvider temps)
{
    /// <summary>The password of every demonstration account.</summary>
    public const string MotDePasse = "Demo-2024!";

    /// <summary>Creates the accounts and all that hangs on them; nothing where an account exists.</summary>
    public async Task CreerAsync(CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (await db.Users.AnyAsync(ct)) return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var maintenant = temps.Maintenant();
        // One hash for all: each costs what the guessing of a password must cost.
        var hache = hacheur.HashPassword(Compte.Creer("demo@demo.fr", maintenant), MotDePasse);
        AjouterAgents(db, hache, maintenant);
        await db.SaveChangesAsync(ct);
        await JeuProfils.AjouterAsync(db, (adresse, creation) => AjouterCompte(db, adresse, Roles.Intervenant, hache, creation), maintenant, ct);
        await JeuAnnonces.AjouterAsync(db, maintenant, ct);
        await JeuPortail.AjouterAsync(db, stockage, maintenant, ct);
        await db.SaveChangesAsync(ct);
        await JeuCandidatures.AjouterAsync(db, maintenant, ct);
        await JeuInterventions.AjouterAsync(db, maintenant, ct);
        await JeuDossiers.AjouterAsync(db, stockage, maintenant, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static void AjouterAgents(EspaceDbContext db, string hache, DateTime maintenant)
    {
        foreach (var (adresse, prenom, nom, role, structures) in Agents)
        {
            var compte = AjouterCompte(db, adresse, role, hache, maintenant);
            compte.Activer(maintenant);
            db.Agents.Add(Agent.Creer(compte.Id, prenom, nom, structures));
        }
    }

    private static Compte AjouterCompte(EspaceDbContext db, string adresse, string role, string hache, DateTime maintenant)
    {
        var compte = Compte.Creer(adresse, maintenant);
        compte.ChoisirMotDePasse(hache);
        db.Users.Add(compte);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = compte.Id, RoleId = Roles.Id(role) });
        return compte;
    }

    private static readonly (string Adresse, string Prenom, string Nom, string Role, string[] Structures)[] Agents =
    [
        ("admin@demo.fr", "Claire", "Vasseur", Roles.Administrateur, []),
        ("gestion.grandest@demo.fr", "Hélène", "Muller", Roles.Gestionnaire, ["054"]),
        ("gestion.bfc@demo.fr", "Thomas", "Perrin", Roles.Gestionnaire, ["021"]),
    ];
}
