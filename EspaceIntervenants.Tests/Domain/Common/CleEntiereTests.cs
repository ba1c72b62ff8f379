using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Tests.Domain.Common;

public sealed class CleEntiereTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(258)]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    public void A_key_comes_back_from_its_identifier(int cle) => Assert.Equal(cle, CleEntiere.DepuisGuid(CleEntiere.EnGuid(cle)));

    [Fact]
    public void An_identifier_can_be_read_as_its_key() =>
        Assert.Equal("00000000-0000-0000-0000-000000000102", CleEntiere.EnGuid(258).ToString());
}
