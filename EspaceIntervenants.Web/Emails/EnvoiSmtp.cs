using System.Net.Security;
using System.Net.Sockets;
using EspaceIntervenants.Domain.Courriels;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Emails;

/// <summary>Sends by a mail server: one connection for a run of e-mails.</summary>
/// <param name="options">The server.</param>
/// <param name="messages">Writes the messages.</param>
/// <param name="certificats">Judges the server's certificate; none registered, the system does.</param>
public sealed class EnvoiSmtp(IOptions<CourrielOptions> options, MessageMime messages, RemoteCertificateValidationCallback? certificats = null) : IEnvoiCourriel
{
    private const int DelaiMillisecondes = 30_000;

    public async Task<ISessionEnvoi> OuvrirAsync(CancellationToken ct)
    {
        var smtp = options.Value.Smtp;
        var client = CreerClient();
        try
        {
            await client.ConnectAsync(smtp.Hote, smtp.Port, Securite(smtp.SecuriteChoisie), ct);
            if (smtp.Utilisateur.Length > 0) await client.AuthenticateAsync(smtp.Utilisateur, smtp.MotDePasse, ct);
            return new Session(client, messages);
        }
        catch (Exception echec) when (EstEchecSmtp(echec))
        {
            client.Dispose();
            throw new EnvoiCourrielException(Motif(echec), sessionPerdue: true, echec);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private SmtpClient CreerClient() => new() { Timeout = DelaiMillisecondes, ServerCertificateValidationCallback = certificats };

    private static SecureSocketOptions Securite(SecuriteSmtp securite) => securite switch
    {
        SecuriteSmtp.Tls => SecureSocketOptions.SslOnConnect,
        SecuriteSmtp.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    private static bool EstEchecSmtp(Exception echec) =>
        echec is IOException or SocketException or TimeoutException or ProtocolException or CommandException or AuthenticationException
            or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException or NotSupportedException;

    /// <summary>The server's own words may hold the address: only its code is kept.</summary>
    private static string Motif(Exception echec) => echec is SmtpCommandException reponse
        ? $"SMTP {(int)reponse.StatusCode} {reponse.ErrorCode}"
        : echec.GetType().Name;

    private sealed class Session(SmtpClient client, MessageMime messages) : ISessionEnvoi
    {
        public async Task EnvoyerAsync(Courriel courriel, CancellationToken ct)
        {
            try
            {
                await client.SendAsync(messages.Composer(courriel), ct);
            }
            catch (Exception echec) when (EstEchecSmtp(echec))
            {
                throw new EnvoiCourrielException(Motif(echec), sessionPerdue: !client.IsConnected, echec);
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                // A polite goodbye; the messages are already in the server's hands.
                if (client.IsConnected) await client.DisconnectAsync(quit: true, CancellationToken.None);
            }
            catch (Exception echec) when (EstEchecSmtp(echec)) { }
            client.Dispose();
        }
    }
}
