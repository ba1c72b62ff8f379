using Bunit;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Tests.Web.Profils;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Features.Annonces.Candidatures.Espace;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Web.Annonces.Candidatures;

/// <summary>« Tableau de bord » and « Mes réponses aux annonces ».</summary>
public sealed class PagesEspaceTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Secret = "Voix inaudible, à éviter";
    private readonly EcranEspace _e = new();

    private CandidaturesDeTest Donnees => _e.Donnees;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _e.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => _e.DisposeAsync();

    [Theory]
    [Trait("Rule", "INS-05")]
    [InlineData(EtatInscription.EnSaisie, "Remplissez les deux étapes", "Compléter mon formulaire")]
    [InlineData(EtatInscription.Transmise, "Une fois votre demande étudiée", "Consulter ma demande")]
    [InlineData(EtatInscription.ComplementsDemandes, "avant le 01/11/2026 inclus", "Compléter ma demande")]
    [InlineData(EtatInscription.Rejetee, "à partir du 01/09/2027", null)]
    [InlineData(EtatInscription.Validee, "Votre profil est dans la CVthèque", "Mettre à jour mes informations")]
    public async Task The_dashboard_says_where_the_registration_stands_what_is_expected_and_by_when(EtatInscription etat, string attendu, string? suite)
    {
        var page = Tableau(await Donnees.Profils.IntervenantAsync(etat: etat));
        Assert.Contains(attendu, Blancs(page.Markup), StringComparison.Ordinal);
        Assert.Equal(suite, page.FindAll("section[aria-labelledby=inscription] a.bouton").SingleOrDefault()?.TextContent);
    }

    [Fact]
    public async Task An_empty_list_leads_to_the_ads()
    {
        var liste = Liste(await Donnees.ValideAsync());
        Assert.Contains("Vous n'avez répondu à aucune annonce.", liste.Find(".vide").TextContent, StringComparison.Ordinal);
        Assert.Equal(Adresses.Annonces, liste.Find(".vide a").GetAttribute("href"));
    }

    [Fact]
    [Trait("Rule", "INS-03")]
    public async Task A_year_after_a_rejection_the_request_is_presented_again_from_the_dashboard()
    {
        var personne = await Donnees.Profils.IntervenantAsync(etat: EtatInscription.Rejetee);
        Donnees.Base.Temps.Advance(TimeSpan.FromDays(366));
        var page = Tableau(personne);
        page.Bouton("Présenter à nouveau ma demande").Click();
        page.WaitForAssertion(() => Assert.EndsWith(Adresses.EspaceInformations, _e.Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(EtatInscription.EnSaisie, (await Donnees.Profils.InscriptionAsync(personne)).Etat);
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task The_dashboard_counts_the_applications_of_each_state_and_leads_to_them()
    {
        var marie = await Donnees.ValideAsync();
        await Donnees.DeposeeAsync(marie);
        await Donnees.DeposeeAsync(marie);
        await Donnees.DeciderAsync((await Donnees.DeposeeAsync(marie)).Id, EtatCandidature.Etudiee);
        var page = Tableau(marie);
        Assert.Equal(["2 Déposées", "1 Étudiées", "0 Non retenues", "0 Retirées"], page.FindAll(".compteurs__lien").Select(l => $"{l.Children[0].TextContent} {l.Children[1].TextContent}"));
        Assert.Equal($"{Adresses.EspaceCandidatures}?etat=etudiees", page.FindAll(".compteurs__lien")[1].GetAttribute("href"));
    }

    [Fact]
    [Trait("Rule", "ANN-05")]
    public async Task The_ad_one_registered_for_is_proposed_once_validated_until_one_has_applied()
    {
        var annonce = await Donnees.Base.AjouterAnnonceAsync();
        var enSaisie = Tableau(await Donnees.Profils.IntervenantAsync(annonce: annonce.Numero));
        Assert.Contains(annonce.Numero, enSaisie.Find("#voulue").TextContent, StringComparison.Ordinal);
        Assert.Empty(enSaisie.FindAll($"a[href='{Adresses.AnnonceCandidater(annonce.Numero)}']"));

        var manon = await Donnees.Profils.IntervenantAsync(etat: EtatInscription.Validee, annonce: annonce.Numero);
        Assert.Equal("Candidater", Tableau(manon).Find($"a[href='{Adresses.AnnonceCandidater(annonce.Numero)}']").TextContent);
        await Donnees.DeposeeAsync(manon, null, annonce);
        Assert.Empty(Tableau(manon).FindAll("#voulue"));
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task The_list_says_the_state_in_words_and_filters_by_it()
    {
        var marie = await Donnees.ValideAsync();
        await Donnees.DeposeeAsync(marie);
        await Donnees.DeciderAsync((await Donnees.DeposeeAsync(marie)).Id, EtatCandidature.NonRetenue);
        var page = Liste(marie);
        Assert.Equal(["Déposée", "Non retenue"], page.FindAll("tbody .etiquette").Select(e => e.TextContent).Order(StringComparer.Ordinal));

        page = Liste(marie, "?etat=non-retenues");
        Assert.Equal("Non retenue", Assert.Single(page.FindAll("tbody .etiquette")).TextContent);
        Assert.Empty(page.FindAll("tbody button"));
        Assert.Contains("Aucune de vos candidatures", Liste(marie, "?etat=retirees").Find(".vide").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, Liste(marie, "?etat=n-importe-quoi&page=9999").FindAll("tbody tr").Count);
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do()
    {
        var page = Liste(await Donnees.ValideAsync());
        Assert.NotNull(page.Find($".vide a[href='{Adresses.Annonces}']"));
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task An_application_is_withdrawn_once_confirmed_and_may_be_made_again()
    {
        var marie = await Donnees.ValideAsync();
        var annonce = await Donnees.Base.AjouterAnnonceAsync();
        await Donnees.DeposeeAsync(marie, null, annonce);
        var page = Liste(marie, $"?deposee={annonce.Numero}");
        Assert.Contains("est déposée", page.Find(".avis--succes").TextContent, StringComparison.Ordinal);

        page.Bouton("Retirer ma candidature").Click();
        _e.Dialogues.WaitForAssertion(() => Assert.Contains(annonce.Numero, _e.Dialogues.Markup, StringComparison.Ordinal));
        Assert.Equal(EtatCandidature.Deposee, (await Donnees.CandidatureAsync(marie, annonce)).Etat);
        _e.Dialogues.Bouton("Confirmer le retrait").Click();
        page.WaitForAssertion(() => Assert.Contains("est retirée", page.Find(".avis--succes").TextContent, StringComparison.Ordinal));
        Assert.Equal(EtatCandidature.Retiree, (await Donnees.CandidatureAsync(marie, annonce)).Etat);
        Assert.Equal("Candidater à nouveau", page.Find($"tbody a[href='{Adresses.AnnonceCandidater(annonce.Numero)}']").TextContent);
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task Studied_while_the_page_was_open_it_stays_and_the_page_says_why()
    {
        var marie = await Donnees.ValideAsync();
        var candidature = await Donnees.DeposeeAsync(marie);
        var page = Liste(marie);
        await Donnees.DeciderAsync(candidature.Id, EtatCandidature.Etudiee);
        page.Bouton("Retirer ma candidature").Click();
        _e.Dialogues.WaitForAssertion(() => _e.Dialogues.Bouton("Confirmer le retrait"));
        _e.Dialogues.Bouton("Confirmer le retrait").Click();
        page.WaitForAssertion(() => Assert.Contains("a été étudiée", page.Find(".avis--alerte").TextContent, StringComparison.Ordinal));
        Assert.Equal("Étudiée", page.Find("tbody .etiquette").TextContent);
    }

    [Fact]
    public async Task An_address_typed_announces_no_application_that_does_not_exist()
    {
        var marie = await Donnees.ValideAsync();
        await Donnees.DeposeeAsync(marie);
        Assert.Empty(Liste(marie, "?deposee=0542609999").FindAll(".avis--succes"));
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task Nothing_of_what_the_managers_wrote_is_in_a_page_or_an_e_mail()
    {
        var marie = await Donnees.ValideAsync();
        var candidature = await Donnees.DeposeeAsync(marie);
        await Donnees.NoterAsync(candidature.Id, Secret);
        await Donnees.DeciderAsync(candidature.Id, EtatCandidature.NonRetenue);
        foreach (var html in new[] { Tableau(marie).Markup, Liste(marie).Markup, await CourrielsAsync() })
        {
            Assert.DoesNotContain(Secret, html, StringComparison.Ordinal);
            Assert.DoesNotContain("Prévost", html, StringComparison.Ordinal);
        }
    }

    private IRenderedComponent<TableauDeBordPage> Tableau(Guid personne) => Ouvrir<TableauDeBordPage>(personne, Adresses.Espace, "#reponses");

    private IRenderedComponent<MesCandidaturesPage> Liste(Guid personne, string criteres = "") => Ouvrir<MesCandidaturesPage>(personne, Adresses.EspaceCandidatures + criteres, ".vide, table");

    private IRenderedComponent<T> Ouvrir<T>(Guid personne, string adresse, string attendu) where T : IComponent
    {
        var page = _e.Ouvrir<T>(personne, adresse);
        page.WaitForElement(attendu, TimeSpan.FromSeconds(10));
        return page;
    }

    private async Task<string> CourrielsAsync()
    {
        await using var db = Donnees.Base.CreateDbContext();
        return string.Concat((await db.Courriels.AsNoTracking().ToListAsync()).Select(c => c.Html + c.TexteBrut + c.Objet));
    }

    private static string Blancs(string html) => System.Text.RegularExpressions.Regex.Replace(html, @"\s+", " ");
}
