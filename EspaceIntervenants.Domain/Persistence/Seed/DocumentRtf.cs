using System.Globalization;
using System.Text;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>A form in RTF, which any word processor opens and fills in: the documents of the demonstration are real files.</summary>
internal static class DocumentRtf
{
    /// <summary>A title, then paragraphs.</summary>
    public static byte[] Ecrire(string titre, params string[] paragraphes)
    {
        var rtf = new StringBuilder(@"{\rtf1\ansi\ansicpg1252\deff0\deflang1036{\fonttbl{\f0\fswiss Arial;}}\paperw11906\paperh16838\margl1134\margr1134\f0");
        rtf.Append(@"{\pard\sa400\b\fs32 ").Append(Echapper(titre)).Append(@"\par}");
        foreach (var paragraphe in paragraphes) rtf.Append(@"{\pard\sa240\fs22 ").Append(Echapper(paragraphe)).Append(@"\par}");
        return Encoding.ASCII.GetBytes(rtf.Append('}').ToString());
    }

    private static string Echapper(string texte)
    {
        var rtf = new StringBuilder(texte.Length);
        foreach (var c in texte)
        {
            if (c is '\\' or '{' or '}') rtf.Append('\\').Append(c);
            else if (char.IsAscii(c)) rtf.Append(c);
            else rtf.Append(CultureInfo.InvariantCulture, $"\\u{(short)c}?");
        }
        return rtf.ToString();
    }
}
