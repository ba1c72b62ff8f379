using System.Security.Claims;

namespace EspaceIntervenants.Web.Security;

/// <summary>What the pages read of the signed-in person. Rights are never taken from here: services ask the database.</summary>
public static class UtilisateurExtensions
{
    /// <summary>Claim that holds the first and last name.</summary>
    public const string ClaimNom = "nom";

    /// <summary>Claim of a session that is remembered (CPT-11).</summary>
    public const string ClaimMemorise = "memorise";

    /// <summary>Claim of a trainer whose registration is validated (INS-05).</summary>
    public const string ClaimValide = "valide";

    /// <summary>The identifier of the account.</summary>
    public static Guid Id(this ClaimsPrincipal personne) =>
        Guid.TryParse(personne.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;

    /// <summary>First and last name, for the header.</summary>
    public static string NomAffiche(this ClaimsPrincipal personne) =>
        personne.FindFirstValue(ClaimNom) ?? personne.Identity?.Name ?? string.Empty;

    /// <summary>The person's role, one of <see cref="EspaceIntervenants.Domain.Comptes.Roles"/>.</summary>
    public static string? Role(this ClaimsPrincipal personne) => personne.FindFirstValue(ClaimTypes.Role);

    /// <summary>Whether « Rester connecté » was ticked.</summary>
    public static bool EstMemorise(this ClaimsPrincipal personne) => personne.HasClaim(ClaimMemorise, "1");

    /// <summary>Whether it is a trainer whose registration is validated: the menu shows it, services ask the database.</summary>
    public static bool EstValide(this ClaimsPrincipal personne) => personne.HasClaim(ClaimValide, "1");
}
