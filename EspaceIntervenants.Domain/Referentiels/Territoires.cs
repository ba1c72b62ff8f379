namespace EspaceIntervenants.Domain.Referentiels;

/// <summary>A row of reference data: what disappears from its source is deactivated, never deleted, since files refer to it.</summary>
public abstract class ElementReference
{
    /// <summary>The stable code other tables refer to.</summary>
    public string Code { get; protected set; } = string.Empty;

    /// <summary>What people read.</summary>
    public string Libelle { get; protected set; } = string.Empty;

    /// <summary>Whether it is still proposed in the lists.</summary>
    public bool Actif { get; private set; } = true;

    /// <summary>Takes it out of the lists.</summary>
    public void Desactiver() => Actif = false;

    /// <summary>Back in the lists, under its present name.</summary>
    public void Reactiver(string libelle)
    {
        Libelle = libelle;
        Actif = true;
    }
}

/// <summary>A région or overseas collectivity (INSEE code, 2 or 3 characters).</summary>
public sealed class Region : ElementReference
{
    private Region() { }

    /// <summary>A region.</summary>
    public static Region Creer(string code, string libelle) => new() { Code = code, Libelle = libelle };
}

/// <summary>A département (INSEE code, 2 or 3 characters).</summary>
public sealed class Departement : ElementReference
{
    private Departement() { }

    /// <summary>The region it belongs to.</summary>
    public string RegionCode { get; private set; } = string.Empty;

    /// <summary>A département.</summary>
    public static Departement Creer(string code, string libelle, string regionCode) =>
        new() { Code = code, Libelle = libelle, RegionCode = regionCode };

    /// <summary>Moves it to the region its source gives.</summary>
    public void Rattacher(string regionCode) => RegionCode = regionCode;
}

/// <summary>A commune (INSEE code, 5 characters).</summary>
public sealed class Commune : ElementReference
{
    private Commune() { }

    /// <summary>Département code.</summary>
    public string DepartementCode { get; private set; } = string.Empty;

    /// <summary>SIREN of the commune as an employer; null where unknown.</summary>
    public string? Siren { get; private set; }

    /// <summary>Inhabitants.</summary>
    public int Population { get; private set; }

    /// <summary>A commune.</summary>
    public static Commune Creer(string code, string libelle, string departementCode, string? siren, int population) =>
        new() { Code = code, Libelle = libelle, DepartementCode = departementCode, Siren = siren, Population = population };
}

/// <summary>That a postal code serves a commune (PRO-09); a code serves several, and a commune may have several.</summary>
/// <param name="Code">Five digits.</param>
/// <param name="CommuneCode">INSEE code of the commune.</param>
public sealed record CodePostal(string Code, string CommuneCode);

/// <summary>A country (ISO 3166 alpha-2 code) and its nationality.</summary>
public sealed class Pays : ElementReference
{
    /// <summary>France's code: the one country where postal codes propose their cities.</summary>
    public const string France = "FR";

    private Pays() { }

    /// <summary>« Française », as said of a person; null where the source has none.</summary>
    public string? Nationalite { get; private set; }

    /// <summary>A country.</summary>
    public static Pays Creer(string code, string libelle, string? nationalite) =>
        new() { Code = code, Libelle = libelle, Nationalite = nationalite };

    /// <summary>Takes the nationality its source gives.</summary>
    public void Nommer(string? nationalite) => Nationalite = nationalite;
}
