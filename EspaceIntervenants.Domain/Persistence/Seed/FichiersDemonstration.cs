using EspaceIntervenants.Domain.Fichiers;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>
/// The files of the demonstration, stored as <see cref="DepotFichiers"/> does, inside its transaction: bytes that it would not keep go with the orphans.
/// Their names and contents are ours: a test checks them, so that a first start need not.
/// </summary>
internal static class FichiersDemonstration
{
    /// <summary>Stores a file and gives its row, which the caller's context is to save.</summary>
    public static async Task<FichierDepose> DeposerAsync(StockageFichiers stockage, Guid proprietaire, string nom, byte[] contenu, DateTime quand, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(new DateTimeOffset(quand));
        using var octets = new MemoryStream(contenu);
        await using var recu = await stockage.RecevoirAsync(id, octets, contenu.Length, ct);
        var fichier = FichierDepose.Creer(id, proprietaire, nom, NomFichier.Extension(nom), recu.Taille, recu.Empreinte, StockageFichiers.CheminDe(id), quand);
        await recu.PlacerAsync();
        return fichier;
    }
}
