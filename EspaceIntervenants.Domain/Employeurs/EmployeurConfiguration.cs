using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Employeurs;

internal sealed class EmployeurConfiguration : IEntityTypeConfiguration<EmployeurPublic>
{
    public void Configure(EntityTypeBuilder<EmployeurPublic> builder)
    {
        builder.ToTable("EmployeursPublics");
        builder.HasKey(e => e.Siret);
        builder.HasIndex(e => e.Siren);
        builder.Property(e => e.Siret).HasMaxLength(14);
        builder.Property(e => e.Siren).HasMaxLength(9);
        builder.Property(e => e.Denomination).HasMaxLength(300);
        builder.Property(e => e.Cle).HasMaxLength(300);
        builder.Property(e => e.AutresMots).HasMaxLength(600);
        builder.Property(e => e.Categorie).HasMaxLength(4);
        builder.Property(e => e.Voie).HasMaxLength(200);
        builder.Property(e => e.Complement).HasMaxLength(200);
        builder.Property(e => e.CodePostal).HasMaxLength(10);
        builder.Property(e => e.Ville).HasMaxLength(100);
        builder.Property(e => e.CommuneCode).HasMaxLength(5);
        builder.Property(e => e.Telephone).HasMaxLength(30);
    }
}
