using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Profils;

public sealed class DecisionsInscriptionTests : IDisposable
{
    private readonly ProfilsDeTest _p = new();

    public void Dispose() => _p.Dispose();

    [Theory]
    [Trait("Rule", "INS-02")]
    [InlineData(EtatInscription.Validee, TypeEvenement.Validation, nameof(CourrielInscriptionValidee))]
    [InlineData(EtatInscription.Rejetee, TypeEvenement.Rejet, nameof(CourrielInscriptionRejetee))]
    [InlineData(EtatInscription.ComplementsDemandes, TypeEvenement.DemandeComplements, nameof(CourrielComplementsDemandes))]
    public async Task Each_decision_is_dated_signed_e_mailed_and_in_the_history(EtatInscription etat, TypeEvenement type, string courriel)
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.Transmise);
        var gestionnaire = await _p.GestionnaireAsync("Ana", "Prévost", "054");
        _p.Base.Temps.Advance(TimeSpan.FromDays(3));

        Assert.True((await DeciderAsync(etat, gestionnaire, id, await _p.VersionAsync(id), "Un motif <clair>.")).Reussi);

        var inscription = await _p.InscriptionAsync(id);
        var evenement = inscription.Evenements.Last();
        Assert.Equal((etat, type, "Ana Prévost", _p.Base.Maintenant, "Un motif <clair>."), (inscription.Etat, evenement.Type, evenement.AuteurNom, evenement.Date, evenement.Texte));
        var ecrit = Assert.Single(await CourrielsAsync());
        Assert.Equal(courriel, ecrit.Cause);
        Assert.Contains("Un motif <clair>.", ecrit.TexteBrut, StringComparison.Ordinal);
        Assert.Contains("Un motif &lt;clair&gt;.", ecrit.Html, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "INS-02")]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task A_rejection_and_a_demand_need_their_text(string? texte)
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.Transmise);
        var gestionnaire = await _p.GestionnaireAsync("Ana", "Prévost", "054");
        Assert.Equal([DecisionsInscription.ChampTexte], (await _p.Decisions.RejeterAsync(gestionnaire, id, await _p.VersionAsync(id), texte)).Champs.Select(c => c.Champ));
        Assert.Equal(MotifRefus.Invalide, (await _p.Decisions.DemanderComplementsAsync(gestionnaire, id, await _p.VersionAsync(id), texte)).Motif);
        Assert.Equal(MotifRefus.Invalide, (await _p.Decisions.RejeterAsync(gestionnaire, id, await _p.VersionAsync(id), new string('a', DecisionsInscription.TexteMax + 1))).Motif);
        Assert.Empty(await CourrielsAsync());
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task Only_a_manager_of_the_structure_decides()
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.Transmise);
        var ailleurs = await _p.GestionnaireAsync("Bruno", "Kern", "021");
        foreach (var acteur in new[] { ailleurs, id, Guid.NewGuid() })
        {
            Assert.Equal(MotifRefus.Interdit, (await _p.Decisions.ValiderAsync(acteur, id, await _p.VersionAsync(id), null)).Motif);
            Assert.Equal(MotifRefus.Interdit, (await _p.Decisions.PrendreEnChargeAsync(acteur, id, await _p.VersionAsync(id))).Motif);
        }
        Assert.Equal(EtatInscription.Transmise, (await _p.InscriptionAsync(id)).Etat);
    }

    [Fact]
    [Trait("Rule", "INS-07")]
    public async Task A_request_in_charge_of_a_colleague_says_of_whom_and_can_be_given_back()
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.Transmise);
        var (ana, bruno) = (await _p.GestionnaireAsync("Ana", "Prévost", "054"), await _p.GestionnaireAsync("Bruno", "Kern", "054"));
        Assert.True((await _p.Decisions.PrendreEnChargeAsync(ana, id, await _p.VersionAsync(id))).Reussi);
        var refus = await _p.Decisions.PrendreEnChargeAsync(bruno, id, await _p.VersionAsync(id));
        Assert.Equal("INS-07", refus.Code);
        Assert.Contains("Ana Prévost", refus.Message, StringComparison.Ordinal);
        Assert.True((await _p.Decisions.LibererAsync(ana, id, await _p.VersionAsync(id))).Reussi);
        Assert.True((await _p.Decisions.PrendreEnChargeAsync(bruno, id, await _p.VersionAsync(id))).Reussi);
    }

    [Fact]
    [Trait("Rule", "INS-07")]
    public async Task Of_two_managers_deciding_at_once_the_first_wins_and_the_second_is_told_by_name()
    {
        var (ana, bruno) = (await _p.GestionnaireAsync("Ana", "Prévost", "054"), await _p.GestionnaireAsync("Bruno", "Kern", "054"));
        // Several rounds: each falls differently between the reading and the writing of the other.
        for (var tour = 0; tour < 8; tour++)
        {
            var id = await _p.IntervenantAsync(etat: EtatInscription.Transmise);
            var version = await _p.VersionAsync(id);
            using var depart = new Barrier(2);
            var un = Task.Run(() => { depart.SignalAndWait(); return _p.Decisions.ValiderAsync(ana, id, version, null); });
            var deux = Task.Run(() => { depart.SignalAndWait(); return _p.NouvellesDecisions().RejeterAsync(bruno, id, version, "Non retenu."); });
            var resultats = await Task.WhenAll(un, deux);

            var gagnante = Assert.Single(resultats, r => r.Reussi);
            var perdante = Assert.Single(resultats, r => !r.Reussi);
            var valideeParAna = gagnante == resultats[0];
            Assert.Equal("INS-07", perdante.Code);
            Assert.Contains(valideeParAna ? "Ana Prévost" : "Bruno Kern", perdante.Message, StringComparison.Ordinal);
            Assert.Contains("01/09/2026 à 10h00", perdante.Message, StringComparison.Ordinal);
            var inscription = await _p.InscriptionAsync(id);
            Assert.Equal(valideeParAna ? EtatInscription.Validee : EtatInscription.Rejetee, inscription.Etat);
            Assert.Single(inscription.Evenements, e => e.Type is TypeEvenement.Validation or TypeEvenement.Rejet);
            Assert.Equal(tour + 1, (await CourrielsAsync()).Count);
        }
    }

    [Fact]
    [Trait("Rule", "INS-05")]
    public async Task Validated_the_person_reads_it_and_goes_on_editing()
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.Transmise);
        var gestionnaire = await _p.GestionnaireAsync("Ana", "Prévost", "054");
        Assert.True((await _p.Decisions.ValiderAsync(gestionnaire, id, await _p.VersionAsync(id), "Bienvenue.")).Reussi);
        var lu = (await _p.Queries.FormulaireAsync(id))!;
        Assert.Equal((EtatInscription.Validee, "Bienvenue.", "054"), (lu.Demande.Etat, lu.Demande.Texte, lu.Demande.StructureFixe));
        Assert.Null(lu.Verrou(EtapeFormulaire.Identification));
    }

    [Fact]
    [Trait("Rule", "INS-07")]
    public async Task A_form_sent_again_is_not_decided_on_by_whoever_read_the_former_one()
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.Transmise);
        var (ana, bruno) = (await _p.GestionnaireAsync("Ana", "Prévost", "054"), await _p.GestionnaireAsync("Bruno", "Kern", "054"));
        var lue = await _p.VersionAsync(id);
        Assert.True((await _p.Decisions.DemanderComplementsAsync(ana, id, lue, "Précisez vos missions.")).Reussi);
        await Dire(EtatInscription.ComplementsDemandes, "déjà été traitée par Ana Prévost");
        _p.Base.Temps.Advance(TimeSpan.FromDays(2));
        await using (var db = _p.Base.CreateDbContext())
        {
            (await db.Inscriptions.Include(i => i.Evenements).SingleAsync(i => i.Id == id)).Transmettre("054", _p.Base.Maintenant);
            await db.SaveChangesAsync();
        }

        await Dire(EtatInscription.Transmise, "transmise à nouveau le 03/09/2026 à 10h00 : relisez-la");
        Assert.Equal(MotifRefus.Conflit, (await _p.Decisions.ValiderAsync(bruno, id, lue, null)).Motif);
        Assert.True((await _p.Decisions.RejeterAsync(bruno, id, await _p.VersionAsync(id), "Non retenu.")).Reussi);

        async Task Dire(EtatInscription reste, string message)
        {
            foreach (var etat in new[] { EtatInscription.Validee, EtatInscription.Rejetee, EtatInscription.ComplementsDemandes })
            {
                var refus = await DeciderAsync(etat, bruno, id, lue, "Un texte.");
                Assert.Equal("INS-07", refus.Code);
                Assert.Contains(message, refus.Message!.Replace('\u00A0', ' '), StringComparison.Ordinal);
            }
            Assert.Equal(reste, (await _p.InscriptionAsync(id)).Etat);
        }
    }

    [Fact]
    [Trait("Rule", "INS-07")]
    public async Task What_a_colleague_took_or_gave_back_meanwhile_is_told_by_name()
    {
        var id = await _p.IntervenantAsync(etat: EtatInscription.Transmise);
        var (ana, bruno) = (await _p.GestionnaireAsync("Ana", "Prévost", "054"), await _p.GestionnaireAsync("Bruno", "Kern", "054"));
        var lue = await _p.VersionAsync(id);
        _p.Base.Temps.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await _p.Decisions.PrendreEnChargeAsync(ana, id, lue)).Reussi);
        Assert.Contains("Ana Prévost a pris", (await _p.Decisions.ValiderAsync(bruno, id, lue, null)).Message, StringComparison.Ordinal);

        var prise = await _p.VersionAsync(id);
        _p.Base.Temps.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await _p.Decisions.LibererAsync(ana, id, prise)).Reussi);
        var refus = await _p.Decisions.LibererAsync(bruno, id, prise);
        Assert.Equal(MotifRefus.Conflit, refus.Motif);
        Assert.Contains("Ana Prévost a rendu", refus.Message, StringComparison.Ordinal);
    }

    private Task<Resultat> DeciderAsync(EtatInscription etat, Guid agent, Guid id, int version, string texte) => etat switch
    {
        EtatInscription.Validee => _p.Decisions.ValiderAsync(agent, id, version, texte),
        EtatInscription.Rejetee => _p.Decisions.RejeterAsync(agent, id, version, texte),
        _ => _p.Decisions.DemanderComplementsAsync(agent, id, version, texte),
    };

    private async Task<List<Courriel>> CourrielsAsync()
    {
        await using var db = _p.Base.CreateDbContext();
        return await db.Courriels.AsNoTracking().ToListAsync();
    }
}
