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
}
