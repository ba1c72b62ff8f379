using Coravel.Scheduling.Schedule.Cron;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Jobs;

[Trait("Rule", "REG-01")]
public sealed class PlanificationTests(Application application) : IClassFixture<Application>
{
    [Fact]
    public void Every_rule_has_its_hours_and_every_hour_its_rule()
    {
        var codes = application.Services.GetServices<IRegleProgrammee>().Select(r => r.Code).Order(StringComparer.Ordinal);
        Assert.Equal(codes, Planification.Horaires.Keys.Order(StringComparer.Ordinal));
        Assert.All(codes, code => Assert.InRange(code.Length, 1, 20));
    }

    [Fact]
    public void Rules_that_write_to_people_keep_to_the_day()
    {
        var horaire = new CronExpression(Planification.Horaires["INS-04"]);
        var heures = Enumerable.Range(0, 24).Where(h => horaire.IsDue(new DateTime(2026, 11, 23, h, 20, 0)));
        Assert.Equal(Enumerable.Range(7, 14), heures);
    }

    [Fact]
    public async Task A_job_runs_its_rule_and_leaves_a_line()
    {
        await new RegleJob(application.Services.GetRequiredService<ExecuteurRegles>(), "FICHIERS").Invoke();
        Assert.NotEmpty(await application.Services.GetRequiredService<ReglesQueries>().DernieresAsync("FICHIERS", 1, default));
    }
}
