using System.Text.RegularExpressions;
using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Annonces.Alertes;

[Trait("Rule", "ANN-08")]
public sealed partial class EnvoiAlertesTests : IDisposable
{
    private static readonly ChoixAlertes Tout = new(true, true, true);

    private readonly AlertesDeTest _a = new();

    public void Dispose() => _a.Dispose();

    [Fact]
    public async Task Choices_decide_who_is_told_and_the_message_says_what_matched()
    {
        // Speciality, region, both: what is ticked; then whether the speciality and the region of the person are the ad's.
        var attendus = new Dictionary<string, string?>();
        var personnes = new Dictionary<string, Guid>();
        foreach (var cas in Combinaisons())
        {
            var (choix, specialite, region) = cas;
            var parSpecialite = choix.Specialite && specialite;
            var parRegion = choix.Region && region;
            var lesDeux = choix.SpecialiteEtRegion && specialite && region;
            attendus[cas.ToString()] = (parSpecialite || lesDeux, parRegion || lesDeux) switch
            {
                (true, true) => "votre spécialité Finances et gestion financière et votre région Grand Est",
                (true, false) => "votre spécialité Finances et gestion financière",
                (false, true) => "votre région Grand Est",
                _ => null,
            };
            personnes[cas.ToString()] = await _a.PersonneAsync(choix, specialite, region);
        }
        await _a.PublierAsync();
        await _a.DeroulerAsync(lot: 5);

        var courriels = await _a.CourrielsAsync();
        await using var db = _a.Base.CreateDbContext();
        var finances = await db.Specialites.Where(s => s.Code == AlertesDeTest.Finances).Select(s => s.Libelle).SingleAsync();
        var recus = personnes.ToDictionary(p => p.Key, p => courriels[p.Value].Select(c => Raison().Match(c.TexteBrut).Groups[1].Value).SingleOrDefault());
        Assert.Equal(32, recus.Count);
        Assert.All(recus, r => Assert.Equal(attendus[r.Key]?.Replace("Finances et gestion financière", finances, StringComparison.Ordinal), r.Value));
        Assert.Equal(15, recus.Values.Count(r => r is not null));
    }

    [Fact]
    public async Task The_message_names_the_ad_and_leads_to_it_and_to_the_choices_of_its_reader()
    {
        var manon = await _a.PersonneAsync(Tout);
        var annonce = await _a.PublierAsync();
        await _a.DeroulerAsync();

        var courriel = Assert.Single((await _a.CourrielsAsync())[manon]);
        Assert.Equal("Espace intervenants\u00A0: nouvelle annonce «\u00A0Budget et finances des petites communes\u00A0»", courriel.Objet);
        Assert.Equal("Mme Manon ELOUE", courriel.NomDestinataire);
        Assert.Contains($"l'annonce n° {annonce.Numero}", courriel.TexteBrut, StringComparison.Ordinal);
        Assert.Contains("Intervention : du 01/11/2026 au 01/12/2026", courriel.TexteBrut, StringComparison.Ordinal);
        Assert.Contains("Date limite de candidature : 01/10/2026", courriel.TexteBrut, StringComparison.Ordinal);
        Assert.Contains($"Lire l'annonce : {CourrielsDeTest.Site}/annonces/{annonce.Numero}\n", courriel.TexteBrut, StringComparison.Ordinal);
        Assert.Equal(manon, _a.Liens.CompteDe(ServicesCompte.JetonDe(courriel.TexteBrut)));
    }

    [Theory]
    [InlineData(new[] { "A" }, new string[0], "votre spécialité A")]
    [InlineData(new[] { "A", "B" }, new[] { "X", "Y", "Z" }, "vos spécialités A et B et vos régions X, Y et Z")]
    public void Several_matches_are_all_named(string[] specialites, string[] regions, string attendu) =>
        Assert.Equal(attendu, RaisonAlerte.De(Tout, specialites, regions));

    [Fact]
    public async Task An_ad_abroad_has_no_region_only_the_speciality_matches()
    {
        var parSpecialite = await _a.PersonneAsync(new(true, false, false));
        await _a.PersonneAsync(new(false, true, false));
        await _a.PersonneAsync(new(false, false, true));
        await _a.PublierAsync(f => f.PaysCode = "BE");
        await _a.DeroulerAsync();
        Assert.Equal([parSpecialite], (await _a.CourrielsAsync()).Select(c => c.Key));
    }

