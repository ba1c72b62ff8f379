using Bunit;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Interventions;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Domain.Profils.Bureau;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Features.Profils.Bureau;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Web.Profils.Bureau;

public sealed class PagesBureauTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly EcranBureau _ecran = new();

    private BureauDeTest Bureau => _ecran.Bureau;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _ecran.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => _ecran.DisposeAsync();

    [Fact]
    [Trait("Rule", "ROL-01")]
    public void The_dashboard_counts_and_leads_to_the_views()
    {
        Bureau.AjouterTransmise("Anne", "Roy");
        Bureau.AjouterTransmise("Bea", "Sol", BureauDeTest.Bourgogne);
        var page = _ecran.Ouvrir<GestionPage>(Bureau.Claire, Adresses.Gestion);
        page.WaitForAssertion(() => Assert.Equal("1À prendre", Blancs(page.Find("a[href='/gestion/inscriptions?vue=a-prendre']").TextContent)));
    }

    [Fact]
    public void The_address_of_the_list_holds_the_view_the_search_and_the_order()
    {
        var manon = Bureau.AjouterTransmise("Manon", "Élouée");
        Bureau.AjouterTransmise("Anne", "Roy");
        var page = _ecran.Ouvrir<InscriptionsPage>(Bureau.Claire, $"{Adresses.GestionInscriptions}?vue=a-prendre&q=elou");

        page.WaitForAssertion(() => Assert.Equal("1 demande", page.Find("p[role=status]").TextContent));
        Assert.Equal(Adresses.GestionIntervenant(manon), Assert.Single(page.FindAll("tbody a")).GetAttribute("href"));
        Assert.Contains("2", page.Find(".onglets [aria-current=page]").TextContent, StringComparison.Ordinal);
        Assert.Equal("ascending", page.Find("th[aria-sort=ascending]").GetAttribute("aria-sort"));

        page.FindAll(".tableau__tri")[0].Click();
        Assert.EndsWith("?vue=a-prendre&q=elou&tri=nom&ordre=asc", _ecran.Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.StartsWith("Nom", page.Find("th[aria-sort=ascending]").TextContent, StringComparison.Ordinal));
        page.Find("#recherche").Change("roy");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Roy Anne", page.Find("tbody").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_view_says_what_to_do_next()
    {
        var page = _ecran.Ouvrir<InscriptionsPage>(Bureau.Claire, $"{Adresses.GestionInscriptions}?vue=mes-demandes");
        page.WaitForAssertion(() => Assert.Contains("Choisissez-en une", page.Find(".vide").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "INS-05")]
    public void The_criteria_of_the_cvtheque_are_chips_that_can_be_removed()
    {
        var lea = Bureau.AjouterValide("Léa", "Un", new() { Regions = ["44"] }, lignes: new SpecialiteSouhaitee { SpecialiteCode = "FIN" });
        Bureau.AjouterValide("Ben", "Deux", new() { Regions = ["27"] }, lignes: new SpecialiteSouhaitee { SpecialiteCode = "FIN" });
        var page = _ecran.Ouvrir<CvthequePage>(Bureau.Lucie, $"{Adresses.GestionCvtheque}?specialite=FIN&region=44");

        page.WaitForAssertion(() => Assert.Equal("1 profil", page.Find("p[role=status]").TextContent));
        Assert.Equal(Adresses.GestionIntervenant(lea), Assert.Single(page.FindAll("tbody a")).GetAttribute("href"));
        var puces = page.FindAll(".puce");
        Assert.Equal(["Retirer le critère Finances ×", "Retirer le critère Grand Est ×"], puces.Select(p => p.TextContent));

        _ecran.Navigation.NavigateTo(puces[1].GetAttribute("href")!);
        page.WaitForAssertion(() => Assert.Equal("2 profils", page.Find("p[role=status]").TextContent));
        _ecran.Navigation.NavigateTo($"{Adresses.GestionCvtheque}?region=99");
        page.WaitForAssertion(() => Assert.Contains("Retirez un critère", page.Find(".vide").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "INS-05")]
    public void What_is_ticked_is_searched_and_departements_follow_their_regions()
    {
        var page = _ecran.Ouvrir<CvthequePage>(Bureau.Lucie, Adresses.GestionCvtheque);
        page.WaitForElement("input[value='44']").Change(true);
        page.Find("input[value='54']").Change(true);
        page.Find("input[value='FIN']").Change(true);
        page.Find("#mots").Change("  budget ");
        page.Find("form").Submit();
        Assert.EndsWith("?q=budget&specialite=FIN&region=44&departement=54", _ecran.Navigation.Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?q=%00&page=-3&region=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx&tri=rien&etranger=peut-etre")]
    [InlineData("?page=99999999999999999999&specialite=&specialite=FIN'--")]
    [Trait("Rule", "INS-05")]
    public void A_made_up_address_is_a_search_like_another(string requete)
    {
        var page = _ecran.Ouvrir<CvthequePage>(Bureau.Lucie, Adresses.GestionCvtheque + requete);
        page.WaitForAssertion(() => Assert.Equal("Aucun profil", page.Find("p[role=status]").TextContent));
    }

    [Fact]
    [Trait("Rule", "INS-07")]
    public async Task The_second_manager_is_told_who_decided_and_the_page_shows_it()
    {
        var anne = Bureau.AjouterTransmise("Anne", "Roy");
        var page = _ecran.Ouvrir<IntervenantPage>(Bureau.Karim, Adresses.GestionIntervenant(anne), p => p.Add(x => x.Id, anne));
        page.WaitForElement(".actions--page");
        await _ecran.Decisions.ValiderAsync(Bureau.Claire, anne, await VersionAsync(anne), null);

        Bouton(page, "Rejeter").Click();
        _ecran.Dialogues.WaitForElement("textarea").Input("Profil éloigné des besoins");
        _ecran.Dialogues.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Claire Martin", page.Find("[aria-live] .avis--alerte").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("Validée", page.Find("span.etiquette").TextContent));
        Assert.Empty(page.FindAll(".actions--page"));
        await using var db = Bureau.Base.CreateDbContext();
        Assert.Equal(EtatInscription.Validee, await db.Inscriptions.Where(i => i.Id == anne).Select(i => i.Etat).SingleAsync());
    }

    [Fact]
    [Trait("Rule", "INS-07")]
    public async Task A_page_older_than_the_last_sending_decides_nothing_and_shows_the_new_one()
    {
        var anne = Bureau.AjouterTransmise("Anne", "Roy");
        var page = _ecran.Ouvrir<IntervenantPage>(Bureau.Karim, Adresses.GestionIntervenant(anne), p => p.Add(x => x.Id, anne));
        page.WaitForElement(".actions--page");
        await _ecran.Decisions.DemanderComplementsAsync(Bureau.Claire, anne, await VersionAsync(anne), "Précisez.");
        Bureau.Base.Temps.Advance(TimeSpan.FromDays(1));
        await using (var db = Bureau.Base.CreateDbContext())
        {
            (await db.Inscriptions.Include(i => i.Evenements).SingleAsync(i => i.Id == anne)).Transmettre(BureauDeTest.GrandEst, Bureau.Base.Maintenant);
            await db.SaveChangesAsync();
        }

        Bouton(page, "Valider").Click();
        _ecran.Dialogues.WaitForElement("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("transmise à nouveau", page.Find("[aria-live] .avis--alerte").TextContent, StringComparison.Ordinal));
        Assert.Contains("Compléments", page.Find(".historique").TextContent, StringComparison.OrdinalIgnoreCase);

        Bouton(page, "Valider").Click();
        _ecran.Dialogues.WaitForElement("form").Submit();
        page.WaitForAssertion(() => Assert.Equal("Validée", page.Find("span.etiquette").TextContent));
    }

    [Fact]
    [Trait("Rule", "INS-02")]
    public async Task A_rejection_needs_its_reason_then_says_what_was_done_and_what_is_next()
    {
        var anne = Bureau.AjouterTransmise("Anne", "Roy");
        var suivante = Bureau.AjouterTransmise("Bea", "Sol");
        var page = _ecran.Ouvrir<IntervenantPage>(Bureau.Claire, Adresses.GestionIntervenant(anne), p => p.Add(x => x.Id, anne));
        page.WaitForElement(".actions--page");

        Bouton(page, "Rejeter").Click();
        _ecran.Dialogues.WaitForElement("form").Submit();
        _ecran.Dialogues.WaitForAssertion(() => Assert.Equal("true", _ecran.Dialogues.Find("textarea").GetAttribute("aria-invalid")));
        _ecran.Dialogues.Find("textarea").Input("Trop éloigné <script>");
        _ecran.Dialogues.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Anne Roy\u00A0: la demande est rejetée", page.Find("[aria-live] .avis--succes").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal(Adresses.GestionIntervenant(suivante), page.Find("[aria-live] a").GetAttribute("href")));
        Assert.Contains("Trop éloigné <script>", page.Find(".historique").TextContent, StringComparison.Ordinal);
        await using var db = Bureau.Base.CreateDbContext();
        Assert.Single(await db.Courriels.ToListAsync());
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public void A_page_that_may_not_be_read_does_not_exist()
    {
        var anne = Bureau.AjouterTransmise("Anne", "Roy");
        var page = _ecran.Ouvrir<IntervenantPage>(Bureau.Lucie, Adresses.GestionIntervenant(anne), p => p.Add(x => x.Id, anne));
        page.WaitForAssertion(() => Assert.Contains("n'existe pas", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Roy", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public void Another_structure_reads_a_validated_profile_and_decides_nothing()
    {
        var marie = Bureau.AjouterValide("Marie", "Leloup", lignes: new ExperienceProfessionnelle { Employeur = "Ville de Metz", AnneeDebut = 2015 });
        var page = _ecran.Ouvrir<IntervenantPage>(Bureau.Lucie, Adresses.GestionIntervenant(marie), p => p.Add(x => x.Id, marie));
        page.WaitForAssertion(() => Assert.Contains("depuis 2015", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[role=group]"));
        // The administrative file serves all the structures: anyone of them may ask for its pieces.
        page.WaitForAssertion(() => Assert.Equal("Demander des données et pièces", Assert.Single(page.FindAll("button")).TextContent));
        Assert.Empty(page.FindAll(".historique"));
    }

    [Fact]
    [Trait("Rule", "INT-02")]
    public async Task The_sheet_of_a_trainer_shows_their_interventions_and_nothing_where_there_is_none()
    {
        var (marie, jean) = (Bureau.AjouterValide("Marie", "Leloup"), Bureau.AjouterValide("Jean", "Dubois"));
        var jour = Bureau.Base.Temps.Aujourdhui();
        await using (var db = Bureau.Base.CreateDbContext())
        {
            for (var i = 1; i <= 6; i++)
                db.Interventions.Add(Intervention.Creer(marie, new InterventionRecue($"LD-{i}", TypeLettre.Intervention, BureauDeTest.GrandEst, "Budget", jour.AddDays(-i), jour.AddDays(-i), EtatIntervention.Realisee), Bureau.Base.Maintenant));
            await db.SaveChangesAsync();
        }

        var page = _ecran.Ouvrir<IntervenantPage>(Bureau.Lucie, Adresses.GestionIntervenant(marie), p => p.Add(x => x.Id, marie));
        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll("[aria-labelledby=interventions] tbody tr").Count));
        Assert.Contains("Les 5 premières sur 6.", page.Markup, StringComparison.Ordinal);

        var autre = _ecran.Ouvrir<IntervenantPage>(Bureau.Lucie, Adresses.GestionIntervenant(jean), p => p.Add(x => x.Id, jean));
        autre.WaitForAssertion(() => Assert.Contains("Jean Dubois", autre.Markup, StringComparison.Ordinal));
        Assert.Empty(autre.FindAll("[aria-labelledby=interventions]"));
    }

    [Fact]
    [Trait("Rule", "INS-07")]
    public void A_request_is_taken_then_given_back()
    {
        var anne = Bureau.AjouterTransmise("Anne", "Roy");
        var page = _ecran.Ouvrir<IntervenantPage>(Bureau.Claire, Adresses.GestionIntervenant(anne), p => p.Add(x => x.Id, anne));
        page.WaitForElement(".actions--page");
        Bouton(page, "Prendre en charge").Click();
        page.WaitForAssertion(() => Bouton(page, "Rendre"));
        Bouton(page, "Rendre").Click();
        page.WaitForAssertion(() => Bouton(page, "Prendre en charge"));
    }

    private async Task<int> VersionAsync(Guid id)
    {
        await using var db = Bureau.Base.CreateDbContext();
        return await db.Inscriptions.Where(i => i.Id == id).Select(i => i.Version).SingleAsync();
    }

    private static AngleSharp.Dom.IElement Bouton(IRenderedComponent<IntervenantPage> page, string nom) =>
        page.FindAll(".actions--page button").Single(b => b.TextContent == nom);

    private static string Blancs(string texte) => string.Concat(texte.Split('\n').Select(l => l.Trim()));
}
