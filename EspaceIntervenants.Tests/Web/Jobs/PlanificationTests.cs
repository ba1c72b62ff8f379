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

    [Theory]
    [InlineData("INS-04", 20, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20)]
    [InlineData("DOS-12", 10, 7, 12)]
    [InlineData("DOS-14", 20, 7, 12)]
    public void Rules_that_write_to_people_keep_to_the_day(string code, int minute, params int[] attendues)
    {
        var horaire = new CronExpression(Planification.Horaires[code]);
        Assert.Equal(attendues, Enumerable.Range(0, 24).Where(h => horaire.IsDue(new DateTime(2026, 11, 23, h, minute, 0))));
    }

    [Fact]
    [Trait("Rule", "DOS-13")]
    public void A_file_is_out_of_date_from_midnight_and_a_server_that_slept_catches_up_within_the_hour()
    {
        var horaire = new CronExpression(Planification.Horaires["DOS-13"]);
        Assert.All(Enumerable.Range(0, 24), h => Assert.True(horaire.IsDue(new DateTime(2026, 11, 23, h, 5, 0))));
    }

    [Fact]
    public async Task A_job_runs_its_rule_and_leaves_a_line()
    {
        await new RegleJob(application.Services.GetRequiredService<ExecuteurRegles>(), "FICHIERS").Invoke();
        Assert.NotEmpty(await application.Services.GetRequiredService<ReglesQueries>().DernieresAsync("FICHIERS", 1, default));
    }
}
