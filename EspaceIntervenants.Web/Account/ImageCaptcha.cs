using SkiaSharp;

namespace EspaceIntervenants.Web.Account;

/// <summary>
/// Draws the image code (CPT-05). The letters are strokes of our own, so that no font is needed on the server and none can
/// be matched against; they are leaned, waved, and crossed by curves of the same ink.
/// </summary>
internal static class ImageCaptcha
{
    /// <summary>Width, in pixels.</summary>
    public const int Largeur = 280;

    /// <summary>Height, in pixels.</summary>
    public const int Hauteur = 90;

    private const float Trait = 4.2f;

    private static readonly SKColor Fond = new(0xF3, 0xEF, 0xEB);
    private static readonly SKColor Encre = new(0x4A, 0x1A, 0x2B);

    /// <summary>Each character in a box of 10 by 14, as SVG path data.</summary>
    private static readonly Dictionary<char, string> Glyphes = new()
    {
        ['A'] = "M0,14 L5,0 L10,14 M2,9 L8,9",
        ['C'] = "M9.5,2.5 C6,-1.5 0,0 0,7 C0,14 6,15.5 9.5,11.5",
        ['E'] = "M9,0 L0,0 L0,14 L9,14 M0,7 L7,7",
        ['F'] = "M9,0 L0,0 L0,14 M0,7 L7,7",
        ['H'] = "M0,0 L0,14 M9,0 L9,14 M0,7 L9,7",
        ['J'] = "M3,0 L9,0 M7,0 L7,10 C7,15 1,15 0,11",
        ['K'] = "M0,0 L0,14 M9,0 L0,8 M3,6 L9.5,14",
        ['L'] = "M0,0 L0,14 L8.5,14",
        ['M'] = "M0,14 L0,0 L5,8 L10,0 L10,14",
        ['N'] = "M0,14 L0,0 L9,14 L9,0",
        ['P'] = "M0,14 L0,0 C12,-1 12,8.5 0,8",
        ['R'] = "M0,14 L0,0 C12,-1 12,8 0,7.5 M4,7.6 L9.5,14",
        ['T'] = "M0,0 L10,0 M5,0 L5,14",
        ['U'] = "M0,0 L0,9 C0,15.5 9,15.5 9,9 L9,0",
        ['V'] = "M0,0 L5,14 L10,0",
        ['W'] = "M0,0 L3,14 L6,4 L9,14 L12,0",
        ['X'] = "M0,0 L10,14 M10,0 L0,14",
        ['Y'] = "M0,0 L5,7 L10,0 M5,7 L5,14",
        ['3'] = "M0.5,1.5 C4,-2 10,1 8,5 C7,6.8 5,7 3.5,7 C6,7 9.5,7.5 9,11 C8,15.5 1.5,15 0,12",
        ['4'] = "M7,14 L7,0 L0,10 L10,10",
        ['7'] = "M0,0 L9,0 L3,14 M2.5,7.5 L8.5,7.5",
        ['9'] = "M9,4.5 C9,-1.5 0,-1.5 0,4.5 C0,9.5 9,9.5 9,4.5 C9.5,10 7,14 2.5,14",
    };

    /// <summary>Where the image of a challenge is served.</summary>
    public static string Adresse(Guid defi) => $"{Adresses.Captcha}/{defi}.png";

    /// <summary>A PNG of the code; the same seed gives the same image.</summary>
    public static byte[] Dessiner(string code, int graine)
    {
#pragma warning disable CA5394 // The seed is random and secret: what is drawn from it needs to be repeatable, not unforeseeable.
        var hasard = new Random(graine);
        using var surface = SKSurface.Create(new SKImageInfo(Largeur, Hauteur));
        var toile = surface.Canvas;
        toile.Clear(Fond);
        using var encre = new SKPaint { Color = Encre, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = Trait, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };

        var pas = (Largeur - 40f) / code.Length;
        var (phase, amplitude, periode) = (hasard.NextSingle() * MathF.Tau, Entre(hasard, 3f, 5f), Entre(hasard, 45f, 70f));
        for (var i = 0; i < code.Length; i++)
        {
            using var lettre = SKPath.ParseSvgPathData(Glyphes[code[i]]);
            lettre.Transform(Placer(hasard, 20 + (i * pas) + (pas / 2)));
            using var ondulee = Onduler(lettre, phase, amplitude, periode);
            toile.DrawPath(ondulee, encre);
        }
        for (var i = 0; i < 2; i++) Traverser(toile, encre, hasard);
        encre.Style = SKPaintStyle.Fill;
        for (var i = 0; i < 90; i++) toile.DrawCircle(hasard.NextSingle() * Largeur, hasard.NextSingle() * Hauteur, Entre(hasard, 0.5f, 1.6f), encre);
#pragma warning restore CA5394
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 90);
        return png.ToArray();
    }

    private static SKMatrix Placer(Random hasard, float centre)
    {
        var echelle = Entre(hasard, 2.6f, 3.2f);
        return SKMatrix.CreateTranslation(-5, -7)
            .PostConcat(SKMatrix.CreateSkew(Entre(hasard, -0.25f, 0.25f), 0))
            .PostConcat(SKMatrix.CreateScale(echelle, echelle * Entre(hasard, 0.95f, 1.2f)))
            .PostConcat(SKMatrix.CreateRotationDegrees(Entre(hasard, -16f, 16f)))
            .PostConcat(SKMatrix.CreateTranslation(centre + Entre(hasard, -3f, 3f), (Hauteur / 2f) + Entre(hasard, -7f, 7f)));
    }

    // Follows the strokes point by point and shifts each: straight lines become curves.
    private static SKPath Onduler(SKPath lettre, float phase, float amplitude, float periode)
    {
        using var ondulee = new SKPathBuilder();
        using var mesure = new SKPathMeasure(lettre, false);
        do
        {
            for (var d = 0f; d <= mesure.Length; d += 1.5f)
            {
                if (!mesure.GetPosition(d, out var point)) continue;
                point.X += amplitude * 0.7f * MathF.Sin(phase + (MathF.Tau * point.Y / periode));
                point.Y += amplitude * MathF.Sin((MathF.Tau * point.X / periode) - phase);
                if (d == 0) ondulee.MoveTo(point);
                else ondulee.LineTo(point);
            }
        }
        while (mesure.NextContour());
        return ondulee.Detach();
    }

    private static void Traverser(SKCanvas toile, SKPaint encre, Random hasard)
    {
        using var fin = encre.Clone();
        fin.StrokeWidth = Entre(hasard, 1.2f, 2.2f);
        using var trace = new SKPathBuilder();
        trace.MoveTo(Entre(hasard, 0, 30), Entre(hasard, 10, Hauteur - 10));
        trace.CubicTo(Entre(hasard, 60, 120), Entre(hasard, 0, Hauteur), Entre(hasard, 150, 210), Entre(hasard, 0, Hauteur), Entre(hasard, Largeur - 30, Largeur), Entre(hasard, 10, Hauteur - 10));
        using var courbe = trace.Detach();
        toile.DrawPath(courbe, fin);
    }

#pragma warning disable CA5394
    private static float Entre(Random hasard, float min, float max) => min + (hasard.NextSingle() * (max - min));
#pragma warning restore CA5394
}
