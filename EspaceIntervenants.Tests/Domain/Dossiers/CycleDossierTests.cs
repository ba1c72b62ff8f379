using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Dossiers;

/// <summary>A file from its first transmission to « Complet », and the truth it shares with the profile.</summary>
public sealed class CycleDossierTests : IDisposable
{
    private readonly DossiersDeTest _d = new();

    public void Dispose() => _d.Dispose();

    [Theory]
    [Trait("Rule", "DOS-11")]
    [InlineData(StatutProfessionnel.Fonctionnaire)]
    [InlineData(StatutProfessionnel.AgentNonTitulaire)]
    [InlineData(StatutProfessionnel.TravailleurIndependant)]
    [InlineData(StatutProfessionnel.SalariePrive)]
    [InlineData(StatutProfessionnel.Sans)]
    public async Task A_file_is_incomplete_then_to_verify_then_complete(StatutProfessionnel statut)
    {
        var personne = await _d.IntervenantAsync(statut);
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        Assert.Equal(EtatDossier.Incomplet, (await _d.LireAsync(personne)).Etat);

        var faite = await _d.TransmettreAsync(personne);

        Assert.True(faite.Reussi);
        Assert.Equal(BlocsDossier.Requis(DossiersDeTest.Statut(statut)), faite.Valeur.Envoyes);
        Assert.Equal(EtatDossier.AVerifier, (await _d.DossierAsync(personne)).Etat);
        foreach (var version in await _d.AVerifierAsync(personne))
        {
            Assert.Equal(EtatDossier.AVerifier, (await _d.DossierAsync(personne)).Etat);
            Assert.True((await _d.Verifications.ValiderAsync(gestionnaire, personne, [version])).Reussi);
        }
        Assert.Equal(EtatDossier.Complet, (await _d.DossierAsync(personne)).Etat);
    }

    [Fact]
    [Trait("Rule", "DOS-10")]
    public async Task A_refusal_asks_to_correct_one_block_and_one_mail_sums_the_decisions_up()
    {
        var personne = await _d.IntervenantAsync();
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "021");
        Assert.True((await _d.TransmettreAsync(personne)).Reussi);
        var identite = Assert.Single(await _d.AVerifierAsync(personne, BlocDossier.Identite));

        Assert.True((await _d.Verifications.RefuserAsync(gestionnaire, personne, identite, "Document illisible.")).Reussi);
        Assert.Empty(await CourrielsAsync());
        await _d.ValiderToutAsync(personne, gestionnaire);

        var courriel = Assert.Single(await CourrielsAsync());
        Assert.Contains("Document illisible.", courriel.TexteBrut, StringComparison.Ordinal);
        Assert.Equal(EtatDossier.Incomplet, (await _d.DossierAsync(personne)).Etat);
        Assert.Equal(1, await _d.Queries.BadgeAsync(personne));

        var corrige = (await _d.LireAsync(personne)).Envoye;
        Assert.Equal("DOS-10", (await _d.TransmettreAsync(personne, corrige)).Code);
        // Two versions sent at one instant have no order.
        _d.Base.Temps.Advance(TimeSpan.FromMinutes(1));
        corrige.Pieces[NaturePiece.IdentiteRecto] = await _d.FichierAsync(personne);
        _d.Base.Temps.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([BlocDossier.Identite], (await _d.TransmettreAsync(personne, corrige)).Valeur!.Envoyes);
        await _d.ValiderToutAsync(personne, gestionnaire);
        Assert.Equal(EtatDossier.Complet, (await _d.DossierAsync(personne)).Etat);
        Assert.Equal(0, await _d.Queries.BadgeAsync(personne));
        Assert.Equal(2, (await CourrielsAsync()).Count);
    }

    [Fact]
    [Trait("Rule", "DOS-01")]
    public async Task What_is_changed_in_the_profile_is_sent_to_the_file_and_the_other_way_round()
    {
        var personne = await _d.IntervenantAsync();
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        await _d.CompleterAsync(personne, gestionnaire);

        var saisie = (await _d.Profils.Queries.FormulaireAsync(personne))!.Identification;
        saisie.Formateur.Adresse.Voie = "1 rue Neuve";
        Assert.True((await _d.Profils.Profils.EnregistrerIdentificationAsync(personne, saisie, await _d.Profils.RepereAsync(personne), NiveauSaisie.Complet)).Reussi);
        Assert.Equal("1 rue Neuve", (await _d.LireAsync(personne)).Envoye.Adresse.Voie);
        Assert.Single(await _d.AVerifierAsync(personne, BlocDossier.Adresse));
        Assert.Single(await _d.AVerifierAsync(personne));
        Assert.Equal(EtatDossier.Complet, (await _d.DossierAsync(personne)).Etat);

        var formulaire = (await _d.LireAsync(personne)).Envoye;
        formulaire.Employeur.RaisonSociale = "Ville de Nancy";
        Assert.Equal([BlocDossier.Employeur], (await _d.TransmettreAsync(personne, formulaire)).Valeur!.Envoyes);
        Assert.Equal("Ville de Nancy", (await _d.Profils.Queries.FormulaireAsync(personne))!.Identification.Employeur.RaisonSociale);
    }

    [Fact]
    [Trait("Rule", "INS-06")]
    public async Task Of_whoever_has_an_immatriculation_the_profile_changes_once_validated()
    {
        var personne = await _d.IntervenantAsync(immatriculation: "0054000001");
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        await _d.CompleterAsync(personne, gestionnaire);
        var formulaire = (await _d.LireAsync(personne)).Envoye;
        formulaire.Adresse.Voie = "1 rue Neuve";
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        Assert.Equal("16 avenue Mozart", (await _d.Profils.Queries.FormulaireAsync(personne))!.Identification.Formateur.Adresse.Voie);
        await _d.ValiderToutAsync(personne, gestionnaire);
        Assert.Equal("1 rue Neuve", (await _d.Profils.Queries.FormulaireAsync(personne))!.Identification.Formateur.Adresse.Voie);
    }

    [Fact]
    [Trait("Rule", "DOS-14")]
    public async Task Saying_that_nothing_has_changed_renews_the_attestation_and_the_arrete_and_keeps_their_documents()
    {
        var personne = await _d.IntervenantAsync();
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        await _d.CompleterAsync(personne, gestionnaire);
        var avant = await _d.DossierAsync(personne);
        _d.Base.Temps.Advance(TimeSpan.FromDays(300));

        var faite = await _d.Transmissions.ConfirmerAsync(personne, await _d.RepereAsync(personne));

        Assert.Equal([BlocDossier.Attestation, BlocDossier.Arrete], faite.Valeur!.Envoyes);
        await _d.ValiderToutAsync(personne, gestionnaire);
        var apres = await _d.DossierAsync(personne);
        Assert.Equal(_d.Aujourdhui.AddYears(1), apres.ValideJusquAu);
        foreach (var bloc in faite.Valeur.Envoyes)
            Assert.Equal(avant.EnVigueur(bloc)!.Pieces.Select(p => p.FichierId), apres.EnVigueur(bloc)!.Pieces.Select(p => p.FichierId));
    }

    private async Task<List<Courriel>> CourrielsAsync()
    {
        await using var db = _d.Base.CreateDbContext();
        return await db.Courriels.AsNoTracking().ToListAsync();
    }
}
