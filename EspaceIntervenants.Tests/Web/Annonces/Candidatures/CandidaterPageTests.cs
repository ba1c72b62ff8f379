using System.Net;
using AngleSharp.Html.Dom;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Annonces.Candidatures;

/// <summary>The form of an application, and the creation of an account from an ad, as a browser without script sees them.</summary>
public sealed class CandidaterPageTests(Application application) : IClassFixture<Application>
{
    private readonly HttpClient _navigateur = application.ClientDe(null);

    private IDbContextFactory<EspaceDbContext> Base => application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>();

    [Fact]
    [Trait("Rule", "ANN-05")]
    public async Task A_visitor_is_asked_to_sign_in_or_to_register_and_both_lead_back_here()
    {
        var annonce = await AnnonceAsync();
        using var page = await OuvrirAsync(null, annonce);
        Assert.Equal($"Déposer une candidature sur l'annonce n° {annonce.Numero}", Blancs(page.QuerySelector("h1")!.TextContent));
        Assert.Contains("Pour pouvoir postuler à l'annonce vous devez vous authentifier ou vous inscrire", Blancs(page.Texte()), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href='{Adresses.AuthentificationPour(Adresses.AnnonceCandidater(annonce.Numero))}']"));
        Assert.NotNull(page.QuerySelector($"main a[href='{Adresses.InscriptionPour(annonce.Numero)}']"));
        Assert.Null(page.QuerySelector("main textarea"));
        Assert.Equal(["Tableau de bord", "Visualiser une annonce", "Candidater"], page.QuerySelectorAll(".ariane li").Select(l => l.TextContent));
        Assert.Contains(annonce.Fiche.Intitule!, page.Texte(), StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web.js", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task A_validated_trainer_applies_without_script_and_is_led_to_the_list()
    {
        var annonce = await AnnonceAsync();
        var marie = await ValideAsync();
        using var formulaire = await OuvrirAsync(marie, annonce);
        Assert.NotNull(formulaire.QuerySelector("label[for=champ-Commentaire]"));
        Assert.Equal("2000", formulaire.QuerySelector("#champ-Commentaire")!.GetAttribute("maxlength"));

        using var reponse = await EnvoyerAsync(annonce, formulaire, "Dix ans de <script>budget</script>.");
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.EndsWith($"{Adresses.EspaceCandidatures}?deposee={annonce.Numero}", reponse.Headers.Location!.ToString(), StringComparison.Ordinal);
        await using var db = await Base.CreateDbContextAsync();
        Assert.Equal("Dix ans de <script>budget</script>.", (await db.Candidatures.SingleAsync(c => c.ProfilId == marie)).Commentaire);

        // Sent a second time by an impatient click: told, and nothing doubled nor lost.
        using var seconde = await EnvoyerAsync(annonce, formulaire, "Dix ans de <script>budget</script>.");
        using var page = await seconde.PageAsync();
        Assert.Contains("Vous avez candidaté à cette annonce le", page.Texte(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href='{Adresses.EspaceCandidatures}']"));
        Assert.Contains("Dix ans de <script>budget</script>.", page.Texte(), StringComparison.Ordinal);
        Assert.Equal(1, await db.Candidatures.CountAsync(c => c.ProfilId == marie));
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task Too_long_a_comment_is_said_at_the_field_and_not_lost()
    {
        var annonce = await AnnonceAsync();
        var marie = await ValideAsync();
        using var formulaire = await OuvrirAsync(marie, annonce);
        using var reponse = await EnvoyerAsync(annonce, formulaire, new string('a', 2001));
        using var page = await reponse.PageAsync();
        Assert.Contains("2001", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var champ = (IHtmlTextAreaElement)page.QuerySelector("#champ-Commentaire")!;
        Assert.Equal(2001, champ.Value.Length);
        Assert.Contains("champ-Commentaire-erreur", champ.GetAttribute("aria-describedby"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task Closed_while_one_was_typing_the_ad_says_so_and_gives_the_comment_back()
    {
        var annonce = await AnnonceAsync();
        var marie = await ValideAsync();
        using var formulaire = await OuvrirAsync(marie, annonce);
        await using (var db = await Base.CreateDbContextAsync())
        {
            (await db.Annonces.SingleAsync(a => a.Id == annonce.Id)).Cloturer(TimeProvider.System.Maintenant());
            await db.SaveChangesAsync();
        }
        using var reponse = await EnvoyerAsync(annonce, formulaire, "Un texte de dix minutes.");
        using var page = await reponse.PageAsync();
        Assert.Contains("ne reçoit plus de candidature", page.Texte(), StringComparison.Ordinal);
        Assert.Contains("Un texte de dix minutes.", page.Texte(), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "ANN-05")]
    [InlineData(EtatInscription.EnSaisie, "pas encore transmis")]
    [InlineData(EtatInscription.Transmise, "sera étudiée")]
    [InlineData(EtatInscription.ComplementsDemandes, "informations complémentaires")]
    [InlineData(EtatInscription.Rejetee, "rejetée")]
    public async Task Whoever_is_not_validated_reads_why_and_what_to_do(EtatInscription etat, string attendu)
    {
        using var page = await OuvrirAsync(await IntervenantAsync(etat), await AnnonceAsync());
        Assert.Contains("une fois votre demande d'inscription validée", page.Texte(), StringComparison.Ordinal);
        Assert.Contains(attendu, page.Texte(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main .avis a"));
        Assert.Null(page.QuerySelector("main textarea"));
    }

    [Fact]
    [Trait("Rule", "ANN-05")]
    public async Task A_manager_and_a_visitor_of_a_closed_ad_find_no_form_and_a_draft_is_nothing()
    {
        using var gestion = await OuvrirAsync(await Base.AjouterAgentAsync("054"), await AnnonceAsync());
        Assert.Contains("compte de gestion", gestion.Texte(), StringComparison.Ordinal);
        using var close = await OuvrirAsync(null, await AnnonceAsync(EtatAnnonce.Close));
        Assert.Contains("ne reçoit plus de candidature", close.Texte(), StringComparison.Ordinal);
        foreach (var numero in new[] { (await AnnonceAsync(EtatAnnonce.Brouillon)).Numero, "0000000000", "'%20OR%201=1" })
        {
            using var reponse = await _navigateur.GetAsync(new Uri(Adresses.AnnonceCandidater(numero), UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
            using var page = await reponse.PageAsync();
            Assert.Contains("Cette page n'existe pas", page.Texte(), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task What_the_managers_wrote_is_not_in_the_page()
    {
        var annonce = await AnnonceAsync();
        var marie = await ValideAsync();
        using (var formulaire = await OuvrirAsync(marie, annonce))
        using (await EnvoyerAsync(annonce, formulaire, "Bonjour")) { }
        await using (var db = await Base.CreateDbContextAsync())
        {
            var id = await db.Candidatures.Where(c => c.ProfilId == marie).Select(c => c.Id).SingleAsync();
            db.NotesCandidature.Add(NoteCandidature.Ecrire(id, Guid.NewGuid(), "Ana Prévost", "Voix inaudible", TimeProvider.System.Maintenant()));
            await db.SaveChangesAsync();
        }
        using var page = await OuvrirAsync(marie, annonce);
        Assert.DoesNotContain("Voix inaudible", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "PRO-06")]
    public async Task The_creation_of_an_account_names_the_ad_and_its_structure_and_an_error_loses_neither()
    {
        var annonce = await AnnonceAsync();
        Devenir(null);
        var adresse = Adresses.InscriptionPour(annonce.Numero);
        using var vide = await _navigateur.PageAsync(adresse);
        using var reponse = await _navigateur.EnvoyerAsync(Adresses.Inscription, vide, new Dictionary<string, string> { ["F.Prenom"] = "Manon" });
        using var refusee = await reponse.PageAsync();
        foreach (var page in new[] { vide, refusee })
        {
            Assert.Contains(annonce.Numero, page.QuerySelector("main .avis:not(.avis--erreur)")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Grand Est", page.QuerySelector("main .avis strong")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(annonce.Numero, page.QuerySelector("[name='F.AnnonceNumero']")!.GetAttribute("value"));
        }
        Assert.NotNull(refusee.QuerySelector("[role=alert]"));
    }

    [Fact]
    [Trait("Rule", "PRO-06")]
    public async Task An_ad_that_is_closed_or_unknown_is_said_to_tie_nothing_before_the_account_is_created()
    {
        Devenir(null);
        foreach (var numero in new[] { (await AnnonceAsync(EtatAnnonce.Close)).Numero, "<b>1</b>" })
        {
            using var page = await _navigateur.PageAsync(Adresses.InscriptionPour(numero));
            Assert.Contains("ne sera pas lié à cette annonce", page.QuerySelector("main .avis")!.TextContent, StringComparison.Ordinal);
        }
        using var sans = await _navigateur.PageAsync(Adresses.Inscription);
        Assert.Null(sans.QuerySelector("main .avis"));
    }

    private void Devenir(Guid? personne)
    {
        _navigateur.DefaultRequestHeaders.Remove("X-Compte");
        if (personne is not null) _navigateur.DefaultRequestHeaders.Add("X-Compte", personne.ToString());
    }

    private Task<IHtmlDocument> OuvrirAsync(Guid? personne, Annonce annonce)
    {
        Devenir(personne);
        return _navigateur.PageAsync(Adresses.AnnonceCandidater(annonce.Numero));
    }

    private Task<HttpResponseMessage> EnvoyerAsync(Annonce annonce, IHtmlDocument page, string commentaire) =>
        _navigateur.EnvoyerAsync(Adresses.AnnonceCandidater(annonce.Numero), page, new Dictionary<string, string> { ["F.Commentaire"] = commentaire });

    private Task<Guid> ValideAsync() => IntervenantAsync(EtatInscription.Validee);

    private Task<Guid> IntervenantAsync(EtatInscription etat) => Base.AjouterIntervenantAsync(i =>
    {
        var (agent, quand) = (Guid.NewGuid(), BaseDeTest.Debut.UtcDateTime);
        if (etat == EtatInscription.EnSaisie) return;
        i.Transmettre("054", quand);
        if (etat == EtatInscription.Validee) i.Valider(agent, "Ana Prévost", null, quand);
        if (etat == EtatInscription.Rejetee) i.Rejeter(agent, "Ana Prévost", "Profil éloigné des besoins.", quand);
        if (etat == EtatInscription.ComplementsDemandes) i.DemanderComplements(agent, "Ana Prévost", "Précisez.", quand);
    });

    private async Task<Annonce> AnnonceAsync(EtatAnnonce etat = EtatAnnonce.Publiee)
    {
        var maintenant = TimeProvider.System.Maintenant();
        await using var db = await Base.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var annonce = Annonce.Creer(Annonce.NumeroDe("054", maintenant.JourAParis(), await db.SuivantAsync("essais")), "054", Guid.NewGuid(), "Ana Prévost", AnnoncesDeTest.Fiche(maintenant), maintenant);
        if (etat != EtatAnnonce.Brouillon) annonce.Publier(maintenant);
        if (etat == EtatAnnonce.Close) annonce.Cloturer(maintenant);
        db.Annonces.Add(annonce);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return annonce;
    }

    private static string Blancs(string texte) => System.Text.RegularExpressions.Regex.Replace(texte, @"\s+", " ").Trim();
}
