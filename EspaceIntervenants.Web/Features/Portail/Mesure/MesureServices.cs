using EspaceIntervenants.Domain.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Features.Portail.Mesure;

/// <summary>The choice of cookies, and the measurement that depends on it (RGP-03).</summary>
internal static class MesureServices
{
    public static void AddMesure(this IServiceCollection services)
    {
        services.AddOptions<MatomoOptions>().Configure<IHostEnvironment, IOptions<SiteOptions>>(ParDefaut).BindConfiguration(MatomoOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MatomoOptions>, MatomoOptionsValidator>();
        services.AddSingleton<Consentement>();
    }

    /// <summary>In Development, a server of our own stands for Matomo: the choice can be seen and tried.</summary>
    private static void ParDefaut(MatomoOptions options, IHostEnvironment environnement, IOptions<SiteOptions> site)
    {
        if (environnement.IsDevelopment() && Uri.TryCreate(site.Value.AdressePublique, UriKind.Absolute, out var adresse) && adresse.IsLoopback)
            (options.Adresse, options.Site) = (site.Value.Lien(Adresses.DevMesure), "1");
    }

    public static void MapCookies(this IEndpointRouteBuilder routes) => routes.MapPost(Adresses.CookiesChoix, Choisir).AllowAnonymous();

    /// <summary>Binding from a form makes the framework check its token. Anything but a clear « oui » is a refusal.</summary>
    private static IResult Choisir([FromForm] string? matomo, [FromForm] string? retour, HttpContext http, Consentement consentement)
    {
        consentement.Noter(http, matomo == "oui");
        return Results.LocalRedirect(Adresses.EstLocale(retour) ? retour : Adresses.Accueil);
    }
}
