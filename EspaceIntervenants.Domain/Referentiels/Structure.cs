namespace EspaceIntervenants.Domain.Referentiels;

/// <summary>The kinds of structure of the CNFPT.</summary>
public enum TypeStructure
{
    /// <summary>Délégation.</summary>
    Delegation = 1,

    /// <summary>INSET.</summary>
    Inset = 2,

    /// <summary>INET.</summary>
    Inet = 3,

    /// <summary>Siège.</summary>
    Siege = 4,
}

/// <summary>A structure of the CNFPT; its 3-digit code begins the numbers of its ads (ANN-01).</summary>
public sealed class Structure : ElementReference
{
    private Structure() { }

    /// <summary>Its kind.</summary>
    public TypeStructure Type { get; private set; }

    /// <summary>The region it serves; null for the national ones.</summary>
    public string? RegionCode { get; private set; }

    /// <summary>City of its seat.</summary>
    public string Ville { get; private set; } = string.Empty;

    /// <summary>A structure.</summary>
    public static Structure Creer(string code, string libelle, TypeStructure type, string? regionCode, string ville) =>
        new() { Code = code, Libelle = libelle, Type = type, RegionCode = regionCode, Ville = ville };

    /// <summary>Takes the kind, the region and the city its source gives.</summary>
    public void Situer(TypeStructure type, string? regionCode, string ville) => (Type, RegionCode, Ville) = (type, regionCode, ville);
}
