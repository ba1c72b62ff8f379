using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EspaceIntervenants.Tests.Domain.Dossiers;

/// <summary>« Mon dossier sera-t-il complet le … ? »</summary>
[Trait("Rule", "DOS-11")]
public sealed class PreparationTests : IDisposable
{
    private readonly DossiersDeTest _d = new();

    public void Dispose() => _d.Dispose();

    private DateOnly Jour => _d.Aujourdhui;

    [Fact]
    public async Task Of_a_file_never_begun_everything_the_status_needs_was_never_sent()
    {
        var personne = await _d.IntervenantAsync(StatutProfessionnel.SalariePrive);
        var faite = await LireAsync(personne, Jour);
        Assert.Equal(BlocsDossier.Requis(DossiersDeTest.Statut(StatutProfessionnel.SalariePrive)), faite.Manques.Select(m => m.Bloc));
        Assert.All(faite.Manques, m => Assert.Equal((CauseManque.JamaisEnvoye, null, 0), (m.Cause, m.HorsDateLe, m.Pieces.Count)));
        Assert.False(faite.EstPret);
        Assert.False(faite.AttendVerification);
    }

    [Fact]
    public async Task Without_a_status_a_file_is_never_ready()
    {
        var (personne, gestionnaire) = await CompletAsync();
        await using (var db = _d.Base.CreateDbContext())
        {
            var profil = await db.Profils.AsSplitQuery().SingleAsync(p => p.Id == personne);
            var sans = Copie.De(profil.Identification);
            sans.Statut = new Statut();
            profil.EnregistrerIdentification(sans, _d.Base.Maintenant);
            await db.SaveChangesAsync();
        }
        var manque = Assert.Single((await LireAsync(personne, Jour)).Manques);
        Assert.Equal((BlocDossier.Statut, CauseManque.JamaisEnvoye), (manque.Bloc, manque.Cause));
    }

    [Fact]
    public async Task What_awaits_its_verification_does_not_count_and_is_said_apart()
    {
        var personne = await _d.IntervenantAsync();
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        Assert.True((await _d.TransmettreAsync(personne)).Reussi);

        var faite = await LireAsync(personne, Jour);
        Assert.False(faite.EstPret);
        Assert.True(faite.AttendVerification);
        Assert.All(faite.Manques, m => Assert.Equal((CauseManque.EnVerification, _d.Base.Maintenant), (m.Cause, m.EnvoyeLe!.Value)));

        await _d.RefuserAsync(personne, gestionnaire, BlocDossier.Identite, "Verso illisible.");
        faite = await LireAsync(personne, Jour);
        Assert.False(faite.AttendVerification);
        var refuse = faite.Manques.Single(m => m.Cause == CauseManque.Refuse);
        Assert.Equal((BlocDossier.Identite, "Verso illisible.", null), (refuse.Bloc, refuse.Motif, refuse.HorsDateLe));
        Assert.Equal([(NaturePiece.IdentiteRecto, "IdentiteRecto.pdf"), (NaturePiece.IdentiteVerso, "IdentiteVerso.pdf")], refuse.Pieces.Select(p => (p.Nature, p.Nom)));

        await _d.ValiderToutAsync(personne, gestionnaire);
        Assert.Equal([BlocDossier.Identite], (await LireAsync(personne, Jour)).Manques.Select(m => m.Bloc));
    }

    [Fact]
    [Trait("Rule", "DOS-12")]
    public async Task A_document_is_good_on_its_last_day_and_out_of_date_from_the_next()
    {
        var (personne, _) = await CompletAsync(StatutProfessionnel.SalariePrive);
        // The contract ends nine months from now, the attestation in a year.
        var fin = Jour.AddMonths(9);

        Assert.True((await LireAsync(personne, fin)).EstPret);
        var manque = Assert.Single((await LireAsync(personne, fin.AddDays(1))).Manques);
        Assert.Equal((BlocDossier.Contrat, CauseManque.Echu, fin.AddDays(1)), (manque.Bloc, manque.Cause, manque.HorsDateLe!.Value));
        Assert.Equal(["Contrat.pdf"], manque.Pieces.Select(p => p.Nom));

        var plusTard = await LireAsync(personne, Jour.AddYears(1).AddDays(1));
        Assert.Equal([(BlocDossier.Contrat, fin.AddDays(1)), (BlocDossier.Attestation, Jour.AddYears(1).AddDays(1))], plusTard.Manques.Select(m => (m.Bloc, m.HorsDateLe!.Value)));
    }

    [Fact]
    [Trait("Rule", "DOS-12")]
    public async Task What_ends_within_two_months_is_said_and_not_what_ends_later()
    {
        var (personne, _) = await CompletAsync(StatutProfessionnel.SalariePrive);
        var fin = Jour.AddMonths(9);
        Assert.Empty((await LireAsync(personne, fin.AddMonths(-2).AddDays(-1))).FinsProches);
        var proche = Assert.Single((await LireAsync(personne, fin.AddMonths(-2))).FinsProches);
        Assert.Equal((BlocDossier.Contrat, fin, false), (proche.Bloc, proche.DernierJour, proche.Remplacement));
        // On a day it is out of date, it is a lack and no longer an end to come.
        Assert.Equal([BlocDossier.Attestation], (await LireAsync(personne, Jour.AddMonths(11))).FinsProches.Select(f => f.Bloc));
    }

