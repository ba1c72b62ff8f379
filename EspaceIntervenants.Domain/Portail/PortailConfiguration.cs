using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Portail;

internal sealed class PortailConfiguration :
    IEntityTypeConfiguration<Actualite>,
    IEntityTypeConfiguration<DocumentPortail>,
    IEntityTypeConfiguration<TextePortail>,
    IEntityTypeConfiguration<MessageEcran>,
    IEntityTypeConfiguration<CoordonneesStructure>
{
    public void Configure(EntityTypeBuilder<Actualite> builder)
    {
        builder.ToTable("Actualites");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Slug).HasMaxLength(80);
        builder.HasIndex(a => a.Slug).IsUnique();
        builder.Property(a => a.Titre).HasMaxLength(200);
        builder.HasIndex(a => new { a.Prete, a.PublieeLe });
    }

    public void Configure(EntityTypeBuilder<DocumentPortail> builder)
    {
        builder.ToTable("DocumentsPortail");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Titre).HasMaxLength(200);
        builder.HasOne<FichierDepose>().WithMany().HasForeignKey(d => d.FichierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.Rubrique, d.Ordre });
    }

    public void Configure(EntityTypeBuilder<TextePortail> builder)
    {
        builder.ToTable("TextesPortail");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Cle).HasMaxLength(60);
        builder.Property(t => t.Titre).HasMaxLength(200);
        builder.Property(t => t.AuteurNom).HasMaxLength(200);
        builder.HasIndex(t => new { t.Cle, t.EnVigueurLe, t.EcritLe });
    }

    public void Configure(EntityTypeBuilder<MessageEcran> builder)
    {
        builder.ToTable("MessagesEcran");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => m.FinLe);
    }

    public void Configure(EntityTypeBuilder<CoordonneesStructure> builder)
    {
        builder.ToTable("CoordonneesStructures");
        builder.HasKey(c => c.StructureCode);
        builder.Property(c => c.StructureCode).HasMaxLength(20);
        builder.Property(c => c.Adresse).HasMaxLength(200);
        builder.Property(c => c.Localite).HasMaxLength(200);
        builder.Property(c => c.Telephone).HasMaxLength(30);
        builder.Property(c => c.Courriel).HasMaxLength(256);
        builder.HasOne<Structure>().WithOne().HasForeignKey<CoordonneesStructure>(c => c.StructureCode).OnDelete(DeleteBehavior.Cascade);
    }
}
