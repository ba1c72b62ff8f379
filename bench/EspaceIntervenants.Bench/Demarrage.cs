using System.Diagnostics;

namespace EspaceIntervenants.Bench;

/// <summary>What a first start and the following ones spend on the database: migrations, reference data, starter of the employers.</summary>
internal static class Demarrage
{
    public static async Task<int> MesurerAsync()
    {
        for (var fois = 1; fois <= 5; fois++)
        {
            await using var mesure = new BaseDeMesure();
            var debut = Stopwatch.GetTimestamp();
            await mesure.PreparerAsync();
            var premier = Stopwatch.GetElapsedTime(debut);
            debut = Stopwatch.GetTimestamp();
            await mesure.PreparerAsync();
            Console.WriteLine($"{(fois == 1 ? "cold" : "warm")} process: first start {premier.TotalMilliseconds:F0} ms, next start {Stopwatch.GetElapsedTime(debut).TotalMilliseconds:F0} ms");
        }
        return 0;
    }
}
