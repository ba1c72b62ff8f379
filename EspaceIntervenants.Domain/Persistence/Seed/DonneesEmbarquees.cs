using System.Security.Cryptography;
using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>The reference files shipped inside the application (<c>Seed/Donnees</c>, see its SOURCES.md).</summary>
/// <param name="ouvrir">Opens a file by its name; a test gives its own.</param>
public sealed class DonneesEmbarquees(Func<string, Stream> ouvrir)
{
    private const string Prefixe = "EspaceIntervenants.Domain.Persistence.Seed.Donnees.";

    /// <summary>The files of this assembly.</summary>
    public static DonneesEmbarquees Livrees { get; } = new(nom =>
        typeof(DonneesEmbarquees).Assembly.GetManifestResourceStream(Prefixe + nom)
        ?? throw new FileNotFoundException($"No embedded file {nom}.", nom));

    /// <summary>Opens a file.</summary>
    public Stream Ouvrir(string nom) => ouvrir(nom);

    /// <summary>SHA-256 of a file, in hexadecimal.</summary>
    public string Empreinte(string nom)
    {
        using var flux = ouvrir(nom);
        return Convert.ToHexString(SHA256.HashData(flux));
    }

    /// <summary>The lines of a file, each with the columns asked for, in that order.</summary>
    public IEnumerable<string[]> Lignes(string nom, params string[] colonnes)
    {
        using var lecteur = new LecteurCsv(ouvrir(nom), ';');
        var indices = Array.ConvertAll(colonnes, lecteur.ColonneExigee);
        while (lecteur.Lire())
            yield return Array.ConvertAll(indices, lecteur.Texte);
    }
}
