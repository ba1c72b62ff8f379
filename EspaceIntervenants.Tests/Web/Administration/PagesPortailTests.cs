using AngleSharp.Dom;
using Bunit;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Domain.Portail.Administration;
using EspaceIntervenants.Tests.Domain.Portail.Administration;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Features.Administration;
using EspaceIntervenants.Web.Features.Administration.Portail;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Web.Administration;

[Trait("Rule", "POR-04")]
public sealed class PagesPortailTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly EcranAdministration _ecran = new();

    private PortailDeTest Portail => _ecran.Portail;

    public Task InitializeAsync() => _ecran.PreparerAsync();

    public async Task DisposeAsync() => await _ecran.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => _ecran.DisposeAsync();

    [Fact]
    public async Task A_double_click_creates_one_news_item_and_stays_on_its_editor()
    {
        var page = _ecran.Ouvrir<ActualitePage>(Adresses.AdministrationActualiteNouvelle);
        Saisir(page, "#champ-Titre", "Frais de déplacements");
        Saisir(page, "#champ-Texte", "Un **seul** formulaire.");
        var formulaire = page.Find("form");
        await Task.WhenAll(formulaire.SubmitAsync(), formulaire.SubmitAsync());

        page.WaitForAssertion(() => Assert.Contains("brouillon", page.Find("[role=status] .avis--succes").TextContent, StringComparison.Ordinal));
        await using var db = Portail.Base.CreateDbContext();
        var actualite = await db.Actualites.SingleAsync();
        Assert.EndsWith(Adresses.AdministrationActualite(actualite.Id), _ecran.Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("/actualites/frais-de-deplacements", page.Find("code").TextContent);

        Saisir(page, "#champ-Titre", "Frais");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Frais", Portail.Base.CreateDbContext().Actualites.Single().Titre));
    }

    [Fact]
    public void The_preview_follows_what_is_typed_without_what_acts()
    {
        var page = _ecran.Ouvrir<ActualitePage>(Adresses.AdministrationActualiteNouvelle);
        Saisir(page, "#champ-Titre", "Titre");
        Saisir(page, "#champ-Texte", "Du **gras** <script>alert(1)</script><img src=x onerror=alert(1)> [lien](javascript:alert(1))");
        var apercu = page.Find(".apercu");
        Assert.Equal("gras", apercu.QuerySelector("strong")!.TextContent);
        Assert.DoesNotContain("script", apercu.InnerHtml, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onerror", apercu.InnerHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Publié le 01/09/2026", apercu.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_what_to_mend_and_keeps_what_was_typed()
    {
        var page = _ecran.Ouvrir<ActualitePage>(Adresses.AdministrationActualiteNouvelle);
        Saisir(page, "#champ-Texte", "Un texte sans titre.");
        Saisir(page, "#champ-RetireeApres", "31/08/2026");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("#resume-erreurs li").Count));
        Assert.Equal("true", page.Find("#champ-Titre").GetAttribute("aria-invalid"));
        Assert.Equal(("Un texte sans titre.", "31/08/2026"), (page.Find("#champ-Texte").GetAttribute("value"), page.Find("#champ-RetireeApres").GetAttribute("value")));

        Saisir(page, "#champ-RetireeApres", "31/02/2026");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("jj/mm/aaaa", page.Find(".avis--erreur").TextContent, StringComparison.Ordinal));
        Assert.False(await Portail.Base.CreateDbContext().Actualites.AnyAsync());
    }

    [Fact]
    public async Task The_second_of_two_administrators_chooses_between_two_texts_and_loses_nothing()
    {
        var id = (await Portail.Actualites.CreerAsync(_ecran.Claire, PortailDeTest.Actualite())).Valeur;
        var page = _ecran.Ouvrir<ActualitePage>(Adresses.AdministrationActualite(id), p => p.Add(a => a.Id, id));
        page.WaitForAssertion(() => Assert.Equal("Le **texte**.", page.Find("#champ-Texte").GetAttribute("value")));
        Saisir(page, "#champ-Texte", "Mon long travail.");
        await Portail.Actualites.ModifierAsync(_ecran.Claire, id, 1, PortailDeTest.Actualite("Celui de l'autre"));

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Deux modifications", page.Find(".avis--alerte").TextContent, StringComparison.Ordinal));
        Assert.Contains("Celui de l'autre", page.Find(".avis--alerte details").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mon long travail.", page.Find("#champ-Texte").GetAttribute("value"));

        Bouton(page, "Garder ma saisie").Click();
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Mon long travail.", Portail.Base.CreateDbContext().Actualites.Single().Texte));
    }

    [Fact]
    public async Task The_second_may_also_take_what_is_saved()
    {
        var id = (await Portail.Actualites.CreerAsync(_ecran.Claire, PortailDeTest.Actualite())).Valeur;
        var page = _ecran.Ouvrir<ActualitePage>(Adresses.AdministrationActualite(id), p => p.Add(a => a.Id, id));
        Saisir(page, "#champ-Titre", "Le mien");
        await Portail.Actualites.ModifierAsync(_ecran.Claire, id, 1, PortailDeTest.Actualite("Celui de l'autre"));
        await page.Find("form").SubmitAsync();
        page.WaitForElement(".avis--alerte");
        Bouton(page, "Reprendre la version enregistrée").Click();
        Assert.Equal("Celui de l'autre", page.Find("#champ-Titre").GetAttribute("value"));
        Assert.Empty(page.FindAll(".avis--alerte"));
    }

    [Fact]
    public async Task Unsaved_text_is_not_left_without_a_question_and_saved_text_is()
    {
        var page = _ecran.Ouvrir<ActualitePage>(Adresses.AdministrationActualiteNouvelle);
        Saisir(page, "#champ-Titre", "Un titre");
        var question = _ecran.Js.Setup<bool>("confirm", _ => true);
        question.SetResult(false);
        _ecran.Navigation.NavigateTo(Adresses.AdministrationActualites);
        Assert.EndsWith("/nouvelle", _ecran.Navigation.Uri, StringComparison.Ordinal);
        Assert.Single(question.Invocations);

        // The place of an error on the same page is no departure.
        _ecran.Navigation.NavigateTo(Adresses.AdministrationActualiteNouvelle + "#champ-Texte");
        Assert.Single(question.Invocations);

        Saisir(page, "#champ-Texte", "Un texte");
        await page.Find("form").SubmitAsync();
        page.WaitForElement(".avis--succes");
        _ecran.Navigation.NavigateTo(Adresses.AdministrationActualites);
        Assert.EndsWith("/actualites", _ecran.Navigation.Uri, StringComparison.Ordinal);
        Assert.Single(question.Invocations);
    }

    [Fact]
    public async Task A_deletion_is_asked_twice_and_leads_back_to_the_list()
    {
        var id = (await Portail.Actualites.CreerAsync(_ecran.Claire, PortailDeTest.Actualite())).Valeur;
        var page = _ecran.Ouvrir<ActualitePage>(Adresses.AdministrationActualite(id), p => p.Add(a => a.Id, id));
        page.WaitForElement("form");
        Bouton(page, "Supprimer").Click();
        Assert.True(await Portail.Base.CreateDbContext().Actualites.AnyAsync());
        Bouton(page, "Confirmer la suppression").Click();
        page.WaitForAssertion(() => Assert.EndsWith("/actualites?supprime=oui", _ecran.Navigation.Uri, StringComparison.Ordinal));
        Assert.False(await Portail.Base.CreateDbContext().Actualites.AnyAsync());
        var liste = _ecran.Ouvrir<ActualitesPage>(_ecran.Navigation.Uri);
        liste.WaitForAssertion(() => Assert.Contains("est supprimée", liste.Find("[role=status]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_news_item_is_not_found()
    {
        var page = _ecran.Ouvrir<ActualitePage>(Adresses.AdministrationActualite(Guid.NewGuid()), p => p.Add(a => a.Id, Guid.NewGuid()));
        page.WaitForAssertion(() => Assert.Equal("Cette page n'existe pas", page.Find("h1").TextContent));
    }

    [Fact]
    public async Task The_list_of_news_says_their_state_and_filters_by_it()
    {
        await Portail.Actualites.CreerAsync(_ecran.Claire, PortailDeTest.Actualite("Demain", debut: 1));
        await Portail.Actualites.CreerAsync(_ecran.Claire, PortailDeTest.Actualite("Aujourd'hui"));
        var page = _ecran.Ouvrir<ActualitesPage>(Adresses.AdministrationActualites);
        page.WaitForAssertion(() => Assert.Equal(["À venir", "En ligne"], page.FindAll("tbody .etiquette").Select(e => e.TextContent)));
        _ecran.Navigation.NavigateTo(Adresses.AdministrationActualites + "?etat=a-venir");
        page.WaitForAssertion(() => Assert.Equal("Demain", Assert.Single(page.FindAll("tbody a")).TextContent));
        _ecran.Navigation.NavigateTo(Adresses.AdministrationActualites + "?q=introuvable");
        page.WaitForAssertion(() => Assert.Contains("Aucune actualité ne correspond", page.Find(".vide").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_is_uploaded_then_saved_and_its_form_survives_a_refusal()
    {
        var page = _ecran.Ouvrir<DocumentPage>(Adresses.AdministrationDocumentNouveau);
        page.WaitForElement("form");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(FichiersDeTest.Docx, "guide.docx"));
        page.WaitForAssertion(() => Assert.Equal("guide.docx", page.Find(".fichier a").TextContent));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("#resume-erreurs li").Count));
        Assert.Equal("guide.docx", page.Find(".fichier a").TextContent);

        Saisir(page, "#champ-Titre", "Le guide");
        Saisir(page, "#champ-Rubrique", nameof(RubriqueDocument.Guide));
        await page.Find("form").SubmitAsync();
        page.WaitForElement("[role=status] .avis--succes");
        var liste = _ecran.Ouvrir<DocumentsPage>(Adresses.AdministrationDocuments);
        liste.WaitForAssertion(() => Assert.Equal("Le guide", Assert.Single(liste.FindAll("tbody a")).TextContent));
    }

    [Fact]
    public async Task A_document_is_moved_from_the_list()
    {
        foreach (var titre in new[] { "Un", "Deux" })
            await Portail.Documents.CreerAsync(_ecran.Claire, PortailDeTest.Document(await Portail.DeposerAsync(_ecran.Claire), titre));
        var page = _ecran.Ouvrir<DocumentsPage>(Adresses.AdministrationDocuments);
        page.WaitForElement("tbody");
        page.Find("button[aria-label='Monter Deux']").Click();
        page.WaitForAssertion(() => Assert.Equal(["Deux", "Un"], page.FindAll("tbody a").Select(a => a.TextContent)));
        Assert.Contains("monté", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find("button[aria-label='Monter Deux']").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_text_opens_on_the_version_in_force_says_when_there_is_none_and_keeps_its_history()
    {
        var page = _ecran.Ouvrir<TextePage>(Adresses.AdministrationTexte(ClesTextes.Charte), p => p.Add(t => t.Cle, ClesTextes.Charte));
        page.WaitForAssertion(() => Assert.Contains("texte livré avec l'application", page.Find(".avis").TextContent, StringComparison.Ordinal));
        Assert.Equal("Charte des intervenants", page.Find("#champ-Titre").GetAttribute("value"));
        Saisir(page, "#champ-Texte", "# Article 1");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("en vigueur", page.Find("[role=status] .avis--succes").TextContent, StringComparison.Ordinal));
        Assert.Equal("En vigueur", Assert.Single(page.FindAll(".version .etiquette")).TextContent);

        Saisir(page, "#champ-Texte", "# Article 2");
        Saisir(page, "#champ-EnVigueurLe", "15/09/2026");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(["À venir", "En vigueur"], page.FindAll(".version .etiquette").Select(e => e.TextContent)));

        Bouton(page, "Annuler la version du 15/09/2026").Click();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".version")));
        Assert.Equal("# Article 2", page.Find("#champ-Texte").GetAttribute("value"));
        Bouton(page, "Reprendre ce texte dans l'éditeur").Click();
        Assert.Equal("# Article 1", page.Find("#champ-Texte").GetAttribute("value"));
    }

    [Fact]
    public void Every_text_has_a_name_and_an_unknown_one_is_not_found()
    {
        Assert.Equal(ClesTextes.Toutes.Order(), LibellesPortail.Textes.Keys.Order());
        var page = _ecran.Ouvrir<TextePage>(Adresses.AdministrationTexte("inconnu"), p => p.Add(t => t.Cle, "inconnu"));
        page.WaitForAssertion(() => Assert.Equal("Cette page n'existe pas", page.Find("h1").TextContent));
    }

    [Fact]
    public async Task An_announcement_is_written_then_opened_with_its_hours()
    {
        var page = _ecran.Ouvrir<MessagePage>(Adresses.AdministrationMessageNouveau);
        Saisir(page, "#champ-Texte", "Le service ferme **ce soir**.");
        Saisir(page, "#champ-DebutHeure", "18:30");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("#resume-erreurs li")));
        Saisir(page, "#champ-FinJour", "02/09/2026");
        await page.Find("form").SubmitAsync();
        page.WaitForElement("[role=status] .avis--succes");
        Assert.Equal("18:30", page.Find("#champ-DebutHeure").GetAttribute("value"));
        var liste = _ecran.Ouvrir<MessagesPage>(Adresses.AdministrationMessages);
        liste.WaitForAssertion(() => Assert.Equal("Le service ferme ce soir.", liste.Find("tbody a").TextContent));
        Assert.Contains("01/09/2026 à 18h30", liste.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_are_refused_at_their_field_then_saved()
    {
        await Portail.Base.AjouterAgentAsync("054");
        var page = _ecran.Ouvrir<StructurePage>(Adresses.AdministrationStructure("054"), p => p.Add(s => s.Code, "054"));
        Saisir(page, "#champ-Telephone", "12");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("10 chiffres", page.Find("#champ-Telephone-erreur").TextContent, StringComparison.Ordinal));
        Assert.Equal("12", page.Find("#champ-Telephone").GetAttribute("value"));
        Saisir(page, "#champ-Telephone", "01 99 00 05 54");
        await page.Find("form").SubmitAsync();
        page.WaitForElement("[role=status] .avis--succes");
        var liste = _ecran.Ouvrir<StructuresPage>(Adresses.AdministrationStructures);
        liste.WaitForAssertion(() => Assert.Contains("01 99 00 05 54", liste.Find("tbody").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_dashboard_leads_to_the_five_sections()
    {
        await Portail.Actualites.CreerAsync(_ecran.Claire, PortailDeTest.Actualite());
        var page = _ecran.Ouvrir<AdministrationPage>(Adresses.Administration);
        page.WaitForAssertion(() => Assert.Equal(
            [Adresses.AdministrationActualites, Adresses.AdministrationDocuments, Adresses.AdministrationTextes, Adresses.AdministrationMessages, Adresses.AdministrationStructures],
            page.FindAll(".cartes__lien").Select(l => l.GetAttribute("href"))));
        Assert.Contains("1 en ligne, 0 brouillon", page.Find(".cartes").TextContent, StringComparison.Ordinal);
        Assert.Contains(Adresses.Gestion, page.FindAll("a").Select(a => a.GetAttribute("href")));
    }

    private static void Saisir<TPage>(IRenderedComponent<TPage> page, string champ, string valeur) where TPage : IComponent
    {
        var element = page.WaitForElement(champ);
        // Short fields are read as they are typed, long ones and dates when one pauses or leaves them.
        if (element.LocalName == "input" && champ is "#champ-Titre" or "#champ-Telephone") element.Input(valeur);
        else element.Change(valeur);
    }

    private static IElement Bouton<TPage>(IRenderedComponent<TPage> page, string libelle) where TPage : IComponent =>
        page.FindAll("button").Single(b => b.TextContent.Trim() == libelle);
}
