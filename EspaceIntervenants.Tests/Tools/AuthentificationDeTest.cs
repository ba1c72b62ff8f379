using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>Signs a client in without a password: only the account's identifier matters, since rights come from the database.</summary>
public static class AuthentificationDeTest
{
    private const string Entete = "X-Compte";

    /// <summary>A client signed in as this account; as nobody when there is none.</summary>
    public static HttpClient ClientDe(this Application application, Guid? compte)
    {
        var client = application.AvecEntete.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (compte is not null) client.DefaultRequestHeaders.Add(Entete, compte.ToString());
        return client;
    }

    internal static void ParEntete(IWebHostBuilder hote) =>
        hote.ConfigureTestServices(services => services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, Schema>("Test", null));

    private sealed class Schema(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory journaux, UrlEncoder encodeur)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, journaux, encodeur)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[Entete].FirstOrDefault() is not { } compte) return Task.FromResult(AuthenticateResult.NoResult());
            var personne = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, compte)], "Test"));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(personne, "Test")));
        }
    }
}
