using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Dossiers.Echeances;
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
        Assert.True(await db.VersionsBloc.MaxAsync(v => v.EnvoyeLe) <= _base.Maintenant);
        Assert.True(await db.VersionsBloc.MaxAsync(v => v.DecideLe) <= _base.Maintenant);
        Assert.True(await db.Fichiers.MaxAsync(f => f.DeposeLe) <= _base.Maintenant);
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
    [Trait("Rule", "DOS-11")]
    public async Task There_are_files_at_each_moment_of_their_life_and_a_desk_with_work_of_all_ages()
    {
        await using var db = _base.CreateDbContext();
        var dossiers = await db.Dossiers.Join(db.Inscriptions, d => d.Id, i => i.Id, (d, i) => new { D = d, I = i }).ToListAsync();
        Assert.Equal(Enum.GetValues<EtatDossier>().Order(), dossiers.Select(d => d.D.Etat).Distinct().Order());
        Assert.All(dossiers, d => Assert.Equal(EtatInscription.Validee, d.I.Etat));
        Assert.All(dossiers.SelectMany(d => d.D.Versions.Select(v => (v.EnvoyeLe, d.I.DecideeLe))), v => Assert.True(v.EnvoyeLe > v.DecideeLe));

        var aVerifier = dossiers.Where(d => d.D.AVerifierDepuis is not null).ToList();
        Assert.InRange(aVerifier.Count, 10, 15);
        Assert.True(aVerifier.Select(d => d.I.StructureCode).Distinct().Count() >= 5);
        Assert.True(aVerifier.Max(d => d.D.AVerifierDepuis) - aVerifier.Min(d => d.D.AVerifierDepuis) > TimeSpan.FromDays(14));
        // Each of the two structures the documentation names has something to verify, and a file that is out of date or to be reviewed.
        Assert.All(["054", "021"], s => Assert.Contains(aVerifier, d => d.I.StructureCode == s));
        Assert.Equal(2, dossiers.Count(d => d.D.Versions.Any(v => v.Etat == EtatVersion.Refusee)));
        var aujourdhui = _base.Temps.Aujourdhui();
        Assert.Equal(2, dossiers.Count(d => d.D is { Etat: EtatDossier.Incomplet } && d.D.ValideJusquAu < aujourdhui));
        Assert.Equal(2, dossiers.Count(d => d.D.RevisionDemandeeLe is not null));
        Assert.True(await db.Inscriptions.CountAsync(i => i.Etat == EtatInscription.Validee && !db.Dossiers.Any(d => d.Id == i.Id)) > 100);
    }

    [Fact]
    [Trait("Rule", "DOS-12")]
    public async Task Marie_Leloup_is_complete_with_a_contract_near_its_end_and_Jean_Dubois_is_asked_for_his_documents()
    {
        await using var db = _base.CreateDbContext();
        var marie = await db.Dossiers.SingleAsync(d => db.Users.Any(u => u.Id == d.Id && u.Email == "marie.leloup@demo.fr"));
        var jean = await db.Dossiers.SingleAsync(d => db.Users.Any(u => u.Id == d.Id && u.Email == "jean.dubois@demo.fr"));
        Assert.Equal(EtatDossier.Complet, marie.Etat);
        Assert.Equal(EtatEcheance.AMettreAJour, ReglesEcheances.Etat(marie.EnVigueur(BlocDossier.Contrat)!.FinValidite, _base.Temps.Aujourdhui()));
        Assert.Empty(jean.Versions);
        Assert.Equal(5, jean.Attendus.Count);
        Assert.NotNull(Assert.Single(jean.Demandes).Message);

        // What the rules have to do on the first day: remind her, and ask one person for a review.
        var (boite, site) = (CourrielsDeTest.Boite(_base.Temps), Options.Create(new SiteOptions { AdressePublique = CourrielsDeTest.Site }));
        Assert.Equal([marie.Id], await new RappelsPieces(_base, boite, new SignalDossiers(), site).DusAsync(_base.Maintenant, default));
        Assert.Empty(await new PiecesEchues(_base, boite, new SignalDossiers(), site).DusAsync(_base.Maintenant, default));
        Assert.Single(await new RevisionAnnuelle(_base, boite, new SignalDossiers(), site).DusAsync(_base.Maintenant, default));
    }

    [Fact]
    [Trait("Rule", "DOS-01")]
    public async Task What_was_sent_could_be_and_agrees_with_the_person()
    {
        await using var db = _base.CreateDbContext();
        using var listes = new ReferentielsQueries(_base, _base.Temps);
        var codes = CodesReference.De(await listes.LireAsync());
        var profils = await db.Profils.IgnoreAutoIncludes().ToDictionaryAsync(p => p.Id, p => p.Identification);
        var fichiers = await db.Fichiers.ToDictionaryAsync(f => f.Id);
        foreach (var dossier in await db.Dossiers.ToListAsync())
        {
            var identification = profils[dossier.Id];
            foreach (var version in dossier.Versions.OrderBy(v => v.EnvoyeLe))
            {
                var formulaire = AssemblageDossier.Base(identification, dossier);
                AssemblageDossier.Poser(formulaire, version);
                Assert.Empty(ValidationDossier.Valider(formulaire, [version.Bloc], codes, version.EnvoyeLe.JourAParis()));
                Assert.Contains(version.Bloc, BlocsDossier.Requis(identification.Statut));
                Assert.All(version.Pieces, p => Assert.True(fichiers[p.FichierId].ProprietaireId == dossier.Id && fichiers[p.FichierId].DeposeLe <= version.EnvoyeLe));
                Assert.Empty(Nir.Coherence(formulaire.SecuriteSociale.Nir, identification.Formateur.Civilite == Civilite.Madame, identification.Formateur.DateNaissance));
                Assert.Null(Bic.Coherence(formulaire.Bancaire.Bic, formulaire.Bancaire.Iban));
            }
            // Nothing is left to compute.
            var (etat, rappel, fin) = (dossier.Etat, dossier.ProchainRappelLe, dossier.ValideJusquAu);
            dossier.Recalculer(identification.Statut, _base.Maintenant);
            Assert.Equal((etat, rappel, fin), (dossier.Etat, dossier.ProchainRappelLe, dossier.ValideJusquAu));
        }
        Assert.InRange(await db.Pieces.Select(p => p.FichierId).Distinct().CountAsync(), 50, 80);
    }

    [Fact]
    public async Task The_documents_are_real_files()
    {
        await using var db = _base.CreateDbContext();
        var fichiers = await db.Fichiers.ToListAsync();
        Assert.Equal(TextesJeuPortail.Documents.Length + await db.Pieces.Select(p => p.FichierId).Distinct().CountAsync(), fichiers.Count);
        var stockage = FichiersDeTest.Stockage(Path.Combine(_base.Dossier, "fichiers"));
        var natures = (await db.Pieces.ToListAsync()).DistinctBy(p => p.FichierId).ToDictionary(p => p.FichierId, p => p.Nature);
        HashSet<(NaturePiece?, string)> ouverts = [];
        foreach (var fichier in fichiers)
        {
            await using var octets = await stockage.OuvrirAsync(fichier, default);
            Assert.Equal(fichier.Taille, octets!.Length);
            Assert.Null(RegleFichier.DocumentPortail.Motif(fichier.NomOriginal, fichier.Taille));
            // To open one takes a process: those of a nature are written alike.
            NaturePiece? nature = natures.TryGetValue(fichier.Id, out var lue) ? lue : null;
            if (ouverts.Add((nature, fichier.Extension))) Assert.Null(await ControleContenu.MotifAsync(octets, fichier.Extension, default));
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
