using EspaceIntervenants.Domain.Referentiels;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Comptes;

internal sealed class CompteConfiguration : IEntityTypeConfiguration<Compte>
{
    public void Configure(EntityTypeBuilder<Compte> builder)
    {
        // Identity leaves this index free to repeat: an address is a login, so it is unique (CPT-03).
        builder.HasIndex(c => c.NormalizedEmail).HasDatabaseName("EmailIndex").IsUnique();
        builder.HasIndex(c => c.ActiveLe);
    }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<IdentityRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder) =>
        builder.HasData(Roles.Tous.Select(role => new IdentityRole<Guid>
        {
            Id = Roles.Id(role),
            Name = role,
            NormalizedName = role.ToUpperInvariant(),
            ConcurrencyStamp = Roles.Id(role).ToString(),
        }));
}

internal sealed class DefiCaptchaConfiguration : IEntityTypeConfiguration<DefiCaptcha>
{
    public void Configure(EntityTypeBuilder<DefiCaptcha> builder)
    {
        builder.ToTable("DefisCaptcha");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Question).HasMaxLength(200);
        builder.Property(d => d.Reponses).HasMaxLength(100);
        builder.HasIndex(d => d.ExpireLe);
    }
}

internal sealed class AgentConfiguration : IEntityTypeConfiguration<Agent>
{
    public void Configure(EntityTypeBuilder<Agent> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Prenom).HasMaxLength(100);
        builder.Property(a => a.Nom).HasMaxLength(100);
        builder.HasOne<Compte>().WithOne().HasForeignKey<Agent>(a => a.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Affectations).WithOne().HasForeignKey(a => a.AgentId);
    }
}

internal sealed class AffectationConfiguration : IEntityTypeConfiguration<AffectationStructure>
{
    public void Configure(EntityTypeBuilder<AffectationStructure> builder)
    {
        builder.ToTable("AffectationsStructure");
        builder.HasKey(a => new { a.AgentId, a.StructureCode });
        builder.HasOne<Structure>().WithMany().HasForeignKey(a => a.StructureCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LienCourrielConfiguration : IEntityTypeConfiguration<LienCourriel>
{
    public void Configure(EntityTypeBuilder<LienCourriel> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Empreinte).HasMaxLength(64);
        builder.Property(l => l.Donnee).HasMaxLength(256);
        builder.HasIndex(l => l.Empreinte).IsUnique();
        builder.HasOne<Compte>().WithMany().HasForeignKey(l => l.CompteId).OnDelete(DeleteBehavior.Cascade);
    }
}
