using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EspaceIntervenants.Web;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>The requests a browser makes before, without and with consent; a listener of our own stands for Matomo.</summary>
[Collection(ParcoursPortail.Nom)]
[Trait("Rule", "RGP-03")]
public sealed class CookiesTests(Navigateur navigateur)
{
    [SkippableFact]
    public async Task Nothing_leaves_for_Matomo_before_consent_nor_after_a_refusal_and_the_visit_is_counted_after_consent()
    {
        using var matomo = new EcouteMatomo();
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: false, new() { ["Matomo__Adresse"] = matomo.Racine, ["Matomo__Site"] = "7" });
        var visiteur = new Personne(await navigateur.OuvrirAsync(serveur.Racine), serveur);
        var ailleurs = new ConcurrentQueue<string>();
        visiteur.Page.Context.Request += (_, demande) =>
        {
            if (!demande.Url.StartsWith(serveur.Racine.ToString(), StringComparison.Ordinal)) ailleurs.Enqueue(demande.Url);
        };

        await LireAsync(visiteur.Page);
        await visiteur.Page.VerifierAccessibiliteAsync();
        await visiteur.Page.CapturerAsync("cookies-bandeau");
        await visiteur.Page.SetViewportSizeAsync(320, 700);
        await visiteur.Page.VerifierLargeurAsync();
        await visiteur.Page.CapturerAsync("cookies-bandeau-320");
        await visiteur.Page.SetViewportSizeAsync(1280, 900);

        await visiteur.Lien("Personnaliser").ClickAsync();
        await visiteur.Case("Interdire").CheckAsync();
        await visiteur.Bouton("Enregistrer mon choix").ClickAsync();
        await Assertions.Expect(visiteur.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("enregistré");
        await visiteur.Page.CapturerAsync("cookies-choix");
        await LireAsync(visiteur.Page);
        Assert.Empty(ailleurs);
        Assert.Empty(matomo.Demandes);

        await visiteur.Lien("Gestion des cookies").ClickAsync();
        await visiteur.Case("Autoriser").CheckAsync();
        await visiteur.Bouton("Enregistrer mon choix").ClickAsync();
        await visiteur.Page.GotoAsync(Adresses.Actualites + "?page=secret");
        await matomo.AttendreAsync("matomo.php");
        var visite = matomo.Demandes.Last(d => d.Contains("matomo.php", StringComparison.Ordinal));
        Assert.Contains(Uri.EscapeDataString(serveur.Racine + "actualites"), visite, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", visite, StringComparison.Ordinal);
        Assert.All(ailleurs, url => Assert.StartsWith(matomo.Racine, url, StringComparison.Ordinal));

        await visiteur.Lien("Gestion des cookies").ClickAsync();
        await visiteur.Bouton("Interdire tous les services").ClickAsync();
        await Assertions.Expect(visiteur.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("enregistré");
        var avant = matomo.Demandes.Count;
        await LireAsync(visiteur.Page);
        Assert.Equal(avant, matomo.Demandes.Count);
    }

    [SkippableFact]
    public async Task Accepting_from_the_banner_loses_nothing_of_a_form_being_filled()
    {
        using var matomo = new EcouteMatomo();
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: false, new() { ["Matomo__Adresse"] = matomo.Racine, ["Matomo__Site"] = "7" });
        var visiteur = new Personne(await navigateur.OuvrirAsync(serveur.Racine), serveur);
        await visiteur.Page.GotoAsync(Adresses.Inscription);
        await visiteur.Champ("Prénom").FillAsync("Solange");
        await visiteur.Bouton("OK, tout accepter").ClickAsync();
        await Assertions.Expect(visiteur.Page.GetByText("Votre choix est enregistré.")).ToBeVisibleAsync();
        await Assertions.Expect(visiteur.Champ("Prénom")).ToHaveValueAsync("Solange");
        Assert.Empty(matomo.Demandes);
        await visiteur.Page.GotoAsync(Adresses.Charte);
        await matomo.AttendreAsync("matomo.php");
        await Assertions.Expect(visiteur.Bouton("OK, tout accepter")).ToHaveCountAsync(0);
    }

    private static async Task LireAsync(IPage page)
    {
        foreach (var adresse in new[] { Adresses.Charte, Adresses.MentionsLegales, Adresses.Accueil })
            await page.GotoAsync(adresse, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
    }

    /// <summary>Answers a script that counts a visit as Matomo's does, and keeps what was asked.</summary>
    private sealed class EcouteMatomo : IDisposable
    {
        private const string Script = """
            const reglages = Object.fromEntries(window._paq);
            new Image().src = `${reglages.setTrackerUrl}?idsite=${reglages.setSiteId}&url=${encodeURIComponent(reglages.setCustomUrl)}&urlref=${encodeURIComponent(reglages.setReferrerUrl)}`;
            """;

        private readonly HttpListener _ecoute = new();

        public EcouteMatomo()
        {
            using (var libre = new TcpListener(IPAddress.Loopback, 0))
            {
                libre.Start();
                Racine = $"http://127.0.0.1:{((IPEndPoint)libre.LocalEndpoint).Port}/";
            }
            _ecoute.Prefixes.Add(Racine);
            _ecoute.Start();
            _ = RepondreAsync();
        }

        public string Racine { get; }

        public ConcurrentQueue<string> Demandes { get; } = [];

        public async Task AttendreAsync(string fichier)
        {
            for (var essai = 0; essai < 100 && !Demandes.Any(d => d.Contains(fichier, StringComparison.Ordinal)); essai++) await Task.Delay(100);
            Assert.Contains(Demandes, d => d.Contains(fichier, StringComparison.Ordinal));
        }

        public void Dispose() => _ecoute.Close();

        private async Task RepondreAsync()
        {
            while (_ecoute.IsListening)
            {
                try
                {
                    var contexte = await _ecoute.GetContextAsync();
                    Demandes.Enqueue(contexte.Request.RawUrl!);
                    contexte.Response.ContentType = "text/javascript";
                    contexte.Response.Close(Encoding.UTF8.GetBytes(Script), willBlock: false);
                }
                catch (Exception partie) when (partie is HttpListenerException or ObjectDisposedException or IOException)
                {
                    // The browser left the page, or the test is over.
                }
            }
        }
    }
}
