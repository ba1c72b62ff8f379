using System.Globalization;
using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EspaceIntervenants.Web.Components;

/// <summary>What signed-in pages share: who acts, and readings that stop when the page is left.</summary>
public abstract class PageConnectee : ComponentBase, IDisposable
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

    /// <summary>The number of a page found in an address, which anyone may type: the first one when it is none. No number is as long as what can be typed, hence a text.</summary>
    protected static int NumeroDe(string? saisie) =>
        int.TryParse(saisie, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? Math.Max(1, numero) : 1;

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
