using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Tests.Domain.Common;

[Trait("Rule", "PRO-04")]
public sealed class SiretTests
{
    [Theory]
    [InlineData("26940009900017")]
    [InlineData("21400046500010")]
    [InlineData("214 000 465 00010")]
    [InlineData("35600000000048")] // La Poste, a Luhn key
    [InlineData("35600000000006")] // La Poste, whose digits sum to 20
    public void A_siret_with_a_right_key_is_valid(string siret) => Assert.True(Siret.EstValide(siret));

    [Theory]
    [InlineData("2694000990001", "14 chiffres")]
    [InlineData("26940009900018", "clé")]
    [InlineData("35600000000007", "clé")]
    [InlineData("2694000990001A", "que des chiffres")]
    [InlineData("", "14 chiffres")]
    [InlineData(null, "14 chiffres")]
    public void A_wrong_one_says_why(string? siret, string raison) => Assert.Contains(raison, Siret.Motif(siret), StringComparison.Ordinal);

    [Fact]
    public void Any_single_altered_digit_is_found()
    {
        const string bon = "26940009900017";
        for (var i = 0; i < bon.Length; i++)
            for (var chiffre = '0'; chiffre <= '9'; chiffre++)
                if (chiffre != bon[i])
                    Assert.False(Siret.EstValide(string.Concat(bon.AsSpan(0, i), chiffre.ToString(), bon.AsSpan(i + 1))));
    }

    [Fact]
    public void The_proposed_seat_of_a_siren_has_a_right_key() =>
        Assert.Equal("21010002000010", Siret.Composer("210100020", 1));
}
