using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Recherche;
using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Tests.Domain.Annonces.Recherche;

/// <summary>Ads and searches at random, from few values so that they meet; and the search as the rule says it, ad by ad.</summary>
internal static class JeuDeRecherche
{
    private static readonly string[] Specialites = ["FIN", "CUL", "INF", "SPO"];

    // Région, its départements among those used.
    private static readonly Dictionary<string, string[]> Regions = new() { ["44"] = ["54", "57"], ["27"] = ["21", "25"], ["11"] = ["75", "93"] };

    // None of them begins the name of a speciality.
    private static readonly string[] Mots = ["zebre", "zebu", "wagon", "quiche", "xylophone"];

    public static FicheAnnonce Varier(FicheAnnonce fiche, Random hasard)
    {
        fiche.Intitule = string.Join(' ', Des(hasard, Mots, 2));
        fiche.Description = string.Join(' ', Des(hasard, Mots, 3));
        fiche.Specialites = Des(hasard, Specialites, 2);
        fiche.SousSpecialites = [];
        fiche.Regions = Des(hasard, [.. Regions.Keys], 2);
        fiche.Departements = Des(hasard, [.. fiche.Regions.SelectMany(r => Regions[r])], 1);
        fiche.DebutIntervention = hasard.Next(5) == 0 ? null : new DateOnly(2026, 11, 1).AddDays(hasard.Next(60));
        fiche.FinIntervention = hasard.Next(5) == 0 ? null : (fiche.DebutIntervention ?? new(2026, 12, 1)).AddDays(hasard.Next(30));
        fiche.DateLimite = new DateOnly(2026, 9, 1).AddDays(hasard.Next(20));
        return fiche;
    }

    public static CriteresAnnonces Criteres(Random hasard) => new()
    {
        Texte = hasard.Next(3) > 0 ? null : string.Join(' ', Des(hasard, [.. Mots, "ze", "w"], 2)),
        Specialites = hasard.Next(2) > 0 ? [] : Des(hasard, Specialites, 2),
        Regions = hasard.Next(2) > 0 ? [] : Des(hasard, [.. Regions.Keys], 2),
        Departements = hasard.Next(3) > 0 ? [] : Des(hasard, [.. Regions.Values.SelectMany(d => d)], 2),
        InterventionDu = hasard.Next(3) > 0 ? null : new DateOnly(2026, 11, 1).AddDays(hasard.Next(60)),
        InterventionAu = hasard.Next(3) > 0 ? null : new DateOnly(2026, 11, 20).AddDays(hasard.Next(60)),
        DateLimite = hasard.Next(3) > 0 ? null : new DateOnly(2026, 8, 28).AddDays(hasard.Next(20)),
        Tri = (TriAnnonces)hasard.Next(1, 5),
        Inverse = hasard.Next(2) == 0,
    };

    public static bool Repond(FicheAnnonce fiche, CriteresAnnonces criteres, DateOnly aujourdhui) =>
        fiche.DateLimite >= aujourdhui
        && !(fiche.DateLimite < criteres.DateLimite)
        && !(fiche.FinIntervention < criteres.InterventionDu)
        && !(fiche.DebutIntervention > criteres.InterventionAu)
        && Un(criteres.Specialites, fiche.Specialites)
        && Un(criteres.Regions, fiche.Regions)
        && (criteres.Departements.Count == 0 || Un(criteres.Departements, fiche.Departements) || criteres.Departements.Any(d => RegionEntiere(fiche, d)))
        && Texte.Mots(criteres.Texte).All(m => Texte.Mots($"{fiche.Intitule} {fiche.Description} {fiche.ProfilRecherche}").Any(x => x.StartsWith(m, StringComparison.Ordinal)));

    public static void Comparer(ResultatsAnnonces attendus, ResultatsAnnonces trouves)
    {
        Assert.Equal(attendus.Page.Total, trouves.Page.Total);
        Assert.Equal(attendus.Page.Lignes.Select(l => l.Numero), trouves.Page.Lignes.Select(l => l.Numero));
        Assert.Equal(attendus.ParSpecialite.OrderBy(p => p.Key), trouves.ParSpecialite.OrderBy(p => p.Key));
        Assert.Equal(attendus.ParRegion.OrderBy(p => p.Key), trouves.ParRegion.OrderBy(p => p.Key));
    }

    private static bool RegionEntiere(FicheAnnonce fiche, string departement)
    {
        var (region, departements) = Regions.Single(r => r.Value.Contains(departement));
        return fiche.Regions.Contains(region) && !fiche.Departements.Any(departements.Contains);
    }

    private static bool Un(IReadOnlyList<string> choisis, List<string> codes) => choisis.Count == 0 || choisis.Any(codes.Contains);

    private static List<string> Des(Random hasard, string[] parmi, int max) => [.. parmi.OrderBy(_ => hasard.Next()).Take(hasard.Next(1, max + 1))];
}
