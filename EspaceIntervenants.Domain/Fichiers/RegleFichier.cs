using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>What a field accepts.</summary>
/// <param name="Extensions">Lower case, without the dot, in the order they are announced.</param>
/// <param name="TailleMax">Bytes.</param>
public sealed record RegleFichier(IReadOnlyList<string> Extensions, long TailleMax)
{
    private const long Mo = 1024 * 1024;

    /// <summary>The CV and the diplomas (PRO-08).</summary>
    public static RegleFichier CvEtDiplome { get; } = new(["pdf", "doc", "txt", "rtf", "html", "odt", "docx"], 2 * Mo);

    /// <summary>« Fichier joint à l'annonce » (ANN-02): what the CV accepts, which anyone can open.</summary>
    public static RegleFichier Annonce { get; } = new(CvEtDiplome.Extensions, 2 * Mo);

    /// <summary>The documents of the portal (POR-04).</summary>
    public static RegleFichier DocumentPortail { get; } = new(["pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx"], 10 * Mo);

    /// <summary>The documents of the administrative file (DOS-02): papers as word processors make them, scans and photos.</summary>
    public static RegleFichier PieceDossier { get; } = new(["pdf", "doc", "docx", "txt", "rtf", "odt", "jpg", "jpeg", "png"], 5 * Mo);

    /// <summary>« PDF, DOC, TXT ».</summary>
    public string Formats => string.Join(", ", Extensions.Select(e => e.ToUpperInvariant()));

    /// <summary>« 2 Mo ».</summary>
    public string TailleEnTexte => $"{TailleMax / Mo}\u00A0Mo";

    /// <summary>Why a file of this name and size cannot be accepted, whatever it holds, in French; null when it may be.</summary>
    public string? Motif(string nom, long taille)
    {
        if (NomFichier.Motif(nom) is { } motif) return motif;
        var extension = NomFichier.Extension(nom);
        if (!Extensions.Contains(extension))
            return $"{(extension.Length == 0 ? "Un fichier sans extension" : $"Le format {extension.ToUpperInvariant()}")} n'est pas accepté. Formats acceptés\u00A0: {Formats}.";
        if (taille == 0) return "Ce fichier est vide.";
        return taille > TailleMax ? $"Ce fichier est trop volumineux\u00A0: la taille maximale est de {TailleEnTexte}." : null;
    }
}
