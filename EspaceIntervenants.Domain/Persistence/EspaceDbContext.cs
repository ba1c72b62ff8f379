using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Employeurs;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Interventions;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Domain.Regles;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Persistence;

/// <summary>The database of the application. Each feature maps its own entities, beside them.</summary>
/// <param name="options">Provider and connection.</param>
/// <param name="protection">Encrypts the columns marked with <see cref="Chiffrement"/>.</param>
public sealed class EspaceDbContext(DbContextOptions<EspaceDbContext> options, IDataProtectionProvider protection)
    : IdentityDbContext<Compte, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Managers and administrators.</summary>
    public DbSet<Agent> Agents => Set<Agent>();

    /// <summary>Which agent acts for which structure.</summary>
    public DbSet<AffectationStructure> Affectations => Set<AffectationStructure>();

    /// <summary>Links sent by e-mail.</summary>
    public DbSet<LienCourriel> LiensCourriel => Set<LienCourriel>();

    /// <summary>Image codes and questions awaiting their answer.</summary>
    public DbSet<DefiCaptcha> DefisCaptcha => Set<DefiCaptcha>();

    /// <summary>Profiles of trainers.</summary>
    public DbSet<Profil> Profils => Set<Profil>();

    /// <summary>Lines of the career tables.</summary>
    public DbSet<LigneParcours> LignesParcours => Set<LigneParcours>();

    /// <summary>Codes the profiles are found by.</summary>
    public DbSet<CritereProfil> CriteresProfil => Set<CritereProfil>();

    /// <summary>Words the profiles are found by.</summary>
    public DbSet<MotProfil> MotsProfil => Set<MotProfil>();

    /// <summary>Registrations.</summary>
    public DbSet<Inscription> Inscriptions => Set<Inscription>();

    /// <summary>History of the registrations.</summary>
    public DbSet<EvenementInscription> EvenementsInscription => Set<EvenementInscription>();

    /// <summary>What people have typed and not saved.</summary>
    public DbSet<SaisieEnCours> SaisiesEnCours => Set<SaisieEnCours>();

    /// <summary>Ads.</summary>
    public DbSet<Annonce> Annonces => Set<Annonce>();

    /// <summary>Codes the published ads are found by.</summary>
    public DbSet<CritereAnnonce> CriteresAnnonce => Set<CritereAnnonce>();

    /// <summary>Words the published ads are found by.</summary>
    public DbSet<MotAnnonce> MotsAnnonce => Set<MotAnnonce>();

    /// <summary>Changes of what a search finds of the ads.</summary>
    public DbSet<RevisionAnnonce> RevisionsAnnonce => Set<RevisionAnnonce>();

    /// <summary>Applications.</summary>
    public DbSet<Candidature> Candidatures => Set<Candidature>();

    /// <summary>Short list and ratings, which no trainer reads.</summary>
    public DbSet<SuiviCandidature> SuivisCandidature => Set<SuiviCandidature>();

    /// <summary>Private notes of the managers, which no trainer reads.</summary>
    public DbSet<NoteCandidature> NotesCandidature => Set<NoteCandidature>();

    /// <summary>How far the alerts of each ad have come.</summary>
    public DbSet<DiffusionAnnonce> DiffusionsAnnonce => Set<DiffusionAnnonce>();

    /// <summary>Who was told of which ad.</summary>
    public DbSet<AlerteEnvoyee> AlertesEnvoyees => Set<AlerteEnvoyee>();

    /// <summary>Interventions and their lettres de demande.</summary>
    public DbSet<Intervention> Interventions => Set<Intervention>();

    /// <summary>Administrative files.</summary>
    public DbSet<DossierAdministratif> Dossiers => Set<DossierAdministratif>();

    /// <summary>Blocks of the administrative files, each time they were sent.</summary>
    public DbSet<VersionBloc> VersionsBloc => Set<VersionBloc>();

    /// <summary>Documents of those blocks.</summary>
    public DbSet<PieceJustificative> Pieces => Set<PieceJustificative>();

    /// <summary>What managers asked of people for their file.</summary>
    public DbSet<DemandePieces> DemandesPieces => Set<DemandePieces>();

    /// <summary>What people have typed in their file and not transmitted.</summary>
    public DbSet<SaisieDossier> SaisiesDossier => Set<SaisieDossier>();

    /// <summary>Documents of what is being typed.</summary>
    public DbSet<PieceEnSaisie> PiecesEnSaisie => Set<PieceEnSaisie>();

    /// <summary>Who has which file open.</summary>
    public DbSet<VerrouDossier> VerrousDossier => Set<VerrouDossier>();

    /// <summary>News.</summary>
    public DbSet<Actualite> Actualites => Set<Actualite>();

    /// <summary>Documents to download.</summary>
    public DbSet<DocumentPortail> DocumentsPortail => Set<DocumentPortail>();

    /// <summary>Versions of the portal's texts.</summary>
    public DbSet<TextePortail> TextesPortail => Set<TextePortail>();

    /// <summary>Announcements on screen.</summary>
    public DbSet<MessageEcran> MessagesEcran => Set<MessageEcran>();

    /// <summary>How to reach the structures.</summary>
    public DbSet<CoordonneesStructure> CoordonneesStructures => Set<CoordonneesStructure>();

    /// <summary>Sequences of numbers.</summary>
    public DbSet<Compteur> Compteurs => Set<Compteur>();

    /// <summary>Deposited files.</summary>
    public DbSet<FichierDepose> Fichiers => Set<FichierDepose>();

    /// <summary>E-mails, sent or to be sent.</summary>
    public DbSet<Courriel> Courriels => Set<Courriel>();

    /// <summary>Run log of the timed rules.</summary>
    public DbSet<ExecutionRegle> ExecutionsRegles => Set<ExecutionRegle>();

    /// <summary>Leases of the timed rules.</summary>
    public DbSet<Bail> Baux => Set<Bail>();

    /// <summary>Regions.</summary>
    public DbSet<Region> Regions => Set<Region>();

    /// <summary>Départements.</summary>
    public DbSet<Departement> Departements => Set<Departement>();

    /// <summary>Communes.</summary>
    public DbSet<Commune> Communes => Set<Commune>();

    /// <summary>Postal codes.</summary>
    public DbSet<CodePostal> CodesPostaux => Set<CodePostal>();

    /// <summary>Countries.</summary>
    public DbSet<Pays> Pays => Set<Pays>();

    /// <summary>Structures.</summary>
    public DbSet<Structure> Structures => Set<Structure>();

    /// <summary>Specialities.</summary>
    public DbSet<Specialite> Specialites => Set<Specialite>();

    /// <summary>Sub-specialities.</summary>
    public DbSet<SousSpecialite> SousSpecialites => Set<SousSpecialite>();

    /// <summary>Values of the short lists.</summary>
    public DbSet<ElementListe> ElementsListe => Set<ElementListe>();

    /// <summary>What the reference data was last filled from.</summary>
    public DbSet<AmorcageApplique> AmorcagesAppliques => Set<AmorcageApplique>();

    /// <summary>Public employers.</summary>
    public DbSet<EmployeurPublic> EmployeursPublics => Set<EmployeurPublic>();

    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal IDataProtectionProvider Protection => protection;

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(EspaceDbContext).Assembly);
        Chiffrement.Appliquer(builder, protection);
        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(IVersionne).IsAssignableFrom(t.ClrType)))
            builder.Entity(type.ClrType).Property(nameof(IVersionne.Version)).IsConcurrencyToken();
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<InstantUtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<int>();
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersionne>())
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Property(nameof(IVersionne.Version)).CurrentValue = entry.Entity.Version + 1;
    }
}
