using Bunit;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Tests.Web.Profils;
using EspaceIntervenants.Web.Features.Dossiers.Formulaire;

namespace EspaceIntervenants.Tests.Web.Dossiers;

/// <summary>What is typed in the file: judged as it is typed, kept, shared between two tabs.</summary>
public sealed class SaisieDossierPageTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Attente = TimeSpan.FromSeconds(10);
    private readonly EcranDossier _e = new();
    private Guid _personne;

    private DossiersDeTest D => _e.D;

    public async Task InitializeAsync()
    {
        _personne = await D.IntervenantAsync();
        _e.Connecter(_personne);
    }

    public async Task DisposeAsync() => await _e.DisposeAsync();

    public void Dispose() => D.Dispose();

    [Fact]
    [Trait("Rule", "DOS-04")]
    public void The_nir_says_what_is_wrong_as_it_is_typed_and_is_given_its_key_once_left()
    {
        var page = _e.Page();
        page.Champ("NIR").Input("28505543950");
        Assert.Null(Verdict(page, "NIR", "erreur"));
        page.Champ("NIR").Input("285O5");
        Assert.Contains("«\u00A0O\u00A0» n'a pas sa place en 4e position", Verdict(page, "NIR", "erreur"), StringComparison.Ordinal);
        page.Champ("NIR").Input("285055439500199");
        Assert.Equal("La clé du numéro de sécurité sociale devrait être 63\u00A0: vous avez saisi 99.", Verdict(page, "NIR", "erreur"));
        Assert.Equal("true", page.Champ("NIR").GetAttribute("aria-invalid"));
        page.Champ("NIR").Input("2850554");
        page.Champ("NIR").Blur();
        Assert.Contains("vous en avez saisi 7", Verdict(page, "NIR", "erreur"), StringComparison.Ordinal);

        page.Champ("NIR").Input("2 85 05 54 395 001");
        Assert.Equal("NIR valide", Verdict(page, "NIR", "valide"));
        Assert.Equal("2 85 05 54 395 001", page.Champ("NIR").GetAttribute("value"));
        page.Champ("NIR").Blur();
        Assert.Equal("2 85 05 54 395 001 63", page.Champ("NIR").GetAttribute("value")!.Replace('\u00A0', ' '));
    }

    [Fact]
    [Trait("Rule", "DOS-07")]
    public void The_iban_is_judged_once_as_long_as_its_country_asks_grouped_once_left_and_ticks_the_sepa_box()
    {
        var page = _e.Page();
        page.Champ("IBAN").Input("FR76 3000 3030 1000 0520 7491 27");
        Assert.Null(Verdict(page, "IBAN", "erreur"));
        Assert.True(page.Find("input[aria-describedby=zone-sepa]").HasAttribute("checked"));
        page.Champ("IBAN").Input("FR7730003030100005207491270");
        Assert.Contains("devrait être 76", Verdict(page, "IBAN", "erreur"), StringComparison.Ordinal);
        page.Champ("IBAN").Input("FR7630003030100005207491270");
        page.Champ("IBAN").Blur();
        Assert.Equal("FR76 3000 3030 1000 0520 7491 270", page.Champ("IBAN").GetAttribute("value")!.Replace('\u00A0', ' '));
        Assert.Equal("IBAN valide", Verdict(page, "IBAN", "valide"));
        page.Champ("IBAN").Input("US");
        Assert.Contains("Aucun pays", Verdict(page, "IBAN", "erreur"), StringComparison.Ordinal);
        Assert.False(page.Find("input[aria-describedby=zone-sepa]").HasAttribute("checked"));
        page.Champ("BIC").Input("SOGEFRP");
        page.Champ("BIC").Blur();
        Assert.Contains("vous en avez saisi 7", Verdict(page, "BIC", "erreur"), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "PRO-04")]
    [InlineData("Fonctionnaire")]
    [InlineData("SalariePrive")]
    public void The_siret_is_judged_as_it_is_typed_whoever_the_employer_is(string statut)
    {
        const string Libelle = "N° de SIRET de l'employeur principal";
        var page = _e.Page();
        page.Champ("Statut professionnel").Change(statut);
        // Each letter cancels the search of the one before, whose end may hold the screen for a moment: what is typed meanwhile waits its turn.
        Siret().Input("2694000990001");
        page.WaitForAssertion(() => Assert.Null(Verdict(page, Libelle, "erreur")), Attente);
        Siret().Input("26940009900018");
        page.WaitForAssertion(() => Assert.Contains("sa clé de contrôle est fausse", Verdict(page, Libelle, "erreur"), StringComparison.Ordinal), Attente);
        Siret().Input("269 400 099 00017");
        Siret().Blur();
        page.WaitForAssertion(() => Assert.Equal(("26940009900017", "SIRET valide"), (Siret().GetAttribute("value"), Verdict(page, Libelle, "valide"))), Attente);

        AngleSharp.Dom.IElement Siret() => page.Champ(Libelle);
    }

    [Fact]
    [Trait("Rule", "DOS-03")]
    public void The_type_of_document_decides_how_many_sides_are_asked()
    {
        var page = _e.Page();
        Assert.Empty(page.FindAll("input[type=file]#champ-Pieces-IdentiteRecto"));
        page.Champ("Type de document d'identité").Change(nameof(TypeDocumentIdentite.CarteIdentite));
        Assert.Single(page.FindAll("#champ-Pieces-IdentiteRecto"));
        page.Charger(NaturePiece.IdentiteVerso, "verso.pdf", PiecesDeTest.Pdf);
        page.WaitForAssertion(() => Assert.Contains("verso.pdf", page.Bloc(BlocDossier.Identite)!.TextContent, StringComparison.Ordinal), Attente);

        page.Champ("Type de document d'identité").Change(nameof(TypeDocumentIdentite.Passeport));
        Assert.Empty(page.FindAll("#champ-Pieces-IdentiteVerso"));
        Assert.Contains("verso.pdf", page.Bloc(BlocDossier.Identite)!.TextContent, StringComparison.Ordinal);
        page.Champ("Type de document d'identité").Change(nameof(TypeDocumentIdentite.TitreSejour));
        Assert.Single(page.FindAll("#champ-Pieces-IdentiteVerso"));
    }

    [Fact]
    [Trait("Rule", "DOS-06")]
    public void A_contract_without_an_end_asks_for_none()
    {
        var page = _e.Page();
        page.Champ("Statut professionnel").Change("AgentNonTitulaire");
        Assert.NotNull(page.Find("#champ-Contrat-Fin"));
        page.Champ("Type de contrat").Change("CDI");
        Assert.Empty(page.FindAll("#champ-Contrat-Fin"));
    }

    [Fact]
    [Trait("Rule", "PRO-02")]
    public async Task What_is_typed_is_kept_found_again_and_can_be_given_up()
    {
        var page = _e.Page();
        page.Champ("Lieu de naissance (ville)").Input("Toul");
        _e.Avancer(1.5);
        page.WaitForAssertion(() => Assert.Contains("Saisie conservée à 10h00", page.Markup, StringComparison.Ordinal), Attente);
        Assert.Contains("Modifié, non transmis", page.Bloc(BlocDossier.Identite)!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Toul", (await D.LireAsync(_personne)).Saisie!.Contenu.Identite.LieuNaissance);

        var retrouvee = _e.Page();
        Assert.Equal("Toul", retrouvee.Champ("Lieu de naissance (ville)").GetAttribute("value"));
        Assert.Contains("ne sont pas encore transmises", retrouvee.Markup, StringComparison.Ordinal);
        retrouvee.Bouton("Abandonner cette saisie").Click();
        retrouvee.WaitForAssertion(() => Assert.Equal("Nancy", retrouvee.Champ("Lieu de naissance (ville)").GetAttribute("value")), Attente);
        Assert.Null((await D.LireAsync(_personne)).Saisie);
    }

    [Fact]
    [Trait("Rule", "PRO-02")]
    public async Task What_was_typed_just_before_a_refused_transmission_is_kept_all_the_same()
    {
        var page = _e.Page();
        page.Champ("NIR").Input("28505");
        page.Bouton("Transmettre").Click();
        page.WaitForElement("#resume-erreurs", Attente);
        _e.Avancer(1.5);
        page.WaitForAssertion(() => Assert.Contains("Saisie conservée", page.Markup, StringComparison.Ordinal), Attente);
        Assert.Equal("28505", (await D.LireAsync(_personne)).Saisie!.Contenu.SecuriteSociale.Nir);
    }

    [Theory]
    [Trait("Rule", "PRO-02")]
    [InlineData("Garder celle-ci", "Ici")]
    [InlineData("Reprendre la saisie de l'autre onglet", "Ailleurs")]
    public async Task Two_tabs_see_each_other_and_the_person_chooses(string choix, string attendu)
    {
        var page = _e.Page();
        var ailleurs = (await D.LireAsync(_personne)).AEditer();
        ailleurs.Identite.LieuNaissance = "Ailleurs";
        await D.Dossiers.ConserverAsync(_personne, ailleurs, await D.RepereAsync(_personne));

        page.Champ("Lieu de naissance (ville)").Input("Ici");
        _e.Avancer(1.5);
        page.WaitForAssertion(() => Assert.Contains("Deux saisies différentes", page.Markup, StringComparison.Ordinal), Attente);
        page.Bouton(choix).Click();
        page.WaitForAssertion(() => Assert.DoesNotContain("Deux saisies différentes", page.Markup, StringComparison.Ordinal), Attente);
        Assert.Equal(attendu, page.Champ("Lieu de naissance (ville)").GetAttribute("value"));
        Assert.Equal(attendu, (await D.LireAsync(_personne)).Saisie!.Contenu.Identite.LieuNaissance);
    }

    private static string? Verdict(IRenderedComponent<DossierPage> page, string libelle, string sorte) =>
        page.FindAll($"#{page.Champ(libelle).Id}-{sorte}").SingleOrDefault()?.TextContent;
}
