using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Bench;

/// <summary>What the least call of a service costs: a context, its connection, one small query (the communes of a postal code).</summary>
internal static class Appel
{
    public static async Task<int> MesurerAsync()
    {
        await using var mesure = new BaseDeMesure();
        await mesure.PreparerAsync();
        var referentiels = mesure.Service<ReferentielsQueries>();
        for (var i = 0; i < 5_000; i++) await referentiels.CommunesAsync("94230");
        var durees = new Durees();
        for (var i = 0; i < 5_000; i++) await durees.MesurerAsync(() => referentiels.CommunesAsync("94230"));
        Console.WriteLine($"communes of a postal code: {durees}");
        return 0;
    }
}
