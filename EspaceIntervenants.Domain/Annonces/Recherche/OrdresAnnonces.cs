namespace EspaceIntervenants.Domain.Annonces.Recherche;

/// <summary>The live ads in each order they may be asked for, kept sorted: a page is read by walking one of them. The key of the ad last, so that no two pages show the same one.</summary>
internal sealed class OrdresAnnonces
{
    private readonly int[] _parPublication;
    private readonly int[] _parIntitule;

    private OrdresAnnonces(int[] parPublication, int[] parLimite, int[] parIntitule) =>
        (_parPublication, ParLimite, _parIntitule) = (parPublication, parLimite, parIntitule);

    /// <summary>The first to close first.</summary>
    public int[] ParLimite { get; }

    public static OrdresAnnonces Aucun { get; } = new([], [], []);

    /// <summary>The same orders without those that are no longer live, with the new ones.</summary>
    public OrdresAnnonces Avec(IReadOnlyCollection<int> nouvelles, EnsembleAnnonces vivantes, PlaceAnnonce[] places)
    {
        int[] Fusionner(int[] ordre, Comparison<int> comparer) => OrdresAnnonces.Fusionner(ordre, nouvelles, vivantes, comparer);
        int ParId(int a, int b) => places[a].Id.CompareTo(places[b].Id);
        return new(
            Fusionner(_parPublication, (a, b) => places[a].PublieeLe.CompareTo(places[b].PublieeLe) is not 0 and var c ? c : ParId(a, b)),
            Fusionner(ParLimite, (a, b) => places[a].Limite.CompareTo(places[b].Limite) is not 0 and var c ? c : ParId(a, b)),
            Fusionner(_parIntitule, (a, b) => string.CompareOrdinal(places[a].Titre, places[b].Titre) is not 0 and var c ? c : ParId(a, b)));
    }

    /// <summary>The places of a page, in the order asked for.</summary>
    public int[] Page(EnsembleAnnonces trouvees, TriAnnonces tri, bool inverse, byte[] points, int sauter, int prendre)
    {
        var page = new List<int>(prendre);
        switch (tri)
        {
            case TriAnnonces.Pertinence: ParPoints(page, trouvees, points, sauter, prendre); break;
            case TriAnnonces.DateLimite: Parcourir(page, ParLimite, inverse, trouvees.Contient, ref sauter, prendre); break;
            case TriAnnonces.Intitule: Parcourir(page, _parIntitule, inverse, trouvees.Contient, ref sauter, prendre); break;
            default: Parcourir(page, _parPublication, !inverse, trouvees.Contient, ref sauter, prendre); break;
        }
        return [.. page];
    }

    /// <summary>The most points first; the newest first among equals.</summary>
    private void ParPoints(List<int> page, EnsembleAnnonces trouvees, byte[] points, int sauter, int prendre)
    {
        Span<int> combien = stackalloc int[byte.MaxValue + 1];
        combien.Clear();
        foreach (var place in _parPublication)
            if (trouvees.Contient(place)) combien[points[place]]++;
        for (var note = byte.MaxValue; page.Count < prendre; note--)
        {
            if (sauter >= combien[note]) sauter -= combien[note];
            else Parcourir(page, _parPublication, true, place => points[place] == note && trouvees.Contient(place), ref sauter, prendre);
            if (note == 0) break;
        }
    }

    private static void Parcourir(List<int> page, int[] ordre, bool rebours, Func<int, bool> retenir, ref int sauter, int prendre)
    {
        for (var i = 0; i < ordre.Length && page.Count < prendre; i++)
        {
            var place = ordre[rebours ? ordre.Length - 1 - i : i];
            if (!retenir(place)) continue;
            if (sauter > 0) sauter--;
            else page.Add(place);
        }
    }

    private static int[] Fusionner(int[] ordre, IReadOnlyCollection<int> nouvelles, EnsembleAnnonces vivantes, Comparison<int> comparer)
    {
        var ajouts = nouvelles.Where(vivantes.Contient).ToArray();
        Array.Sort(ajouts, comparer);
        var fusion = new List<int>(ordre.Length + ajouts.Length);
        var suivant = 0;
        foreach (var place in ordre)
        {
            if (!vivantes.Contient(place)) continue;
            while (suivant < ajouts.Length && comparer(ajouts[suivant], place) < 0) fusion.Add(ajouts[suivant++]);
            fusion.Add(place);
        }
        fusion.AddRange(ajouts.AsSpan(suivant));
        return [.. fusion];
    }
}
