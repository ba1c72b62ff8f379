using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Profils;

public sealed class ProfilServiceTests : IDisposable
{
    private readonly ProfilsDeTest _p = new();

    public void Dispose() => _p.Dispose();

    [Fact]
    [Trait("Rule", "PRO-02")]
    public async Task Save_keeps_an_incomplete_form_and_next_page_refuses_it()
    {
        var id = await _p.IntervenantAsync(new Identification(), complet: false);
        var saisie = new Identification { Formateur = new Formateur { Prenom = "Manon" } };

        var suivante = await _p.Profils.EnregistrerIdentificationAsync(id, saisie, await _p.RepereAsync(id), NiveauSaisie.Complet);
        Assert.Equal(MotifRefus.Invalide, suivante.Motif);
        Assert.Null((await LireAsync(id)).Identification.Formateur.Prenom);

        var brouillon = await _p.Profils.EnregistrerIdentificationAsync(id, saisie, await _p.RepereAsync(id), NiveauSaisie.Brouillon);
        Assert.True(brouillon.Reussi);
        Assert.Equal("Manon", (await LireAsync(id)).Identification.Formateur.Prenom);
    }

    [Fact]
    [Trait("Rule", "PRO-02")]
    public async Task A_validated_profile_only_takes_a_complete_form()
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.Validee);
        var saisie = (await LireAsync(id)).Identification;
        saisie.Formateur.Prenom = null;
        var resultat = await _p.Profils.EnregistrerIdentificationAsync(id, saisie, await _p.RepereAsync(id), NiveauSaisie.Brouillon);
        Assert.Equal(["Formateur.Prenom"], resultat.Champs.Select(c => c.Champ));
        Assert.Equal("Camille", (await LireAsync(id)).Identification.Formateur.Prenom);
    }

    [Fact]
    [Trait("Rule", "PRO-02")]
    public async Task Two_tabs_that_save_never_overwrite_each_other_silently()
    {
        var id = await _p.IntervenantAsync();
        var (un, deux) = (await _p.RepereAsync(id), await _p.RepereAsync(id));
        var saisie = (await LireAsync(id)).Identification;
        saisie.Formateur.Prenom = "Un";
        Assert.True((await _p.Profils.EnregistrerIdentificationAsync(id, saisie, un, NiveauSaisie.Brouillon)).Reussi);

        saisie.Formateur.Prenom = "Deux";
        var refus = await _p.Profils.EnregistrerIdentificationAsync(id, saisie, deux, NiveauSaisie.Brouillon);
        Assert.Equal(MotifRefus.Conflit, refus.Motif);
        Assert.Equal("Un", (await LireAsync(id)).Identification.Formateur.Prenom);

        Assert.True((await _p.Profils.EnregistrerIdentificationAsync(id, saisie, deux with { Garder = true }, NiveauSaisie.Brouillon)).Reussi);
        Assert.Equal("Deux", (await LireAsync(id)).Identification.Formateur.Prenom);
    }

    [Fact]
    [Trait("Rule", "INS-06")]
    public async Task Without_a_number_everything_but_the_structure_can_be_changed_once_validated()
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.Validee);
        var saisie = (await LireAsync(id)).Identification;
        saisie.Formateur.Adresse.Ville = "Metz";
        Assert.True((await _p.Profils.EnregistrerIdentificationAsync(id, saisie, await _p.RepereAsync(id), NiveauSaisie.Complet)).Reussi);

        saisie.StructureCode = "021";
        var refus = await _p.Profils.EnregistrerIdentificationAsync(id, saisie, await _p.RepereAsync(id), NiveauSaisie.Complet);
        Assert.Equal(["StructureCode"], refus.Champs.Select(c => c.Champ));
    }

    [Fact]
    [Trait("Rule", "INS-06")]
    public async Task With_a_number_only_the_career_can_be_changed()
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.Validee, immatriculation: "123456");
        var lu = await LireAsync(id);
        Assert.NotNull(lu.Verrou(EtapeFormulaire.Identification));
        var refus = await _p.Profils.EnregistrerIdentificationAsync(id, lu.Identification, await _p.RepereAsync(id), NiveauSaisie.Complet);
        Assert.Equal("INS-06", refus.Code);
        Assert.True((await _p.Profils.EnregistrerParcoursAsync(id, lu.Parcours, await _p.RepereAsync(id), NiveauSaisie.Complet)).Reussi);
    }

    [Fact]
    [Trait("Rule", "PRO-06")]
    public async Task The_structure_of_an_ad_stays()
    {
        var id = await _p.IntervenantAsync(annonce: "0542609001");
        var saisie = (await LireAsync(id)).Identification;
        saisie.StructureCode = "021";
        var refus = await _p.Profils.EnregistrerIdentificationAsync(id, saisie, await _p.RepereAsync(id), NiveauSaisie.Brouillon);
        Assert.Equal(["StructureCode"], refus.Champs.Select(c => c.Champ));
    }

    [Fact]
    [Trait("Rule", "CPT-03")]
    public async Task Taking_the_identity_of_another_account_is_refused_at_the_field()
    {
        var autre = ProfilsDeTest.Complete();
        autre.Formateur.NomFamille = "Élouë";
        await _p.IntervenantAsync(autre);
        var id = await _p.IntervenantAsync();
        var saisie = (await LireAsync(id)).Identification;
        saisie.Formateur.NomFamille = "ELOUE";
        var refus = await _p.Profils.EnregistrerIdentificationAsync(id, saisie, await _p.RepereAsync(id), NiveauSaisie.Brouillon);
        Assert.Equal(["Formateur.NomFamille"], refus.Champs.Select(c => c.Champ));
    }

    [Fact]
    [Trait("Rule", "PRO-01")]
    public async Task What_could_disguise_a_text_is_taken_out_and_the_rest_stays_text()
    {
        var id = await _p.IntervenantAsync();
        var saisie = (await LireAsync(id)).Identification;
        saisie.Formateur.Prenom = "  \u202EManon\u0007 \U0001F600 <script> ";
        Assert.True((await _p.Profils.EnregistrerIdentificationAsync(id, saisie, await _p.RepereAsync(id), NiveauSaisie.Brouillon)).Reussi);
        Assert.Equal("Manon \U0001F600 <script>", (await LireAsync(id)).Identification.Formateur.Prenom);
    }

    [Fact]
    [Trait("Rule", "PRO-03")]
    public async Task A_complete_form_without_activity_keeps_no_employer()
    {
        var id = await _p.IntervenantAsync();
        var saisie = (await LireAsync(id)).Identification;
        saisie.Statut.Professionnel = StatutProfessionnel.Sans;
        saisie.Statut.SituationCode = "RETRAITE";
        Assert.True((await _p.Profils.EnregistrerIdentificationAsync(id, saisie, await _p.RepereAsync(id), NiveauSaisie.Complet)).Reussi);
        var lu = (await LireAsync(id)).Identification;
        Assert.Null(lu.Employeur.RaisonSociale);
        Assert.Null(lu.Statut.FonctionPubliqueCode);
    }

    [Fact]
    [Trait("Rule", "PRO-07")]
    public async Task Lines_are_added_changed_ordered_and_deleted_and_the_search_codes_follow()
    {
        var id = await _p.IntervenantAsync(complet: false);
        var (ancienne, recente) = (Experience(2001), Experience(2015));
        foreach (var ligne in new LigneParcours[] { ancienne, recente, new SpecialiteSouhaitee { SpecialiteCode = "APF", SousSpecialiteCode = "A1A" } })
            Assert.True((await _p.Lignes.EnregistrerAsync(id, ligne, await _p.RepereAsync(id))).Reussi);
        Assert.Equal([2015, 2001], (await LireAsync(id)).Lignes.OfType<ExperienceProfessionnelle>().Select(l => l.AnneeDebut));
        Assert.Contains("A1A", await CodesAsync(id));

        ancienne.AnneeFin = 2020;
        var specialite = (await LireAsync(id)).Lignes.OfType<SpecialiteSouhaitee>().Single();
        specialite.SousSpecialiteCode = "A1B";
        Assert.True((await _p.Lignes.EnregistrerAsync(id, ancienne, await _p.RepereAsync(id))).Reussi);
        Assert.True((await _p.Lignes.EnregistrerAsync(id, specialite, await _p.RepereAsync(id))).Reussi);
        Assert.Equal([ancienne.Id, recente.Id], (await LireAsync(id)).Lignes.OfType<ExperienceProfessionnelle>().Select(l => l.Id));
        Assert.Contains("A1B", await CodesAsync(id));
        Assert.DoesNotContain("A1A", await CodesAsync(id));

        Assert.True((await _p.Lignes.SupprimerAsync(id, recente.Id, await _p.RepereAsync(id))).Reussi);
        Assert.Equal([ancienne.Id], (await LireAsync(id)).Lignes.OfType<ExperienceProfessionnelle>().Select(l => l.Id));
    }

    [Fact]
    [Trait("Rule", "PRO-07")]
    public async Task A_validated_profile_keeps_its_last_speciality_and_nobody_lists_one_twice()
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.Validee);
        var specialite = (await LireAsync(id)).Lignes.OfType<SpecialiteSouhaitee>().Single();
        Assert.Equal("PRO-07", (await _p.Lignes.SupprimerAsync(id, specialite.Id, await _p.RepereAsync(id))).Code);
        var double_ = new SpecialiteSouhaitee { SpecialiteCode = specialite.SpecialiteCode, SousSpecialiteCode = specialite.SousSpecialiteCode };
        Assert.Equal(MotifRefus.Invalide, (await _p.Lignes.EnregistrerAsync(id, double_, await _p.RepereAsync(id))).Motif);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task Nobody_writes_in_another_profile_nor_takes_another_s_line_or_file()
    {
        var (moi, autre) = (await _p.IntervenantAsync(), await _p.IntervenantAsync());
        var ligne = (await LireAsync(autre)).Lignes.OfType<ExperienceProfessionnelle>().Single();
        Assert.False((await _p.Lignes.EnregistrerAsync(moi, ligne, await _p.RepereAsync(moi))).Reussi);
        Assert.True((await _p.Lignes.SupprimerAsync(moi, ligne.Id, await _p.RepereAsync(moi))).Reussi);
        Assert.Contains((await LireAsync(autre)).Lignes, l => l.Id == ligne.Id);

        var fichier = FichierDepose.Creer(Guid.NewGuid(), autre, "cv.pdf", "pdf", 10, new string('a', 64), "x", _p.Base.Maintenant);
        await using (var db = _p.Base.CreateDbContext())
        {
            db.Fichiers.Add(fichier);
            await db.SaveChangesAsync();
        }
        Assert.Equal(MotifRefus.Introuvable, (await _p.Profils.JoindreCvAsync(moi, fichier.Id, await _p.RepereAsync(moi))).Motif);
        Assert.True((await _p.Profils.JoindreCvAsync(autre, fichier.Id, await _p.RepereAsync(autre))).Reussi);
        Assert.Equal("cv.pdf", (await LireAsync(autre)).Cv?.Nom);

        var gestionnaire = await _p.GestionnaireAsync("Ana", "Prévost", "054");
        Assert.Equal(MotifRefus.Interdit, (await _p.Profils.EnregistrerParcoursAsync(gestionnaire, new Parcours(), new RepereSaisie(Guid.NewGuid(), 1), NiveauSaisie.Brouillon)).Motif);
        Assert.Null(await _p.Queries.FormulaireAsync(gestionnaire));
    }

    private static ExperienceProfessionnelle Experience(int annee) => new() { Employeur = "Ville", Fonction = "Agente", AnneeDebut = annee };

    private async Task<FormulaireProfil> LireAsync(Guid id) => (await _p.Queries.FormulaireAsync(id))!;

    private async Task<List<string>> CodesAsync(Guid id)
    {
        await using var db = _p.Base.CreateDbContext();
        return await db.CriteresProfil.Where(c => c.ProfilId == id).Select(c => c.Code).ToListAsync();
    }
}
