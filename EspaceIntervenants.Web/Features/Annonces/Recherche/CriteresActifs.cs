using EspaceIntervenants.Domain.Annonces.Recherche;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Web.Features.Annonces.Recherche;

/// <summary>What is looked for, each with the same search without it.</summary>
internal static class CriteresActifs
{
    public static IReadOnlyList<(string Libelle, CriteresAnnonces Sans)> De(CriteresAnnonces criteres, Nomenclatures noms)
    {
        var c = criteres with { Page = 1 };
        List<(string, CriteresAnnonces)> actifs = [];
        if (c.Texte is { } texte) actifs.Add(($"«\u00A0{texte}\u00A0»", c with { Texte = null }));
        if (c.Numero is { } numero) actifs.Add(($"Numéro {numero}", c with { Numero = null }));
        actifs.AddRange(c.Specialites.Select(s => (noms.Libelle<Specialite>(s), c with { Specialites = Sans(c.Specialites, s) })));
        actifs.AddRange(c.SousSpecialites.Select(s => (noms.Libelle<SousSpecialite>(s), c with { SousSpecialites = Sans(c.SousSpecialites, s) })));
        actifs.AddRange(c.Regions.Select(r => ($"Région {noms.Libelle<Region>(r)}", c with { Regions = Sans(c.Regions, r) })));
        actifs.AddRange(c.Departements.Select(d => ($"{noms.Libelle<Departement>(d)} ({d})", c with { Departements = Sans(c.Departements, d) })));
        actifs.AddRange(c.Structures.Select(s => ($"Structure {noms.Libelle<Structure>(s)}", c with { Structures = Sans(c.Structures, s) })));
        if (c.InterventionDu is { } du) actifs.Add(($"Intervention à partir du {du.EnTexte()}", c with { InterventionDu = null }));
        if (c.InterventionAu is { } au) actifs.Add(($"Intervention jusqu'au {au.EnTexte()}", c with { InterventionAu = null }));
        if (c.DateLimite is { } limite) actifs.Add(($"Candidature possible le {limite.EnTexte()}", c with { DateLimite = null }));
        return actifs;
    }

    private static List<string> Sans(IReadOnlyList<string> codes, string code) => [.. codes.Where(c => c != code)];
}
