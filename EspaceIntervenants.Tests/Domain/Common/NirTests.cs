using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Tests.Tools;
using FsCheck.Xunit;

namespace EspaceIntervenants.Tests.Domain.Common;

[Trait("Rule", "DOS-04")]
[Properties(Arbitrary = [typeof(ClesDeTest)])]
public sealed class NirTests
{
    [Theory]
    [InlineData("2581175119015", "258117511901563")]
    [InlineData("253072A073004", "253072A07300443")]
    [InlineData("253072B073004", "253072B07300470")]
    [InlineData("2 53 07 2a 073 004", "253072A07300443")]
    [InlineData(" 2 58\u00A011\u202F75 119 015 63 ", "258117511901563")]
    [InlineData("2581175119015\u200B63", "258117511901563")]
    public void Thirteen_characters_receive_their_key_and_fifteen_keep_it(string saisie, string complet)
    {
        Assert.True(Nir.EstValide(saisie));
        Assert.Equal(complet, Nir.Completer(saisie));
    }

    [Theory]
    [InlineData("258117511901562", "La clé du numéro de sécurité sociale devrait être 63\u00A0: vous avez saisi 62.")]
    [InlineData("253072A07300470", "devrait être 43\u00A0: vous avez saisi 70.")]
    [InlineData("25811751190156", "comporte 13 caractères, ou 15 avec sa clé\u00A0: vous en avez saisi 14.")]
    [InlineData("2581175119", "vous en avez saisi 10.")]
    [InlineData("", "vous en avez saisi 0.")]
    [InlineData(null, "vous en avez saisi 0.")]
    [InlineData("2581175119O15", "«\u00A0O\u00A0» n'a pas sa place en 11e position.")]
    [InlineData("A581175119015", "«\u00A0A\u00A0» n'a pas sa place en 1re position.")]
    [InlineData("253071A073004", "«\u00A0A\u00A0» n'a pas sa place en 7e position.")]
    [InlineData("253072C073004", "«\u00A0C\u00A0» n'a pas sa place en 7e position.")]
    [InlineData("2-58-11-75-119-015", "«\u00A0-\u00A0» n'a pas sa place en 2e position.")]
    [InlineData("258117511901٣", "«\u00A0٣\u00A0» n'a pas sa place en 13e position.")]
    public void A_wrong_one_says_exactly_why(string? saisie, string raison)
    {
        Assert.Contains(raison, Nir.Motif(saisie), StringComparison.Ordinal);
        Assert.False(Nir.EstValide(saisie));
    }

    [Property]
    public void Any_valid_one_passes_and_keeps_its_key(NirTire nir)
    {
        Assert.Null(Nir.Motif(nir.Valeur));
        Assert.Equal(nir.Valeur, Nir.Completer(nir.Valeur[..13]));
        Assert.Equal(nir.Valeur, Nir.Caracteres(Nir.Formater(nir.Valeur)));
    }

    [Property]
    public void Any_single_altered_digit_is_found(NirTire nir) =>
        Assert.All(ClesDeTest.UnChiffreAltere(nir.Valeur), altere => Assert.False(Nir.EstValide(altere), altere));

    [Fact]
    public void It_is_shown_in_groups_and_what_is_none_as_it_was_typed()
    {
        Assert.Equal("2\u00A053\u00A007\u00A02A\u00A0073\u00A0004\u00A043", Nir.Formater("253072A073004"));
        Assert.Equal("25 x", Nir.Formater("25 x"));
        Assert.Throws<ArgumentException>(() => Nir.Completer("258117511901562"));
    }

    [Fact]
    public void Whoever_agrees_with_their_number_is_warned_of_nothing()
    {
        Assert.Empty(Nir.Coherence("2581175119015", femme: true, new DateOnly(1958, 11, 3)));
        Assert.Empty(Nir.Coherence("2581175119015", femme: null, naissance: null));
        Assert.Empty(Nir.Coherence("2001275119015", femme: true, new DateOnly(2000, 12, 31)));
    }

    [Theory]
    [InlineData("1581175119015", true, "commence par 1, comme celui d'un homme, alors que la civilité est Madame")]
    [InlineData("2581175119015", false, "commence par 2, comme celui d'une femme, alors que la civilité est Monsieur")]
    [InlineData("8581175119015", false, "commence par 8, comme celui d'une femme")]
    [InlineData("5581175119015", true, "commence par 5, alors qu'il commence d'ordinaire par 1 ou 2")]
    [InlineData("2591175119015", true, "(59) n'est pas celle de la date de naissance (1958)")]
    [InlineData("2581075119015", true, "(10) n'est pas celui de la date de naissance (11)")]
    [InlineData("2581975119015", true, "(19) n'est pas celui")]
    [InlineData("2584375119015", true, "(43) n'est pas celui")]
    public void What_does_not_agree_is_a_warning(string nir, bool femme, string doute) =>
        Assert.Contains(doute, Assert.Single(Nir.Coherence(nir, femme, new DateOnly(1958, 11, 3))), StringComparison.Ordinal);

    [Theory]
    [InlineData("20")]
    [InlineData("30")]
    [InlineData("42")]
    [InlineData("50")]
    [InlineData("99")]
    public void A_month_that_means_unknown_is_no_warning(string mois) =>
        Assert.Empty(Nir.Coherence($"258{mois}75119015", femme: true, new DateOnly(1958, 11, 3)));

    [Fact]
    public void Everything_that_does_not_agree_is_said_at_once() =>
        Assert.Equal(3, Nir.Coherence("1581175119015", femme: true, new DateOnly(1981, 3, 12)).Count);

    [Fact]
    public void Nothing_is_said_of_a_number_that_is_refused_anyway() =>
        Assert.Empty(Nir.Coherence("258117511901562", femme: false, new DateOnly(1981, 3, 12)));
}
