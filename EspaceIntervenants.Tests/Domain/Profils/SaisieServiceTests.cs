using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Profils;

[Trait("Rule", "PRO-02")]
public sealed class SaisieServiceTests : IDisposable
{
    private readonly ProfilsDeTest _p = new();

    public void Dispose() => _p.Dispose();

    [Fact]
    public async Task What_is_typed_is_found_again_and_the_profile_does_not_move()
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.Validee);
        var saisie = new Identification { Formateur = new Formateur { Prenom = "Mano" }, Regions = ["44"] };
        Assert.True((await _p.Saisies.ConserverAsync(id, saisie, await _p.RepereAsync(id))).Reussi);
        var ligne = new FormationInitiale { Titre = "Master" };
        Assert.True((await _p.Saisies.ConserverAsync(id, new SaisieParcours { Parcours = new Parcours { Motivation = "Je" }, Ligne = ligne }, await _p.RepereAsync(id))).Reussi);

        var lu = (await _p.Queries.FormulaireAsync(id))!;
        Assert.Equal("Mano", lu.SaisieIdentification!.Contenu.Formateur.Prenom);
        Assert.Equal(["44"], lu.SaisieIdentification.Contenu.Regions);
        Assert.Equal("Camille", lu.Identification.Formateur.Prenom);
        Assert.Equal("Je", lu.SaisieParcours!.Contenu.Parcours.Motivation);
        Assert.Equal((ligne.Id, "Master"), (lu.SaisieParcours.Contenu.Ligne!.Id, ((FormationInitiale)lu.SaisieParcours.Contenu.Ligne).Titre));
        Assert.Equal(_p.Base.Maintenant, lu.SaisieIdentification.Le);
    }

    [Fact]
    public async Task Saving_or_giving_up_forgets_the_draft_of_that_step_only()
    {
        var id = await _p.IntervenantAsync();
        var repere = await _p.RepereAsync(id);
        var lu = (await _p.Queries.FormulaireAsync(id))!;
        await _p.Saisies.ConserverAsync(id, lu.Identification, repere);
        await _p.Saisies.ConserverAsync(id, new SaisieParcours(), repere);
        Assert.True((await _p.Profils.EnregistrerIdentificationAsync(id, lu.Identification, repere, NiveauSaisie.Brouillon)).Reussi);
        lu = (await _p.Queries.FormulaireAsync(id))!;
        Assert.Null(lu.SaisieIdentification);
        Assert.NotNull(lu.SaisieParcours);

        await _p.Saisies.AbandonnerAsync(id, EtapeFormulaire.Parcours);
        Assert.Null((await _p.Queries.FormulaireAsync(id))!.SaisieParcours);
    }

    [Fact]
    public async Task A_second_tab_that_has_not_seen_the_first_is_told_and_may_choose()
    {
        var id = await _p.IntervenantAsync();
        var (un, deux) = (await _p.RepereAsync(id), await _p.RepereAsync(id));
        var premiere = await _p.Saisies.ConserverAsync(id, Prenom("Un"), un);
        Assert.True((await _p.Saisies.ConserverAsync(id, Prenom("Un bis"), un with { VersionSaisie = premiere.Valeur!.Version })).Reussi);

        var refus = await _p.Saisies.ConserverAsync(id, Prenom("Deux"), deux);
        Assert.Equal((MotifRefus.Conflit, "PRO-02"), (refus.Motif!.Value, refus.Code));
        Assert.Contains("01/09/2026 à 10h00", refus.Message, StringComparison.Ordinal);
        Assert.Equal("Un bis", (await _p.Queries.FormulaireAsync(id))!.SaisieIdentification!.Contenu.Formateur.Prenom);

        // An explicit saving of the second tab is stopped as well: the first one's typing would be lost with the draft.
        Assert.Equal(MotifRefus.Conflit, (await _p.Profils.EnregistrerIdentificationAsync(id, Prenom("Deux"), deux, NiveauSaisie.Brouillon)).Motif);

        Assert.True((await _p.Saisies.ConserverAsync(id, Prenom("Deux"), deux with { Garder = true })).Reussi);
        Assert.Equal("Deux", (await _p.Queries.FormulaireAsync(id))!.SaisieIdentification!.Contenu.Formateur.Prenom);
    }

    [Fact]
    public async Task A_tab_that_shows_an_older_profile_is_told()
    {
        var id = await _p.IntervenantAsync();
        var ancien = await _p.RepereAsync(id);
        var lu = (await _p.Queries.FormulaireAsync(id))!;
        lu.Identification.Formateur.Prenom = "Neuf";
        Assert.True((await _p.Profils.EnregistrerIdentificationAsync(id, lu.Identification, await _p.RepereAsync(id), NiveauSaisie.Brouillon)).Reussi);
        Assert.Equal(MotifRefus.Conflit, (await _p.Saisies.ConserverAsync(id, Prenom("Vieux"), ancien)).Motif);
    }

    [Theory]
    [InlineData(EtatInscription.Transmise)]
    [InlineData(EtatInscription.Rejetee)]
    public async Task Nothing_is_kept_while_the_form_is_locked(EtatInscription etat)
    {
        var id = await _p.IntervenantAsync(etat: etat);
        Assert.Equal(MotifRefus.Regle, (await _p.Saisies.ConserverAsync(id, Prenom("Un"), await _p.RepereAsync(id))).Motif);
    }

    [Fact]
    public async Task A_draft_no_longer_readable_gives_way_to_the_saved_form()
    {
        var id = await _p.IntervenantAsync();
        await using (var db = _p.Base.CreateDbContext())
        {
            db.SaisiesEnCours.Add(SaisieEnCours.Creer(id, EtapeFormulaire.Identification, "{ illisible", Guid.NewGuid(), _p.Base.Maintenant));
            await db.SaveChangesAsync();
        }
        Assert.Null((await _p.Queries.FormulaireAsync(id))!.SaisieIdentification);
    }

    private static Identification Prenom(string prenom) => new() { Formateur = new Formateur { Prenom = prenom } };
}
