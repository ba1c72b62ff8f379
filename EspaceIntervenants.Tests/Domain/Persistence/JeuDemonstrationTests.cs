using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Interventions;
using EspaceIntervenants.Domain.Persistence.Seed;
using EspaceIntervenants.Domain.Portail.Administration;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Tests.Tools;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

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
    public async Task There_are_applications_in_all_states_each_made_while_its_ad_was_open_by_someone_who_could()
    {
        await using var db = _base.CreateDbContext();
        var candidatures = await db.Candidatures.Join(db.Annonces, c => c.AnnonceId, a => a.Id, (c, a) => new { C = c, A = a })
            .Join(db.Inscriptions, x => x.C.ProfilId, i => i.Id, (x, i) => new { x.C, x.A, I = i }).ToListAsync();
        Assert.InRange(candidatures.Count, 150, 300);
        Assert.Equal(Enum.GetValues<EtatCandidature>().Order(), candidatures.Select(c => c.C.Etat).Distinct().Order());
        Assert.All(candidatures, c => Assert.True(c.C.DeposeeLe > c.A.PublieeLe && c.C.DeposeeLe > c.I.DecideeLe && (c.A.CloseLe is null || c.C.DeposeeLe < c.A.CloseLe)));
        // Both structures the documentation names have an ad whose applications take more than a page; both its trainers have some.
        Assert.All(["054", "021"], s => Assert.Contains(candidatures.Where(c => c.A.StructureCode == s).GroupBy(c => c.A.Id), g => g.Count() > 20));
        foreach (var adresse in new[] { "marie.leloup@demo.fr", "jean.dubois@demo.fr" })
        {
            var id = await db.Users.Where(u => u.Email == adresse).Select(u => u.Id).SingleAsync();
            Assert.Equal(2, candidatures.Count(c => c.C.ProfilId == id && c.A.StructureCode == "054"));
        }
        Assert.NotEmpty(await db.NotesCandidature.ToListAsync());
        Assert.True(await db.SuivisCandidature.AnyAsync(s => s.Preselection));
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
        Assert.True(await db.Candidatures.MaxAsync(c => c.DecideeLe) <= _base.Maintenant);
        Assert.True(await db.Candidatures.MaxAsync(c => c.RetireeLe) <= _base.Maintenant);
        Assert.True(await db.NotesCandidature.MaxAsync(n => n.EcriteLe) <= _base.Maintenant);
        Assert.True(await db.Annonces.MaxAsync(a => a.CloseLe) <= _base.Maintenant);
        Assert.True(await db.Annonces.MaxAsync(a => a.PublieeLe) <= _base.Maintenant);
        Assert.True(await db.EvenementsInscription.MaxAsync(e => e.Date) <= _base.Maintenant);
    }

    [Fact]
    public async Task A_second_start_adds_no_one()
    {
        await Jeu(_base).CreerAsync();
        await using var db = _base.CreateDbContext();
        Assert.Equal(JeuProfils.Nombre + 4, await db.Profils.CountAsync());
    }

    [Fact]
    public async Task The_portal_has_news_in_all_states_and_contacts_of_every_structure()
    {
        await using var db = _base.CreateDbContext();
        var jour = _base.Temps.Aujourdhui();
        var etats = (await db.Actualites.ToListAsync()).Select(a => EtatsPublication.Le(jour, a.Prete, a.PublieeLe, a.RetireeApres)).ToList();
        Assert.Equal(Enum.GetValues<EtatPublication>().Order(), etats.Distinct().Order());
        Assert.Equal(3, etats.Count(e => e == EtatPublication.EnLigne));
        var structures = await db.Structures.Where(s => s.Actif).Select(s => s.Code).ToListAsync();
        var coordonnees = await db.CoordonneesStructures.ToListAsync();
        Assert.Equal(structures.Order(), coordonnees.Select(c => c.StructureCode).Order());
        Assert.All(coordonnees, c => Assert.Matches(@"^\d{5} \w", c.Localite));
        Assert.All(coordonnees, c => Assert.True(FormatContact.EstTelephone(c.Telephone!) && FormatContact.EstCourriel(c.Courriel!)));
        Assert.False(await db.MessagesEcran.AnyAsync(m => m.FinLe > _base.Maintenant));
    }

    [Fact]
    public async Task The_documents_are_real_files()
    {
        await using var db = _base.CreateDbContext();
        var fichiers = await db.DocumentsPortail.Join(db.Fichiers, d => d.FichierId, f => f.Id, (d, f) => f).ToListAsync();
        Assert.Equal(TextesJeuPortail.Documents.Length, fichiers.Count);
        var stockage = FichiersDeTest.Stockage(Path.Combine(_base.Dossier, "fichiers"));
        foreach (var fichier in fichiers)
        {
            await using var octets = await stockage.OuvrirAsync(fichier, default);
            Assert.Equal(fichier.Taille, octets!.Length);
            Assert.Null(await ControleContenu.MotifAsync(octets, fichier.Extension, default));
        }
    }

    private static JeuDemonstration Jeu(BaseDeTest donnees) => new(donnees, new PasswordHasher<Compte>(),
        FichiersDeTest.Stockage(Path.Combine(donnees.Dossier, "fichiers")), donnees.Temps);

    /// <summary>Filled once: these tests only read.</summary>
    public sealed class BaseRemplie : IAsyncLifetime
    {
        public BaseDeTest Base { get; } = BaseDeTest.AvecReferentiels();

        public Task InitializeAsync() => Jeu(Base).CreerAsync();

        public Task DisposeAsync()
        {
            Base.Dispose();
            return Task.CompletedTask;
        }
    }
}
