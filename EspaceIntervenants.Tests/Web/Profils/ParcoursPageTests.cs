using Bunit;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Profils;

public sealed class ParcoursPageTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Attente = TimeSpan.FromSeconds(10);
    private readonly EcranProfil _e = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _e.DisposeAsync();

    public void Dispose() => _e.Donnees.Dispose();

    [Fact]
    [Trait("Rule", "PRO-07")]
    public async Task No_experience_asks_for_the_motivation()
    {
        _e.Connecter(await _e.Donnees.IntervenantAsync(new Identification(), complet: false));
        var page = _e.Parcours();
        Assert.DoesNotContain("Votre motivation pour devenir intervenant", page.Markup, StringComparison.Ordinal);
        page.Find("#champ-DejaFormateur input[value=false]").Change("false");
        Assert.NotNull(page.Champ("Votre motivation pour devenir intervenant"));
    }

    [Fact]
    [Trait("Rule", "ANN-08")]
    public async Task The_alerts_are_chosen_in_the_words_of_the_manual_with_their_help()
    {
        var id = await _e.Donnees.IntervenantAsync();
        _e.Connecter(id);
        var page = _e.Parcours();
        var groupe = page.Find("[role=group][aria-labelledby=titre-alertes]");
        Assert.Equal(
            [
                "Si la ou les spécialités de formation me concernent", "Si la ou les régions sont celles que j'ai sélectionnées",
                "Si la ou les spécialités de formation ET si la ou les régions me concernent",
            ],
            groupe.QuerySelectorAll("label").Select(l => l.TextContent.Trim()));
        Assert.NotNull(groupe.QuerySelector("button.savoir-plus"));
        groupe.QuerySelectorAll("input")[1].Change(true);
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Votre parcours est enregistré", page.Markup, StringComparison.Ordinal), Attente);
        Assert.Equal(new ChoixAlertes(false, true, false), ChoixAlertes.De((await _e.LireAsync(id)).Parcours));
    }

    [Fact]
    [Trait("Rule", "PRO-07")]
    public async Task A_line_is_added_in_the_place_of_the_form_and_changed()
    {
        var id = await _e.Donnees.IntervenantAsync(complet: false);
        _e.Connecter(id);
        Aller(Adresses.EspaceParcoursAjouter(TablesParcours.ExperiencesProfessionnelles));
        var page = _e.Parcours();
        Assert.Equal("Ajouter une expérience professionnelle", page.Find("h1").TextContent);
        page.Find("form").Submit();
        page.WaitForElement("#resume-erreurs", Attente);
        page.Champ("Employeur").Input("Ville de Nancy");
        page.Champ("Fonction").Input("Cheffe de projet");
        page.Champ("Année de début").Input("2012");
        page.Champ("Année de fin").Input("2013");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal("Mon parcours", page.Find("h1").TextContent), Attente);
        Assert.Contains("2012/2013", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Ville de Nancy", Assert.Single((await _e.LireAsync(id)).Lignes.OfType<ExperienceProfessionnelle>()).Employeur);
        Assert.Null((await _e.LireAsync(id)).SaisieParcours);

        // What was refused of the line does not stay on the form.
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Votre parcours est enregistré.", page.Markup, StringComparison.Ordinal), Attente);
    }

    [Fact]
    [Trait("Rule", "PRO-02")]
    public async Task Transmission_leads_back_to_step_1_while_it_holds_unsaved_typing()
    {
        var id = await _e.Donnees.IntervenantAsync();
        await _e.Donnees.Saisies.ConserverAsync(id, new Identification(), await _e.Donnees.RepereAsync(id));
        _e.Connecter(id);
        var page = _e.Parcours();
        page.Bouton("Enregistrer et transmettre ma demande d'inscription").Click();
        page.WaitForAssertion(() => Assert.Contains("Revenir à l'étape 1 Identification", System.Net.WebUtility.HtmlDecode(page.Markup), StringComparison.Ordinal), Attente);
    }

    [Fact]
    [Trait("Rule", "PRO-02")]
    public async Task A_line_left_half_typed_is_found_again_in_its_editor()
    {
        var id = await _e.Donnees.IntervenantAsync(complet: false);
        _e.Connecter(id);
        Aller(Adresses.EspaceParcoursAjouter(TablesParcours.FormationsInitiales));
        var page = _e.Parcours();
        page.Champ("Diplôme").Input("Master 2 Agronomie");
        _e.Avancer(1.5);
        page.WaitForAssertion(() => Assert.Contains("Saisie conservée", page.Markup, StringComparison.Ordinal), Attente);

        Aller(Adresses.EspaceParcours);
        var retour = _e.Parcours();
        Assert.Equal("Ajouter une formation initiale", retour.Find("h1").TextContent);
        Assert.Equal("Master 2 Agronomie", retour.Champ("Diplôme").GetAttribute("value"));
    }

    [Fact]
    [Trait("Rule", "PRO-07")]
    public async Task A_line_is_deleted_once_confirmed()
    {
        var id = await _e.Donnees.IntervenantAsync();
        _e.Connecter(id);
        var dialogues = _e.Dialogues();
        var page = _e.Parcours();
        var bouton = page.FindAll("button").First(b => b.TextContent.StartsWith("Supprimer", StringComparison.Ordinal) && b.TextContent.Contains("Nancy", StringComparison.Ordinal));
        var clic = bouton.ClickAsync(new());
        dialogues.WaitForElement("button", Attente);
        dialogues.FindAll("button").Single(b => b.TextContent.Trim() == "Supprimer").Click();
        await clic;
        Assert.Empty((await _e.LireAsync(id)).Lignes.OfType<ExperienceProfessionnelle>());
    }

    [Fact]
    [Trait("Rule", "INS-01")]
    public async Task Transmission_lists_what_is_missing_on_both_pages()
    {
        _e.Connecter(await _e.Donnees.IntervenantAsync(new Identification(), complet: false));
        var page = _e.Parcours();
        page.Bouton("Enregistrer et transmettre ma demande d'inscription").Click();
        page.WaitForElement("#resume-erreurs", Attente);
        var liens = page.FindAll("#resume-erreurs a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains($"{Adresses.EspaceInformations}#champ-Formateur-Prenom", liens);
        Assert.Contains($"{Adresses.EspaceParcours}#champ-Specialites", liens);
        Assert.Contains($"{Adresses.EspaceParcours}#champ-DejaFormateur", liens);
    }

    [Fact]
    [Trait("Rule", "INS-01")]
    public async Task A_complete_form_is_transmitted_then_locked()
    {
        var id = await _e.Donnees.IntervenantAsync();
        _e.Connecter(id);
        var page = _e.Parcours();
        page.Bouton("Enregistrer et transmettre ma demande d'inscription").Click();
        page.WaitForAssertion(() => Assert.Contains("Votre dossier a bien été transmis.", page.Markup, StringComparison.Ordinal), Attente);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.StartsWith("Enregistrer", StringComparison.Ordinal));
        Assert.Equal(EtatInscription.Transmise, (await _e.LireAsync(id)).Demande.Etat);
    }

    private void Aller(string adresse) => _e.Ecran.Services.GetRequiredService<NavigationManager>().NavigateTo(adresse);
}
