using EspaceIntervenants.Domain.Persistence.Seed;
using SkiaSharp;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>Documents as people have them: they open.</summary>
public static class PiecesDeTest
{
    public static byte[] Pdf { get; } = DocumentPdf.Ecrire("Attestation", "Je soussigné certifie sur l'honneur.");

    public static byte[] Jpeg { get; } = Image(SKEncodedImageFormat.Jpeg);

    public static byte[] Png { get; } = Image(SKEncodedImageFormat.Png);

    /// <summary>A photo of more than 6 MB, as phones take them: noise, which does not compress.</summary>
    public static byte[] GrandePhoto()
    {
        var octets = new byte[1500 * 1500 * 4];
        new Random(20261124).NextBytes(octets);
        using var image = new SKBitmap(new SKImageInfo(1500, 1500, SKColorType.Rgba8888, SKAlphaType.Opaque));
        octets.CopyTo(image.GetPixelSpan());
        using var code = image.Encode(SKEncodedImageFormat.Png, 100);
        return code.ToArray();
    }

    private static byte[] Image(SKEncodedImageFormat format)
    {
        using var image = new SKBitmap(320, 200);
        image.Erase(SKColors.SteelBlue);
        using var code = image.Encode(format, 80);
        return code.ToArray();
    }
}
