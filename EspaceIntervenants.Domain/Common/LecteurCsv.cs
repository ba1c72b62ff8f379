using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace EspaceIntervenants.Domain.Common;

/// <summary>
/// Reads a UTF-8 CSV file (RFC 4180) record by record in bounded memory. It only finds where a record ends, then cuts the
/// fields that are asked for: in a stock of 44 million lines almost all are judged on their first column. A broken record
/// says so in <see cref="Defaut"/> and the reading goes on at the next line. Its loops are optimised at once: an import is a
/// process that lives a few seconds.
/// </summary>
public sealed class LecteurCsv : IDisposable
{
    private const int RecordMax = 64 * 1024;
    private const byte Guillemet = (byte)'"';
    private const byte Saut = (byte)'\n';

    private readonly Stream _flux;
    private readonly byte _separateur;
    private readonly byte[] _tampon = ArrayPool<byte>.Shared.Rent(1 << 20);
    private readonly Dictionary<string, int> _colonnes = new(StringComparer.OrdinalIgnoreCase);
    private Champ[] _champs = new Champ[64];
    private int _debut, _fin, _limite, _suivant, _decoupe, _nombre, _sautsInternes;
    private long _ligneSuivante = 1;
    private bool _epuise;

    /// <summary>Reads the header of a file.</summary>
    /// <param name="flux">The file, closed with the reader.</param>
    /// <param name="separateur">What separates the fields.</param>
    /// <exception cref="InvalidDataException">The file is empty.</exception>
    public LecteurCsv(Stream flux, char separateur)
    {
        _flux = flux;
        _separateur = (byte)separateur;
        Remplir();
        if (_tampon.AsSpan(0, _fin).StartsWith(Encoding.UTF8.Preamble)) _suivant = Encoding.UTF8.Preamble.Length;
        if (!Lire()) throw new InvalidDataException("Le fichier est vide.");
        for (var i = 0; i < NombreDeChamps; i++) _colonnes.TryAdd(Texte(i), i);
        Colonnes = NombreDeChamps;
    }

    /// <summary>How many columns the header has.</summary>
    public int Colonnes { get; }

    /// <summary>Number of the line where the present record begins, from 1 (the header).</summary>
    public long Ligne { get; private set; }

    /// <summary>Bytes of the file read so far, for the progress.</summary>
    public long Octets { get; private set; }

    /// <summary>Why the present record cannot be read, in French; null when it can.</summary>
    public string? Defaut { get; private set; }

    /// <summary>How many fields the present record has.</summary>
    public int NombreDeChamps
    {
        get
        {
            Decouper(int.MaxValue);
            return _nombre;
        }
    }

    /// <summary>Index of the column of that name; -1 when the file has none (older files have fewer).</summary>
    public int Colonne(string nom) => _colonnes.GetValueOrDefault(nom, -1);

    /// <summary>Index of the column of that name.</summary>
    /// <exception cref="InvalidDataException">The file has no such column.</exception>
    public int ColonneExigee(string nom) =>
        Colonne(nom) is var i and >= 0 ? i : throw new InvalidDataException($"Le fichier n'a pas de colonne « {nom} ».");

    /// <summary>Goes to the next record that is not empty; false at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Lire()
    {
        do
        {
            _debut = _suivant;
            _nombre = _sautsInternes = 0;
            Defaut = null;
            Ligne = _ligneSuivante;
            if (!Delimiter()) return false;
            _decoupe = _debut;
        }
        while (_limite == _debut);
        return true;
    }

    /// <summary>The bytes of a field without its quotes, doubled quotes left as they are; empty when the record has no such field.</summary>
    public ReadOnlySpan<byte> Brut(int colonne)
    {
        Decouper(colonne);
        return (uint)colonne < (uint)_nombre ? _tampon.AsSpan(_champs[colonne].Debut, _champs[colonne].Taille) : default;
    }

    /// <summary>The text of a field, trimmed; empty when there is none.</summary>
    public string Texte(int colonne)
    {
        var brut = Brut(colonne);
        if (brut.IsEmpty) return string.Empty;
        var texte = Encoding.UTF8.GetString(brut);
        if (_champs[colonne].Double) texte = texte.Replace("\"\"", "\"", StringComparison.Ordinal);
        return texte.Trim();
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _flux.Dispose();
        ArrayPool<byte>.Shared.Return(_tampon);
    }

