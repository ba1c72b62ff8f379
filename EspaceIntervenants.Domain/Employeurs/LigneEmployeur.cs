namespace EspaceIntervenants.Domain.Employeurs;

/// <summary>An employer as a source gives it, before it is in the table.</summary>
/// <param name="Siret">14 digits.</param>
/// <param name="Denomination">Its name.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record LigneEmployeur(string Siret, string Denomination, SourceEmployeur Source)
{
    /// <summary>Longest name kept; what exceeds is cut.</summary>
    public const int DenominationMax = 300;

    /// <summary>INSEE's legal category; null when unknown.</summary>
    public string? Categorie { get; init; }

    /// <summary>Whether it is the seat.</summary>
    public bool Siege { get; init; } = true;

    /// <summary>Number and name of the street.</summary>
    public string? Voie { get; init; }

    /// <summary>Complement of the address.</summary>
    public string? Complement { get; init; }

    /// <summary>Postal code.</summary>
    public string? CodePostal { get; init; }

    /// <summary>City.</summary>
    public string? Ville { get; init; }

    /// <summary>INSEE code of the commune.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>Telephone.</summary>
    public string? Telephone { get; init; }

    /// <summary>Inhabitants; 0 when unknown, and then what the table already says of that SIREN is kept.</summary>
    public int Population { get; init; }

    /// <summary>Other texts it is found by: initials, legal person, usual names.</summary>
    public IReadOnlyList<string?> Alias { get; init; } = [];

    /// <summary>SIREN, the first nine digits.</summary>
    public string Siren => Siret[..9];
}
