using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;

namespace EspaceIntervenants.Domain.Profils.Bureau;

/// <summary>What managers type to find a person in a list: beginnings of words of the name, or the beginning of the e-mail address.</summary>
internal static class RecherchePersonne
{
    /// <summary>
    /// Identifiers of people, one set for each word: whoever is looked for is in all of them. None when nothing is typed. Both kinds are
    /// ranges of an index.
    /// </summary>
    public static IReadOnlyList<IQueryable<Guid>> Ensembles(EspaceDbContext db, string? texte)
    {
        var saisie = MotsCherches.Borner(texte);
        if (saisie.Length == 0) return [];
        if (saisie.Contains('@', StringComparison.Ordinal))
        {
            var adresse = MotCherche.Commencant(saisie.ToUpperInvariant());
            return [db.Users.Where(u => u.NormalizedEmail!.CompareTo(adresse.Debut) >= 0 && u.NormalizedEmail!.CompareTo(adresse.Fin) < 0).Select(u => u.Id)];
        }
        var mots = MotsCherches.Lire(saisie);
        return mots.Count == 0 ? [db.Users.Where(_ => false).Select(u => u.Id)] : [.. mots.Select(mot => DuNom(db, mot))];
    }

    private static IQueryable<Guid> DuNom(EspaceDbContext db, MotCherche mot) =>
        db.MotsProfil.Where(m => m.Mot.CompareTo(mot.Debut) >= 0 && m.Mot.CompareTo(mot.Fin) < 0 && m.Poids == MotProfil.PoidsNom).Select(m => m.ProfilId);
}
