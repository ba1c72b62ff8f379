namespace EspaceIntervenants.Domain.Comptes;

/// <summary>Who acts, as the database knows them at this moment: never as a circuit or a cookie remembers them.</summary>
/// <param name="Id">The account.</param>
/// <param name="Nom">First and last name, for histories.</param>
/// <param name="Role">One of <see cref="Roles"/>; null when the account may do nothing (unknown, archived, not activated).</param>
/// <param name="Structures">The structures a manager acts for.</param>
public sealed record Acteur(Guid Id, string Nom, string? Role, IReadOnlySet<string> Structures)
{
    /// <summary>Whether it is the national administrator.</summary>
    public bool EstAdministrateur => Role == Roles.Administrateur;

    /// <summary>Whether it is a trainer.</summary>
    public bool EstIntervenant => Role == Roles.Intervenant;

    /// <summary>Whether it is an agent of any structure, or the administrator.</summary>
    public bool EstAgent => Role is Roles.Gestionnaire or Roles.Administrateur;

    /// <summary>Whether this person may act on what belongs to that structure (ROL-01).</summary>
    public bool AgitPour(string? structureCode) =>
        EstAdministrateur || (Role == Roles.Gestionnaire && structureCode is not null && Structures.Contains(structureCode));
}
