using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Tests.Domain.Common;

/// <summary>Text may hold anything: an address can be typed, a script can send what no keyboard has.</summary>
public sealed class TexteTests
{
    // No attribute can hold half a character: its metadata would mend it.
    private static readonly string Demi = new('\uD800', 1);

    [Theory]
    [InlineData("Saint-Étienne", "saint etienne")]
    [InlineData("  Œuvre  d'art ", "oeuvre d art")]
    [InlineData("bud\uFFFEget", "budget")]
    [InlineData("\uFDD0", "")]
    public void Folding_knows_what_people_type_and_survives_the_rest(string texte, string attendu) => Assert.Equal(attendu, Texte.Plier(texte));

    [Fact]
    public void Half_a_character_is_left_out()
    {
        Assert.Equal("ete", Texte.Plier("été" + Demi));
        Assert.Equal("Élodie", TextePropre.De(Demi + "E\u0301lodie\uFFFE"));
        Assert.Equal("Élodie", Texte.Nom(Demi + "E\u0301lodie\uFFFE"));
    }
}
