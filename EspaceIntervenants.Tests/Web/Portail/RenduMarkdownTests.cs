using EspaceIntervenants.Web.Components.Markdown;

namespace EspaceIntervenants.Tests.Web.Portail;

/// <summary>What the administrator writes is shown, and can do nothing else.</summary>
[Trait("Rule", "POR-04")]
public sealed class RenduMarkdownTests
{
    private readonly RenduMarkdown _rendu = new();

    [Theory]
    [InlineData("<script>alert(1)</script>Bonjour")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href=\"javascript:alert(1)\">ici</a>")]
    [InlineData("[ici](javascript:alert(1))")]
    [InlineData("[ici](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("<iframe src=\"https://exemple.fr\"></iframe>")]
    [InlineData("<p style=\"position:fixed\" onclick=\"alert(1)\">x</p>")]
    [InlineData("<form action=\"/deconnexion\"><input name=\"x\"></form>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    public void Nothing_that_acts_is_left(string texte)
    {
        var html = _rendu.Rendre(texte).Value;
        foreach (var interdit in new[] { "<script", "onerror", "onclick", "javascript:", "data:", "<iframe", "<form", "<input", "style=", "<svg" })
            Assert.DoesNotContain(interdit, html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Markdown_keeps_its_sense_and_titles_leave_the_first_level_to_the_page()
    {
        var html = _rendu.Rendre("# Titre\n\n**gras** et [lien](/charte)\n\n| a | b |\n| --- | --- |\n| 1 | 2 |").Value;
        Assert.Contains("<h2>Titre</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>gras</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/charte\">lien</a>", html, StringComparison.Ordinal);
        Assert.Contains("<td>1</td>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**Un** court [texte](/x)", "Un court texte")]
    [InlineData("Le document accompagne les intervenants dans leurs projets", "Le document accompagne les […]")]
    public void A_summary_ends_with_a_whole_word(string texte, string attendu) => Assert.Equal(attendu, RenduMarkdown.Resumer(texte, 28));
}
