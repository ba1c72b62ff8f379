using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Dossiers;

internal sealed class DossierConfiguration : IEntityTypeConfiguration<DossierAdministratif>
{
    public void Configure(EntityTypeBuilder<DossierAdministratif> builder)
    {
        builder.ToTable("Dossiers");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Ignore(d => d.Attendus);
        builder.HasOne<Profil>().WithOne().HasForeignKey<DossierAdministratif>(d => d.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Versions).WithOne().HasForeignKey(v => v.DossierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Demandes).WithOne().HasForeignKey(d => d.DossierId).OnDelete(DeleteBehavior.Cascade);
        // What waits, the oldest first; what is due at night.
        builder.HasIndex(d => new { d.AVerifierDepuis, d.Id });
        builder.HasIndex(d => d.ProchainRappelLe);
        builder.HasIndex(d => new { d.Etat, d.ValideJusquAu });
        builder.HasIndex(d => d.ProchaineRevisionLe);
        // A file is always loaded whole: its state follows from its versions.
        builder.Navigation(d => d.Versions).AutoInclude();
        builder.Navigation(d => d.Demandes).AutoInclude();
    }
}

internal sealed class VersionBlocConfiguration : IEntityTypeConfiguration<VersionBloc>
{
    public void Configure(EntityTypeBuilder<VersionBloc> builder)
    {
        builder.ToTable("VersionsBloc");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Contenu).EstChiffre();
        builder.HasMany(v => v.Pieces).WithOne().HasForeignKey(p => p.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.DossierId, v.EnvoyeLe });
        builder.Navigation(v => v.Pieces).AutoInclude();
    }
}

internal sealed class PieceJustificativeConfiguration : IEntityTypeConfiguration<PieceJustificative>
{
    public void Configure(EntityTypeBuilder<PieceJustificative> builder)
    {
        builder.ToTable("Pieces");
        builder.HasKey(p => new { p.VersionId, p.Nature });
        // Checked once all that goes with an account is gone; a file alone cannot go while a version holds it.
        builder.HasOne<FichierDepose>().WithMany().HasForeignKey(p => p.FichierId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class DemandePiecesConfiguration : IEntityTypeConfiguration<DemandePieces>
{
    public void Configure(EntityTypeBuilder<DemandePieces> builder)
    {
        builder.ToTable("DemandesPieces");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.StructureCode).HasMaxLength(3);
        builder.HasIndex(d => new { d.DossierId, d.SatisfaiteLe });
        // What a structure asked for and awaits.
        builder.HasIndex(d => new { d.SatisfaiteLe, d.StructureCode, d.DossierId });
    }
}

internal sealed class SaisieDossierConfiguration : IEntityTypeConfiguration<SaisieDossier>
{
    public void Configure(EntityTypeBuilder<SaisieDossier> builder)
    {
        builder.ToTable("SaisiesDossier");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Contenu).EstChiffre();
        builder.HasOne<Profil>().WithOne().HasForeignKey<SaisieDossier>(s => s.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Pieces).WithOne().HasForeignKey(p => p.SaisieId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Pieces).AutoInclude();
    }
}

internal sealed class PieceEnSaisieConfiguration : IEntityTypeConfiguration<PieceEnSaisie>
{
    public void Configure(EntityTypeBuilder<PieceEnSaisie> builder)
    {
        builder.ToTable("PiecesEnSaisie");
        builder.HasKey(p => new { p.SaisieId, p.FichierId });
        builder.HasOne<FichierDepose>().WithMany().HasForeignKey(p => p.FichierId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class VerrouDossierConfiguration : IEntityTypeConfiguration<VerrouDossier>
{
    public void Configure(EntityTypeBuilder<VerrouDossier> builder)
    {
        builder.ToTable("VerrousDossier");
        builder.HasKey(v => v.DossierId);
        builder.HasOne<Profil>().WithOne().HasForeignKey<VerrouDossier>(v => v.DossierId).OnDelete(DeleteBehavior.Cascade);
    }
}
