using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Interventions;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Interventions;

public sealed class InterventionsTests : IDisposable
{
    private readonly ProfilsDeTest _donnees = new();
    private readonly ReceptionInterventions _reception;
    private readonly InterventionsQueries _lecture;

    public InterventionsTests()
    {
        _reception = new ReceptionInterventions(_donnees.Base, _donnees.Base.Temps);
        _lecture = new InterventionsQueries(_donnees.Base);
    }

    private DateOnly Aujourdhui => _donnees.Base.Temps.Aujourdhui();

    public void Dispose() => _donnees.Dispose();

    [Fact]
    [Trait("Rule", "INT-01")]
    public async Task What_is_received_twice_is_written_once_and_what_changes_replaces_what_was()
    {
        var marie = await MarieAsync();
        var prevue = Recue("LD-1", dans: 30);
        Assert.Equal(Reception.Creee, await RecevoirAsync(prevue));
        var recueLe = _donnees.Base.Maintenant;
        _donnees.Base.Temps.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Reception.Inchangee, await RecevoirAsync(prevue));
        Assert.Equal(Reception.Inchangee, await RecevoirAsync(prevue with { Numero = " LD-1 ", Titre = "Budget  et finances\u202E" }));
        Assert.Equal(Reception.Modifiee, await RecevoirAsync(prevue with { Etat = EtatIntervention.Realisee, FinLe = prevue.FinLe.AddDays(1) }));

