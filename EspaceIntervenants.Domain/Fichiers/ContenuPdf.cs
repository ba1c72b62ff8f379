namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>A PDF opens, without a password, on at least one page, and was not cut.</summary>
internal static class ContenuPdf
{
    // Readers look for the mark of the end in the last 1,024 bytes; the NULs that some printers and servers fill a block with are not counted.
    private const int FinMax = 1024;

    public static async Task<Verdict> JugerAsync(Stream fichier, CancellationToken ct)
    {
        var signature = new byte[5];
        fichier.Position = 0;
        var lus = await fichier.ReadAtLeastAsync(signature, signature.Length, throwOnEndOfStream: false, ct);
        if (!signature.AsSpan(0, lus).SequenceEqual("%PDF-"u8)) return Verdict.Autre;
        // The reader mends what it can, and would open the beginning of a file whose upload was cut.
        if (!await EstFiniAsync(fichier, ct)) return Verdict.Abime;
        return (await LecturePdf.LireAsync(fichier, caracteres: 0, ct)).Verdict;
    }

    private static async Task<bool> EstFiniAsync(Stream fichier, CancellationToken ct)
    {
        var fin = await FinUtileAsync(fichier, ct);
        var queue = new byte[Math.Min(FinMax, fin)];
        fichier.Position = fin - queue.Length;
        await fichier.ReadExactlyAsync(queue, ct);
        return queue.AsSpan().IndexOf("%%EOF"u8) >= 0;
    }

    /// <summary>Where the file ends, without the blanks behind it.</summary>
    private static async Task<long> FinUtileAsync(Stream fichier, CancellationToken ct)
    {
        var bloc = new byte[64 * 1024];
        for (var fin = fichier.Length; fin > 0;)
        {
            var taille = (int)Math.Min(bloc.Length, fin);
            fichier.Position = fin - taille;
            await fichier.ReadExactlyAsync(bloc.AsMemory(0, taille), ct);
            fin -= taille;
            if (bloc.AsSpan(0, taille).TrimEnd("\0\t\n\f\r "u8).Length is > 0 and var utiles) return fin + utiles;
        }
        return 0;
    }
}
