using System.Buffers.Binary;

namespace EspaceIntervenants.Domain.Common;

/// <summary>
/// The small integer key of an ad as the identifier timed rules deal in (<see cref="Guid"/>): 42 is
/// <c>0000002a-0000-0000-0000-000000000000</c>, which no generated identifier is, and which a log line lets one read.
/// </summary>
public static class CleEntiere
{
    private const int Octets = 16;

    /// <summary>The identifier that stands for this key.</summary>
    public static Guid EnIdentifiant(this int cle) => new(cle, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The key this identifier stands for; null when it stands for none.</summary>
    public static int? EnCle(this Guid id)
    {
        Span<byte> octets = stackalloc byte[Octets];
        id.TryWriteBytes(octets, bigEndian: true, out _);
        return octets[sizeof(int)..].ContainsAnyExcept((byte)0) ? null : BinaryPrimitives.ReadInt32BigEndian(octets);
    }
}
