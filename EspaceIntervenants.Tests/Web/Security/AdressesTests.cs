using System.Net;
using System.Reflection;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Security;

/// <summary>The addresses of the application, and who may open them.</summary>
public sealed class AdressesTests(Application application) : IClassFixture<Application>
{
    /// <summary>What anyone may open; whoever adds a line here says why in the review.</summary>
    private static readonly HashSet<string> Publiques =
    [
        Adresses.Accueil, Adresses.Introuvable, Adresses.Erreur, Adresses.Inscription, Adresses.InscriptionEnvoyee, Adresses.Activation,
        Adresses.ActivationRenvoi, Adresses.Authentification, Adresses.MotDePasseOublie, Adresses.MotDePasseNouveau,
        Adresses.Charte, Adresses.ConditionsEmploi, Adresses.MentionsLegales, Adresses.AideEtContact, Adresses.DevCourriels, Adresses.DevHorloge,
        // The published ads are for everyone to find and read (ANN-03); one applies from there, where the page says how to sign in or to register (ANN-05).
        Adresses.Annonces,
        // The signed link of an e-mail is the right to change one's alerts (ANN-08).
        Adresses.Alertes,
        // What visitors read (POR-01 to POR-03), and their choice of cookies (RGP-03).
        Adresses.Actualites, Adresses.InformationsComplementaires, Adresses.Accessibilite, Adresses.PlanAcces, Adresses.Cookies,
    ];

    private static IEnumerable<string> Pages() => typeof(Program).Assembly.GetTypes()
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>(inherit: false)).Select(r => r.Template);

    [Fact]
    public void Every_page_stands_in_Adresses()
    {
        var connues = typeof(Adresses).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!).ToHashSet();
        Assert.DoesNotContain(Pages(), page => !connues.Contains(Base(page)));
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task A_visitor_is_asked_to_sign_in_on_every_page_that_is_not_public()
    {
        using var visiteur = application.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var gardees = Pages().Where(page => !Publiques.Contains(Base(page))).ToList();
        Assert.NotEmpty(gardees);
        foreach (var page in gardees)
        {
            var adresse = page.Replace("{Id:guid}", Guid.Empty.ToString(), StringComparison.OrdinalIgnoreCase);
            using var reponse = await visiteur.GetAsync(new Uri(adresse, UriKind.Relative));
            Assert.True(reponse.StatusCode == HttpStatusCode.Redirect, $"{page}: {reponse.StatusCode}");
            Assert.Contains(Adresses.Authentification + "?retour=", reponse.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public void Endpoints_are_closed_unless_they_say_otherwise()
    {
        string[] ouverts =
        [
            Adresses.SanteVivant, Adresses.SantePret, Adresses.Deconnexion, Adresses.Captcha, Adresses.InscriptionDocument, Adresses.Annonces + "/", Adresses.Documents + "/",
            Adresses.CookiesChoix, "/dev/",
            // For feed readers and search engines.
            Adresses.ActualitesFlux, Adresses.AnnoncesFlux, Adresses.PlanDuSite, Adresses.Robots,
        ];
        var points = application.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(r => !ouverts.Any(o => r.StartsWith(o, StringComparison.Ordinal)))
            .Where(r => !r.Contains('.', StringComparison.Ordinal) && !r.StartsWith("/{*path", StringComparison.Ordinal) && !r.StartsWith("/_", StringComparison.Ordinal));
        Assert.Empty(points);
    }

    private static string Base(string page)
    {
        var parametre = page.IndexOf("/{", StringComparison.Ordinal);
        return parametre < 0 ? page : page[..parametre];
    }
}
