using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Security;

/// <summary>A setting that is missing or unknown stops the start, with a line that names it.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("espace-configuration-");

    public void Dispose() => _dossier.Delete(recursive: true);

    [Theory]
    [InlineData("ProtectionDonnees:Certificat", null)]
    [InlineData("ProtectionDonnees:Certificat", "nowhere.pfx")]
    [InlineData("Site:AdressePublique", null)]
    [InlineData("Courriel:Smtp:Hote", null)]
    [InlineData("Courriel:Mode", "Pigeon")]
    [InlineData("Base:Fournisseur", "Oracle")]
    [InlineData("Captcha:CodeFixe", "ESSAI")]
    [InlineData("Regles:ActivationJours", "0")]
    [InlineData("Matomo:Adresse", "http://stats.exemple.fr")]
    [InlineData("Matomo:Site", "3")]
    public void A_setting_that_cannot_work_stops_the_start_and_is_named(string cle, string? valeur)
    {
        using var application = Production();
        application.Reglages[cle] = valeur;
        Assert.Contains(cle.Split(':')[^1], Refus(application), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Production_the_keys_in_the_database_are_wrapped_by_the_certificate()
    {
        await using var application = Production();
        var protecteur = application.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("essai");
        Assert.Equal("secret", protecteur.Unprotect(protecteur.Protect("secret")));

        await using var db = await application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
        var cle = Assert.Single(await db.DataProtectionKeys.ToListAsync());
        Assert.Contains("EncryptedData", cle.Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", cle.Xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/courriels")]
    [InlineData("/dev/horloge")]
    [InlineData("/DEV/horloge")]
    public async Task In_Production_nothing_is_found_under_dev_and_the_clock_is_the_real_one(string adresse)
    {
        await using var application = Production();
        using var client = application.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        using var lecture = await client.GetAsync(new Uri(adresse, UriKind.Relative));
        using var formulaire = await client.PostAsync(new Uri(adresse, UriKind.Relative), new FormUrlEncodedContent([new("Deplacement", "j")]));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (lecture.StatusCode, formulaire.StatusCode));
        Assert.Same(TimeProvider.System, application.Services.GetRequiredService<TimeProvider>());
    }

    private Application Production()
    {
        var application = new Application { Environnement = "Production" };
        application.Reglages["ProtectionDonnees:Certificat"] = Certificat();
        application.Reglages["ProtectionDonnees:MotDePasse"] = "essai";
        application.Reglages["Site:AdressePublique"] = "https://exemple.fr";
        application.Reglages["Courriel:Mode"] = "Smtp";
        application.Reglages["Courriel:Smtp:Hote"] = "127.0.0.1";
        application.Reglages["Courriel:Smtp:Port"] = "2525";
        application.Reglages["Courriel:Expediteur"] = "nepasrepondre@exemple.fr";
        return application;
    }

    private string Certificat()
    {
        using var cle = RSA.Create(2048);
        var demande = new CertificateRequest("CN=essai", cle, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificat = demande.CreateSelfSigned(BaseDeTest.Debut, BaseDeTest.Debut.AddYears(10));
        var fichier = Path.Combine(_dossier.FullName, "cles.pfx");
        File.WriteAllBytes(fichier, certificat.Export(X509ContentType.Pkcs12, "essai"));
        return fichier;
    }

    private static string Refus(Application application)
    {
        using var sortie = new StringWriter();
        Assert.False(application.Services.ReglagesValables(sortie));
        return sortie.ToString();
    }
}
