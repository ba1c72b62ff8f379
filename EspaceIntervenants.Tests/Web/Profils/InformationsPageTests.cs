using Bunit;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Web.Profils;

public sealed class InformationsPageTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Attente = TimeSpan.FromSeconds(10);
    private readonly EcranProfil _e = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _e.DisposeAsync();

    public void Dispose() => _e.Donnees.Dispose();

    [Fact]
    [Trait("Rule", "PRO-03")]
    public async Task The_employer_block_follows_the_status()
    {
        _e.Connecter(await _e.Donnees.IntervenantAsync());
        var page = _e.Informations();
        Assert.Equal("Public", page.Champ("Type d'employeur").GetAttribute("value"));
        page.Champ("Statut professionnel").Change(nameof(StatutProfessionnel.SalariePrive));
        Assert.Equal("Privé", page.Champ("Type d'employeur").GetAttribute("value"));
        Assert.DoesNotContain(page.FindAll("label"), l => l.TextContent.StartsWith("Fonction publique", StringComparison.Ordinal));
        page.Champ("Statut professionnel").Change(nameof(StatutProfessionnel.Sans));
        Assert.DoesNotContain(page.FindAll("legend"), l => l.TextContent == "L'employeur");
    }

    [Fact]
    [Trait("Rule", "PRO-05")]
    public async Task The_box_opens_the_professional_details()
    {
        _e.Connecter(await _e.Donnees.IntervenantAsync());
        var page = _e.Informations();
        Assert.DoesNotContain("Coordonnées professionnelles", page.Markup, StringComparison.Ordinal);
        page.FindAll("label.choix").Single(l => l.TextContent.Trim() == "Adresse différente de celle de l'employeur").QuerySelector("input")!.Change(true);
        Assert.Contains("Coordonnées professionnelles (si différentes de celles de l'employeur)", System.Net.WebUtility.HtmlDecode(page.Markup), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "PRO-04")]
    public async Task Two_characters_propose_public_employers_and_choosing_one_fills_the_block()
    {
        await using (var db = _e.Donnees.Base.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("""
                INSERT INTO EmployeursPublics (Siret, Siren, Denomination, Cle, AutresMots, Siege, Voie, CodePostal, Ville, Telephone, Population, AVerifier, Actif, Source)
                VALUES ('26940009900017', '269400099', 'Métropole d''essai', 'metropole essai', 'metz', 1, '3 place d''Essai', '57000', 'Metz', '0387000000', 9, 0, 1, 2)
                """);
        var id = await _e.Donnees.IntervenantAsync();
        _e.Connecter(id);
        var page = _e.Informations();
        page.Champ("Raison sociale de l'employeur").Input("m");
        _e.Avancer(1);
        Assert.Empty(page.FindAll("[role=option]"));

        page.Champ("Raison sociale de l'employeur").Input("metropole d'essai");
        _e.Avancer(0.2);
        page.WaitForElement("[role=option]", Attente);
        var champ = page.Champ("Raison sociale de l'employeur");
        Assert.Equal("true", champ.GetAttribute("aria-expanded"));
        champ.KeyDown(new KeyboardEventArgs { Key = "ArrowDown" });
        Assert.Equal(page.Find("[role=option]").Id, page.Champ("Raison sociale de l'employeur").GetAttribute("aria-activedescendant"));
        page.Champ("Raison sociale de l'employeur").KeyDown(new KeyboardEventArgs { Key = "Enter" });

        Assert.Equal("Métropole d'essai", page.Champ("Raison sociale de l'employeur").GetAttribute("value"));
        Assert.Equal("26940009900017", page.Champ("N° de SIRET de l'employeur principal").GetAttribute("value"));
        Assert.Equal("57000", page.Find("#champ-Employeur-Adresse-CodePostal").GetAttribute("value"));
        Assert.Equal("Metz", page.Find("#champ-Employeur-Adresse-Ville").GetAttribute("value"));
        Assert.Equal("3 place d'Essai", page.Find("#champ-Employeur-Adresse-Voie").GetAttribute("value"));
        Assert.Equal("0387000000", page.Find("#champ-Employeur-Telephone").GetAttribute("value"));
    }

    [Fact]
    [Trait("Rule", "PRO-09")]
    public async Task A_postal_code_proposes_its_cities_and_nothing_abroad()
    {
        _e.Connecter(await _e.Donnees.IntervenantAsync());
        var page = _e.Informations();
        page.Find("#champ-Formateur-Adresse-CodePostal").Input("55100");
        _e.Avancer(0.2);
        page.WaitForElement("[role=option]", Attente);
        var verdun = page.FindAll("[role=option]").Single(o => o.TextContent == "55100 Verdun");
        verdun.Click();
        Assert.Equal("Verdun", page.Find("#champ-Formateur-Adresse-Ville").GetAttribute("value"));

        page.Champ("Pays de résidence").Change("BE");
        Assert.Null(page.Find("#champ-Formateur-Adresse-CodePostal").GetAttribute("role"));
    }

    [Fact]
    [Trait("Rule", "PRO-06")]
    public async Task Unticking_a_region_takes_its_departements_away_and_says_so()
    {
        _e.Connecter(await _e.Donnees.IntervenantAsync());
        var page = _e.Informations();
        Assert.NotEmpty(page.FindAll("input[value='57']"));
        page.Find("input[value='44']").Change(false);
        Assert.Empty(page.FindAll("input[value='57']"));
        Assert.Contains("Meurthe-et-Moselle, Moselle", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "PRO-02")]
    public async Task What_is_typed_is_kept_when_the_hands_rest_and_at_the_latest_after_four_seconds()
    {
        var id = await _e.Donnees.IntervenantAsync();
        _e.Connecter(id);
        var page = _e.Informations();
        page.Champ("Prénom").Input("M");
        _e.Avancer(1.4);
        Assert.Null((await _e.LireAsync(id)).SaisieIdentification);
        _e.Avancer(0.1);
        page.WaitForAssertion(() => Assert.Contains("Saisie conservée à 10h00", page.Markup, StringComparison.Ordinal), Attente);
        Assert.Equal("M", (await _e.LireAsync(id)).SaisieIdentification!.Contenu.Formateur.Prenom);

        // Someone who never rests: the draft is not older than four seconds.
        foreach (var lettre in new[] { "Ma", "Man", "Mano", "Manon" })
        {
            page.Champ("Prénom").Input(lettre);
            _e.Avancer(1);
        }
        await AttendreAsync(async () => (await _e.LireAsync(id)).SaisieIdentification!.Contenu.Formateur.Prenom == "Manon");
    }

    [Fact]
    [Trait("Rule", "PRO-02")]
    public async Task A_draft_is_found_again_and_can_be_given_up()
    {
        var id = await _e.Donnees.IntervenantAsync();
        var saisie = (await _e.LireAsync(id)).Identification;
        saisie.Formateur.Prenom = "Retrouvée";
        await _e.Donnees.Saisies.ConserverAsync(id, saisie, await _e.Donnees.RepereAsync(id));
        _e.Connecter(id);
        var page = _e.Informations();
        Assert.Equal("Retrouvée", page.Champ("Prénom").GetAttribute("value"));
        Assert.Contains("Votre saisie a été retrouvée", page.Markup, StringComparison.Ordinal);
        page.Bouton("Abandonner cette saisie").Click();
        page.WaitForAssertion(() => Assert.Equal("Camille", page.Champ("Prénom").GetAttribute("value")), Attente);
        Assert.Null((await _e.LireAsync(id)).SaisieIdentification);
    }

    [Theory]
    [Trait("Rule", "PRO-02")]
    [InlineData("Garder celle-ci", "Ici")]
    [InlineData("Reprendre la saisie de l'autre onglet", "Ailleurs")]
    public async Task Two_tabs_see_each_other_and_the_person_chooses(string choix, string attendu)
    {
        var id = await _e.Donnees.IntervenantAsync();
        _e.Connecter(id);
        var page = _e.Informations();
        var ailleurs = (await _e.LireAsync(id)).Identification;
        ailleurs.Formateur.Prenom = "Ailleurs";
        await _e.Donnees.Saisies.ConserverAsync(id, ailleurs, await _e.Donnees.RepereAsync(id));

        page.Champ("Prénom").Input("Ici");
        _e.Avancer(1.5);
        page.WaitForAssertion(() => Assert.Contains("Deux saisies différentes", page.Markup, StringComparison.Ordinal), Attente);
        Assert.Equal("Ailleurs", (await _e.LireAsync(id)).SaisieIdentification!.Contenu.Formateur.Prenom);
        page.Bouton(choix).Click();
        page.WaitForAssertion(() => Assert.DoesNotContain("Deux saisies différentes", page.Markup, StringComparison.Ordinal), Attente);
        Assert.Equal(attendu, page.Champ("Prénom").GetAttribute("value"));
        Assert.Equal(attendu, (await _e.LireAsync(id)).SaisieIdentification!.Contenu.Formateur.Prenom);
    }

    [Fact]
    [Trait("Rule", "PRO-02")]
    public async Task Next_page_lists_what_is_missing_with_a_link_to_each_field_and_save_does_not()
    {
        var id = await _e.Donnees.IntervenantAsync(new Identification(), complet: false);
        _e.Connecter(id);
        var page = _e.Informations();
        page.Champ("Prénom").Input("Manon");
        page.Bouton("Enregistrer et passer à la page suivante").Click();
        page.WaitForElement("#resume-erreurs", Attente);
        Assert.Contains(page.FindAll("#resume-erreurs a"), a => a.GetAttribute("href")!.EndsWith("#champ-Formateur-NomFamille", StringComparison.Ordinal));
        Assert.Equal("true", page.Champ("Nom d'usage").GetAttribute("aria-invalid"));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Vos informations sont enregistrées.", page.Markup, StringComparison.Ordinal), Attente);
        Assert.Equal("Manon", (await _e.LireAsync(id)).Identification.Formateur.Prenom);
    }

    [Theory]
    [InlineData(EtatInscription.Transmise, null, "Votre dossier a bien été transmis.")]
    [InlineData(EtatInscription.Rejetee, null, "01/09/2027")]
    [InlineData(EtatInscription.Validee, "123456", "immatriculation 123456")]
    [Trait("Rule", "INS-01")]
    [Trait("Rule", "INS-03")]
    [Trait("Rule", "INS-06")]
    public async Task A_locked_form_is_shown_says_why_and_has_no_button(EtatInscription etat, string? immatriculation, string texte)
    {
        _e.Connecter(await _e.Donnees.IntervenantAsync(etat: etat, immatriculation: immatriculation));
        var page = _e.Informations();
        Assert.Contains(texte, page.Markup, StringComparison.Ordinal);
        Assert.All(page.FindAll("form input[type=text]"), i => Assert.True(i.HasAttribute("readonly")));
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.StartsWith("Enregistrer", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "INS-06")]
    public async Task Whoever_has_an_immatriculation_is_led_to_the_file_where_they_change_their_address_and_status()
    {
        _e.Connecter(await _e.Donnees.IntervenantAsync(etat: EtatInscription.Validee, immatriculation: "123456"));
        var page = _e.Informations();
        Assert.Contains(page.FindAll(".avis a"), a => a.GetAttribute("href") == "/espace/dossier");
    }

    [Fact]
    [Trait("Rule", "DOS-01")]
    public async Task Saving_what_the_file_shares_says_that_it_is_sent_for_verification()
    {
        var id = await _e.Donnees.IntervenantAsync(etat: EtatInscription.Validee);
        var lu = (await new DossierQueries(_e.Donnees.Base, _e.Donnees.Base.Temps).MonDossierAsync(id)).Valeur!;
        var transmission = new TransmissionDossier(_e.Donnees.Base, _e.Donnees.Base.Temps, _e.Donnees.Referentiels, new SignalDossiers());
        Assert.True((await transmission.TransmettreAsync(id, lu.Envoye, new RepereSaisie(Guid.NewGuid(), lu.VersionLue))).Reussi);
        _e.Avancer(60);
        _e.Connecter(id);
        var page = _e.Informations();
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Vos informations sont enregistrées.", page.Markup, StringComparison.Ordinal), Attente);
        Assert.DoesNotContain("dossier administratif", page.Markup, StringComparison.Ordinal);

        page.Find("#champ-Formateur-Adresse-Voie").Input("1 rue Neuve");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("transmis pour vérification à votre dossier administratif\u00A0: Adresse personnelle.", System.Net.WebUtility.HtmlDecode(page.Markup), StringComparison.Ordinal), Attente);
    }

    [Fact]
    [Trait("Rule", "INS-02")]
    public async Task Asked_for_complements_the_person_reads_what_and_until_when()
    {
        _e.Connecter(await _e.Donnees.IntervenantAsync(etat: EtatInscription.ComplementsDemandes));
        var page = _e.Informations();
        Assert.Contains("Précisez vos missions.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("01/11/2026", page.Markup, StringComparison.Ordinal);
        Assert.True(page.Champ("Structure de rattachement").HasAttribute("disabled"));
    }

    private static async Task AttendreAsync(Func<Task<bool>> vrai)
    {
        for (var essai = 0; essai < 100 && !await vrai(); essai++) await Task.Delay(50);
        Assert.True(await vrai());
    }
}
