using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EspaceIntervenants.Web.Features.Profils.Bureau;

/// <summary>What the desk's pages share: who acts, and readings that stop when the page is left.</summary>
public abstract class PageBureau : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _depart = new();

    [CascadingParameter]
    private Task<AuthenticationState> Etat { get; set; } = default!;

    /// <summary>Where one is and goes.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>The account that acts; services ask the database what it may do.</summary>
    protected Guid ActeurId { get; private set; }

    /// <summary>Stops what the page was reading when it is left.</summary>
    protected CancellationToken Depart => _depart.Token;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => ActeurId = (await Etat).User.Id();

    /// <inheritdoc/>
    public void Dispose()
    {
        _depart.Cancel();
        _depart.Dispose();
        GC.SuppressFinalize(this);
    }
}
