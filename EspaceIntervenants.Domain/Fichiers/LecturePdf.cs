using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>
/// Opens a PDF someone deposited, in a process of its own (<c>EspaceIntervenants.LecteurPdf</c>): files of a few hundred bytes exhaust the
/// stack or the memory of whoever parses them, and neither can be caught. That process has its own bound of memory and none of the
/// settings of this one; here it gets a time, and few are alive at once.
/// </summary>
internal static class LecturePdf
{
    private const string Programme = "EspaceIntervenants.LecteurPdf.dll";
    private const int Mot = 32;

    // Thirty times what the heaviest ordinary files take on a quiet machine.
    private static readonly TimeSpan Delai = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Attente = TimeSpan.FromSeconds(30);
    private static readonly SemaphoreSlim Places = new(2);

    /// <summary>What the process keeps of the environment: where .NET is, and no setting or secret.</summary>
    private static readonly string[] Environnement = ["PATH", "HOME", "DOTNET_ROOT", "SystemRoot", "TEMP", "TMP", "TMPDIR"];

    /// <summary>What a PDF is, and its text when it is asked for.</summary>
    /// <param name="fichier">Read from its beginning.</param>
    /// <param name="caracteres">How much text, at most; 0 for none.</param>
    /// <param name="ct">Gives up, and ends the process.</param>
    /// <param name="delai">Another time than the usual one.</param>
    /// <exception cref="IOException">The process cannot be started: the installation is broken.</exception>
    public static async Task<(Verdict Verdict, string Texte)> LireAsync(Stream fichier, int caracteres, CancellationToken ct, TimeSpan? delai = null)
    {
        if (!await Places.WaitAsync(Attente, ct)) return (Verdict.HorsBornes, string.Empty);
        try
        {
            using var processus = Demarrer(caracteres);
            using var borne = CancellationTokenSource.CreateLinkedTokenSource(ct);
            borne.CancelAfter(delai ?? Delai);
            try
            {
                return await EchangerAsync(processus, fichier, caracteres, borne.Token);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return (Verdict.HorsBornes, string.Empty);
            }
            finally
            {
                processus.Kill();
            }
        }
        finally
        {
            Places.Release();
        }
    }

    private static Process Demarrer(int caracteres)
    {
        var programme = Path.Combine(AppContext.BaseDirectory, Programme);
        if (!File.Exists(programme)) throw new FileNotFoundException("The reader of PDFs is missing.", programme);
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        var depart = new ProcessStartInfo(dotnet, caracteres > 0 ? ["exec", programme, "texte", $"{caracteres}"] : ["exec", programme])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var nom in depart.Environment.Keys.Except(Environnement).ToList()) depart.Environment.Remove(nom);
        depart.Environment["DOTNET_EnableDiagnostics"] = "0";
        try
        {
            var processus = Process.Start(depart)!;
            // What it says when it dies is of no use, and would fill the pipe.
            processus.BeginErrorReadLine();
            return processus;
        }
        catch (Win32Exception echec)
        {
            throw new IOException("The reader of PDFs cannot be started.", echec);
        }
    }

    private static async Task<(Verdict Verdict, string Texte)> EchangerAsync(Process processus, Stream fichier, int caracteres, CancellationToken ct)
    {
        var sortie = new char[Mot + caracteres];
        var reponse = processus.StandardOutput.ReadBlockAsync(sortie, ct).AsTask();
        fichier.Position = 0;
        try
        {
            await fichier.CopyToAsync(processus.StandardInput.BaseStream, ct);
            processus.StandardInput.Close();
        }
        catch (IOException coupe) when (coupe is not FichierIllisibleException)
        {
            // It ended before it had read all: its answer, if any, says why.
        }
        var texte = new string(sortie, 0, await reponse);
        processus.StandardOutput.Close();
        await processus.WaitForExitAsync(ct);
        var fin = texte.IndexOf('\n', StringComparison.Ordinal);
        return processus.ExitCode != 0 || fin < 0 ? (Verdict.HorsBornes, string.Empty) : (Juger(texte[..fin]), texte[(fin + 1)..]);
    }

    private static Verdict Juger(string mot) => mot switch
    {
        "conforme" => Verdict.Conforme,
        "mot-de-passe" => Verdict.MotDePasse,
        _ => Verdict.Abime,
    };
}
