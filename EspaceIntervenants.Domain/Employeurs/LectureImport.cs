using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Employeurs;

/// <summary>Reads a file of an import: counts, says where it is, rejects what is broken, stops when asked.</summary>
internal sealed class LectureImport : IDisposable
{
    private const int Pas = 1 << 16;

    private readonly string _fichier;
    private readonly string _etape;
    private readonly RapportImport _rapport;
    private readonly IProgress<ProgressionImport>? _progression;
    private readonly long _taille;
    private long _lignes;

    public LectureImport(Stream flux, char separateur, string fichier, string etape, RapportImport rapport, IProgress<ProgressionImport>? progression)
    {
        _fichier = fichier;
        _etape = etape;
        _rapport = rapport;
        _progression = progression;
        _taille = flux.CanSeek ? flux.Length : 0;
        Csv = new LecteurCsv(flux, separateur);
    }

    public LecteurCsv Csv { get; }

    /// <summary>Goes to the next record that can be read.</summary>
    public bool Lire(CancellationToken ct)
    {
        while (Csv.Lire())
        {
            _rapport.Lues++;
            if ((++_lignes & (Pas - 1)) == 0)
            {
                ct.ThrowIfCancellationRequested();
                Dire();
            }
            if (Csv.Defaut is null) return true;
            Rejeter(Csv.Defaut);
        }
        ct.ThrowIfCancellationRequested();
        Dire();
        return false;
    }

    /// <summary>Whether the record has as many fields as the header; rejects it otherwise.</summary>
    public bool Entiere()
    {
        if (Csv.NombreDeChamps == Csv.Colonnes) return true;
        Rejeter($"{Csv.Colonnes} colonnes attendues, {Csv.NombreDeChamps} lues");
        return false;
    }

    /// <summary>Why these values cannot be kept, in French; null when they can.</summary>
    public static string? Motif(string siret, string? denomination) =>
        Siret.Motif(siret) is { } motif ? $"{siret} : {motif}"
        : denomination is null ? "dénomination absente"
        : denomination.Contains('\uFFFD', StringComparison.Ordinal) ? "texte qui n'est pas en UTF-8"
        : null;

    /// <summary>A text; null when it is empty, not published, or when the file has no such column.</summary>
    public string? Valeur(int colonne) => Csv.Texte(colonne) is { Length: > 0 } texte && texte != "[ND]" ? texte : null;

    public void Rejeter(string raison) => _rapport.Rejeter(_fichier, Csv.Ligne, raison);

    public void Dispose() => Csv.Dispose();

    private void Dire() => _progression?.Report(new ProgressionImport(_etape, _lignes, _taille > 0 ? Math.Min(1, (double)Csv.Octets / _taille) : null));
}
