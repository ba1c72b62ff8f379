using System.Net;
using AngleSharp.Html.Dom;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Account;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Comptes;

/// <summary>The account pages as a browser without script sees them, with the real image codes.</summary>
public sealed class InscriptionPageTests(Application application) : IClassFixture<Application>
{
    private readonly HttpClient _navigateur = application.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    [Fact]
    [Trait("Rule", "CPT-01")]
    public async Task The_page_has_the_fields_of_the_manual()
    {
        using var page = await _navigateur.PageAsync(Adresses.Inscription);
        Assert.Contains("Déposer un CV", page.Title, StringComparison.Ordinal);
        var libelles = page.QuerySelectorAll("main label, main legend").Select(l => l.TextContent.Replace("*", "", StringComparison.Ordinal).Trim()).ToList();
        foreach (var libelle in new[]
        {
            "Civilité", "Monsieur", "Madame", "Nom de famille (naissance)", "Nom d'usage", "Identique au nom de famille", "Prénom", "Date de Naissance",
            "Adresse e-mail de contact (identifiant de connexion)", "Confirmer l'adresse e-mail de contact (identifiant de connexion)",
            "Saisir un mot de passe", "Confirmer le mot de passe", "Saisissez ici le code affiché dans l'encadré",
        })
            Assert.Contains(libelle, libelles);
        Assert.Equal(3, page.QuerySelectorAll(".documents a").Length);
    }

