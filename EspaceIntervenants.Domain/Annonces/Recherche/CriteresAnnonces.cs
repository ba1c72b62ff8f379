namespace EspaceIntervenants.Domain.Annonces.Recherche;

/// <summary>What the ads found are sorted by.</summary>
public enum TriAnnonces
{
    /// <summary>The ads that say most of the typed words first, then the newest; without words, the newest.</summary>
    Pertinence = 1,

    /// <summary>Date of first publication.</summary>
    Publication = 2,

    /// <summary>Last day to apply.</summary>
    DateLimite = 3,

    /// <summary>Title.</summary>
    Intitule = 4,
}

/// <summary>What is looked for among the ads (ANN-03): the criteria add up; inside a list, one is enough.</summary>
public sealed record CriteresAnnonces
{
    /// <summary>Each word is the beginning of a word of the ad, or of the name of one of its specialities; case and accents do not count.</summary>
    public string? Texte { get; init; }

    /// <summary>The beginning of its number; what is no digit does not count.</summary>
    public string? Numero { get; init; }

    /// <summary>Codes of specialities.</summary>
    public IReadOnlyList<string> Specialites { get; init; } = [];

    /// <summary>Codes of sub-specialities.</summary>
    public IReadOnlyList<string> SousSpecialites { get; init; } = [];

    /// <summary>Codes of regions.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Codes of départements. An ad of a region without any of its départements takes place in the whole region.</summary>
    public IReadOnlyList<string> Departements { get; init; } = [];

    /// <summary>Codes of the structures that publish.</summary>
    public IReadOnlyList<string> Structures { get; init; } = [];

    /// <summary>First day one would teach: the ad is not over before it. A date the ad does not say excludes nothing.</summary>
    public DateOnly? InterventionDu { get; init; }

    /// <summary>Last day one would teach: the ad does not begin after it.</summary>
    public DateOnly? InterventionAu { get; init; }

    /// <summary>One may still apply on that day.</summary>
    public DateOnly? DateLimite { get; init; }

    /// <summary>The order; null for the usual one: by relevance when words are typed, else the newest first.</summary>
    public TriAnnonces? Tri { get; init; }

    /// <summary>Against the usual direction of the order, which is the newest first, the first to close first, A to Z.</summary>
    public bool Inverse { get; init; }

    /// <summary>From 1; beyond the last page, the last page.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The order these criteria come to.</summary>
    public TriAnnonces TriEffectif => Tri switch
    {
        null or TriAnnonces.Pertinence => string.IsNullOrWhiteSpace(Texte) ? TriAnnonces.Publication : TriAnnonces.Pertinence,
        { } choisi => choisi,
    };
}
