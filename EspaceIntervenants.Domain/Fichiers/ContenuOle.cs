using System.Buffers.Binary;
using System.Text;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// The old Office formats: compound files, whose directory names what they hold. Installers and old messages are compound
/// files too, hence the look inside. See [MS-CFB].
/// </summary>
internal static class ContenuOle
{
    private const int SecteursMax = 1024;
    private const int TailleEntree = 128;
    private static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>A compound file that holds one of these streams.</summary>
    public static Verdict Juger(Stream fichier, params ReadOnlySpan<string> flux)
    {
        try
        {
            if (Noms(fichier) is not { } noms) return Verdict.Autre;
            var conforme = false;
            foreach (var nom in flux) conforme |= noms.Contains(nom);
            if (!conforme) return Verdict.Autre;
            return noms.Contains("Macros") || noms.Contains("_VBA_PROJECT_CUR") ? Verdict.Macros : Verdict.Conforme;
        }
        catch (Exception illisible) when (illisible is EndOfStreamException or ArgumentException or OverflowException)
        {
            return Verdict.Autre;
        }
    }

    /// <summary>The names of the directory; null when it is no compound file.</summary>
    private static HashSet<string>? Noms(Stream fichier)
    {
        var entete = new byte[512];
        fichier.Position = 0;
        if (fichier.ReadAtLeast(entete, entete.Length, throwOnEndOfStream: false) < entete.Length || !entete.AsSpan().StartsWith(Signature)) return null;
        var puissance = BinaryPrimitives.ReadUInt16LittleEndian(entete.AsSpan(30));
        if (puissance is not (9 or 12)) return null;
        var secteur = new byte[1 << puissance];
        var noms = new HashSet<string>(StringComparer.Ordinal);
        var numero = Entier(entete, 48);
        // The directory is a chain of sectors; one that turns in circles ends with the bound.
        for (var lus = 0; numero >= 0 && lus < SecteursMax; lus++)
        {
            Lire(fichier, numero, secteur);
            for (var debut = 0; debut < secteur.Length; debut += TailleEntree) Ajouter(noms, secteur.AsSpan(debut, TailleEntree));
            numero = Suivant(fichier, entete, numero, secteur.Length);
        }
        return noms;
    }

    private static void Ajouter(HashSet<string> noms, ReadOnlySpan<byte> entree)
    {
        var longueur = BinaryPrimitives.ReadUInt16LittleEndian(entree[64..]);
        if (longueur is >= 4 and <= 64) noms.Add(Encoding.Unicode.GetString(entree[..(longueur - 2)]));
    }

    private static int Suivant(Stream fichier, byte[] entete, int numero, int taille)
    {
        var parSecteur = taille / 4;
        var rang = numero / parSecteur;
        if (rang >= 109) return -1;
        var table = new byte[taille];
        Lire(fichier, Entier(entete, 76 + 4 * rang), table);
        return Entier(table, 4 * (numero % parSecteur));
    }

    private static void Lire(Stream fichier, int numero, byte[] secteur)
    {
        fichier.Position = (numero + 1L) * secteur.Length;
        fichier.ReadExactly(secteur);
    }

    private static int Entier(byte[] octets, int debut) => BinaryPrimitives.ReadInt32LittleEndian(octets.AsSpan(debut));
}
