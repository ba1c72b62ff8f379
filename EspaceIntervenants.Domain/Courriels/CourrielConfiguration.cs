using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Courriels;

internal sealed class CourrielConfiguration : IEntityTypeConfiguration<Courriel>
{
    public void Configure(EntityTypeBuilder<Courriel> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Destinataire).HasMaxLength(256);
        builder.Property(c => c.NomDestinataire).HasMaxLength(200);
        builder.Property(c => c.Objet).HasMaxLength(300);
        builder.Property(c => c.Cause).HasMaxLength(100);
        builder.Property(c => c.DerniereErreur).HasMaxLength(500);
        builder.Property(c => c.Html).EstChiffre();
        builder.Property(c => c.TexteBrut).EstChiffre();
        builder.HasIndex(c => new { c.Etat, c.EnNombre, c.ProchaineTentativeLe });
        builder.HasIndex(c => c.CreeLe);
    }
}
