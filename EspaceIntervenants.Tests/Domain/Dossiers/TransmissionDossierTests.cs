using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Dossiers;

/// <summary>What « Transmettre » sends, refuses, and leaves.</summary>
[Trait("Rule", "DOS-09")]
public sealed class TransmissionDossierTests : IDisposable
{
    private readonly DossiersDeTest _d = new();

    public void Dispose() => _d.Dispose();

    [Fact]
    public async Task Sent_again_without_a_change_nothing_is_sent_and_the_date_of_the_last_time_is_told()
    {
        var (personne, _) = await CompletAsync();
        var avant = await _d.DossierAsync(personne);
        _d.Base.Temps.Advance(TimeSpan.FromDays(1));

        var refus = await _d.TransmettreAsync(personne, (await _d.LireAsync(personne)).Envoye);

        Assert.Equal((MotifRefus.Regle, "DOS-09"), (refus.Motif!.Value, refus.Code));
        Assert.Contains("le 01/09/2026 à 10h00", refus.Message, StringComparison.Ordinal);
        var apres = await _d.DossierAsync(personne);
        Assert.Equal((avant.Envois, avant.TransmisLe, avant.Versions.Count), (apres.Envois, apres.TransmisLe, apres.Versions.Count));
    }

    [Fact]
    public async Task An_empty_form_has_nothing_to_send_but_what_the_profile_fills()
    {
        var personne = await _d.IntervenantAsync();
        var faite = (await _d.TransmettreAsync(personne, (await _d.LireAsync(personne)).Envoye)).Valeur!;
        Assert.Equal([BlocDossier.Adresse, BlocDossier.Telephones, BlocDossier.Statut, BlocDossier.Employeur], faite.Envoyes);
        Assert.Equal([BlocDossier.Identite, BlocDossier.SecuriteSociale, BlocDossier.Attestation, BlocDossier.Arrete, BlocDossier.Bancaire], faite.Manquants);
    }

    [Fact]
    public async Task A_part_may_be_sent_and_the_answer_says_what_is_missing_and_what_stays_refused()
    {
        var personne = await _d.IntervenantAsync();
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        var entier = await _d.FormulaireCompletAsync(personne);
        var partie = (await _d.LireAsync(personne)).Envoye;
        (partie.Identite, partie.SecuriteSociale) = (entier.Identite, entier.SecuriteSociale);
        foreach (var nature in new[] { NaturePiece.IdentiteRecto, NaturePiece.IdentiteVerso, NaturePiece.CarteVitale }) partie.Pieces[nature] = entier.Pieces[nature];

        var premiere = (await _d.TransmettreAsync(personne, partie)).Valeur!;
        Assert.Equal([BlocDossier.Attestation, BlocDossier.Arrete, BlocDossier.Bancaire], premiere.Manquants);
        Assert.Empty(premiere.Refuses);
        await _d.RefuserAsync(personne, gestionnaire, BlocDossier.SecuriteSociale);

        partie.Bancaire = entier.Bancaire;
        partie.Pieces[NaturePiece.Rib] = entier.Pieces[NaturePiece.Rib];
        var seconde = (await _d.TransmettreAsync(personne, partie)).Valeur!;
        Assert.Equal([BlocDossier.Bancaire], seconde.Envoyes);
        Assert.Equal([BlocDossier.Attestation, BlocDossier.Arrete], seconde.Manquants);
        Assert.Equal([BlocDossier.SecuriteSociale], seconde.Refuses);
        Assert.Equal(EtatDossier.Incomplet, (await _d.DossierAsync(personne)).Etat);
    }

    [Fact]
    public async Task A_wrong_block_stops_the_whole_sending_and_nothing_moves()
    {
        var personne = await _d.IntervenantAsync();
        var formulaire = await _d.FormulaireCompletAsync(personne);
        formulaire.SecuriteSociale.Nir = "258117511901562";
        formulaire.Pieces.Remove(NaturePiece.Rib);
        var refus = await _d.TransmettreAsync(personne, formulaire);
        Assert.Equal(MotifRefus.Invalide, refus.Motif);
        Assert.Equal(["SecuriteSociale.Nir", "Pieces.Rib"], refus.Champs.Select(c => c.Champ));
        await using var db = _d.Base.CreateDbContext();
        Assert.False(await db.VersionsBloc.AnyAsync());
    }

