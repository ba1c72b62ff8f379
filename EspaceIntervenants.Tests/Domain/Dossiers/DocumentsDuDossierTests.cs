using System.Text;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Tests.Tools;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EspaceIntervenants.Tests.Domain.Dossiers;

/// <summary>The documents of a file: who reads them, how long they are kept, and what can be read of the file without the keys.</summary>
public sealed class DocumentsDuDossierTests : IDisposable
{
    private const string Nir = "2850554395001";
    private const string Iban = "FR7630003030100005207491270";

    private readonly DossiersDeTest _d = new();
    private readonly StockageFichiers _stockage;
    private readonly JournalDeTest<FichiersQueries> _journal = new();
    private readonly FichiersQueries _fichiers;

    public DocumentsDuDossierTests()
    {
        _stockage = FichiersDeTest.Stockage(Path.Combine(_d.Base.Dossier, "fichiers"));
        _fichiers = new FichiersQueries(_d.Base, _stockage, _d.Base.Temps, _journal);
    }

    public void Dispose() => _d.Dispose();

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task A_document_is_read_by_agents_once_it_is_sent_and_by_no_other_trainer()
    {
        var (personne, autre) = (await _d.IntervenantAsync(), await _d.IntervenantAsync());
        var ici = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        var ailleurs = await _d.Profils.GestionnaireAsync("Thomas", "Girard", "021");
        var formulaire = await FormulaireAsync(personne);
        var rib = formulaire.Pieces[NaturePiece.Rib];
        Assert.True((await _d.Dossiers.ConserverAsync(personne, formulaire, await _d.RepereAsync(personne))).Reussi);

        Assert.True(await LitAsync(personne, rib));
        foreach (var acteur in new[] { ici, ailleurs, autre }) Assert.False(await LitAsync(acteur, rib));
        Assert.Equal(3, _journal.Lignes.Count(l => l.Niveau == LogLevel.Warning));
        Assert.DoesNotContain(_journal.Lignes, l => l.Texte.Contains("rib", StringComparison.OrdinalIgnoreCase));

        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        // The file serves all the structures (§4.1).
        foreach (var acteur in new[] { personne, ici, ailleurs }) Assert.True(await LitAsync(acteur, rib));
        Assert.False(await LitAsync(autre, rib));
    }

    [Fact]
    [Trait("Rule", "DOS-15")]
    public async Task A_replaced_or_refused_document_stays_readable_by_agents_and_the_next_is_not_before_it_is_sent()
    {
        var personne = await _d.IntervenantAsync();
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        var formulaire = await FormulaireAsync(personne);
        var ancien = formulaire.Pieces[NaturePiece.Rib];
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        await _d.RefuserAsync(personne, gestionnaire, BlocDossier.Bancaire);
        var nouveau = formulaire.Pieces[NaturePiece.Rib] = await DeposerAsync(personne, "rib.pdf");
        Assert.True((await _d.Dossiers.ConserverAsync(personne, formulaire, await _d.RepereAsync(personne))).Reussi);
        Assert.True(await LitAsync(gestionnaire, ancien));
        Assert.False(await LitAsync(gestionnaire, nouveau));
    }

