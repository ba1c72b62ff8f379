using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Tests.Tools;
using FsCheck.Xunit;

namespace EspaceIntervenants.Tests.Domain.Common;

[Trait("Rule", "PRO-04")]
[Properties(Arbitrary = [typeof(ClesDeTest)])]
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

    [Property]
    public void Any_valid_one_passes(SiretTire siret) => Assert.Null(Siret.Motif(siret.Valeur));

    [Property]
    public void Any_single_altered_digit_is_found(SiretTire siret) =>
        Assert.All(ClesDeTest.UnChiffreAltere(siret.Valeur), altere => Assert.False(Siret.EstValide(altere), altere));

    [Fact]
    public void La_Poste_s_own_key_misses_a_digit_that_is_wrong_by_five()
    {
        // Sums of 20 and of 15.
        Assert.True(Siret.EstValide("35600000000006"));
        Assert.True(Siret.EstValide("35600000000001"));
    }

    [Fact]
    public void The_proposed_seat_of_a_siren_has_a_right_key() =>
        Assert.Equal("21010002000010", Siret.Composer("210100020", 1));
}
