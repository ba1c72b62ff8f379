using Coravel;
using EspaceIntervenants.Domain.Regles;

namespace EspaceIntervenants.Web.Jobs;

/// <summary>
/// When each rule is run, Paris time. Rules find by themselves what is due: a time that was missed is made up for at the next
/// one, and two servers that wake together share nothing, since one gets the lease.
/// </summary>
public static class Planification
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The cron of each rule, by its code. Those that write to people keep to the day.</summary>
    public static IReadOnlyDictionary<string, string> Horaires { get; } = new Dictionary<string, string>
    {
        ["ANN-02"] = "*/5 * * * *",
        ["CPT-04"] = "5 * * * *",
        ["INS-04"] = "20 7-20 * * *",
        // BoucleAlertes looks every minute by itself: this is for the day it could not.
        ["ANN-08"] = "25 * * * *",
        // The morning after, and at noon for a server that slept; a second run finds what was validated meanwhile.
        ["DOS-12"] = "10 7,12 * * *",
        // A state: it counts from midnight, and people are told as it changes.
        ["DOS-13"] = "5 * * * *",
        ["DOS-14"] = "20 7,12 * * *",
        ["FICHIERS"] = "40 3 * * *",
    };

    /// <summary>Schedules every rule.</summary>
    public static void UsePlanification(this WebApplication app)
    {
        var journal = app.Services.GetRequiredService<ILogger<RegleJob>>();
        var regles = app.Services.GetRequiredService<ExecuteurRegles>().Regles;
        app.Services
            .UseScheduler(planning =>
            {
                foreach (var code in regles.Select(r => r.Code))
                    planning.ScheduleWithParams<RegleJob>(code).Cron(Horaires[code]).Zoned(Paris).PreventOverlapping(code);
            })
            .OnError(echec => journal.LogError(echec, "A scheduled rule could not be run"));
    }
}
