using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Win32.SafeHandles;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// How a deposited file is encrypted on disk: a header, then blocks of 64 KiB sealed one by one with AES-256-GCM, so that a file
/// is written and read without ever being whole in memory.
/// <list type="bullet">
/// <item>Header: « EIF », the version of this format, the identifier of the file, the length of what follows, then a key drawn for
/// this file alone, wrapped by Data Protection: its keys turn without any file being written again.</item>
/// <item>The number of a block is its nonce, which a key of one file never sees twice; the last block is marked in it. Blocks put
/// in another order, and a file cut between two blocks, are therefore refused as an altered byte is.</item>
/// <item>The header is authenticated with each block: the bytes of one file in the place of another are refused too.</item>
/// </list>
/// </summary>
internal sealed class ChiffrementFichier : IDisposable
{
    /// <summary>Bytes of clear content in a block; the last one may have less.</summary>
    public const int Bloc = 64 * 1024;

    /// <summary>Bytes a block has more on disk.</summary>
    public const int Sceau = 16;

    private const byte Version = 1;
    private const int Cle = 32;
    private const int Identifiant = 4;
    private const int LongueurCle = Identifiant + 16;
    private const int DebutCle = LongueurCle + sizeof(ushort);
    private const int CleEnveloppeeMax = 1024;

    private readonly AesGcm _aes;
    private readonly byte[] _entete;

    private ChiffrementFichier(byte[] cle, byte[] entete)
    {
        _aes = new AesGcm(cle, Sceau);
        _entete = entete;
        CryptographicOperations.ZeroMemory(cle);
    }

    private static ReadOnlySpan<byte> Signature => "EIF"u8;

    /// <summary>The key of a file that is about to be written.</summary>
    public static ChiffrementFichier Nouveau(IDataProtector protecteur, Guid id)
    {
        var cle = RandomNumberGenerator.GetBytes(Cle);
        var enveloppee = protecteur.Protect(cle);
        var entete = new byte[DebutCle + enveloppee.Length];
        Signature.CopyTo(entete);
        entete[Signature.Length] = Version;
        id.TryWriteBytes(entete.AsSpan(Identifiant));
        BinaryPrimitives.WriteUInt16LittleEndian(entete.AsSpan(LongueurCle), checked((ushort)enveloppee.Length));
        enveloppee.CopyTo(entete, DebutCle);
        return new ChiffrementFichier(cle, entete);
    }

    /// <summary>The key of a file that is on disk.</summary>
    /// <exception cref="FichierIllisibleException">It is not a file of this application, not this one, or its key is under other keys.</exception>
    public static ChiffrementFichier Lire(IDataProtector protecteur, Guid id, SafeFileHandle fichier)
    {
        Span<byte> debut = stackalloc byte[DebutCle];
        if (RandomAccess.Read(fichier, debut, 0) < DebutCle || !debut.StartsWith(Signature)) throw new FichierIllisibleException("Not an encrypted file.");
        if (debut[Signature.Length] != Version) throw new FichierIllisibleException($"Unknown format {debut[Signature.Length]}.");
        if (new Guid(debut[Identifiant..LongueurCle]) != id) throw new FichierIllisibleException("The bytes of another file.");
        var enveloppee = new byte[BinaryPrimitives.ReadUInt16LittleEndian(debut[LongueurCle..])];
        if (enveloppee.Length > CleEnveloppeeMax || RandomAccess.Read(fichier, enveloppee, DebutCle) < enveloppee.Length)
            throw new FichierIllisibleException("The header is cut.");
        try
        {
            return new ChiffrementFichier(protecteur.Unprotect(enveloppee), [.. debut, .. enveloppee]);
        }
        catch (Exception echec) when (echec is CryptographicException or ArgumentException)
        {
            throw new FichierIllisibleException("The key of the file cannot be unwrapped.", echec);
        }
    }

    /// <summary>Where a block begins on disk.</summary>
    public long Place(long numero) => _entete.Length + numero * (Bloc + Sceau);

    /// <summary>Writes a content, hashing it as it passes.</summary>
    /// <param name="fichier">Empty.</param>
    /// <param name="contenu">Read to its end, or to the first block beyond the limit.</param>
    /// <param name="tailleMax">Bytes.</param>
    /// <param name="ct">Stops.</param>
    /// <returns>SHA-256 of the clear content, hexadecimal.</returns>
    public async Task<string> EcrireAsync(SafeFileHandle fichier, Stream contenu, long tailleMax, CancellationToken ct)
    {
        using var empreinte = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (bloc, suivant, scelle) = (new byte[Bloc], new byte[Bloc], new byte[Bloc + Sceau]);
        await RandomAccess.WriteAsync(fichier, _entete, 0, ct);
        var lus = await contenu.ReadAtLeastAsync(bloc, Bloc, throwOnEndOfStream: false, ct);
        var taille = (long)lus;
        for (var numero = 0L; ; numero++)
        {
            // A block is sealed once it is known whether another one follows.
            var apres = lus == Bloc && taille <= tailleMax ? await contenu.ReadAtLeastAsync(suivant, Bloc, throwOnEndOfStream: false, ct) : 0;
            empreinte.AppendData(bloc, 0, lus);
            Sceller(numero, dernier: apres == 0, bloc.AsSpan(0, lus), scelle);
            await RandomAccess.WriteAsync(fichier, scelle.AsMemory(0, lus + Sceau), Place(numero), ct);
            if (apres == 0) return Convert.ToHexStringLower(empreinte.GetHashAndReset());
            (bloc, suivant, lus, taille) = (suivant, bloc, apres, taille + apres);
        }
    }

    /// <summary>Opens a block; nothing of it is given when it is not exactly what was written.</summary>
    /// <param name="numero">From 0.</param>
    /// <param name="dernier">Whether it ends the file.</param>
    /// <param name="scelle">As it is on disk.</param>
    /// <param name="clair">As long as <paramref name="scelle"/> without its seal.</param>
    /// <exception cref="FichierIllisibleException">It was altered, moved, or the file was cut.</exception>
    public void Ouvrir(long numero, bool dernier, ReadOnlySpan<byte> scelle, Span<byte> clair)
    {
        Span<byte> nonce = stackalloc byte[12];
        EcrireNonce(nonce, numero, dernier);
        try
        {
            _aes.Decrypt(nonce, scelle[..^Sceau], scelle[^Sceau..], clair, _entete);
        }
        catch (AuthenticationTagMismatchException echec)
        {
            throw new FichierIllisibleException($"Block {numero} is not the one that was written.", echec);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _aes.Dispose();

    private void Sceller(long numero, bool dernier, ReadOnlySpan<byte> clair, Span<byte> scelle)
    {
        Span<byte> nonce = stackalloc byte[12];
        EcrireNonce(nonce, numero, dernier);
        _aes.Encrypt(nonce, clair, scelle[..clair.Length], scelle.Slice(clair.Length, Sceau), _entete);
    }

    private static void EcrireNonce(Span<byte> nonce, long numero, bool dernier)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce[3..], numero);
        nonce[^1] = dernier ? (byte)1 : (byte)0;
    }
}
