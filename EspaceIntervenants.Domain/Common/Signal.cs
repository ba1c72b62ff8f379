namespace EspaceIntervenants.Domain.Common;

/// <summary>Wakes a loop of this server when there may be something to do. It carries nothing: the loop reads the database.</summary>
public abstract class Signal : IDisposable
{
    private readonly SemaphoreSlim _reveil = new(0, 1);

    /// <summary>There may be something to do.</summary>
    public void Reveiller()
    {
        // Two signals at once are one: the semaphore holds one place, and a lost race means that it is taken.
        if (_reveil.CurrentCount > 0) return;
        try { _reveil.Release(); }
        catch (SemaphoreFullException) { }
    }

    /// <summary>Waits for a signal, and no longer than this.</summary>
    public async Task AttendreAsync(TimeSpan auPlus, TimeProvider temps, CancellationToken ct)
    {
        using var fin = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var signal = _reveil.WaitAsync(fin.Token);
        var premier = await Task.WhenAny(signal, Task.Delay(auPlus, temps, fin.Token));
        await fin.CancelAsync();
        if (premier != signal)
        {
            try { await signal; }
            catch (OperationCanceledException) { }
        }
        ct.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reveil.Dispose();
        GC.SuppressFinalize(this);
    }
}
