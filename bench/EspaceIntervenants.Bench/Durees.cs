using System.Diagnostics;

namespace EspaceIntervenants.Bench;

/// <summary>Durations of one thing done many times, in milliseconds.</summary>
internal sealed class Durees
{
    private readonly List<double> _durees = [];

    /// <summary>Does it three times and keeps the middle duration: what another program took of the processor meanwhile is no cost of ours.</summary>
    public async Task<T> MesurerAsync<T>(Func<Task<T>> faire)
    {
        var fait = default(T)!;
        var fois = new double[3];
        for (var i = 0; i < fois.Length; i++)
        {
            var debut = Stopwatch.GetTimestamp();
            fait = await faire();
            fois[i] = Stopwatch.GetElapsedTime(debut).TotalMilliseconds;
        }
        Array.Sort(fois);
        _durees.Add(fois[1]);
        return fait;
    }

    public double Centile(double part)
    {
        _durees.Sort();
        return _durees[(int)Math.Ceiling(part * _durees.Count) - 1];
    }

    public double P50 => Centile(0.5);

    public double P99 => Centile(0.99);

    public override string ToString() => $"p50 {P50,7:F3}  p99 {P99,7:F3}  max {Centile(1),7:F3} ms";
}
