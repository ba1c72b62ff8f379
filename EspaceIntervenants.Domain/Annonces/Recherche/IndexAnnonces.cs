using System.Buffers;
using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Annonces.Recherche;

/// <summary>
/// The published ads at one moment, in memory: some 500 bytes an ad. Each code and each word is a set of ads; a search is a few unions
/// and intersections of sets, and the counts beside the criteria some forty more, where SQL reads every ad found again for each
/// of them (measures in <c>bench/README.md</c>). Made by <see cref="TenueIndexAnnonces"/>, never changed.
/// </summary>
internal sealed class IndexAnnonces
{
    /// <summary>The last <see cref="RevisionAnnonce"/> it has seen.</summary>
    public required long Revision { get; init; }

    public required PlaceAnnonce[] Places { get; init; }

    /// <summary>How many places count: those beyond, and what is said of them, are of a later index.</summary>
    public required int Nombre { get; init; }

    /// <summary>The places that are still the present state of a published ad.</summary>
    public required EnsembleAnnonces Vivantes { get; init; }

    /// <summary>The live places in each order, from the least.</summary>
    public required OrdresAnnonces Ordres { get; init; }

    public required IReadOnlyDictionary<CleIndex, EnsembleAnnonces> Codes { get; init; }

    /// <summary>The words, in ordinal order.</summary>
    public required string[] Mots { get; init; }

    /// <summary>Where each word stands.</summary>
    public required PresencesMot[] Presences { get; init; }

    /// <summary>Those that meet all the criteria: a page of them, and the counts.</summary>
    public AnnoncesTrouvees Chercher(DemandeAnnonces demande, int taille)
    {
        var criteres = demande.Criteres;
        var points = ArrayPool<byte>.Shared.Rent(Nombre);
        try
        {
            points.AsSpan(0, Nombre).Clear();
            var communes = Communes(demande, points);
            var (specialites, regions) = (Ayant(CleIndex.Specialite, criteres.Specialites), Ayant(CleIndex.Region, criteres.Regions));
            var trouvees = Restreindre(communes, regions);
            var parSpecialite = Compter(CleIndex.Specialite, trouvees);
            var parRegion = Compter(CleIndex.Region, Restreindre(communes, specialites));
            if (specialites is { } choisies) trouvees.Garder(choisies);

            var total = trouvees.Compter();
            var numero = Pages.Borner(criteres.Page, total, taille);
            var places = Ordres.Page(trouvees, criteres.TriEffectif, criteres.Inverse, points, (numero - 1) * taille, taille);
            return new(Array.ConvertAll(places, p => Places[p].Numero), total, numero, parSpecialite, parRegion);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(points);
        }
    }

    /// <summary>Those that meet all the criteria but specialities and regions, which are counted one without the other.</summary>
    private EnsembleAnnonces Communes(DemandeAnnonces demande, byte[] points)
    {
        var criteres = demande.Criteres;
        var limite = criteres.DateLimite is { } choisie && choisie > demande.Aujourdhui ? choisie : demande.Aujourdhui;
        var communes = Ouvertes(limite.DayNumber);
        if (Ayant(CleIndex.Structure, criteres.Structures) is { } structures) communes.Garder(structures);
        if (Ayant(CleIndex.SousSpecialite, criteres.SousSpecialites) is { } sous) communes.Garder(sous);
        if (criteres.Departements.Count > 0) communes.Garder(DansLesDepartements(criteres.Departements, demande.Regions));
        if (demande.Numero.Length > 0) Garder(communes, (in p) => p.Numero.StartsWith(demande.Numero, StringComparison.Ordinal));
        if (criteres.InterventionDu is { } du) Garder(communes, (in p) => p.Fin >= du.DayNumber);
        if (criteres.InterventionAu is { } au) Garder(communes, (in p) => p.Debut <= au.DayNumber);
        var note = criteres.TriEffectif == TriAnnonces.Pertinence;
        foreach (var mot in demande.Mots) communes.Garder(note ? Noter(mot, points) : Contenant(mot));
        return communes;
    }

    /// <summary>Those one may still apply to on that day.</summary>
    private EnsembleAnnonces Ouvertes(int jour)
    {
        var ouvertes = Vivantes.Copier(Nombre);
        foreach (var place in Ordres.ParLimite)
        {
            if (Places[place].Limite >= jour) break;
            ouvertes.Retirer(place);
        }
        return ouvertes;
    }

