using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Security;

/// <summary>
/// The certificate that wraps the encryption keys kept in the database, section <c>ProtectionDonnees</c>: without it, whoever
/// has a copy of the database could read the encrypted columns. Required in Production.
/// </summary>
public sealed class ClesOptions
{
    public const string Section = "ProtectionDonnees";

    private const string Cle = Section + ":" + nameof(Certificat);

    /// <summary>Path of a PKCS#12 file.</summary>
    public string? Certificat { get; set; }

    /// <summary>Its password.</summary>
    public string? MotDePasse { get; set; }

    /// <summary>The certificate with its private key, or why there is none; neither when none is named.</summary>
    public (X509Certificate2? Certificat, string? Refus) Ouvrir()
    {
        if (string.IsNullOrWhiteSpace(Certificat)) return (null, null);
        try
        {
            var certificat = X509CertificateLoader.LoadPkcs12FromFile(Certificat, MotDePasse);
            return certificat.HasPrivateKey ? (certificat, null) : (null, $"{Cle} has no private key.");
        }
        catch (Exception refus) when (refus is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return (null, $"{Cle} cannot be opened: {refus.Message}");
        }
    }

    /// <summary>Refuses to start in Production without a certificate, and anywhere with one that does not open.</summary>
    internal sealed class Validator(IHostEnvironment environnement) : IValidateOptions<ClesOptions>
    {
        public ValidateOptionsResult Validate(string? name, ClesOptions options)
        {
            var (certificat, refus) = options.Ouvrir();
            using (certificat)
            {
                if (refus is not null) return ValidateOptionsResult.Fail(refus);
                return certificat is null && environnement.IsProduction()
                    ? ValidateOptionsResult.Fail($"{Cle} is missing: name the PKCS#12 file that wraps the encryption keys.")
                    : ValidateOptionsResult.Success;
            }
        }
    }
}

internal static class ClesServices
{
    public static void AddCles(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(ClesOptions.Section);
        services.AddSingleton<IValidateOptions<ClesOptions>, ClesOptions.Validator>();
        services.AddOptions<ClesOptions>().Bind(section).ValidateOnStart();
        if ((section.Get<ClesOptions>() ?? new ClesOptions()).Ouvrir().Certificat is { } certificat)
            services.AddDataProtection().ProtectKeysWithCertificate(certificat);
    }
}