    [Fact]
    [Trait("Rule", "DOS-15")]
    public async Task A_replacement_that_awaits_leaves_what_is_in_force_and_is_in_verification_once_that_is_over()
    {
        var (personne, gestionnaire) = await CompletAsync(StatutProfessionnel.SalariePrive);
        var fin = Jour.AddMonths(9);
        var formulaire = (await _d.LireAsync(personne)).Envoye;
        formulaire.Contrat.Fin = fin.AddYears(1);
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);

        Assert.True((await LireAsync(personne, fin)).EstPret);
        Assert.True(Assert.Single((await LireAsync(personne, fin)).FinsProches, f => f.Bloc == BlocDossier.Contrat).Remplacement);
        var manque = Assert.Single((await LireAsync(personne, fin.AddDays(1))).Manques);
        Assert.Equal((CauseManque.EnVerification, fin.AddDays(1)), (manque.Cause, manque.HorsDateLe!.Value));
        // Even validated, it will be over by then.
        Assert.Contains((await LireAsync(personne, fin.AddYears(1).AddDays(1))).Manques, m => m.Bloc == BlocDossier.Contrat && m.Cause == CauseManque.Echu && m.HorsDateLe == fin.AddYears(1).AddDays(1));

        await _d.RefuserAsync(personne, gestionnaire, BlocDossier.Contrat, "Contrat non signé.");
        Assert.True((await LireAsync(personne, fin)).EstPret);
        manque = Assert.Single((await LireAsync(personne, fin.AddDays(1))).Manques);
        Assert.Equal((CauseManque.Refuse, "Contrat non signé.", fin.AddDays(1)), (manque.Cause, manque.Motif, manque.HorsDateLe!.Value));
    }

    [Fact]
    public async Task A_day_past_or_further_than_five_years_is_refused_with_a_sentence()
    {
        var (personne, _) = await CompletAsync();
        foreach (var (jour, debut) in new[] { (Jour.AddDays(-1), "Cette date est passée"), (Jour.AddYears(5).AddDays(1), "Cette date est trop éloignée") })
        {
            var refus = await _d.Preparations.PreparationAsync(personne, personne, jour);
            Assert.Equal(MotifRefus.Invalide, refus.Motif);
            var champ = Assert.Single(refus.Champs);
            Assert.Equal(PreparationQueries.ChampJour, champ.Champ);
            Assert.StartsWith(debut, champ.Message, StringComparison.Ordinal);
        }
        Assert.True((await _d.Preparations.PreparationAsync(personne, personne, Jour.AddYears(5))).Reussi);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task The_owner_and_any_agent_may_ask_nobody_else_and_only_of_a_validated_person()
    {
        var (personne, _) = await CompletAsync();
        var autre = await _d.IntervenantAsync();
        var enSaisie = await _d.Profils.IntervenantAsync();
        var ailleurs = await _d.Profils.GestionnaireAsync("Thomas", "Girard", "021");
        var journal = new JournalDeTest<PreparationQueries>();
        var queries = new PreparationQueries(_d.Base, _d.Base.Temps, journal);

        Assert.True((await queries.PreparationAsync(ailleurs, personne, Jour)).Reussi);
        Assert.Empty(journal.Lignes);
        foreach (var (acteur, dossier) in new[] { (autre, personne), (Guid.NewGuid(), personne), (ailleurs, enSaisie), (ailleurs, Guid.NewGuid()) })
            Assert.Equal((MotifRefus.Introuvable, "ROL-02"), await RefusAsync(acteur, dossier));
        Assert.Equal(4, journal.Lignes.Count(l => l.Niveau == LogLevel.Warning));
        // The person themself is told when it opens.
        Assert.Equal((MotifRefus.Regle, "DOS-01"), await RefusAsync(enSaisie, enSaisie));

        async Task<(MotifRefus, string?)> RefusAsync(Guid acteur, Guid dossier)
        {
            var refus = await queries.PreparationAsync(acteur, dossier, Jour);
            return (refus.Motif!.Value, refus.Code);
        }
    }

    private async Task<(Guid Personne, Guid Gestionnaire)> CompletAsync(StatutProfessionnel statut = StatutProfessionnel.Fonctionnaire)
    {
        var personne = await _d.IntervenantAsync(statut);
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        await _d.CompleterAsync(personne, gestionnaire);
        return (personne, gestionnaire);
    }

    private async Task<PreparationFaite> LireAsync(Guid personne, DateOnly jour) => (await _d.Preparations.PreparationAsync(personne, personne, jour)).Valeur!;
}
