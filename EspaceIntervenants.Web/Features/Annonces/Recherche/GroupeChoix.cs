using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Web.Features.Annonces.Recherche;

/// <summary>Choices that belong together: the sub-specialities of a speciality, the départements of a region.</summary>
/// <param name="Code">Code of what they belong to; null for a list that is not divided.</param>
/// <param name="Libelle">Its name.</param>
/// <param name="Choix">The choices.</param>
public sealed record GroupeChoix(string? Code, string? Libelle, IReadOnlyList<Choix> Choix);
