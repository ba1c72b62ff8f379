using System.Text;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>Plain text and HTML: they have no signature, so that what matters is what they may not hold.</summary>
internal static class ContenuTexte
{
    /// <summary>No NUL and no control character but tabs and ends of lines and pages, in UTF-8 or a single-byte alphabet.</summary>
    public static bool EstTexte(Stream fichier)
    {
        fichier.Position = 0;
        var tampon = new byte[64 * 1024];
        while (fichier.Read(tampon) is > 0 and var lus)
            foreach (var octet in tampon.AsSpan(0, lus))
                if (octet < 0x20 && octet is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')) return false;
        return true;
    }

    /// <summary>Text that begins with a tag.</summary>
    public static bool EstHtml(Stream fichier)
    {
        if (!EstTexte(fichier)) return false;
        fichier.Position = 0;
        using var lecteur = new StreamReader(fichier, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1024, leaveOpen: true);
        int lettre;
        do lettre = lecteur.Read();
        while (lettre >= 0 && char.IsWhiteSpace((char)lettre));
        return lettre == '<' && lecteur.Read() is var suite && (suite is '!' or '?' || char.IsAsciiLetter((char)suite));
    }
}
