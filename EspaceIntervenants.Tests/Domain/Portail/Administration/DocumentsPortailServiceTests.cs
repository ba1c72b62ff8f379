using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Domain.Portail.Administration;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace EspaceIntervenants.Tests.Domain.Portail.Administration;

[Trait("Rule", "POR-04")]
public sealed class DocumentsPortailServiceTests : IAsyncLifetime, IDisposable
{
    private readonly PortailDeTest _portail = new();
    private Guid _claire;

    public async Task InitializeAsync() => _claire = await _portail.Base.AjouterAgentAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _portail.Dispose();

    public static TheoryData<string, byte[]> Formats => new()
    {
        { "guide.pdf", FichiersDeTest.Pdf }, { "modele.doc", FichiersDeTest.Doc }, { "modele.docx", FichiersDeTest.Docx }, { "modele.odt", FichiersDeTest.Odt },
        { "modele.rtf", FichiersDeTest.Rtf }, { "frais.xls", FichiersDeTest.Xls }, { "frais.xlsx", FichiersDeTest.Xlsx },
    };

    [Theory, MemberData(nameof(Formats))]
    public async Task A_document_of_each_format_is_offered(string nom, byte[] contenu)
    {
        var id = await CreerAsync(await _portail.DeposerAsync(_claire, nom, contenu));
        var fichiers = new FichiersQueries(_portail.Base, _portail.Stockage, _portail.Base.Temps, NullLogger<FichiersQueries>.Instance);
        var ouvert = (await fichiers.OuvrirDocumentAsync(id, default)).Valeur!;
        await using var octets = ouvert.Contenu;
        Assert.Equal((nom, contenu.Length), (ouvert.Nom, (int)octets.Length));
        Assert.Equal(1, _portail.Signaux);
    }

