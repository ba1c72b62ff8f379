using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Dossiers;

/// <summary>What a person types in their file is kept as it is typed.</summary>
[Trait("Rule", "PRO-02")]
public sealed class DossierServiceTests : IDisposable
{
    private readonly DossiersDeTest _d = new();

    public void Dispose() => _d.Dispose();

    [Fact]
    public async Task What_is_typed_and_loaded_is_found_again_and_nothing_is_sent()
    {
        var personne = await _d.IntervenantAsync();
        var formulaire = (await _d.LireAsync(personne)).Envoye;
        formulaire.SecuriteSociale.Nir = "2 58 11";
        formulaire.Pieces[NaturePiece.CarteVitale] = await _d.FichierAsync(personne, "vitale.pdf");

        var kept = await _d.Dossiers.ConserverAsync(personne, formulaire, await _d.RepereAsync(personne));

        Assert.Equal((_d.Base.Maintenant, 0), (kept.Valeur!.Le, kept.Valeur.VersionLue));
        var lu = await _d.LireAsync(personne);
        Assert.Equal("2 58 11", lu.Saisie!.Contenu.SecuriteSociale.Nir);
        Assert.Equal("vitale.pdf", lu.Fichiers[lu.Saisie.Contenu.Piece(NaturePiece.CarteVitale)!.Value].Nom);
        Assert.Equal([BlocDossier.SecuriteSociale], lu.Modifies(lu.Saisie.Contenu));
        Assert.Null(lu.Envoye.SecuriteSociale.Nir);
        await using var db = _d.Base.CreateDbContext();
        Assert.False(await db.Dossiers.AnyAsync());
    }

