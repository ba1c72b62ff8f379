using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;

/// <summary>« Étudiée »: no reason, no rating, no name of a manager (ANN-07).</summary>
/// <param name="Nom">Who it is for, as <see cref="Salutation"/> writes it.</param>
/// <param name="Structure">Name of the structure that decided.</param>
/// <param name="Intitule">Title of the ad.</param>
/// <param name="Numero">Number of the ad.</param>
/// <param name="Lien">Absolute address of « Mes réponses aux annonces ».</param>
public sealed record CourrielCandidatureEtudiee(string Nom, string Structure, string Intitule, string Numero, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => $"Espace intervenants : votre candidature à l'annonce n° {Numero} a été étudiée";
}

/// <summary>« Non retenue »: no reason, no rating, no name of a manager (ANN-07).</summary>
/// <param name="Nom">Who it is for, as <see cref="Salutation"/> writes it.</param>
/// <param name="Structure">Name of the structure that decided.</param>
/// <param name="Intitule">Title of the ad.</param>
/// <param name="Numero">Number of the ad.</param>
/// <param name="Lien">Absolute address of « Mes réponses aux annonces ».</param>
public sealed record CourrielCandidatureNonRetenue(string Nom, string Structure, string Intitule, string Numero, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => $"Espace intervenants : réponse à votre candidature à l'annonce n° {Numero}";
}
