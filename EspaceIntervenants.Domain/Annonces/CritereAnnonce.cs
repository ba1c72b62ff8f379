namespace EspaceIntervenants.Domain.Annonces;

/// <summary>What a <see cref="CritereAnnonce"/> is a code of.</summary>
public enum NatureCritereAnnonce
{
    /// <summary>A region of intervention.</summary>
    Region = 1,

    /// <summary>A département of intervention.</summary>
    Departement = 2,

    /// <summary>A speciality.</summary>
    Specialite = 3,

    /// <summary>A sub-speciality.</summary>
    SousSpecialite = 4,
}

/// <summary>One code a published ad is found by (ANN-03); a table of its own, searched and counted by index whatever the database.</summary>
/// <param name="AnnonceId">The ad.</param>
/// <param name="Nature">What the code is a code of.</param>
/// <param name="Code">The code.</param>
public sealed record CritereAnnonce(int AnnonceId, NatureCritereAnnonce Nature, string Code)
{
    /// <summary>All the codes of an ad.</summary>
    public static IEnumerable<CritereAnnonce> De(Annonce annonce)
    {
        var fiche = annonce.Fiche;
        return fiche.Regions.Select(code => new CritereAnnonce(annonce.Id, NatureCritereAnnonce.Region, code))
            .Concat(fiche.Departements.Select(code => new CritereAnnonce(annonce.Id, NatureCritereAnnonce.Departement, code)))
            .Concat(fiche.Specialites.Select(code => new CritereAnnonce(annonce.Id, NatureCritereAnnonce.Specialite, code)))
            .Concat(fiche.SousSpecialites.Select(code => new CritereAnnonce(annonce.Id, NatureCritereAnnonce.SousSpecialite, code)));
    }
}
