namespace EspaceIntervenants.Domain.Profils;

/// <summary>What a <see cref="CritereProfil"/> is a code of.</summary>
public enum NatureCritere
{
    /// <summary>A region where the person would teach.</summary>
    Region = 1,

    /// <summary>A département where the person would teach.</summary>
    Departement = 2,

    /// <summary>A speciality.</summary>
    Specialite = 3,

    /// <summary>A sub-speciality.</summary>
    SousSpecialite = 4,

    /// <summary>A language.</summary>
    Langue = 5,

    /// <summary>Available abroad: its one code is <see cref="CritereProfil.Oui"/>.</summary>
    Etranger = 6,
}

/// <summary>
/// One code a profile is found by. A table of its own, so that the CVthèque and the alerts search by index whatever the
/// database, and the form keeps its lists in one place.
/// </summary>
/// <param name="ProfilId">The profile.</param>
/// <param name="Nature">What the code is a code of.</param>
/// <param name="Code">The code.</param>
public sealed record CritereProfil(Guid ProfilId, NatureCritere Nature, string Code)
{
    /// <summary>The code of what is only true or not there.</summary>
    public const string Oui = "OUI";

    /// <summary>All the codes of a profile.</summary>
    public static IEnumerable<CritereProfil> De(Profil profil)
    {
        foreach (var region in profil.Identification.Regions) yield return new(profil.Id, NatureCritere.Region, region);
        foreach (var departement in profil.Identification.Departements) yield return new(profil.Id, NatureCritere.Departement, departement);
        if (profil.Identification.DisponibleEtranger == true) yield return new(profil.Id, NatureCritere.Etranger, Oui);
        foreach (var ligne in profil.Lignes)
        {
            if (ligne is SpecialiteSouhaitee { SpecialiteCode: { } specialite }) yield return new(profil.Id, NatureCritere.Specialite, specialite);
            if (ligne is SpecialiteSouhaitee { SousSpecialiteCode: { } sous }) yield return new(profil.Id, NatureCritere.SousSpecialite, sous);
            if (ligne is LangueMaitrisee { LangueCode: { } langue }) yield return new(profil.Id, NatureCritere.Langue, langue);
        }
    }
}
