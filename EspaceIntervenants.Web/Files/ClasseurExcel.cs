using System.Buffers;
using System.Drawing;
using EspaceIntervenants.Domain.Common;
using OfficeOpenXml;
using OfficeOpenXml.Style;

namespace EspaceIntervenants.Web.Files;

/// <summary>
/// The one place where workbooks are made: sheets of typed columns, a header that stays, filters and is printed on each page.
/// What people typed stays text: a cell that begins like a formula is never one, not even once it is edited.
/// </summary>
public sealed class ClasseurExcel : IDisposable
{
    /// <summary>The type of the file.</summary>
    public const string TypeMime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int NomMax = 31;

    private readonly ExcelPackage _classeur = new();

    /// <summary>Adds a sheet, whose columns are then added to it.</summary>
    /// <param name="nom">Its name; what Excel refuses in one is replaced.</param>
    /// <param name="lignes">Its lines.</param>
    public FeuilleExcel<T> Feuille<T>(string nom, IReadOnlyList<T> lignes)
    {
        var feuille = _classeur.Workbook.Worksheets.Add(NomDeFeuille(nom));
        feuille.View.FreezePanes(2, 1);
        feuille.PrinterSettings.Orientation = eOrientation.Landscape;
        feuille.PrinterSettings.FitToPage = true;
        feuille.PrinterSettings.FitToHeight = 0;
        feuille.PrinterSettings.RepeatRows = feuille.Cells["1:1"];
        return new FeuilleExcel<T>(feuille, lignes);
    }

    /// <summary>The file.</summary>
    public byte[] Octets()
    {
        foreach (var feuille in _classeur.Workbook.Worksheets.Where(f => f.Dimension is not null)) feuille.Cells[1, 1, 1, feuille.Dimension.Columns].AutoFilter = true;
        return _classeur.GetAsByteArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _classeur.Dispose();

    private static string NomDeFeuille(string nom)
    {
        var propre = string.Concat(nom.Select(c => "[]:*?/\\'".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? ' ' : c)).Trim();
        return propre.Length == 0 ? "Feuille" : propre[..Math.Min(propre.Length, NomMax)];
    }
}

/// <summary>A sheet of a <see cref="ClasseurExcel"/>. Each method adds a column: its title, its width in characters, what it says of a line.</summary>
/// <typeparam name="T">A line.</typeparam>
public sealed class FeuilleExcel<T>
{
    // What a cell holds at most.
    private const int CelluleMax = 32_767;

    private static readonly SearchValues<char> DebutsDeFormule = SearchValues.Create("=+-@\t\r\n");

    private readonly ExcelWorksheet _feuille;
    private readonly IReadOnlyList<T> _lignes;
    private int _colonne;

    internal FeuilleExcel(ExcelWorksheet feuille, IReadOnlyList<T> lignes) => (_feuille, _lignes) = (feuille, lignes);

    /// <summary>Text, whatever it begins with.</summary>
    public FeuilleExcel<T> Texte(string titre, double largeur, Func<T, string?> valeur)
    {
        var cellules = Ouvrir(titre, largeur, "@");
        if (cellules is not null) cellules.Style.WrapText = true;
        for (var i = 0; i < _lignes.Count; i++)
            if (valeur(_lignes[i]) is { Length: > 0 } texte) Ecrire(i + 2, texte);
        return this;
    }

    /// <summary>A whole number.</summary>
    public FeuilleExcel<T> Nombre(string titre, double largeur, Func<T, int?> valeur) => Remplir(titre, largeur, "0", ligne => valeur(ligne));

    /// <summary>A day.</summary>
    public FeuilleExcel<T> Jour(string titre, double largeur, Func<T, DateOnly?> valeur) =>
        Remplir(titre, largeur, "dd/mm/yyyy", ligne => valeur(ligne)?.ToDateTime(TimeOnly.MinValue));

    /// <summary>An instant, given in UTC and shown as it was in Paris.</summary>
    public FeuilleExcel<T> Instant(string titre, double largeur, Func<T, DateTime?> valeur) =>
        Remplir(titre, largeur, "dd/mm/yyyy hh:mm", ligne => valeur(ligne)?.AParis());

    /// <summary>« Oui » or « Non ».</summary>
    public FeuilleExcel<T> OuiNon(string titre, double largeur, Func<T, bool> valeur) => Texte(titre, largeur, ligne => valeur(ligne) ? "Oui" : "Non");

    private FeuilleExcel<T> Remplir(string titre, double largeur, string format, Func<T, object?> valeur)
    {
        Ouvrir(titre, largeur, format);
        for (var i = 0; i < _lignes.Count; i++)
            if (valeur(_lignes[i]) is { } dite) _feuille.SetValue(i + 2, _colonne, dite);
        return this;
    }

    private ExcelRange? Ouvrir(string titre, double largeur, string format)
    {
        _colonne++;
        // Set by hand: measuring text needs a drawing library that Linux lacks.
        _feuille.Column(_colonne).Width = largeur;
        var entete = _feuille.Cells[1, _colonne];
        entete.Value = titre;
        entete.Style.Font.Bold = true;
        entete.Style.Fill.PatternType = ExcelFillStyle.Solid;
        entete.Style.Fill.BackgroundColor.SetColor(Color.FromArgb(0xF3, 0xEF, 0xEB));
        if (_lignes.Count == 0) return null;
        var cellules = _feuille.Cells[2, _colonne, _lignes.Count + 1, _colonne];
        cellules.Style.Numberformat.Format = format;
        cellules.Style.VerticalAlignment = ExcelVerticalAlignment.Top;
        return cellules;
    }

    private void Ecrire(int ligne, string texte)
    {
        _feuille.SetValue(ligne, _colonne, texte.Length > CelluleMax ? texte[..CelluleMax] : texte);
        // The mark Excel itself sets for a leading apostrophe: without it, editing the cell would make a formula of it.
        if (DebutsDeFormule.Contains(texte[0])) _feuille.Cells[ligne, _colonne].Style.QuotePrefix = true;
    }
}
