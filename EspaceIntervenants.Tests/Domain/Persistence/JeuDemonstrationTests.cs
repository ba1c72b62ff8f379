using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Interventions;
using EspaceIntervenants.Domain.Persistence.Seed;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Tests.Tools;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Persistence;

public sealed class JeuDemonstrationTests(JeuDemonstrationTests.BaseRemplie remplie) : IClassFixture<JeuDemonstrationTests.BaseRemplie>
{
    private readonly BaseDeTest _base = remplie.Base;

    [Fact]
    public async Task There_are_trainers_in_all_states_over_all_structures()
    {
        await using var db = _base.CreateDbContext();
        Assert.Equal(JeuProfils.Nombre + 4, await db.Profils.CountAsync());
        Assert.Equal(Enum.GetValues<EtatInscription>().Order(), (await db.Inscriptions.Select(i => i.Etat).Distinct().ToListAsync()).Order());
        var structures = await db.Structures.CountAsync();
        Assert.Equal(structures, await db.Inscriptions.Where(i => i.Etat == EtatInscription.Validee).Select(i => i.StructureCode).Distinct().CountAsync());
        Assert.Equal(structures, await db.Inscriptions.Where(i => i.Etat == EtatInscription.Transmise).Select(i => i.StructureCode).Distinct().CountAsync());
    }

    [Fact]
    public async Task Whoever_has_transmitted_had_a_form_that_could_be()
    {
        await using var db = _base.CreateDbContext();
        using var listes = new ReferentielsQueries(_base, _base.Temps);
        var codes = CodesReference.De(await listes.LireAsync());
        var aujourdhui = _base.Temps.Aujourdhui();
        var transmis = await db.Inscriptions.Where(i => i.TransmiseLe != null).Select(i => i.Id).ToListAsync();
        foreach (var profil in await db.Profils.Include(p => p.Lignes).Where(p => transmis.Contains(p.Id)).ToListAsync())
        {
            Assert.Empty(ValidationIdentification.Valider(profil.Identification, codes, aujourdhui, NiveauSaisie.Complet));
            Assert.Empty(ValidationParcours.Valider(profil.Parcours, profil.Lignes, codes, aujourdhui, NiveauSaisie.Complet));
        }
        Assert.True(transmis.Count > 200);
    }

    [Fact]
    public async Task There_are_ads_in_all_states_and_the_open_ones_can_be_applied_to()
    {
        await using var db = _base.CreateDbContext();
        var annonces = await db.Annonces.ToListAsync();
        Assert.Equal(JeuAnnonces.Nombre, annonces.Count);
        Assert.Equal(Enum.GetValues<EtatAnnonce>().Order(), annonces.Select(a => a.Etat).Distinct().Order());
        Assert.All(annonces.Where(a => a.Etat == EtatAnnonce.Publiee), a => Assert.True(a.AccepteCandidatures(_base.Maintenant)));
        // What a search finds is what is published, and nothing else.
        Assert.All(annonces, a => Assert.Equal(a.Etat == EtatAnnonce.Publiee, a.Criteres.Count > 0 && a.Mots.Count > 0));
    }

    [Fact]
    [Trait("Rule", "INT-02")]
    public async Task Whoever_has_an_immatriculation_has_interventions_whose_dates_agree_with_their_state()
    {
        await using var db = _base.CreateDbContext();
        var interventions = await db.Interventions.ToListAsync();
        var immatricules = await db.Profils.Where(p => p.Immatriculation != null).Select(p => p.Id).ToListAsync();
        Assert.Equal(immatricules.Order(), interventions.Select(i => i.ProfilId).Distinct().Order());
        Assert.Equal(Enum.GetValues<EtatIntervention>().Order(), interventions.Select(i => i.Etat).Distinct().Order());
        var aujourdhui = _base.Temps.Aujourdhui();
        Assert.All(interventions, i => Assert.Equal(i.Etat == EtatIntervention.Prevue, i.DebutLe > aujourdhui));
        Assert.All(interventions, i => Assert.Equal(i.Etat is EtatIntervention.Realisee or EtatIntervention.Annulee, i.FinLe < aujourdhui));
        Assert.True(interventions.Max(i => i.RecueLe) < _base.Maintenant);
        // Some worked so long ago that their account may be erased sooner (DES-01).
        Assert.Contains(interventions.GroupBy(i => i.ProfilId), g => g.Max(i => i.FinLe) < aujourdhui.AddYears(-5));
    }

    [Fact]
    public async Task Marie_Leloup_has_past_and_planned_interventions()
    {
        await using var db = _base.CreateDbContext();
        var etats = await db.Interventions.Where(i => db.Users.Any(u => u.Id == i.ProfilId && u.Email == "marie.leloup@demo.fr")).Select(i => i.Etat).ToListAsync();
        Assert.Equal((3, 2), (etats.Count(e => e == EtatIntervention.Realisee), etats.Count(e => e == EtatIntervention.Prevue)));
    }

    [Fact]
    public async Task Nothing_happened_in_the_future()
    {
        await using var db = _base.CreateDbContext();
        Assert.True(await db.Annonces.MaxAsync(a => a.CloseLe) <= _base.Maintenant);
        Assert.True(await db.Annonces.MaxAsync(a => a.PublieeLe) <= _base.Maintenant);
        Assert.True(await db.EvenementsInscription.MaxAsync(e => e.Date) <= _base.Maintenant);
    }

    [Fact]
    public async Task A_second_start_adds_no_one()
    {
        await new JeuDemonstration(_base, new PasswordHasher<Compte>(), _base.Temps).CreerAsync();
        await using var db = _base.CreateDbContext();
        Assert.Equal(JeuProfils.Nombre + 4, await db.Profils.CountAsync());
    }

    /// <summary>Filled once: these tests only read.</summary>
    public sealed class BaseRemplie : IAsyncLifetime
    {
        public BaseDeTest Base { get; } = BaseDeTest.AvecReferentiels();

        public Task InitializeAsync() => new JeuDemonstration(Base, new PasswordHasher<Compte>(), Base.Temps).CreerAsync();

        public Task DisposeAsync()
        {
            Base.Dispose();
            return Task.CompletedTask;
        }
    }
}
