using AngleSharp.Dom;
using Bunit;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Interventions;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Web.Profils;
using EspaceIntervenants.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Dossiers;

/// <summary>Readiness, history and warnings, as the person and the managers see them.</summary>
public sealed class VuesDossierTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly EcranVuesDossier _e = new();
    private Guid _personne;
    private Guid _agent;

    public async Task InitializeAsync()
    {
        _personne = await _e.D.IntervenantAsync(StatutProfessionnel.SalariePrive);
        _agent = await _e.D.Profils.GestionnaireAsync("Ana", "Prévost", "021");
    }

    public async Task DisposeAsync() => await _e.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [Fact]
    [Trait("Rule", "DOS-10")]
    public async Task The_history_has_the_manual_s_columns_its_words_and_ten_rows_then_ten_more()
    {
        Assert.True((await _e.D.TransmettreAsync(_personne)).Reussi);
        _e.D.Base.Temps.Advance(TimeSpan.FromMinutes(1));
        await _e.D.RefuserAsync(_personne, _agent, BlocDossier.Identite, "Verso <illisible>.");
        for (var i = 0; i < 3; i++) await _e.D.PoserDemandeAsync(_personne, "054", null, BlocDossier.Identite);

        var vue = _e.Historique(_personne, _personne);

        vue.WaitForAssertion(() => Assert.Equal("Historique des actions sur les données et pièces de mon dossier administratif", vue.Find("h2").TextContent));
        Assert.Equal(["Bloc", "Date d'envoi de l'intervenant", "Action Gestionnaire CNFPT/Date"], vue.FindAll("th").Select(t => t.TextContent));
        Assert.Equal(10, vue.FindAll("tbody tr").Count);
        Assert.Equal("10 éléments sur 12", vue.Find("[role=status]").TextContent);
        Assert.Equal("Demandé par Délégation Grand Est le\u00A001/09/2026 à 10h01", Action(vue.FindAll("tbody tr")[0]));

        vue.Bouton("Voir plus d'éléments").Click();
        vue.WaitForAssertion(() => Assert.Equal(12, vue.FindAll("tbody tr").Count));
        Assert.DoesNotContain(vue.FindAll("button"), b => b.TextContent.Contains("Voir plus", StringComparison.Ordinal));
        var refuse = vue.FindAll("tbody tr").Single(l => l.TextContent.Contains("Refusé", StringComparison.Ordinal));
        Assert.Equal(["Bloc", "Date d'envoi de l'intervenant", "Action Gestionnaire CNFPT/Date"], refuse.QuerySelectorAll("td").Select(c => c.GetAttribute("data-titre")));
        Assert.Equal("Le\u00A001/09/2026 à 10h00", refuse.QuerySelectorAll("td")[1].TextContent);
        Assert.StartsWith("Refusé le\u00A001/09/2026 à 10h01", Action(refuse), StringComparison.Ordinal);
        Assert.Equal("Verso <illisible>.", refuse.QuerySelector(".historique__texte")!.TextContent);
    }

    [Fact]
    [Trait("Rule", "DOS-10")]
    public async Task The_history_follows_what_is_done_while_it_is_open()
    {
        var (sienne, deLAgent) = (_e.Historique(_personne, _personne), _e.Historique(_agent, _personne));
        sienne.WaitForAssertion(() => Assert.Contains("Rien n'a encore été transmis", sienne.Find(".vide").TextContent, StringComparison.Ordinal));
        Assert.EndsWith("du dossier administratif", deLAgent.Find("h2").TextContent, StringComparison.Ordinal);

        Assert.True((await _e.D.TransmettreAsync(_personne)).Reussi);
        sienne.WaitForAssertion(() => Assert.Equal("En attente de vérification", Action(sienne.FindAll("tbody tr")[0])));

        await _e.D.ValiderToutAsync(_personne, _agent);
        sienne.WaitForAssertion(() => Assert.Equal("Validé le\u00A001/09/2026 à 10h00", Action(sienne.FindAll("tbody tr")[0])));
        deLAgent.WaitForAssertion(() => Assert.Equal("Validé par Ana Prévost le\u00A001/09/2026 à 10h00", Action(deLAgent.FindAll("tbody tr")[0])));
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task Of_the_file_of_someone_else_nothing_is_shown()
    {
        Assert.True((await _e.D.TransmettreAsync(_personne)).Reussi);
        await _e.AjouterInterventionAsync(_personne, 30);
        var autre = await _e.D.IntervenantAsync();
        Assert.Empty(_e.Historique(autre, _personne).Markup.Trim());
        Assert.Empty(_e.Avertissements(autre, _personne).Markup.Trim());
        var preparation = _e.Preparation(autre, _personne);
        preparation.WaitForAssertion(() => Assert.Equal("Ce dossier n'existe pas ou n'est plus disponible.", preparation.Find("[aria-live]").TextContent.Trim()));
        Assert.DoesNotContain("intervention", preparation.Markup, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "DOS-11")]
    public async Task The_day_proposed_is_that_of_the_next_intervention_else_in_three_months()
    {
        var vue = _e.Preparation(_personne, _personne);
        vue.WaitForAssertion(() => Assert.Equal("01/12/2026", Champ(vue).GetAttribute("value")));

        await _e.AjouterInterventionAsync(_personne, -3);
        await _e.AjouterInterventionAsync(_personne, 30);
        await _e.AjouterInterventionAsync(_personne, 20, EtatIntervention.Annulee);
        await _e.AjouterInterventionAsync(_personne, 45);
        foreach (var acteur in new[] { _personne, _agent })
        {
            var autre = _e.Preparation(acteur, _personne);
            autre.WaitForAssertion(() => Assert.Equal("01/10/2026", Champ(autre).GetAttribute("value")));
            Assert.Contains(acteur == _agent ? "Prochaine intervention prévue, le\u00A001/10/2026." : "Votre prochaine intervention, le\u00A001/10/2026.", autre.Markup, StringComparison.Ordinal);
        }
        var donnee = _e.Preparation(_personne, _personne, new DateOnly(2027, 1, 15));
        donnee.WaitForAssertion(() => Assert.Equal("15/01/2027", Champ(donnee).GetAttribute("value")));
    }

    [Fact]
    [Trait("Rule", "DOS-11")]
    public async Task The_answer_is_said_in_words_and_follows_the_day_and_the_file()
    {
        var vue = _e.Preparation(_personne, _personne, _e.D.Aujourdhui);
        vue.WaitForAssertion(() => Assert.StartsWith("⚠\u00A0Non\u00A0: 9 points sont à régler pour que votre dossier soit complet le 01/09/2026.", Reponse(vue), StringComparison.Ordinal));
        Assert.Equal("polite", vue.Find("[aria-live]").GetAttribute("aria-live"));

        Assert.True((await _e.D.TransmettreAsync(_personne)).Reussi);
        vue.WaitForAssertion(() => Assert.StartsWith("…\u00A0Pas encore\u00A0: votre dossier sera complet le 01/09/2026 si ce qui est transmis est validé.", Reponse(vue), StringComparison.Ordinal));
        Assert.Equal(["En cours de vérification"], vue.FindAll("h3").Select(t => t.TextContent));

        await _e.D.ValiderToutAsync(_personne, _agent);
        vue.WaitForAssertion(() => Assert.Equal("✓\u00A0Oui, si rien ne change, votre dossier sera complet le 01/09/2026.", Reponse(vue)));
        Assert.Empty(vue.FindAll("h3"));

        Champ(vue).Change("02/06/2027");
        vue.WaitForAssertion(() => Assert.StartsWith("⚠\u00A0Non\u00A0: 1 point est à régler", Reponse(vue), StringComparison.Ordinal));
        Assert.Contains("n'est plus à jour à compter du 02/06/2027.", vue.Find("li").TextContent, StringComparison.Ordinal);
        Assert.Equal("Contrat.pdf", vue.Find("li .champ__indice").TextContent.Trim());

        Champ(vue).Change("01/06/2027");
        vue.WaitForAssertion(() => Assert.StartsWith("✓\u00A0Oui", Reponse(vue), StringComparison.Ordinal));
        Assert.Equal(["À renouveler dans les deux mois qui suivent"], vue.FindAll("h3").Select(t => t.TextContent));
    }

    [Theory]
    [Trait("Rule", "DOS-11")]
    [InlineData("31/08/2026", "Cette date est passée")]
    [InlineData("02/09/2031", "Cette date est trop éloignée")]
    [InlineData("31/02/2027", "saisissez une date au format jj/mm/aaaa")]
    public void A_day_that_cannot_be_asked_about_is_refused_beside_its_field_and_nothing_is_answered(string saisie, string message)
    {
        var vue = _e.Preparation(_personne, _personne);
        vue.WaitForAssertion(() => Assert.NotEmpty(vue.FindAll(".avis")));
        Champ(vue).Change(saisie);
        vue.WaitForAssertion(() => Assert.Contains(message, vue.Find(".champ__erreur").TextContent, StringComparison.Ordinal));
        Assert.Empty(vue.FindAll(".avis"));
        Assert.Equal("true", Champ(vue).GetAttribute("aria-invalid"));

        Champ(vue).Change("01/10/2026");
        vue.WaitForAssertion(() => Assert.NotEmpty(vue.FindAll(".avis")));
        Assert.Empty(vue.FindAll(".champ__erreur"));
    }

    [Fact]
    [Trait("Rule", "DOS-09")]
    public async Task The_person_is_led_to_the_blocks_to_check_and_the_list_follows_what_they_type()
    {
        _e.Ecran.Services.GetRequiredService<NavigationManager>().NavigateTo(Adresses.EspaceDossier);
        var formulaire = await _e.D.FormulaireCompletAsync(_personne);
        var vue = _e.Avertissements(_personne, _personne, formulaire);
        Assert.Empty(vue.Markup.Trim());

        formulaire.Bancaire.Bic = "GEBABEBB";
        formulaire.Pieces[NaturePiece.Rib] = await _e.D.FichierAsync(_personne, "passeport <1>.pdf");
        await vue.InvokeAsync(vue.Instance.RelireAsync);

        vue.WaitForAssertion(() => Assert.Equal("⚠\u00A0Vérifiez avant de transmettre", vue.Find("h2").TextContent));
        Assert.Contains("vous pouvez transmettre", vue.Find("p").TextContent, StringComparison.Ordinal);
        var lien = Assert.Single(vue.FindAll("a"));
        Assert.Equal(("/espace/dossier#bloc-11", "Informations bancaires"), (lien.GetAttribute("href"), lien.TextContent));
        Assert.Equal(2, vue.FindAll("ul ul li").Count);
        Assert.Contains("«\u00A0passeport <1>.pdf\u00A0»", vue.FindAll("ul ul li")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "DOS-10")]
    public async Task A_manager_is_told_of_what_awaits_and_no_more_once_it_is_decided()
    {
        var formulaire = await _e.D.FormulaireCompletAsync(_personne);
        formulaire.Bancaire.Bic = "GEBABEBB";
        Assert.True((await _e.D.TransmettreAsync(_personne, formulaire)).Reussi);
        var vue = _e.Avertissements(_agent, _personne);
        vue.WaitForAssertion(() => Assert.Equal("⚠\u00A0Points à vérifier", vue.Find("h2").TextContent));
        Assert.DoesNotContain("transmettre", vue.Markup, StringComparison.Ordinal);
        await _e.D.ValiderToutAsync(_personne, _agent);
        vue.WaitForAssertion(() => Assert.Empty(vue.Markup.Trim()));
    }

    private static IElement Champ<T>(IRenderedComponent<T> vue) where T : IComponent => vue.Find("input");

    private static string Reponse<T>(IRenderedComponent<T> vue) where T : IComponent => vue.Find(".avis__titre").TextContent;

    private static string Action(IElement ligne) => string.Join(' ', ligne.QuerySelectorAll("td")[2].TextContent.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
