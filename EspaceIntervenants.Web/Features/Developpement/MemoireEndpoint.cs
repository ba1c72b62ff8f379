using System.Diagnostics;

namespace EspaceIntervenants.Web.Features.Developpement;

/// <summary>What the server weighs now: the benchmarks read it before and after they open circuits.</summary>
internal static class MemoireEndpoint
{
    /// <summary>Bytes of memory and milliseconds of processor; <c>?gc=true</c> collects first.</summary>
    public static void MapMemoire(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        app.MapGet(Adresses.DevMemoire, (bool? gc) =>
        {
            if (gc == true) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            using var processus = Process.GetCurrentProcess();
            return Results.Json(new
            {
                rss = processus.WorkingSet64,
                heap = GC.GetTotalMemory(forceFullCollection: false),
                committed = GC.GetGCMemoryInfo().TotalCommittedBytes,
                cpuMs = processus.TotalProcessorTime.TotalMilliseconds,
            });
        }).AllowAnonymous();
    }
}
