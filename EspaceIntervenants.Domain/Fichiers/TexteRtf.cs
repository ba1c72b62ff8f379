using System.Globalization;
using System.Text;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>The text of an RTF: its words without the commands between them, and without the groups that hold no text.</summary>
internal static class TexteRtf
{
    private static readonly HashSet<string> SansTexte =
        ["fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "listtable", "listoverridetable", "themedata", "datastore", "generator", "fldinst"];

    private static readonly HashSet<string> Separations = ["par", "line", "tab", "cell", "row", "sect", "page"];

    /// <summary>Reads as much as there is, well formed or not.</summary>
    public static string Lire(ReadOnlySpan<byte> octets, Encoding alphabet)
    {
        var texte = new StringBuilder();
        var muets = new Stack<bool>();
        var (muet, place, aSauter) = (false, 0, 0);
        while (place < octets.Length && texte.Length < TexteDocument.LongueurMax)
        {
            var octet = octets[place++];
            switch (octet)
            {
                case (byte)'{':
                    muets.Push(muet);
                    break;
                case (byte)'}':
                    muet = muets.TryPop(out var avant) && avant;
                    break;
                case (byte)'\\':
                    var signe = Commande(octets, ref place, alphabet, ref muet, ref aSauter);
                    if (!muet) texte.Append(signe);
                    break;
                case (byte)'\r' or (byte)'\n':
                    break;
                default:
                    if (aSauter > 0) aSauter--;
                    else if (!muet) texte.Append(alphabet.GetString(octets.Slice(place - 1, 1)));
                    break;
            }
        }
        return texte.ToString();
    }

    /// <summary>What a command writes, from behind its backslash.</summary>
    private static string Commande(ReadOnlySpan<byte> octets, ref int place, Encoding alphabet, ref bool muet, ref int aSauter)
    {
        if (place == octets.Length) return string.Empty;
        var debut = place;
        while (place < octets.Length && char.IsAsciiLetter((char)octets[place])) place++;
        if (place == debut) return Symbole(octets, ref place, alphabet, ref muet, ref aSauter);
        var mot = Encoding.ASCII.GetString(octets[debut..place]);
        var nombre = place;
        while (place < octets.Length && (char.IsAsciiDigit((char)octets[place]) || (place == nombre && octets[place] == '-'))) place++;
        var valeur = int.TryParse(octets[nombre..place], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var lue) ? lue : 0;
        if (place < octets.Length && octets[place] == ' ') place++;
        if (SansTexte.Contains(mot)) muet = true;
        if (mot != "u") return Separations.Contains(mot) ? "\n" : string.Empty;
        // The letter for old readers, which follows, is not read twice.
        aSauter = 1;
        return ((char)(ushort)valeur).ToString();
    }

    private static string Symbole(ReadOnlySpan<byte> octets, ref int place, Encoding alphabet, ref bool muet, ref int aSauter)
    {
        var signe = (char)octets[place++];
        switch (signe)
        {
            case '\'' when place + 2 <= octets.Length && byte.TryParse(octets.Slice(place, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet):
                place += 2;
                if (aSauter == 0) return alphabet.GetString([octet]);
                aSauter--;
                return string.Empty;
            case '*':
                muet = true;
                return string.Empty;
            case '~':
                return "\u00A0";
            default:
                return signe is '\\' or '{' or '}' ? signe.ToString() : string.Empty;
        }
    }
}
