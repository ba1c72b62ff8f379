using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Annonces.Alertes;

internal sealed class AlertesConfiguration : IEntityTypeConfiguration<DiffusionAnnonce>, IEntityTypeConfiguration<AlerteEnvoyee>
{
    public void Configure(EntityTypeBuilder<DiffusionAnnonce> builder)
    {
        builder.ToTable("DiffusionsAnnonce");
        builder.HasKey(d => d.AnnonceId);
        builder.Property(d => d.AnnonceId).ValueGeneratedNever();
        builder.HasOne<Annonce>().WithOne().HasForeignKey<DiffusionAnnonce>(d => d.AnnonceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.TermineeLe, d.DemandeeLe });
    }

    public void Configure(EntityTypeBuilder<AlerteEnvoyee> builder)
    {
        builder.ToTable("AlertesEnvoyees");
        builder.HasKey(a => new { a.AnnonceId, a.ProfilId });
        builder.HasOne<Annonce>().WithMany().HasForeignKey(a => a.AnnonceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Profil>().WithMany().HasForeignKey(a => a.ProfilId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.ProfilId);
    }
}
