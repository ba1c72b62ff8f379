using Bunit;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Web.Components.Fichiers;

namespace EspaceIntervenants.Tests.Web.Fichiers;

[Trait("Rule", "DOS-02")]
public sealed class ApercuFichierTests : BunitContext
{
    [Fact]
    public void A_PDF_stands_in_a_frame_that_has_a_name()
    {
        var (apercu, adresse) = Afficher("arrete.pdf");
        var cadre = apercu.Find("iframe");
        Assert.Equal((adresse + "#navpanes=0&view=FitH", "arrete.pdf"), (cadre.GetAttribute("src"), cadre.GetAttribute("title")));
        Assert.Empty(apercu.FindAll("img"));
    }

    [Theory]
    [InlineData("carte.jpg"), InlineData("carte.JPEG"), InlineData("carte.png")]
    public void A_picture_is_shown_with_what_it_is(string nom)
    {
        var (apercu, adresse) = Afficher(nom);
        var image = apercu.Find("img");
        Assert.Equal((adresse, $"Document {nom}"), (image.GetAttribute("src"), image.GetAttribute("alt")));
        Assert.Empty(apercu.FindAll("iframe"));
    }

    [Theory]
    [InlineData("arrete.docx", "DOCX"), InlineData("page.html", "HTML"), InlineData("note.txt", "TXT")]
    public void What_is_not_shown_says_so_and_is_downloaded(string nom, string format)
    {
        var (apercu, _) = Afficher(nom);
        Assert.Contains($"Un fichier {format} ne s'affiche pas ici", apercu.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Empty(apercu.FindAll("iframe, img, button"));
        Assert.StartsWith("Télécharger", Assert.Single(apercu.FindAll("a")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_links_are_always_there_and_a_button_enlarges()
    {
        var (apercu, adresse) = Afficher("carte.png");
        var liens = apercu.FindAll("a");
        Assert.Equal(["Ouvrir dans un nouvel onglet\u00A0: carte.png", "Télécharger\u00A0: carte.png"], liens.Select(l => l.TextContent));
        Assert.Equal((adresse, "_blank", "noopener"), (liens[0].GetAttribute("href"), liens[0].GetAttribute("target"), liens[0].GetAttribute("rel")));

        var bouton = apercu.Find("button");
        Assert.Equal("false", bouton.GetAttribute("aria-pressed"));
        bouton.Click();
        Assert.Equal("true", apercu.Find("button").GetAttribute("aria-pressed"));
        Assert.Equal("0", apercu.Find(".vue-fichier--grand .vue-fichier__image").GetAttribute("tabindex"));
    }

    private (IRenderedComponent<ApercuFichier> Apercu, string Adresse) Afficher(string nom)
    {
        var fichier = new FichierPresent(Guid.NewGuid(), nom, new DateTime(2024, 10, 5, 12, 0, 0, DateTimeKind.Utc));
        return (Render<ApercuFichier>(p => p.Add(c => c.Fichier, fichier)), $"/fichiers/{fichier.Id}/apercu");
    }
}
