using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsvHelper;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Employeurs;

namespace EspaceIntervenants.Bench;

/// <summary>The import of the two SIRENE stocks, in a process of its own, against bare readings of the same generated file.</summary>
internal static class Import
{
    private const int PublicsSurMille = 10;

    public static async Task<int> MesurerAsync(int lignes)
    {
        var dossier = Directory.CreateTempSubdirectory("espace-sirene-");
        try
        {
            Generer(dossier.FullName, lignes);
            var fichier = Path.Combine(dossier.FullName, "etablissements.csv");
            Console.WriteLine($"{lignes:N0} establishments, {new FileInfo(fichier).Length / 1048576.0:F0} MB, {PublicsSurMille / 10.0:F0} % public; {Environment.ProcessorCount} cores");
            // Once for the disk cache.
            Lire(fichier);
            Dire("bare reading, StreamReader.ReadLine", lignes, Lire(fichier));
            Dire("bare reading, CsvHelper, first field", lignes, LireCsvHelper(fichier));
            await using var seul = new ProcessusImport(dossier.FullName);
            return await seul.AttendreAsync();
        }
        finally
        {
            dossier.Delete(recursive: true);
        }
    }

    /// <summary>The import, in this process.</summary>
    public static async Task<int> ImporterAsync(string dossier)
    {
        await using var mesure = new BaseDeMesure();
        await mesure.PreparerAsync();
        var etapes = new Etapes();
        var debut = Cout.Present;
        var rapport = await mesure.Service<ImportEmployeurs>().ImporterSireneAsync(
            Ouvrir(Path.Combine(dossier, "unites.csv")), Ouvrir(Path.Combine(dossier, "etablissements.csv")), etapes);
        var cout = debut.Depuis();
        etapes.Fin();
        Dire("import, both files", rapport.Lues, cout);
        Console.WriteLine($"{rapport.Importes:N0} employers, {rapport.NombreRejets:N0} lines rejected");
        Console.WriteLine($"peak memory of the process: {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0} MB");
        return 0;
    }

    private static void Generer(string dossier, int lignes)
    {
        using var unites = Ecrire(Path.Combine(dossier, "unites.csv"));
        using var etablissements = Ecrire(Path.Combine(dossier, "etablissements.csv"));
        unites.WriteLine("siren,statutDiffusionUniteLegale,unitePurgeeUniteLegale,dateCreationUniteLegale,sigleUniteLegale,sexeUniteLegale,prenom1UniteLegale,prenom2UniteLegale,prenom3UniteLegale,prenom4UniteLegale,prenomUsuelUniteLegale,pseudonymeUniteLegale,identifiantAssociationUniteLegale,trancheEffectifsUniteLegale,anneeEffectifsUniteLegale,dateDernierTraitementUniteLegale,nombrePeriodesUniteLegale,categorieEntreprise,anneeCategorieEntreprise,dateDebut,etatAdministratifUniteLegale,nomUniteLegale,nomUsageUniteLegale,denominationUniteLegale,denominationUsuelle1UniteLegale,denominationUsuelle2UniteLegale,denominationUsuelle3UniteLegale,categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,nomenclatureActivitePrincipaleUniteLegale,nicSiegeUniteLegale,economieSocialeSolidaireUniteLegale,societeMissionUniteLegale,caractereEmployeurUniteLegale,activitePrincipaleNAF25UniteLegale");
        etablissements.WriteLine("siren,nic,siret,statutDiffusionEtablissement,dateCreationEtablissement,trancheEffectifsEtablissement,anneeEffectifsEtablissement,activitePrincipaleRegistreMetiersEtablissement,dateDernierTraitementEtablissement,etablissementSiege,nombrePeriodesEtablissement,complementAdresseEtablissement,numeroVoieEtablissement,indiceRepetitionEtablissement,dernierNumeroVoieEtablissement,indiceRepetitionDernierNumeroVoieEtablissement,typeVoieEtablissement,libelleVoieEtablissement,codePostalEtablissement,libelleCommuneEtablissement,libelleCommuneEtrangerEtablissement,distributionSpecialeEtablissement,codeCommuneEtablissement,codeCedexEtablissement,libelleCedexEtablissement,codePaysEtrangerEtablissement,libellePaysEtrangerEtablissement,identifiantAdresseEtablissement,coordonneeLambertAbscisseEtablissement,coordonneeLambertOrdonneeEtablissement,complementAdresse2Etablissement,numeroVoie2Etablissement,indiceRepetition2Etablissement,typeVoie2Etablissement,libelleVoie2Etablissement,codePostal2Etablissement,libelleCommune2Etablissement,libelleCommuneEtranger2Etablissement,distributionSpeciale2Etablissement,codeCommune2Etablissement,codeCedex2Etablissement,libelleCedex2Etablissement,codePaysEtranger2Etablissement,libellePaysEtranger2Etablissement,dateDebut,etatAdministratifEtablissement,enseigne1Etablissement,enseigne2Etablissement,enseigne3Etablissement,denominationUsuelleEtablissement,activitePrincipaleEtablissement,nomenclatureActivitePrincipaleEtablissement,caractereEmployeurEtablissement,activitePrincipaleNAF25Etablissement");
        for (var i = 0; i < lignes; i++)
        {
            // Five establishments a legal person, in three of four lines open.
            var unite = i / 5;
            var siren = (210_000_000 + unite).ToString(CultureInfo.InvariantCulture);
            var publique = unite % 1000 < PublicsSurMille;
            if (i % 5 == 0)
                unites.WriteLine($"{siren},O,,1983-03-01,,,,,,,,,,22,2023,2024-06-05T09:10:11,5,PME,2022,2008-01-01,A,,,\"{(publique ? "COMMUNE" : "ENTREPRISE")} NUMERO {unite}, SUITE\",,,,{(publique ? "7210" : "5499")},84.11Z,NAFRev2,00017,N,,O,");
            var siret = publique ? Siret.Composer(siren, 1 + i % 5) : siren + "00017";
            etablissements.WriteLine($"{siren},{siret[9..]},{siret},O,1983-03-01,12,2023,,2024-06-05T09:10:11,{(i % 5 == 0 ? "true" : "false")},4,BATIMENT B,{i % 200},,,,RUE,DE LA REPUBLIQUE,{10000 + i % 89999},\"VILLE NUMERO {i % 35000}\",,,{i % 35000:00000},,,,,,,,,,,,,,,,,,,,,,2008-01-01,{(i % 4 == 3 ? 'F' : 'A')},\"ENSEIGNE \"\"{i}\"\"\",,,,84.11Z,NAFRev2,O,");
        }
    }

