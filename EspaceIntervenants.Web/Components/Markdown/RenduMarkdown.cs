using System.Collections.Concurrent;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Components.Markdown;

/// <summary>
/// Turns the Markdown of the administrator into HTML that is safe to show (POR-04): what Markdown lets through of HTML is cleaned by an
/// allow list, where no script, style, form, frame or event handler stands. Titles go down one level, since the page has its own.
/// </summary>
public sealed class RenduMarkdown
{
    // The texts of a portal are few; a wall of edits must not fill the memory.
    private const int Gardes = 500;

    private static readonly MarkdownPipeline Syntaxe = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    private readonly HtmlSanitizer _nettoyeur = Nettoyeur();
    private readonly ConcurrentDictionary<string, MarkupString> _rendus = new(StringComparer.Ordinal);

    /// <summary>The HTML of a text; the same text is rendered once.</summary>
    public MarkupString Rendre(string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte)) return default;
        if (_rendus.Count > Gardes) _rendus.Clear();
        return _rendus.GetOrAdd(texte, Convertir);
    }

    /// <summary>The words of a text without its marks, cut at the last whole word before this length: a summary.</summary>
    public static string Resumer(string? texte, int longueur)
    {
        var mots = Markdig.Markdown.ToPlainText(texte ?? string.Empty, Syntaxe).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var entier = string.Join(' ', mots);
        if (entier.Length <= longueur) return entier;
        var fin = entier.LastIndexOf(' ', longueur);
        return entier[..(fin > 0 ? fin : longueur)] + " […]";
    }

    private MarkupString Convertir(string texte)
    {
        var document = Markdig.Markdown.Parse(texte, Syntaxe);
        foreach (var titre in document.Descendants<HeadingBlock>()) titre.Level = Math.Min(titre.Level + 1, 6);
        return new MarkupString(_nettoyeur.Sanitize(document.ToHtml(Syntaxe)));
    }

    private static HtmlSanitizer Nettoyeur()
    {
        var nettoyeur = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "em", "del", "sub", "sup", "code", "pre", "blockquote",
                "ul", "ol", "li", "a", "img", "table", "thead", "tbody", "tr", "th", "td",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src", "alt", "title", "start", "scope" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" },
        });
        return nettoyeur;
    }
}
