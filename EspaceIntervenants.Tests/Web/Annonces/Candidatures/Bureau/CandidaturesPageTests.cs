using AngleSharp.Dom;
using Bunit;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Domain.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Tests.Web.Profils.Bureau;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Features.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Web.Features.Profils.Bureau;

namespace EspaceIntervenants.Tests.Web.Annonces.Candidatures.Bureau;

public sealed class CandidaturesPageTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly EcranBureau _ecran = new();
    private Annonce _annonce = default!;

    private CandidaturesBureauDeTest C => _ecran.Candidatures;

    public async Task InitializeAsync() => _annonce = await C.Base.AjouterAnnonceAsync();

    public async Task DisposeAsync() => await _ecran.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => _ecran.DisposeAsync();

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task The_list_stands_beside_the_chosen_application_with_its_comment_and_cv()
    {
        var manon = await C.CandidaterAsync(_annonce, "Manon", "Eloue", "Libre en mars <b>", null, new ExperienceProfessionnelle { Employeur = "Ville de Metz", AnneeDebut = 2015 });
        var anne = await C.CandidaterAsync(_annonce, "Anne", "Roy");
        var page = Ouvrir($"?candidature={manon}");

        page.WaitForElement("article");
        Assert.Equal(["Eloue Manon", "Roy Anne"], page.FindAll(".candidatures__lien").Select(a => a.TextContent));
        Assert.Equal("Eloue Manon", page.Find("[aria-current=true]").TextContent);
        Assert.Contains("Libre en mars <b>", page.Find("article .texte-libre").TextContent, StringComparison.Ordinal);
        Assert.Contains("depuis 2015", page.Find("article").TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.Find(".onglets [aria-current=page] .onglets__nombre").TextContent);
        Assert.Equal($"{Adresses.GestionCandidatures(_annonce.Numero)}?candidature={anne}", Lien(page, "Candidature suivante"));
        Assert.Equal(Adresses.GestionCandidaturesClasseur(_annonce.Numero), page.Find("a[download]").GetAttribute("href"));

        _ecran.Navigation.NavigateTo(Lien(page, "Candidature suivante")!);
        page.WaitForAssertion(() => Assert.Equal("Anne Roy", page.Find("article h2").TextContent));
        Assert.DoesNotContain(page.FindAll("article a"), a => a.TextContent == "Candidature suivante");
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task What_is_rated_listed_and_noted_is_saved_at_once_and_the_list_shows_it()
    {
        var manon = await C.CandidaterAsync(_annonce, "Manon", "Eloue");
        var page = Ouvrir($"?candidature={manon}");
        page.WaitForElement("article");

        page.Find("input[type=radio][value='4']").Change("4");
        page.WaitForAssertion(() => Assert.Contains("4 sur 5", page.Find(".candidatures__prive [role=status]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("★★★★☆", page.Find(".candidatures__ligne").TextContent, StringComparison.Ordinal));
        page.Find(".candidatures__prive input[type=checkbox]").Change(true);
        page.WaitForAssertion(() => Assert.Contains("Présélection", page.Find(".candidatures__ligne").TextContent, StringComparison.Ordinal));

        page.Find(".candidatures__prive form").Submit();
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("textarea").GetAttribute("aria-invalid")));
        page.Find("textarea").Input("À rappeler.");
        page.Find(".candidatures__prive form").Submit();
        page.WaitForAssertion(() => Assert.Equal("À rappeler.", page.Find(".historique__texte").TextContent));
        Assert.Equal(string.Empty, page.Find("textarea").GetAttribute("value") ?? string.Empty);
        Assert.Contains("1 note", page.Find(".candidatures__ligne").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task A_rating_a_colleague_changed_meanwhile_is_told_and_shown()
    {
        var manon = await C.CandidaterAsync(_annonce, "Manon", "Eloue");
        var page = Ouvrir($"?candidature={manon}");
        page.WaitForElement("article");
        await C.Suivis.EvaluerAsync(C.Bureau.Karim, manon, 2, null);

        page.Find("input[type=radio][value='5']").Change("5");
        page.WaitForAssertion(() => Assert.Contains("Un collègue vient de changer cette évaluation", page.Find(".candidatures__prive [role=status]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.True(page.Find("input[type=radio][value='2']").HasAttribute("checked")));
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task Several_are_decided_at_once_and_what_could_not_be_is_named()
    {
        var manon = await C.CandidaterAsync(_annonce, "Manon", "Eloue");
        await C.CandidaterAsync(_annonce, "Anne", "Roy");
        var bea = await C.CandidaterAsync(_annonce, "Bea", "Sol");
        var page = Ouvrir();
        page.WaitForElement(".candidatures__toutes input").Change(true);
        page.WaitForAssertion(() => Assert.Contains("3 candidatures sélectionnées", page.Find(".candidatures__lot").TextContent, StringComparison.Ordinal));
        await C.ChangerAsync(bea, c => c.Retirer(C.Base.Maintenant));

        Bouton(page, "Marquer comme étudiées").Click();
        Assert.Contains("Chaque personne reçoit un e-mail", _ecran.Dialogues.WaitForElement(".mud-dialog-content").TextContent, StringComparison.Ordinal);
        Confirmer();

        page.WaitForAssertion(() => Assert.Contains("2 candidatures marquées comme étudiées\u00A0; 1 non traitée", page.Find("[aria-live] .avis--alerte").TextContent, StringComparison.Ordinal));
        Assert.Contains("Bea Sol\u00A0: retirée par son auteur", page.Find(".avis--alerte li").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".candidatures__lot")));
        page.WaitForAssertion(() => Assert.Contains("n'attend de décision", page.Find(".candidatures__liste .vide").TextContent, StringComparison.Ordinal));
        Assert.Equal(EtatCandidature.Etudiee, (await C.CandidatureAsync(manon)).Etat);
        Assert.Equal(2, (await C.CourrielsAsync()).Count);
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task Once_one_is_decided_the_next_is_one_click_away()
    {
        var manon = await C.CandidaterAsync(_annonce, "Manon", "Eloue");
        var anne = await C.CandidaterAsync(_annonce, "Anne", "Roy");
        var page = Ouvrir($"?candidature={manon}");
        page.WaitForElement("article");

        Bouton(page, "Ne pas retenir").Click();
        Confirmer();
        page.WaitForAssertion(() => Assert.Contains("1 candidature non retenue.", page.Find("[aria-live] .avis--succes").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("Non retenue", page.Find("article .etiquette").TextContent));
        Assert.Contains("décision de Claire Martin", page.Find("article").TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"candidature={anne}", Lien(page, "Candidature suivante"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task The_second_manager_is_told_who_decided_and_when()
    {
        var manon = await C.CandidaterAsync(_annonce, "Manon", "Eloue");
        var page = Ouvrir($"?candidature={manon}");
        page.WaitForElement("article");
        await C.Decisions.DeciderAsync(C.Bureau.Karim, _annonce.Numero, EtatCandidature.NonRetenue, [await C.LueAsync(manon)]);

        Bouton(page, "Marquer comme étudiée").Click();
        Confirmer();
        page.WaitForAssertion(() => Assert.Contains("déjà non retenue par Karim Benali", page.Find("[aria-live] .avis--alerte").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("Non retenue", page.Find("article .etiquette").TextContent));
    }

    [Fact]
    public async Task The_address_holds_the_view_the_search_and_the_order()
    {
        await C.CandidaterAsync(_annonce, "Manon", "Eloue");
        await C.CandidaterAsync(_annonce, "Anne", "Roy");
        var page = Ouvrir("?vue=toutes&q=roy&tri=nom");
        page.WaitForAssertion(() => Assert.Equal("Roy Anne", Assert.Single(page.FindAll(".candidatures__lien")).TextContent));
        page.Find("#nom").Change("personne");
        page.Find("form[role=search]").Submit();
        Assert.EndsWith("?vue=toutes&q=personne&tri=nom", _ecran.Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("ne correspond à votre recherche", page.Find(".vide").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?vue=rien&page=-3&tri=x&candidature=pas-un-identifiant")]
    [InlineData("?page=99999999999999999999&q=")]
    public async Task A_made_up_address_is_a_list_like_another(string requete)
    {
        await C.CandidaterAsync(_annonce, "Manon", "Eloue");
        var page = Ouvrir(requete);
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".candidatures__lien")));
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task For_another_structure_the_page_does_not_exist()
    {
        var manon = await C.CandidaterAsync(_annonce, "Manon", "Eloue");
        var page = Ouvrir($"?candidature={manon}", C.Bureau.Lucie);
        page.WaitForAssertion(() => Assert.Contains("n'existe pas", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Eloue", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task The_sheet_of_a_trainer_lists_their_applications_to_the_reader_s_ads_only()
    {
        var manon = await C.CandidaterAsync(_annonce, "Manon", "Eloue");
        var profil = (await C.CandidatureAsync(manon)).ProfilId;
        var page = _ecran.Ouvrir<IntervenantPage>(C.Bureau.Claire, Adresses.GestionIntervenant(profil), p => p.Add(x => x.Id, profil));
        page.WaitForAssertion(() => Assert.Equal(Adresses.GestionCandidature(_annonce.Numero, manon), page.Find($"a[href*='{_annonce.Numero}']").GetAttribute("href")));
        var ailleurs = _ecran.Ouvrir<IntervenantPage>(C.Bureau.Lucie, Adresses.GestionIntervenant(profil), p => p.Add(x => x.Id, profil));
        ailleurs.WaitForElement("#parcours");
        Assert.DoesNotContain(_annonce.Numero, ailleurs.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<CandidaturesPage> Ouvrir(string requete = "", Guid? acteur = null) =>
        _ecran.Ouvrir<CandidaturesPage>(acteur ?? C.Bureau.Claire, Adresses.GestionCandidatures(_annonce.Numero) + requete, p => p.Add(x => x.Numero, _annonce.Numero));

    private static IElement Bouton(IRenderedComponent<CandidaturesPage> page, string nom) => page.FindAll("button").Single(b => b.TextContent == nom);

    private static string? Lien(IRenderedComponent<CandidaturesPage> page, string nom) => page.FindAll("article a").Single(a => a.TextContent == nom).GetAttribute("href");

    private void Confirmer()
    {
        _ecran.Dialogues.WaitForElement(".mud-dialog-actions button");
        _ecran.Dialogues.FindAll(".mud-dialog-actions button").Single(b => b.TextContent == "Confirmer").Click();
    }
}
