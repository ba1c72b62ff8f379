using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Web.Emails;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>The real templates and the real outbox, for tests of services that write e-mails.</summary>
public static class CourrielsDeTest
{
    /// <summary>The address the links of tests begin with.</summary>
    public const string Site = "https://espace.exemple.fr";

    /// <summary>Renders with the application's templates.</summary>
    public static IRenduCourriel Rendu { get; } = CreerRendu();

    /// <summary>An outbox on the clock of a test.</summary>
    public static BoiteDepart Boite(TimeProvider temps, SignalCourriels? signal = null) => new(Rendu, temps, signal ?? new SignalCourriels());

    private static RenduCourrielRazor CreerRendu()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.Configure<SiteOptions>(o => o.AdressePublique = Site);
        services.AddSingleton<RenduCourrielRazor>();
        return services.BuildServiceProvider().GetRequiredService<RenduCourrielRazor>();
    }
}