    /// <summary>Finds the end of the record that begins at <see cref="_debut"/>, reading on as needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Delimiter()
    {
        var position = 0; // from _debut, which moves when the buffer is filled
        while (true)
        {
            var trouve = _tampon.AsSpan(_debut + position, _fin - _debut - position).IndexOfAny(Saut, Guillemet);
            if (trouve < 0)
            {
                position = _fin - _debut;
                if (Remplir()) continue;
                return Finir(position, 0) && position > 0;
            }
            position += trouve;
            if (_tampon[_debut + position] == Saut) return Finir(position, 1);
            position = OuvreUnChamp(position) ? FermerGuillemet(position + 1) : position + 1;
            if (position < 0) return Abandonner();
        }
    }

    private bool OuvreUnChamp(int position) => position == 0 || _tampon[_debut + position - 1] == _separateur;

    /// <summary>Position after the closing quote; -1 when it never closes, or closes before something else than a separator.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FermerGuillemet(int position)
    {
        var ouvrant = position;
        while (true)
        {
            var trouve = _tampon.AsSpan(_debut + position, _fin - _debut - position).IndexOf(Guillemet);
            var fermant = position + trouve;
            // The byte after the quote decides what it is.
            if (trouve < 0 || _debut + fermant + 1 == _fin)
            {
                if (_fin - _debut < RecordMax && Remplir()) continue;
                return trouve < 0 ? -1 : fermant + 1;
            }
            var apres = _tampon[_debut + fermant + 1];
            if (apres == Guillemet)
            {
                position = fermant + 2;
                continue;
            }
            if (apres != _separateur && apres is not (Saut or (byte)'\r')) return -1;
            _sautsInternes += _tampon.AsSpan(_debut + ouvrant, fermant - ouvrant).Count(Saut);
            return fermant + 1;
        }
    }

    private bool Finir(int taille, int saut)
    {
        var record = _tampon.AsSpan(_debut, taille);
        _ligneSuivante += saut + _sautsInternes;
        _suivant = _debut + taille + saut;
        _limite = taille > 0 && record[^1] == '\r' ? _debut + taille - 1 : _debut + taille;
        return true;
    }

    private bool Abandonner()
    {
        Defaut = "guillemets mal fermés";
        _sautsInternes = 0;
        int taille;
        while ((taille = _tampon.AsSpan(_debut, _fin - _debut).IndexOf(Saut)) < 0)
            if (!Remplir()) return Finir(_fin - _debut, 0);
        return Finir(taille, 1);
    }

    /// <summary>Moves what is left to the start of the buffer and reads on; false at the end of the file.</summary>
    private bool Remplir()
    {
        if (_epuise) return false;
        if (_debut > 0)
        {
            _tampon.AsSpan(_debut, _fin - _debut).CopyTo(_tampon);
            _fin -= _debut;
            _debut = 0;
        }
        if (_fin == _tampon.Length) throw new InvalidDataException($"La ligne {Ligne} dépasse {_tampon.Length} octets : ce n'est pas un fichier CSV.");
        var lus = _flux.Read(_tampon, _fin, _tampon.Length - _fin);
        _epuise = lus == 0;
        _fin += lus;
        Octets += lus;
        return !_epuise;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Decouper(int jusqua)
    {
        while (_nombre <= jusqua && _decoupe <= _limite)
        {
            var reste = _tampon.AsSpan(_decoupe, _limite - _decoupe);
            if (Defaut is null && !reste.IsEmpty && reste[0] == Guillemet)
            {
                DecouperGuillemets(reste);
                continue;
            }
            // Most fields are empty or short: a plain loop is quicker there than a vectorised search.
            var taille = 0;
            while (taille < reste.Length && reste[taille] != _separateur) taille++;
            AjouterChamp(_decoupe, taille, false, 0);
        }
    }

    private void DecouperGuillemets(ReadOnlySpan<byte> reste)
    {
        var fin = 1;
        var double_ = false;
        while (fin < reste.Length && (reste[fin] != Guillemet || (fin + 1 < reste.Length && reste[fin + 1] == Guillemet)))
        {
            var paire = reste[fin] == Guillemet;
            double_ |= paire;
            fin += paire ? 2 : 1;
        }
        AjouterChamp(_decoupe + 1, Math.Min(fin, reste.Length) - 1, double_, 2);
    }

    private void AjouterChamp(int debut, int taille, bool double_, int guillemets)
    {
        if (_nombre == _champs.Length) Array.Resize(ref _champs, _nombre * 2);
        _champs[_nombre++] = new Champ(debut, taille, double_);
        _decoupe += taille + guillemets + 1;
    }

    private readonly record struct Champ(int Debut, int Taille, bool Double);
}
