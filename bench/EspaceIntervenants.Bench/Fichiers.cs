using System.Diagnostics;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Bench;

/// <summary>What encryption costs: pieces of 5 MB deposited then read by the application, against the same bytes written and read bare.</summary>
internal static class Fichiers
{
    private const int Nombre = 60;
    private const int Taille = 5 * 1024 * 1024;

    public static async Task<int> MesurerAsync()
    {
        await using var mesure = new BaseDeMesure();
        await mesure.PreparerAsync();
        var compte = await CompteAsync(mesure);
        var (depot, lecture) = (mesure.Service<DepotFichiers>(), mesure.Service<FichiersQueries>());
        // Of the formats, the one whose check costs nothing: encryption is what is measured.
        var regle = new RegleFichier(["rtf"], Taille);
        var contenu = new byte[Taille];
        Random.Shared.NextBytes(contenu);
        "{\\rtf"u8.CopyTo(contenu);
        var (ids, nus) = (new List<Guid>(), Path.Combine(mesure.Dossier, "nus"));
        Directory.CreateDirectory(nus);

        await DebitAsync("deposited, encrypted", async _ => ids.Add((await depot.DeposerAsync(compte, "piece.rtf", new MemoryStream(contenu), regle, default)).Valeur!.Id));
        await DebitAsync("written bare and flushed", async i =>
        {
            await using var fichier = new FileStream(Path.Combine(nus, $"{i}"), FileMode.CreateNew);
            await fichier.WriteAsync(contenu);
            fichier.Flush(flushToDisk: true);
        });
        await DebitAsync("checked and read", async i =>
        {
            await using var fichier = (await lecture.OuvrirAsync(compte, ids[i], default)).Valeur!.Contenu;
            await fichier.CopyToAsync(Stream.Null);
        });
        await DebitAsync("read bare", async i =>
        {
            await using var fichier = File.OpenRead(Path.Combine(nus, $"{i}"));
            await fichier.CopyToAsync(Stream.Null);
        });
        return 0;
    }

    private static async Task DebitAsync(string nom, Func<int, Task> faire)
    {
        var debut = Stopwatch.GetTimestamp();
        for (var i = 0; i < Nombre; i++) await faire(i);
        Console.WriteLine($"{nom,-26} {Nombre * (Taille / 1e6) / Stopwatch.GetElapsedTime(debut).TotalSeconds,8:F0} MB/s");
    }

    private static async Task<Guid> CompteAsync(BaseDeMesure mesure)
    {
        await using var db = await mesure.Service<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
        var compte = Compte.Creer("mesure@exemple.fr", DateTime.UnixEpoch);
        compte.Activer(DateTime.UnixEpoch);
        db.Users.Add(compte);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = compte.Id, RoleId = Roles.Id(Roles.Intervenant) });
        await db.SaveChangesAsync();
        return compte.Id;
    }
}