    [Theory]
    [Trait("Rule", "DOS-10")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refused_block_that_comes_back_the_same_is_refused_again_be_its_documents_loaded_again(bool recharges)
    {
        var personne = await _d.IntervenantAsync();
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        var formulaire = await _d.FormulaireCompletAsync(personne);
        formulaire.Pieces[NaturePiece.Rib] = await _d.FichierAsync(personne, "rib.pdf", new string('a', 64));
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        await _d.RefuserAsync(personne, gestionnaire, BlocDossier.Bancaire, "Le nom n'est pas lisible.");

        var corrige = (await _d.LireAsync(personne)).Envoye;
        if (recharges) corrige.Pieces[NaturePiece.Rib] = await _d.FichierAsync(personne, "rib (2).pdf", new string('a', 64));
        var refus = await _d.TransmettreAsync(personne, corrige);

        Assert.Equal((MotifRefus.Regle, "DOS-10"), (refus.Motif!.Value, refus.Code));
        Assert.StartsWith("Informations bancaires\u00A0: ce bloc a été refusé le 01/09/2026", refus.Message, StringComparison.Ordinal);
        Assert.Contains("«\u00A0Le nom n'est pas lisible.\u00A0»", refus.Message, StringComparison.Ordinal);
        Assert.Empty(await _d.AVerifierAsync(personne, BlocDossier.Bancaire));

        corrige.Pieces[NaturePiece.Rib] = await _d.FichierAsync(personne, "rib.pdf", new string('b', 64));
        Assert.Equal([BlocDossier.Bancaire], (await _d.TransmettreAsync(personne, corrige)).Valeur!.Envoyes);
    }

    [Fact]
    public async Task Replaced_while_it_awaits_both_versions_stay_and_the_first_cannot_be_decided_any_more()
    {
        var personne = await _d.IntervenantAsync();
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        Assert.True((await _d.TransmettreAsync(personne)).Reussi);
        var lue = Assert.Single(await _d.AVerifierAsync(personne, BlocDossier.Bancaire));
        var formulaire = (await _d.LireAsync(personne)).Envoye;
        formulaire.Pieces[NaturePiece.Rib] = await _d.FichierAsync(personne, "nouveau.pdf");

        Assert.Equal([BlocDossier.Bancaire], (await _d.TransmettreAsync(personne, formulaire)).Valeur!.Envoyes);

        var versions = (await _d.DossierAsync(personne)).Versions.Where(v => v.Bloc == BlocDossier.Bancaire).OrderBy(v => v.EnvoyeLe).ToList();
        Assert.Equal([EtatVersion.Remplacee, EtatVersion.AVerifier], versions.Select(v => v.Etat));
        Assert.NotEqual(versions[0].Pieces.Single().FichierId, versions[1].Pieces.Single().FichierId);
        var refus = await _d.Verifications.ValiderAsync(gestionnaire, personne, [lue]);
        Assert.Equal((MotifRefus.Regle, "DOS-10"), (refus.Motif!.Value, refus.Code));
        Assert.Contains("la personne a transmis une autre version depuis", refus.Message, StringComparison.Ordinal);
        Assert.Single(await _d.AVerifierAsync(personne, BlocDossier.Bancaire));
    }

    [Fact]
    [Trait("Rule", "DOS-08")]
    public async Task What_a_manager_asked_for_is_sent_even_unchanged_and_leaves_the_badge()
    {
        var (personne, _) = await CompletAsync();
        await _d.PoserDemandeAsync(personne, "054", "Merci de vérifier.", BlocDossier.Identite, BlocDossier.Bancaire);
        Assert.Equal(2, await _d.Queries.BadgeAsync(personne));

        var faite = (await _d.TransmettreAsync(personne, (await _d.LireAsync(personne)).Envoye)).Valeur!;

        Assert.Equal([BlocDossier.Identite, BlocDossier.Bancaire], faite.Envoyes);
        Assert.Equal(0, await _d.Queries.BadgeAsync(personne));
        Assert.Empty((await _d.LireAsync(personne)).Demandes);
        Assert.Equal("DOS-09", (await _d.TransmettreAsync(personne, (await _d.LireAsync(personne)).Envoye)).Code);
    }

    [Fact]
    [Trait("Rule", "DOS-08")]
    public async Task What_was_asked_for_and_the_status_no_longer_needs_is_awaited_no_more()
    {
        var (personne, _) = await CompletAsync();
        await _d.PoserDemandeAsync(personne, "054", null, BlocDossier.Arrete);
        var formulaire = (await _d.LireAsync(personne)).Envoye;
        formulaire.Statut = DossiersDeTest.Statut(StatutProfessionnel.TravailleurIndependant);
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        Assert.Equal(0, await _d.Queries.BadgeAsync(personne));
        Assert.Empty((await _d.DossierAsync(personne)).Attendus);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task The_file_of_someone_else_is_refused_as_one_that_does_not_exist()
    {
        var personne = await _d.IntervenantAsync();
        var formulaire = await _d.FormulaireCompletAsync(personne);
        formulaire.Pieces[NaturePiece.Rib] = await _d.FichierAsync(await _d.IntervenantAsync());
        var dAutrui = await _d.TransmettreAsync(personne, formulaire);
        formulaire.Pieces[NaturePiece.Rib] = Guid.NewGuid();
        var inconnu = await _d.TransmettreAsync(personne, formulaire);
        Assert.Equal((MotifRefus.Introuvable, "ROL-02"), (dAutrui.Motif!.Value, dAutrui.Code));
        Assert.Equal((inconnu.Motif, inconnu.Code, inconnu.Message), (dAutrui.Motif, dAutrui.Code, dAutrui.Message));
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task Only_a_trainer_whose_registration_is_validated_sends()
    {
        var (personne, gestionnaire) = await CompletAsync();
        var formulaire = (await _d.LireAsync(personne)).Envoye;
        Assert.Equal(MotifRefus.Interdit, (await _d.Transmissions.TransmettreAsync(gestionnaire, formulaire, Repere())).Motif);
        Assert.Equal((MotifRefus.Regle, "DOS-01"), Refus(await _d.Transmissions.TransmettreAsync(await _d.Profils.IntervenantAsync(), formulaire, Repere())));
        Assert.Equal(MotifRefus.Interdit, (await _d.Transmissions.ConfirmerAsync(gestionnaire, Repere())).Motif);

        static RepereSaisie Repere() => new(Guid.NewGuid(), 0);
        static (MotifRefus, string?) Refus(Resultat resultat) => (resultat.Motif!.Value, resultat.Code);
    }

    [Fact]
    [Trait("Rule", "PRO-02")]
    public async Task Of_two_tabs_the_one_that_has_not_seen_the_sending_is_told_and_may_keep_its_own()
    {
        var personne = await _d.IntervenantAsync();
        var formulaire = await _d.FormulaireCompletAsync(personne);
        var (un, deux) = (await _d.RepereAsync(personne), await _d.RepereAsync(personne));
        Assert.True((await _d.Transmissions.TransmettreAsync(personne, formulaire, un)).Reussi);

        formulaire.Bancaire.Bic = "BNPAFRPP";
        var refus = await _d.Transmissions.TransmettreAsync(personne, formulaire, deux);
        Assert.Equal((MotifRefus.Conflit, "PRO-02"), (refus.Motif!.Value, refus.Code));
        Assert.Equal("SOGEFRPP", (await _d.LireAsync(personne)).Envoye.Bancaire.Bic);

        Assert.True((await _d.Transmissions.TransmettreAsync(personne, formulaire, deux with { Garder = true })).Reussi);
        Assert.Equal("BNPAFRPP", (await _d.LireAsync(personne)).Envoye.Bancaire.Bic);
    }

    [Fact]
    [Trait("Rule", "DOS-05")]
    public async Task A_change_of_status_keeps_the_documents_it_no_longer_asks_for_in_the_draft()
    {
        var personne = await _d.IntervenantAsync(StatutProfessionnel.SalariePrive);
        var formulaire = await _d.FormulaireCompletAsync(personne);
        var contrat = formulaire.Pieces[NaturePiece.Contrat];
        Assert.True((await _d.Dossiers.ConserverAsync(personne, formulaire, await _d.RepereAsync(personne))).Reussi);
        formulaire.Statut = DossiersDeTest.Statut(StatutProfessionnel.TravailleurIndependant);

        var faite = (await _d.TransmettreAsync(personne, formulaire)).Valeur!;

        Assert.DoesNotContain(BlocDossier.Contrat, faite.Envoyes);
        var lu = await _d.LireAsync(personne);
        Assert.Equal(contrat, lu.Saisie!.Contenu.Piece(NaturePiece.Contrat));
        Assert.True(lu.Fichiers.ContainsKey(contrat));
        Assert.Null(lu.Envoye.Piece(NaturePiece.Contrat));
        // Back to the former status, the document is there to be sent.
        var retour = lu.Saisie.Contenu;
        retour.Statut = DossiersDeTest.Statut(StatutProfessionnel.SalariePrive);
        Assert.Contains(BlocDossier.Contrat, (await _d.TransmettreAsync(personne, retour)).Valeur!.Envoyes);
    }

    [Fact]
    [Trait("Rule", "DOS-05")]
    public async Task A_document_taken_away_that_the_status_no_longer_asks_for_does_not_come_back()
    {
        var personne = await _d.IntervenantAsync(StatutProfessionnel.SalariePrive);
        Assert.True((await _d.TransmettreAsync(personne, await _d.FormulaireCompletAsync(personne))).Reussi);
        var formulaire = (await _d.LireAsync(personne)).AEditer();
        Assert.True(formulaire.Pieces.Remove(NaturePiece.Contrat));
        formulaire.Statut = DossiersDeTest.Statut(StatutProfessionnel.TravailleurIndependant);
        Assert.True((await _d.Dossiers.ConserverAsync(personne, formulaire, await _d.RepereAsync(personne))).Reussi);

        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);

        var apres = (await _d.LireAsync(personne)).AEditer();
        Assert.Null(apres.Piece(NaturePiece.Contrat));
        (apres.Bancaire.Iban, apres.Bancaire.Bic) = ("FR1420041010050500013M02606", "PSSTFRPP");
        Assert.Equal([BlocDossier.Bancaire], (await _d.TransmettreAsync(personne, apres)).Valeur!.Envoyes);
        Assert.Null((await _d.LireAsync(personne)).AEditer().Piece(NaturePiece.Contrat));
        // What was sent stays in the history.
        Assert.Single((await _d.DossierAsync(personne)).Versions, v => v.Bloc == BlocDossier.Contrat);
    }

    [Fact]
    public async Task Once_sent_the_draft_is_gone()
    {
        var personne = await _d.IntervenantAsync();
        var formulaire = await _d.FormulaireCompletAsync(personne);
        Assert.True((await _d.Dossiers.ConserverAsync(personne, formulaire, await _d.RepereAsync(personne))).Reussi);
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        Assert.Null((await _d.LireAsync(personne)).Saisie);
        await using var db = _d.Base.CreateDbContext();
        Assert.False(await db.PiecesEnSaisie.AnyAsync());
    }

    [Fact]
    public async Task A_refused_sending_loses_nothing_of_the_draft()
    {
        var personne = await _d.IntervenantAsync();
        var formulaire = await _d.FormulaireCompletAsync(personne);
        formulaire.SecuriteSociale.Nir = "faux";
        Assert.True((await _d.Dossiers.ConserverAsync(personne, formulaire, await _d.RepereAsync(personne))).Reussi);
        Assert.Equal(MotifRefus.Invalide, (await _d.TransmettreAsync(personne, formulaire)).Motif);
        Assert.Equal("faux", (await _d.LireAsync(personne)).Saisie!.Contenu.SecuriteSociale.Nir);
    }

    [Fact]
    public async Task Of_two_sendings_at_once_one_counts()
    {
        var (personne, _) = await CompletAsync();
        for (var tour = 0; tour < 5; tour++)
        {
            var formulaire = (await _d.LireAsync(personne)).Envoye;
            formulaire.Telephones.Portable = $"06 00 00 00 0{tour}";
            var repere = await _d.RepereAsync(personne);
            var envois = (await _d.DossierAsync(personne)).Envois;

            var resultats = await Task.WhenAll(
                Task.Run(() => _d.Transmissions.TransmettreAsync(personne, formulaire, repere)),
                Task.Run(() => _d.Transmissions.TransmettreAsync(personne, formulaire, repere)));

            Assert.Single(resultats, r => r.Reussi);
            Assert.Single(resultats, r => r.Motif is MotifRefus.Conflit or MotifRefus.Regle);
            Assert.Equal(envois + 1, (await _d.DossierAsync(personne)).Envois);
            Assert.Single(await _d.AVerifierAsync(personne));
        }
    }

    [Fact]
    public async Task A_first_sending_made_twice_at_once_counts_once()
    {
        var personne = await _d.IntervenantAsync();
        var formulaire = await _d.FormulaireCompletAsync(personne);
        var repere = await _d.RepereAsync(personne);
        var resultats = await Task.WhenAll(
            Task.Run(() => _d.Transmissions.TransmettreAsync(personne, formulaire, repere)),
            Task.Run(() => _d.Transmissions.TransmettreAsync(personne, formulaire, repere)));
        Assert.Single(resultats, r => r.Reussi);
        Assert.Equal(MotifRefus.Conflit, resultats.Single(r => !r.Reussi).Motif);
        Assert.Equal(BlocsDossier.Requis(formulaire.Statut).Count, (await _d.DossierAsync(personne)).Versions.Count);
    }

    [Fact]
    [Trait("Rule", "DOS-01")]
    public async Task What_is_sent_of_the_shared_blocks_is_the_profile_s_and_the_others_are_not_touched()
    {
        var personne = await _d.IntervenantAsync();
        var formulaire = await _d.FormulaireCompletAsync(personne);
        formulaire.Adresse.Voie = "1 rue Neuve";
        formulaire.Telephones.Portable = "06 12 34 56 78";
        formulaire.Identite.LieuNaissance = "Metz";
        formulaire.Statut.Grade = "Attachée";
        formulaire.Employeur.RaisonSociale = "Ville de Nancy";
        var avant = (await _d.Profils.Queries.FormulaireAsync(personne))!.Identification;

        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);

        var apres = (await _d.Profils.Queries.FormulaireAsync(personne))!.Identification;
        Assert.Equal(("1 rue Neuve", "06 12 34 56 78", "Metz", "Attachée", "Ville de Nancy"),
            (apres.Formateur.Adresse.Voie, apres.Formateur.PortablePersonnel, apres.Formateur.LieuNaissance, apres.Statut.Grade, apres.Employeur.RaisonSociale));
        Assert.Equal((avant.Formateur.NomFamille, avant.Formateur.Prenom, avant.StructureCode), (apres.Formateur.NomFamille, apres.Formateur.Prenom, apres.StructureCode));
        Assert.Equal(avant.Regions, apres.Regions);
    }

    [Fact]
    [Trait("Rule", "DOS-04")]
    public async Task Numbers_are_kept_whole_and_without_spaces_and_a_permanent_contract_without_an_end()
    {
        var personne = await _d.IntervenantAsync(StatutProfessionnel.SalariePrive);
        var formulaire = await _d.FormulaireCompletAsync(personne);
        formulaire.SecuriteSociale.Nir = "2 58 11 75 119 015";
        (formulaire.Bancaire.Iban, formulaire.Bancaire.Bic) = ("fr76 3000 3030 1000 0520 7491 270", "sogefrpp");
        formulaire.Contrat.TypeCode = "CDI";
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        var lu = (await _d.LireAsync(personne)).Envoye;
        Assert.Equal(("258117511901563", "FR7630003030100005207491270", "SOGEFRPP", null), (lu.SecuriteSociale.Nir, lu.Bancaire.Iban, lu.Bancaire.Bic, lu.Contrat.Fin));
        // The form of the person is theirs: what is sent is a copy.
        Assert.Equal("2 58 11 75 119 015", formulaire.SecuriteSociale.Nir);
    }

    private async Task<(Guid Personne, Guid Gestionnaire)> CompletAsync()
    {
        var personne = await _d.IntervenantAsync();
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        await _d.CompleterAsync(personne, gestionnaire);
        return (personne, gestionnaire);
    }
}