    [Fact]
    public async Task Giving_up_goes_back_to_what_was_sent_and_touches_nobody_else_s()
    {
        var (un, deux) = (await _d.IntervenantAsync(), await _d.IntervenantAsync());
        foreach (var personne in new[] { un, deux })
            Assert.True((await _d.Dossiers.ConserverAsync(personne, await _d.FormulaireCompletAsync(personne), await _d.RepereAsync(personne))).Reussi);
        await _d.Dossiers.AbandonnerAsync(un);
        Assert.Null((await _d.LireAsync(un)).Saisie);
        Assert.NotNull((await _d.LireAsync(deux)).Saisie);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task Only_a_trainer_whose_registration_is_validated_keeps_a_file()
    {
        var formulaire = new FormulaireDossier();
        var repere = new RepereSaisie(Guid.NewGuid(), 0);
        Assert.Equal(MotifRefus.Interdit, (await _d.Dossiers.ConserverAsync(await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054"), formulaire, repere)).Motif);
        Assert.Equal(MotifRefus.Interdit, (await _d.Dossiers.ConserverAsync(Guid.NewGuid(), formulaire, repere)).Motif);
        foreach (var etat in Enum.GetValues<EtatInscription>().Where(e => e is EtatInscription.EnSaisie or EtatInscription.ComplementsDemandes or EtatInscription.Rejetee))
        {
            var refus = await _d.Dossiers.ConserverAsync(await _d.Profils.IntervenantAsync(etat: etat), formulaire, repere);
            Assert.Equal((MotifRefus.Regle, "DOS-01"), (refus.Motif!.Value, refus.Code));
            Assert.Equal("Votre dossier administratif s'ouvrira une fois votre demande d'inscription validée.", refus.Message);
        }
        await using var db = _d.Base.CreateDbContext();
        Assert.False(await db.SaisiesDossier.AnyAsync());
    }

    [Fact]
    public async Task A_second_tab_that_has_not_seen_the_first_is_told_and_may_choose()
    {
        var personne = await _d.IntervenantAsync();
        var formulaire = (await _d.LireAsync(personne)).Envoye;
        var (un, deux) = (await _d.RepereAsync(personne), await _d.RepereAsync(personne));
        var premiere = await Conserver("un", un);
        Assert.True((await Conserver("un bis", un with { VersionSaisie = premiere.Valeur!.Version })).Reussi);

        var refus = await Conserver("deux", deux);
        Assert.Equal((MotifRefus.Conflit, "PRO-02"), (refus.Motif!.Value, refus.Code));
        Assert.Contains("01/09/2026 à 10h00", refus.Message, StringComparison.Ordinal);
        Assert.Equal("un bis", (await _d.LireAsync(personne)).Saisie!.Contenu.Bancaire.Bic);

        Assert.True((await Conserver("deux", deux with { Garder = true })).Reussi);
        Assert.Equal("deux", (await _d.LireAsync(personne)).Saisie!.Contenu.Bancaire.Bic);

        Task<Resultat<SaisieConservee>> Conserver(string bic, RepereSaisie repere)
        {
            formulaire.Bancaire.Bic = bic;
            return _d.Dossiers.ConserverAsync(personne, formulaire, repere);
        }
    }

    [Fact]
    public async Task Two_first_drafts_at_once_are_one_and_a_conflict()
    {
        var personne = await _d.IntervenantAsync();
        var reperes = new[] { await _d.RepereAsync(personne), await _d.RepereAsync(personne) };
        var resultats = await Task.WhenAll(reperes.Select(r => Task.Run(() => _d.Dossiers.ConserverAsync(personne, new FormulaireDossier(), r))));
        Assert.Single(resultats, r => r.Reussi);
        Assert.Equal(MotifRefus.Conflit, resultats.Single(r => !r.Reussi).Motif);
    }

    [Fact]
    public async Task A_tab_that_shows_a_file_sent_since_keeps_nothing_over_it()
    {
        var personne = await _d.IntervenantAsync();
        var ancien = await _d.RepereAsync(personne);
        Assert.True((await _d.TransmettreAsync(personne)).Reussi);
        Assert.Equal(MotifRefus.Conflit, (await _d.Dossiers.ConserverAsync(personne, new FormulaireDossier(), ancien)).Motif);
        Assert.Null((await _d.LireAsync(personne)).Saisie);
    }

    [Fact]
    public async Task A_form_longer_than_any_of_ours_is_refused()
    {
        var personne = await _d.IntervenantAsync();
        var formulaire = new FormulaireDossier();
        formulaire.Bancaire.Bic = new string('A', 50_000);
        var refus = await _d.Dossiers.ConserverAsync(personne, formulaire, await _d.RepereAsync(personne));
        Assert.Equal((MotifRefus.Invalide, "CHAMPS"), (refus.Motif!.Value, refus.Code));
        Assert.Null((await _d.LireAsync(personne)).Saisie);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task A_draft_takes_no_file_of_someone_else_nor_one_that_does_not_exist()
    {
        var personne = await _d.IntervenantAsync();
        foreach (var fichier in new[] { await _d.FichierAsync(await _d.IntervenantAsync()), Guid.NewGuid() })
        {
            var formulaire = new FormulaireDossier { Pieces = { [NaturePiece.Rib] = fichier } };
            var refus = await _d.Dossiers.ConserverAsync(personne, formulaire, await _d.RepereAsync(personne));
            Assert.Equal((MotifRefus.Introuvable, "ROL-02"), (refus.Motif!.Value, refus.Code));
        }
    }

    [Fact]
    [Trait("Rule", "DOS-01")]
    public async Task What_changes_in_the_profile_takes_the_place_of_what_was_typed_of_it_and_of_nothing_else()
    {
        var personne = await _d.IntervenantAsync();
        var formulaire = (await _d.LireAsync(personne)).Envoye;
        (formulaire.Adresse.Voie, formulaire.Bancaire.Bic) = ("2 rue tapée", "SOGE");
        Assert.True((await _d.Dossiers.ConserverAsync(personne, formulaire, await _d.RepereAsync(personne))).Reussi);

        var identification = (await _d.Profils.Queries.FormulaireAsync(personne))!.Identification;
        identification.Formateur.Adresse.Voie = "1 rue Neuve";
        Assert.True((await _d.Profils.Profils.EnregistrerIdentificationAsync(personne, identification, await _d.Profils.RepereAsync(personne), NiveauSaisie.Complet)).Reussi);

        var saisie = (await _d.LireAsync(personne)).Saisie!.Contenu;
        Assert.Equal(("1 rue Neuve", "SOGE"), (saisie.Adresse.Voie, saisie.Bancaire.Bic));
    }
}