    [Fact]
    public async Task Whoever_is_not_validated_or_whose_account_is_not_active_is_told_nothing()
    {
        var maintenant = _a.Base.Maintenant;
        await _a.PersonneAsync(Tout, demande: i => i.Activer(maintenant));
        await _a.PersonneAsync(Tout, demande: i => { i.Activer(maintenant); i.Transmettre("054", maintenant); });
        await _a.PersonneAsync(Tout, demande: i => { i.Activer(maintenant); i.Transmettre("054", maintenant); i.Valider(Guid.NewGuid(), "A", null, maintenant); i.Archiver(maintenant, "fin"); });
        await _a.PersonneAsync(Tout, compte: c => c.Archiver(maintenant));
        await _a.PersonneAsync(Tout, compte: c => c.EmailConfirmed = false);
        var annonce = await _a.PublierAsync();
        await _a.DeroulerAsync();
        Assert.Empty(await _a.CourrielsAsync());
        Assert.Equal(maintenant, (await _a.DiffusionAsync(annonce.Id)).TermineeLe);
    }

    [Fact]
    public async Task Two_ads_advance_together_and_each_person_has_one_message_of_each_however_often_the_rule_runs()
    {
        var personnes = await _a.PersonnesAsync(7);
        var (une, autre) = (await _a.PublierAsync(), await _a.PublierAsync());
        Assert.Equal(new Bilan(2, 2, 0, null), await _a.Serveur(_a.Regle(lot: 3)).ExecuterAsync(EnvoiAlertes.Regle, default));
        Assert.Equal(3, (await _a.DiffusionAsync(une.Id)).Envoyees);
        Assert.Equal(3, (await _a.DiffusionAsync(autre.Id)).Envoyees);

        await _a.DeroulerAsync(lot: 3);
        await _a.DeroulerAsync(lot: 3);
        var courriels = await _a.CourrielsAsync();
        Assert.All(personnes, p => Assert.Equal(2, courriels[p].Count()));
        Assert.Equal(new Bilan(0, 0, 0, null), await _a.Serveur(_a.Regle()).ExecuterAsync(EnvoiAlertes.Regle, default));
    }

    [Fact]
    public async Task Whoever_was_told_already_is_not_told_again_even_by_a_diffusion_that_starts_over()
    {
        var personnes = await _a.PersonnesAsync(4);
        var annonce = await _a.PublierAsync();
        await _a.DeroulerAsync();
        await using (var db = _a.Base.CreateDbContext())
        {
            await db.DiffusionsAnnonce.ExecuteDeleteAsync();
            db.DiffusionsAnnonce.Add(DiffusionAnnonce.Demander(annonce.Id, _a.Base.Maintenant));
            await db.SaveChangesAsync();
        }
        var tard = await _a.PersonneAsync(Tout);
        await _a.DeroulerAsync();
        var courriels = await _a.CourrielsAsync();
        Assert.All(personnes.Append(tard), p => Assert.Single(courriels[p]));
    }

    [Fact]
    public async Task An_ad_closed_or_over_meanwhile_tells_nobody_any_more()
    {
        await _a.PersonnesAsync(9);
        var (close, echue) = (await _a.PublierAsync(), await _a.PublierAsync());
        var regle = _a.Regle(lot: 3);
        Assert.True(await regle.TraiterAsync(CleEntiere.EnGuid(close.Id), _a.Base.Maintenant, default));
        await using (var db = _a.Base.CreateDbContext())
        {
            (await db.Annonces.SingleAsync(a => a.Id == close.Id)).Cloturer(_a.Base.Maintenant);
            await db.SaveChangesAsync();
        }
        Assert.True(await regle.TraiterAsync(CleEntiere.EnGuid(close.Id), _a.Base.Maintenant, default));
        Assert.True(await regle.TraiterAsync(CleEntiere.EnGuid(echue.Id), _a.Base.Maintenant.AddMonths(2), default));

        Assert.Equal(3, (await _a.CourrielsAsync()).Count);
        Assert.NotNull((await _a.DiffusionAsync(close.Id)).TermineeLe);
        Assert.NotNull((await _a.DiffusionAsync(echue.Id)).TermineeLe);
        Assert.False(await regle.TraiterAsync(CleEntiere.EnGuid(close.Id), _a.Base.Maintenant, default));
    }

