using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>A real mail server on loopback: it speaks SMTP with STARTTLS and AUTH PLAIN, keeps what it accepts, and can be killed.</summary>
public sealed class ServeurSmtp : IAsyncDisposable
{
    private static readonly Lazy<X509Certificate2> Certificat = new(CreerCertificat);

    private readonly TcpListener _ecoute;
    private readonly CancellationTokenSource _arret = new();
    private readonly ConcurrentBag<TcpClient> _clients = [];
    private readonly Task _boucle;

    public ServeurSmtp(int port = 0)
    {
        _ecoute = new TcpListener(IPAddress.Loopback, port);
        _ecoute.Start();
        Port = ((IPEndPoint)_ecoute.LocalEndpoint).Port;
        _boucle = AccepterAsync();
    }

    public int Port { get; }

    /// <summary>What the server has taken charge of, in order.</summary>
    public ConcurrentQueue<MimeMessage> Recus { get; } = new();

    /// <summary>The user and password of the last authentication.</summary>
    public string? Authentifie { get; private set; }

    /// <summary>Whether the last message came under TLS.</summary>
    public bool SousTls { get; private set; }

    /// <summary>What is answered to an address, instead of 250; null accepts.</summary>
    public Func<string, string?> Refus { get; set; } = _ => null;

    /// <summary>Kills the server: its port is closed, its conversations are cut.</summary>
    public void Couper()
    {
        _arret.Cancel();
        _ecoute.Stop();
        foreach (var client in _clients) client.Close();
    }

    public async ValueTask DisposeAsync()
    {
        Couper();
        await _boucle;

    }

    private async Task AccepterAsync()
    {
        try
        {
            while (true)
            {
                var client = await _ecoute.AcceptTcpClientAsync(_arret.Token);
                _clients.Add(client);
                _ = ParlerAsync(client);
            }
        }
        catch (Exception fin) when (fin is OperationCanceledException or SocketException or ObjectDisposedException) { }
    }

    private async Task ParlerAsync(TcpClient client)
    {
        try
        {
            using var dialogue = new Dialogue(this);
            await dialogue.ParlerAsync(client.GetStream(), _arret.Token);
        }
        catch (Exception coupure) when (coupure is IOException or OperationCanceledException or ObjectDisposedException) { }
        finally { client.Close(); }
    }

    private static X509Certificate2 CreerCertificat()
    {
        using var cle = RSA.Create(2048);
        var demande = new CertificateRequest("CN=localhost", cle, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var signe = demande.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(signe.Export(X509ContentType.Pkcs12), null);
    }

    private sealed class Dialogue(ServeurSmtp serveur) : IDisposable
    {
        private Stream _flux = Stream.Null;
        private StreamReader _lecteur = StreamReader.Null;

        public void Dispose() => _lecteur.Dispose();

        public async Task ParlerAsync(Stream flux, CancellationToken ct)
        {
            Brancher(flux);
            await RepondreAsync("220 loopback ESMTP");
            while (await _lecteur.ReadLineAsync(ct) is { } ligne && await ObeirAsync(ligne, ct)) { }
        }

        private async Task<bool> ObeirAsync(string ligne, CancellationToken ct)
        {
            switch (ligne.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await RepondreAsync($"250-loopback\r\n{(_flux is SslStream ? "" : "250-STARTTLS\r\n")}250-AUTH PLAIN\r\n250 8BITMIME");
                    break;
                case "STARTTLS":
                    await RepondreAsync("220 go on");
                    var tls = new SslStream(_flux);
                    await tls.AuthenticateAsServerAsync(Certificat.Value);
                    Brancher(tls);
                    break;
                case "AUTH":
                    serveur.Authentifie = Encoding.UTF8.GetString(Convert.FromBase64String(ligne.Split(' ')[2])).Trim('\0').Replace('\0', ':');
                    await RepondreAsync(serveur.Authentifie.EndsWith(":faux", StringComparison.Ordinal) ? "535 no" : "235 ok");
                    break;
                case "RCPT":
                    await RepondreAsync(serveur.Refus(ligne[(ligne.IndexOf('<') + 1)..ligne.LastIndexOf('>')]) ?? "250 ok");
                    break;
                case "DATA":
                    await RepondreAsync("354 go on");
                    await RecevoirAsync(ct);
                    break;
                case "QUIT":
                    await RepondreAsync("221 bye");
                    return false;
                default:
                    await RepondreAsync("250 ok");
                    break;
            }
            return true;
        }

        private async Task RecevoirAsync(CancellationToken ct)
        {
            var texte = new StringBuilder();
            while (await _lecteur.ReadLineAsync(ct) is { } ligne && ligne != ".")
                texte.Append(ligne.StartsWith('.') ? ligne[1..] : ligne).Append("\r\n");
            var message = await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(texte.ToString())), ct);
            serveur.SousTls = _flux is SslStream;
            serveur.Recus.Enqueue(message);
            await RepondreAsync("250 taken");
        }

        private void Brancher(Stream flux)
        {
            _flux = flux;
            _lecteur = new StreamReader(flux, Encoding.Latin1);
        }

        private async Task RepondreAsync(string reponse) => await _flux.WriteAsync(Encoding.ASCII.GetBytes(reponse + "\r\n"));
    }
}
