using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>The whole application, in memory, on a database of its own that has the reference data.</summary>
public sealed class Application : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("espace-application-");
    private WebApplicationFactory<Program>? _avecEntete;

    public Application() => BaseDeTest.CopierAvecReferentiels(Donnees);

    /// <summary>More settings, before the first use.</summary>
    public Dictionary<string, string?> Reglages { get; } = [];

    /// <summary>Development unless a test says otherwise.</summary>
    public string Environnement { get; set; } = "Development";

    /// <summary>The same on the same database, where a header says who is signed in; started once for all the clients.</summary>
    public WebApplicationFactory<Program> AvecEntete => _avecEntete ??= WithWebHostBuilder(AuthentificationDeTest.ParEntete);

    private string Donnees => Path.Combine(_dossier.FullName, "espace.db");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environnement);
        Dictionary<string, string?> propres = new()
        {
            ["ConnectionStrings:Espace"] = $"Data Source={Donnees};Pooling=False",
            ["Fichiers:Racine"] = Path.Combine(_dossier.FullName, "fichiers"),
            ["Courriel:Dossier"] = Path.Combine(_dossier.FullName, "courriels"),
            ["Demo:Jeu"] = "false",
            ["Matomo:Adresse"] = "",
            ["Matomo:Site"] = "",
        };
        foreach (var (cle, valeur) in Reglages) propres[cle] = valeur;
        foreach (var (cle, valeur) in propres) builder.UseSetting(cle, valeur);
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(propres));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _dossier.Exists) _dossier.Delete(recursive: true);
    }
}