    [Fact]
    public async Task The_limit_is_10_Mo()
    {
        Assert.Equal(10 * 1024 * 1024, RegleFichier.DocumentPortail.TailleMax);
        using var lourd = new MemoryStream([.. FichiersDeTest.Pdf, .. new byte[10 * 1024 * 1024]]);
        var resultat = await _portail.Depot.DeposerAsync(_claire, "lourd.pdf", lourd, RegleFichier.DocumentPortail, default);
        Assert.Contains("10\u00A0Mo", resultat.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_file_one_has_deposited_for_it_is_published()
    {
        var marie = await _portail.Base.AjouterIntervenantAsync();
        var cv = await _portail.DeposerAsync(marie, "cv.pdf");
        using var texte = new MemoryStream(FichiersDeTest.Texte);
        var note = (await _portail.Depot.DeposerAsync(_claire, "note.txt", texte, RegleFichier.CvEtDiplome, default)).Valeur!.Id;
        foreach (var fichier in new[] { cv, note, Guid.NewGuid() })
        {
            var resultat = await _portail.Documents.CreerAsync(_claire, PortailDeTest.Document(fichier));
            Assert.Equal(nameof(SaisieDocument.FichierId), Assert.Single(resultat.Champs).Champ);
        }
    }

    [Fact]
    public async Task What_is_missing_is_told_at_its_field()
    {
        var resultat = await _portail.Documents.CreerAsync(_claire, new SaisieDocument { Rubrique = (RubriqueDocument)99, RetireApres = PortailDeTest.Jour });
        Assert.Equal([nameof(SaisieDocument.Rubrique), nameof(SaisieDocument.Titre), nameof(SaisieDocument.FichierId), nameof(SaisieDocument.PublieLe)], resultat.Champs.Select(c => c.Champ));
    }

    [Fact]
    public async Task A_document_moves_by_one_place_and_stays_in_its_section()
    {
        var ids = new List<Guid>();
        foreach (var titre in new[] { "A", "B", "C" }) ids.Add(await CreerAsync(await _portail.DeposerAsync(_claire), titre));
        await CreerAsync(await _portail.DeposerAsync(_claire), "Z", RubriqueDocument.Guide);
        Assert.Equal("ABC", await OrdreAsync());

        Assert.True((await _portail.Documents.DeplacerAsync(_claire, ids[2], versLeHaut: true)).Reussi);
        Assert.Equal("ACB", await OrdreAsync());
        await _portail.Documents.DeplacerAsync(_claire, ids[0], versLeHaut: false);
        Assert.Equal("CAB", await OrdreAsync());
        var signaux = _portail.Signaux;
        Assert.True((await _portail.Documents.DeplacerAsync(_claire, ids[2], versLeHaut: true)).Reussi);
        Assert.Equal("CAB", await OrdreAsync());
        Assert.Equal(signaux, _portail.Signaux);
    }

    [Fact]
    public async Task A_document_that_changes_section_becomes_its_last()
    {
        await CreerAsync(await _portail.DeposerAsync(_claire), "Premier", RubriqueDocument.Guide);
        var fichier = await _portail.DeposerAsync(_claire);
        var id = await CreerAsync(fichier, "Venu d'ailleurs");
        Assert.Equal(2, (await _portail.Documents.ModifierAsync(_claire, id, 1, PortailDeTest.Document(fichier, "Venu d'ailleurs", RubriqueDocument.Guide))).Valeur);
        Assert.Equal(["Premier", "Venu d'ailleurs"], (await _portail.LectureDocuments.ListerAsync(_claire)).Valeur!.Select(d => d.Titre));
    }

    [Fact]
    public async Task The_file_replaced_and_the_file_of_what_is_deleted_go_with_the_orphans_and_not_the_one_in_place()
    {
        var (ancien, nouveau) = (await _portail.DeposerAsync(_claire), await _portail.DeposerAsync(_claire));
        var id = await CreerAsync(ancien);
        var version = (await _portail.Documents.ModifierAsync(_claire, id, 1, PortailDeTest.Document(nouveau))).Valeur;
        _portail.Base.Temps.Advance(TimeSpan.FromDays(2));
        var orphelins = new FichiersOrphelins(_portail.Base, _portail.Stockage);
        Assert.Equal([ancien], await orphelins.DusAsync(_portail.Base.Maintenant, default));

        Assert.True((await _portail.Documents.SupprimerAsync(_claire, id, version)).Reussi);
        Assert.Equal(new[] { ancien, nouveau }.Order(), (await orphelins.DusAsync(_portail.Base.Maintenant, default)).Order());
    }

    [Fact]
    public async Task Another_administrator_keeps_the_file_of_the_first()
    {
        var fichier = await _portail.DeposerAsync(_claire);
        var id = await CreerAsync(fichier);
        var autre = await _portail.Base.AjouterAgentAsync();
        Assert.True((await _portail.Documents.ModifierAsync(autre, id, 1, PortailDeTest.Document(fichier, "Un meilleur titre"))).Reussi);
        Assert.Equal(MotifRefus.Conflit, (await _portail.Documents.ModifierAsync(_claire, id, 1, PortailDeTest.Document(fichier))).Motif);
        Assert.Equal(MotifRefus.Conflit, (await _portail.Documents.SupprimerAsync(_claire, id, 1)).Motif);
        Assert.Equal("Un meilleur titre", (await _portail.LectureDocuments.OuvrirAsync(_claire, id)).Valeur!.Saisie.Titre);
    }

    private async Task<Guid> CreerAsync(Guid fichier, string titre = "Le mode d'emploi", RubriqueDocument rubrique = RubriqueDocument.Tutoriel)
    {
        var resultat = await _portail.Documents.CreerAsync(_claire, PortailDeTest.Document(fichier, titre, rubrique));
        Assert.True(resultat.Reussi, string.Join(' ', resultat.Champs));
        return resultat.Valeur;
    }

    private async Task<string> OrdreAsync()
    {
        await using var db = _portail.Base.CreateDbContext();
        return string.Concat(await db.DocumentsPortail.Where(d => d.Rubrique == RubriqueDocument.Tutoriel).OrderBy(d => d.Ordre).Select(d => d.Titre).ToListAsync());
    }
}
