using EspaceIntervenants.Domain.Fichiers;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace EspaceIntervenants.Web.Components.Champs;

/// <summary>A photo heavier than its field allows is made smaller by the browser, before it travels: phones take photos of ten megabytes.</summary>
internal static class ReductionPhoto
{
    // The sides of a page at 200 dots per inch: what is written on a card stays readable.
    private const int Cote = 2400;

    // A browser that cannot read the picture never answers.
    private static readonly TimeSpan Attente = TimeSpan.FromSeconds(30);

    /// <summary>Whether there is something to make smaller.</summary>
    public static bool Convient(RegleFichier regle, IBrowserFile fichier) =>
        regle.AccepteImages && fichier.Size > regle.TailleMax && NomFichier.Extension(fichier.Name) is "jpg" or "jpeg" or "png";

    /// <summary>The name of the smaller photo, which is a JPEG.</summary>
    public static string Nom(string nom) => NomFichier.Extension(nom) == "png" ? Path.ChangeExtension(nom, "jpg") : nom;

    /// <summary>The smaller photo; null when the browser cannot make it, or not small enough.</summary>
    public static async Task<IBrowserFile?> ReduireAsync(RegleFichier regle, IBrowserFile fichier, TimeProvider temps, CancellationToken ct)
    {
        try
        {
            var reduite = await fichier.RequestImageFileAsync("image/jpeg", Cote, Cote).AsTask().WaitAsync(Attente, temps, ct);
            return reduite.Size > 0 && reduite.Size <= regle.TailleMax ? reduite : null;
        }
        catch (Exception impossible) when (impossible is JSException or TimeoutException or InvalidOperationException)
        {
            return null;
        }
    }
}
