using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EspaceIntervenants.Tests.Domain.Fichiers;

public sealed class AccesFichiersTests : IDisposable
{
    private readonly BaseDeTest _base = new();
    private readonly StockageFichiers _stockage;
    private readonly JournalDeTest<FichiersQueries> _journal = new();
    private readonly FichiersQueries _fichiers;

    public AccesFichiersTests()
    {
        _stockage = FichiersDeTest.Stockage(Path.Combine(_base.Dossier, "fichiers"));
        _fichiers = new FichiersQueries(_base, _stockage, _base.Temps, _journal);
    }

    public void Dispose() => _base.Dispose();

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task A_person_reads_their_own_file_and_nobody_else_s()
    {
        var marie = await _base.AjouterIntervenantAsync(i => Transmettre(i));
        var jean = await _base.AjouterIntervenantAsync();
        var cv = await DeposerCvAsync(marie);

        Assert.Equal(FichiersDeTest.Pdf, await LireAsync(marie, cv));
        Assert.Null(await LireAsync(jean, cv));
        Assert.Null(await LireAsync(jean, Guid.NewGuid()));
        var ligne = Assert.Single(_journal.Lignes);
        Assert.Equal(LogLevel.Warning, ligne.Niveau);
        Assert.Contains(jean.ToString(), ligne.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("cv", ligne.Texte, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task A_manager_reads_the_files_of_what_was_transmitted_to_their_structures()
    {
        var marie = await _base.AjouterIntervenantAsync(i => Transmettre(i));
        var cv = await DeposerCvAsync(marie);
        var diplome = await DeposerDiplomeAsync(marie);
        var ici = await _base.AjouterAgentAsync("054", "021");
        var ailleurs = await _base.AjouterAgentAsync("075");

        Assert.NotNull(await LireAsync(ici, cv));
        Assert.NotNull(await LireAsync(ici, diplome));
        Assert.Null(await LireAsync(ailleurs, cv));
    }

    [Fact]
    public async Task A_manager_reads_no_file_of_a_form_that_was_not_transmitted()
    {
        var marie = await _base.AjouterIntervenantAsync();
        var cv = await DeposerCvAsync(marie);
        Assert.Null(await LireAsync(await _base.AjouterAgentAsync("054"), cv));
        Assert.NotNull(await LireAsync(await _base.AjouterAgentAsync(), cv));
    }

    [Fact]
    public async Task Every_manager_reads_the_files_of_the_CVtheque_but_not_those_that_are_no_longer_joined()
    {
        var gestionnaire = await _base.AjouterAgentAsync("075");
        var marie = await _base.AjouterIntervenantAsync(i =>
        {
            Transmettre(i);
            i.Valider(gestionnaire, "Anne Roy", null, _base.Maintenant);
        });
        var ancien = await DeposerCvAsync(marie);
        var nouveau = await DeposerCvAsync(marie);

        Assert.NotNull(await LireAsync(gestionnaire, nouveau));
        Assert.Null(await LireAsync(gestionnaire, ancien));
        Assert.NotNull(await LireAsync(marie, ancien));
    }

    [Fact]
    public async Task What_nothing_refers_to_goes_after_a_day_and_not_before()
    {
        var marie = await _base.AjouterIntervenantAsync();
        var (remplace, garde, diplome, brouillon) = (await DeposerCvAsync(marie), await DeposerCvAsync(marie), await DeposerDiplomeAsync(marie), await DeposerAsync(marie));
        await using (var db = _base.CreateDbContext())
        {
            db.SaisiesEnCours.Add(SaisieEnCours.Creer(marie, EtapeFormulaire.Parcours, $$"""{"fichier":"{{brouillon}}"}""", Guid.NewGuid(), _base.Maintenant));
            await db.SaveChangesAsync();
        }

        _base.Temps.Advance(FichiersOrphelins.Delai);
        Assert.Empty(await NettoyerAsync());
        _base.Temps.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal([remplace], await NettoyerAsync());

        Assert.Null(await LireAsync(marie, remplace));
        foreach (var id in (Guid[])[garde, diplome, brouillon]) Assert.NotNull(await LireAsync(marie, id));
        Assert.Equal(3, SurDisque().Length);
    }

    [Fact]
    public async Task A_file_that_is_joined_at_the_last_moment_stays()
    {
        var marie = await _base.AjouterIntervenantAsync();
        var cv = await DeposerAsync(marie);
        _base.Temps.Advance(TimeSpan.FromDays(2));
        var regle = new FichiersOrphelins(_base, _stockage);
        Assert.Equal([cv], await regle.DusAsync(_base.Maintenant, default));
        await JoindreCvAsync(marie, cv);

        Assert.False(await regle.TraiterAsync(cv, _base.Maintenant, default));
        Assert.NotNull(await LireAsync(marie, cv));
    }

    [Fact]
    public async Task Bytes_whose_row_never_came_go_too()
    {
        var marie = await _base.AjouterIntervenantAsync();
        await DeposerCvAsync(marie);
        await using (var db = _base.CreateDbContext())
        {
            await db.Profils.ExecuteUpdateAsync(s => s.SetProperty(p => p.CvFichierId, (Guid?)null));
            await db.Fichiers.ExecuteDeleteAsync();
        }
        var coupe = Path.Combine(_base.Dossier, "fichiers", "reception", $"{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(coupe, "%PDF");
        foreach (var fichier in SurDisque()) File.SetLastWriteTimeUtc(fichier, _base.Maintenant.AddHours(-24));

        Assert.Empty(await NettoyerAsync());
        _base.Temps.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, (await NettoyerAsync()).Count);
        Assert.Empty(SurDisque());
    }

    [Fact]
    public async Task A_file_that_was_altered_on_disk_does_not_exist_for_anyone_and_the_log_says_which()
    {
        var marie = await _base.AjouterIntervenantAsync();
        var cv = await DeposerCvAsync(marie);
        var surDisque = Assert.Single(SurDisque());
        var octets = await File.ReadAllBytesAsync(surDisque);
        octets[^1] ^= 1;
        await File.WriteAllBytesAsync(surDisque, octets);

        Assert.Null(await LireAsync(marie, cv));

        var ligne = Assert.Single(_journal.Lignes);
        Assert.Equal(LogLevel.Error, ligne.Niveau);
        Assert.Contains(cv.ToString(), ligne.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reference_the_model_has_to_a_file_is_known_to_the_cleaning_and_to_the_access()
    {
        using var db = _base.CreateDbContext();
        var references = db.Model.FindEntityType(typeof(FichierDepose))!.GetReferencingForeignKeys()
            .Select(f => $"{f.DeclaringEntityType.ClrType.Name}.{f.Properties[0].Name}").Order();
        Assert.Equal(["Annonce.FichierId", "DocumentPortail.FichierId", "FormationInitiale.FichierId", "PieceEnSaisie.FichierId", "PieceJustificative.FichierId", "Profil.CvFichierId"], references);
    }

    private void Transmettre(Inscription inscription) => inscription.Transmettre("054", _base.Maintenant);

    private async Task<Guid> DeposerAsync(Guid proprietaire)
    {
        var depot = new DepotFichiers(_base, _stockage, _base.Temps, NullLogger<DepotFichiers>.Instance);
        return (await depot.DeposerAsync(proprietaire, "cv.pdf", new MemoryStream(FichiersDeTest.Pdf), RegleFichier.CvEtDiplome, default)).Valeur!.Id;
    }

    private async Task<Guid> DeposerCvAsync(Guid proprietaire)
    {
        var cv = await DeposerAsync(proprietaire);
        await JoindreCvAsync(proprietaire, cv);
        return cv;
    }

    private async Task JoindreCvAsync(Guid proprietaire, Guid cv)
    {
        await using var db = _base.CreateDbContext();
        (await db.Profils.SingleAsync(p => p.Id == proprietaire)).JoindreCv(cv, _base.Maintenant);
        await db.SaveChangesAsync();
    }

    private async Task<Guid> DeposerDiplomeAsync(Guid proprietaire)
    {
        var diplome = await DeposerAsync(proprietaire);
        await using var db = _base.CreateDbContext();
        var profil = await db.Profils.Include(p => p.Lignes).Include(p => p.Criteres).SingleAsync(p => p.Id == proprietaire);
        profil.AjouterLigne(new FormationInitiale { FichierId = diplome }, _base.Maintenant);
        await db.SaveChangesAsync();
        return diplome;
    }

    private async Task<byte[]?> LireAsync(Guid acteur, Guid fichier)
    {
        var resultat = await _fichiers.OuvrirAsync(acteur, fichier, default);
        if (!resultat.Reussi)
        {
            Assert.Equal(MotifRefus.Introuvable, resultat.Motif);
            return null;
        }
        await using var contenu = resultat.Valeur.Contenu;
        using var memoire = new MemoryStream();
        await contenu.CopyToAsync(memoire);
        return memoire.ToArray();
    }

    private async Task<IReadOnlyList<Guid>> NettoyerAsync()
    {
        var regle = new FichiersOrphelins(_base, _stockage);
        var dus = await regle.DusAsync(_base.Maintenant, default);
        foreach (var id in dus) Assert.True(await regle.TraiterAsync(id, _base.Maintenant, default));
        return dus;
    }

    private string[] SurDisque() => Directory.GetFiles(Path.Combine(_base.Dossier, "fichiers"), "*", SearchOption.AllDirectories);
}
