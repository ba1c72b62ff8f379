namespace EspaceIntervenants.Domain.Regles;

/// <summary>
/// A timed rule (REG-01): what is due at an instant, and what is done to one of those. Kept apart so that a rule can be
/// previewed at any date by asking only the first question, stopped between any two, and run twice without harm.
/// </summary>
public interface IRegleProgrammee
{
    /// <summary>Its identifier, as <c>CPT-04</c>, at most 20 characters: it names its lease and its lines of the run log.</summary>
    string Code { get; }

    /// <summary>What it does, in a few French words.</summary>
    string Libelle { get; }

    /// <summary>The identifiers of what is due at this instant and not yet handled, oldest first. Changes nothing.</summary>
    Task<IReadOnlyList<Guid>> DusAsync(DateTime maintenant, CancellationToken ct);

    /// <summary>
    /// Handles one, in a transaction of its own that checks again that it is due.
    /// </summary>
    /// <returns>False when it no longer was: someone acted meanwhile, and nothing was changed.</returns>
    Task<bool> TraiterAsync(Guid id, DateTime maintenant, CancellationToken ct);
}

/// <summary>What a run did.</summary>
/// <param name="Examines">How many were due.</param>
/// <param name="Modifies">How many were changed.</param>
/// <param name="Echecs">How many failed, and will be due again.</param>
/// <param name="Erreur">The last failure, without personal data; null when there was none.</param>
public sealed record Bilan(int Examines, int Modifies, int Echecs, string? Erreur);