        await using var db = _donnees.Base.CreateDbContext();
        var seule = Assert.Single(await db.Interventions.ToListAsync());
        Assert.Equal((marie, EtatIntervention.Realisee, recueLe, _donnees.Base.Maintenant), (seule.ProfilId, seule.Etat, seule.RecueLe, seule.ModifieeLe));
        Assert.Equal(prevue.FinLe.AddDays(1), seule.ClotureeLe);
    }

    [Fact]
    [Trait("Rule", "INT-01")]
    public async Task Only_what_was_done_has_a_day_of_closing()
    {
        await MarieAsync();
        var cloture = Aujourdhui.AddDays(-2);
        await RecevoirAsync(Recue("LD-1", dans: -9, EtatIntervention.Realisee) with { ClotureeLe = cloture });
        await RecevoirAsync(Recue("LD-2", dans: -9, EtatIntervention.Realisee));
        await RecevoirAsync(Recue("LD-3", dans: -9, EtatIntervention.Annulee));
        // What was done and is called off afterwards no longer counts.
        await RecevoirAsync(Recue("LD-4", dans: -9, EtatIntervention.Realisee));
        await RecevoirAsync(Recue("LD-4", dans: -9, EtatIntervention.Annulee));

        await using var db = _donnees.Base.CreateDbContext();
        Assert.Equal([cloture, Aujourdhui.AddDays(-8), null, null], await db.Interventions.OrderBy(i => i.Numero).Select(i => i.ClotureeLe).ToListAsync());
    }

    [Fact]
    [Trait("Rule", "INT-01")]
    public async Task What_cannot_be_is_refused_field_by_field_and_writes_nothing()
    {
        await MarieAsync();
        var refus = await _reception.RecevoirAsync("0054123456", new InterventionRecue(" ", (TypeLettre)9, "999", new string('x', 301), Aujourdhui, Aujourdhui.AddDays(-1), EtatIntervention.Prevue, Aujourdhui));
        Assert.Equal(["Numero", "Titre", "Type", "FinLe", "ClotureeLe", "StructureCode"], refus.Champs.Select(c => c.Champ));
        Assert.Equal(MotifRefus.Introuvable, (await _reception.RecevoirAsync("0000000000", Recue("LD-1", 1))).Motif);

        await using var db = _donnees.Base.CreateDbContext();
        Assert.False(await db.Interventions.AnyAsync());
    }

    [Fact]
    [Trait("Rule", "INT-01")]
    public async Task A_lettre_de_demande_never_changes_hands()
    {
        var marie = await MarieAsync();
        await _donnees.IntervenantAsync(ProfilsDeTest.Complete(), etat: EtatInscription.Validee, immatriculation: "0054999999");
        await RecevoirAsync(Recue("LD-1", 1));

        var refus = await _reception.RecevoirAsync("0054999999", Recue("LD-1", 1));

        Assert.Equal((MotifRefus.Regle, "INT-01"), (refus.Motif, refus.Code));
        await using var db = _donnees.Base.CreateDbContext();
        Assert.Equal(marie, (await db.Interventions.SingleAsync()).ProfilId);
    }

    [Fact]
    [Trait("Rule", "INT-01")]
    public async Task Two_calls_at_once_write_it_once()
    {
        await MarieAsync();
        var recus = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _reception.RecevoirAsync("0054123456", Recue("LD-1", 1)))));
        Assert.All(recus, r => Assert.True(r.Reussi, r.Message));
        Assert.Single(recus, r => r.Valeur == Reception.Creee);
    }

    [Fact]
    [Trait("Rule", "INT-02")]
    public async Task What_is_to_come_comes_first_the_soonest_then_what_goes_on_then_the_latest_of_what_is_over()
    {
        var marie = await MarieAsync();
        await RecevoirAsync(Recue("passee-ancienne", -400, EtatIntervention.Realisee));
        await RecevoirAsync(Recue("a-venir-tard", 60));
        await RecevoirAsync(Recue("passee-recente", -20, EtatIntervention.Realisee));
        await RecevoirAsync(Recue("en-cours", 0, EtatIntervention.EnCours));
        await RecevoirAsync(Recue("annulee", -100, EtatIntervention.Annulee));
        await RecevoirAsync(Recue("a-venir-tot", 5));

        var page = (await _lecture.MesInterventionsAsync(marie, 1)).Valeur!;

        Assert.Equal(["a-venir-tot", "a-venir-tard", "en-cours", "passee-recente", "annulee", "passee-ancienne"], page.Lignes.Select(l => l.Numero));
        Assert.Equal("Grand Est", page.Lignes[0].Structure);
    }

    [Fact]
    [Trait("Rule", "INT-02")]
    public async Task The_list_is_paged_and_a_page_that_does_not_exist_is_the_nearest()
    {
        var marie = await MarieAsync();
        await using (var db = _donnees.Base.CreateDbContext())
        {
            for (var i = 0; i < InterventionsQueries.Taille + 1; i++)
                db.Interventions.Add(Intervention.Creer(marie, Recue($"LD-{i:00}", -i - 2, EtatIntervention.Realisee), _donnees.Base.Maintenant));
            await db.SaveChangesAsync();
        }
        var premiere = (await _lecture.MesInterventionsAsync(marie, -3)).Valeur!;
        var derniere = (await _lecture.MesInterventionsAsync(marie, int.MaxValue)).Valeur!;

        Assert.Equal((1, 20, "LD-00", 21), (premiere.Numero, premiere.Lignes.Count, premiere.Lignes[0].Numero, premiere.Total));
        Assert.Equal((2, "LD-20"), (derniere.Numero, Assert.Single(derniere.Lignes).Numero));
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task A_person_reads_their_own_and_nobody_else_s()
    {
        var marie = await MarieAsync();
        var jean = await _donnees.IntervenantAsync(etat: EtatInscription.Validee, identification: ProfilsDeTest.Complete());
        var claire = await _donnees.GestionnaireAsync("Claire", "Martin", "054");
        await RecevoirAsync(Recue("LD-1", 5));

        Assert.Single((await _lecture.MesInterventionsAsync(marie, 1)).Valeur!.Lignes);
        Assert.Empty((await _lecture.MesInterventionsAsync(jean, 1)).Valeur!.Lignes);
        Assert.Equal(MotifRefus.Interdit, (await _lecture.MesInterventionsAsync(claire, 1)).Motif);
        Assert.Equal(MotifRefus.Interdit, (await _lecture.MesInterventionsAsync(Guid.NewGuid(), 1)).Motif);
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task Agents_read_those_of_whoever_they_may_read_and_trainers_of_no_one()
    {
        var marie = await MarieAsync();
        var ailleurs = await _donnees.GestionnaireAsync("Lucie", "Perrin", "021");
        var ici = await _donnees.GestionnaireAsync("Claire", "Martin", "054");
        var enEtude = await _donnees.IntervenantAsync(ProfilsDeTest.Complete(), etat: EtatInscription.Transmise);
        var enSaisie = await _donnees.IntervenantAsync(ProfilsDeTest.Complete());
        await RecevoirAsync(Recue("LD-1", 5));

        Assert.Equal("LD-1", Assert.Single((await _lecture.DeLIntervenantAsync(ailleurs, marie)).Valeur!.Lignes).Numero);
        Assert.True((await _lecture.DeLIntervenantAsync(ici, enEtude)).Reussi);
        Assert.Equal(MotifRefus.Introuvable, (await _lecture.DeLIntervenantAsync(ailleurs, enEtude)).Motif);
        Assert.Equal(MotifRefus.Introuvable, (await _lecture.DeLIntervenantAsync(ici, enSaisie)).Motif);
        Assert.Equal(MotifRefus.Introuvable, (await _lecture.DeLIntervenantAsync(marie, marie)).Motif);
        Assert.Equal(MotifRefus.Introuvable, (await _lecture.DeLIntervenantAsync(ici, Guid.NewGuid())).Motif);
    }

    private Task<Guid> MarieAsync() => _donnees.IntervenantAsync(etat: EtatInscription.Validee, immatriculation: "0054123456");

    private async Task<Reception> RecevoirAsync(InterventionRecue recue)
    {
        var resultat = await _reception.RecevoirAsync("0054123456", recue);
        Assert.True(resultat.Reussi, resultat.Message);
        return resultat.Valeur;
    }

    private InterventionRecue Recue(string numero, int dans, EtatIntervention etat = EtatIntervention.Prevue) =>
        new(numero, TypeLettre.Intervention, "054", "Budget et finances", Aujourdhui.AddDays(dans), Aujourdhui.AddDays(dans + 1), etat);
}
