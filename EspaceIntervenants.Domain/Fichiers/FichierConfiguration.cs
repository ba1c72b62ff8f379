using EspaceIntervenants.Domain.Comptes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Fichiers;

internal sealed class FichierConfiguration : IEntityTypeConfiguration<FichierDepose>
{
    public void Configure(EntityTypeBuilder<FichierDepose> builder)
    {
        builder.ToTable("Fichiers");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.NomOriginal).HasMaxLength(255);
        builder.Property(f => f.Extension).HasMaxLength(10);
        builder.Property(f => f.Empreinte).HasMaxLength(64);
        builder.Property(f => f.Chemin).HasMaxLength(200);
        builder.HasOne<Compte>().WithMany().HasForeignKey(f => f.ProprietaireId).OnDelete(DeleteBehavior.Cascade);
    }
}
