namespace EspaceIntervenants.Web.Files;

/// <summary>A stream that tells how far it was read, for the progress of an upload.</summary>
/// <param name="source">What is read.</param>
/// <param name="lus">Receives the number of bytes read so far.</param>
public sealed class SuiviStream(Stream source, Func<long, Task> lus) : Stream
{
    private long _lus;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _lus;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var nombre = await source.ReadAsync(buffer, cancellationToken);
        _lus += nombre;
        await lus(_lus);
        return nombre;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // The browser's stream can only be awaited.
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await base.DisposeAsync();
    }
}
