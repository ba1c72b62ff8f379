using EspaceIntervenants.Domain.Common;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace EspaceIntervenants.Web.Security;

/// <summary>Asks again and again, while a circuit is open, whether its person may still use it; if not, the circuit is a visitor's and leads to the sign-in page. Whoever is validated meanwhile finds their menu (INS-05).</summary>
internal sealed class RevalidationSession(ILoggerFactory journaux, ValiditeSession validite, ActiviteCircuit activite)
    : RevalidatingServerAuthenticationStateProvider(journaux)
{
    private readonly ILogger _journal = journaux.CreateLogger<RevalidationSession>();

    protected override TimeSpan RevalidationInterval => ValiditeSession.Intervalle;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            if (!await validite.EstValableAsync(authenticationState.User, activite.DerniereLe, cancellationToken)) return false;
            if (await validite.ActualiserAsync(authenticationState.User, cancellationToken) is { } actuelle)
                SetAuthenticationState(Task.FromResult(new AuthenticationState(actuelle)));
            return true;
        }
        catch (Exception panne) when (panne is not OperationCanceledException)
        {
            // A database that does not answer is no reason to sign everyone out: services refuse by themselves meanwhile.
            _journal.LogWarning(panne, "A session could not be checked.");
            return true;
        }
    }
}

/// <summary>When something was last done in a circuit: a key, a click, a move to another page.</summary>
internal sealed class ActiviteCircuit(TimeProvider temps) : CircuitHandler
{
    /// <summary>UTC.</summary>
    public DateTime DerniereLe { get; private set; } = temps.Maintenant();

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => contexte =>
    {
        DerniereLe = temps.Maintenant();
        return next(contexte);
    };
}
