using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EspaceIntervenants.Web.Components.Layout;

/// <summary>
/// The menu, with how many elements of the person's file are expected (DOS-08): read once on a static page, followed within a circuit.
/// </summary>
public sealed partial class MenuPrincipal : ComponentBase, IDisposable
{
    private const string Agents = Roles.Gestionnaire + "," + Roles.Administrateur;

    private readonly CancellationTokenSource _depart = new();
    private Guid _personne;
    private int _attendus;

    [CascadingParameter]
    private Task<AuthenticationState> Etat { get; set; } = default!;

    [Inject]
    private DossierQueries Dossiers { get; set; } = default!;

    [Inject]
    private SignalDossiers Signal { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        var personne = (await Etat).User;
        if (!personne.EstValide() || _depart.IsCancellationRequested) return;
        _personne = personne.Id();
        if (RendererInfo.IsInteractive) Signal.Change += Entendre;
        _attendus = await Dossiers.BadgeAsync(_personne, _depart.Token);
    }

    public void Dispose()
    {
        Signal.Change -= Entendre;
        _depart.Cancel();
        _depart.Dispose();
    }

    private void Entendre(Guid dossierId)
    {
        if (dossierId == _personne) _ = InvokeAsync(CompterAsync);
    }

    private async Task CompterAsync()
    {
        if (_depart.IsCancellationRequested) return;
        _attendus = await Dossiers.BadgeAsync(_personne, _depart.Token);
        StateHasChanged();
    }
}
