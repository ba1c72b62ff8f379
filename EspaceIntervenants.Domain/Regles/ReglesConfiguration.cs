using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Regles;

internal sealed class ReglesConfiguration : IEntityTypeConfiguration<ExecutionRegle>, IEntityTypeConfiguration<Bail>
{
    public void Configure(EntityTypeBuilder<ExecutionRegle> builder)
    {
        builder.ToTable("ExecutionsRegles");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Regle).HasMaxLength(20);
        builder.Property(e => e.Serveur).HasMaxLength(100);
        builder.Property(e => e.Erreur).HasMaxLength(500);
        builder.HasIndex(e => new { e.Regle, e.DebutLe });
    }

    public void Configure(EntityTypeBuilder<Bail> builder)
    {
        builder.ToTable("Baux");
        builder.HasKey(b => b.Nom);
        builder.Property(b => b.Nom).HasMaxLength(50);
        builder.Property(b => b.Titulaire).HasMaxLength(100);
    }
}
