using System.Collections.Frozen;

namespace EspaceIntervenants.Domain.Referentiels;

/// <summary>A value to choose in a list.</summary>
/// <param name="Code">What is stored.</param>
/// <param name="Libelle">What is read.</param>
public record Choix(string Code, string Libelle);

/// <summary>A département to choose.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Libelle">Its name.</param>
/// <param name="RegionCode">Its region.</param>
public sealed record ChoixDepartement(string Code, string Libelle, string RegionCode) : Choix(Code, Libelle);

/// <summary>A structure to choose.</summary>
/// <param name="Code">Its 3 digits.</param>
/// <param name="Libelle">Its name.</param>
/// <param name="Type">Its kind.</param>
/// <param name="RegionCode">The region it serves; null for the national ones.</param>
/// <param name="Ville">City of its seat.</param>
public sealed record ChoixStructure(string Code, string Libelle, TypeStructure Type, string? RegionCode, string Ville) : Choix(Code, Libelle);

/// <summary>A sub-speciality to choose.</summary>
/// <param name="Code">The code people know, as « A2C ».</param>
/// <param name="Libelle">Its name.</param>
/// <param name="SpecialiteCode">Its speciality.</param>
public sealed record ChoixSousSpecialite(string Code, string Libelle, string SpecialiteCode) : Choix(Code, Libelle)
{
    /// <summary>« A2C - Assemblées, secrétariat général et protocole ».</summary>
    public string CodeEtLibelle => $"{Code} - {Libelle}";
}

/// <summary>
/// The reference data at one moment, read whole and immutable: the lists to choose in, in their order, without what was
/// deactivated; and the names of everything, deactivated or not, since old files still have to be read.
/// </summary>
public sealed class Nomenclatures
{
    internal Nomenclatures() { }

    /// <summary>Regions, by name.</summary>
    public required IReadOnlyList<Choix> Regions { get; init; }

    /// <summary>Départements, by code.</summary>
    public required IReadOnlyList<ChoixDepartement> Departements { get; init; }

    /// <summary>Countries: France first, then by name.</summary>
    public required IReadOnlyList<Choix> Pays { get; init; }

    /// <summary>Nationalities (« Française » first, then by name); their code is the country's.</summary>
    public required IReadOnlyList<Choix> Nationalites { get; init; }

    /// <summary>Structures: délégations by name, then INSET, INET and siège.</summary>
    public required IReadOnlyList<ChoixStructure> Structures { get; init; }

    /// <summary>Specialities, by name.</summary>
    public required IReadOnlyList<Choix> Specialites { get; init; }

    /// <summary>Sub-specialities, by code.</summary>
    public required IReadOnlyList<ChoixSousSpecialite> SousSpecialites { get; init; }

    /// <summary>The values of a short list, in its order.</summary>
    /// <param name="liste">One of <see cref="ListesReference"/>.</param>
    public IReadOnlyList<Choix> Liste(string liste) => Listes.GetValueOrDefault(liste, []);

    /// <summary>The départements of the chosen regions (PRO-06), by code.</summary>
    public IReadOnlyList<ChoixDepartement> DepartementsDe(IReadOnlyCollection<string> regions) =>
        [.. Departements.Where(d => regions.Contains(d.RegionCode))];

    /// <summary>The sub-specialities of a speciality, by code.</summary>
    public IReadOnlyList<ChoixSousSpecialite> SousSpecialitesDe(string? specialite) => [.. SousSpecialites.Where(s => s.SpecialiteCode == specialite)];

    /// <summary>The name of a code, deactivated or not; the code itself when it was never known; empty when there is none.</summary>
    /// <typeparam name="T">What it is a code of, as <see cref="Region"/>.</typeparam>
    public string Libelle<T>(string? code) where T : ElementReference =>
        code is null ? string.Empty : Libelles.GetValueOrDefault((typeof(T), code), code);

    /// <summary>Whether a code is or was one of these.</summary>
    /// <typeparam name="T">What it is a code of.</typeparam>
    public bool EstConnu<T>(string code) where T : ElementReference => Libelles.ContainsKey((typeof(T), code));

    /// <summary>The name of a value of a short list; see <see cref="Libelle{T}"/>.</summary>
    public string Libelle(string liste, string? code) =>
        code is null ? string.Empty : LibellesListes.GetValueOrDefault((liste, code), code);

    /// <summary>The nationality of a country, « Française »; empty when there is none.</summary>
    public string Nationalite(string? pays) => Nationalites.FirstOrDefault(n => n.Code == pays)?.Libelle ?? string.Empty;

    internal FrozenDictionary<(Type Nature, string Code), string> Libelles { get; init; } = FrozenDictionary<(Type, string), string>.Empty;

    internal FrozenDictionary<(string Liste, string Code), string> LibellesListes { get; init; } = FrozenDictionary<(string, string), string>.Empty;

    internal FrozenDictionary<string, IReadOnlyList<Choix>> Listes { get; init; } = FrozenDictionary<string, IReadOnlyList<Choix>>.Empty;
}
