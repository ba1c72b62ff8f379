using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Annonces.Candidatures;

/// <summary>From an ad to the registration it ties, and back to the ad (PRO-06, ANN-05).</summary>
public sealed class InscriptionDepuisAnnonceTests : IDisposable
{
    private readonly CandidaturesDeTest _c = new();
    private readonly ServicesCompte _comptes;

    public InscriptionDepuisAnnonceTests() => _comptes = new ServicesCompte(_c.Base);

    public void Dispose() => _c.Dispose();

    [Fact]
    [Trait("Rule", "PRO-06")]
    [Trait("Rule", "ANN-05")]
    public async Task The_structure_of_the_ad_stays_through_the_form_the_transmission_and_the_validation_then_the_ad_is_proposed_again()
    {
        var annonce = await _c.Base.AjouterAnnonceAsync(structure: "021", fiche: f => f.DateLimite = new(2026, 11, 30));
        var manon = await CreerAsync(annonce.Numero);
        Assert.Equal((annonce.Numero, "021", true), await TieAsync(manon));
        Assert.Equal(annonce.Numero, (await _c.Candidater.VoulueAsync(manon))!.Numero);

        // A forged form names another structure.
        var saisie = ProfilsDeTest.Complete();
        Assert.Equal("054", saisie.StructureCode);
        var refus = await _c.Profils.Profils.EnregistrerIdentificationAsync(manon, saisie, await _c.Profils.RepereAsync(manon), NiveauSaisie.Complet);
        Assert.Equal([nameof(Identification.StructureCode)], refus.Champs.Select(c => c.Champ));
        saisie.StructureCode = null;
        Assert.True((await _c.Profils.Profils.EnregistrerIdentificationAsync(manon, saisie, await _c.Profils.RepereAsync(manon), NiveauSaisie.Complet)).Reussi);
        var lu = (await _c.Profils.Queries.FormulaireAsync(manon))!;
        Assert.Equal(("021", "021", true), (lu.Identification.StructureCode, lu.Demande.StructureFixe, lu.Demande.StructureImposee));

        await CompleterParcoursAsync(manon);
        Assert.True((await _c.Profils.Inscriptions.TransmettreAsync(manon, ProfilsDeTest.ParcoursComplet(), await _c.Profils.RepereAsync(manon))).Reussi);
        Assert.Equal((EtatInscription.Transmise, "021"), ((await _c.Profils.InscriptionAsync(manon)).Etat, (await _c.Profils.InscriptionAsync(manon)).StructureCode));

        await ValiderAsync(manon, "021");
        var courriel = await CourrielDeValidationAsync();
        Assert.Contains($"{CourrielsDeTest.Site}{CheminsAnnonces.Candidater(annonce.Numero)}", courriel, StringComparison.Ordinal);
        Assert.Contains(annonce.Fiche.Intitule!, courriel, StringComparison.Ordinal);
        Assert.Equal(annonce.Numero, (await _c.Candidater.VoulueAsync(manon))!.Numero);

        var candidature = await _c.DeposeeAsync(manon, null, annonce);
        Assert.Null(await _c.Candidater.VoulueAsync(manon));
        Assert.True((await _c.Service.RetirerAsync(manon, candidature.Id, candidature.Version)).Reussi);
        Assert.Null(await _c.Candidater.VoulueAsync(manon));
    }

    [Fact]
    [Trait("Rule", "ANN-05")]
    public async Task An_ad_that_is_over_is_proposed_neither_by_the_mail_of_the_validation_nor_by_the_dashboard()
    {
        var annonce = await _c.Base.AjouterAnnonceAsync();
        var manon = await _c.Profils.IntervenantAsync(etat: EtatInscription.Transmise, annonce: annonce.Numero);
        _c.Base.Temps.Advance(TimeSpan.FromDays(40));
        await ValiderAsync(manon, "054");
        Assert.DoesNotContain("candidater", await CourrielDeValidationAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Null(await _c.Candidater.VoulueAsync(manon));
    }

    [Theory]
    [Trait("Rule", "PRO-06")]
    [InlineData(EtatAnnonce.Brouillon)]
    [InlineData(EtatAnnonce.Close)]
    [InlineData(null)]
    public async Task An_ad_one_may_not_apply_to_ties_nothing(EtatAnnonce? etat)
    {
        var numero = etat is null ? "0000000000" : (await _c.Base.AjouterAnnonceAsync(etat.Value)).Numero;
        Assert.Null(await _c.Candidater.OuverteAsync(numero));
        Assert.Equal(((string?)null, (string?)null, false), await TieAsync(await CreerAsync(numero)));
    }

    [Fact]
    [Trait("Rule", "PRO-06")]
    public async Task An_ad_whose_last_day_ended_a_second_ago_ties_nothing()
    {
        var annonce = await _c.Base.AjouterAnnonceAsync(fiche: f => f.DateLimite = new(2026, 9, 15));
        _c.Base.Temps.SetUtcNow(new(2026, 9, 15, 21, 59, 59, TimeSpan.Zero));
        Assert.NotNull(await _c.Candidater.OuverteAsync(annonce.Numero));
        _c.Base.Temps.SetUtcNow(new(2026, 9, 15, 22, 0, 0, TimeSpan.Zero));
        Assert.Null(await _c.Candidater.OuverteAsync(annonce.Numero));
        Assert.Null((await TieAsync(await CreerAsync(annonce.Numero))).Annonce);
    }

    private async Task<Guid> CreerAsync(string numero)
    {
        var formulaire = ServicesCompte.Formulaire($"{Guid.NewGuid():N}@exemple.fr");
        formulaire.AnnonceNumero = numero;
        Assert.True((await _comptes.CreerAsync(formulaire)).Reussi);
        return (await _comptes.Activation.ActiverAsync(await _comptes.DernierJetonAsync())).Valeur;
    }

    private async Task<(string? Annonce, string? Structure, bool Imposee)> TieAsync(Guid id)
    {
        var inscription = await _c.Profils.InscriptionAsync(id);
        return (inscription.AnnonceNumero, inscription.StructureCode, inscription.StructureImposee);
    }

    private async Task CompleterParcoursAsync(Guid id)
    {
        LigneParcours[] lignes =
        [
            new SpecialiteSouhaitee { SpecialiteCode = "APF", SousSpecialiteCode = "A1A" },
            new ExperienceProfessionnelle { Employeur = "Ville de Nancy", Fonction = "Cheffe de projet", AnneeDebut = 2012, AnneeFin = 2020 },
        ];
        foreach (var ligne in lignes) Assert.True((await _c.Profils.Lignes.EnregistrerAsync(id, ligne, await _c.Profils.RepereAsync(id))).Reussi);
    }

    private async Task ValiderAsync(Guid id, string structure)
    {
        var ana = await _c.Profils.GestionnaireAsync("Ana", "Prévost", structure);
        Assert.True((await _c.Profils.Decisions.ValiderAsync(ana, id, await _c.Profils.VersionAsync(id), null)).Reussi);
    }

    private async Task<string> CourrielDeValidationAsync()
    {
        await using var db = _c.Base.CreateDbContext();
        return (await db.Courriels.AsNoTracking().SingleAsync(c => c.Cause == nameof(CourrielInscriptionValidee))).TexteBrut;
    }
}
