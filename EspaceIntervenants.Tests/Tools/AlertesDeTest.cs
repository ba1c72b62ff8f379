using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Domain.Regles;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>People who want alerts, published ads, and the services that tell them, on a test's database.</summary>
public sealed class AlertesDeTest : IDisposable
{
    public const string Finances = "FIN";
    public const string GrandEst = "44";
    private const string AutreSpecialite = "APF";
    private const string AutreRegion = "27";

    private static readonly IOptions<SiteOptions> Site = Options.Create(new SiteOptions { AdressePublique = CourrielsDeTest.Site });

    public AlertesDeTest()
    {
        Liens = new LiensAlertes(Protection, Site);
        Referentiels = new ReferentielsQueries(Base, Base.Temps);
        Service = new AlertesService(Base, Liens, Base.Temps);
    }

    public static IDataProtectionProvider Protection { get; } = new EphemeralDataProtectionProvider();

    public BaseDeTest Base { get; } = BaseDeTest.AvecReferentiels();

    public LiensAlertes Liens { get; }

    public AlertesService Service { get; }

    private ReferentielsQueries Referentiels { get; }

    public void Dispose()
    {
        Referentiels.Dispose();
        Base.Dispose();
    }

    /// <summary>The rule as a server has it.</summary>
    /// <param name="lot">People in a batch.</param>
    /// <param name="rendu">Renders the e-mails; the application's templates by default.</param>
    public EnvoiAlertes Regle(int lot = 200, IRenduCourriel? rendu = null) => new(
        Base, new BoiteDepart(rendu ?? CourrielsDeTest.Rendu, Base.Temps, new SignalCourriels()), Liens, Referentiels, Options.Create(new ReglesOptions { AlertesLot = lot }), Site);

    /// <summary>What runs the rule on a server, with the longest lease: a test's clock may run faster than its machine.</summary>
    public ExecuteurRegles Serveur(IRegleProgrammee regle) => new(
        [regle], new BauxService(Base, Base.Temps, Options.Create(new ReglesOptions { BailSecondes = 3600 })), Base, Base.Temps, NullLogger<ExecuteurRegles>.Instance);

    /// <summary>Runs the rule until an execution changes nothing more.</summary>
    public async Task DeroulerAsync(int lot = 200)
    {
        var serveur = Serveur(Regle(lot));
        while (await serveur.ExecuterAsync(EnvoiAlertes.Regle, default) is { Modifies: > 0 }) { }
    }

    /// <summary>A published ad, of Finances in Grand Est unless told otherwise, whose alerts are asked for.</summary>
    public async Task<Annonce> PublierAsync(Action<FicheAnnonce>? fiche = null)
    {
        var annonce = await Base.AjouterAnnonceAsync(fiche: fiche);
        await using var db = Base.CreateDbContext();
        db.DiffusionsAnnonce.Add(DiffusionAnnonce.Demander(annonce.Id, Base.Maintenant));
        await db.SaveChangesAsync();
        return annonce;
    }

    /// <summary>A validated trainer.</summary>
    /// <param name="choix">What they ticked.</param>
    /// <param name="specialite">Whether they teach finances; something else otherwise.</param>
    /// <param name="region">Whether they teach in Grand Est; elsewhere otherwise.</param>
    /// <param name="demande">What happened to their registration; validated by default.</param>
    /// <param name="compte">What happened to their account.</param>
    public async Task<Guid> PersonneAsync(
        ChoixAlertes choix, bool specialite = true, bool region = true, Action<Inscription>? demande = null, Action<Compte>? compte = null)
    {
        await using var db = Base.CreateDbContext();
        var id = Ajouter(db, choix, specialite, region, demande, compte);
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>Many validated trainers who want everything.</summary>
    public async Task<List<Guid>> PersonnesAsync(int nombre)
    {
        await using var db = Base.CreateDbContext();
        var ids = Enumerable.Range(0, nombre).Select(_ => Ajouter(db, new ChoixAlertes(true, false, false), true, true, null, null)).ToList();
        await db.SaveChangesAsync();
        return ids;
    }

    /// <summary>The e-mails of the alerts written, by person.</summary>
    public async Task<ILookup<Guid, Courriel>> CourrielsAsync()
    {
        await using var db = Base.CreateDbContext();
        var personnes = await db.Users.ToDictionaryAsync(c => c.Email!, c => c.Id);
        var courriels = await db.Courriels.AsNoTracking().Where(c => c.Cause == nameof(CourrielAlerteAnnonce)).ToListAsync();
        return courriels.ToLookup(c => personnes[c.Destinataire]);
    }

    public async Task<DiffusionAnnonce> DiffusionAsync(int annonceId)
    {
        await using var db = Base.CreateDbContext();
        return await db.DiffusionsAnnonce.AsNoTracking().SingleAsync(d => d.AnnonceId == annonceId);
    }

    private Guid Ajouter(EspaceDbContext db, ChoixAlertes choix, bool specialite, bool region, Action<Inscription>? demande, Action<Compte>? archiver)
    {
        var maintenant = Base.Maintenant;
        var compte = Compte.Creer($"p{Guid.NewGuid():N}@exemple.fr", maintenant);
        compte.Activer(maintenant);
        archiver?.Invoke(compte);
        db.Users.Add(compte);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = compte.Id, RoleId = Roles.Id(Roles.Intervenant) });
        var profil = Profil.Creer(compte.Id, new Formateur(), maintenant);
        profil.EnregistrerIdentification(new Identification
        {
            Formateur = new Formateur { Civilite = Civilite.Madame, NomFamille = $"Nom{compte.Id:N}", NomUsage = "Eloue", Prenom = "Manon", DateNaissance = new(1990, 1, 2) },
            Regions = [region ? GrandEst : AutreRegion],
        }, maintenant);
        profil.ChoisirAlertes(choix, maintenant);
        profil.AjouterLigne(new SpecialiteSouhaitee { SpecialiteCode = specialite ? Finances : AutreSpecialite }, maintenant);
        db.Profils.Add(profil);
        var inscription = Inscription.Creer(compte.Id, maintenant);
        (demande ?? Valider).Invoke(inscription);
        db.Inscriptions.Add(inscription);
        return compte.Id;
    }

    private void Valider(Inscription inscription)
    {
        inscription.Activer(Base.Maintenant);
        inscription.Transmettre("054", Base.Maintenant);
        inscription.Valider(Guid.NewGuid(), "Anne Roy", null, Base.Maintenant);
    }
}
