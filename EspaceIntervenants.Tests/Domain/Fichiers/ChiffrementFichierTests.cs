using System.Security.Cryptography;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Tests.Tools;
using Microsoft.AspNetCore.DataProtection;

namespace EspaceIntervenants.Tests.Domain.Fichiers;

[Trait("Rule", "DOS-02")]
public sealed class ChiffrementFichierTests : IDisposable
{
    private const int Bloc = ChiffrementFichier.Bloc;
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("espace-chiffre-");
    private readonly StockageFichiers _stockage;

    public ChiffrementFichierTests() => _stockage = FichiersDeTest.Stockage(_dossier.FullName);

    public void Dispose() => _dossier.Delete(recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Bloc - 1)]
    [InlineData(Bloc)]
    [InlineData(Bloc + 1)]
    [InlineData(2 * Bloc)]
    [InlineData(2 * 1024 * 1024)]
    public async Task What_is_written_is_read_back_whole_and_from_anywhere(int taille)
    {
        var contenu = Hasard(taille);
        var fichier = await EcrireAsync(contenu);
        Assert.Equal(contenu, await LireAsync(fichier));

        await using var lecture = (await _stockage.OuvrirAsync(fichier, default))!;
        Assert.Equal(taille, lecture.Length);
        foreach (var place in new[] { taille / 2, 0, Math.Max(0, taille - 1), taille, taille + 10 })
        {
            lecture.Position = place;
            using var reste = new MemoryStream();
            lecture.CopyTo(reste, 1000);
            Assert.Equal(contenu[Math.Min(place, taille)..], reste.ToArray());
        }
        Assert.Equal(taille / 3, lecture.Seek(taille / 3 - taille, SeekOrigin.End));
        Assert.Throws<IOException>(() => lecture.Seek(-taille - 1, SeekOrigin.End));
    }

    [Fact]
    public async Task The_print_is_that_of_the_clear_content_and_the_size_its_own()
    {
        var contenu = Hasard(Bloc + 7);
        await using var recu = await _stockage.RecevoirAsync(Guid.NewGuid(), new MemoryStream(contenu), long.MaxValue, default);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(contenu)), recu.Empreinte);
        Assert.Equal(contenu.Length, recu.Taille);
        using var relu = new MemoryStream();
        await recu.Contenu.CopyToAsync(relu);
        Assert.Equal(contenu, relu.ToArray());
    }

    [Fact]
    public async Task Nothing_of_the_content_is_on_disk_and_the_same_one_is_never_written_twice_alike()
    {
        var contenu = Enumerable.Repeat("Numéro de sécurité sociale"u8.ToArray(), 5000).SelectMany(o => o).ToArray();
        var (un, autre) = (await OctetsAsync(await EcrireAsync(contenu)), await OctetsAsync(await EcrireAsync(contenu)));

        Assert.Equal(-1, un.AsSpan().IndexOf("sociale"u8));
        Assert.Equal(un.Length, autre.Length);
        // Not one run of 16 bytes is common to the two bodies, nor comes twice in one.
        var morceaux = un.Chunk(16).Skip(32).Concat(autre.Chunk(16).Skip(32)).Select(Convert.ToHexString).ToList();
        Assert.Equal(morceaux.Count, morceaux.Distinct().Count());
    }

    [Fact]
    public async Task Any_altered_byte_is_refused_wherever_it_is()
    {
        var fichier = await EcrireAsync(Hasard(60));
        var intact = await OctetsAsync(fichier);
        for (var i = 0; i < intact.Length; i++)
        {
            var altere = intact.ToArray();
            altere[i] ^= 0x10;
            await RemplacerAsync(fichier, altere);
            await Assert.ThrowsAsync<FichierIllisibleException>(() => LireAsync(fichier));
        }
    }

    [Fact]
    public async Task Blocks_in_another_order_are_refused()
    {
        var fichier = await EcrireAsync(Hasard(3 * Bloc));
        var octets = await OctetsAsync(fichier);
        var debut = octets.Length - 3 * (Bloc + ChiffrementFichier.Sceau);
        byte[] Morceau(int n) => octets[(debut + n * (Bloc + ChiffrementFichier.Sceau))..(debut + (n + 1) * (Bloc + ChiffrementFichier.Sceau))];
        foreach (var ordre in new int[][] { [1, 0, 2], [0, 2, 1], [0, 0, 2], [2, 1, 0] })
        {
            await RemplacerAsync(fichier, [.. octets[..debut], .. ordre.SelectMany(Morceau)]);
            await Assert.ThrowsAsync<FichierIllisibleException>(() => LireAsync(fichier));
        }
        await RemplacerAsync(fichier, [.. octets[..debut], .. Morceau(0), .. Morceau(1), .. Morceau(2)]);
        Assert.Equal(3 * Bloc, (await LireAsync(fichier)).Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(ChiffrementFichier.Sceau)]
    [InlineData(Bloc + ChiffrementFichier.Sceau)]
    [InlineData(2 * (Bloc + ChiffrementFichier.Sceau))]
    [InlineData(3 * (Bloc + ChiffrementFichier.Sceau))]
    [InlineData(int.MaxValue)]
    public async Task A_file_that_was_cut_is_refused_even_between_two_blocks(int enMoins)
    {
        var fichier = await EcrireAsync(Hasard(3 * Bloc));
        var octets = await OctetsAsync(fichier);
        await RemplacerAsync(fichier, octets[..Math.Max(0, octets.Length - enMoins)]);
        await Assert.ThrowsAsync<FichierIllisibleException>(() => LireAsync(fichier));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(ChiffrementFichier.Sceau)]
    [InlineData(Bloc + ChiffrementFichier.Sceau)]
    public async Task A_file_that_was_lengthened_is_refused(int enPlus)
    {
        var fichier = await EcrireAsync(Hasard(Bloc));
        await RemplacerAsync(fichier, [.. await OctetsAsync(fichier), .. Hasard(enPlus)]);
        await Assert.ThrowsAsync<FichierIllisibleException>(() => LireAsync(fichier));
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task The_bytes_of_one_file_in_the_place_of_another_are_refused()
    {
        var (marie, jean) = (await EcrireAsync(Hasard(10)), await EcrireAsync(Hasard(10)));
        await RemplacerAsync(jean, await OctetsAsync(marie));
        await Assert.ThrowsAsync<FichierIllisibleException>(() => LireAsync(jean));
    }

    [Fact]
    public async Task Without_the_keys_nothing_is_read()
    {
        var fichier = await EcrireAsync(Hasard(10));
        var autre = FichiersDeTest.Stockage(_dossier.FullName, new EphemeralDataProtectionProvider());
        await Assert.ThrowsAsync<FichierIllisibleException>(() => autre.OuvrirAsync(fichier, default));
    }

    [Fact]
    public async Task What_is_altered_while_it_is_read_gives_no_byte_of_the_block()
    {
        var contenu = Hasard(3 * Bloc);
        var fichier = await EcrireAsync(contenu);
        await using var lecture = (await _stockage.OuvrirAsync(fichier, default))!;
        var octets = await OctetsAsync(fichier);
        octets[octets.Length - Bloc - Bloc] ^= 1;
        await using (var disque = new FileStream(Chemin(fichier), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            await disque.WriteAsync(octets);

        using var recu = new MemoryStream();
        await Assert.ThrowsAsync<FichierIllisibleException>(() => lecture.CopyToAsync(recu));
        Assert.Equal(contenu[..Bloc], recu.ToArray());
    }

    [Fact]
    public async Task Many_are_written_and_read_at_once()
    {
        var contenus = Enumerable.Range(0, 16).Select(i => Hasard(i * 20_000)).ToList();
        var fichiers = await Task.WhenAll(contenus.Select(c => Task.Run(() => EcrireAsync(c))));
        var lus = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => LireAsync(fichiers[i % 16]))));
        Assert.All(Enumerable.Range(0, 64), i => Assert.Equal(contenus[i % 16], lus[i]));
    }

    private static byte[] Hasard(int taille) => RandomNumberGenerator.GetBytes(taille);

    private string Chemin(FichierDepose fichier) => Path.Combine(_dossier.FullName, fichier.Chemin);

    private Task<byte[]> OctetsAsync(FichierDepose fichier) => File.ReadAllBytesAsync(Chemin(fichier));

    private Task RemplacerAsync(FichierDepose fichier, byte[] octets) => File.WriteAllBytesAsync(Chemin(fichier), octets);

    private async Task<FichierDepose> EcrireAsync(byte[] contenu)
    {
        var id = Guid.NewGuid();
        await using var recu = await _stockage.RecevoirAsync(id, new MemoryStream(contenu), long.MaxValue, default);
        await recu.PlacerAsync();
        return FichierDepose.Creer(id, Guid.NewGuid(), "cv.pdf", "pdf", recu.Taille, recu.Empreinte, StockageFichiers.CheminDe(id), BaseDeTest.Debut.UtcDateTime);
    }

    private async Task<byte[]> LireAsync(FichierDepose fichier)
    {
        await using var lecture = (await _stockage.OuvrirAsync(fichier, default))!;
        using var memoire = new MemoryStream();
        await lecture.CopyToAsync(memoire);
        return memoire.ToArray();
    }
}
