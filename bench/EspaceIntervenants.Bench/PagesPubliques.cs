using System.Diagnostics;
using System.Text.RegularExpressions;

namespace EspaceIntervenants.Bench;

/// <summary>Requests per second and bytes on the wire of the public pages, against the bare template's static page, turn by turn in the same run.</summary>
internal static partial class PagesPubliques
{
    private const int Connexions = 8;
    private const int Tours = 5;
    private static readonly TimeSpan Duree = TimeSpan.FromSeconds(4);

    private static readonly string[] Pages = ["/", "/annonces", "/annonces?specialite=FIN&region=44", "/annonces?q=budget+communes", "/actualites", "/informations-complementaires"];

    public static async Task<int> MesurerAsync(string publie)
    {
        var dossier = Directory.CreateTempSubdirectory("espace-bench-").FullName;
        try
        {
            using var nu = await ServeurPublie.NuAsync(dossier);
            using var notre = await ServeurPublie.NotreAsync(publie, dossier);
            await AfficherAsync("bare template", new Uri(nu.Racine, "/"), nu);
            foreach (var page in Pages) await AfficherAsync(page, new Uri(notre.Racine, page), nu);
            return 0;
        }
        finally
        {
            Directory.Delete(dossier, recursive: true);
        }
    }

    private static async Task AfficherAsync(string nom, Uri page, ServeurPublie nu)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connexions, AutomaticDecompression = System.Net.DecompressionMethods.None });
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        var debits = new List<(double Notre, double Nu)>();
        for (var tour = 0; tour <= Tours; tour++)
        {
            // The first turn warms up both.
            var (notre, reference) = (await DebitAsync(client, page), await DebitAsync(client, new Uri(nu.Racine, "/")));
            if (tour > 0) debits.Add((notre, reference));
        }
        var ratios = debits.Select(d => d.Notre / d.Nu).Order().ToArray();
        var (html, reste, fichiers) = await OctetsAsync(client, page);
        Console.WriteLine($"{nom,-40} {debits.Select(d => d.Notre).Order().ElementAt(Tours / 2),8:F0} req/s  bare {debits.Select(d => d.Nu).Order().ElementAt(Tours / 2),8:F0} req/s  ratio {ratios[Tours / 2]:F2}  html {html / 1024.0:F1} KiB, {fichiers} files {reste / 1024.0:F1} KiB");
    }

    private static async Task<double> DebitAsync(HttpClient client, Uri page)
    {
        var debut = Stopwatch.GetTimestamp();
        var faites = await Task.WhenAll(Enumerable.Range(0, Connexions).Select(async _ =>
        {
            var nombre = 0;
            while (Stopwatch.GetElapsedTime(debut) < Duree)
            {
                using var reponse = await client.GetAsync(page);
                reponse.EnsureSuccessStatusCode();
                await reponse.Content.ReadAsByteArrayAsync();
                nombre++;
            }
            return nombre;
        }));
        return faites.Sum() / Stopwatch.GetElapsedTime(debut).TotalSeconds;
    }

    /// <summary>What a first visit receives: the page as it was sent, and all that it names.</summary>
    private static async Task<(long Html, long Reste, int Fichiers)> OctetsAsync(HttpClient client, Uri page)
    {
        var recu = await client.GetByteArrayAsync(page);
        using var clair = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All });
        var html = await clair.GetStringAsync(page);
        var adresses = Ressource().Matches(html).Select(m => m.Groups[1].Value).Where(a => a.Contains('.', StringComparison.Ordinal) && !a.EndsWith(".atom", StringComparison.Ordinal)).Distinct().ToList();
        var octets = 0L;
        foreach (var adresse in adresses) octets += (await client.GetByteArrayAsync(new Uri(page, "/" + adresse.TrimStart('/')))).Length;
        return (recu.Length, octets, adresses.Count);
    }

    [GeneratedRegex("""<(?:link|script|img)\b[^>]*?(?:href|src)="([^":]+)"[^>]*>""")]
    private static partial Regex Ressource();
}
