namespace EspaceIntervenants.Tests.Tools;

/// <summary>Where the repository is, from wherever the tests run.</summary>
public static class Depot
{
    /// <summary>The folder of the solution.</summary>
    public static string Racine { get; } = Chercher("EspaceIntervenants.Blazor.sln");

    private static string Chercher(string fichier)
    {
        for (var dossier = new DirectoryInfo(AppContext.BaseDirectory); dossier is not null; dossier = dossier.Parent)
            if (File.Exists(Path.Combine(dossier.FullName, fichier))) return dossier.FullName;
        throw new InvalidOperationException($"{fichier} is in no folder above {AppContext.BaseDirectory}.");
    }
}
