using System.Text;
using EspaceIntervenants.Domain.Employeurs;

namespace EspaceIntervenants.Tests.Domain.Employeurs;

[Trait("Rule", "PRO-04")]
public sealed class LectureImportTests
{
    [Theory]
    [InlineData("a,b\n1,2\n3,4", "2:1|2 3:3|4")]
    [InlineData("a,b\r\n1,2\r\n\r\n3,4\r\n", "2:1|2 4:3|4")]
    [InlineData("\uFEFFa,b\n1,2\n", "2:1|2")]
    [InlineData("a,b\n\"1,5\",\"2\"\n", "2:1,5|2")]
    [InlineData("a,b\n\"dit \"\"Le Bar\"\"\",2\n", "2:dit \"Le Bar\"|2")]
    [InlineData("a,b\nLE \"BAR\",2\n", "2:LE \"BAR\"|2")]
    [InlineData("a,b\n,\n\"\",\n", "2:| 3:|")]
    [InlineData("a,b\n1\n1,2,3\n5,6\n", "2! 3! 4:5|6")]
    [InlineData("a,b\n\"jamais fermé,2\n3,4\n5,6\n", "2! 3:3|4 4:5|6")]
    [InlineData("a,b\n\"fermé\" trop tôt,2\n3,4\n", "2! 3:3|4")]
    [InlineData("a,b\n\"deux\nlignes\",2\n3,4\n", "2! 3:lignes\"|2 4:3|4")]
    [InlineData("a,b\n1,2\n\"jamais,2", "2:1|2 3!")]
    public void A_line_is_a_record_and_a_broken_one_costs_no_other(string fichier, string attendu) => Assert.Equal(attendu, Lire(Flux(fichier)));

    [Fact]
    public void Lines_are_whole_wherever_the_buffer_ends()
    {
        var fichier = new StringBuilder("a,b\n");
        var attendu = new StringBuilder();
        for (var i = 2; i < 40_000; i++)
        {
            fichier.Append(i).Append(",\"ligne, \"\"").Append(i).Append("\"\" é\"\n");
            attendu.Append(i).Append(':').Append(i).Append("|ligne, \"").Append(i).Append("\" é ");
        }
        Assert.Equal(attendu.ToString().TrimEnd(), Lire(new FluxAvare(Encoding.UTF8.GetBytes(fichier.ToString()))));
    }

    [Fact]
    public void Columns_are_found_by_name()
    {
        using var lecture = Lecture(Flux("siren, siret\n1,2\n"), new RapportImport());
        Assert.Equal(1, lecture.ColonneExigee("SIRET"));
        Assert.Equal(-1, lecture.Colonne("autre"));
        Assert.Throws<InvalidDataException>(() => lecture.ColonneExigee("autre"));
    }

    [Fact]
    public void What_is_no_csv_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => Lecture(Flux(string.Empty), new RapportImport()));
        Assert.Throws<InvalidDataException>(() => Lecture(Flux(new string('x', 3_000_000)), new RapportImport()));
        Assert.Throws<InvalidDataException>(() => Lire(Flux("a,b\n" + new string('x', 3_000_000))));
    }

    /// <summary>The lines by their number, and those rejected.</summary>
    private static string Lire(Stream flux)
    {
        var rapport = new RapportImport();
        var lues = new List<(long Ligne, string Texte)>();
        using (var lecture = Lecture(flux, rapport))
            while (lecture.Lire(CancellationToken.None)) lues.Add((lecture.Ligne, $"{lecture.Ligne}:{lecture.Texte(0)}|{lecture.Texte(1)}"));
        Assert.Equal(rapport.Lues, lues.Count + rapport.NombreRejets);
        return string.Join(' ', lues.Concat(rapport.Rejets.Select(r => (r.Ligne, $"{r.Ligne}!"))).OrderBy(l => l.Item1).Select(l => l.Item2));
    }

    private static LectureImport Lecture(Stream flux, RapportImport rapport) => new(flux, ',', "essai", "Lecture", rapport, null);

    private static MemoryStream Flux(string fichier) => new(Encoding.UTF8.GetBytes(fichier));

    /// <summary>Gives a few bytes at a time, as a network does.</summary>
    private sealed class FluxAvare(byte[] octets) : MemoryStream(octets)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7_919));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7_919)]);
    }
}
