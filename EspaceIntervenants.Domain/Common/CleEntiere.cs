using System.Buffers.Binary;

namespace EspaceIntervenants.Domain.Common;

/// <summary>
/// Names an entity whose key is a small number where a <see cref="Guid"/> is asked for, as the timed rules do: the number stands in the
/// last four bytes of an otherwise zero identifier, and is read in it: 258 is <c>00000000-0000-0000-0000-000000000102</c>.
/// </summary>
public static class CleEntiere
{
    private const int Debut = 12;

    /// <summary>The identifier that names this key.</summary>
    public static Guid EnGuid(int cle)
    {
        Span<byte> octets = stackalloc byte[16];
        octets.Clear();
        BinaryPrimitives.WriteInt32BigEndian(octets[Debut..], cle);
        return new Guid(octets, bigEndian: true);
    }

    /// <summary>The key that an identifier made by <see cref="EnGuid"/> names.</summary>
    public static int DepuisGuid(Guid id)
    {
        Span<byte> octets = stackalloc byte[16];
        id.TryWriteBytes(octets, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt32BigEndian(octets[Debut..]);
    }
}
