namespace EspaceIntervenants.Domain.Annonces;

/// <summary>The pages that e-mails about ads lead to; Web takes its addresses from here.</summary>
public static class CheminsAnnonces
{
    /// <summary>The choice of the alerts, without signing in (ANN-08).</summary>
    public const string Alertes = "/alertes";

    /// <summary>« Tableau de bord », the trainer's first page.</summary>
    public const string TableauDeBord = "/espace";

    /// <summary>« Mes réponses aux annonces » (ANN-07).</summary>
    public const string MesCandidatures = "/espace/candidatures";

    /// <summary>The sheet of an ad.</summary>
    public static string Fiche(string numero) => $"/annonces/{numero}";

    /// <summary>The editor of an ad, for its managers.</summary>
    public static string Gestion(string numero) => $"/gestion/annonces/{numero}";

    /// <summary>Where one applies to an ad, signed in or not (ANN-05).</summary>
    public static string Candidater(string numero) => $"/annonces/{numero}/candidater";
}
