using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Features.Portail.Mesure;

/// <summary>The choice of cookies, and the measurement that depends on it (RGP-03).</summary>
internal static class MesureServices
{
    public static void AddMesure(this IServiceCollection services)
    {
        services.AddOptions<MatomoOptions>().BindConfiguration(MatomoOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MatomoOptions>, MatomoOptionsValidator>();
        services.AddSingleton<Consentement>();
    }

    public static void MapCookies(this IEndpointRouteBuilder routes) => routes.MapPost(Adresses.CookiesChoix, Choisir).AllowAnonymous();

    /// <summary>Binding from a form makes the framework check its token. Anything but a clear « oui » is a refusal.</summary>
    private static IResult Choisir([FromForm] string? matomo, [FromForm] string? retour, HttpContext http, Consentement consentement)
    {
        consentement.Noter(http, matomo == "oui");
        return Results.LocalRedirect(Adresses.EstLocale(retour) ? retour : Adresses.Accueil);
    }
}
