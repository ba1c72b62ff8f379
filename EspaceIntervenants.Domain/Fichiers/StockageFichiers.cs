using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// The bytes on disk, encrypted (<see cref="ChiffrementFichier"/>). They are received under a temporary name, flushed, and moved
/// to their place: what has a final name is whole.
/// </summary>
public sealed class StockageFichiers(IOptions<FichiersOptions> options, IDataProtectionProvider protection)
{
    private const string Reception = "reception";
    private readonly string _racine = Path.GetFullPath(options.Value.Racine);
    private readonly IDataProtector _protecteur = protection.CreateProtector("EspaceIntervenants.Fichiers.v1");

    /// <summary>Where the bytes of this identifier go, relative to the root; 65,536 folders share them.</summary>
    public static string CheminDe(Guid id) => $"{id:N}"[^4..].Insert(2, "/") + $"/{id:N}";

    /// <summary>Receives bytes under a temporary name.</summary>
    /// <param name="id">Identifier of the file to be.</param>
    /// <param name="contenu">Read to its end, or to the first block beyond the limit.</param>
    /// <param name="tailleMax">Bytes.</param>
    /// <param name="ct">Cancels; nothing is left behind.</param>
    internal async Task<FichierRecu> RecevoirAsync(Guid id, Stream contenu, long tailleMax, CancellationToken ct)
    {
        var provisoire = Path.Combine(Directory.CreateDirectory(Path.Combine(_racine, Reception)).FullName, $"{id:N}");
        var fichier = File.OpenHandle(provisoire, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.Asynchronous);
        ChiffrementFichier? chiffrement = null;
        try
        {
            chiffrement = ChiffrementFichier.Nouveau(_protecteur, id);
            var empreinte = await chiffrement.EcrireAsync(fichier, contenu, tailleMax, ct);
            return new FichierRecu(new LectureChiffree(fichier, chiffrement), provisoire, Absolu(CheminDe(id)), empreinte);
        }
        catch
        {
            chiffrement?.Dispose();
            fichier.Dispose();
            File.Delete(provisoire);
            throw;
        }
    }

    /// <summary>The clear content of a file, checked from end to end; null when its bytes are gone.</summary>
    /// <exception cref="FichierIllisibleException">They are no longer those that were written, or the keys are others.</exception>
    internal async Task<Stream?> OuvrirAsync(FichierDepose fichier, CancellationToken ct)
    {
        var chemin = Absolu(fichier.Chemin);
        return File.Exists(chemin) ? await LectureChiffree.OuvrirAsync(chemin, _protecteur, fichier.Id, ct) : null;
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
internal sealed class FichierRecu(LectureChiffree contenu, string provisoire, string place, string empreinte) : IAsyncDisposable
{
    private bool _place;

    /// <summary>The clear content, read back from the disk.</summary>
    public Stream Contenu => contenu;

    /// <summary>Bytes of clear content; more than the limit when it was reached.</summary>
    public long Taille => contenu.Length;

    public string Empreinte => empreinte;

    /// <summary>Makes sure they are on the disk, then moves them to their place.</summary>
    public async Task PlacerAsync()
    {
        contenu.AssurerSurDisque();
        await contenu.DisposeAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(provisoire, place);
        _place = true;
    }

    public async ValueTask DisposeAsync()
    {
        await contenu.DisposeAsync();
        if (!_place && File.Exists(provisoire)) File.Delete(provisoire);
    }
}
