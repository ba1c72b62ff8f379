using System.Text;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Employeurs;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Employeurs;

[Trait("Rule", "PRO-04")]
public sealed class ImportEmployeursTests : IDisposable
{
    private const string Unites = """
        siren,denominationUniteLegale,sigleUniteLegale,categorieJuridiqueUniteLegale,colonneDeDemain
        219400165,COMMUNE DE CACHAN,,7210,
        269400099,"CENTRE COMMUNAL D ACTION SOCIALE, CACHAN",CCAS,7361,
        552100554,PEUGEOT SA,,5599,
        197534803,[ND],,7383,
        """;

    private const string EntetesEtablissements =
        "siret,siren,etablissementSiege,etatAdministratifEtablissement,numeroVoieEtablissement,typeVoieEtablissement,libelleVoieEtablissement,codePostalEtablissement,libelleCommuneEtablissement,codeCommuneEtablissement,enseigne1Etablissement\n";

    private readonly BaseDeTest _base = BaseDeTest.AvecReferentiels();
    private readonly EmployeursQueries _queries;
    private readonly ImportEmployeurs _import;

    public ImportEmployeursTests()
    {
        _queries = new EmployeursQueries(_base, _base.Temps);
        _import = new ImportEmployeurs(_base, _base.Temps, _queries);
    }

    public void Dispose()
    {
        _queries.Dispose();
        _base.Dispose();
    }

    [SkippableFact]
    public void Every_real_siret_has_a_right_key()
    {
        var lignes = File.ReadLines(DonneesPartagees.Fichier("employeurs-publics.csv")).Skip(1);
        Assert.All(lignes, l => Assert.True(Siret.EstValide(l[..14]), l));
    }

    [SkippableFact]
    public async Task The_real_file_of_employers_is_imported_whole_and_again()
    {
        var fichier = DonneesPartagees.Fichier("employeurs-publics.csv");
        for (var fois = 0; fois < 2; fois++)
        {
            var rapport = await _import.ImporterCsvAsync(File.OpenRead(fichier));
            Assert.Equal((35_129, 35_129L, 0L), (rapport.Importes, rapport.Lues, rapport.NombreRejets));
            Assert.Equal(fois == 0 ? 34_868 : 0, rapport.Remplaces);
        }

        await using var db = _base.CreateDbContext();
        var communes = await db.EmployeursPublics.Where(e => e.Categorie == CategoriesPubliques.Commune).ToListAsync();
        Assert.Equal(communes.Count, communes.Select(e => e.Siren).Distinct().Count());
        Assert.Equal("21010001200017", communes.Single(e => e.Siren == "210100012").Siret);
        Assert.Equal(860, communes.Single(e => e.Siren == "210100012").Population);
        Assert.Equal("CCAS de Cachan", (await _queries.ProposerAsync("cachan ccas"))[0].Denomination);
    }

    [SkippableFact]
    public async Task The_real_headers_of_sirene_are_understood()
    {
        var rapport = await _import.ImporterSireneAsync(
            File.OpenRead(DonneesPartagees.Fichier("sirene", "StockUniteLegale_utf8.csv")),
            File.OpenRead(DonneesPartagees.Fichier("sirene", "StockEtablissement_utf8.csv")));

        Assert.Equal((3, 0L), (rapport.Importes, rapport.NombreRejets));
        await using var db = _base.CreateDbContext();
        var commune = await db.EmployeursPublics.SingleAsync(e => e.Siren == "210100012");
        Assert.Equal(("21010001200017", "Commune de L'Abergement-Clémenciat", "L'Abergement-Clémenciat"), (commune.Siret, commune.Denomination, commune.Ville));
        Assert.False(commune.AVerifier);
        var college = await db.EmployeursPublics.SingleAsync(e => e.Siren == "197534803");
        Assert.Equal(("COLLEGE DE FRANCE", "11 PLACE MARCELIN BERTHELOT", "75231", "PARIS 5"), (college.Denomination, college.Voie, college.CodePostal, college.Ville));
    }

