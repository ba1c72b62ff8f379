using AngleSharp.Html.Dom;
using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Annonces.Alertes;

/// <summary>The page behind the link of an alert, as a browser without script sees it.</summary>
[Trait("Rule", "ANN-08")]
public sealed class AlertesPageTests(Application application) : IClassFixture<Application>
{
    private readonly HttpClient _navigateur = application.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    [Fact]
    public async Task The_link_shows_the_three_choices_of_the_manual_and_nothing_of_the_person()
    {
        var (id, adresse) = await PersonneAsync(new ChoixAlertes(true, false, true));
        using var page = await _navigateur.PageAsync(adresse);
        Assert.Equal(
            [
                ("Si la ou les spécialités de formation me concernent", true), ("Si la ou les régions sont celles que j'ai sélectionnées", false),
                ("Si la ou les spécialités de formation ET si la ou les régions me concernent", true),
            ],
            page.QuerySelectorAll("main label").Select(l => (l.TextContent.Trim(), l.QuerySelector("input") is IHtmlInputElement { IsChecked: true })));
        Assert.DoesNotContain("Manon", page.Texte(), StringComparison.Ordinal);
        Assert.DoesNotContain("@exemple.fr", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        // Opening the link, as the filter of a mail server does, has changed nothing.
        Assert.Equal(new ChoixAlertes(true, false, true), await ChoixAsync(id));
    }

    [Fact]
    public async Task The_choices_are_changed_then_stopped_without_script_nor_account()
    {
        var (id, adresse) = await PersonneAsync(new ChoixAlertes(true, false, false));
        using var page = await _navigateur.PageAsync(adresse);
        ((IHtmlInputElement)page.QuerySelector("input[name='F.Specialite']")!).IsChecked = false;
        using var enregistree = await (await _navigateur.EnvoyerAsync(adresse, page, new Dictionary<string, string> { ["F.Region"] = "true" })).PageAsync();
        Assert.Contains("Vos choix d'alertes sont enregistrés", enregistree.Texte(), StringComparison.Ordinal);
        Assert.Equal(new ChoixAlertes(false, true, false), await ChoixAsync(id));

        // The page sent back works again.
        using var arretee = await (await _navigateur.EnvoyerAsync(adresse, enregistree, new Dictionary<string, string> { ["F.Arreter"] = "true" })).PageAsync();
        Assert.Contains("Vous ne recevrez plus d'alertes", arretee.Texte(), StringComparison.Ordinal);
        Assert.Empty(arretee.QuerySelectorAll("main input[type=checkbox][checked]"));
        Assert.Equal(ChoixAlertes.Aucune, await ChoixAsync(id));
    }

    [Fact]
    public async Task A_link_that_is_not_recognised_explains_itself_and_leads_to_the_form_by_the_sign_in()
    {
        var (_, adresse) = await PersonneAsync(ChoixAlertes.Aucune);
        foreach (var faux in new[] { Adresses.Alertes, Adresses.Alertes + "?jeton=", adresse[..^6], adresse + "x" })
        {
            using var page = await _navigateur.PageAsync(faux);
            Assert.Contains("Ce lien n'est pas reconnu", page.Texte(), StringComparison.Ordinal);
            Assert.Contains(page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == Adresses.AuthentificationPour(Adresses.EspaceParcours));
            Assert.Empty(page.QuerySelectorAll("main input[type=checkbox]"));
        }
    }

    [Fact]
    public async Task A_form_whose_account_was_archived_meanwhile_says_so()
    {
        var (id, adresse) = await PersonneAsync(new ChoixAlertes(true, false, false));
        using var page = await _navigateur.PageAsync(adresse);
        await using (var db = await BaseAsync())
        {
            (await db.Users.SingleAsync(c => c.Id == id)).Archiver(BaseDeTest.Debut.UtcDateTime);
            await db.SaveChangesAsync();
        }
        using var reponse = await (await _navigateur.EnvoyerAsync(adresse, page, new Dictionary<string, string>())).PageAsync();
        Assert.Contains("Ce lien n'est pas reconnu", reponse.Texte(), StringComparison.Ordinal);
    }

    private async Task<(Guid Id, string Adresse)> PersonneAsync(ChoixAlertes choix)
    {
        var id = await application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>().AjouterIntervenantAsync();
        await using var db = await BaseAsync();
        (await db.Profils.SingleAsync(p => p.Id == id)).ChoisirAlertes(choix, BaseDeTest.Debut.UtcDateTime);
        await db.SaveChangesAsync();
        return (id, new Uri(application.Services.GetRequiredService<LiensAlertes>().Adresse(id)).PathAndQuery);
    }

    private async Task<ChoixAlertes> ChoixAsync(Guid id)
    {
        await using var db = await BaseAsync();
        return ChoixAlertes.De((await db.Profils.AsNoTracking().SingleAsync(p => p.Id == id)).Parcours);
    }

    private Task<EspaceDbContext> BaseAsync() => application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
}
