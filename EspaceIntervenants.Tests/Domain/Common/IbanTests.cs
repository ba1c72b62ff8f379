using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Tests.Tools;
using FsCheck.Xunit;

namespace EspaceIntervenants.Tests.Domain.Common;

[Trait("Rule", "DOS-07")]
[Properties(Arbitrary = [typeof(ClesDeTest)])]
public sealed class IbanTests
{
    [Theory]
    [InlineData("FR7630003030100005207491270")]
    [InlineData("fr76 3000 3030 1000 0520 7491 270")]
    [InlineData("FR76\u00A03000\u202F3030\t1000 0520 7491 270")]
    [InlineData("BE68 5390 0754 7034")]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("GB29 NWBK 6016 1331 9268 19")]
    [InlineData("MT84 MALT 0110 0001 2345 MTLC AST0 01S")]
    [InlineData("NO93 8601 1117 947")]
    [InlineData("BR18 0036 0305 0000 1000 9795 493C 1")]
    [InlineData("FR14 2004 1010 0505 0001 3M02 606")]
    public void A_right_one_of_any_country_is_valid(string iban) => Assert.Null(Iban.Motif(iban));

    [Theory]
    [InlineData("FR763000303010000520749127", "Un IBAN de ce pays (France) comporte 27 caractères\u00A0: vous en avez saisi 26.")]
    [InlineData("BE6853900754703", "Un IBAN de ce pays (Belgique) comporte 16 caractères\u00A0: vous en avez saisi 15.")]
    [InlineData("BE7630003030100005207491270", "(Belgique) comporte 16 caractères\u00A0: vous en avez saisi 27.")]
    [InlineData("FR7530003030100005207491270", "devrait être 76\u00A0: vous avez saisi 75.")]
    [InlineData("FR7630003030100005207491271", "La clé de cet IBAN")]
    [InlineData("ZZ7630003030100005207491270", "Aucun pays n'émet d'IBAN commençant par ZZ")]
    [InlineData("30003030100005207491270", "commence par les deux lettres de son pays")]
    [InlineData("F", "commence par les deux lettres de son pays")]
    [InlineData("", "commence par les deux lettres de son pays")]
    [InlineData(null, "commence par les deux lettres de son pays")]
    [InlineData("FR76-3000-3030-1000-0520-7491-270", "«\u00A0-\u00A0» n'y a pas sa place.")]
    [InlineData("FR7630003030100005207491é70", "«\u00A0É\u00A0» n'y a pas sa place.")]
    public void A_wrong_one_says_exactly_why(string? iban, string raison)
    {
        Assert.Contains(raison, Iban.Motif(iban), StringComparison.Ordinal);
        Assert.False(Iban.EstValide(iban));
    }

    [Property]
    public void Any_valid_one_passes_as_typed_or_grouped(IbanTire iban)
    {
        Assert.Null(Iban.Motif(iban.Valeur));
        Assert.Null(Iban.Motif(Iban.Formater(iban.Valeur)));
    }

    [Property]
    public void The_key_of_an_account_is_computed(IbanTire iban) => Assert.Equal(iban.Valeur, Iban.Composer(iban.Valeur[..2], iban.Valeur[4..]));

    [Property]
    public void Any_single_altered_digit_is_found(IbanTire iban) =>
        Assert.All(ClesDeTest.UnChiffreAltere(iban.Valeur), altere => Assert.False(Iban.EstValide(altere), altere));

    [Theory]
    [InlineData("FR76", true)]
    [InlineData("be68 5390", true)]
    [InlineData("CH", true)]
    [InlineData("RS", true)]
    [InlineData("TN59", false)]
    [InlineData("FO62", false)]
    [InlineData("ZZ", false)]
    [InlineData("F", false)]
    [InlineData(null, false)]
    public void Its_country_tells_whether_it_is_of_the_SEPA_zone(string? iban, bool sepa) => Assert.Equal(sepa, Iban.EstSepa(iban));

    [Fact]
    public void It_is_shown_in_groups_of_four_whole_or_masked()
    {
        Assert.Equal("FR76 3000 3030 1000 0520 7491 270".Replace(' ', '\u00A0'), Iban.Formater("fr7630003030100005207491270"));
        Assert.Equal("FR76 •••• •••• •••• •••• •••• 270".Replace(' ', '\u00A0'), Iban.Masquer("FR7630003030100005207491270"));
        Assert.Equal("BE68 •••• •••• •034".Replace(' ', '\u00A0'), Iban.Masquer("BE68539007547034"));
        Assert.Equal("••••", Iban.Masquer("FR76"));
        Assert.Equal(string.Empty, Iban.Masquer(null));
    }
}
