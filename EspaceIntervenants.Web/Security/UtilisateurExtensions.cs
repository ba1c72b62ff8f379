using System.Security.Claims;

namespace EspaceIntervenants.Web.Security;

/// <summary>What the pages read of the signed-in person. Rights are never taken from here: services ask the database.</summary>
public static class UtilisateurExtensions
{
    /// <summary>Claim that holds the first and last name.</summary>
    public const string ClaimNom = "nom";

    /// <summary>The identifier of the account.</summary>
    public static Guid Id(this ClaimsPrincipal personne) =>
        Guid.TryParse(personne.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;

    /// <summary>First and last name, for the header.</summary>
    public static string NomAffiche(this ClaimsPrincipal personne) =>
        personne.FindFirstValue(ClaimNom) ?? personne.Identity?.Name ?? string.Empty;
}
