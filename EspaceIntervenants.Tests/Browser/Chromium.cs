using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>Finds a browser, or installs Debian's; says why when there is none.</summary>
internal static class Chromium
{
    private static readonly string[] Emplacements =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly Lazy<(string? Chemin, string Raison)> Resultat = new(Trouver);

    /// <summary>The executable, or null.</summary>
    public static string? Chemin => Resultat.Value.Chemin;

    /// <summary>Why there is none.</summary>
    public static string Raison => Resultat.Value.Raison;

    private static (string?, string) Trouver()
    {
        if (Present() is { } present) return (present, string.Empty);
        if (!File.Exists("/etc/debian_version"))
            return (null, "No Chromium, Chrome or Edge is installed, and it is installed by itself on Debian only.");
        if (Environment.UserName != "root")
            return (null, "No browser: as root, apt-get install chromium.");
        var sortie = Installer();
        return Present() is { } installe ? (installe, string.Empty) : (null, $"apt-get could not install chromium: {sortie}");
    }

    private static string? Present() => Emplacements.FirstOrDefault(File.Exists);

    private static string Installer()
    {
        using var processus = Process.Start(new ProcessStartInfo("sh", ["-c",
            "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium 2>&1 | tail -3"])
        {
            RedirectStandardOutput = true,
        })!;
        var sortie = processus.StandardOutput.ReadToEnd();
        processus.WaitForExit();
        return $"{sortie.Trim()} (code {processus.ExitCode}, {RuntimeInformation.OSDescription})";
    }
}
