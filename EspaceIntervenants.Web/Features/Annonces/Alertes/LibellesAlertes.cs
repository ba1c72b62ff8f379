namespace EspaceIntervenants.Web.Features.Annonces.Alertes;

/// <summary>The manual's words for the three choices of alerts (§9), the same in « Mon parcours » and behind the link of an e-mail.</summary>
public static class LibellesAlertes
{
    public const string Legende = "Alertes e-mail";
    public const string Question = "Je souhaite recevoir des alertes lorsque des annonces sont publiées :";
    public const string Specialite = "Si la ou les spécialités de formation me concernent";
    public const string Region = "Si la ou les régions sont celles que j'ai sélectionnées";
    public const string SpecialiteEtRegion = "Si la ou les spécialités de formation ET si la ou les régions me concernent";

    public const string Additionnels =
        "Les deux premiers critères s'additionnent : si vous cochez les deux, vous êtes alerté de toutes les annonces qui relèvent soit de l'une de vos spécialités, soit de l'une de vos régions.";

    public const string Restrictif = "Le troisième est restrictif : vous n'êtes alerté que des annonces qui remplissent les deux conditions à la fois.";
}
