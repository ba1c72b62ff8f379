using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Referentiels;

internal sealed class ReferentielsConfiguration :
    IEntityTypeConfiguration<Region>,
    IEntityTypeConfiguration<Departement>,
    IEntityTypeConfiguration<Commune>,
    IEntityTypeConfiguration<CodePostal>,
    IEntityTypeConfiguration<Pays>,
    IEntityTypeConfiguration<Structure>,
    IEntityTypeConfiguration<Specialite>,
    IEntityTypeConfiguration<SousSpecialite>,
    IEntityTypeConfiguration<ElementListe>,
    IEntityTypeConfiguration<AmorcageApplique>
{
    public void Configure(EntityTypeBuilder<Region> builder) => Commun(builder);

    public void Configure(EntityTypeBuilder<Departement> builder)
    {
        Commun(builder);
        builder.HasOne<Region>().WithMany().HasForeignKey(d => d.RegionCode).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Commune> builder)
    {
        Commun(builder);
        builder.HasOne<Departement>().WithMany().HasForeignKey(c => c.DepartementCode).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CodePostal> builder)
    {
        builder.ToTable("CodesPostaux");
        builder.HasKey(c => new { c.Code, c.CommuneCode });
        builder.Property(c => c.Code).HasMaxLength(5);
        builder.HasOne<Commune>().WithMany().HasForeignKey(c => c.CommuneCode).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Pays> builder)
    {
        Commun(builder);
        builder.Property(p => p.Nationalite).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<Structure> builder)
    {
        Commun(builder);
        builder.Property(s => s.Ville).HasMaxLength(100);
        builder.HasOne<Region>().WithMany().HasForeignKey(s => s.RegionCode).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Specialite> builder) => Commun(builder);

    public void Configure(EntityTypeBuilder<SousSpecialite> builder)
    {
        Commun(builder);
        builder.HasOne<Specialite>().WithMany().HasForeignKey(s => s.SpecialiteCode).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ElementListe> builder)
    {
        builder.ToTable("ElementsListe");
        builder.HasKey(e => new { e.Liste, e.Code });
        builder.Property(e => e.Liste).HasMaxLength(40);
        builder.Property(e => e.Code).HasMaxLength(40);
        builder.Property(e => e.Libelle).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<AmorcageApplique> builder)
    {
        builder.ToTable("AmorcagesAppliques");
        builder.HasKey(a => a.Nom);
        builder.Property(a => a.Nom).HasMaxLength(60);
        builder.Property(a => a.Empreinte).HasMaxLength(64);
    }

    private static void Commun<T>(EntityTypeBuilder<T> builder) where T : ElementReference
    {
        builder.HasKey(e => e.Code);
        builder.Property(e => e.Code).HasMaxLength(20);
        builder.Property(e => e.Libelle).HasMaxLength(200);
    }
}
