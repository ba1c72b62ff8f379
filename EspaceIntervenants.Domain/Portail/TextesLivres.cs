using System.Collections.Frozen;
using EspaceIntervenants.Domain.Persistence.Seed;

namespace EspaceIntervenants.Domain.Portail;

/// <summary>A text of the portal, as visitors read it.</summary>
/// <param name="Cle">Which text, one of <see cref="ClesTextes"/>.</param>
/// <param name="Titre">Title.</param>
/// <param name="Texte">Markdown.</param>
/// <param name="EnVigueurLe">First day it is in force, in Paris; null for the text shipped with the application.</param>
public sealed record TexteEnVigueur(string Cle, string Titre, string Texte, DateOnly? EnVigueurLe);

/// <summary>The texts shipped with the application (<c>Persistence/Seed/Donnees/textes/{clé}.md</c>), in force until the administrator writes theirs (POR-04).</summary>
public static class TextesLivres
{
    private static readonly Lazy<FrozenDictionary<string, TexteEnVigueur>> Textes = new(() => ClesTextes.Toutes.ToFrozenDictionary(cle => cle, Ouvrir));

    /// <summary>The shipped text of a key of <see cref="ClesTextes"/>; another key is a mistake of the caller.</summary>
    public static TexteEnVigueur Lire(string cle) =>
        Textes.Value.TryGetValue(cle, out var texte) ? texte : throw new ArgumentOutOfRangeException(nameof(cle), cle, "Not a text of the portal.");

    private static TexteEnVigueur Ouvrir(string cle)
    {
        using var lecteur = new StreamReader(DonneesEmbarquees.Livrees.Ouvrir($"textes.{cle}.md"));
        var titre = lecteur.ReadLine()?.TrimStart('#').Trim();
        return string.IsNullOrEmpty(titre)
            ? throw new InvalidDataException($"The text {cle} has no title on its first line.")
            : new TexteEnVigueur(cle, titre, lecteur.ReadToEnd().Trim(), null);
    }
}
