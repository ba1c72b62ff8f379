using EspaceIntervenants.Domain.Dossiers;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Dossiers;

/// <summary>What is shown of one administrative file, to its owner or to an agent: read again each time something of it changes on this server.</summary>
public abstract class VueDossier : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _depart = new();
    private (Guid Acteur, Guid Dossier, object? Autre) _lu;

    /// <summary>Stops what is being read when the page is left.</summary>
    protected VueDossier() => Depart = _depart.Token;

    [Inject]
    private SignalDossiers Signal { get; set; } = default!;

    /// <summary>Who reads; the queries ask the database what they may.</summary>
    [Parameter, EditorRequired]
    public Guid ActeurId { get; set; }

    /// <summary>The file.</summary>
    [Parameter, EditorRequired]
    public Guid DossierId { get; set; }

    /// <summary>Stops what is being read when the page is left.</summary>
    protected CancellationToken Depart { get; }

    /// <summary>Whether the reader is its owner.</summary>
    protected bool EstLeSien => ActeurId == DossierId;

    /// <summary>What else, once it is another one, calls for a new reading.</summary>
    protected virtual object? Autre => null;

    /// <summary>Reads what is shown.</summary>
    protected abstract Task LireAsync();

    /// <summary>Reads again, and shows it.</summary>
    public async Task RelireAsync()
    {
        await LireAsync();
        StateHasChanged();
    }

    /// <summary>Reads again for an event nobody awaits: what fails goes where the failures of the circuit go.</summary>
    public void Relire() => _ = InvokeAsync(RelireSansPerteAsync);

    /// <inheritdoc/>
    protected override void OnInitialized() => Signal.Change += Recevoir;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_lu == (ActeurId, DossierId, Autre)) return;
        _lu = (ActeurId, DossierId, Autre);
        await LireAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Signal.Change -= Recevoir;
        _depart.Cancel();
        _depart.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Recevoir(Guid dossierId)
    {
        if (dossierId == DossierId) Relire();
    }

    private async Task RelireSansPerteAsync()
    {
        try
        {
            await RelireAsync();
        }
        catch (OperationCanceledException) when (Depart.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (Exception echec)
        {
            await DispatchExceptionAsync(echec);
        }
    }
}
