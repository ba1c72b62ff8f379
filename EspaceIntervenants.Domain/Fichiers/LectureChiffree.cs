using Microsoft.AspNetCore.DataProtection;
using Microsoft.Win32.SafeHandles;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// The clear content of an encrypted file, read one block at a time, from anywhere. A block is authenticated before any byte of
/// it is given; a reading that meets one that is not stops with <see cref="FichierIllisibleException"/>.
/// </summary>
internal sealed class LectureChiffree : Stream
{
    private const int BlocScelle = ChiffrementFichier.Bloc + ChiffrementFichier.Sceau;
    private readonly SafeFileHandle _fichier;
    private readonly ChiffrementFichier _chiffrement;
    private readonly byte[] _scelle = new byte[BlocScelle];
    private readonly byte[] _clair = new byte[ChiffrementFichier.Bloc];
    private readonly long _blocs;
    private long _present = -1;
    private long _position;

    /// <summary>Reads a file; closes it with this stream.</summary>
    /// <exception cref="FichierIllisibleException">Its length is that of no file; nothing is closed.</exception>
    public LectureChiffree(SafeFileHandle fichier, ChiffrementFichier chiffrement)
    {
        (_fichier, _chiffrement) = (fichier, chiffrement);
        var corps = RandomAccess.GetLength(fichier) - chiffrement.Place(0);
        _blocs = (corps + BlocScelle - 1) / BlocScelle;
        if (_blocs < 1 || corps - (_blocs - 1) * BlocScelle < ChiffrementFichier.Sceau) throw new FichierIllisibleException("The file is cut.");
        Length = corps - _blocs * ChiffrementFichier.Sceau;
    }

    /// <summary>Opens a file and checks it from end to end, so that whoever is given it is given it whole.</summary>
    /// <exception cref="FichierIllisibleException">A block was altered, moved, removed, or the keys are not the ones it was written under.</exception>
    public static async Task<LectureChiffree> OuvrirAsync(string chemin, IDataProtector protecteur, Guid id, CancellationToken ct)
    {
        var fichier = File.OpenHandle(chemin, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.Asynchronous | FileOptions.SequentialScan);
        ChiffrementFichier? chiffrement = null;
        try
        {
            chiffrement = ChiffrementFichier.Lire(protecteur, id, fichier);
            var lecture = new LectureChiffree(fichier, chiffrement);
            for (var numero = 0L; numero < lecture._blocs; numero++) await lecture.ChargerAsync(numero, ct);
            return lecture;
        }
        catch
        {
            chiffrement?.Dispose();
            fichier.Dispose();
            throw;
        }
    }

    /// <summary>Makes sure that what was written is on the disk.</summary>
    public void AssurerSurDisque() => RandomAccess.FlushToDisk(_fichier);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length { get; }

    /// <inheritdoc/>
    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Before the beginning.");
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        // As a file does: an IOException, which readers of archives know.
        _ => Length + offset is var place and >= 0 ? place : throw new IOException("Before the beginning."),
    };

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_position >= Length || buffer.IsEmpty) return 0;
        var numero = _position / ChiffrementFichier.Bloc;
        if (numero != _present) Charger(numero);
        return Donner(buffer);
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= Length || buffer.IsEmpty) return 0;
        var numero = _position / ChiffrementFichier.Bloc;
        if (numero != _present) await ChargerAsync(numero, cancellationToken);
        return Donner(buffer.Span);
    }

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _chiffrement.Dispose();
            _fichier.Dispose();
        }
        base.Dispose(disposing);
    }

    private int TailleScellee(long numero) => (int)Math.Min(BlocScelle, Length - numero * ChiffrementFichier.Bloc + ChiffrementFichier.Sceau);

    private void Charger(long numero)
    {
        var (lus, taille, place) = (0, TailleScellee(numero), _chiffrement.Place(numero));
        while (lus < taille && RandomAccess.Read(_fichier, _scelle.AsSpan(lus, taille - lus), place + lus) is > 0 and var encore) lus += encore;
        Desceller(numero, lus);
    }

    private async Task ChargerAsync(long numero, CancellationToken ct)
    {
        var (lus, taille, place) = (0, TailleScellee(numero), _chiffrement.Place(numero));
        while (lus < taille && await RandomAccess.ReadAsync(_fichier, _scelle.AsMemory(lus, taille - lus), place + lus, ct) is > 0 and var encore) lus += encore;
        Desceller(numero, lus);
    }

    private void Desceller(long numero, int lus)
    {
        _present = -1;
        if (lus < TailleScellee(numero)) throw new FichierIllisibleException("The file was cut while it was read.");
        _chiffrement.Ouvrir(numero, numero == _blocs - 1, _scelle.AsSpan(0, lus), _clair.AsSpan(0, lus - ChiffrementFichier.Sceau));
        _present = numero;
    }

    private int Donner(Span<byte> buffer)
    {
        var debut = (int)(_position % ChiffrementFichier.Bloc);
        var donnes = (int)Math.Min(buffer.Length, Math.Min(ChiffrementFichier.Bloc - debut, Length - _position));
        _clair.AsSpan(debut, donnes).CopyTo(buffer);
        _position += donnes;
        return donnes;
    }
}
