namespace EspaceIntervenants.Web.Features.Developpement;

/// <summary>
/// The application's clock in Development: the real one, moved. Only the time of day moves; timers and delays keep the real
/// pace, so that nothing fires early or hangs. The shift is forgotten when the server stops.
/// </summary>
public sealed class HorlogeDecalable(TimeProvider vraie) : TimeProvider
{
    private long _decalage;

    /// <summary>How far the clock is from the real one.</summary>
    public TimeSpan Decalage
    {
        get => new(Interlocked.Read(ref _decalage));
        private set => Interlocked.Exchange(ref _decalage, value.Ticks);
    }

    public override TimeZoneInfo LocalTimeZone => vraie.LocalTimeZone;

    public override long TimestampFrequency => vraie.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => vraie.GetUtcNow() + Decalage;

    public override long GetTimestamp() => vraie.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        vraie.CreateTimer(callback, state, dueTime, period);

    /// <summary>Makes it that instant.</summary>
    public void AllerA(DateTimeOffset instant) => Decalage = instant - vraie.GetUtcNow();

    /// <summary>Back to the real time.</summary>
    public void Remettre() => Decalage = TimeSpan.Zero;
}
