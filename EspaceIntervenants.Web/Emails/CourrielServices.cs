using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Emails;

/// <summary>Rendering and sending of e-mails.</summary>
public static class CourrielServices
{
    /// <summary>Registers the templates, the way out chosen by <c>Courriel:Mode</c>, and the loop that empties the queue.</summary>
    public static IServiceCollection AddCourriels(this IServiceCollection services)
    {
        services.AddOptions<CourrielOptions>().Configure<IHostEnvironment>(ParDefaut).BindConfiguration(CourrielOptions.Section).ValidateOnStart();
        services.AddOptions<SiteOptions>().Configure<IHostEnvironment>(ParDefaut).BindConfiguration(SiteOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CourrielOptions>, CourrielOptionsValidator>();
        services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptionsValidator>();
        services.AddSingleton<IRenduCourriel, RenduCourrielRazor>();
        services.AddSingleton<MessageMime>();
        services.AddSingleton<EnvoiSmtp>();
        services.AddSingleton<EnvoiDossier>();
        services.AddSingleton<IEnvoiCourriel>(s => s.GetRequiredService<IOptions<CourrielOptions>>().Value.ModeChoisi == ModeCourriel.Smtp
            ? s.GetRequiredService<EnvoiSmtp>()
            : s.GetRequiredService<EnvoiDossier>());
        return services.AddHostedService<BoucleCourriels>();
    }

    private static void ParDefaut(CourrielOptions options, IHostEnvironment environnement)
    {
        if (!environnement.IsDevelopment()) return;
        options.Mode = nameof(ModeCourriel.Dossier);
        options.Expediteur = "Espace intervenants <nepasrepondre@localhost>";
    }

    private static void ParDefaut(SiteOptions options, IHostEnvironment environnement)
    {
        if (environnement.IsDevelopment()) options.AdressePublique = "http://localhost:5080";
    }
}
