using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Employeurs;

/// <summary>Where the row of an employer comes from.</summary>
public enum SourceEmployeur
{
    /// <summary>The starter made from the SIREN of communes and EPCI: its SIRET is a proposal, « à vérifier ».</summary>
    Amorce = 1,

    /// <summary>A file in the application's own CSV layout.</summary>
    Csv = 2,

    /// <summary>INSEE's stock of establishments.</summary>
    Sirene = 3,
}

/// <summary>
/// An establishment of a public employer, as the form proposes it (PRO-04). Rows are written in bulk by the starter and the
/// imports (see <c>TableEmployeurs</c>), which is why nothing here creates one.
/// </summary>
public sealed class EmployeurPublic
{
    private EmployeurPublic() { }

    /// <summary>SIRET, 14 digits.</summary>
    public string Siret { get; private set; } = string.Empty;

    /// <summary>SIREN, its first 9 digits: what an import matches the starter's rows on.</summary>
    public string Siren { get; private set; } = string.Empty;

    /// <summary>Its name, as people read it.</summary>
    public string Denomination { get; private set; } = string.Empty;

    /// <summary>The significant words of the name, folded (<see cref="MotsEmployeur.Significatifs"/>): what a search compares.</summary>
    public string Cle { get; private set; } = string.Empty;

    /// <summary>Other words it is found by, folded: its city, its initials, the name of the legal person.</summary>
    public string AutresMots { get; private set; } = string.Empty;

    /// <summary>INSEE's legal category, 4 digits (<see cref="CategoriesPubliques"/>); null when unknown.</summary>
    public string? Categorie { get; private set; }

    /// <summary>Whether it is the seat of its legal person.</summary>
    public bool Siege { get; private set; }

    /// <summary>Number and name of the street.</summary>
    public string? Voie { get; private set; }

    /// <summary>Complement of the address.</summary>
    public string? Complement { get; private set; }

    /// <summary>Postal code, five digits.</summary>
    public string? CodePostal { get; private set; }

    /// <summary>City.</summary>
    public string? Ville { get; private set; }

    /// <summary>INSEE code of the commune.</summary>
    public string? CommuneCode { get; private set; }

    /// <summary>Telephone, as its source writes it.</summary>
    public string? Telephone { get; private set; }

    /// <summary>Inhabitants it serves, 0 when unknown: the biggest is proposed first.</summary>
    public int Population { get; private set; }

    /// <summary>« À vérifier »: the SIRET was computed from the SIREN, not read in a register.</summary>
    public bool AVerifier { get; private set; }

    /// <summary>Whether it is still proposed.</summary>
    public bool Actif { get; private set; }

    /// <summary>Where the row comes from.</summary>
    public SourceEmployeur Source { get; private set; }
}
