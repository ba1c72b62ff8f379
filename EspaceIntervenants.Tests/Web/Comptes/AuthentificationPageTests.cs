using System.Net;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Persistence.Seed;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Comptes;

public sealed class AuthentificationPageTests : IClassFixture<AuthentificationPageTests.Demonstration>
{
    private readonly Application _application;
    private readonly HttpClient _navigateur;

    public AuthentificationPageTests(Demonstration demonstration)
    {
        _application = demonstration.Application;
        _navigateur = _application.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    [Theory]
    [Trait("Rule", "CPT-02")]
    [InlineData("admin@demo.fr")]
    [InlineData("gestion.grandest@demo.fr")]
    [InlineData("gestion.bfc@demo.fr")]
    public async Task The_demonstration_managers_sign_in_and_reach_their_desk(string adresse)
    {
        using var reponse = await SeConnecterAsync(adresse, JeuDemonstration.MotDePasse);
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Equal(Adresses.GestionInscriptions, Cible(reponse));
    }

    [Fact]
    [Trait("Rule", "CPT-10")]
    public async Task A_wrong_password_keeps_the_login_typed_and_shows_no_password()
    {
        using var reponse = await SeConnecterAsync("personne@exemple.fr", "Secret-Saisi-1");
        using var page = await reponse.PageAsync();
        Assert.Contains("incorrect", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("personne@exemple.fr", page.QuerySelector("#champ-Identifiant")!.GetAttribute("value"));
        Assert.DoesNotContain("Secret-Saisi-1", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_says_so_beside_each_field()
    {
        using var reponse = await SeConnecterAsync("", "");
        using var page = await reponse.PageAsync();
        foreach (var champ in new[] { "champ-Identifiant", "champ-MotDePasse" })
        {
            Assert.Contains($"{champ}-erreur", page.GetElementById(champ)!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"[role=alert] a[href$='#{champ}']"));
        }
    }

    [Theory]
    [InlineData("/espace/parcours?etape=2", "/espace/parcours?etape=2")]
    [InlineData("https://ailleurs.exemple", Adresses.GestionInscriptions)]
    [InlineData("//ailleurs.exemple", Adresses.GestionInscriptions)]
    [InlineData("/\\ailleurs.exemple", Adresses.GestionInscriptions)]
    public async Task One_goes_back_where_one_was_going_and_nowhere_else(string retour, string cible)
    {
        using var reponse = await SeConnecterAsync("admin@demo.fr", JeuDemonstration.MotDePasse, adresse: Adresses.AuthentificationPour(retour));
        Assert.Equal(cible, Cible(reponse));
    }

    [Theory]
    [Trait("Rule", "CPT-11")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_session_is_remembered_only_if_asked(bool memoriser)
    {
        using var reponse = await SeConnecterAsync("admin@demo.fr", JeuDemonstration.MotDePasse, memoriser);
        var cookie = Assert.Single(reponse.Headers.GetValues("Set-Cookie"), c => c.StartsWith("espace.session=", StringComparison.Ordinal));
        Assert.Equal(memoriser, cookie.Contains("expires=", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_needs_the_forms_token()
    {
        using var connexion = await SeConnecterAsync("admin@demo.fr", JeuDemonstration.MotDePasse);
        Assert.Equal(HttpStatusCode.NoContent, await EtatAsync(Adresses.Session));

        using var sansJeton = await _navigateur.PostAsync(new Uri(Adresses.Deconnexion, UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.BadRequest, sansJeton.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, await EtatAsync(Adresses.Session));

        using var accueil = await _navigateur.PageAsync(Adresses.Accueil);
        Assert.Contains("Bonjour Claire Vasseur", accueil.Texte(), StringComparison.Ordinal);
        using var sortie = await _navigateur.EnvoyerAsync(Adresses.Accueil, accueil, new Dictionary<string, string>(), "header form");
        Assert.Equal(Adresses.Accueil, Cible(sortie));
        Assert.Equal(HttpStatusCode.Redirect, await EtatAsync(Adresses.Session));
    }

    [Fact]
    public async Task A_form_open_since_before_the_sign_in_is_explained_in_French()
    {
        using var connexion = await _navigateur.PageAsync(Adresses.Authentification);
        using var inscription = await _navigateur.PageAsync(Adresses.Inscription);
        using var ouverte = await SeConnecterAsync("admin@demo.fr", JeuDemonstration.MotDePasse);

        using var deuxFois = await _navigateur.EnvoyerAsync(Adresses.Authentification, connexion, new Dictionary<string, string>());
        Assert.Equal(Adresses.Authentification, Cible(deuxFois));
        using var perime = await _navigateur.EnvoyerAsync(Adresses.Inscription, inscription, new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.BadRequest, perime.StatusCode);
        using var page = await perime.PageAsync();
        Assert.Contains("n'est plus valable", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href='{Adresses.Inscription}']"));
    }

    [Fact]
    [Trait("Rule", "CPT-11")]
    public async Task An_open_circuit_ends_when_the_account_is_archived_the_role_removed_the_password_changed_or_nobody_is_there()
    {
        await using var portee = _application.Services.CreateAsyncScope();
        Assert.IsType<RevalidationSession>(portee.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
        Assert.True(ValiditeSession.Intervalle < TimeSpan.FromMinutes(1));

        var validite = _application.Services.GetRequiredService<ValiditeSession>();
        var fabrique = _application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>();
        foreach (var changement in new Func<EspaceDbContext, Compte, Task>[]
        {
            (db, c) => db.Users.Where(x => x.Id == c.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.ArchiveLe, DateTime.UnixEpoch)),
            (db, c) => db.UserRoles.Where(x => x.UserId == c.Id).ExecuteDeleteAsync(),
            (db, c) => db.Users.Where(x => x.Id == c.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.SecurityStamp, "autre")),
            (db, c) => db.Users.Where(x => x.Id == c.Id).ExecuteDeleteAsync(),
        })
        {
            await using var db = await fabrique.CreateDbContextAsync();
            var compte = await db.AjouterCompteAsync($"{Guid.NewGuid():N}@exemple.fr", Roles.Gestionnaire, DateTime.UnixEpoch);
            var personne = await portee.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.IUserClaimsPrincipalFactory<Compte>>().CreateAsync(compte);
            var maintenant = TimeProvider.System.GetUtcNow().UtcDateTime;
            Assert.True(await validite.EstValableAsync(personne, maintenant, default));
            Assert.False(await validite.EstValableAsync(personne, maintenant.AddMinutes(-61), default));
            await changement(db, compte);
            Assert.False(await validite.EstValableAsync(personne, maintenant, default));
        }
    }

    [Theory]
    [Trait("Rule", "INS-05")]
    [InlineData("jean.dubois@demo.fr", Adresses.Espace, true)]
    [InlineData("manon.elouue@demo.fr", Adresses.EspaceInformations, false)]
    [InlineData("gestion.bfc@demo.fr", Adresses.GestionInscriptions, false)]
    public async Task The_menu_of_a_validated_trainer_has_the_dashboard_which_is_their_first_page(string adresse, string premiere, bool tableauDeBord)
    {
        using var reponse = await SeConnecterAsync(adresse, JeuDemonstration.MotDePasse);
        Assert.Equal(premiere, Cible(reponse));
        using var accueil = await _navigateur.PageAsync(Adresses.Accueil);
        var entrees = accueil.QuerySelectorAll(".menu__liste > a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(tableauDeBord, entrees.Contains(Adresses.Espace));
        Assert.Equal(tableauDeBord, entrees.Contains(Adresses.EspaceCandidatures));
    }

    [Fact]
    [Trait("Rule", "INS-05")]
    public async Task Validated_while_a_circuit_is_open_one_finds_the_menu_within_the_minute()
    {
        var fabrique = _application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>();
        var id = await fabrique.AjouterIntervenantAsync(i => i.Transmettre("054", BaseDeTest.Debut.UtcDateTime));
        await using var portee = _application.Services.CreateAsyncScope();
        await using var db = await fabrique.CreateDbContextAsync();
        var compte = await db.Users.SingleAsync(c => c.Id == id);
        var personne = await portee.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.IUserClaimsPrincipalFactory<Compte>>().CreateAsync(compte);
        var validite = _application.Services.GetRequiredService<ValiditeSession>();
        Assert.False(personne.EstValide());
        Assert.Null(await validite.ActualiserAsync(personne, default));

        (await db.Inscriptions.Include(i => i.Evenements).SingleAsync(i => i.Id == id)).Valider(Guid.NewGuid(), "Ana Prévost", null, BaseDeTest.Debut.UtcDateTime);
        await db.SaveChangesAsync();
        var validee = (await validite.ActualiserAsync(personne, default))!;
        Assert.Equal((true, id, Roles.Intervenant), (validee.EstValide(), validee.Id(), validee.Role()));
        Assert.True(await validite.EstValableAsync(validee, TimeProvider.System.GetUtcNow().UtcDateTime, default));
        Assert.Null(await validite.ActualiserAsync(validee, default));
    }

    private Task<HttpResponseMessage> SeConnecterAsync(string identifiant, string motDePasse, bool memoriser = false, string adresse = Adresses.Authentification)
    {
        Dictionary<string, string> saisie = new() { ["F.Identifiant"] = identifiant, ["F.MotDePasse"] = motDePasse };
        if (memoriser) saisie["F.ResterConnecte"] = "true";
        return _navigateur.EnvoyerAsync(adresse, saisie);
    }

    private async Task<HttpStatusCode> EtatAsync(string adresse)
    {
        using var reponse = await _navigateur.GetAsync(new Uri(adresse, UriKind.Relative));
        return reponse.StatusCode;
    }

    private static string Cible(HttpResponseMessage reponse)
    {
        var cible = reponse.Headers.Location!;
        return cible.IsAbsoluteUri ? cible.PathAndQuery : cible.ToString();
    }

    public sealed class Demonstration : IDisposable
    {
        public Application Application { get; } = new() { Reglages = { ["Demo:Jeu"] = "true" } };

        public void Dispose() => Application.Dispose();
    }
}