    [Fact]
    [Trait("Rule", "CPT-01")]
    [Trait("Rule", "CPT-04")]
    public async Task An_account_is_created_activated_and_led_to_the_first_page_of_the_form()
    {
        var adresse = $"{Guid.NewGuid():N}@exemple.fr";
        await OuvrirLesDocumentsAsync();
        using var creation = await EnvoyerAsync(Adresses.Inscription, Saisie(adresse));
        Assert.Equal(Adresses.InscriptionEnvoyee, Cible(creation));
        using var envoyee = await _navigateur.PageAsync(Adresses.InscriptionEnvoyee);
        Assert.Contains(adresse, envoyee.Texte(), StringComparison.Ordinal);
        Assert.Contains("7 jours", envoyee.Texte(), StringComparison.Ordinal);

        var lien = await DernierLienAsync(adresse);
        using var activation = await _navigateur.PageAsync(lien);
        Assert.Contains("Activer mon compte", activation.Texte(), StringComparison.Ordinal);
        using var active = await _navigateur.EnvoyerAsync(lien, activation, new Dictionary<string, string>());
        Assert.Equal(Adresses.EspaceInformations, Cible(active));
        using var accueil = await _navigateur.PageAsync(Adresses.Accueil);
        Assert.Contains("Bonjour Manon", accueil.Texte(), StringComparison.Ordinal);

        using var ancien = await _navigateur.PageAsync(lien);
        Assert.Contains("déjà servi", ancien.Texte(), StringComparison.Ordinal);
        using var altere = await _navigateur.PageAsync(lien + "x");
        Assert.Contains("pas reconnu", altere.Texte(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "CPT-01")]
    public async Task A_refused_form_loses_nothing_but_passwords_and_the_code()
    {
        var saisie = Saisie("manon@exemple.fr");
        saisie["F.DateNaissance"] = "31/02/1995";
        saisie["F.Prenom"] = "<script>alert(1)</script>";
        using var reponse = await EnvoyerAsync(Adresses.Inscription, saisie);
        using var page = await reponse.PageAsync();
        Assert.Equal("31/02/1995", Champ(page, "DateNaissance").Value);
        Assert.Equal("<script>alert(1)</script>", Champ(page, "Prenom").Value);
        Assert.True(((IHtmlInputElement)page.QuerySelector("input[value=Madame]")!).IsChecked);
        Assert.Equal("", Champ(page, "MotDePasse").Value);
        Assert.DoesNotContain(ComptesDeTest.MotDePasse, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[role=alert] a[href$='#champ-DateNaissance']"));
        Assert.NotNull(page.QuerySelector("[role=alert] a[href$='#champ-Documents']"));
        Assert.Contains("champ-DateNaissance-erreur", Champ(page, "DateNaissance").GetAttribute("aria-describedby"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "CPT-05")]
    public async Task Another_image_or_a_question_is_asked_for_without_script_and_keeps_what_was_typed()
    {
        foreach (var nature in new[] { NatureDefi.Image, NatureDefi.Question })
        {
            using var avant = await _navigateur.PageAsync(Adresses.Inscription);
            using var reponse = await _navigateur.EnvoyerAsync(Adresses.Inscription, avant, new Dictionary<string, string> { ["F.Prenom"] = "Manon", ["C.Demande"] = nature.ToString() });
            using var page = await reponse.PageAsync();
            Assert.Equal("Manon", Champ(page, "Prenom").Value);
            Assert.Null(page.QuerySelector("[role=alert]"));
            Assert.NotEqual(Defi(avant), Defi(page));
            Assert.Equal(nature == NatureDefi.Question, page.QuerySelector(".captcha__image")!.HasAttribute("hidden"));
        }
    }

    [Fact]
    [Trait("Rule", "CPT-05")]
    public async Task The_code_is_an_image_and_never_stands_in_the_page()
    {
        using var page = await _navigateur.PageAsync(Adresses.MotDePasseOublie);
        Assert.DoesNotContain(await ReponseAsync(page), page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        using var image = await _navigateur.GetAsync(new Uri(page.QuerySelector(".captcha__image")!.GetAttribute("src")!, UriKind.Relative));
        Assert.Equal("image/png", image.Content.Headers.ContentType!.MediaType);
        Assert.True(image.Headers.CacheControl!.NoStore);
        using var inconnue = await _navigateur.GetAsync(new Uri(ImageCaptcha.Adresse(Guid.NewGuid()), UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, inconnue.StatusCode);
        using var autre = await _navigateur.PostAsync(new Uri($"{Adresses.Captcha}?nature=Question", UriKind.Relative), null);
        Assert.Contains("\"question\":\"", await autre.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "CPT-06")]
    public async Task A_forgotten_password_answers_the_same_and_as_long_whoever_asks()
    {
        var adresse = await CreerAsync();
        List<string> textes = [];
        foreach (var demandee in new[] { adresse, "inconnue@exemple.fr" })
        {
            using var page = await _navigateur.PageAsync(Adresses.MotDePasseOublie);
            var debut = TimeProvider.System.GetTimestamp();
            using var reponse = await EnvoyerAsync(Adresses.MotDePasseOublie, new() { ["F.Courriel"] = demandee }, page);
            Assert.True(TimeProvider.System.GetElapsedTime(debut) >= DureeEgale.Plancher);
            using var confirmation = await reponse.PageAsync();
            textes.Add(confirmation.QuerySelector("main")!.TextContent);
        }
        Assert.Equal(textes[0], textes[1]);
        Assert.Contains("Un email de réinitialisation de mot de passe vient de vous être envoyé sur votre adresse email.", textes[0], StringComparison.Ordinal);

        var lien = await DernierLienAsync(adresse);
        using var choix = await _navigateur.EnvoyerAsync(lien, new Dictionary<string, string> { ["F.Nouveau"] = "Nouveau-1!", ["F.Confirme"] = "Nouveau-1!" });
        Assert.StartsWith(Adresses.Authentification, Cible(choix), StringComparison.Ordinal);
        using var ancien = await _navigateur.PageAsync(lien);
        Assert.Contains("déjà servi", ancien.Texte(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "CPT-08")]
    public async Task Changing_the_password_keeps_this_session_and_ends_the_others()
    {
        var adresse = await CreerAsync();
        using var autre = application.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        foreach (var navigateur in new[] { _navigateur, autre })
            using (await navigateur.EnvoyerAsync(Adresses.Authentification, new Dictionary<string, string> { ["F.Identifiant"] = adresse, ["F.MotDePasse"] = ComptesDeTest.MotDePasse })) { }

        using var reponse = await _navigateur.EnvoyerAsync(Adresses.EspaceMotDePasse, new Dictionary<string, string>
        {
            ["F.Actuel"] = ComptesDeTest.MotDePasse,
            ["F.Nouveau"] = "Nouveau-1!",
            ["F.Confirme"] = "Nouveau-1!",
        });
        using var page = await reponse.PageAsync();
        Assert.Contains("Vos changements ont été enregistrés", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);

        await using var portee = application.Services.CreateAsyncScope();
        var validateur = portee.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.SignInManager<Compte>>();
        Assert.NotNull(await validateur.ValidateSecurityStampAsync(await PersonneAsync(_navigateur)));
        Assert.Null(await validateur.ValidateSecurityStampAsync(await PersonneAsync(autre)));
    }

    private async Task<string> CreerAsync()
    {
        var adresse = $"{Guid.NewGuid():N}@exemple.fr";
        await using var db = await BaseAsync();
        await db.AjouterCompteAsync(adresse, Roles.Intervenant, TimeProvider.System.GetUtcNow().UtcDateTime);
        return adresse;
    }

    private async Task OuvrirLesDocumentsAsync()
    {
        using var page = await _navigateur.PageAsync(Adresses.Inscription);
        foreach (var lien in page.QuerySelectorAll(".documents a"))
        {
            using var reponse = await _navigateur.GetAsync(new Uri(lien.GetAttribute("href")!, UriKind.Relative));
            using var document = await _navigateur.GetAsync(new Uri(Cible(reponse), UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, document.StatusCode);
        }
    }

    private async Task<HttpResponseMessage> EnvoyerAsync(string adresse, Dictionary<string, string> saisie, IHtmlDocument? page = null)
    {
        page ??= await _navigateur.PageAsync(adresse);
        saisie["C.Code"] = await ReponseAsync(page);
        return await _navigateur.EnvoyerAsync(adresse, page, saisie);
    }

    private async Task<string> ReponseAsync(IHtmlDocument page)
    {
        await using var db = await BaseAsync();
        var id = Guid.Parse(Defi(page));
        return (await db.DefisCaptcha.SingleAsync(d => d.Id == id)).Reponses.Split('|')[0];
    }

    private async Task<string> DernierLienAsync(string adresse)
    {
        await using var db = await BaseAsync();
        var courriel = await db.Courriels.OrderByDescending(c => c.CreeLe).FirstAsync(c => c.Destinataire == adresse);
        var chemin = courriel.Cause == nameof(CourrielActivation) ? Adresses.Activation : Adresses.MotDePasseNouveau;
        return $"{chemin}?{CheminsCompte.Jeton}={ServicesCompte.JetonDe(courriel.TexteBrut)}";
    }

    // The session as the cookie of this browser holds it.
    private async Task<System.Security.Claims.ClaimsPrincipal> PersonneAsync(HttpClient navigateur)
    {
        using var requete = new HttpRequestMessage(HttpMethod.Get, new Uri(Adresses.EspaceMotDePasse, UriKind.Relative));
        using var reponse = await navigateur.SendAsync(requete);
        var cookie = reponse.RequestMessage!.Headers.GetValues("Cookie").SelectMany(c => c.Split("; ")).Single(c => c.StartsWith("espace.session=", StringComparison.Ordinal));
        var format = application.Services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>>()
            .Get(Microsoft.AspNetCore.Identity.IdentityConstants.ApplicationScheme).TicketDataFormat;
        return format.Unprotect(cookie["espace.session=".Length..])!.Principal;
    }

    private Task<EspaceDbContext> BaseAsync() => application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();

    private static Dictionary<string, string> Saisie(string adresse) => new()
    {
        ["F.Civilite"] = "Madame",
        ["F.NomFamille"] = $"Élouë{string.Concat(adresse.Where(char.IsAsciiLetter))}",
        ["F.NomIdentique"] = "true",
        ["F.Prenom"] = "Manon",
        ["F.DateNaissance"] = "17/09/1995",
        ["F.Courriel"] = adresse,
        ["F.CourrielConfirme"] = adresse,
        ["F.MotDePasse"] = ComptesDeTest.MotDePasse,
        ["F.MotDePasseConfirme"] = ComptesDeTest.MotDePasse,
    };

    private static string Defi(IHtmlDocument page) => page.QuerySelector("[name='C.Defi']")!.GetAttribute("value")!;

    private static IHtmlInputElement Champ(IHtmlDocument page, string nom) => (IHtmlInputElement)page.GetElementById($"champ-{nom}")!;

    private static string Cible(HttpResponseMessage reponse)
    {
        var cible = reponse.Headers.Location!;
        return cible.IsAbsoluteUri ? cible.PathAndQuery : cible.ToString();
    }
}
