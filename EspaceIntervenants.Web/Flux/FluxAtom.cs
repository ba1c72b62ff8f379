using System.Text;
using System.Xml;

namespace EspaceIntervenants.Web.Flux;

/// <summary>An entry of a feed.</summary>
/// <param name="Adresse">Absolute address of its page, also its identifier.</param>
/// <param name="Titre">Title.</param>
/// <param name="Resume">A few sentences, plain text.</param>
/// <param name="Auteur">Who publishes it.</param>
/// <param name="PublieeLe">UTC.</param>
/// <param name="ModifieeLe">UTC.</param>
/// <param name="Categories">What it is about.</param>
public sealed record EntreeAtom(string Adresse, string Titre, string Resume, string Auteur, DateTime PublieeLe, DateTime ModifieeLe, IReadOnlyList<string> Categories);

/// <summary>A feed in the Atom format (RFC 4287).</summary>
/// <param name="Titre">Title.</param>
/// <param name="SousTitre">What it holds.</param>
/// <param name="Page">Absolute address of the page it goes with.</param>
/// <param name="Adresse">Its own absolute address, also its identifier.</param>
/// <param name="Entrees">Newest first.</param>
public sealed record FluxAtom(string Titre, string SousTitre, string Page, string Adresse, IReadOnlyList<EntreeAtom> Entrees)
{
    /// <summary>Media type of the format.</summary>
    public const string TypeMime = "application/atom+xml";

    private const string Espace = "http://www.w3.org/2005/Atom";

    /// <summary>The document, UTF-8; the same entries make the same document.</summary>
    public byte[] Ecrire() => DocumentXml.Ecrire(xml =>
    {
        xml.WriteStartElement("feed", Espace);
        xml.WriteAttributeString("xml", "lang", null, "fr");
        Element(xml, "id", Adresse);
        Element(xml, "title", Titre);
        Element(xml, "subtitle", SousTitre);
        // Required, even of a feed that is still empty.
        Element(xml, "updated", DocumentXml.Instant(Entrees.Count == 0 ? DateTime.UnixEpoch : Entrees.Max(e => e.ModifieeLe)));
        Lien(xml, "self", TypeMime, Adresse);
        Lien(xml, "alternate", "text/html", Page);
        foreach (var entree in Entrees) Ecrire(xml, entree);
        xml.WriteEndElement();
    });

    private static void Ecrire(XmlWriter xml, EntreeAtom entree)
    {
        xml.WriteStartElement("entry", Espace);
        Element(xml, "id", entree.Adresse);
        Element(xml, "title", entree.Titre);
        Element(xml, "published", DocumentXml.Instant(entree.PublieeLe));
        Element(xml, "updated", DocumentXml.Instant(entree.ModifieeLe));
        xml.WriteStartElement("author", Espace);
        Element(xml, "name", entree.Auteur);
        xml.WriteEndElement();
        Lien(xml, "alternate", "text/html", entree.Adresse);
        foreach (var categorie in entree.Categories)
        {
            xml.WriteStartElement("category", Espace);
            xml.WriteAttributeString("term", DocumentXml.Lisible(categorie));
            xml.WriteEndElement();
        }
        Element(xml, "summary", entree.Resume);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string nom, string texte) => xml.WriteElementString(nom, Espace, DocumentXml.Lisible(texte));

    private static void Lien(XmlWriter xml, string relation, string type, string adresse)
    {
        xml.WriteStartElement("link", Espace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", adresse);
        xml.WriteEndElement();
    }
}

/// <summary>What the XML documents for machines share.</summary>
internal static class DocumentXml
{
    private static readonly XmlWriterSettings Reglages = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    public static byte[] Ecrire(Action<XmlWriter> contenu)
    {
        using var memoire = new MemoryStream();
        using (var xml = XmlWriter.Create(memoire, Reglages))
        {
            xml.WriteStartDocument();
            contenu(xml);
        }
        return memoire.ToArray();
    }

    public static string Instant(DateTime utc) => XmlConvert.ToString(DateTime.SpecifyKind(utc, DateTimeKind.Utc), XmlDateTimeSerializationMode.Utc);

    /// <summary>The text without what no XML document may hold, whatever the database does: one character must not break the whole feed.</summary>
    public static string Lisible(string texte) =>
        string.Concat(texte.EnumerateRunes().Where(r => r.Value is '\t' or '\n' or '\r' or >= 0x20 and not (0xFFFE or 0xFFFF or 0xFFFD)));
}