    [Fact]
    [Trait("Rule", "DOS-02")]
    public async Task A_server_killed_between_the_upload_and_the_draft_leaves_a_file_that_goes_after_a_day()
    {
        var personne = await _d.IntervenantAsync();
        // Uploaded, its row written; the draft that would have mentioned it never was.
        var perdu = await DeposerAsync(personne, "rib.pdf");
        _d.Base.Temps.Advance(FichiersOrphelins.Delai);
        Assert.Empty(await NettoyerAsync());
        Assert.True(await LitAsync(personne, perdu));

        _d.Base.Temps.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal([perdu], await NettoyerAsync());
        Assert.False(await LitAsync(personne, perdu));
        Assert.Empty(Directory.GetFiles(Path.Combine(_d.Base.Dossier, "fichiers"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    [Trait("Rule", "DOS-15")]
    public async Task No_file_of_a_draft_nor_of_any_version_is_ever_deleted()
    {
        var personne = await _d.IntervenantAsync();
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        var formulaire = await FormulaireAsync(personne);
        HashSet<Guid> gardes = [.. formulaire.Pieces.Values];
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        await _d.RefuserAsync(personne, gestionnaire, BlocDossier.Arrete);
        // Refused then replaced; replaced while it awaits; replaced once validated; loaded and not sent; loaded, kept, then removed.
        await RemplacerAsync(NaturePiece.Arrete);
        await RemplacerAsync(NaturePiece.Arrete);
        await _d.ValiderToutAsync(personne, gestionnaire);
        await RemplacerAsync(NaturePiece.Arrete);
        var retire = formulaire.Pieces[NaturePiece.Rib] = await DeposerAsync(personne, "retire.pdf");
        Assert.True((await _d.Dossiers.ConserverAsync(personne, formulaire, await _d.RepereAsync(personne))).Reussi);
        formulaire.Pieces[NaturePiece.Rib] = await DeposerAsync(personne, "brouillon.pdf");
        gardes.Add(formulaire.Pieces[NaturePiece.Rib]);
        Assert.True((await _d.Dossiers.ConserverAsync(personne, formulaire, await _d.RepereAsync(personne))).Reussi);

        _d.Base.Temps.Advance(TimeSpan.FromDays(400));
        Assert.Equal([retire], await NettoyerAsync());
        foreach (var id in gardes) Assert.True(await LitAsync(personne, id));

        async Task RemplacerAsync(NaturePiece nature)
        {
            gardes.Add(formulaire.Pieces[nature] = await DeposerAsync(personne, "autre.pdf"));
            Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        }
    }

    [Fact]
    [Trait("Rule", "DOS-04")]
    [Trait("Rule", "DOS-07")]
    public async Task Neither_nir_nor_iban_nor_draft_can_be_read_in_the_bytes_of_the_database()
    {
        var personne = await _d.IntervenantAsync();
        var formulaire = await FormulaireAsync(personne);
        formulaire.Identite.LieuNaissance = "Villenauxe-la-Grande";
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        formulaire.Bancaire.Iban = "BE68539007547034";
        Assert.True((await _d.Dossiers.ConserverAsync(personne, formulaire, await _d.RepereAsync(personne))).Reussi);

        var octets = await OctetsAsync();
        foreach (var secret in new[] { Nir, Nir[1..], Iban, Iban[4..], "BE68539007547034", "SOGEFRPP" })
            Assert.True(octets.IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"« {secret} » stands in the database as it is.");
        // The same search finds what is not encrypted.
        Assert.True(octets.IndexOf("Villenauxe-la-Grande"u8) >= 0);
    }

    [Fact]
    [Trait("Rule", "DOS-04")]
    [Trait("Rule", "DOS-07")]
    public async Task Neither_nir_nor_iban_nor_the_name_of_a_file_is_logged_nor_told_by_a_failure()
    {
        var personne = await _d.IntervenantAsync();
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        var formulaire = await FormulaireAsync(personne);
        var journal = new JournalDeTest<DepotFichiers>();
        await new DepotFichiers(_d.Base, _stockage, _d.Base.Temps, journal).DeposerAsync(personne, "Camille secret.exe", new MemoryStream(FichiersDeTest.Exe), RegleFichier.CvEtDiplome, default);
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        formulaire.SecuriteSociale.Nir = Nir + "00";
        List<string?> dits = [.. (await _d.TransmettreAsync(personne, formulaire)).Champs.Select(c => c.Message)];
        formulaire.SecuriteSociale.Nir = Nir;
        dits.Add((await _d.TransmettreAsync(personne, formulaire)).Message);
        Assert.False(await LitAsync(await _d.IntervenantAsync(), formulaire.Pieces[NaturePiece.Rib]));
        dits.AddRange(journal.Lignes.Select(l => l.Texte).Concat(_journal.Lignes.Select(l => l.Texte)));
        dits.AddRange((await _d.Avertissements.PourVersionsAsync(gestionnaire, personne)).Valeur!.Select(a => a.Message));
        Assert.All(dits, dit => Assert.DoesNotContain(new[] { Nir, Iban, "secret" }, secret => dit?.Contains(secret, StringComparison.Ordinal) == true));
    }

    private async Task<FormulaireDossier> FormulaireAsync(Guid personne)
    {
        var formulaire = await _d.FormulaireCompletAsync(personne);
        foreach (var nature in formulaire.Pieces.Keys.ToList()) formulaire.Pieces[nature] = await DeposerAsync(personne, $"{nature}.pdf");
        await using var db = _d.Base.CreateDbContext();
        var deposes = formulaire.Pieces.Values.ToList();
        await db.Fichiers.Where(f => !deposes.Contains(f.Id)).ExecuteDeleteAsync();
        return formulaire;
    }

    private async Task<Guid> DeposerAsync(Guid personne, string nom)
    {
        // Each its own content: the same one twice would be the same document.
        var contenu = new MemoryStream([.. FichiersDeTest.Pdf, .. Encoding.ASCII.GetBytes($"\n%{Guid.NewGuid()}")]);
        var depot = new DepotFichiers(_d.Base, _stockage, _d.Base.Temps, NullLogger<DepotFichiers>.Instance);
        return (await depot.DeposerAsync(personne, nom, contenu, RegleFichier.CvEtDiplome, default)).Valeur!.Id;
    }

    private async Task<bool> LitAsync(Guid acteur, Guid fichier)
    {
        var lu = await _fichiers.OuvrirAsync(acteur, fichier, default);
        if (lu.Reussi) await lu.Valeur.Contenu.DisposeAsync();
        else Assert.Equal(MotifRefus.Introuvable, lu.Motif);
        return lu.Reussi;
    }

    private async Task<IReadOnlyList<Guid>> NettoyerAsync()
    {
        var regle = new FichiersOrphelins(_d.Base, _stockage);
        var dus = await regle.DusAsync(_d.Base.Maintenant, default);
        foreach (var id in dus) Assert.True(await regle.TraiterAsync(id, _d.Base.Maintenant, default));
        return dus;
    }

    /// <summary>All the database holds on disk, what is not yet in its main file included.</summary>
    private async Task<ReadOnlyMemory<byte>> LireBaseAsync()
    {
        SqliteConnection.ClearAllPools();
        using var octets = new MemoryStream();
        foreach (var fichier in Directory.GetFiles(_d.Base.Dossier, "espace.db*"))
        {
            await using var lu = new FileStream(fichier, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await lu.CopyToAsync(octets);
        }
        return octets.ToArray();
    }

    private async Task<Octets> OctetsAsync() => new(await LireBaseAsync());

    private readonly struct Octets(ReadOnlyMemory<byte> contenu)
    {
        public int IndexOf(ReadOnlySpan<byte> cherche) => contenu.Span.IndexOf(cherche);
    }
}
