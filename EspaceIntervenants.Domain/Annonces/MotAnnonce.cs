using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Annonces;

/// <summary>
/// A folded word a published ad is found by (ANN-03). The beginning of a word is a range of an index; what people type is never
/// a query language, so that no operator can be typed.
/// </summary>
public sealed class MotAnnonce
{
    /// <summary>Most characters kept of a word; longer ones are found by their beginning.</summary>
    public const int LongueurMax = MotsCherches.LongueurMax;

    /// <summary>Weight of a word of the title: the strongest.</summary>
    public const int PoidsIntitule = 2;

    private const int PoidsTexte = 1;

    private MotAnnonce() { }

    /// <summary>The ad.</summary>
    public int AnnonceId { get; private set; }

    /// <summary>The word, folded (<see cref="Texte.Plier"/>), at most <see cref="LongueurMax"/> characters.</summary>
    public string Mot { get; private set; } = string.Empty;

    /// <summary>The best place it stands in: 2 in the title, 1 elsewhere.</summary>
    public int Poids { get; private set; }

    /// <summary>Brings the words of an ad up to date, touching only those that change.</summary>
    internal static void Refaire(List<MotAnnonce> mots, Annonce annonce)
    {
        var voulus = new Dictionary<string, int>(StringComparer.Ordinal);
        if (annonce.Etat == EtatAnnonce.Publiee)
            foreach (var (poids, texte) in Textes(annonce.Fiche))
                foreach (var mot in MotsCherches.Couper(texte))
                    voulus[mot] = Math.Max(poids, voulus.GetValueOrDefault(mot));
        mots.RemoveAll(m => !voulus.ContainsKey(m.Mot));
        foreach (var mot in mots)
            if (voulus.Remove(mot.Mot, out var poids)) mot.Poids = poids;
        mots.AddRange(voulus.Select(v => new MotAnnonce { Mot = v.Key, Poids = v.Value }));
    }

    private static IEnumerable<(int Poids, string? Texte)> Textes(FicheAnnonce fiche)
    {
        yield return (PoidsIntitule, fiche.Intitule);
        foreach (var texte in new[] { fiche.Description, fiche.ProfilRecherche, fiche.Contexte, fiche.PublicVise, fiche.PrecisionsLieu })
            yield return (PoidsTexte, texte);
    }
}
