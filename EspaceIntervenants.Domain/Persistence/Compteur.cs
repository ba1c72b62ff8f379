using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EspaceIntervenants.Domain.Persistence;

/// <summary>The last number given in a sequence, as that of the ads of a year (ANN-01).</summary>
public sealed class Compteur
{
    private Compteur() { }

    /// <summary>Name of the sequence, as <c>annonces-2026</c>.</summary>
    public string Nom { get; private set; } = string.Empty;

    /// <summary>The last number given.</summary>
    public int Valeur { get; private set; }

    internal static Compteur Commencer(string nom) => new() { Nom = nom, Valeur = 1 };
}

internal sealed class CompteurConfiguration : IEntityTypeConfiguration<Compteur>
{
    public void Configure(EntityTypeBuilder<Compteur> builder)
    {
        builder.ToTable("Compteurs");
        builder.HasKey(c => c.Nom);
        builder.Property(c => c.Nom).HasMaxLength(40);
    }
}

/// <summary>Gives numbers that follow each other.</summary>
public static class Compteurs
{
    /// <summary>
    /// The next number of a sequence, from 1. To be called inside a transaction: whoever asks at the same time waits for its end,
    /// and a number whose transaction is abandoned is given again.
    /// </summary>
    public static async Task<int> SuivantAsync(this EspaceDbContext db, string nom, CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A number is taken inside a transaction.");
        var existe = await db.Compteurs.Where(c => c.Nom == nom).ExecuteUpdateAsync(s => s.SetProperty(c => c.Valeur, c => c.Valeur + 1), ct) == 1;
        if (existe) return await db.Compteurs.AsNoTracking().Where(c => c.Nom == nom).Select(c => c.Valeur).SingleAsync(ct);
        db.Compteurs.Add(Compteur.Commencer(nom));
        await db.SaveChangesAsync(ct);
        return 1;
    }
}
