namespace EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;

/// <summary>The views a manager has of the applications to an ad.</summary>
public enum VueCandidatures
{
    /// <summary>« À étudier »: those that await a decision.</summary>
    AEtudier = 1,

    /// <summary>« Étudiées ».</summary>
    Etudiees = 2,

    /// <summary>« Non retenues ».</summary>
    NonRetenues = 3,

    /// <summary>« Retirées » by their authors.</summary>
    Retirees = 4,

    /// <summary>« Toutes ».</summary>
    Toutes = 5,
}

/// <summary>What a list of applications is sorted by.</summary>
public enum TriCandidatures
{
    /// <summary>Day and hour of the application.</summary>
    Depot = 1,

    /// <summary>Last name, then first name.</summary>
    Nom = 2,

    /// <summary>The managers' rating, best first; those without one last.</summary>
    Evaluation = 3,
}

/// <summary>What is read of the applications to an ad.</summary>
public sealed record FiltreCandidatures
{
    /// <summary>The view.</summary>
    public VueCandidatures Vue { get; init; } = VueCandidatures.AEtudier;

    /// <summary>Only those of the short list.</summary>
    public bool Preselection { get; init; }

    /// <summary>Beginnings of words of the name; case and accents do not count.</summary>
    public string? Nom { get; init; }

    /// <summary>The order.</summary>
    public TriCandidatures Tri { get; init; } = TriCandidatures.Depot;

    /// <summary>From 1; beyond the last page, the last page.</summary>
    public int Page { get; init; } = 1;
}
