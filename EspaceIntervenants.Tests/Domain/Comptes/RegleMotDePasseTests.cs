using EspaceIntervenants.Domain.Comptes;

namespace EspaceIntervenants.Tests.Domain.Comptes;

[Trait("Rule", "CPT-02")]
public sealed class RegleMotDePasseTests
{
    [Theory]
    [InlineData("Demo-2024!")]
    [InlineData("aB3$efgh")]
    [InlineData("Été_1936")]
    [InlineData("aB3$56789012345678901234")]
    public void A_password_of_the_rule_is_accepted(string motDePasse) => Assert.Null(RegleMotDePasse.Motif(motDePasse));

    [Theory]
    [InlineData("aB3$efg", "8 à 24")]
    [InlineData("aB3$567890123456789012345", "8 à 24")]
    [InlineData("AB3$EFGH", "minuscule")]
    [InlineData("ab3$efgh", "majuscule")]
    [InlineData("abC$efgh", "chiffre")]
    [InlineData("abC4efgh", "spécial")]
    [InlineData("abC4 efgh", "spécial")]
    [InlineData("", "8 à 24")]
    [InlineData(null, "8 à 24")]
    public void Another_is_told_what_it_lacks(string? motDePasse, string manque) =>
        Assert.Contains(manque, RegleMotDePasse.Motif(motDePasse), StringComparison.Ordinal);

    [Theory]
    [InlineData("manon.elouue@demo.fr")]
    [InlineData(" d'arc+test@sous.domaine.exemple.fr ")]
    public void An_address_is_accepted(string adresse) => Assert.Null(AdresseCourriel.Motif(adresse));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("manon")]
    [InlineData("manon@demo")]
    [InlineData("manon@@demo.fr")]
    [InlineData("ma non@demo.fr")]
    [InlineData(".manon@demo.fr")]
    [InlineData("manon@demo..fr")]
    [InlineData("manon@demo.fr\r\nBcc: x@y.fr")]
    [InlineData("ma\u202Enon@demo.fr")]
    public void What_is_no_address_is_refused(string? adresse) => Assert.NotNull(AdresseCourriel.Motif(adresse));

    [Fact]
    public void An_endless_address_is_refused() => Assert.NotNull(AdresseCourriel.Motif(new string('a', 100_000) + "@exemple.fr"));
}
