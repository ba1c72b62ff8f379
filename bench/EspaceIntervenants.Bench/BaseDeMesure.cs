using EspaceIntervenants.Domain;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Bench;

/// <summary>The application's own services on a new database, in a temporary folder, prepared as a first start does.</summary>
internal sealed class BaseDeMesure : IAsyncDisposable
{
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("espace-bench-");
    private readonly ServiceProvider _services;

    public BaseDeMesure(Action<IServiceCollection>? plus = null)
    {
        Chaine = $"Data Source={Path.Combine(_dossier.FullName, "espace.db")}";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("ConnectionStrings:Espace", Chaine), new("Fichiers:Racine", Path.Combine(Dossier, "fichiers"))]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddDomain(configuration);
        plus?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public string Chaine { get; }

    public string Dossier => _dossier.FullName;

    public T Service<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task PreparerAsync() => Service<PreparationBase>().PreparerAsync();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _dossier.Delete(recursive: true);
    }
}
