namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>Paths that e-mails lead to.</summary>
public static class CheminsDossier
{
    /// <summary>« Mes données et documents ».</summary>
    public const string Dossier = "/espace/dossier";
}
