using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Annonces.Alertes;

/// <summary>Why a person is told of an ad (ANN-08): what matched, and no more.</summary>
internal static class RaisonAlerte
{
    /// <summary>
    /// « votre spécialité Finances et votre région Grand Est »: the sides of the choices that led to the ad. Empty when none does, as for
    /// whoever ticked the region alone and shares the speciality.
    /// </summary>
    /// <param name="choix">What the person ticked.</param>
    /// <param name="specialites">Names of the person's specialities that the ad has too.</param>
    /// <param name="regions">Names of the person's regions that the ad has too.</param>
    public static string De(ChoixAlertes choix, IReadOnlyList<string> specialites, IReadOnlyList<string> regions)
    {
        var lesDeux = choix.SpecialiteEtRegion && specialites.Count > 0 && regions.Count > 0;
        return Enumerer([
            .. choix.Specialite || lesDeux ? Nommer("votre spécialité", "vos spécialités", specialites) : [],
            .. choix.Region || lesDeux ? Nommer("votre région", "vos régions", regions) : []]);
    }

    private static IEnumerable<string> Nommer(string un, string plusieurs, IReadOnlyList<string> noms) =>
        noms.Count == 0 ? [] : [$"{(noms.Count == 1 ? un : plusieurs)} {Enumerer(noms)}"];

    private static string Enumerer(IReadOnlyList<string> noms) =>
        noms.Count < 2 ? string.Concat(noms) : $"{string.Join(", ", noms.SkipLast(1))} et {noms[^1]}";
}
