using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Domain.Profils.Bureau;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Annonces.Candidatures.Bureau;

public sealed class CandidaturesBureauQueriesTests : IAsyncLifetime, IDisposable
{
    private readonly BureauDeTest _bureau = new();
    private readonly CandidaturesBureauDeTest _c;
    private Annonce _annonce = default!;

    public CandidaturesBureauQueriesTests() => _c = new CandidaturesBureauDeTest(_bureau);

    public async Task InitializeAsync() => _annonce = await _c.Base.AjouterAnnonceAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _bureau.Dispose();

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task The_applications_to_an_ad_do_not_exist_for_other_structures_nor_for_trainers()
    {
        var id = await _c.CandidaterAsync(_annonce, "Manon", "Eloue");
        var auteur = (await _c.CandidatureAsync(id)).ProfilId;
        foreach (var (acteur, motif) in new[] { (_bureau.Lucie, MotifRefus.Introuvable), (auteur, MotifRefus.Interdit), (Guid.NewGuid(), MotifRefus.Interdit) })
        {
            Resultat[] refus =
            [
                await _c.Queries.AnnonceAsync(acteur, _annonce.Numero),
                await _c.Queries.ChercherAsync(acteur, _annonce.Numero, new()),
                await _c.Queries.LireAsync(acteur, _annonce.Numero, id),
                await _c.Export.LireAsync(acteur, _annonce.Numero),
            ];
            Assert.All(refus, r => Assert.Equal((motif, "ROL-01"), (r.Motif, r.Code)));
            Assert.Empty(await _c.Queries.DeLIntervenantAsync(acteur, auteur));
        }
        foreach (var acteur in new[] { _bureau.Claire, _bureau.Administrateur })
        {
            Assert.True((await _c.Queries.AnnonceAsync(acteur, _annonce.Numero)).Reussi);
            Assert.Equal("Manon Eloue", (await _c.Queries.LireAsync(acteur, _annonce.Numero, id)).Valeur!.Nom);
            Assert.Equal(_annonce.Numero, Assert.Single(await _c.Queries.DeLIntervenantAsync(acteur, auteur)).Numero);
        }
        Assert.Equal(MotifRefus.Introuvable, (await _c.Queries.AnnonceAsync(_bureau.Claire, "0000000000")).Motif);
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task An_application_is_not_read_through_another_ad()
    {
        var ailleurs = await _c.Base.AjouterAnnonceAsync(structure: BureauDeTest.Bourgogne);
        var id = await _c.CandidaterAsync(ailleurs, "Manon", "Eloue");
        Assert.Equal(MotifRefus.Introuvable, (await _c.Queries.LireAsync(_bureau.Claire, _annonce.Numero, id)).Motif);
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task Each_view_holds_its_applications_and_the_ad_counts_them()
    {
        var deposee = await _c.CandidaterAsync(_annonce, "Anne", "Une");
        var etudiee = await _c.CandidaterAsync(_annonce, "Bea", "Deux");
        var nonRetenue = await _c.CandidaterAsync(_annonce, "Cleo", "Trois");
        var retiree = await _c.CandidaterAsync(_annonce, "Dina", "Quatre");
        await _c.CandidaterAsync(await _c.Base.AjouterAnnonceAsync(), "Emma", "Ailleurs");
        await _c.ChangerAsync(etudiee, c => c.Decider(EtatCandidature.Etudiee, _bureau.Claire, "Claire Martin", _c.Base.Maintenant));
        await _c.ChangerAsync(nonRetenue, c => c.Decider(EtatCandidature.NonRetenue, _bureau.Claire, "Claire Martin", _c.Base.Maintenant));
        await _c.ChangerAsync(retiree, c => c.Retirer(_c.Base.Maintenant));
        await _c.Suivis.PreselectionnerAsync(_bureau.Claire, etudiee, true);

        Assert.Equal([deposee], await IdsAsync(new() { Vue = VueCandidatures.AEtudier }));
        Assert.Equal([etudiee], await IdsAsync(new() { Vue = VueCandidatures.Etudiees }));
        Assert.Equal([nonRetenue], await IdsAsync(new() { Vue = VueCandidatures.NonRetenues }));
        Assert.Equal([retiree], await IdsAsync(new() { Vue = VueCandidatures.Retirees }));
        Assert.Equal([deposee, etudiee, nonRetenue, retiree], await IdsAsync(new() { Vue = VueCandidatures.Toutes }));
        Assert.Equal([etudiee], await IdsAsync(new() { Vue = VueCandidatures.Toutes, Preselection = true }));
        Assert.Empty(await IdsAsync(new() { Vue = VueCandidatures.AEtudier, Preselection = true }));
        var annonce = (await _c.Queries.AnnonceAsync(_bureau.Claire, _annonce.Numero)).Valeur!;
        Assert.Equal(new ComptesCandidatures(1, 1, 1, 1, 1), annonce.Comptes);
        Assert.Equal((_annonce.Fiche.Intitule, EtatAnnonce.Publiee, _annonce.Fiche.DateLimite), (annonce.Intitule, annonce.Etat, annonce.DateLimite));
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task A_line_says_who_applies_and_what_the_managers_think()
    {
        var identification = new Identification { Regions = ["44"], Statut = new() { Fonction = "Directrice" }, Employeur = new() { RaisonSociale = "Ville de Metz" } };
        var id = await _c.CandidaterAsync(_annonce, "Manon", "Éloue", "Mon commentaire", identification, new SpecialiteSouhaitee { SpecialiteCode = "FIN" });
        await _c.Suivis.EvaluerAsync(_bureau.Claire, id, 4, null);
        await _c.Suivis.PreselectionnerAsync(_bureau.Claire, id, true);
        await _c.Suivis.NoterAsync(_bureau.Claire, id, "Une.");
        await _c.Suivis.NoterAsync(_bureau.Karim, id, "Deux.");

        var ligne = Assert.Single((await ChercherAsync(new())).Page.Lignes);
        Assert.Equal(("Éloue", "Manon", "Directrice", "Ville de Metz", 4, true, 2), (ligne.Nom, ligne.Prenom, ligne.Fonction, ligne.Employeur, ligne.Evaluation, ligne.Preselection, ligne.Notes));
        Assert.Equal(("FIN", "44"), (Assert.Single(ligne.Specialites), Assert.Single(ligne.Regions)));
        Assert.Equal((await _c.CandidatureAsync(id)).Version, ligne.Version);
        Assert.Equal("Mon commentaire", (await _c.Queries.LireAsync(_bureau.Claire, _annonce.Numero, id)).Valeur!.Commentaire);
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task The_list_is_sorted_and_searched_by_name_without_case_nor_accents()
    {
        var zoe = await _c.CandidaterAsync(_annonce, "Zoé", "Abel");
        var anne = await _c.CandidaterAsync(_annonce, "Anne", "Élan");
        var luc = await _c.CandidaterAsync(_annonce, "Luc", "Zola");
        await _c.Suivis.EvaluerAsync(_bureau.Claire, luc, 5, null);
        await _c.Suivis.EvaluerAsync(_bureau.Claire, anne, 2, null);

        Assert.Equal([zoe, anne, luc], await IdsAsync(new()));
        Assert.Equal([zoe, anne, luc], await IdsAsync(new() { Tri = TriCandidatures.Nom }));
        Assert.Equal([luc, anne, zoe], await IdsAsync(new() { Tri = TriCandidatures.Evaluation }));
        Assert.Equal([anne], await IdsAsync(new() { Nom = " ELA anne" }));
        Assert.Equal([zoe], await IdsAsync(new() { Nom = "zoe" }));
        foreach (var rien in new[] { "zoe zola", "'\"*", "NEAR(", new string('x', 10_000) }) Assert.Empty(await IdsAsync(new() { Nom = rien }));
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task The_list_is_paged_and_each_page_says_where_the_next_begins()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < CandidaturesBureauQueries.Taille + 3; i++) ids.Add(await _c.CandidaterAsync(_annonce, "Manon", $"Nom{i:00}"));

        var premiere = await ChercherAsync(new());
        Assert.Equal(ids.Take(CandidaturesBureauQueries.Taille), premiere.Page.Lignes.Select(l => l.Id));
        Assert.Equal((ids.Count, 2, (Guid?)ids[CandidaturesBureauQueries.Taille]), (premiere.Page.Total, premiere.Page.Pages, premiere.PremiereSuivante));
        foreach (var numero in new[] { 2, 99, int.MaxValue })
        {
            var derniere = await ChercherAsync(new() { Page = numero });
            Assert.Equal((2, 3, null), (derniere.Page.Numero, derniere.Page.Lignes.Count, derniere.PremiereSuivante));
        }
        Assert.Equal(1, (await ChercherAsync(new() { Page = -4 })).Page.Numero);
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task The_export_holds_all_the_applications_with_their_contacts_ratings_and_notes()
    {
        var identification = new Identification { Regions = ["44", "27"] };
        var manon = await _c.CandidaterAsync(_annonce, "Manon", "Eloue", "Commentaire", identification, new SpecialiteSouhaitee { SpecialiteCode = "FIN" });
        var anne = await _c.CandidaterAsync(_annonce, "Anne", "Roy");
        await _c.ChangerAsync(anne, c => c.Retirer(_c.Base.Maintenant));
        await _c.Suivis.EvaluerAsync(_bureau.Claire, manon, 3, null);
        await _c.Suivis.NoterAsync(_bureau.Claire, manon, "Première.");
        _c.Base.Temps.Advance(TimeSpan.FromHours(1));
        await _c.Suivis.NoterAsync(_bureau.Karim, manon, "Seconde.");

        var lignes = (await _c.Export.LireAsync(_bureau.Claire, _annonce.Numero)).Valeur!;

        Assert.Equal(["Eloue", "Roy"], lignes.Select(l => l.Nom));
        Assert.Equal(("manon.eloue@exemple.fr", "Finances", "Bourgogne-Franche-Comté, Grand Est", "Commentaire", 3), (lignes[0].Courriel, lignes[0].Specialites, lignes[0].Regions, lignes[0].Commentaire, lignes[0].Evaluation));
        Assert.Equal(2, lignes[0].Notes.Split('\n').Length);
        Assert.Contains("Claire Martin\u00A0: Première.\n", lignes[0].Notes, StringComparison.Ordinal);
        Assert.Equal((EtatCandidature.Retiree, null, string.Empty), (lignes[1].Etat, lignes[1].Evaluation, lignes[1].Notes));
    }

    private async Task<PageCandidatures> ChercherAsync(FiltreCandidatures filtre) => (await _c.Queries.ChercherAsync(_bureau.Claire, _annonce.Numero, filtre)).Valeur!;

    private async Task<IEnumerable<Guid>> IdsAsync(FiltreCandidatures filtre) => (await ChercherAsync(filtre)).Page.Lignes.Select(l => l.Id);
}
