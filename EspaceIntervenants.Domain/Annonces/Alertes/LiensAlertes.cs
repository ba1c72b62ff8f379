using System.Security.Cryptography;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Annonces.Alertes;

/// <summary>
/// The signed link by which a person changes or stops their alerts without signing in (ANN-08). It never expires: an old e-mail must still
/// let its reader stop. It opens nothing but those three choices, and holds nothing in the database: thousands are written at once.
/// </summary>
public sealed class LiensAlertes(IDataProtectionProvider protection, IOptions<SiteOptions> site)
{
    /// <summary>No token of ours is longer, in characters.</summary>
    private const int LongueurMax = 400;

    private readonly IDataProtector _protecteur = protection.CreateProtector("Alertes.v1");

    /// <summary>The absolute address of the choices of this account.</summary>
    public string Adresse(Guid compteId) => site.Value.Lien($"{CheminsAnnonces.Alertes}?{CheminsCompte.Jeton}={Jeton(compteId)}");

    /// <summary>The token of this account.</summary>
    internal string Jeton(Guid compteId) => WebEncoders.Base64UrlEncode(_protecteur.Protect(compteId.ToByteArray()));

    /// <summary>The account of a token; null when it was not made here, or was altered.</summary>
    internal Guid? CompteDe(string? jeton)
    {
        if (string.IsNullOrEmpty(jeton) || jeton.Length > LongueurMax) return null;
        try
        {
            return new Guid(_protecteur.Unprotect(WebEncoders.Base64UrlDecode(jeton)));
        }
        catch (Exception altere) when (altere is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
