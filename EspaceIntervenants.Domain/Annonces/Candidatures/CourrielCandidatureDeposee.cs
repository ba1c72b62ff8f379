using EspaceIntervenants.Domain.Courriels;

namespace EspaceIntervenants.Domain.Annonces.Candidatures;

/// <summary>The application has reached the structure that published the ad (ANN-06).</summary>
/// <param name="Nom">Who it is for, as <see cref="Profils.Salutation"/> writes it.</param>
/// <param name="Numero">Number of the ad.</param>
/// <param name="Intitule">Title of the ad.</param>
/// <param name="Structure">Name of the structure that published it.</param>
/// <param name="Lien">Absolute address of « Mes réponses aux annonces ».</param>
public sealed record CourrielCandidatureDeposee(string Nom, string Numero, string Intitule, string Structure, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => $"Votre candidature à l'annonce n° {Numero}";
}
