namespace EspaceIntervenants.Domain.Comptes;

/// <summary>The roles of the rules' first table. A person has exactly one.</summary>
public static class Roles
{
    /// <summary>A trainer.</summary>
    public const string Intervenant = "Intervenant";

    /// <summary>An agent of one or more structures.</summary>
    public const string Gestionnaire = "Gestionnaire";

    /// <summary>The head office.</summary>
    public const string Administrateur = "Administrateur";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Tous { get; } = [Intervenant, Gestionnaire, Administrateur];

    /// <summary>The identifier of a role: the migration writes the three rows.</summary>
    public static Guid Id(string role) => role switch
    {
        Intervenant => new("01997f00-0000-7000-8000-000000000001"),
        Gestionnaire => new("01997f00-0000-7000-8000-000000000002"),
        Administrateur => new("01997f00-0000-7000-8000-000000000003"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };
}
