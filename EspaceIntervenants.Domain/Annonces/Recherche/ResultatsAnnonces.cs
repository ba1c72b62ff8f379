using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Annonces.Recherche;

/// <summary>An ad found.</summary>
/// <param name="Numero">Its number.</param>
/// <param name="Intitule">Intitulé de l'annonce.</param>
/// <param name="Specialites">Codes of the specialities, « Domaine de formation ».</param>
/// <param name="Regions">Codes of the regions; none abroad.</param>
/// <param name="PaysCode">ISO code of the country.</param>
/// <param name="DebutIntervention">Date de début d'intervention.</param>
/// <param name="FinIntervention">Date de fin d'intervention.</param>
/// <param name="DateLimite">Date limite de candidature.</param>
/// <param name="Urgent">Urgent.</param>
/// <param name="StructureCode">The structure that publishes it.</param>
public sealed record LigneAnnonce(
    string Numero,
    string Intitule,
    IReadOnlyList<string> Specialites,
    IReadOnlyList<string> Regions,
    string? PaysCode,
    DateOnly? DebutIntervention,
    DateOnly? FinIntervention,
    DateOnly? DateLimite,
    bool Urgent,
    string StructureCode);

/// <summary>What a search found.</summary>
/// <param name="Page">A page of the ads.</param>
/// <param name="ParSpecialite">How many ads choosing a speciality alone would find, the other criteria kept; a speciality without any is not there.</param>
/// <param name="ParRegion">The same of the regions.</param>
public sealed record ResultatsAnnonces(Page<LigneAnnonce> Page, IReadOnlyDictionary<string, int> ParSpecialite, IReadOnlyDictionary<string, int> ParRegion);

/// <summary>An ad as a reader finds it.</summary>
/// <param name="Contenu">What it says.</param>
/// <param name="Terminee">Whether one can no longer apply: closed, or past its last day.</param>
/// <param name="PublieeLe">First publication, UTC.</param>
public sealed record AnnonceLue(ContenuAnnonce Contenu, bool Terminee, DateTime PublieeLe);
