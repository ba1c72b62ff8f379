using System.IO.Compression;
using System.Text;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// The formats that are archives. Only the list of entries is read, and the beginning of what says their type: nothing else is
/// unpacked, so that an archive made to swell does no harm.
/// </summary>
internal static class ContenuZip
{
    private const int TypesMax = 64 * 1024;
    private const string TypeOdt = "application/vnd.oasis.opendocument.text";

    /// <summary>An Office Open XML file whose main part is this one.</summary>
    public static Verdict Juger(Stream fichier, string partie) => Lire(fichier, entrees =>
    {
        if (entrees.GetEntry("[Content_Types].xml") is not { } types || entrees.GetEntry(partie) is null) return Verdict.Autre;
        var macros = AvecMacros(types) || entrees.Entries.Any(e => e.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase));
        return macros ? Verdict.Macros : Verdict.Conforme;
    });

    /// <summary>An OpenDocument text.</summary>
    public static Verdict JugerOdt(Stream fichier) => Lire(fichier, entrees =>
    {
        if (entrees.GetEntry("mimetype") is not { } type || entrees.GetEntry("content.xml") is null) return Verdict.Autre;
        using var lecteur = type.Open();
        var octets = new byte[TypeOdt.Length + 1];
        var lus = lecteur.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false);
        if (Encoding.ASCII.GetString(octets, 0, lus).TrimEnd() != TypeOdt) return Verdict.Autre;
        return entrees.Entries.Any(e => e.FullName.StartsWith("Basic/", StringComparison.Ordinal) || e.FullName.StartsWith("Scripts/", StringComparison.Ordinal))
            ? Verdict.Macros
            : Verdict.Conforme;
    });

    /// <summary>A .docm under another name says what it is in its list of types, whatever its parts are called.</summary>
    private static bool AvecMacros(ZipArchiveEntry types)
    {
        using var lecteur = new StreamReader(types.Open());
        var debut = new char[TypesMax];
        var lus = lecteur.ReadBlock(debut);
        return debut.AsSpan(0, lus).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || debut.AsSpan(0, lus).Contains("vbaProject", StringComparison.OrdinalIgnoreCase);
    }

    private static Verdict Lire(Stream fichier, Func<ZipArchive, Verdict> juger)
    {
        try
        {
            // An archive begins with its first entry: a program with an archive behind it opens as one, and is not one.
            fichier.Position = 0;
            Span<byte> debut = stackalloc byte[4];
            if (fichier.ReadAtLeast(debut, 4, throwOnEndOfStream: false) < 4 || !debut.SequenceEqual("PK\x3\x4"u8)) return Verdict.Autre;
            using var archive = new ZipArchive(fichier, ZipArchiveMode.Read, leaveOpen: true);
            return juger(archive);
        }
        catch (Exception illisible) when (illisible is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            return Verdict.Autre;
        }
    }
}
