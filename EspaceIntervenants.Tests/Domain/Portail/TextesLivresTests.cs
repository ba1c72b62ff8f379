using System.Text.RegularExpressions;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Web;

namespace EspaceIntervenants.Tests.Domain.Portail;

/// <summary>The texts shipped with the application.</summary>
public sealed partial class TextesLivresTests
{
    public static TheoryData<string> Cles() => [.. ClesTextes.Toutes];

    [Theory]
    [Trait("Rule", "POR-04")]
    [MemberData(nameof(Cles))]
    public void Every_text_is_shipped_with_its_title_and_its_links_lead_somewhere(string cle)
    {
        var texte = TextesLivres.Lire(cle);
        Assert.False(string.IsNullOrWhiteSpace(texte.Titre));
        Assert.True(texte.Texte.Length > 50, texte.Texte);
        var connues = typeof(Adresses).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToHashSet();
        Assert.All(Liens().Matches(texte.Texte), lien => Assert.Contains(lien.Groups[1].Value, connues));
    }

    [Theory]
    [Trait("Rule", "RGP-03")]
    [InlineData("Conditions d'utilisation du site")]
    [InlineData("Traitement des données à caractère personnel")]
    [InlineData("Gestion des cookies")]
    public void The_legal_page_has_its_three_parts(string partie) =>
        Assert.Contains($"\n# {partie}", TextesLivres.Lire(ClesTextes.MentionsLegales).Texte, StringComparison.Ordinal);

    [GeneratedRegex(@"\]\((/[^)]*)\)")]
    private static partial Regex Liens();
}
