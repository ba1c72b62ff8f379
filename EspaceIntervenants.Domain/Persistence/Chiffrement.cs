using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EspaceIntervenants.Domain.Persistence;

/// <summary>
/// Encryption at rest of single columns (NIR, IBAN, texts of e-mails): what is stored is unreadable without the keys of
/// Data Protection. An encrypted column cannot be searched, ordered or indexed.
/// </summary>
public static class Chiffrement
{
    private const string Annotation = "Espace:Chiffre";
    private const string Usage = "EspaceIntervenants.Colonnes.v1";

    /// <summary>Marks a text column as encrypted.</summary>
    public static PropertyBuilder<string> EstChiffre(this PropertyBuilder<string> propriete)
    {
        propriete.HasAnnotation(Annotation, true);
        return propriete;
    }

    internal static void Appliquer(ModelBuilder modele, IDataProtectionProvider protection)
    {
        var converter = new TexteChiffreConverter(protection.CreateProtector(Usage));
        foreach (var propriete in modele.Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => p.FindAnnotation(Annotation) is not null))
            propriete.SetValueConverter(converter);
    }

    private sealed class TexteChiffreConverter(IDataProtector protecteur) : ValueConverter<string, string>(
        clair => protecteur.Protect(clair),
        chiffre => protecteur.Unprotect(chiffre));
}

/// <summary>A model holds its protector: contexts with other keys, as those of two tests, must not share one.</summary>
internal sealed class ModeleParProtection : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        context is EspaceDbContext espace ? (context.GetType(), espace.Protection, designTime) : (object)(context.GetType(), designTime);
}
