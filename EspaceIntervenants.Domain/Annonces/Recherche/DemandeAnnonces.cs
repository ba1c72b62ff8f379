using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Annonces.Recherche;

/// <summary>What the index keeps of an ad beside its codes and words. Days are numbers; a date that is not said is the farthest one.</summary>
internal readonly record struct PlaceAnnonce(int Id, string Numero, long PublieeLe, int Debut, int Fin, int Limite, string Titre);

/// <summary>What is asked of the index.</summary>
/// <param name="Criteres">What was chosen.</param>
/// <param name="Numero">The digits of the number that was typed.</param>
/// <param name="Mots">The words that were typed, and what they name.</param>
/// <param name="Regions">Region of each chosen département → all its départements.</param>
/// <param name="Aujourdhui">Today in Paris.</param>
internal sealed record DemandeAnnonces(
    CriteresAnnonces Criteres, string Numero, IReadOnlyList<MotNomme> Mots, IReadOnlyDictionary<string, string[]> Regions, DateOnly Aujourdhui);

/// <summary>A typed word, and the codes of the specialities whose names begin so.</summary>
internal sealed record MotNomme(MotCherche Mot, IReadOnlyList<string> Specialites, IReadOnlyList<string> SousSpecialites);

/// <summary>What was found: the ads of a page by their number, and the counts.</summary>
internal sealed record AnnoncesTrouvees(string[] Numeros, int Total, int Numero, Dictionary<string, int> ParSpecialite, Dictionary<string, int> ParRegion);

/// <summary>A code in the index: a criterion of the ad, or its structure.</summary>
internal readonly record struct CleIndex(int Nature, string Code)
{
    public const int Structure = 0;
    public const int Region = (int)NatureCritereAnnonce.Region;
    public const int Departement = (int)NatureCritereAnnonce.Departement;
    public const int Specialite = (int)NatureCritereAnnonce.Specialite;
    public const int SousSpecialite = (int)NatureCritereAnnonce.SousSpecialite;
}
