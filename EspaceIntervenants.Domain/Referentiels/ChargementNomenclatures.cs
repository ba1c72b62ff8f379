using System.Collections.Frozen;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Referentiels;

/// <summary>Reads the whole of the short tables, some 700 rows, into a <see cref="Nomenclatures"/>.</summary>
internal static class ChargementNomenclatures
{
    public static async Task<Nomenclatures> ChargerAsync(EspaceDbContext db, CancellationToken ct)
    {
        var regions = await db.Regions.AsNoTracking().ToListAsync(ct);
        var departements = await db.Departements.AsNoTracking().ToListAsync(ct);
        var pays = await db.Pays.AsNoTracking().ToListAsync(ct);
        var structures = await db.Structures.AsNoTracking().ToListAsync(ct);
        var specialites = await db.Specialites.AsNoTracking().ToListAsync(ct);
        var sous = await db.SousSpecialites.AsNoTracking().ToListAsync(ct);
        var listes = await db.ElementsListe.AsNoTracking().ToListAsync(ct);

        return new Nomenclatures
        {
            Regions = [.. ParNom(Actifs(regions)).Select(r => new Choix(r.Code, r.Libelle))],
            Departements = [.. Actifs(departements).OrderBy(d => d.Code, StringComparer.Ordinal).Select(d => new ChoixDepartement(d.Code, d.Libelle, d.RegionCode))],
            Pays = FranceDAbord(Actifs(pays).Select(p => new Choix(p.Code, p.Libelle))),
            Nationalites = FranceDAbord(Actifs(pays).Where(p => p.Nationalite is not null).Select(p => new Choix(p.Code, p.Nationalite!))),
            Structures = [.. ParNom(Actifs(structures)).OrderBy(s => s.Type).Select(s => new ChoixStructure(s.Code, s.Libelle, s.Type, s.RegionCode, s.Ville))],
            Specialites = [.. ParNom(Actifs(specialites)).Select(s => new Choix(s.Code, s.Libelle))],
            SousSpecialites = [.. Actifs(sous).OrderBy(s => s.Code, StringComparer.Ordinal).Select(s => new ChoixSousSpecialite(s.Code, s.Libelle, s.SpecialiteCode))],
            Listes = Actifs(listes).OrderBy(e => e.Ordre).GroupBy(e => e.Liste)
                .ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<Choix>)[.. g.Select(e => new Choix(e.Code, e.Libelle))]),
            LibellesListes = listes.ToFrozenDictionary(e => (e.Liste, e.Code), e => e.Libelle),
            Libelles = regions.Cast<ElementReference>().Concat(departements).Concat(pays).Concat(structures).Concat(specialites).Concat(sous)
                .ToFrozenDictionary(e => (e.GetType(), e.Code), e => e.Libelle),
        };
    }

    private static IEnumerable<T> Actifs<T>(IEnumerable<T> elements) where T : ElementReference => elements.Where(e => e.Actif);

    private static IOrderedEnumerable<T> ParNom<T>(IEnumerable<T> elements) where T : ElementReference =>
        elements.OrderBy(e => Texte.Plier(e.Libelle), StringComparer.Ordinal);

    /// <summary>Almost everyone chooses it: nobody should have to look for it between Finlande and Gabon.</summary>
    private static IReadOnlyList<Choix> FranceDAbord(IEnumerable<Choix> pays) =>
        [.. pays.OrderByDescending(p => p.Code == Pays.France).ThenBy(p => Texte.Plier(p.Libelle), StringComparer.Ordinal)];
}
