using System.Text;
using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Tests.Domain.Common;

public sealed class LecteurCsvTests
{
    [Theory]
    [InlineData("a,b\n1,2\n3,4", "1|2 3|4")]
    [InlineData("a,b\r\n1,2\r\n\r\n3,4\r\n", "1|2 3|4")]
    [InlineData("\uFEFFa,b\n1,2\n", "1|2")]
    [InlineData("a,b\n\"1,5\",\"2\"\n", "1,5|2")]
    [InlineData("a,b\n\"dit \"\"Le Bar\"\"\",2\n", "dit \"Le Bar\"|2")]
    [InlineData("a,b\n\"deux\nlignes\",2\n3,4\n", "deux\nlignes|2 3|4")]
    [InlineData("a,b\nLE \"BAR\",2\n3,4\n", "LE \"BAR\"|2 3|4")]
    [InlineData("a,b\n,\n\"\",\n", "| |")]
    [InlineData("a,b\n1\n1,2,3\n", "1 1|2|3")]
    public void Fields_are_read_as_rfc_4180_says(string fichier, string attendu)
    {
        using var lecteur = Lecteur(fichier);
        var lus = new List<string>();
        while (lecteur.Lire()) lus.Add(string.Join('|', Enumerable.Range(0, lecteur.NombreDeChamps).Select(lecteur.Texte)));
        Assert.Equal(attendu, string.Join(' ', lus));
    }

    [Theory]
    [InlineData("a,b\n\"jamais fermé,2\n3,4\n5,6\n")]
    [InlineData("a,b\n\"fermé\" trop tôt,2\n3,4\n5,6\n")]
    [InlineData("a,b\n\"jamais,2\n\"3\",4\n5,6\n", "3")]
    public void A_quote_badly_closed_costs_one_line(string fichier, string suivant = "3")
    {
        using var lecteur = Lecteur(fichier);
        Assert.True(lecteur.Lire());
        Assert.Equal("guillemets mal fermés", lecteur.Defaut);
        Assert.Equal(2, lecteur.Ligne);
        Assert.True(lecteur.Lire());
        Assert.Null(lecteur.Defaut);
        Assert.Equal(suivant, lecteur.Texte(0));
        Assert.Equal(3, lecteur.Ligne);
    }

    [Fact]
    public void Lines_are_numbered_as_an_editor_does()
    {
        using var lecteur = Lecteur("a,b\n\"x\ny\",1\n\n2,3\n");
        lecteur.Lire();
        Assert.Equal(2, lecteur.Ligne);
        lecteur.Lire();
        Assert.Equal(5, lecteur.Ligne);
    }

    [Fact]
    public void Records_are_whole_wherever_the_buffer_ends()
    {
        var fichier = new StringBuilder("numero,texte\n");
        for (var i = 0; i < 60_000; i++) fichier.Append(i).Append(",\"ligne, \"\"").Append(i).Append("\"\" é\"\n");
        using var lecteur = new LecteurCsv(new FluxAvare(Encoding.UTF8.GetBytes(fichier.ToString())), ',');
        var attendu = 0;
        while (lecteur.Lire())
        {
            Assert.Equal($"ligne, \"{attendu}\" é", lecteur.Texte(1));
            attendu++;
        }
        Assert.Equal(60_000, attendu);
    }

    [Fact]
    public void Columns_are_found_by_name()
    {
        using var lecteur = Lecteur("siren, siret\n1,2\n");
        Assert.Equal(1, lecteur.ColonneExigee("SIRET"));
        Assert.Equal(-1, lecteur.Colonne("autre"));
        Assert.Throws<InvalidDataException>(() => lecteur.ColonneExigee("autre"));
    }

    [Fact]
    public void What_is_no_csv_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => Lecteur(string.Empty));
        Assert.Throws<InvalidDataException>(() => Lecteur(new string('x', 3_000_000)));
    }

    private static LecteurCsv Lecteur(string fichier) => new(new MemoryStream(Encoding.UTF8.GetBytes(fichier)), ',');

    /// <summary>Gives a few bytes at a time, as a network does.</summary>
    private sealed class FluxAvare(byte[] octets) : MemoryStream(octets)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7_919));
    }
}
