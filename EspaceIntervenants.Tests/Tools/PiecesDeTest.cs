using EspaceIntervenants.Domain.Persistence.Seed;
using SkiaSharp;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>Documents as people have them: they open.</summary>
public static class PiecesDeTest
{
    public static byte[] Pdf { get; } = DocumentPdf.Ecrire("Attestation", "Je soussigné certifie sur l'honneur.");

    public static byte[] Jpeg { get; } = Image(SKEncodedImageFormat.Jpeg);

    public static byte[] Png { get; } = Image(SKEncodedImageFormat.Png);

    private static byte[] Image(SKEncodedImageFormat format)
    {
        using var image = new SKBitmap(320, 200);
        image.Erase(SKColors.SteelBlue);
        using var code = image.Encode(format, 80);
        return code.ToArray();
    }
}
