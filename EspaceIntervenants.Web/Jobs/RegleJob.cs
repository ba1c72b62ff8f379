using Coravel.Invocable;
using EspaceIntervenants.Domain.Regles;

namespace EspaceIntervenants.Web.Jobs;

/// <summary>Runs one rule when Coravel says so; the rule itself is in Domain.</summary>
/// <param name="executeur">Runs the rules.</param>
/// <param name="code">The rule.</param>
public sealed class RegleJob(ExecuteurRegles executeur, string code) : IInvocable, ICancellableInvocable
{
    public CancellationToken CancellationToken { get; set; }

    public Task Invoke() => executeur.ExecuterAsync(code, CancellationToken);
}
