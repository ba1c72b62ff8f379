namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// A file someone deposited. Its bytes lie outside the web root under <see cref="Chemin"/>, a generated name; the row is
/// written once they are whole.
/// </summary>
public sealed class FichierDepose
{
    private FichierDepose() { }

    /// <summary>Identifier, which its address holds.</summary>
    public Guid Id { get; private set; }

    /// <summary>The account it belongs to: only that person and agents may read it (ROL-02).</summary>
    public Guid ProprietaireId { get; private set; }

    /// <summary>The name it had on the person's machine, without any folder; shown, never used on disk.</summary>
    public string NomOriginal { get; private set; } = string.Empty;

    /// <summary>Lower case, without the dot; it agreed with the content when it was deposited.</summary>
    public string Extension { get; private set; } = string.Empty;

    /// <summary>Bytes.</summary>
    public long Taille { get; private set; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public string Empreinte { get; private set; } = string.Empty;

    /// <summary>Where the bytes are, relative to the root of the files.</summary>
    public string Chemin { get; private set; } = string.Empty;

    /// <summary>« Chargé(e) le », UTC.</summary>
    public DateTime DeposeLe { get; private set; }

    /// <summary>A file whose bytes are in place.</summary>
    public static FichierDepose Creer(Guid id, Guid proprietaireId, string nomOriginal, string extension, long taille, string empreinte, string chemin, DateTime maintenant) => new()
    {
        Id = id,
        ProprietaireId = proprietaireId,
        NomOriginal = nomOriginal,
        Extension = extension,
        Taille = taille,
        Empreinte = empreinte,
        Chemin = chemin,
        DeposeLe = maintenant,
    };
}
