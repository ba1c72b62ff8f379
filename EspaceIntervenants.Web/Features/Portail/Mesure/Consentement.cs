using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Features.Portail.Mesure;

/// <summary>What this browser answered about the services that are not needed (RGP-03), kept in a cookie of its own.</summary>
internal sealed class Consentement(IOptions<MatomoOptions> matomo, TimeProvider temps)
{
    private const string Cookie = "espace.cookies";
    private const string Oui = "matomo-oui";
    private const string Non = "matomo-non";

    // As the CNIL advises: a choice is asked again after six months.
    private const int Mois = 6;

    /// <summary>Whether there is something to choose.</summary>
    public bool AChoisir => matomo.Value.Active;

    /// <summary>The choice made; null while there is none.</summary>
    public static bool? Lire(HttpContext http) => http.Request.Cookies[Cookie] switch { Oui => true, Non => false, _ => null };

    /// <summary>
    /// Whether this page is measured: one that anyone may read, of someone who agreed. Never an account page or one with the key of a link,
    /// nor a personal area or what a mistaken address of it answers: no script of another server runs there.
    /// </summary>
    public bool Mesurable(HttpContext http) => AChoisir && Lire(http) == true && EstPublique(http.GetEndpoint()) && !http.Request.Query.ContainsKey(CheminsCompte.Jeton);

    /// <summary>Keeps the choice.</summary>
    public void Noter(HttpContext http, bool accepte) => http.Response.Cookies.Append(Cookie, accepte ? Oui : Non, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        Expires = temps.GetUtcNow().AddMonths(Mois),
    });

    /// <summary>The address of the page being read, to come back to it; that of an error page is the one that was asked for.</summary>
    public static string Page(HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is { } erreur
        ? erreur.OriginalPath + erreur.OriginalQueryString
        : http.Request.Path + http.Request.QueryString;

    /// <summary>Lets the scripts and images of the measurement in, on this response only.</summary>
    public static void Ouvrir(HttpContext http, Uri serveur) =>
        http.Response.Headers.ContentSecurityPolicy = PolitiqueContenu.Avec(serveur.GetLeftPart(UriPartial.Authority));

    private static bool EstPublique(Endpoint? page) =>
        page?.Metadata.GetMetadata<IAllowAnonymous>() is not null
        && page.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.Namespace?.StartsWith("EspaceIntervenants.Web.Features.", StringComparison.Ordinal) == true;
}
