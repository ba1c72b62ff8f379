namespace EspaceIntervenants.Domain.Common;

/// <summary>
/// Thrown by an entity when its state forbids a transition. Services turn it into a <see cref="Resultat"/>;
/// it never reaches a screen as an exception.
/// </summary>
/// <param name="code">The rule that refuses, as <c>INS-03</c>.</param>
/// <param name="message">The reason in French, for the person.</param>
public sealed class RegleMetierException(string code, string message) : Exception(message)
{
    /// <summary>The rule that refuses, as <c>INS-03</c>.</summary>
    public string Code { get; } = code;
}
