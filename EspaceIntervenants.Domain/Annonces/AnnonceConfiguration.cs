using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Annonces;

internal sealed class AnnonceConfiguration : IEntityTypeConfiguration<Annonce>
{
    public void Configure(EntityTypeBuilder<Annonce> builder)
    {
        builder.ToTable("Annonces");
        builder.Property(a => a.Numero).HasMaxLength(20);
        builder.HasIndex(a => a.Numero).IsUnique();
        builder.Property(a => a.StructureCode).HasMaxLength(3);
        builder.Property(a => a.AuteurNom).HasMaxLength(200);
        builder.Property(a => a.ActeParNom).HasMaxLength(200);
        builder.ComplexProperty(a => a.Fiche);
        builder.HasOne<Structure>().WithMany().HasForeignKey(a => a.StructureCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FichierDepose>().WithMany().HasForeignKey(a => a.FichierId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(a => a.Criteres).WithOne().HasForeignKey(c => c.AnnonceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Mots).WithOne().HasForeignKey(m => m.AnnonceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Revisions).WithOne().HasForeignKey(r => r.AnnonceId).OnDelete(DeleteBehavior.Cascade);
        // An ad is always loaded whole: its criteria and words follow its fields, and cannot with a part of them.
        builder.Navigation(a => a.Criteres).AutoInclude();
        builder.Navigation(a => a.Mots).AutoInclude();
        builder.HasIndex(a => new { a.Etat, a.PublieeLe });
        builder.HasIndex(a => new { a.Etat, a.PublicationPrevueLe });
        builder.HasIndex(a => new { a.StructureCode, a.Etat, a.ModifieeLe });
    }
}

internal sealed class CritereAnnonceConfiguration : IEntityTypeConfiguration<CritereAnnonce>
{
    public void Configure(EntityTypeBuilder<CritereAnnonce> builder)
    {
        builder.ToTable("CriteresAnnonce");
        builder.HasKey(c => new { c.Nature, c.Code, c.AnnonceId });
        builder.HasIndex(c => c.AnnonceId);
        builder.Property(c => c.Code).HasMaxLength(20);
    }
}

internal sealed class MotAnnonceConfiguration : IEntityTypeConfiguration<MotAnnonce>
{
    public void Configure(EntityTypeBuilder<MotAnnonce> builder)
    {
        builder.ToTable("MotsAnnonce");
        builder.HasKey(m => new { m.AnnonceId, m.Mot });
        builder.Property(m => m.Mot).HasMaxLength(MotAnnonce.LongueurMax);
        // A search reads this index alone.
        builder.HasIndex(m => new { m.Mot, m.AnnonceId, m.Poids });
    }
}

internal sealed class RevisionAnnonceConfiguration : IEntityTypeConfiguration<RevisionAnnonce>
{
    public void Configure(EntityTypeBuilder<RevisionAnnonce> builder) => builder.ToTable("RevisionsAnnonce");
}
