using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Tests.Domain.Common;

[Trait("Rule", "DOS-07")]
public sealed class BicTests
{
    private const string IbanFrancais = "FR7630003030100005207491270";

    [Theory]
    [InlineData("SOGEFRPP")]
    [InlineData("psstfrpplil")]
    [InlineData("PSST FR PP LIL")]
    [InlineData("NWBKGB2LXXX")]
    public void Eight_or_eleven_characters_of_the_right_shape_are_valid(string bic) => Assert.Null(Bic.Motif(bic));

    [Theory]
    [InlineData("SOGEFRP", "8 ou 11 caractères\u00A0: vous en avez saisi 7.")]
    [InlineData("SOGEFRPP1", "vous en avez saisi 9.")]
    [InlineData(null, "vous en avez saisi 0.")]
    [InlineData("S0GEFRPP", "commence par six lettres")]
    [InlineData("SOGE12PP", "commence par six lettres")]
    [InlineData("SOGEFR-P", "«\u00A0-\u00A0» n'y a pas sa place")]
    public void A_wrong_one_says_why(string? bic, string raison)
    {
        Assert.Contains(raison, Bic.Motif(bic), StringComparison.Ordinal);
        Assert.False(Bic.EstValide(bic));
    }

    [Theory]
    [InlineData("SOGEFRPP")]
    [InlineData("BREDGPGX")] // Guadeloupe, whose accounts have IBAN of France
    [InlineData("SOGE")]
    [InlineData(null)]
    public void A_bank_of_the_country_of_the_account_is_no_warning(string? bic) => Assert.Null(Bic.Coherence(bic, IbanFrancais));

    [Fact]
    public void A_bank_of_another_country_is_a_warning() =>
        Assert.Contains("(BE) n'est pas celui de l'IBAN (FR)", Bic.Coherence("GEBABEBB", IbanFrancais), StringComparison.Ordinal);
}
