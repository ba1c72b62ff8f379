namespace EspaceIntervenants.Domain.Courriels;

/// <summary>Wakes this server's queue when an e-mail was just saved. It carries nothing: the queue reads the database.</summary>
public sealed class SignalCourriels : IDisposable
{
    private readonly SemaphoreSlim _reveil = new(0, 1);

    /// <summary>There may be something to send.</summary>
    public void Reveiller()
    {
        // Two signals at once are one: the semaphore holds one place, and a lost race means that it is taken.
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
    public void Dispose() => _reveil.Dispose();
}
