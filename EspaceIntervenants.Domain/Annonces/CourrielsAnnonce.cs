using EspaceIntervenants.Domain.Courriels;

namespace EspaceIntervenants.Domain.Annonces;

/// <summary>A scheduled publication did not take place (ANN-02): the ad is a draft again, and its author is told why.</summary>
/// <param name="Nom">Who it is for.</param>
/// <param name="Annonce">Number and title of the ad.</param>
/// <param name="Raisons">What is to be mended, one reason a line.</param>
/// <param name="Lien">Absolute address of its editor.</param>
public sealed record CourrielPublicationImpossible(string Nom, string Annonce, string Raisons, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => "Espace intervenants : une annonce n'a pas pu être publiée";
}
