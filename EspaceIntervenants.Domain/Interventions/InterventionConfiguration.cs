using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Interventions;

internal sealed class InterventionConfiguration : IEntityTypeConfiguration<Intervention>
{
    public void Configure(EntityTypeBuilder<Intervention> builder)
    {
        builder.ToTable("Interventions");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Numero).HasMaxLength(InterventionRecue.NumeroMax);
        builder.Property(i => i.Titre).HasMaxLength(InterventionRecue.TitreMax);
        builder.Property(i => i.StructureCode).HasMaxLength(3);
        builder.HasOne<Profil>().WithMany().HasForeignKey(i => i.ProfilId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Structure>().WithMany().HasForeignKey(i => i.StructureCode).OnDelete(DeleteBehavior.Restrict);
        // Received once, whatever two calls at once do (INT-01).
        builder.HasIndex(i => i.Numero).IsUnique();
        builder.HasIndex(i => new { i.ProfilId, i.Etat, i.DebutLe });
    }
}
