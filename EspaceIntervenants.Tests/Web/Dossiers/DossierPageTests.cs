using Bunit;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Tests.Web.Profils;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Web.Dossiers;

public sealed class DossierPageTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Attente = TimeSpan.FromSeconds(10);
    private readonly EcranDossier _e = new();

    private DossiersDeTest D => _e.D;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _e.DisposeAsync();

    public void Dispose() => D.Dispose();

    [Fact]
    [Trait("Rule", "DOS-01")]
    public async Task Before_the_registration_is_validated_the_page_says_politely_when_the_file_opens()
    {
        _e.Connecter(await D.Profils.IntervenantAsync());
        var page = _e.Page(".avis");
        Assert.Contains("s'ouvrira une fois votre demande d'inscription validée", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    [Trait("Rule", "DOS-05")]
    public async Task Changing_the_status_changes_the_blocks_at_once_and_drops_no_document()
    {
        var personne = await D.IntervenantAsync();
        var formulaire = await D.FormulaireCompletAsync(personne);
        await D.Dossiers.ConserverAsync(personne, formulaire, await D.RepereAsync(personne));
        _e.Connecter(personne);
        var page = _e.Page();
        Assert.Equal(["Adresse", "Telephones", "Identite", "SecuriteSociale", "Statut", "Attestation", "Arrete", "Employeur", "Bancaire"], page.Blocs());

        page.Champ("Statut professionnel").Change(nameof(StatutProfessionnel.SalariePrive));
        Assert.Equal(["Adresse", "Telephones", "Identite", "SecuriteSociale", "Statut", "Contrat", "Attestation", "Employeur", "Bancaire"], page.Blocs());
        Assert.Equal("Privé", page.Champ("Type d'employeur").GetAttribute("value"));
        var enTrop = page.Find("section[aria-labelledby=en-trop]");
        Assert.Contains("Arrete.pdf", enTrop.TextContent, StringComparison.Ordinal);

        page.Champ("Statut professionnel").Change(nameof(StatutProfessionnel.Sans));
        Assert.Null(page.Bloc(BlocDossier.Employeur));
        Assert.Null(page.Bloc(BlocDossier.Retraite));
        page.Champ("Situation/Position").Change(CodesListes.Retraite);
        Assert.NotNull(page.Bloc(BlocDossier.Retraite));
        Assert.Equal(["Attestation.pdf", "Arrete.pdf"], page.FindAll("section[aria-labelledby=en-trop] a").Select(a => a.TextContent));

        page.Find("section[aria-labelledby=en-trop] button[aria-label='Supprimer le fichier Attestation.pdf']").Click();
        page.WaitForAssertion(() => Assert.Equal(["Arrete.pdf"], page.FindAll("section[aria-labelledby=en-trop] a").Select(a => a.TextContent)), Attente);
        page.FindAll("section[aria-labelledby=en-trop] button").First(b => b.TextContent.StartsWith("Conserver", StringComparison.Ordinal)).Click();
        Assert.Contains("Conservée", page.Find("section[aria-labelledby=en-trop]").TextContent, StringComparison.Ordinal);
        var saisie = (await D.LireAsync(personne)).Saisie!.Contenu;
        Assert.DoesNotContain(NaturePiece.Attestation, saisie.Pieces.Keys);
        Assert.Equal(formulaire.Pieces[NaturePiece.Arrete], saisie.Pieces[NaturePiece.Arrete]);
        page.Champ("Statut professionnel").Change(nameof(StatutProfessionnel.Fonctionnaire));
        Assert.Contains("Arrete.pdf", page.Bloc(BlocDossier.Arrete)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "DOS-08")]
    public async Task What_a_manager_asks_for_stands_in_red_at_the_head_of_its_block_and_the_badge_counts_it_until_sent()
    {
        var personne = await D.IntervenantAsync();
        await DemanderAsync(personne, "Votre RIB a changé.", BlocDossier.Telephones, BlocDossier.Bancaire);
        _e.Connecter(personne);
        var menu = _e.Menu();
        menu.WaitForAssertion(() => Assert.Equal(2, menu.FindAll(".pastille").Count), Attente);
        Assert.All(menu.FindAll(".pastille"), p => Assert.Equal("2 2 éléments attendus", p.Texte()));

        var page = _e.Page();
        Assert.Contains("Votre RIB a changé.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Les informations ci-dessous sont demandées par votre gestionnaire CNFPT", page.Bloc(BlocDossier.Bancaire)!.QuerySelector(".bloc__demande")!.TextContent);
        Assert.Null(page.Bloc(BlocDossier.Identite)!.QuerySelector(".bloc__demande"));

        var formulaire = (await D.LireAsync(personne)).AEditer();
        (formulaire.Bancaire.Iban, formulaire.Bancaire.Bic) = ("FR7630003030100005207491270", "SOGEFRPP");
        formulaire.Pieces[NaturePiece.Rib] = await D.FichierAsync(personne, "rib.pdf");
        Assert.True((await D.TransmettreAsync(personne, formulaire)).Reussi);
        menu.WaitForAssertion(() => Assert.Empty(menu.FindAll(".pastille")), Attente);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".bloc__demande")), Attente);
    }

    [Theory]
    [Trait("Rule", "DOS-12")]
    [InlineData(300, null)]
    [InlineData(310, "Cette pièce doit être mise à jour")]
    [InlineData(366, "Cette pièce n'est plus à jour. Veuillez charger la nouvelle pièce")]
    public async Task Near_its_end_and_past_it_a_document_says_so_word_for_word(int jours, string? message)
    {
        var personne = await Complete();
        D.Base.Temps.Advance(TimeSpan.FromDays(jours));
        _e.Connecter(personne);
        var page = _e.Page();
        Assert.Equal(message, page.Bloc(BlocDossier.Arrete)!.QuerySelector(".bloc__echeance strong")?.TextContent);
        Assert.Null(page.Bloc(BlocDossier.Bancaire)!.QuerySelector(".bloc__echeance"));
    }

    [Fact]
    [Trait("Rule", "DOS-15")]
    public async Task The_validated_document_is_still_read_while_another_takes_its_place()
    {
        var personne = await Complete();
        _e.Connecter(personne);
        var page = _e.Page();
        Assert.Empty(page.FindAll(".piece-validee"));

        page.Find("button[aria-label='Supprimer le fichier Arrete.pdf']").Click();
        page.WaitForAssertion(() => Assert.Contains("Pièce validée actuelle", page.Bloc(BlocDossier.Arrete)!.TextContent, StringComparison.Ordinal), Attente);
        Assert.Contains("Modifié, non transmis", page.Bloc(BlocDossier.Arrete)!.TextContent, StringComparison.Ordinal);
        page.Charger(NaturePiece.Arrete, "arrete-2026.pdf", PiecesDeTest.Pdf);
        page.WaitForAssertion(() => Assert.Contains("arrete-2026.pdf", page.Bloc(BlocDossier.Arrete)!.TextContent, StringComparison.Ordinal), Attente);
        Assert.Equal("Arrete.pdf", page.Find(".piece-validee a").TextContent);
        Assert.Equal(EtatDossier.Complet, (await D.DossierAsync(personne)).Etat);
        Assert.NotEqual((await D.LireAsync(personne)).Envoye.Pieces[NaturePiece.Arrete], (await D.LireAsync(personne)).Saisie!.Contenu.Pieces[NaturePiece.Arrete]);
    }

    [Fact]
    [Trait("Rule", "DOS-15")]
    public async Task A_document_whose_keeping_is_refused_leaves_the_former_one_in_place_and_says_why()
    {
        var personne = await Complete();
        _e.Connecter(personne);
        var page = _e.Page();
        page.Champ("Service").Input(new string('x', 200));
        await using (var db = D.Base.CreateDbContext())
            await db.Inscriptions.Where(i => i.Id == personne).ExecuteUpdateAsync(s => s.SetProperty(i => i.Etat, EtatInscription.Transmise));

        page.Charger(NaturePiece.Arrete, "autre.pdf", PiecesDeTest.Pdf);
        page.WaitForAssertion(() => Assert.Contains("s'ouvrira", page.Bloc(BlocDossier.Arrete)!.QuerySelector(".champ__erreur")!.TextContent, StringComparison.Ordinal), Attente);
        Assert.Contains("Arrete.pdf", page.Bloc(BlocDossier.Arrete)!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("autre.pdf", page.Bloc(BlocDossier.Arrete)!.QuerySelector("a")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "DOS-10")]
    public async Task A_refused_block_gives_its_reason_and_cannot_come_back_as_it_was()
    {
        var personne = await D.IntervenantAsync();
        var gestionnaire = await D.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        Assert.True((await D.TransmettreAsync(personne)).Reussi);
        _e.Connecter(personne);
        var page = _e.Page();
        page.Champ("Service").Input("Culture");

        var identite = Assert.Single(await D.AVerifierAsync(personne, BlocDossier.Identite));
        Assert.True((await D.Verifications.RefuserAsync(gestionnaire, personne, identite, "Document illisible.")).Reussi);
        // Live, and without touching what is typed.
        page.WaitForAssertion(() => Assert.Contains("Document illisible.", page.Bloc(BlocDossier.Identite)!.TextContent, StringComparison.Ordinal), Attente);
        Assert.Equal("Culture", page.Champ("Service").GetAttribute("value"));

        page.Bouton("Transmettre").Click();
        page.WaitForAssertion(() => Assert.Contains("Votre dossier est transmis", page.Markup, StringComparison.Ordinal), Attente);
        Assert.Contains("Toujours à corriger", page.Markup, StringComparison.Ordinal);
        D.Base.Temps.Advance(TimeSpan.FromMinutes(1));
        page.Champ("Lieu de naissance (ville)").Input("Toul");
        page.Champ("Lieu de naissance (ville)").Input("Nancy");
        page.Bouton("Transmettre").Click();
        page.WaitForAssertion(() => Assert.Contains("n'a pas changé depuis", page.Find("#resume-erreurs").TextContent, StringComparison.Ordinal), Attente);
    }

    [Fact]
    [Trait("Rule", "DOS-09")]
    public async Task Missing_documents_are_listed_with_a_link_to_their_field_and_a_double_click_sends_once()
    {
        var personne = await D.IntervenantAsync(StatutProfessionnel.TravailleurIndependant);
        var formulaire = await D.FormulaireCompletAsync(personne);
        formulaire.Pieces.Remove(NaturePiece.IdentiteVerso);
        await D.Dossiers.ConserverAsync(personne, formulaire, await D.RepereAsync(personne));
        _e.Connecter(personne);
        var page = _e.Page();
        page.Bouton("Transmettre").Click();
        page.WaitForElement("#resume-erreurs a", Attente);
        Assert.EndsWith("#champ-Pieces-IdentiteVerso", Assert.Single(page.FindAll("#resume-erreurs a")).GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#champ-Pieces-IdentiteVerso").GetAttribute("aria-invalid"));
        Assert.NotEqual("true", page.Find("#champ-Pieces-IdentiteRecto").GetAttribute("aria-invalid"));

        page.Charger(NaturePiece.IdentiteVerso, "verso.pdf", PiecesDeTest.Pdf);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#resume-erreurs")), Attente);
        page.Bouton("Transmettre").Click();
        page.WaitForAssertion(() => Assert.Contains("Votre dossier est transmis", page.Markup, StringComparison.Ordinal), Attente);
        page.Bouton("Transmettre").Click();
        Assert.Contains("Votre dossier est transmis", page.Markup, StringComparison.Ordinal);
        Assert.Equal(1, (await D.DossierAsync(personne)).Envois);
        Assert.Empty(page.FindAll("#resume-erreurs"));
    }

    [Fact]
    [Trait("Rule", "DOS-16")]
    public async Task A_complete_file_tells_the_next_step()
    {
        _e.Connecter(await Complete());
        var page = _e.Page();
        var etat = page.Find("section[aria-labelledby=etat-dossier]");
        Assert.Contains("Dossier complet", etat.TextContent, StringComparison.Ordinal);
        Assert.Contains("la lettre de demande", etat.TextContent, StringComparison.Ordinal);
        Assert.Equal("/espace/interventions", etat.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Validé le", page.Bloc(BlocDossier.Identite)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "DOS-14")]
    public async Task The_yearly_confirmation_is_offered_unless_something_typed_is_not_sent()
    {
        var personne = await Complete();
        D.Base.Temps.Advance(TimeSpan.FromDays(300));
        _e.Connecter(personne);
        var page = _e.Page();
        page.Champ("Service").Input("Culture");
        page.Bouton("Rien n'a changé, je confirme").Click();
        page.WaitForAssertion(() => Assert.Contains("n'est pas transmise", page.Find("#resume-erreurs").TextContent, StringComparison.Ordinal), Attente);
        Assert.Equal("Culture", page.Champ("Service").GetAttribute("value"));

        page.Champ("Service").Input(string.Empty);
        page.Bouton("Rien n'a changé, je confirme").Click();
        page.WaitForAssertion(() => Assert.Contains("Votre dossier est transmis", page.Markup, StringComparison.Ordinal), Attente);
        Assert.Equal([BlocDossier.Attestation, BlocDossier.Arrete], (await D.DossierAsync(personne)).Versions.Where(v => v.SansChangement).Select(v => v.Bloc).Order());
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.StartsWith("Rien n'a changé", StringComparison.Ordinal));
    }

    private async Task<Guid> Complete()
    {
        var personne = await D.IntervenantAsync();
        await D.CompleterAsync(personne, await D.Profils.GestionnaireAsync("Ana", "Prévost", "054"));
        return personne;
    }

    private async Task DemanderAsync(Guid personne, string message, params BlocDossier[] blocs)
    {
        await using var db = D.Base.CreateDbContext();
        var dossier = DossierAdministratif.Creer(personne, D.Base.Maintenant);
        dossier.Demander(blocs, message, Guid.NewGuid(), "Ana Prévost", "054", D.Base.Maintenant);
        db.Dossiers.Add(dossier);
        await db.SaveChangesAsync();
    }
}
