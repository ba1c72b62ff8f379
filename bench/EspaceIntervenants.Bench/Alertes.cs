using System.Diagnostics;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Web.Emails;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Bench;

/// <summary>The alerts of one ad, to as many people, by the real rule, templates and outbox; then those of an ad that concerns nobody.</summary>
internal static class Alertes
{
    private const int Lot = 500;

    public static async Task<int> MesurerAsync(int nombre)
    {
        await using var mesure = new BaseDeMesure(services =>
        {
            services.AddSingleton<IRenduCourriel, RenduCourrielRazor>();
            services.Configure<SiteOptions>(o => o.AdressePublique = "https://espace.exemple.fr");
        });
        await mesure.PreparerAsync();
        await PeuplerAsync(mesure, nombre);
        Console.WriteLine($"== {nombre:N0} people whom the ad concerns");
        await DiffuserAsync(mesure, ["FIN"], ["44"]);
        Console.WriteLine($"== the same people, an ad that concerns nobody");
        await DiffuserAsync(mesure, ["APF"], ["27"]);
        await RendreAsync(mesure, nombre);
        return 0;
    }

    private static async Task DiffuserAsync(BaseDeMesure mesure, List<string> specialites, List<string> regions)
    {
        var annonceId = await PublierAsync(mesure, specialites, regions);
        var regle = mesure.Service<IEnumerable<IRegleProgrammee>>().Single(r => r.Code == EnvoiAlertes.Regle);
        var lots = new List<double>();
        var (debut, processeur, alloues) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        while ((await regle.DusAsync(DateTime.UtcNow, default)).Count > 0)
        {
            var lot = Stopwatch.GetTimestamp();
            await regle.TraiterAsync(CleEntiere.EnGuid(annonceId), DateTime.UtcNow, default);
            lots.Add(Stopwatch.GetElapsedTime(lot).TotalMilliseconds);
        }
        var duree = Stopwatch.GetElapsedTime(debut);
        var occupe = Environment.CpuUsage.TotalTime - processeur;
        lots.Sort();
        await using var db = await mesure.Service<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
        var ecrits = await db.AlertesEnvoyees.CountAsync(a => a.AnnonceId == annonceId);
        Console.WriteLine($"{ecrits,7:N0} e-mails written in {duree.TotalSeconds:F2} s ({occupe.TotalSeconds:F2} s of processor), {lots.Count} batches: p50 {lots[lots.Count / 2]:F0}, max {lots[^1]:F0} ms");
        Console.WriteLine($"        {(GC.GetTotalAllocatedBytes() - alloues) / 1048576.0:F0} MB allocated in all, {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0} MB at the most resident");
    }

    /// <summary>What the templates alone cost.</summary>
    private static async Task RendreAsync(BaseDeMesure mesure, int nombre)
    {
        var rendu = mesure.Service<IRenduCourriel>();
        var modele = new CourrielAlerteAnnonce("Mme Manon ELOUE", "Budget et finances des petites communes", "0542611001", "Délégation Grand Est", "du 01/12/2026 au 02/12/2026",
            "20/11/2026", "votre spécialité Finances", "https://espace.exemple.fr/annonces/0542611001", mesure.Service<LiensAlertes>().Adresse(Guid.NewGuid()));
        var debut = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < nombre; i++) await rendu.RendreAsync(modele, default);
        Dire("renderings", nombre, Environment.CpuUsage.TotalTime - debut);
        var liens = mesure.Service<LiensAlertes>();
        debut = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < nombre; i++) liens.Adresse(Guid.NewGuid());
        Dire("signed links", nombre, Environment.CpuUsage.TotalTime - debut);
    }

    private static void Dire(string quoi, int nombre, TimeSpan occupe) =>
        Console.WriteLine($"== {nombre:N0} {quoi} alone: {occupe.TotalSeconds:F2} s of processor, {occupe.TotalMilliseconds * 1000 / nombre:F0} µs each");

    private static async Task<int> PublierAsync(BaseDeMesure mesure, List<string> specialites, List<string> regions)
    {
        await using var db = await mesure.Service<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
        var maintenant = DateTime.UtcNow;
        var annonce = Annonce.Creer($"054{specialites[0]}", "054", Guid.NewGuid(), "Anne Roy", new FicheAnnonce
        {
            Intitule = "Budget et finances des petites communes",
            Specialites = specialites,
            Regions = regions,
            DebutIntervention = maintenant.JourAParis().AddMonths(2),
            FinIntervention = maintenant.JourAParis().AddMonths(3),
            DateLimite = maintenant.JourAParis().AddMonths(1),
        }, maintenant);
        annonce.Publier(maintenant);
        db.Annonces.Add(annonce);
        await db.SaveChangesAsync();
        db.DiffusionsAnnonce.Add(DiffusionAnnonce.Demander(annonce.Id, maintenant));
        await db.SaveChangesAsync();
        return annonce.Id;
    }

    private static async Task PeuplerAsync(BaseDeMesure mesure, int nombre)
    {
        for (var debut = 0; debut < nombre; debut += Lot)
        {
            await using var db = await mesure.Service<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
            for (var i = debut; i < Math.Min(nombre, debut + Lot); i++) Ajouter(db, i);
            await db.SaveChangesAsync();
        }
    }

    private static void Ajouter(EspaceDbContext db, int i)
    {
        var maintenant = DateTime.UtcNow;
        var compte = Compte.Creer($"personne{i}@exemple.fr", maintenant);
        compte.Activer(maintenant);
        var profil = Profil.Creer(compte.Id, new Formateur(), maintenant);
        profil.EnregistrerIdentification(new Identification
        {
            Formateur = new Formateur { Civilite = Civilite.Madame, NomFamille = $"Nom{i}", Prenom = "Manon", DateNaissance = new(1990, 1, 2) },
            Regions = ["44"],
        }, maintenant);
        profil.AjouterLigne(new SpecialiteSouhaitee { SpecialiteCode = "FIN", SousSpecialiteCode = "F1A", Expertise = "Préparation et exécution du budget" }, maintenant);
        profil.ChoisirAlertes(new ChoixAlertes(true, true, false), maintenant);
        var inscription = Inscription.Creer(compte.Id, maintenant);
        inscription.Activer(maintenant);
        inscription.Transmettre("054", maintenant);
        inscription.Valider(Guid.NewGuid(), "Anne Roy", null, maintenant);
        db.AddRange(compte, new IdentityUserRole<Guid> { UserId = compte.Id, RoleId = Roles.Id(Roles.Intervenant) }, profil, inscription);
    }
}
