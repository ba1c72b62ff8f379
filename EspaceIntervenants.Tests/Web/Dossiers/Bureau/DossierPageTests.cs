using AngleSharp.Dom;
using Bunit;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Features.Dossiers.Bureau;

namespace EspaceIntervenants.Tests.Web.Dossiers.Bureau;

[Trait("Rule", "DOS-10")]
public sealed class DossierPageTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly TimeSpan Attente = TimeSpan.FromSeconds(10);

    private readonly EcranDossiers _ecran = new();
    private Guid _ana;
    private Guid _karim;
    private Guid _personne;

    private DossiersDeTest D => _ecran.Dossiers;

    public async Task InitializeAsync()
    {
        _ana = await D.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        _karim = await D.Profils.GestionnaireAsync("Karim", "Benali", "054");
        _personne = await D.IntervenantAsync();
        Assert.True((await D.TransmettreAsync(_personne)).Reussi);
        D.Base.Temps.Advance(TimeSpan.FromMinutes(1));
    }

    public async Task DisposeAsync() => await _ecran.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => _ecran.DisposeAsync();

    [Fact]
    public async Task Blocks_are_decided_one_by_one_then_the_rest_and_the_next_file_is_one_click_away()
    {
        var suivante = await D.IntervenantAsync();
        Assert.True((await D.TransmettreAsync(suivante)).Reussi);
        var page = Ouvrir();
        var total = BlocsDossier.Requis(DossiersDeTest.Statut(EspaceIntervenants.Domain.Profils.StatutProfessionnel.Fonctionnaire)).Count;
        Assert.Equal(total, page.FindAll(".verification__bloc").Count);
        Assert.Contains("FR76\u00A03000", Bloc(page, BlocDossier.Bancaire).TextContent, StringComparison.Ordinal);
        Assert.Contains("IdentiteVerso.pdf", Bloc(page, BlocDossier.Identite).TextContent, StringComparison.Ordinal);

        Cliquer(page, BlocDossier.Adresse, "Valider");
        page.WaitForAssertion(() => Assert.Equal("Adresse personnelle : validé.", Fait(page)), Attente);
        Assert.Equal(total - 1, page.FindAll(".verification__bloc").Count);

        Cliquer(page, BlocDossier.Identite, "Refuser");
        page.WaitForElement(".refus select", Attente);
        page.Find(".refus").Submit();
        page.WaitForAssertion(() => Assert.Contains("Indiquez le motif", page.Find(".refus .champ__erreur").TextContent, StringComparison.Ordinal), Attente);
        page.Find(".refus select").Change("ILLISIBLE");
        Assert.Equal("Le document est illisible : chargez une copie nette et entière.", page.Find(".refus textarea").GetAttribute("value"));
        page.Find(".refus textarea").Input("Le verso est illisible.");
        page.Find(".refus select").Change("PERIME");
        Assert.Equal("Le verso est illisible.\nLe document n'est plus en cours de validité.", page.Find(".refus textarea").GetAttribute("value"));
        page.Find(".refus").Submit();
        page.WaitForAssertion(() => Assert.Equal("Identité : refusé.", Fait(page)), Attente);

        EcranDossiers.Bouton(page, $"Valider les blocs restants ({total - 2})").Click();
        page.WaitForAssertion(() => Assert.Contains("Tout ce que la personne a transmis est vérifié", Fait(page), StringComparison.Ordinal), Attente);
        Assert.Equal(Adresses.GestionDossier(suivante), page.FindAll("a.bouton--principal").Single(a => a.TextContent == "Dossier suivant").GetAttribute("href"));
        var dossier = await D.DossierAsync(_personne);
        Assert.Equal("Le verso est illisible.\nLe document n'est plus en cours de validité.", dossier.Derniere(BlocDossier.Identite)!.Motif);
        Assert.Null(dossier.AVerifierDepuis);
        Assert.Contains("refusé", page.FindAll(".verification__lu").Single(b => b.TextContent.Contains("Identité", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_who_decided_first_is_named_with_the_hour()
    {
        var page = Ouvrir();
        var version = Assert.Single(await D.AVerifierAsync(_personne, BlocDossier.Adresse));
        // On another server: nothing tells this page.
        var ailleurs = new EspaceIntervenants.Domain.Dossiers.Bureau.VerificationService(
            D.Base, D.Base.Temps, D.Profils.Referentiels, CourrielsDeTest.Boite(D.Base.Temps), new SignalDossiers(),
            Microsoft.Extensions.Options.Options.Create(new EspaceIntervenants.Domain.Common.SiteOptions { AdressePublique = CourrielsDeTest.Site }));
        Assert.True((await ailleurs.ValiderAsync(_karim, _personne, [version])).Reussi);

        Cliquer(page, BlocDossier.Adresse, "Valider");
        page.WaitForAssertion(() => Assert.Contains("déjà validé par Karim Benali le 01/09/2026 à 10h01. Cette première décision est maintenue.", page.Find(".dossier__fait .avis--alerte").TextContent, StringComparison.Ordinal), Attente);
        Assert.Empty(page.FindAll($"#bloc-{BlocDossier.Adresse}"));
    }

    [Fact]
    public async Task What_a_colleague_decides_leaves_the_screen_at_once_with_their_name()
    {
        var page = Ouvrir();
        var version = Assert.Single(await D.AVerifierAsync(_personne, BlocDossier.Adresse));
        Assert.True((await D.Verifications.RefuserAsync(_karim, _personne, version, "Incomplète.")).Reussi);
        page.WaitForAssertion(() => Assert.Contains("Adresse personnelle : refusé par Karim Benali", Fait(page), StringComparison.Ordinal), Attente);
        Assert.Empty(page.FindAll($"#bloc-{BlocDossier.Adresse}"));
    }

    [Fact]
    [Trait("Rule", "DOS-09")]
    public async Task Another_version_never_takes_the_place_of_what_is_being_read_by_itself()
    {
        var page = Ouvrir();
        var formulaire = (await D.LireAsync(_personne)).Envoye;
        formulaire.Adresse.Voie = "1 rue Neuve";
        Assert.True((await D.TransmettreAsync(_personne, formulaire)).Reussi);
        page.WaitForAssertion(() => Assert.Contains("autre version", Fait(page), StringComparison.Ordinal), Attente);
        Assert.Contains("16 avenue Mozart", Bloc(page, BlocDossier.Adresse).TextContent, StringComparison.Ordinal);

        Cliquer(page, BlocDossier.Adresse, "Valider");
        page.WaitForAssertion(() => Assert.Contains("a transmis une autre version depuis", Fait(page), StringComparison.Ordinal), Attente);
        Assert.Contains("1 rue Neuve", Bloc(page, BlocDossier.Adresse).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "DOS-15")]
    public async Task What_changed_is_marked_with_what_is_in_force()
    {
        await D.ValiderToutAsync(_personne, _karim);
        var formulaire = (await D.LireAsync(_personne)).Envoye;
        formulaire.Bancaire.Bic = "BNPAFRPP";
        formulaire.Pieces[NaturePiece.Rib] = await D.FichierAsync(_personne, "nouveau.pdf");
        Assert.True((await D.TransmettreAsync(_personne, formulaire)).Reussi);
        var page = Ouvrir();

        var ligne = Assert.Single(page.FindAll(".donnees__ligne--change"));
        Assert.Contains("BNPAFRPP", ligne.TextContent, StringComparison.Ordinal);
        Assert.Contains("Avant\u00A0: SOGEFRPP", ligne.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rib.pdf", page.Find(".verification__avant").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_held_while_open_and_a_colleague_is_told_live()
    {
        var libre = Ouvrir();
        Assert.Equal(_ana, (await D.Verrous.PrendreAsync(_karim, _personne)).Valeur!.AgentId);
        Assert.Empty(libre.FindAll(".verrou"));

        // Prolonged as long as it stays open.
        for (var minute = 0; minute < 12; minute++)
        {
            D.Base.Temps.Advance(VeilleDossiers.Rythme);
            var fin = D.Base.Maintenant + TimeSpan.FromMinutes(8);
            libre.WaitForState(() => Expire() >= fin, Attente);
        }
        await _ecran.QuitterAsync();
        Assert.Equal(_karim, (await D.Verrous.PrendreAsync(_karim, _personne)).Valeur!.AgentId);

        var prise = Ouvrir();
        prise.WaitForAssertion(() => Assert.Contains("En cours de vérification par Karim Benali depuis 10h13", prise.Find(".verrou").TextContent, StringComparison.Ordinal), Attente);
        await D.Verrous.RendreAsync(_karim, _personne);
        prise.WaitForAssertion(() => Assert.Empty(prise.FindAll(".verrou")), Attente);
        Assert.Equal(_ana, (await D.Verrous.PrendreAsync(_karim, _personne)).Valeur!.AgentId);
    }

    [Fact]
    [Trait("Rule", "DOS-08")]
    public async Task Asking_ticks_what_is_missing_or_refused_and_says_what_was_asked()
    {
        var vide = await D.IntervenantAsync();
        var page = _ecran.Ouvrir<DossierPage>(_ana, Adresses.GestionDossier(vide), p => p.Add(c => c.Id, vide));
        page.WaitForElement("h2", Attente);
        EcranDossiers.Bouton(page, "Demander des données et pièces").Click();
        var cases = _ecran.Dialogues.WaitForElements(".mud-dialog input[type=checkbox]", Attente);
        Assert.All(cases, c => Assert.True(c.HasAttribute("checked")));
        foreach (var autre in cases.Where(c => c.GetAttribute("value") != nameof(BlocDossier.Bancaire)).Select(c => c.GetAttribute("value")).ToList())
            _ecran.Dialogues.Find($".mud-dialog input[value={autre}]").Change(false);
        _ecran.Dialogues.Find(".mud-dialog textarea").Input("Merci !");
        _ecran.Dialogues.Find(".mud-dialog form").Submit();

        page.WaitForAssertion(() => Assert.Contains("La demande est faite", Fait(page), StringComparison.Ordinal), Attente);
        page.WaitForAssertion(() => Assert.Contains("Merci !", page.Find(".historique").TextContent, StringComparison.Ordinal), Attente);
        Assert.Equal([BlocDossier.Bancaire], (await D.DossierAsync(vide)).Attendus);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task A_file_that_may_not_be_read_does_not_exist()
    {
        foreach (var (acteur, dossier) in new[] { (_personne, _personne), (_ana, Guid.NewGuid()) })
        {
            var page = _ecran.Ouvrir<DossierPage>(acteur, Adresses.GestionDossier(dossier), p => p.Add(c => c.Id, dossier));
            page.WaitForAssertion(() => Assert.Contains("n'existe pas", page.Markup, StringComparison.Ordinal), Attente);
            await _ecran.QuitterAsync();
        }
    }

    private IRenderedComponent<DossierPage> Ouvrir()
    {
        var page = _ecran.Ouvrir<DossierPage>(_ana, Adresses.GestionDossier(_personne), p => p.Add(c => c.Id, _personne));
        page.WaitForElement(".verification__bloc", Attente);
        return page;
    }

    private DateTime Expire()
    {
        using var db = D.Base.CreateDbContext();
        return db.VerrousDossier.Single(v => v.DossierId == _personne).ExpireLe;
    }

    private static IElement Bloc(IRenderedComponent<DossierPage> page, BlocDossier bloc) => page.Find($"section[aria-labelledby=bloc-{bloc}]");

    private static void Cliquer(IRenderedComponent<DossierPage> page, BlocDossier bloc, string bouton) =>
        EcranDossiers.Bouton(page, bouton, $"section[aria-labelledby=bloc-{bloc}]").Click();

    private static string Fait(IRenderedComponent<DossierPage> page) => page.Find(".dossier__fait").TextContent.Replace('\u00A0', ' ').Trim();
}
