using System.Security.Cryptography;
using CsvHelper;

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
        using var lecteur = CsvReader.Create(ouvrir(nom), new CsvReaderOptions
        {
            Separator = ';',
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
        });
        var indices = Array.ConvertAll(colonnes, colonne => lecteur.TryGetFieldIndex(colonne, out var i)
            ? i
            : throw new InvalidDataException($"{nom} has no column {colonne}."));
        while (lecteur.Read())
            yield return Array.ConvertAll(indices, lecteur.GetString);
    }
}
