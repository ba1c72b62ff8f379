using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Annonces.Bureau;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Domain.Annonces.Recherche;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Dossiers.Avertissements;
using EspaceIntervenants.Domain.Dossiers.Bureau;
using EspaceIntervenants.Domain.Dossiers.Echeances;
using EspaceIntervenants.Domain.Employeurs;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Interventions;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Persistence.Seed;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Domain.Portail.Administration;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Profils.Bureau;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Domain.Regles;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EspaceIntervenants.Domain;

/// <summary>Everything of Domain a host needs. Services are stateless singletons: each call opens its own context.</summary>
public static class DomainServices
{
    /// <summary>Registers the database and the services of every feature.</summary>
    public static IServiceCollection AddDomain(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ReglesOptions>().Bind(configuration.GetSection(ReglesOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<BaseOptions>().Bind(configuration.GetSection(BaseOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddDbContextFactory<EspaceDbContext>(options =>
            options.UtiliserSqlite(configuration.GetConnectionString("Espace") ?? "Data Source=donnees/espace.db"));
        services.AddDataProtection().SetApplicationName("EspaceIntervenants").PersistKeysToDbContext<EspaceDbContext>();
        services.AddCourriels(configuration);
        services.AddReferentiels();
        services.AddFichiers(configuration);
        services.AddComptes();
        services.AddProfils();
        services.AddRegles();
        services.AddBureau();
        services.AddAnnonces();
        services.AddAlertes();
        services.AddCandidatures();
        services.AddPortail();
        services.AddInterventions();
        services.AddDossiers();
        return services;
    }

    private static void AddAnnonces(this IServiceCollection services)
    {
        services.AddSingleton<Publication>();
        services.AddSingleton<AnnoncesService>();
        services.AddSingleton<EtatsAnnonceService>();
        services.AddSingleton<AnnoncesBureauQueries>();
        services.AddSingleton<IRegleProgrammee, PublicationsEtClotures>();
        services.AddSingleton<AnnoncesQueries>();
        services.AddSingleton<FluxAnnoncesQueries>();
    }

    private static void AddAlertes(this IServiceCollection services)
    {
        services.AddSingleton<SignalAlertes>();
        services.AddSingleton<LiensAlertes>();
        services.AddSingleton<AlertesService>();
        services.AddSingleton<AlertesQueries>();
        services.AddSingleton<IRegleProgrammee, EnvoiAlertes>();
    }

    private static void AddBureau(this IServiceCollection services)
    {
        services.AddSingleton<InscriptionsQueries>();
        services.AddSingleton<FicheQueries>();
        services.AddSingleton<CvthequeQueries>();
    }

    private static void AddCandidatures(this IServiceCollection services)
    {
        services.AddSingleton<CandidaturesService>();
        services.AddSingleton<CandidaterQueries>();
        services.AddSingleton<MesCandidaturesQueries>();
        services.AddSingleton<CandidaturesBureauQueries>();
        services.AddSingleton<ExportCandidatures>();
        services.AddSingleton<DecisionsCandidature>();
        services.AddSingleton<SuiviCandidatures>();
    }

    private static void AddComptes(this IServiceCollection services)
    {
        // What the guessing of one password costs, against a copy of the database.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddSingleton<IPasswordHasher<Compte>, PasswordHasher<Compte>>();
        services.AddSingleton<Authentification>();
        services.AddSingleton<SessionsQueries>();
        services.AddSingleton<DefisCaptcha>();
        services.AddSingleton<LiensCompte>();
        services.AddSingleton<CreationCompte>();
        services.AddSingleton<ActivationCompte>();
        services.AddSingleton<MotDePasseService>();
        services.AddSingleton<JeuDemonstration>();
    }

    private static void AddCourriels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FileCourrielsOptions>().Bind(configuration.GetSection(FileCourrielsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SignalCourriels>();
        services.AddSingleton<BoiteDepart>();
        services.AddSingleton<FileCourriels>();
        services.AddSingleton<CourrielsQueries>();
    }

    private static void AddFichiers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FichiersOptions>().Bind(configuration.GetSection(FichiersOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<StockageFichiers>();
        services.AddSingleton<DepotFichiers>();
        services.AddSingleton<FichiersQueries>();
    }

    private static void AddInterventions(this IServiceCollection services)
    {
        services.AddSingleton<InterventionsQueries>();
        services.AddSingleton<ReceptionInterventions>();
    }

    private static void AddDossiers(this IServiceCollection services)
    {
        services.AddSingleton<SignalDossiers>();
        services.AddSingleton<DossierService>();
        services.AddSingleton<TransmissionDossier>();
        services.AddSingleton<DossierQueries>();
        services.AddSingleton<HistoriqueQueries>();
        services.AddSingleton<PreparationQueries>();
        services.AddSingleton<TextesDossier>();
        services.AddSingleton<AvertissementsQueries>();
        services.AddSingleton<VerificationService>();
        services.AddSingleton<IRegleProgrammee, RappelsPieces>();
        services.AddSingleton<IRegleProgrammee, PiecesEchues>();
        services.AddSingleton<IRegleProgrammee, RevisionAnnuelle>();
        services.AddSingleton<VerificationQueries>();
        services.AddSingleton<VerrousDossier>();
        services.AddSingleton<DemandesDossier>();
        services.AddSingleton<DossiersBureauQueries>();
    }

    private static void AddRegles(this IServiceCollection services)
    {
        services.AddSingleton<BauxService>();
        services.AddSingleton<ExecuteurRegles>();
        services.AddSingleton<ReglesQueries>();
        services.AddSingleton<IRegleProgrammee, ComptesNonActives>();
        services.AddSingleton<IRegleProgrammee, ComplementsSansReponse>();
        services.AddSingleton<IRegleProgrammee, FichiersOrphelins>();
    }

    private static void AddPortail(this IServiceCollection services)
    {
        services.AddSingleton<SignalPortail>();
        services.AddSingleton<PortailQueries>();
        services.AddSingleton<FluxActualitesQueries>();
        services.AddSingleton<PortailAdminQueries>();
        services.AddSingleton<ActualitesService>();
        services.AddSingleton<ActualitesQueries>();
        services.AddSingleton<DocumentsPortailService>();
        services.AddSingleton<DocumentsPortailQueries>();
        services.AddSingleton<TextesPortailService>();
        services.AddSingleton<TextesPortailQueries>();
        services.AddSingleton<MessagesEcranService>();
        services.AddSingleton<MessagesEcranQueries>();
        services.AddSingleton<CoordonneesService>();
        services.AddSingleton<CoordonneesQueries>();
    }

    private static void AddReferentiels(this IServiceCollection services)
    {
        services.AddSingleton(DonneesEmbarquees.Livrees);
        services.AddSingleton<AmorcageReferentiels>();
        services.AddSingleton<AmorcageEmployeurs>();
        services.AddSingleton<PreparationBase>();
        services.AddSingleton<ReferentielsQueries>();
        services.AddSingleton<EmployeursQueries>();
        services.AddSingleton<ImportEmployeurs>();
    }

    private static void AddProfils(this IServiceCollection services)
    {
        services.AddSingleton<ProfilService>();
        services.AddSingleton<LignesService>();
        services.AddSingleton<SaisieService>();
        services.AddSingleton<InscriptionService>();
        services.AddSingleton<DecisionsInscription>();
        services.AddSingleton<ProfilQueries>();
    }
}
