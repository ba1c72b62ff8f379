using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EspaceIntervenants.Web.Features.Annonces.Alertes;

/// <summary>Shows its managers how far the alerts of an ad have come (ANN-08); read again every few seconds until they are all written.</summary>
public sealed partial class ProgresDiffusion : ComponentBase, IAsyncDisposable
{
    /// <summary>Between two readings.</summary>
    public static readonly TimeSpan Rythme = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _depart = new();
    private ProgresAlertes? _progres;
    private ITimer? _minuteur;
    private Guid _acteurId;
    private int _lue;
    private string? _annonce;

    /// <summary>The ad.</summary>
    [Parameter, EditorRequired]
    public int AnnonceId { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Etat { get; set; } = default!;

    [Inject]
    private AlertesQueries Alertes { get; set; } = default!;

    [Inject]
    private TimeProvider Temps { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        // A page that renders again may have just published the ad: what is not being watched is read again.
        if (_lue == AnnonceId && _progres is { TermineeLe: null }) return;
        if (_lue != AnnonceId) (_progres, _annonce) = (null, null);
        _lue = AnnonceId;
        _acteurId = (await Etat).User.Id();
        await LireAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _depart.CancelAsync();
        if (_minuteur is not null) await _minuteur.DisposeAsync();
        _depart.Dispose();
    }

    private static string Phrase(ProgresAlertes progres) => progres switch
    {
        { TermineeLe: { } quand } => $"Alertes\u00A0: {Prevenues(progres.Envoyees)}, envoi terminé le {quand.EnTexte()}",
        { Commencee: true } => $"Alertes\u00A0: {Prevenues(progres.Envoyees)}, envoi en cours…",
        _ => "Alertes\u00A0: en attente",
    };

    private static string Prevenues(int nombre) => nombre switch
    {
        0 => "aucune personne prévenue",
        1 => "1\u00A0personne prévenue",
        _ => $"{nombre.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("fr-FR"))}\u00A0personnes prévenues",
    };

    private async Task LireAsync()
    {
        var avant = _progres;
        _progres = await Alertes.ProgresAsync(_acteurId, AnnonceId, _depart.Token);
        if (_progres is { TermineeLe: null }) Reprogrammer();
        else if (avant is not null && _progres is not null) _annonce = Phrase(_progres);
    }

    // Once at a time, after each reading: a slow database is not asked twice at once.
    private void Reprogrammer()
    {
        _minuteur ??= Temps.CreateTimer(_ => _ = InvokeAsync(RelireAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _minuteur.Change(Rythme, Timeout.InfiniteTimeSpan);
    }

    private async Task RelireAsync()
    {
        if (_depart.IsCancellationRequested) return;
        try
        {
            await LireAsync();
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_depart.IsCancellationRequested)
        {
            // The page was left meanwhile.
        }
        catch (Exception echec)
        {
            await DispatchExceptionAsync(echec);
        }
    }
}
