using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>The codes a form may hold today, drawn from the reference data so that its validation stays a pure function of small sets.</summary>
public sealed class CodesReference
{
    /// <summary>Regions.</summary>
    public required IReadOnlySet<string> Regions { get; init; }

    /// <summary>Départements, each with its region.</summary>
    public required IReadOnlyDictionary<string, string> Departements { get; init; }

    /// <summary>Countries.</summary>
    public required IReadOnlySet<string> Pays { get; init; }

    /// <summary>Structures.</summary>
    public required IReadOnlySet<string> Structures { get; init; }

    /// <summary>Specialities.</summary>
    public required IReadOnlySet<string> Specialites { get; init; }

    /// <summary>Sub-specialities, each with its speciality.</summary>
    public required IReadOnlyDictionary<string, string> SousSpecialites { get; init; }

    /// <summary>Codes of the short lists, by list of <see cref="ListesReference"/>.</summary>
    public required ILookup<string, string> Listes { get; init; }

    /// <summary>Whether a short list proposes that code.</summary>
    public bool Propose(string liste, string code) => Listes[liste].Contains(code);

    /// <summary>What the lists propose.</summary>
    public static CodesReference De(Nomenclatures listes) => new()
    {
        Regions = listes.Regions.Select(r => r.Code).ToHashSet(),
        Departements = listes.Departements.ToDictionary(d => d.Code, d => d.RegionCode),
        Pays = listes.Pays.Select(p => p.Code).ToHashSet(),
        Structures = listes.Structures.Select(s => s.Code).ToHashSet(),
        Specialites = listes.Specialites.Select(s => s.Code).ToHashSet(),
        SousSpecialites = listes.SousSpecialites.ToDictionary(s => s.Code, s => s.SpecialiteCode),
        Listes = ListesReference.Toutes.SelectMany(liste => listes.Liste(liste).Select(choix => (Liste: liste, choix.Code))).ToLookup(c => c.Liste, c => c.Code),
    };
}
