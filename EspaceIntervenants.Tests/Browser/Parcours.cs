using Xunit.Abstractions;

[assembly: TestCollectionOrderer("EspaceIntervenants.Tests.Browser." + nameof(EspaceIntervenants.Tests.Browser.JourneysFirst), "EspaceIntervenants.Tests")]

namespace EspaceIntervenants.Tests.Browser;

/// <summary>The journeys of trainers, and of those who manage them: they share a browser, and follow one another.</summary>
[CollectionDefinition(Nom)]
public sealed class ParcoursIntervenants : ICollectionFixture<Navigateur>
{
    public const string Nom = "Parcours des intervenants";
}

/// <summary>The journeys of the portal and of the ads, beside the others: as long as they are, on a browser of their own.</summary>
[CollectionDefinition(Nom)]
public sealed class ParcoursPortail : ICollectionFixture<Navigateur>
{
    public const string Nom = "Parcours du portail";
}

/// <summary>The journeys last longest: they begin first, and the other tests run beside them.</summary>
public sealed class JourneysFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(c => c.DisplayName is ParcoursIntervenants.Nom or ParcoursPortail.Nom ? 0 : 1);
}
