using System.Buffers.Binary;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// Photos and scans: their parts are walked through from the first to the last, nothing is decoded. An upload that was cut has no last part.
/// </summary>
internal static class ContenuImage
{
    // More than any camera takes: a few bytes can announce a picture no browser could hold.
    private const long PixelsMax = 250_000_000;

    private static ReadOnlySpan<byte> SignaturePng => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A JPEG with the header of its picture, up to its mark of end. What phones add behind it (a few seconds of film) is left alone.</summary>
    public static Verdict JugerJpeg(Stream fichier)
    {
        var octets = Lire(fichier);
        if (!octets.AsSpan().StartsWith<byte>([0xFF, 0xD8, 0xFF])) return Verdict.Autre;
        var (place, cadre) = (2, false);
        while (Marqueur(octets, ref place) is { } marqueur)
        {
            if (marqueur == 0xD9) return cadre ? Verdict.Conforme : Verdict.Abime;
            if (marqueur is 0x01 or (>= 0xD0 and <= 0xD7)) continue;
            if (place + 2 > octets.Length) break;
            var longueur = BinaryPrimitives.ReadUInt16BigEndian(octets.AsSpan(place));
            if (longueur < 2 || place + longueur > octets.Length) break;
            if (EstCadre(marqueur))
            {
                if (longueur < 8) return Verdict.Abime;
                cadre = Mesures(BinaryPrimitives.ReadUInt16BigEndian(octets.AsSpan(place + 5)), BinaryPrimitives.ReadUInt16BigEndian(octets.AsSpan(place + 3)));
                if (!cadre) return Verdict.Abime;
            }
            place += longueur;
        }
        return Verdict.Abime;
    }

    /// <summary>A PNG with a header of sane dimensions, data, and its mark of end.</summary>
    public static Verdict JugerPng(Stream fichier)
    {
        var octets = Lire(fichier);
        if (!octets.AsSpan().StartsWith(SignaturePng)) return Verdict.Autre;
        var donnees = false;
        for (var place = SignaturePng.Length; place + 12 <= octets.Length;)
        {
            var longueur = BinaryPrimitives.ReadUInt32BigEndian(octets.AsSpan(place));
            var nom = octets.AsSpan(place + 4, 4);
            if (longueur > octets.Length - place - 12) break;
            if (place == SignaturePng.Length && !EstEntete(nom, octets.AsSpan(place + 8, (int)longueur))) break;
            if (nom.SequenceEqual("IEND"u8)) return donnees ? Verdict.Conforme : Verdict.Abime;
            donnees |= nom.SequenceEqual("IDAT"u8);
            place += 12 + (int)longueur;
        }
        return Verdict.Abime;
    }

    private static bool EstEntete(ReadOnlySpan<byte> nom, ReadOnlySpan<byte> corps) => nom.SequenceEqual("IHDR"u8) && corps.Length == 13
        && Mesures(BinaryPrimitives.ReadUInt32BigEndian(corps), BinaryPrimitives.ReadUInt32BigEndian(corps[4..]));

    /// <summary>The next mark, wherever the data before it end: inside them FF is followed by 0. The place is then behind it.</summary>
    private static byte? Marqueur(byte[] octets, ref int place)
    {
        while (octets.AsSpan(place).IndexOf((byte)0xFF) is >= 0 and var saut)
        {
            place += saut;
            while (place < octets.Length && octets[place] == 0xFF) place++;
            if (place == octets.Length) return null;
            if (octets[place++] is not 0 and var marqueur) return marqueur;
        }
        return null;
    }

    /// <summary>SOF0 to SOF15: the marks among them that are tables or arithmetic conditioning are none.</summary>
    private static bool EstCadre(byte marqueur) => marqueur is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool Mesures(long largeur, long hauteur) => largeur > 0 && hauteur > 0 && largeur <= PixelsMax / hauteur;

    private static byte[] Lire(Stream fichier)
    {
        var octets = new byte[fichier.Length];
        fichier.Position = 0;
        fichier.ReadExactly(octets);
        return octets;
    }
}
