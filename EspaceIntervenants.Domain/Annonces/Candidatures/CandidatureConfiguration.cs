using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Annonces.Candidatures;

internal sealed class CandidatureConfiguration : IEntityTypeConfiguration<Candidature>
{
    public void Configure(EntityTypeBuilder<Candidature> builder)
    {
        builder.ToTable("Candidatures");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.DecideurNom).HasMaxLength(200);
        builder.HasOne<Annonce>().WithMany().HasForeignKey(c => c.AnnonceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Profil>().WithMany().HasForeignKey(c => c.ProfilId).OnDelete(DeleteBehavior.Cascade);
        // One per ad and person (ANN-06), whatever two tabs do.
        builder.HasIndex(c => new { c.AnnonceId, c.ProfilId }).IsUnique();
        builder.HasIndex(c => new { c.ProfilId, c.DeposeeLe });
        builder.HasIndex(c => new { c.AnnonceId, c.Etat, c.DeposeeLe });
    }
}

internal sealed class SuiviCandidatureConfiguration : IEntityTypeConfiguration<SuiviCandidature>, IEntityTypeConfiguration<NoteCandidature>
{
    public void Configure(EntityTypeBuilder<SuiviCandidature> builder)
    {
        builder.ToTable("SuivisCandidature");
        builder.HasKey(s => s.CandidatureId);
        builder.Property(s => s.CandidatureId).ValueGeneratedNever();
        builder.HasOne<Candidature>().WithOne().HasForeignKey<SuiviCandidature>(s => s.CandidatureId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<NoteCandidature> builder)
    {
        builder.ToTable("NotesCandidature");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.AuteurNom).HasMaxLength(200);
        builder.Property(n => n.Texte).HasMaxLength(NoteCandidature.TexteMax);
        builder.HasOne<Candidature>().WithMany().HasForeignKey(n => n.CandidatureId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => new { n.CandidatureId, n.EcriteLe });
    }
}
