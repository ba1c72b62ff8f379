namespace EspaceIntervenants.Web.Components.Saisie;

/// <summary>
/// When to keep what is being typed (PRO-02): once the hands rest, and at the latest four seconds after the first character,
/// so that nothing typed more than five seconds ago can be lost. One keeping at a time.
/// </summary>
/// <param name="temps">The clock.</param>
/// <param name="conserver">Keeps it; runs wherever it wants to.</param>
public sealed class SaisieAutomatique(TimeProvider temps, Func<Task> conserver) : IAsyncDisposable
{
    /// <summary>The hands have rested that long.</summary>
    public static readonly TimeSpan Repos = TimeSpan.FromSeconds(1.5);

    /// <summary>Someone who never rests waits no longer.</summary>
    public static readonly TimeSpan Plafond = TimeSpan.FromSeconds(4);

    private readonly SemaphoreSlim _unSeul = new(1, 1);
    private ITimer? _minuteur;
    private DateTimeOffset? _premiere;

    /// <summary>Whether something typed is not kept yet.</summary>
    public bool EnAttente => _premiere is not null;

    /// <summary>Something was typed.</summary>
    public void Signaler()
    {
        var maintenant = temps.GetUtcNow();
        _premiere ??= maintenant;
        var auPlusTard = _premiere.Value + Plafond - maintenant;
        var attente = auPlusTard < Repos ? auPlusTard : Repos;
        if (attente < TimeSpan.Zero) attente = TimeSpan.Zero;
        _minuteur ??= temps.CreateTimer(_ => _ = ViderAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _minuteur.Change(attente, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Keeps now what waits, if anything does.</summary>
    public async Task ViderAsync()
    {
        await _unSeul.WaitAsync();
        try
        {
            if (!EnAttente) return;
            _premiere = null;
            await conserver();
        }
        finally
        {
            _unSeul.Release();
        }
    }

    /// <summary>Does something else than keeping, which never runs at the same time; what waited is part of it.</summary>
    public async Task<T> AuLieuDeConserverAsync<T>(Func<Task<T>> faire)
    {
        await _unSeul.WaitAsync();
        try
        {
            _premiere = null;
            return await faire();
        }
        finally
        {
            _unSeul.Release();
        }
    }

    /// <summary>Keeps what waits, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_minuteur is not null) await _minuteur.DisposeAsync();
        await ViderAsync();
    }
}
