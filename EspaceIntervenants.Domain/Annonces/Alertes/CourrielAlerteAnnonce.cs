using EspaceIntervenants.Domain.Courriels;

namespace EspaceIntervenants.Domain.Annonces.Alertes;

/// <summary>An ad that a person asked to be told of was published (ANN-08).</summary>
/// <param name="Nom">Who it is for, as <see cref="Profils.Salutation"/> writes it.</param>
/// <param name="Titre">Title of the ad.</param>
/// <param name="Numero">Its number.</param>
/// <param name="Structure">Name of the structure that publishes it.</param>
/// <param name="Dates">Days of intervention, « du 01/10/2026 au 02/10/2026 »; null when it has none.</param>
/// <param name="DateLimite">Last day to apply, « 22/09/2026 »; null when it has none.</param>
/// <param name="Raison">Why this person is told, as <see cref="RaisonAlerte"/> writes it.</param>
/// <param name="Lien">Absolute address of the ad.</param>
/// <param name="LienAlertes">Absolute address of the choices of alerts, signed for this person.</param>
public sealed record CourrielAlerteAnnonce(
    string Nom, string Titre, string Numero, string Structure, string? Dates, string? DateLimite, string Raison, string Lien, string LienAlertes) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => $"Espace intervenants\u00A0: nouvelle annonce «\u00A0{Titre}\u00A0»";

    /// <inheritdoc/>
    public bool EnNombre => true;
}
