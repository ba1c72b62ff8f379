using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace EspaceIntervenants.Web.Emails;

/// <summary>
/// The plain text of our own templates: what they print is encoded, so that every <c>&lt;</c> left begins a tag. Links appear
/// in full, lists keep their dashes, blocks their lines.
/// </summary>
public static partial class TexteDeHtml
{
    /// <summary>The text of a page, without its head.</summary>
    public static string Convertir(string html)
    {
        var texte = new StringBuilder(html.Length / 2);
        string? lien = null;
        var debutLien = 0;
        foreach (Match balise in Balise().Matches(Invisible().Replace(html, string.Empty)))
        {
            AjouterMots(texte, balise.Groups["avant"].Value);
            var ferme = balise.Groups["ferme"].Success;
            switch (balise.Groups["nom"].Value.ToLowerInvariant())
            {
                case "a" when !ferme:
                    lien = WebUtility.HtmlDecode(Adresse().Match(balise.Value).Groups[1].Value);
                    debutLien = texte.Length;
                    break;
                case "a" when lien is not null:
                    AjouterAdresse(texte, lien, debutLien);
                    lien = null;
                    break;
                case "li" when !ferme:
                    texte.Append("\n- ");
                    break;
                case "br" or "tr" or "li":
                    texte.Append('\n');
                    break;
                case "p" or "div" or "h1" or "h2" or "h3" or "ul" or "ol" or "table" or "blockquote" or "hr":
                    texte.Append("\n\n");
                    break;
            }
        }
        return Propre(texte.ToString());
    }

    private static void AjouterMots(StringBuilder texte, string brut)
    {
        var mots = Blancs().Replace(brut, " ");
        if (mots == " " && (texte.Length == 0 || texte[^1] is '\n' or ' ')) return;
        texte.Append(WebUtility.HtmlDecode(mots));
    }

    private static void AjouterAdresse(StringBuilder texte, string lien, int debut)
    {
        if (lien.Length > 0 && texte.ToString(debut, texte.Length - debut).Trim() != lien) texte.Append(" : ").Append(lien);
    }

    private static string Propre(string texte) => LignesVides().Replace(BordsDeLigne().Replace(texte, "\n"), "\n\n").Trim() + "\n";

    [GeneratedRegex(@"<!--.*?-->|<(head|style|script|title)\b.*?</\1\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"(?<avant>[^<]*)<(?<ferme>/)?(?<nom>[a-zA-Z][a-zA-Z0-9]*|!)[^>]*>")]
    private static partial Regex Balise();

    [GeneratedRegex("""href\s*=\s*"([^"]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Adresse();

    // Not \s: non-breaking spaces are kept, they are part of the text.
    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Blancs();

    [GeneratedRegex(@"[ \t]*\n[ \t]*")]
    private static partial Regex BordsDeLigne();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex LignesVides();
}
