using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Fichiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Profils;

internal sealed class ProfilConfiguration : IEntityTypeConfiguration<Profil>
{
    public void Configure(EntityTypeBuilder<Profil> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<Compte>().WithOne().HasForeignKey<Profil>(p => p.Id).OnDelete(DeleteBehavior.Cascade);
        builder.ComplexProperty(p => p.Identification, identification =>
        {
            identification.ComplexProperty(i => i.Formateur, f => f.ComplexProperty(x => x.Adresse));
            identification.ComplexProperty(i => i.Statut);
            identification.ComplexProperty(i => i.Employeur, e => e.ComplexProperty(x => x.Adresse));
            identification.ComplexProperty(i => i.Professionnelles, c => c.ComplexProperty(x => x.Adresse));
        });
        builder.ComplexProperty(p => p.Parcours);
        builder.HasIndex(p => p.CleIdentite).IsUnique();
        builder.HasIndex(p => p.Immatriculation).IsUnique();
        builder.HasMany(p => p.Lignes).WithOne().HasForeignKey(l => l.ProfilId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Criteres).WithOne().HasForeignKey(c => c.ProfilId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Mots).WithOne().HasForeignKey(m => m.ProfilId).OnDelete(DeleteBehavior.Cascade);
        // Lists are sorted from these two alone, one walked by name, the other asked by person: the rows of this table are wide.
        builder.HasIndex(p => new { p.NomDeTri, p.Id });
        builder.HasIndex(p => new { p.Id, p.NomDeTri });
        // A profile is always loaded whole: its criteria and words follow its fields, and cannot with a part of them.
        builder.Navigation(p => p.Lignes).AutoInclude();
        builder.Navigation(p => p.Criteres).AutoInclude();
        builder.Navigation(p => p.Mots).AutoInclude();
        builder.HasOne<FichierDepose>().WithMany().HasForeignKey(p => p.CvFichierId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class CritereProfilConfiguration : IEntityTypeConfiguration<CritereProfil>
{
    public void Configure(EntityTypeBuilder<CritereProfil> builder)
    {
        builder.ToTable("CriteresProfil");
        builder.HasKey(c => new { c.Nature, c.Code, c.ProfilId });
        builder.HasIndex(c => c.ProfilId);
        builder.Property(c => c.Code).HasMaxLength(20);
    }
}

internal sealed class MotProfilConfiguration : IEntityTypeConfiguration<MotProfil>
{
    public void Configure(EntityTypeBuilder<MotProfil> builder)
    {
        builder.ToTable("MotsProfil");
        builder.HasKey(m => new { m.ProfilId, m.Mot });
        builder.Property(m => m.Mot).HasMaxLength(MotProfil.LongueurMax);
        // A search reads this index alone.
        builder.HasIndex(m => new { m.Mot, m.ProfilId, m.Poids });
    }
}

internal sealed class LigneParcoursConfiguration : IEntityTypeConfiguration<LigneParcours>
{
    public void Configure(EntityTypeBuilder<LigneParcours> builder)
    {
        builder.ToTable("LignesParcours");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasDiscriminator<string>("Table")
            .HasValue<SpecialiteSouhaitee>("Specialite")
            .HasValue<ExperienceFormateur>("Formateur")
            .HasValue<ActionProfessionnalisation>("Professionnalisation")
            .HasValue<ExperienceProfessionnelle>("Experience")
            .HasValue<FormationSuivie>("FormationSuivie")
            .HasValue<FormationInitiale>("FormationInitiale")
            .HasValue<LangueMaitrisee>("Langue");
        builder.HasIndex(l => l.ProfilId);
    }
}

internal sealed class FormationInitialeConfiguration : IEntityTypeConfiguration<FormationInitiale>
{
    public void Configure(EntityTypeBuilder<FormationInitiale> builder) =>
        builder.HasOne<FichierDepose>().WithMany().HasForeignKey(l => l.FichierId).OnDelete(DeleteBehavior.SetNull);
}

internal sealed class InscriptionConfiguration : IEntityTypeConfiguration<Inscription>
{
    public void Configure(EntityTypeBuilder<Inscription> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.StructureCode).HasMaxLength(3);
        builder.Property(i => i.AnnonceNumero).HasMaxLength(20);
        builder.HasOne<Profil>().WithOne().HasForeignKey<Inscription>(i => i.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(i => i.Evenements).WithOne().HasForeignKey(e => e.InscriptionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(i => new { i.StructureCode, i.Etat, i.TransmiseLe });
        builder.HasIndex(i => new { i.Etat, i.ComplementsDemandesLe });
        builder.HasIndex(i => new { i.Etat, i.DecideeLe, i.Id });
        builder.HasIndex(i => new { i.Etat, i.TransmiseLe, i.Id });
        builder.HasIndex(i => new { i.Id, i.Etat });
    }
}

internal sealed class EvenementInscriptionConfiguration : IEntityTypeConfiguration<EvenementInscription>
{
    public void Configure(EntityTypeBuilder<EvenementInscription> builder)
    {
        builder.ToTable("EvenementsInscription");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.InscriptionId, e.Date });
    }
}

internal sealed class SaisieEnCoursConfiguration : IEntityTypeConfiguration<SaisieEnCours>
{
    public void Configure(EntityTypeBuilder<SaisieEnCours> builder)
    {
        builder.ToTable("SaisiesEnCours");
        builder.HasKey(s => new { s.ProfilId, s.Etape });
        builder.HasOne<Profil>().WithMany().HasForeignKey(s => s.ProfilId).OnDelete(DeleteBehavior.Cascade);
    }
}
