using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Profils;

public sealed class InscriptionServiceTests : IDisposable
{
    private readonly ProfilsDeTest _p = new();

    public void Dispose() => _p.Dispose();

    [Fact]
    [Trait("Rule", "INS-01")]
    public async Task Transmission_lists_what_is_missing_in_both_steps_and_writes_nothing()
    {
        var id = await _p.IntervenantAsync(new Identification(), complet: false);
        var refus = await _p.Inscriptions.TransmettreAsync(id, new Parcours(), await _p.RepereAsync(id));
        var parEtape = refus.Champs.ToLookup(EtapesFormulaire.De, e => e.Champ);
        Assert.Contains("Formateur.Prenom", parEtape[EtapeFormulaire.Identification]);
        Assert.Contains("StructureCode", parEtape[EtapeFormulaire.Identification]);
        Assert.Equal([TablesParcours.Specialites, "DejaFormateur", TablesParcours.ExperiencesProfessionnelles], parEtape[EtapeFormulaire.Parcours]);
        Assert.Equal(EtatInscription.EnSaisie, (await _p.InscriptionAsync(id)).Etat);
    }

    [Fact]
    [Trait("Rule", "INS-01")]
    public async Task Transmission_saves_locks_and_writes_to_the_person()
    {
        var id = await _p.IntervenantAsync();
        var saisie = ProfilsDeTest.ParcoursComplet();
        saisie.Motivation = "Nouvelle motivation";
        var resultat = await _p.Inscriptions.TransmettreAsync(id, saisie, await _p.RepereAsync(id));
        Assert.True(resultat.Reussi, resultat.Message);

        var lu = (await _p.Queries.FormulaireAsync(id))!;
        Assert.Equal(("Nouvelle motivation", EtatInscription.Transmise, "Grand Est"), (lu.Parcours.Motivation, lu.Demande.Etat, lu.Demande.Structure));
        Assert.NotNull(lu.Verrou(EtapeFormulaire.Parcours));
        Assert.Equal(MotifRefus.Regle, (await _p.Profils.EnregistrerParcoursAsync(id, saisie, await _p.RepereAsync(id), NiveauSaisie.Complet)).Motif);
        Assert.Equal(MotifRefus.Regle, (await _p.Inscriptions.TransmettreAsync(id, saisie, await _p.RepereAsync(id))).Motif);
        Assert.Equal(nameof(CourrielInscriptionTransmise), Assert.Single(await CourrielsAsync()).Cause);
    }

    [Fact]
    [Trait("Rule", "INS-01")]
    public async Task Transmission_waits_for_what_was_typed_in_step_1_and_not_saved()
    {
        var id = await _p.IntervenantAsync();
        var repere = await _p.RepereAsync(id);
        await _p.Saisies.ConserverAsync(id, new Identification(), repere);
        Assert.Equal("PRO-02", (await _p.Inscriptions.TransmettreAsync(id, ProfilsDeTest.ParcoursComplet(), repere)).Code);
        await _p.Saisies.AbandonnerAsync(id, EtapeFormulaire.Identification);
        Assert.True((await _p.Inscriptions.TransmettreAsync(id, ProfilsDeTest.ParcoursComplet(), repere)).Reussi);
    }

    [Fact]
    [Trait("Rule", "INS-03")]
    public async Task A_rejected_request_is_presented_again_a_year_after_its_first_analysis()
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.Rejetee);
        var lu = (await _p.Queries.FormulaireAsync(id))!;
        Assert.Equal((new DateOnly(2027, 9, 1), false), (lu.Demande.NouvellePresentationLe!.Value, lu.Demande.PeutRepresenter));
        Assert.Equal("Profil éloigné des besoins.", lu.Demande.Texte);
        Assert.NotNull(lu.Verrou(EtapeFormulaire.Identification));

        _p.Base.Temps.SetUtcNow(new DateTimeOffset(2027, 8, 31, 21, 59, 0, TimeSpan.Zero));
        var tropTot = await _p.Inscriptions.RepresenterAsync(id);
        Assert.Equal("INS-03", tropTot.Code);
        Assert.Contains("01/09/2027", tropTot.Message, StringComparison.Ordinal);

        _p.Base.Temps.SetUtcNow(new DateTimeOffset(2027, 8, 31, 22, 0, 0, TimeSpan.Zero));
        Assert.True((await _p.Inscriptions.RepresenterAsync(id)).Reussi);
        Assert.Equal(EtatInscription.EnSaisie, (await _p.InscriptionAsync(id)).Etat);
    }

    [Fact]
    [Trait("Rule", "INS-02")]
    public async Task Asked_for_complements_the_person_answers_to_the_same_structure()
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.ComplementsDemandes);
        var lu = (await _p.Queries.FormulaireAsync(id))!;
        Assert.Equal(("Précisez vos missions.", new DateOnly(2026, 11, 1), "054"), (lu.Demande.Texte, lu.Demande.ComplementsJusquAu!.Value, lu.Demande.StructureFixe));
        Assert.Null(lu.Verrou(EtapeFormulaire.Identification));
        Assert.True((await _p.Inscriptions.TransmettreAsync(id, lu.Parcours, await _p.RepereAsync(id))).Reussi);
        var inscription = await _p.InscriptionAsync(id);
        Assert.Equal((EtatInscription.Transmise, "054"), (inscription.Etat, inscription.StructureCode));
        Assert.NotNull(inscription.PriseParId);
    }

    private async Task<List<EspaceIntervenants.Domain.Courriels.Courriel>> CourrielsAsync()
    {
        await using var db = _p.Base.CreateDbContext();
        return await db.Courriels.AsNoTracking().ToListAsync();
    }
}
