using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EspaceIntervenants.Bench;

/// <summary>A published application as a process of its own, in Production, on loopback.</summary>
internal sealed class ServeurPublie : IDisposable
{
    private readonly Process _processus;

    private ServeurPublie(Process processus, Uri racine) => (_processus, Racine) = (processus, racine);

    public Uri Racine { get; }

    /// <summary>Our application, with the demonstration data in a folder of its own.</summary>
    public static Task<ServeurPublie> NotreAsync(string publie, string dossier) => DemarrerAsync(Path.Combine(publie, "EspaceIntervenants.Web.dll"), "/sante/pret", racine => new()
    {
        ["Site__AdressePublique"] = racine.ToString(),
        ["ConnectionStrings__Espace"] = $"Data Source={Path.Combine(dossier, "espace.db")}",
        ["Fichiers__Racine"] = Path.Combine(dossier, "fichiers"),
        ["Courriel__Mode"] = "Dossier",
        ["Courriel__Dossier"] = Path.Combine(dossier, "courriels"),
        ["Courriel__Expediteur"] = "essai@exemple.fr",
        ["ProtectionDonnees__Certificat"] = Certificat(dossier),
        ["Demo__Jeu"] = "true",
    });

    /// <summary>What <c>dotnet new blazor</c> makes, without interactivity: the page everything else is compared with.</summary>
    public static async Task<ServeurPublie> NuAsync(string dossier)
    {
        await LancerAsync(dossier, "new", "blazor", "--interactivity", "None", "--name", "Nu", "--output", "nu");
        await LancerAsync(Path.Combine(dossier, "nu"), "publish", "-c", "Release", "-o", "../nu-publie");
        return await DemarrerAsync(Path.Combine(dossier, "nu-publie", "Nu.dll"), "/", _ => []);
    }

    public void Dispose()
    {
        _processus.Kill(entireProcessTree: true);
        _processus.WaitForExit();
        _processus.Dispose();
    }

    private static async Task<ServeurPublie> DemarrerAsync(string assembly, string pret, Func<Uri, Dictionary<string, string>> reglages)
    {
        var racine = new Uri($"http://127.0.0.1:{PortLibre()}/");
        var depart = new ProcessStartInfo("dotnet", [assembly]) { WorkingDirectory = Path.GetDirectoryName(assembly), RedirectStandardOutput = true };
        depart.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        depart.Environment["ASPNETCORE_URLS"] = racine.ToString();
        depart.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (cle, valeur) in reglages(racine)) depart.Environment[cle] = valeur;
        var processus = Process.Start(depart)!;
        processus.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = racine };
        for (var essai = 0; essai < 300; essai++)
        {
            try
            {
                using var reponse = await client.GetAsync(new Uri(pret, UriKind.Relative));
                if (reponse.StatusCode == HttpStatusCode.OK) return new ServeurPublie(processus, racine);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            if (processus.HasExited) break;
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"{assembly} does not answer.");
    }

    private static async Task LancerAsync(string dossier, params string[] arguments)
    {
        using var processus = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = dossier, RedirectStandardOutput = true })!;
        var sortie = await processus.StandardOutput.ReadToEndAsync();
        await processus.WaitForExitAsync();
        if (processus.ExitCode != 0) throw new InvalidOperationException(sortie);
    }

    private static string Certificat(string dossier)
    {
        using var cle = RSA.Create(2048);
        var demande = new CertificateRequest("CN=bench", cle, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificat = demande.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var chemin = Path.Combine(dossier, "cles.pfx");
        File.WriteAllBytes(chemin, certificat.Export(X509ContentType.Pkcs12));
        return chemin;
    }

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }
}
