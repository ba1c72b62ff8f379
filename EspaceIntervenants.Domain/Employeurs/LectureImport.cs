using CsvHelper;
using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Employeurs;

/// <summary>
/// Reads a file of an import by the names of its columns: counts, says where it is, rejects what is broken, stops when asked.
/// A record is a line: a quote badly closed costs that line, and not what follows it.
/// </summary>
internal sealed class LectureImport : IDisposable
{
    private const int Pas = 1 << 16;
    private const int LigneMax = 1 << 20;

    private readonly Stream _flux;
    private readonly CsvReader _csv;
    private readonly int _colonnes;
    private readonly string _fichier;
    private readonly string _etape;
    private readonly RapportImport _rapport;
    private readonly IProgress<ProgressionImport>? _progression;
    private readonly long _taille;
    private string? _defaut;
    private long _lignes;

    public LectureImport(Stream flux, char separateur, string fichier, string etape, RapportImport rapport, IProgress<ProgressionImport>? progression)
    {
        _flux = flux;
        _fichier = fichier;
        _etape = etape;
        _rapport = rapport;
        _progression = progression;
        _taille = flux.CanSeek ? flux.Length : 0;
        _csv = CsvReader.Create(flux, new CsvReaderOptions
        {
            Separator = separateur,
            BufferSize = 1 << 18,
            AllowLineBreaksInQuotes = false,
            TrackLineNumbers = true,
            MaxRecordSize = LigneMax,
            OnMalformedRecord = Retenir,
        });
        _colonnes = LireEntete();
        if (_colonnes == 0) throw new InvalidDataException("Le fichier est vide.");
    }

    /// <summary>Number of the present line, from 1 (the header), as an editor counts.</summary>
    public long Ligne => _csv.LineNumber;

    /// <summary>Index of the column of that name; -1 when the file has none (older files have fewer).</summary>
    public int Colonne(string nom) => _csv.TryGetFieldIndex(nom, out var i) ? i : -1;

    /// <summary>Index of the column of that name.</summary>
    /// <exception cref="InvalidDataException">The file has no such column.</exception>
    public int ColonneExigee(string nom) =>
        Colonne(nom) is var i and >= 0 ? i : throw new InvalidDataException($"Le fichier n'a pas de colonne « {nom} ».");

    /// <summary>Goes to the next line that can be read.</summary>
    public bool Lire(CancellationToken ct)
    {
        while (Avancer())
        {
            _rapport.Lues++;
            if ((++_lignes & (Pas - 1)) == 0)
            {
                ct.ThrowIfCancellationRequested();
                Dire();
            }
            if (_defaut is not null) Rejeter(_defaut);
            else if (_csv.FieldCount != _colonnes) Rejeter($"{_colonnes} colonnes attendues, {_csv.FieldCount} lues");
            else return true;
        }
        ct.ThrowIfCancellationRequested();
        Dire();
        return false;
    }

    /// <summary>Why these values cannot be kept, in French; null when they can.</summary>
    public static string? Motif(string siret, string? denomination) =>
        Siret.Motif(siret) is { } motif ? $"{siret} : {motif}"
        : denomination is null ? "dénomination absente"
        : denomination.Contains('\uFFFD', StringComparison.Ordinal) ? "texte qui n'est pas en UTF-8"
        : null;

    /// <summary>The UTF-8 bytes of a field, until the next line.</summary>
    public ReadOnlySpan<byte> Brut(int colonne) => _csv.GetSpan(colonne);

    /// <summary>The text of a field, trimmed; empty when the file has no such column.</summary>
    public string Texte(int colonne) => colonne < 0 ? string.Empty : _csv.GetString(colonne).Trim();

    /// <summary>A text; null when it is empty, not published, or when the file has no such column.</summary>
    public string? Valeur(int colonne) => Texte(colonne) is { Length: > 0 } texte && texte != "[ND]" ? texte : null;

    public void Rejeter(string raison) => _rapport.Rejeter(_fichier, Ligne, raison);

    public void Dispose() => _csv.Dispose();

    private bool Avancer()
    {
        _defaut = null;
        try
        {
            return _csv.Read();
        }
        catch (CsvFormatException illisible)
        {
            throw TropLongue(illisible);
        }
    }

    private int LireEntete()
    {
        try
        {
            return _csv.Headers.Count;
        }
        catch (CsvFormatException illisible)
        {
            throw TropLongue(illisible);
        }
    }

    private static InvalidDataException TropLongue(CsvFormatException illisible) =>
        new($"La ligne {illisible.LineNumber} dépasse {LigneMax} octets : ce n'est pas un fichier CSV.", illisible);

    /// <summary>A quote in the middle of a text (LE "BAR") is part of it.</summary>
    private void Retenir(CsvMalformedRecord record)
    {
        if (record.Reason != CsvMalformedReason.StrayQuote) _defaut = "guillemets mal fermés";
    }

    private void Dire() => _progression?.Report(new ProgressionImport(_etape, _lignes, _taille > 0 ? (double)_flux.Position / _taille : null));
}
