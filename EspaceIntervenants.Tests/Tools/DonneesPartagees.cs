namespace EspaceIntervenants.Tests.Tools;

/// <summary>Real data that stands beside the repository and may not enter it; tests that read it are skipped where it is absent.</summary>
public static class DonneesPartagees
{
    private static readonly string? Dossier = Chercher();

    /// <summary>The file's path; skips the test, saying why, when it is not there.</summary>
    /// <param name="chemin">Below <c>shared/data</c>.</param>
    public static string Fichier(params string[] chemin)
    {
        Skip.If(Dossier is null, "No shared/data folder beside or above the repository.");
        var fichier = Path.Combine([Dossier!, .. chemin]);
        Skip.IfNot(File.Exists(fichier), $"No {Path.GetFileName(fichier)} in shared/data.");
        return fichier;
    }

    private static string? Chercher()
    {
        for (var dossier = new DirectoryInfo(AppContext.BaseDirectory); dossier is not null; dossier = dossier.Parent)
            if (Directory.Exists(Path.Combine(dossier.FullName, "shared", "data"))) return Path.Combine(dossier.FullName, "shared", "data");
        return null;
    }
}
