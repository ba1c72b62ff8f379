using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>How a visitor proves to be a person (CPT-05).</summary>
public enum NatureDefi
{
    /// <summary>A code to read in a distorted image.</summary>
    Image = 1,

    /// <summary>A question in plain French, for whoever cannot read the image.</summary>
    Question = 2,
}

/// <summary>
/// A challenge set to a visitor: kept here, never in the page; answered once, in a few minutes. The answer stands in clear,
/// since the image is drawn from it, and opens nothing but the form it was set for.
/// </summary>
public sealed class DefiCaptcha
{
    private const char Separateur = '|';

    private DefiCaptcha() { }

    /// <summary>Identifier, random: it stands in the page.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its kind.</summary>
    public NatureDefi Nature { get; private set; }

    /// <summary>The question, null for an image.</summary>
    public string? Question { get; private set; }

    /// <summary>The accepted answers, folded, separated by a bar; for an image, the code drawn.</summary>
    public string Reponses { get; private set; } = string.Empty;

    /// <summary>Seed of the image's distortion: asked for twice, the image is the same, and cannot be averaged.</summary>
    public int Graine { get; private set; }

    /// <summary>First instant, UTC, at which it is no longer accepted.</summary>
    public DateTime ExpireLe { get; private set; }

    /// <summary>When it was answered, well or not, UTC.</summary>
    public DateTime? UtiliseLe { get; private set; }

    /// <summary>A code to read.</summary>
    public static DefiCaptcha PourImage(string code, int graine, DateTime expireLe) => new()
    {
        Id = Guid.NewGuid(),
        Nature = NatureDefi.Image,
        Reponses = code,
        Graine = graine,
        ExpireLe = expireLe,
    };

    /// <summary>A question to answer.</summary>
    public static DefiCaptcha PourQuestion(string question, IEnumerable<string> reponses, DateTime expireLe) => new()
    {
        Id = Guid.NewGuid(),
        Nature = NatureDefi.Question,
        Question = question,
        Reponses = string.Join(Separateur, reponses.Select(Texte.Cle)),
        ExpireLe = expireLe,
    };

    /// <summary>Whether it is a right answer: case, accents and spaces do not count.</summary>
    public bool Accepte(string? reponse)
    {
        var cle = Texte.Cle(reponse);
        return cle.Length > 0 && Reponses.Split(Separateur).Any(attendue => Texte.Cle(attendue) == cle);
    }
}
