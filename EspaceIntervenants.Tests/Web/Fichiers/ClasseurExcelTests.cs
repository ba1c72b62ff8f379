using EspaceIntervenants.Web.Files;
using OfficeOpenXml;

namespace EspaceIntervenants.Tests.Web.Fichiers;

public sealed class ClasseurExcelTests
{
    [Fact]
    public void Each_column_keeps_its_type_and_its_width()
    {
        using var classeur = new ClasseurExcel();
        classeur.Feuille("Essai", [(Texte: "a", Nombre: 3, Jour: new DateOnly(2026, 9, 1), Instant: new DateTime(2026, 9, 1, 8, 30, 0, DateTimeKind.Utc), Vrai: true)])
            .Texte("Texte", 12, l => l.Texte).Nombre("Nombre", 8, l => l.Nombre).Jour("Jour", 11, l => l.Jour).Instant("Instant", 16, l => l.Instant).OuiNon("Vrai", 6, l => l.Vrai);

        var feuille = Rouvrir(classeur);
        Assert.Equal(["Texte", "Nombre", "Jour", "Instant", "Vrai"], Enumerable.Range(1, 5).Select(c => feuille.Cells[1, c].Text));
        Assert.Equal(("a", 3.0, "Oui"), (feuille.Cells[2, 1].Value, feuille.Cells[2, 2].Value, feuille.Cells[2, 5].Value));
        // In Paris, two hours later than in UTC.
        Assert.Equal((new DateTime(2026, 9, 1), new DateTime(2026, 9, 1, 10, 30, 0)), (feuille.Cells[2, 3].GetValue<DateTime>(), feuille.Cells[2, 4].GetValue<DateTime>()));
        Assert.Equal(16, feuille.Column(4).Width);
        Assert.True(feuille.Cells[1, 1].Style.Font.Bold);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33 6 39 98 00 01")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    public void What_begins_like_a_formula_is_text_and_stays_text_when_it_is_edited(string saisie)
    {
        using var classeur = new ClasseurExcel();
        classeur.Feuille("Essai", [saisie]).Texte("Texte", 12, l => l);
        var cellule = Rouvrir(classeur).Cells[2, 1];
        Assert.Equal((saisie, string.Empty, true, "@"), (cellule.Value, cellule.Formula, cellule.Style.QuotePrefix, cellule.Style.Numberformat.Format));
    }

    [Fact]
    public void Names_and_texts_that_excel_would_refuse_are_cut()
    {
        using var classeur = new ClasseurExcel();
        classeur.Feuille("a/b:[c]*?" + new string('x', 40), [new string('y', 40_000)]).Texte("Texte", 12, l => l);
        classeur.Feuille("Vide", Array.Empty<string>()).Texte("Texte", 12, l => l);
        using var paquet = new ExcelPackage(new MemoryStream(classeur.Octets()));
        Assert.Equal([31, 4], paquet.Workbook.Worksheets.Select(f => f.Name.Length));
        Assert.Equal(32_767, paquet.Workbook.Worksheets.First().Cells[2, 1].GetValue<string>().Length);
    }

    [Fact]
    public void Five_thousand_lines_are_all_there()
    {
        using var classeur = new ClasseurExcel();
        var lignes = Enumerable.Range(0, 5000).ToList();
        var feuille = classeur.Feuille("Essai", lignes);
        for (var c = 0; c < 16; c++) feuille.Texte($"Colonne {c}", 20, l => $"Ligne {l}, assez longue pour ressembler à une vraie");
        var relue = Rouvrir(classeur);
        Assert.Equal((5001, 16, "Ligne 4999, assez longue pour ressembler à une vraie"), (relue.Dimension.Rows, relue.Dimension.Columns, relue.Cells[5001, 16].Value));
    }

    private static ExcelWorksheet Rouvrir(ClasseurExcel classeur) => new ExcelPackage(new MemoryStream(classeur.Octets())).Workbook.Worksheets.First();
}
