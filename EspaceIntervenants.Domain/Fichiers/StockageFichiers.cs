using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// The bytes on disk. They are received under a temporary name, flushed, and moved to their place: what has a final name is
/// whole.
/// </summary>
public sealed class StockageFichiers(IOptions<FichiersOptions> options)
{
    private const string Reception = "reception";
    private readonly string _racine = Path.GetFullPath(options.Value.Racine);

    /// <summary>Where the bytes of this identifier go, relative to the root; 65,536 folders share them.</summary>
    public static string CheminDe(Guid id) => $"{id:N}"[^4..].Insert(2, "/") + $"/{id:N}";

    /// <summary>Receives bytes under a temporary name.</summary>
    /// <param name="id">Identifier of the file to be.</param>
    /// <param name="contenu">Read to its end, or to one byte more than the limit.</param>
    /// <param name="tailleMax">Bytes.</param>
    /// <param name="ct">Cancels; nothing is left behind.</param>
    internal async Task<FichierRecu> RecevoirAsync(Guid id, Stream contenu, long tailleMax, CancellationToken ct)
    {
        var dossier = Directory.CreateDirectory(Path.Combine(_racine, Reception));
        var fichier = new FileStream(Path.Combine(dossier.FullName, $"{id:N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        try
        {
            using var empreinte = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var tampon = new byte[64 * 1024];
            while (fichier.Length <= tailleMax && await contenu.ReadAsync(tampon, ct) is > 0 and var lus)
            {
                empreinte.AppendData(tampon, 0, lus);
                await fichier.WriteAsync(tampon.AsMemory(0, lus), ct);
            }
            await fichier.FlushAsync(ct);
            return new FichierRecu(fichier, Absolu(CheminDe(id)), Convert.ToHexStringLower(empreinte.GetHashAndReset()));
        }
        catch
        {
            await fichier.DisposeAsync();
            File.Delete(fichier.Name);
            throw;
        }
    }

    /// <summary>The bytes of a file; null when they are gone.</summary>
    internal FileStream? Ouvrir(string chemin)
    {
        var complet = Absolu(chemin);
        return File.Exists(complet) ? new FileStream(complet, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 4096, FileOptions.Asynchronous | FileOptions.SequentialScan) : null;
    }

    /// <summary>Deletes the bytes of this identifier, in their place or still being received; no effect when they are gone.</summary>
    internal void Supprimer(Guid id)
    {
        foreach (var chemin in (string[])[Absolu(CheminDe(id)), Path.Combine(_racine, Reception, $"{id:N}")])
            if (File.Exists(chemin)) File.Delete(chemin);
    }

    /// <summary>The identifiers of everything on disk last written before this instant.</summary>
    internal IEnumerable<Guid> EcritsAvant(DateTime limite)
    {
        if (!Directory.Exists(_racine)) yield break;
        foreach (var fichier in new DirectoryInfo(_racine).EnumerateFiles("*", SearchOption.AllDirectories))
            if (fichier.LastWriteTimeUtc < limite && Guid.TryParseExact(fichier.Name, "N", out var id))
                yield return id;
    }

    private string Absolu(string chemin) => Path.Combine(_racine, chemin);
}

/// <summary>Bytes received, under their temporary name. Disposed without having been placed, they are deleted.</summary>
internal sealed class FichierRecu(FileStream contenu, string place, string empreinte) : IAsyncDisposable
{
    private bool _place;

    public Stream Contenu => contenu;

    public long Taille => contenu.Length;

    public string Empreinte => empreinte;

    /// <summary>Makes sure they are on the disk, then moves them to their place.</summary>
    public async Task PlacerAsync()
    {
        contenu.Flush(flushToDisk: true);
        await contenu.DisposeAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(contenu.Name, place);
        _place = true;
    }

    public async ValueTask DisposeAsync()
    {
        await contenu.DisposeAsync();
        if (!_place && File.Exists(contenu.Name)) File.Delete(contenu.Name);
    }
}
