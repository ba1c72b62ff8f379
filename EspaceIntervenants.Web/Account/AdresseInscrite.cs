using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace EspaceIntervenants.Web.Account;

/// <summary>The address an account was just created with, for the page that says where to look; never in an address of a page.</summary>
internal sealed class AdresseInscrite(IDataProtectionProvider protection)
{
    private const string Cookie = "espace.inscrit";
    private static readonly TimeSpan Duree = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _protecteur = protection.CreateProtector("EspaceIntervenants.AdresseInscrite.v1").ToTimeLimitedDataProtector();

    /// <summary>Keeps it in this browser, for an hour.</summary>
    public void Noter(HttpContext contexte, string adresse) => contexte.Response.Cookies.Append(
        Cookie,
        _protecteur.Protect(adresse, Duree),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = contexte.Request.IsHttps, Path = Adresses.Inscription, MaxAge = Duree, IsEssential = true });

    /// <summary>Null when it is too old, or when the page was opened by itself.</summary>
    public string? Lire(HttpContext contexte)
    {
        try
        {
            return contexte.Request.Cookies.TryGetValue(Cookie, out var valeur) ? _protecteur.Unprotect(valeur) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
