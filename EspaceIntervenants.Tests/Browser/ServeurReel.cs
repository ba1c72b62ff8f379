using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>
/// The application as a process of its own, with its database, files and e-mails in a temporary folder: it can be killed
/// in the middle of something and started again on the same address.
/// </summary>
public sealed class ServeurReel : IAsyncDisposable
{
    // The first start on the demonstration data takes seconds: made once, copied for each server.
    private static readonly Lazy<Task<DirectoryInfo>> Demonstration = new(ModelerAsync);

    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("espace-serveur-");
    private readonly int _port = PortLibre();
    private readonly Dictionary<string, string> _reglages;
    private Process? _processus;

    private ServeurReel(Dictionary<string, string>? reglages) => _reglages = reglages ?? [];

    public Uri Racine => new($"http://127.0.0.1:{_port}");

    /// <summary>The connection string of its database, for what no page of a journey tells.</summary>
    public string Chaine => $"Data Source={Fichier}";

    private string Fichier => Path.Combine(_dossier.FullName, "espace.db");

    /// <summary>Its database, without its keys: what is encrypted cannot be read.</summary>
    public EspaceDbContext OuvrirBase() =>
        new((DbContextOptions<EspaceDbContext>)new DbContextOptionsBuilder<EspaceDbContext>().UtiliserSqlite(Chaine).Options, new EphemeralDataProtectionProvider());

    /// <summary>Starts on a database that has the reference data, and the demonstration data when they are asked for.</summary>
    public static async Task<ServeurReel> DemarrerAsync(bool demonstration, Dictionary<string, string>? reglages = null)
    {
        var serveur = Nouveau(demonstration, reglages);
        if (demonstration) Copier(await Demonstration.Value, serveur._dossier);
        else BaseDeTest.CopierAvecReferentiels(serveur.Fichier);
        try
        {
            await serveur.RelancerAsync();
            return serveur;
        }
        catch
        {
            await serveur.DisposeAsync();
            throw;
        }
    }

    private static ServeurReel Nouveau(bool demonstration, Dictionary<string, string>? reglages)
    {
        var serveur = new ServeurReel(reglages);
        serveur._reglages["Demo__Jeu"] = demonstration ? "true" : "false";
        return serveur;
    }

    private static async Task<DirectoryInfo> ModelerAsync()
    {
        var modele = Nouveau(demonstration: true, null);
        BaseDeTest.CopierAvecReferentiels(modele.Fichier);
        try
        {
            await modele.RelancerAsync();
        }
        finally
        {
            await modele.TuerAsync();
        }
        return modele._dossier;
    }

    private static void Copier(DirectoryInfo source, DirectoryInfo cible)
    {
        foreach (var dossier in source.GetDirectories()) Copier(dossier, cible.CreateSubdirectory(dossier.Name));
        foreach (var fichier in source.GetFiles()) fichier.CopyTo(Path.Combine(cible.FullName, fichier.Name));
    }

    /// <summary>Kills the process at once, as a power cut would.</summary>
    public async Task TuerAsync()
    {
        if (_processus is null) return;
        _processus.Kill(entireProcessTree: true);
        await _processus.WaitForExitAsync();
        _processus.Dispose();
        _processus = null;
    }

    /// <summary>Starts it again on the same address and data, and waits until it is ready.</summary>
    public async Task RelancerAsync()
    {
        var assembly = typeof(Program).Assembly.GetName().Name!;
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var projet = Path.Combine(Depot.Racine, assembly);
        var depart = new ProcessStartInfo("dotnet", [Path.Combine(projet, "bin", configuration, "net10.0", assembly + ".dll")])
        {
            WorkingDirectory = projet,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Dictionary<string, string> propres = new()
        {
            // It lives for a journey: what it would learn to compile better, it would not use.
            ["DOTNET_TieredPGO"] = "0",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = Racine.ToString(),
            ["Site__AdressePublique"] = Racine.ToString().TrimEnd('/'),
            ["ConnectionStrings__Espace"] = Chaine,
            ["Fichiers__Racine"] = Path.Combine(_dossier.FullName, "fichiers"),
            ["Courriel__Dossier"] = Path.Combine(_dossier.FullName, "courriels"),
            ["Captcha__CodeFixe"] = CodeImage,
            ["Matomo__Adresse"] = string.Empty,
            ["Matomo__Site"] = string.Empty,
        };
        foreach (var (cle, valeur) in propres.Concat(_reglages)) depart.Environment[cle] = valeur;
        _processus = Process.Start(depart)!;
        var sortie = new System.Text.StringBuilder();
        _processus.OutputDataReceived += (_, e) => sortie.AppendLine(e.Data);
        _processus.ErrorDataReceived += (_, e) => sortie.AppendLine(e.Data);
        _processus.BeginOutputReadLine();
        _processus.BeginErrorReadLine();
        await AttendreAsync(sortie);
    }

    /// <summary>The code every image accepts on this server.</summary>
    public const string CodeImage = "ABC234";

    /// <summary>The newest e-mail written to this address, once there is one with this in its subject.</summary>
    public async Task<MimeMessage> CourrielAsync(string adresse, string objet)
    {
        var limite = Stopwatch.StartNew();
        while (limite.Elapsed < TimeSpan.FromSeconds(30))
        {
            var dossier = new DirectoryInfo(Path.Combine(_dossier.FullName, "courriels"));
            IEnumerable<FileInfo> fichiers = dossier.Exists ? dossier.GetFiles("*.eml") : [];
            foreach (var fichier in fichiers.OrderByDescending(f => f.LastWriteTimeUtc))
            {
                var message = await MimeMessage.LoadAsync(fichier.FullName);
                if (message.To.Mailboxes.Any(b => b.Address.Equals(adresse, StringComparison.OrdinalIgnoreCase)) && message.Subject?.Contains(objet, StringComparison.OrdinalIgnoreCase) == true)
                    return message;
            }
            await Task.Delay(100);
        }
        throw new TimeoutException($"No e-mail « {objet} » to {adresse}.");
    }

    public async ValueTask DisposeAsync()
    {
        await TuerAsync();
        _dossier.Delete(recursive: true);
    }

    private async Task AttendreAsync(System.Text.StringBuilder sortie)
    {
        using var client = new HttpClient { BaseAddress = Racine };
        var limite = Stopwatch.StartNew();
        while (limite.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (_processus!.HasExited) throw new InvalidOperationException($"The server stopped:\n{sortie}");
            try
            {
                using var reponse = await client.GetAsync(new Uri("/sante/pret", UriKind.Relative));
                if (reponse.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        throw new TimeoutException($"The server is not ready:\n{sortie}");
    }

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }
}
