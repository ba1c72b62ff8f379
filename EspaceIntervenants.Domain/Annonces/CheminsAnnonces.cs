namespace EspaceIntervenants.Domain.Annonces;

/// <summary>The pages that e-mails about ads lead to; Web takes its addresses from here.</summary>
public static class CheminsAnnonces
{
    /// <summary>The choice of the alerts, without signing in (ANN-08).</summary>
    public const string Alertes = "/alertes";

    /// <summary>« Mes réponses aux annonces ».</summary>
    public const string Candidatures = "/espace/candidatures";

    /// <summary>The sheet of an ad.</summary>
    public static string Fiche(string numero) => $"/annonces/{numero}";
}
