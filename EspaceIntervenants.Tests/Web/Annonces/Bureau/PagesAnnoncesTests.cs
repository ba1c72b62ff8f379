using AngleSharp.Dom;
using Bunit;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Tests.Web.Profils;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Features.Annonces.Bureau;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Tests.Web.Annonces.Bureau;

[Trait("Rule", "ANN-02")]
public sealed class PagesAnnoncesTests : IAsyncLifetime, IAsyncDisposable
{
    private GestionAnnoncesDeTest _g = default!;
    private EcranAnnonces _ecran = default!;

    public async Task InitializeAsync()
    {
        _g = await GestionAnnoncesDeTest.CreerAsync();
        _ecran = new EcranAnnonces(_g, _g.Claire);
    }

    public async Task DisposeAsync()
    {
        await _ecran.DisposeAsync();
        _g.Dispose();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task A_new_ad_is_saved_incomplete_gets_its_number_and_a_refused_publication_leads_to_each_field()
    {
        var page = Editeur(null);
        page.Champ("Intitulé de l'annonce").Input("Budget des communes");
        page.Bouton("Enregistrer").Click();
        page.WaitForAssertion(() => Assert.Contains("Le brouillon est enregistré", page.Find("[aria-live] .avis--succes").TextContent, StringComparison.Ordinal));
        Assert.EndsWith("/gestion/annonces/0542609001", _ecran.Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("Annonce 0542609001", page.Find("h1").TextContent);

        page.Bouton("Publier").Click();
        page.WaitForElement("#resume-erreurs");
        var liens = page.FindAll("#resume-erreurs a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Contains("/gestion/annonces/0542609001#champ-Fiche-Description", liens);
        Assert.All(liens, lien => Assert.NotNull(page.Find("#" + lien.Split('#')[1])));
        Assert.Equal("true", page.Champ("Date limite de candidature").GetAttribute("aria-invalid"));
        Assert.Equal("Budget des communes", page.Champ("Intitulé de l'annonce").GetAttribute("value"));
        Assert.Equal(EtatAnnonce.Brouillon, (await _g.LireAsync("0542609001")).Etat);
    }

    [Fact]
    public async Task What_is_on_screen_is_what_is_published()
    {
        var a = await _g.BrouillonAsync();
        var page = Editeur(a.Numero);
        page.Champ("Intitulé de l'annonce").Input("Trésorerie");
        page.Bouton("Publier").Click();
        page.WaitForAssertion(() => Assert.Contains("L'annonce est publiée", page.Find("[aria-live] .avis--succes").TextContent, StringComparison.Ordinal));
        var lue = await _g.LireAsync(a.Numero);
        Assert.Equal((EtatAnnonce.Publiee, "Trésorerie"), (lue.Etat, lue.Fiche.Intitule));
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent == "Publier");
        page.Bouton("Clôturer");
    }

    [Fact]
    public async Task A_date_that_does_not_exist_says_so_beside_it_and_nothing_is_lost()
    {
        var a = await _g.BrouillonAsync();
        var page = Editeur(a.Numero);
        page.Champ("Date limite de candidature").Change("31/02/2027");
        page.Champ("Durée de la formation").Change("deux");
        page.Champ("Intitulé de l'annonce").Input("Autre titre");
        page.Bouton("Enregistrer").Click();
        page.WaitForAssertion(() => Assert.Contains("saisissez une date", page.Find("#champ-Fiche-DateLimite-erreur").TextContent, StringComparison.Ordinal));
        Assert.Contains("saisissez un nombre de jours", page.Find("#champ-Fiche-DureeJours-erreur").TextContent, StringComparison.Ordinal);
        Assert.Equal("Autre titre", page.Champ("Intitulé de l'annonce").GetAttribute("value"));
        Assert.Equal(a.Version, (await _g.LireAsync(a.Numero)).Version);
    }

    [Fact]
    public async Task Dates_the_wrong_way_round_are_said_beside_the_field()
    {
        var a = await _g.BrouillonAsync();
        var page = Editeur(a.Numero);
        page.Champ("Date de fin d'intervention").Change("01/10/2026");
        page.Bouton("Enregistrer").Click();
        page.WaitForAssertion(() => Assert.Contains("avant son début", page.Find("#champ-Fiche-FinIntervention-erreur").TextContent, StringComparison.Ordinal));
        Assert.Equal("01/10/2026", page.Champ("Date de fin d'intervention").GetAttribute("value"));
    }

    [Fact]
    public async Task Sub_specialities_and_departements_follow_what_they_belong_to()
    {
        var a = await _g.BrouillonAsync();
        var page = Editeur(a.Numero);
        page.Find("input[value='FIN']").Change(false);
        Assert.Empty(page.FindAll("input[value='F1A']"));
        page.Champ("Pays d'intervention").Change("BE");
        Assert.Empty(page.FindAll("input[value='44']"));
        page.Bouton("Enregistrer").Click();
        page.WaitForElement("[aria-live] .avis--succes");
        var fiche = (await _g.LireAsync(a.Numero)).Fiche;
        Assert.Empty(fiche.SousSpecialites.Concat(fiche.Regions).Concat(fiche.Departements));
    }

    [Fact]
    public async Task The_second_manager_is_told_who_wrote_and_can_read_it_again()
    {
        var a = await _g.BrouillonAsync();
        var page = Editeur(a.Numero);
        await _g.Annonces.EnregistrerAsync(_g.Karim, a.Numero, a.Version, _g.Fiche(f => f.Intitule = "De Karim"));
        page.Champ("Intitulé de l'annonce").Input("De Claire");
        page.Bouton("Enregistrer").Click();
        page.WaitForAssertion(() => Assert.Contains("Karim Benali", page.Find("[aria-live] .avis--alerte").TextContent, StringComparison.Ordinal));
        Assert.Equal("De Claire", page.Champ("Intitulé de l'annonce").GetAttribute("value"));
        page.Bouton("Recharger l'annonce").Click();
        page.WaitForAssertion(() => Assert.Equal("De Karim", page.Champ("Intitulé de l'annonce").GetAttribute("value")));
    }

    [Fact]
    public async Task The_preview_is_the_sheet_with_what_is_on_screen()
    {
        var a = await _g.BrouillonAsync();
        var page = Editeur(a.Numero);
        page.Champ("Public visé").Input("Secrétaires de mairie");
        page.Bouton("Aperçu").Click();
        _ecran.Dialogues.WaitForElement("dl");
        var lignes = _ecran.Dialogues.FindAll(".fiche__ligne").ToDictionary(l => l.QuerySelector("dt")!.TextContent, l => l.QuerySelector("dd")!.TextContent.Trim());
        Assert.Equal(
            [
                "Numéro de l'annonce", "Spécialité(s)", "Sous-spécialité(s)", "Durée de la formation", "Date de début et de fin d'intervention", "Date limite de candidature",
                "Pays d'intervention", "Région(s) d'intervention", "Département(s) d'intervention", "Autres précisions sur le(s) lieu(x)", "Personne à contacter", "Numéro de téléphone",
                "Adresse email de la personne à contacter", "Urgent", "Auteur de l'annonce", "Fichier joint à l'annonce",
            ], lignes.Keys);
        Assert.Equal("2,5 jours", lignes["Durée de la formation"].Replace('\u00A0', ' '));
        Assert.Equal("Entre le 01/11/2026 et le 01/12/2026", lignes["Date de début et de fin d'intervention"]);
        Assert.Equal(("FRANCE", "DELEGATION GRAND EST", "Non", "Aucun"), (lignes["Pays d'intervention"], lignes["Auteur de l'annonce"], lignes["Urgent"], lignes["Fichier joint à l'annonce"]));
        Assert.Contains("Secrétaires de mairie", _ecran.Dialogues.Markup, StringComparison.Ordinal);
        Assert.Equal(a.Version, (await _g.LireAsync(a.Numero)).Version);
    }

    [Fact]
    public async Task Leaving_what_is_not_saved_is_asked_first()
    {
        var a = await _g.BrouillonAsync();
        var page = Editeur(a.Numero);
        page.Champ("Contexte").Input("À distance");
        _ecran.Navigation.NavigateTo(Adresses.GestionCvtheque);
        _ecran.Dialogues.WaitForElement("form");
        _ecran.Dialogues.FindAll("button").Single(b => b.TextContent == "Annuler").Click();
        Assert.EndsWith(Adresses.GestionAnnonce(a.Numero), _ecran.Navigation.Uri, StringComparison.Ordinal);

        _ecran.Navigation.NavigateTo(Adresses.GestionCvtheque);
        _ecran.Dialogues.WaitForElement("form").Submit();
        page.WaitForAssertion(() => Assert.EndsWith(Adresses.GestionCvtheque, _ecran.Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_publication_is_scheduled_in_a_dialogue_that_keeps_what_it_refuses()
    {
        var a = await _g.BrouillonAsync();
        var page = Editeur(a.Numero);
        page.Bouton("Programmer la publication").Click();
        _ecran.Dialogues.WaitForElement("form");
        _ecran.Dialogues.Champ("Date de publication").Change("01/08/2026");
        _ecran.Dialogues.Find("form").Submit();
        _ecran.Dialogues.WaitForAssertion(() => Assert.Contains("date à venir", _ecran.Dialogues.Find(".avis--erreur").TextContent, StringComparison.Ordinal));
        Assert.Equal("01/08/2026", _ecran.Dialogues.Champ("Date de publication").GetAttribute("value"));
        _ecran.Dialogues.Champ("Date de publication").Change("10/09/2026");
        _ecran.Dialogues.Champ("Heure de publication").Change("7h30");
        _ecran.Dialogues.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Publication prévue le 10/09/2026 à 07h30", page.Markup, StringComparison.Ordinal));
        page.Bouton("Annuler la programmation").Click();
        page.WaitForAssertion(() => page.Bouton("Programmer la publication"));
    }

    [Theory]
    [Trait("Rule", "ROL-01")]
    [InlineData("0542609999")]
    [InlineData("0212609001")]
    public async Task An_ad_one_may_not_read_does_not_exist(string numero)
    {
        await _g.Annonces.CreerAsync(_g.Lucie, "021", _g.Fiche());
        var page = _ecran.Ouvrir<AnnonceEditeurPage>(Adresses.GestionAnnonce(numero), p => p.Add(x => x.Numero, numero));
        page.WaitForAssertion(() => Assert.Contains("n'existe pas", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_closes_reopens_and_duplicates()
    {
        var a = await _g.PublieeAsync();
        await _g.CandidaterAsync(a.Numero);
        var liste = _ecran.Ouvrir<AnnoncesBureauPage>(Adresses.GestionAnnonces);
        liste.WaitForElement("tbody tr");
        Assert.Equal(Adresses.GestionCandidatures(a.Numero), liste.Find("td[data-titre=Candidatures] a").GetAttribute("href"));
        Assert.StartsWith("1, dont 1 à étudier", liste.Find("td[data-titre=Candidatures]").TextContent.Trim(), StringComparison.Ordinal);

        Commencant(liste, "Clôturer").Click();
        _ecran.Dialogues.WaitForElement("form").Submit();
        liste.WaitForAssertion(() => Assert.Contains($"L'annonce {a.Numero} est close", liste.Find("[aria-live] .avis--succes").TextContent, StringComparison.Ordinal));
        Assert.Equal(EtatAnnonce.Close, (await _g.LireAsync(a.Numero)).Etat);

        var closes = _ecran.Ouvrir<AnnoncesBureauPage>($"{Adresses.GestionAnnonces}?vue=closes");
        closes.WaitForElement("tbody tr");
        Commencant(closes, "Rouvrir").Click();
        _ecran.Dialogues.WaitForElement("form");
        _ecran.Dialogues.Champ("Date limite de candidature").Change("31/08/2026");
        _ecran.Dialogues.Find("form").Submit();
        _ecran.Dialogues.WaitForAssertion(() => Assert.Contains("est passé", _ecran.Dialogues.Find(".champ__erreur").TextContent, StringComparison.Ordinal));
        _ecran.Dialogues.Champ("Date limite de candidature").Change("20/09/2026");
        _ecran.Dialogues.Find("form").Submit();
        closes.WaitForAssertion(() => Assert.Contains("publiée à nouveau", closes.Find("[aria-live] .avis--succes").TextContent, StringComparison.Ordinal));

        var publiees = _ecran.Ouvrir<AnnoncesBureauPage>(Adresses.GestionAnnonces);
        publiees.WaitForElement("tbody tr");
        Commencant(publiees, "Dupliquer").Click();
        publiees.WaitForAssertion(() => Assert.EndsWith("/gestion/annonces/0542609002", _ecran.Navigation.Uri, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?vue=rien&page=-3&tri=x&ordre=y&structure=zzz&q=%00")]
    [InlineData("?page=99999999999999999999&q=%22%20NEAR%20*")]
    public void A_made_up_address_is_a_list_like_another(string requete)
    {
        var liste = _ecran.Ouvrir<AnnoncesBureauPage>(Adresses.GestionAnnonces + requete);
        liste.WaitForAssertion(() => Assert.Equal("Aucune annonce", liste.Find("p[role=status]").TextContent));
    }

    private IRenderedComponent<AnnonceEditeurPage> Editeur(string? numero)
    {
        var page = _ecran.Ouvrir<AnnonceEditeurPage>(numero is null ? Adresses.GestionAnnonceNouvelle : Adresses.GestionAnnonce(numero), p => p.Add(x => x.Numero, numero));
        page.WaitForElement("form", TimeSpan.FromSeconds(10));
        return page;
    }

    private static IElement Commencant<T>(IRenderedComponent<T> page, string nom) where T : IComponent =>
        page.FindAll("tbody button").First(b => b.TextContent.StartsWith(nom, StringComparison.Ordinal));
}
