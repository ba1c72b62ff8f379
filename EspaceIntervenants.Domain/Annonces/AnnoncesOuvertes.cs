using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces;

/// <summary>An ad one may apply to, as it is named outside its sheet.</summary>
/// <param name="Numero">Its number.</param>
/// <param name="Intitule">Its title.</param>
/// <param name="StructureCode">The structure that published it.</param>
/// <param name="Structure">Name of that structure.</param>
/// <param name="JusquAu">Last day to apply, whole, in Paris.</param>
public sealed record AnnonceOuverte(string Numero, string Intitule, string StructureCode, string Structure, DateOnly? JusquAu);

/// <summary>Finds the ads one may apply to; <see cref="Annonce.AccepteCandidatures"/> as a query.</summary>
internal static class AnnoncesOuvertes
{
    /// <summary>Those published whose last day is not over.</summary>
    /// <param name="annonces">Among these.</param>
    /// <param name="aujourdhui">Today in Paris.</param>
    public static IQueryable<Annonce> Ouvertes(this IQueryable<Annonce> annonces, DateOnly aujourdhui) =>
        annonces.Where(a => a.Etat == EtatAnnonce.Publiee && (a.Fiche.DateLimite == null || a.Fiche.DateLimite >= aujourdhui));

    /// <summary>With the name of their structure.</summary>
    public static IQueryable<AnnonceOuverte> Nommees(this IQueryable<Annonce> annonces, IQueryable<Structure> structures) =>
        annonces.Join(structures, a => a.StructureCode, s => s.Code, (a, s) => new AnnonceOuverte(a.Numero, a.Fiche.Intitule ?? string.Empty, a.StructureCode, s.Libelle, a.Fiche.DateLimite));

    /// <summary>The ad of that number; null when there is none, or when one may not apply to it.</summary>
    public static async Task<AnnonceOuverte?> AnnonceOuverteAsync(this EspaceDbContext db, string? numero, DateOnly aujourdhui, CancellationToken ct) =>
        string.IsNullOrEmpty(numero) ? null : await db.Annonces.Where(a => a.Numero == numero).Ouvertes(aujourdhui).Nommees(db.Structures).FirstOrDefaultAsync(ct);
}
