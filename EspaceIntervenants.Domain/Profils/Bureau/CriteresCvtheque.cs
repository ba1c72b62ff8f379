namespace EspaceIntervenants.Domain.Profils.Bureau;

/// <summary>What the results of the CVthèque are sorted by.</summary>
public enum TriCvtheque
{
    /// <summary>The profiles that say most of the typed words first, then by name; without words, by name.</summary>
    Pertinence = 1,

    /// <summary>Last name, then first name.</summary>
    Nom = 2,

    /// <summary>Date of validation, latest first.</summary>
    Validation = 3,
}

/// <summary>What is looked for in the CVthèque: the criteria add up; inside a list, one is enough.</summary>
public sealed record CriteresCvtheque
{
    /// <summary>Each word is the beginning of a word of the profile; case and accents do not count.</summary>
    public string? Texte { get; init; }

    /// <summary>Codes of specialities.</summary>
    public IReadOnlyList<string> Specialites { get; init; } = [];

    /// <summary>Codes of sub-specialities.</summary>
    public IReadOnlyList<string> SousSpecialites { get; init; } = [];

    /// <summary>Codes of regions.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Codes of départements. Whoever chose a region without any of its départements accepts them all.</summary>
    public IReadOnlyList<string> Departements { get; init; } = [];

    /// <summary>Codes of the structures in charge.</summary>
    public IReadOnlyList<string> Structures { get; init; } = [];

    /// <summary>Codes of languages.</summary>
    public IReadOnlyList<string> Langues { get; init; } = [];

    /// <summary>Only who is available abroad.</summary>
    public bool Etranger { get; init; }

    /// <summary>The order.</summary>
    public TriCvtheque Tri { get; init; } = TriCvtheque.Pertinence;

    /// <summary>From 1; beyond the last page, the last page.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>A result of the CVthèque.</summary>
/// <param name="Id">The trainer.</param>
/// <param name="Nom">Last name used.</param>
/// <param name="Prenom">First name.</param>
/// <param name="Fonction">Present function.</param>
/// <param name="Employeur">Present employer.</param>
/// <param name="StructureCode">The structure in charge.</param>
/// <param name="ValideeLe">When it joined the CVthèque, UTC.</param>
/// <param name="Specialites">Codes of the specialities.</param>
/// <param name="Regions">Codes of the regions.</param>
public sealed record LigneCvtheque(
    Guid Id,
    string? Nom,
    string? Prenom,
    string? Fonction,
    string? Employeur,
    string? StructureCode,
    DateTime? ValideeLe,
    IReadOnlyList<string> Specialites,
    IReadOnlyList<string> Regions);
