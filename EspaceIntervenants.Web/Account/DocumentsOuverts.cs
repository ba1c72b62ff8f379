using EspaceIntervenants.Domain.Comptes;
using Microsoft.AspNetCore.DataProtection;

namespace EspaceIntervenants.Web.Account;

/// <summary>
/// Which of the three documents a visitor has opened (CPT-01), kept without script in one protected cookie a document: two
/// opened at once do not lose each other.
/// </summary>
internal sealed class DocumentsOuverts(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Duree = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector _protecteur = protection.CreateProtector("EspaceIntervenants.DocumentsOuverts.v1").ToTimeLimitedDataProtector();

    /// <summary>The documents opened in this browser.</summary>
    public HashSet<DocumentInscription> Lire(HttpContext contexte) =>
        [.. Enum.GetValues<DocumentInscription>().Where(d => contexte.Request.Cookies.TryGetValue(Cookie(d), out var valeur) && EstDe(valeur, d))];

    /// <summary>Keeps that a document is being opened.</summary>
    public void Noter(HttpContext contexte, DocumentInscription document) => contexte.Response.Cookies.Append(
        Cookie(document),
        _protecteur.Protect(document.ToString(), Duree),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = contexte.Request.IsHttps, Path = Adresses.Inscription, IsEssential = true });

    /// <summary>Where a document is opened and counted.</summary>
    public static string Ouvrir(DocumentInscription document) => $"{Adresses.InscriptionDocument}/{document.ToString().ToLowerInvariant()}";

    /// <summary>The page of a document.</summary>
    public static string Page(DocumentInscription document) => document switch
    {
        DocumentInscription.Charte => Adresses.Charte,
        DocumentInscription.Conditions => Adresses.ConditionsEmploi,
        _ => Adresses.MentionsLegales,
    };

    private bool EstDe(string valeur, DocumentInscription document)
    {
        try
        {
            return _protecteur.Unprotect(valeur) == document.ToString();
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    private static string Cookie(DocumentInscription document) => $"espace.lu.{document.ToString().ToLowerInvariant()}";
}