    private delegate bool Condition(in PlaceAnnonce annonce);

    private void Garder(EnsembleAnnonces parmi, Condition condition)
    {
        foreach (var place in parmi)
            if (!condition(in Places[place])) parmi.Retirer(place);
    }

    /// <summary>Those that have one of these codes; null when none was chosen.</summary>
    private EnsembleAnnonces? Ayant(int nature, IReadOnlyList<string> codes)
    {
        if (codes.Count == 0) return null;
        var union = new EnsembleAnnonces(Nombre);
        foreach (var code in codes) union.Unir(Ensemble(nature, code));
        return union;
    }

    /// <summary>Those of the départements, and those of their regions that say no département of it: they take place in the whole region.</summary>
    private EnsembleAnnonces DansLesDepartements(IReadOnlyList<string> codes, IReadOnlyDictionary<string, string[]> regions)
    {
        var union = Ayant(CleIndex.Departement, codes)!.Value;
        foreach (var (region, departements) in regions)
        {
            var entieres = Ensemble(CleIndex.Region, region).Copier(Nombre);
            foreach (var departement in departements) entieres.Exclure(Ensemble(CleIndex.Departement, departement));
            union.Unir(entieres);
        }
        return union;
    }

    private EnsembleAnnonces Contenant(MotNomme mot)
    {
        var porteuses = Nommees(mot);
        foreach (var presences in Plage(mot.Mot))
            foreach (var presence in presences.Lire())
                if (presence >> PresencesMot.Decalage < Nombre) porteuses.Ajouter(presence >> PresencesMot.Decalage);
        return porteuses;
    }

    /// <summary>As <see cref="Contenant"/>, and adds to each ad the points of the best place the word stands in.</summary>
    private EnsembleAnnonces Noter(MotNomme mot, byte[] points)
    {
        var porteuses = Nommees(mot);
        var meilleurs = ArrayPool<byte>.Shared.Rent(Nombre);
        meilleurs.AsSpan(0, Nombre).Clear();
        foreach (var place in porteuses) meilleurs[place] = MotAnnonce.PoidsIntitule;
        foreach (var presences in Plage(mot.Mot))
        {
            foreach (var presence in presences.Lire())
            {
                var (place, poids) = (presence >> PresencesMot.Decalage, (byte)(presence & PresencesMot.Masque));
                if (place >= Nombre) continue;
                porteuses.Ajouter(place);
                if (poids > meilleurs[place]) meilleurs[place] = poids;
            }
        }
        for (var i = 0; i < Nombre; i++) points[i] += meilleurs[i];
        ArrayPool<byte>.Shared.Return(meilleurs);
        return porteuses;
    }

    private EnsembleAnnonces Nommees(MotNomme mot)
    {
        var nommees = new EnsembleAnnonces(Nombre);
        foreach (var code in mot.Specialites) nommees.Unir(Ensemble(CleIndex.Specialite, code));
        foreach (var code in mot.SousSpecialites) nommees.Unir(Ensemble(CleIndex.SousSpecialite, code));
        return nommees;
    }

    private ReadOnlySpan<PresencesMot> Plage(MotCherche mot) => Presences.AsSpan(Borne(mot.Debut)..Borne(mot.Fin));

    private int Borne(string mot)
    {
        var rang = Array.BinarySearch(Mots, mot, StringComparer.Ordinal);
        return rang < 0 ? ~rang : rang;
    }

    private EnsembleAnnonces Ensemble(int nature, string code) => Codes.GetValueOrDefault(new CleIndex(nature, code), EnsembleAnnonces.Vide);

    private EnsembleAnnonces Restreindre(EnsembleAnnonces communes, EnsembleAnnonces? choisies)
    {
        var reste = communes.Copier(Nombre);
        if (choisies is { } c) reste.Garder(c);
        return reste;
    }

    private Dictionary<string, int> Compter(int nature, EnsembleAnnonces parmi)
    {
        var comptes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (cle, ensemble) in Codes)
            if (cle.Nature == nature && parmi.CompterAvec(ensemble) is > 0 and var nombre) comptes[cle.Code] = nombre;
        return comptes;
    }
}