    [Fact]
    public async Task Only_public_establishments_in_activity_are_kept()
    {
        var rapport = await SireneAsync(""""
            21940016500011,219400165,true,A,1,SQ,DE LA LIBERATION,94230,CACHAN,94016,
            21940016500029,219400165,false,A,,,,94230,CACHAN,94016,"ECOLE ""LA PLAINE"""
            21940016500037,219400165,false,F,,,,94230,CACHAN,94016,FERMEE
            26940009900017,269400099,true,A,,,,94230,CACHAN,94016,
            55210055400013,552100554,true,A,,,,75016,PARIS,75116,
            19753480300014,197534803,true,A,,,,75005,PARIS,75105,
            """");

        Assert.Equal(3, rapport.Importes);
        Assert.Equal("dénomination absente", Assert.Single(rapport.Rejets).Raison);
        await using var db = _base.CreateDbContext();
        var lus = await db.EmployeursPublics.Where(e => e.Source == SourceEmployeur.Sirene).OrderBy(e => e.Siret).ToListAsync();
        Assert.Equal(["Commune de Cachan", "ECOLE \"LA PLAINE\"", "CENTRE COMMUNAL D ACTION SOCIALE, CACHAN"], lus.Select(e => e.Denomination));
        Assert.Equal("1 SQUARE DE LA LIBERATION", lus[0].Voie);
        Assert.Equal([31_103, 0, 0], lus.Select(e => e.Population));
        Assert.Equal("26940009900017", (await _queries.ProposerAsync("ccas cachan"))[0].Siret);
    }

    [Fact]
    public async Task A_closed_establishment_is_deactivated_and_nothing_else()
    {
        const string ccas = "26940009900017,269400099,true,A,,,,94230,CACHAN,94016,\n";
        await SireneAsync("21940016500011,219400165,true,A,,,,94230,CACHAN,94016,\n" + ccas);

        var rapport = await SireneAsync("21940016500011,219400165,true,A,,,,94230,CACHAN,94016,\n" + ccas.Replace(",A,", ",F,", StringComparison.Ordinal));

        Assert.Equal((1, 1), (rapport.Importes, rapport.Desactives));
        Assert.Empty(await _queries.ProposerAsync("26940009900017"));
        Assert.NotEmpty(await _queries.ProposerAsync("commune de lyon"));
        await SireneAsync("21940016500011,219400165,true,A,,,,94230,CACHAN,94016,\n" + ccas);
        Assert.Single(await _queries.ProposerAsync("26940009900017"));
    }

    [Fact]
    public async Task A_bad_line_is_reported_with_its_number_and_its_reason_and_the_rest_imported()
    {
        var latin1 = Encoding.Latin1.GetBytes("26940009900017;CCAS d'Évreux;\n");
        byte[] fichier =
        [
            .. Encoding.UTF8.GetBytes("siret;denomination;telephone\n"
                + "21940016500011;Ville de Cachan;0149691570\n"
                + "2194001650001;Trop court;\n"
                + "21940016500012;Mauvaise clé;\n"
                + "21940016500011;Deux fois;\n"
                + "21010001200017;;\n"
                + "21010001200017;Pas assez de colonnes\n"
                + "\"21010001200017;guillemet;\n"),
            .. latin1,
            .. "21010002000010;\"Commune ; de L'Abergement-de-Varey\";\n"u8,
        ];

        var rapport = await _import.ImporterCsvAsync(new MemoryStream(fichier));

        Assert.Equal((9L, 2, 7L), (rapport.Lues, rapport.Importes, rapport.NombreRejets));
        Assert.Equal([3L, 4, 5, 6, 7, 8, 9], rapport.Rejets.Select(r => r.Ligne));
        Assert.Collection(
            rapport.Rejets.Select(r => r.Raison),
            r => Assert.Contains("14 chiffres", r, StringComparison.Ordinal),
            r => Assert.Contains("clé", r, StringComparison.Ordinal),
            r => Assert.Contains("déjà été lu", r, StringComparison.Ordinal),
            r => Assert.Equal("dénomination absente", r),
            r => Assert.Equal("3 colonnes attendues, 2 lues", r),
            r => Assert.Equal("guillemets mal fermés", r),
            r => Assert.Equal("texte qui n'est pas en UTF-8", r));
        Assert.Equal("Commune ; de L'Abergement-de-Varey", (await _queries.ProposerAsync("21010002000010"))[0].Denomination);
    }

    [Fact]
    public async Task Rejected_lines_are_counted_beyond_those_that_are_kept()
    {
        var fichier = new StringBuilder("siret;denomination\n21940016500011;Ville de Cachan\n");
        for (var i = 0; i < 2_500; i++) fichier.Append("1;x\n");
        var rapport = await _import.ImporterCsvAsync(Flux(fichier.ToString()));
        Assert.Equal((2_500L, RapportImport.RejetsGardes), (rapport.NombreRejets, rapport.Rejets.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nom;adresse\nX;Y\n")]
    [InlineData("siret;denomination\n")]
    [InlineData("siret;denomination\n1;x\n")]
    public async Task What_holds_no_employer_changes_nothing(string fichier)
    {
        var avant = await EtatAsync();
        await Assert.ThrowsAsync<InvalidDataException>(() => _import.ImporterCsvAsync(Flux(fichier)));
        Assert.Equal(avant, await EtatAsync());
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_leaves_the_former_table_whole()
    {
        var avant = await EtatAsync();
        using var arret = new CancellationTokenSource();
        var fichier = new StringBuilder("siret;denomination\n");
        for (var i = 0; i < 150_000; i++) fichier.Append(Siret.Composer("219400165", i % 9_999)).Append(";Ville ").Append(i).Append('\n');
        var progression = new Suivi(p => { if (p.Lignes > 0) arret.Cancel(); });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _import.ImporterCsvAsync(Flux(fichier.ToString()), progression, arret.Token));

        Assert.Equal(avant, await EtatAsync());
        Assert.Equal(1, (await _import.ImporterCsvAsync(Flux("siret;denomination\n21940016500011;Ville de Cachan\n"))).Importes);
    }

    [Fact]
    public async Task Stopped_while_it_is_saved_it_leaves_the_former_table_whole()
    {
        var avant = await EtatAsync();
        using var arret = new CancellationTokenSource();
        var progression = new Suivi(p => { if (p.Etape == "Enregistrement") arret.Cancel(); });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _import.ImporterCsvAsync(Flux("siret;denomination\n21940016500011;Ville de Cachan\n"), progression, arret.Token));

        Assert.Equal(avant, await EtatAsync());
    }

    [Fact]
    public async Task The_progress_says_how_far_it_is()
    {
        var dits = new List<ProgressionImport>();
        await _import.ImporterCsvAsync(Flux("siret;denomination\n21940016500011;Ville de Cachan\n"), new Suivi(dits.Add));
        Assert.Equal(["Lecture des employeurs", "Enregistrement"], dits.Select(d => d.Etape));
        Assert.Equal((1L, 1.0), (dits[0].Lignes, dits[0].Part));
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task From_a_screen_only_an_administrator_imports()
    {
        const string fichier = "siret;denomination\n21940016500011;Ville de Cachan\n";
        var gestionnaire = await _base.AjouterAgentAsync("054");
        var avant = await EtatAsync();
        var refus = await _import.ImporterCsvAsync(gestionnaire, Flux(fichier));
        Assert.Equal(MotifRefus.Interdit, refus.Motif);
        Assert.Equal(avant, await EtatAsync());

        var administrateur = await _base.AjouterAgentAsync();
        Assert.Equal(1, (await _import.ImporterCsvAsync(administrateur, Flux(fichier))).Valeur!.Importes);
        Assert.Equal(MotifRefus.Invalide, (await _import.ImporterCsvAsync(administrateur, Flux("rien"))).Motif);
    }

    private Task<RapportImport> SireneAsync(string etablissements) =>
        _import.ImporterSireneAsync(Flux(Unites), Flux(EntetesEtablissements + etablissements));

    private static MemoryStream Flux(string texte) => new(Encoding.UTF8.GetBytes(texte));

    /// <summary>Everything an interrupted import could have spoilt.</summary>
    private async Task<(int Nombre, int Actifs, int AVerifier, string? Tampon)> EtatAsync()
    {
        await using var db = _base.CreateDbContext();
        return (
            await db.EmployeursPublics.CountAsync(), await db.EmployeursPublics.CountAsync(e => e.Actif), await db.EmployeursPublics.CountAsync(e => e.AVerifier),
            await db.AmorcagesAppliques.Where(a => a.Nom == "employeurs").Select(a => a.Empreinte).SingleAsync());
    }

    private sealed class Suivi(Action<ProgressionImport> dire) : IProgress<ProgressionImport>
    {
        public void Report(ProgressionImport value) => dire(value);
    }
}