    [Fact]
    [Trait("Rule", "REG-01")]
    public async Task A_server_cut_in_the_middle_of_a_batch_loses_and_doubles_nothing_and_the_progress_is_seen_all_along()
    {
        const int nombre = 330, lot = 40;
        var personnes = await _a.PersonnesAsync(nombre);
        var annonce = await _a.PublierAsync();
        var gestionnaire = await _a.Base.AjouterAgentAsync("054");
        var queries = new AlertesQueries(_a.Base);
        Assert.Equal(new ProgresAlertes(false, 0, null), await queries.ProgresAsync(gestionnaire, annonce.Id));

        // Two batches, then the database refuses the hundredth person, in the middle of the third.
        var serveur = _a.Serveur(_a.Regle(lot));
        await CouperAsync(100);
        for (var i = 0; i < 2; i++) Assert.Equal(1, (await serveur.ExecuterAsync(EnvoiAlertes.Regle, default))!.Modifies);
        Assert.Equal(new Bilan(1, 0, 1, nameof(DbUpdateException)), await serveur.ExecuterAsync(EnvoiAlertes.Regle, default));
        Assert.Equal(80, (await _a.CourrielsAsync()).Count);
        Assert.Equal(new ProgresAlertes(true, 80, null), await queries.ProgresAsync(gestionnaire, annonce.Id));

        // Then another server is stopped while it writes, after seven e-mails of the batch.
        await ReparerAsync();
        using var arret = new CancellationTokenSource();
        var arrete = new RenduDeTest { Avant = numero => numero == 7 ? arret.CancelAsync() : Task.CompletedTask };
        Assert.Equal("stopped", (await _a.Serveur(_a.Regle(lot, arrete)).ExecuterAsync(EnvoiAlertes.Regle, arret.Token))!.Erreur);
        Assert.Equal(80, (await _a.CourrielsAsync()).Count);

        // A third one does the rest.
        _a.Base.Temps.Advance(TimeSpan.FromMinutes(5));
        await _a.DeroulerAsync(lot);
        var courriels = await _a.CourrielsAsync();
        Assert.Equal(nombre, courriels.Count);
        Assert.All(personnes, p => Assert.Single(courriels[p]));
        Assert.Equal(new ProgresAlertes(true, nombre, _a.Base.Maintenant), await queries.ProgresAsync(gestionnaire, annonce.Id));
        await using var db = _a.Base.CreateDbContext();
        Assert.Equal(nombre, await db.AlertesEnvoyees.CountAsync());
    }

    [Fact]
    [Trait("Rule", "REG-01")]
    public async Task A_server_slower_than_its_lease_writes_nothing_over_its_successor()
    {
        var personnes = await _a.PersonnesAsync(10);
        var annonce = CleEntiere.EnGuid((await _a.PublierAsync()).Id);
        var maintenant = _a.Base.Maintenant;
        // While the first one writes, the second one handles the same batch, from beginning to end.
        var lent = new RenduDeTest
        {
            Avant = async numero =>
            {
                if (numero == 1) Assert.True(await _a.Regle(lot: 6).TraiterAsync(annonce, maintenant, default));
            },
        };
        Assert.False(await _a.Regle(lot: 6, lent).TraiterAsync(annonce, maintenant, default));
        Assert.Equal(6, (await _a.CourrielsAsync()).Count);

        await _a.DeroulerAsync(lot: 6);
        var courriels = await _a.CourrielsAsync();
        Assert.All(personnes, p => Assert.Single(courriels[p]));
    }

    [Fact]
    public async Task People_are_walked_by_their_key_and_criteria_sought_by_theirs()
    {
        await using var db = _a.Base.CreateDbContext();
        var commande = new DestinatairesAlerte(1, ["FIN", "APF"], ["44"]).Requete(db, Guid.NewGuid(), 200).CreateDbCommand();
        commande.CommandText = "EXPLAIN QUERY PLAN " + commande.CommandText;
        await db.Database.OpenConnectionAsync();
        await using var lecteur = await commande.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await lecteur.ReadAsync()) plan.Add(lecteur.GetString(3));

        Assert.DoesNotContain(plan, ligne => ligne.Contains("SCAN", StringComparison.Ordinal) || ligne.Contains("TEMP B-TREE", StringComparison.Ordinal));
        Assert.All(plan.Where(l => l.Contains("SEARCH c", StringComparison.Ordinal) && l.Contains("Nature", StringComparison.Ordinal)),
            l => Assert.Contains("(Nature=? AND Code=? AND ProfilId=?)", l, StringComparison.Ordinal));
    }

    private static IEnumerable<(ChoixAlertes Choix, bool Specialite, bool Region)> Combinaisons()
    {
        bool[] deux = [false, true];
        return from s in deux from r in deux from b in deux from specialite in deux from region in deux select (new ChoixAlertes(s, r, b), specialite, region);
    }

    private async Task CouperAsync(int apres)
    {
        await using var db = _a.Base.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER Coupe BEFORE INSERT ON AlertesEnvoyees WHEN (SELECT COUNT(*) FROM AlertesEnvoyees) >= {0} BEGIN SELECT RAISE(ABORT, 'cut'); END".Replace("{0}", $"{apres}", StringComparison.Ordinal));
    }

    private async Task ReparerAsync()
    {
        await using var db = _a.Base.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER Coupe");
    }

    [GeneratedRegex(@"parce que cette annonce concerne (.+), comme vous")]
    private static partial Regex Raison();

    private sealed class RenduDeTest : IRenduCourriel
    {
        private int _numero;

        public required Func<int, Task> Avant { get; init; }

        public async Task<CourrielRendu> RendreAsync(IModeleCourriel modele, CancellationToken ct)
        {
            await Avant(++_numero);
            ct.ThrowIfCancellationRequested();
            return await CourrielsDeTest.Rendu.RendreAsync(modele, ct);
        }
    }
}
