using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Annonces.Candidatures;

/// <summary>
/// What the managers of a structure think of an application (ANN-07): short list and rating. Apart from
/// <see cref="Candidature"/>, so that nothing the trainer reads can hold it.
/// </summary>
public sealed class SuiviCandidature : IVersionne
{
    /// <summary>Best rating; the least is 1.</summary>
    public const int EvaluationMax = 5;

    private SuiviCandidature() { }

    /// <summary>The application.</summary>
    public Guid CandidatureId { get; private set; }

    /// <summary>From 1 to <see cref="EvaluationMax"/>; null when nobody rated it.</summary>
    public int? Evaluation { get; private set; }

    /// <summary>Whether it is on the short list.</summary>
    public bool Preselection { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Nothing thought of it yet.</summary>
    public static SuiviCandidature Creer(Guid candidatureId) => new() { CandidatureId = candidatureId };

    /// <summary>Rates it, or takes the rating away (null).</summary>
    public void Evaluer(int? evaluation)
    {
        if (evaluation is < 1 or > EvaluationMax) throw new RegleMetierException("ANN-07", $"L'évaluation va de 1 à {EvaluationMax}.");
        Evaluation = evaluation;
    }

    /// <summary>Puts it on the short list, or takes it off.</summary>
    public void Preselectionner(bool preselection) => Preselection = preselection;
}

/// <summary>A private note of a manager on an application: dated, signed, never changed.</summary>
public sealed class NoteCandidature
{
    /// <summary>Longest note, in characters.</summary>
    public const int TexteMax = 2000;

    private NoteCandidature() { }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid CandidatureId { get; private set; }

    /// <summary>The agent who wrote it.</summary>
    public Guid AuteurId { get; private set; }

    /// <summary>That agent's name as it was then.</summary>
    public string AuteurNom { get; private set; } = string.Empty;

    /// <summary>What it says.</summary>
    public string Texte { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTime EcriteLe { get; private set; }

    /// <summary>A note.</summary>
    public static NoteCandidature Ecrire(Guid candidatureId, Guid auteurId, string auteurNom, string texte, DateTime maintenant) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)),
        CandidatureId = candidatureId,
        AuteurId = auteurId,
        AuteurNom = auteurNom,
        Texte = texte,
        EcriteLe = maintenant,
    };
}
