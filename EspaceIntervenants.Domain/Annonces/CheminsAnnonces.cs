namespace EspaceIntervenants.Domain.Annonces;

/// <summary>The pages that e-mails about ads lead to; Web takes its addresses from here.</summary>
public static class CheminsAnnonces
{
    /// <summary>The choice of the alerts, without signing in (ANN-08).</summary>
    public const string Alertes = "/alertes";

    /// <summary>The sheet of an ad.</summary>
    public static string Fiche(string numero) => $"/annonces/{numero}";

    /// <summary>The editor of an ad, for its managers.</summary>
    public static string Gestion(string numero) => $"/gestion/annonces/{numero}";
}
