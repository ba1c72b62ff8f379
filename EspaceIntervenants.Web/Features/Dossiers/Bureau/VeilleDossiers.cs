using System.Threading.Channels;
using EspaceIntervenants.Domain.Dossiers;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Dossiers.Bureau;

/// <summary>
/// Draws nothing: has the screen around it read again when a file changes on this server, at once, and every minute for what the other
/// servers do. Several changes meanwhile are one reading.
/// </summary>
public sealed class VeilleDossiers : ComponentBase, IDisposable
{
    /// <summary>Between two readings when nothing is told.</summary>
    public static readonly TimeSpan Rythme = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> _reveil = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _fin = new();

    /// <summary>The file the screen shows; null when it lists many.</summary>
    [Parameter]
    public Guid? DossierId { get; set; }

    /// <summary>How long to wait after a reading before the next one: a list changes often.</summary>
    [Parameter]
    public TimeSpan Repos { get; set; }

    /// <summary>Reads again.</summary>
    [Parameter, EditorRequired]
    public EventCallback Relire { get; set; }

    [Inject]
    private SignalDossiers Signal { get; set; } = default!;

    [Inject]
    private TimeProvider Temps { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Signal.Change += Noter;
        _ = VeillerAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Signal.Change -= Noter;
        _fin.Cancel();
        _fin.Dispose();
    }

    private void Noter(Guid dossierId)
    {
        if (DossierId is null || DossierId == dossierId) _reveil.Writer.TryWrite(true);
    }

    private async Task VeillerAsync()
    {
        var ct = _fin.Token;
        await using var minuteur = Temps.CreateTimer(_ => _reveil.Writer.TryWrite(true), null, Rythme, Rythme);
        try
        {
            while (true)
            {
                await _reveil.Reader.ReadAsync(ct);
                await Relire.InvokeAsync();
                if (Repos > TimeSpan.Zero) await Task.Delay(Repos, Temps, ct);
            }
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            // The screen was left meanwhile.
        }
        catch (Exception echec)
        {
            await DispatchExceptionAsync(echec);
        }
    }
}
