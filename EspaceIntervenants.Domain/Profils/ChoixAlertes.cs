namespace EspaceIntervenants.Domain.Profils;

/// <summary>Which published ads a person wants to be told of by e-mail (ANN-08, §9). The first two add up; the third asks for both at once.</summary>
/// <param name="Specialite">Those of one of their specialities.</param>
/// <param name="Region">Those of one of their regions.</param>
/// <param name="SpecialiteEtRegion">Those of one of their specialities and of one of their regions.</param>
public sealed record ChoixAlertes(bool Specialite, bool Region, bool SpecialiteEtRegion)
{
    /// <summary>No alert.</summary>
    public static ChoixAlertes Aucune { get; } = new(false, false, false);

    /// <summary>What a career says.</summary>
    public static ChoixAlertes De(Parcours parcours) => new(parcours.AlerteSpecialite, parcours.AlerteRegion, parcours.AlerteSpecialiteEtRegion);

    /// <summary>Writes these choices in a career, and nothing else of it.</summary>
    internal void Ecrire(Parcours parcours) =>
        (parcours.AlerteSpecialite, parcours.AlerteRegion, parcours.AlerteSpecialiteEtRegion) = (Specialite, Region, SpecialiteEtRegion);
}
