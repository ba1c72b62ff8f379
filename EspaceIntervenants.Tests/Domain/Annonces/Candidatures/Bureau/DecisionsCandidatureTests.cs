using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Tests.Domain.Profils.Bureau;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Annonces.Candidatures.Bureau;

public sealed class DecisionsCandidatureTests : IAsyncLifetime, IDisposable
{
    private readonly BureauDeTest _bureau = new();
    private readonly CandidaturesBureauDeTest _c;
    private Annonce _annonce = default!;

    public DecisionsCandidatureTests() => _c = new CandidaturesBureauDeTest(_bureau);

    public async Task InitializeAsync() => _annonce = await _c.Base.AjouterAnnonceAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _bureau.Dispose();

    [Theory]
    [Trait("Rule", "ANN-07")]
    [InlineData(EtatCandidature.Etudiee, nameof(CourrielCandidatureEtudiee), "a étudié votre candidature", "la structure vous contactera directement")]
    [InlineData(EtatCandidature.NonRetenue, nameof(CourrielCandidatureNonRetenue), "n'a pas pu la retenir", "candidater à d'autres annonces")]
    public async Task A_decision_is_dated_signed_and_e_mailed_with_no_reason(EtatCandidature etat, string cause, string dit, string suite)
    {
        var id = await _c.CandidaterAsync(_annonce, "Manon", "Eloue");
        _c.Base.Temps.Advance(TimeSpan.FromDays(2));

        var bilan = await DeciderAsync(_bureau.Claire, etat, id);

        Assert.Equal((1, 0), (bilan.Valeur!.Decidees, bilan.Valeur.Laissees.Count));
        var candidature = await _c.CandidatureAsync(id);
        Assert.Equal((etat, "Claire Martin", _bureau.Claire, _c.Base.Maintenant), (candidature.Etat, candidature.DecideurNom, candidature.DecideurId, candidature.DecideeLe));
        var courriel = Assert.Single(await _c.CourrielsAsync());
        Assert.Equal((cause, "manon.eloue@exemple.fr"), (courriel.Cause, courriel.Destinataire));
        Assert.Contains("Bonjour Mme Manon ELOUE,", courriel.TexteBrut, StringComparison.Ordinal);
        Assert.Contains(dit, courriel.TexteBrut, StringComparison.Ordinal);
        Assert.Contains(suite, courriel.TexteBrut, StringComparison.Ordinal);
        Assert.Contains($"{_annonce.Numero}, « {_annonce.Fiche.Intitule} »", courriel.TexteBrut, StringComparison.Ordinal);
        Assert.Contains(CourrielsDeTest.Site + "/espace/candidatures", courriel.TexteBrut, StringComparison.Ordinal);
        Assert.DoesNotContain("Claire", courriel.TexteBrut, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "DES-02")]
    public async Task Nobody_writes_to_an_archived_account()
    {
        var id = await _c.CandidaterAsync(_annonce, "Manon", "Eloue");
        var auteur = (await _c.CandidatureAsync(id)).ProfilId;
        await using (var db = _c.Base.CreateDbContext())
        {
            (await db.Users.SingleAsync(u => u.Id == auteur)).Archiver(_c.Base.Maintenant);
            await db.SaveChangesAsync();
        }

        Assert.Equal(1, (await DeciderAsync(_bureau.Claire, EtatCandidature.Etudiee, id)).Valeur!.Decidees);

        Assert.Equal(EtatCandidature.Etudiee, (await _c.CandidatureAsync(id)).Etat);
        Assert.Empty(await _c.CourrielsAsync());
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task Only_a_manager_of_the_ad_s_structure_or_the_administrator_decides()
    {
        var id = await _c.CandidaterAsync(_annonce, "Manon", "Eloue");
        var auteur = (await _c.CandidatureAsync(id)).ProfilId;
        Assert.Equal((MotifRefus.Introuvable, "ROL-01"), Refus(await DeciderAsync(_bureau.Lucie, EtatCandidature.Etudiee, id)));
        Assert.Equal((MotifRefus.Interdit, "ROL-01"), Refus(await DeciderAsync(auteur, EtatCandidature.Etudiee, id)));
        Assert.Equal((MotifRefus.Interdit, "ROL-01"), Refus(await DeciderAsync(Guid.NewGuid(), EtatCandidature.Etudiee, id)));
        Assert.Equal(EtatCandidature.Deposee, (await _c.CandidatureAsync(id)).Etat);
        Assert.Empty(await _c.CourrielsAsync());

        Assert.True((await DeciderAsync(_bureau.Administrateur, EtatCandidature.Etudiee, id)).Reussi);
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task An_application_to_another_ad_is_not_decided_through_this_one()
    {
        var ailleurs = await _c.Base.AjouterAnnonceAsync(structure: BureauDeTest.Bourgogne);
        var id = await _c.CandidaterAsync(ailleurs, "Manon", "Eloue");
        var bilan = (await DeciderAsync(_bureau.Claire, EtatCandidature.NonRetenue, id)).Valeur!;
        Assert.Equal(0, bilan.Decidees);
        Assert.Equal((id, string.Empty), (Assert.Single(bilan.Laissees).Id, bilan.Laissees[0].Nom));
        Assert.Equal(EtatCandidature.Deposee, (await _c.CandidatureAsync(id)).Etat);
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task Of_several_those_that_can_be_are_decided_and_each_other_one_says_why()
    {
        var libre = await _c.CandidaterAsync(_annonce, "Anne", "Libre");
        var autre = await _c.CandidaterAsync(_annonce, "Bea", "Autre");
        var retiree = await _c.CandidaterAsync(_annonce, "Cleo", "Partie");
        var etudiee = await _c.CandidaterAsync(_annonce, "Dina", "Faite");
        var revenue = await _c.CandidaterAsync(_annonce, "Emma", "Revenue");
        var lues = new List<CandidatureLue>();
        foreach (var id in new[] { libre, autre, retiree, etudiee, revenue }) lues.Add(await _c.LueAsync(id));
        // Meanwhile:
        await _c.ChangerAsync(retiree, c => c.Retirer(_c.Base.Maintenant));
        await _c.ChangerAsync(revenue, c => c.Retirer(_c.Base.Maintenant));
        await _c.ChangerAsync(revenue, c => c.Redeposer("Je reviens.", _c.Base.Maintenant));
        Assert.True((await DeciderAsync(_bureau.Karim, EtatCandidature.NonRetenue, etudiee)).Reussi);

        var bilan = (await _c.Decisions.DeciderAsync(_bureau.Claire, _annonce.Numero, EtatCandidature.Etudiee, lues)).Valeur!;

        Assert.Equal(2, bilan.Decidees);
        var laissees = bilan.Laissees.ToDictionary(l => l.Nom, l => l.Raison);
        Assert.StartsWith("retirée par son auteur le 01/09/2026", laissees["Cleo Partie"], StringComparison.Ordinal);
        Assert.StartsWith("déjà non retenue par Karim Benali le 01/09/2026", laissees["Dina Faite"], StringComparison.Ordinal);
        Assert.StartsWith("déposée à nouveau le 01/09/2026", laissees["Emma Revenue"], StringComparison.Ordinal);
        Assert.Equal([EtatCandidature.Etudiee, EtatCandidature.Etudiee, EtatCandidature.Retiree, EtatCandidature.NonRetenue, EtatCandidature.Deposee],
            await Task.WhenAll(lues.Select(async l => (await _c.CandidatureAsync(l.Id)).Etat)));
        Assert.Equal(["anne.libre@exemple.fr", "bea.autre@exemple.fr", "dina.faite@exemple.fr"], (await _c.CourrielsAsync()).Select(c => c.Destinataire).Order());
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task The_same_decision_again_is_not_taken_nor_e_mailed_twice()
    {
        var id = await _c.CandidaterAsync(_annonce, "Manon", "Eloue");
        await DeciderAsync(_bureau.Claire, EtatCandidature.Etudiee, id);
        var lue = await _c.LueAsync(id);
        var bilan = (await _c.Decisions.DeciderAsync(_bureau.Karim, _annonce.Numero, EtatCandidature.Etudiee, [lue, lue])).Valeur!;
        Assert.Contains("déjà marquée comme étudiée par Claire Martin", Assert.Single(bilan.Laissees).Raison, StringComparison.Ordinal);
        Assert.Single(await _c.CourrielsAsync());
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task A_decision_may_be_changed_for_the_other_one_by_whoever_has_read_it()
    {
        var id = await _c.CandidaterAsync(_annonce, "Manon", "Eloue");
        await DeciderAsync(_bureau.Claire, EtatCandidature.NonRetenue, id);
        Assert.Equal(1, (await DeciderAsync(_bureau.Karim, EtatCandidature.Etudiee, id)).Valeur!.Decidees);
        Assert.Equal(("Karim Benali", EtatCandidature.Etudiee), ((await _c.CandidatureAsync(id)).DecideurNom, (await _c.CandidatureAsync(id)).Etat));
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task Of_two_managers_at_the_same_instant_the_first_stands_and_the_second_is_told_who_and_when()
    {
        var disputee = await _c.CandidaterAsync(_annonce, "Manon", "Eloue");
        var autre = await _c.CandidaterAsync(_annonce, "Anne", "Libre");
        CandidatureLue[] lues = [await _c.LueAsync(disputee), await _c.LueAsync(autre)];
        // Karim decides between Claire's reading and her writing.
        var claire = _c.NouvellesDecisions(new RenduInterrompu(() => _c.Decisions.DeciderAsync(_bureau.Karim, _annonce.Numero, EtatCandidature.NonRetenue, [lues[0]])));

        var bilan = (await claire.DeciderAsync(_bureau.Claire, _annonce.Numero, EtatCandidature.Etudiee, lues)).Valeur!;

        Assert.Equal(1, bilan.Decidees);
        Assert.Equal(("Manon Eloue", $"déjà non retenue par Karim Benali le {_c.Base.Maintenant.EnTexte()}"), (Assert.Single(bilan.Laissees).Nom, bilan.Laissees[0].Raison));
        Assert.Equal(EtatCandidature.NonRetenue, (await _c.CandidatureAsync(disputee)).Etat);
        Assert.Equal([nameof(CourrielCandidatureEtudiee), nameof(CourrielCandidatureNonRetenue)], (await _c.CourrielsAsync()).Select(c => c.Cause).Order());
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task What_its_author_withdraws_at_the_same_instant_is_not_decided()
    {
        var id = await _c.CandidaterAsync(_annonce, "Manon", "Eloue");
        var claire = _c.NouvellesDecisions(new RenduInterrompu(() => _c.ChangerAsync(id, c => c.Retirer(_c.Base.Maintenant))));
        var bilan = (await claire.DeciderAsync(_bureau.Claire, _annonce.Numero, EtatCandidature.Etudiee, [await _c.LueAsync(id)])).Valeur!;
        Assert.Contains("retirée par son auteur", Assert.Single(bilan.Laissees).Raison, StringComparison.Ordinal);
        Assert.Empty(await _c.CourrielsAsync());
    }

    [Fact]
    [Trait("Rule", "ANN-07")]
    public async Task None_or_too_many_at_once_is_refused()
    {
        Assert.Equal((MotifRefus.Regle, "ANN-07"), Refus(await _c.Decisions.DeciderAsync(_bureau.Claire, _annonce.Numero, EtatCandidature.Etudiee, [])));
        var trop = Enumerable.Range(0, DecisionsCandidature.NombreMax + 1).Select(_ => new CandidatureLue(Guid.NewGuid(), 1)).ToList();
        Assert.Equal((MotifRefus.Regle, "ANN-07"), Refus(await _c.Decisions.DeciderAsync(_bureau.Claire, _annonce.Numero, EtatCandidature.Etudiee, trop)));
    }

    private static (MotifRefus?, string?) Refus(Resultat resultat) => (resultat.Motif, resultat.Code);

    private async Task<Resultat<BilanDecisions>> DeciderAsync(Guid acteur, EtatCandidature etat, Guid id) =>
        await _c.Decisions.DeciderAsync(acteur, _annonce.Numero, etat, [await _c.LueAsync(id)]);

    /// <summary>Renders, and lets someone else act once in between.</summary>
    private sealed class RenduInterrompu(Func<Task> entretemps) : IRenduCourriel
    {
        private bool _fait;

        public async Task<CourrielRendu> RendreAsync(IModeleCourriel modele, CancellationToken ct)
        {
            if (!_fait)
            {
                _fait = true;
                await entretemps();
            }
            return await CourrielsDeTest.Rendu.RendreAsync(modele, ct);
        }
    }
}