    private static StreamWriter Ecrire(string fichier) => new(fichier, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };

    private static FileStream Ouvrir(string fichier) => new(fichier, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });

    private static Cout Lire(string fichier)
    {
        var debut = Cout.Present;
        using var lecteur = new StreamReader(Ouvrir(fichier), Encoding.UTF8, false, 1 << 20);
        while (lecteur.ReadLine() is not null) { }
        return debut.Depuis();
    }

    private static Cout LireCsvHelper(string fichier)
    {
        var debut = Cout.Present;
        using var lecteur = CsvReader.Create(Ouvrir(fichier), new CsvReaderOptions(), leaveOpen: false);
        var taille = 0L;
        while (lecteur.Read()) taille += lecteur.GetSpan(0).Length;
        return debut.Depuis();
    }

    private static void Dire(string quoi, long lignes, Cout cout) => Console.WriteLine($"{quoi}: {cout.EnTexte(lignes)}");

    /// <summary>Time spent: on the wall, and of processor, which other programs of the machine disturb less.</summary>
    private readonly record struct Cout(TimeSpan Mur, TimeSpan Processeur)
    {
        public static Cout Present => new(TimeSpan.FromMilliseconds(Environment.TickCount64), Environment.CpuUsage.TotalTime);

        public Cout Depuis() => new(Present.Mur - Mur, Present.Processeur - Processeur);

        public string EnTexte(long lignes) =>
            $"{lignes:N0} lines, {Mur.TotalSeconds:F2} s, {lignes / Mur.TotalSeconds:N0} lines/s; processor {Processeur.TotalSeconds:F2} s, {lignes / Processeur.TotalSeconds:N0} lines/s";
    }

    /// <summary>How long each step took.</summary>
    private sealed class Etapes : IProgress<ProgressionImport>
    {
        private ProgressionImport? _derniere;
        private Cout _debut = Cout.Present;

        public void Report(ProgressionImport value)
        {
            if (_derniere is not null && _derniere.Etape != value.Etape) Fin();
            _derniere = value;
        }

        public void Fin()
        {
            Dire($"  {_derniere!.Etape}", _derniere.Lignes, _debut.Depuis());
            _debut = Cout.Present;
        }
    }

    /// <summary>This program again, to import alone.</summary>
    private sealed class ProcessusImport(string dossier) : IAsyncDisposable
    {
        private readonly Process _processus = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal)
                ? [typeof(Import).Assembly.Location, "import-seul", dossier]
                : ["import-seul", dossier]))!;

        public async Task<int> AttendreAsync()
        {
            await _processus.WaitForExitAsync();
            return _processus.ExitCode;
        }

        public ValueTask DisposeAsync()
        {
            if (!_processus.HasExited) _processus.Kill();
            _processus.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
