using System.Data.Common;
using System.Runtime.InteropServices;
using EspaceIntervenants.Domain.Employeurs;
using EspaceIntervenants.Domain.Persistence;

namespace EspaceIntervenants.Web.Commandes;

/// <summary>What the application does from the command line instead of serving pages.</summary>
internal static class Commandes
{
    private const string ImporterEmployeurs = "importer-employeurs";
    private const string Usage = """
        Usage:
          importer-employeurs --csv FICHIER
          importer-employeurs --unites StockUniteLegale_utf8.csv --etablissements StockEtablissement_utf8.csv
        """;

    /// <summary>Runs the command of the arguments; null when there is none and the server is to start.</summary>
    /// <returns>The exit code: 0 done, 1 not done, 2 the command was not understood, 130 interrupted.</returns>
    public static async Task<int?> ExecuterAsync(string[] args, IServiceProvider services)
    {
        if (args is not [var commande, .. var options] || commande.StartsWith('-') || commande.Contains('=', StringComparison.Ordinal)) return null;
        if (commande != ImporterEmployeurs || Fichiers(options) is not { } fichiers)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }
        if (fichiers.Find(f => !File.Exists(f)) is { } absent)
        {
            await Console.Error.WriteLineAsync($"Fichier introuvable : {absent}");
            return 1;
        }
        using var arret = new CancellationTokenSource();
        using var interruption = PosixSignalRegistration.Create(PosixSignal.SIGINT, Arreter);
        using var terminaison = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Arreter);
        return await ImporterAsync(services, fichiers, arret.Token);

        void Arreter(PosixSignalContext signal)
        {
            signal.Cancel = true;
            arret.Cancel();
        }
    }

    private static List<string>? Fichiers(string[] options) => options switch
    {
        ["--csv", var csv] => [csv],
        ["--unites", var unites, "--etablissements", var etablissements] => [unites, etablissements],
        ["--etablissements", var etablissements, "--unites", var unites] => [unites, etablissements],
        _ => null,
    };

    private static async Task<int> ImporterAsync(IServiceProvider services, List<string> fichiers, CancellationToken ct)
    {
        try
        {
            await services.GetRequiredService<PreparationBase>().PreparerAsync(ct);
            var import = services.GetRequiredService<ImportEmployeurs>();
            var flux = fichiers.ConvertAll(Ouvrir);
            var rapport = flux is [var csv]
                ? await import.ImporterCsvAsync(csv, new Avancement(), ct)
                : await import.ImporterSireneAsync(flux[0], flux[1], new Avancement(), ct);
            Rendre(rapport);
            return 0;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("\nInterrompu : rien n'a été changé.");
            return 130;
        }
        catch (Exception echec) when (echec is InvalidDataException or IOException or UnauthorizedAccessException or DbException)
        {
            await Console.Error.WriteLineAsync($"\nImport impossible, rien n'a été changé : {echec.Message}");
            return 1;
        }
    }

    private static FileStream Ouvrir(string fichier) => new(fichier, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });

    private static void Rendre(RapportImport rapport)
    {
        Console.Error.WriteLine();
        Console.WriteLine($"{rapport.Lues:N0} lignes lues, {rapport.Importes:N0} employeurs importés, {rapport.Remplaces:N0} propositions remplacées, "
            + $"{rapport.Desactives:N0} désactivés, {rapport.NombreRejets:N0} lignes rejetées.");
        foreach (var rejet in rapport.Rejets) Console.WriteLine($"{rejet.Fichier}, ligne {rejet.Ligne} : {rejet.Raison}");
        if (rapport.NombreRejets > rapport.Rejets.Count) Console.WriteLine($"… et {rapport.NombreRejets - rapport.Rejets.Count:N0} autres.");
    }

    /// <summary>One line, written over.</summary>
    private sealed class Avancement : IProgress<ProgressionImport>
    {
        public void Report(ProgressionImport value) =>
            Console.Error.Write($"\r{value.Etape} : {value.Lignes:N0}{(value.Part is { } part ? $" ({part:P0})" : string.Empty)}        ");
    }
}
