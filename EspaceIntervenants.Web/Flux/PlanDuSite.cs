namespace EspaceIntervenants.Web.Flux;

/// <summary>A page that search engines may read.</summary>
/// <param name="Adresse">Absolute address.</param>
/// <param name="ModifieeLe">Last change, UTC; null when nobody notes it.</param>
public sealed record PageDuSite(string Adresse, DateTime? ModifieeLe);

/// <summary>The list of the public pages, in the format of sitemaps.org.</summary>
public static class PlanDuSite
{
    /// <summary>A sitemap holds no more.</summary>
    public const int Max = 50_000;

    /// <summary>Media type of the format.</summary>
    public const string TypeMime = "application/xml";

    private const string Espace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The pages that are always there.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        Adresses.Accueil, Adresses.Annonces, Adresses.Actualites, Adresses.InformationsComplementaires, Adresses.Inscription, Adresses.Charte,
        Adresses.ConditionsEmploi, Adresses.MentionsLegales, Adresses.Accessibilite, Adresses.PlanAcces, Adresses.AideEtContact,
    ];

    /// <summary>The document, UTF-8; the first pages of the list when there are too many.</summary>
    public static byte[] Ecrire(IEnumerable<PageDuSite> pages) => DocumentXml.Ecrire(xml =>
    {
        xml.WriteStartElement("urlset", Espace);
        foreach (var page in pages.Take(Max))
        {
            xml.WriteStartElement("url", Espace);
            xml.WriteElementString("loc", Espace, page.Adresse);
            if (page.ModifieeLe is { } le) xml.WriteElementString("lastmod", Espace, DocumentXml.Instant(le));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });
}
