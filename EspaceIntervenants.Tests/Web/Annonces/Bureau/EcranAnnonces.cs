using System.Security.Claims;
using Bunit;
using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace EspaceIntervenants.Tests.Web.Annonces.Bureau;

/// <summary>A screen of the ads' desk, over a real database.</summary>
public sealed class EcranAnnonces : IAsyncDisposable
{
    private readonly BunitContext _ecran = new();

    public EcranAnnonces(GestionAnnoncesDeTest gestion, Guid acteur)
    {
        _ecran.JSInterop.Mode = JSRuntimeMode.Loose;
        _ecran.Services.AddLogging();
        _ecran.Services.AddMudServices();
        _ecran.Services.AddSingleton<IDbContextFactory<EspaceDbContext>>(gestion.Base);
        _ecran.Services.AddSingleton<TimeProvider>(gestion.Base.Temps);
        _ecran.Services.AddSingleton(gestion.Profils.Referentiels);
        _ecran.Services.AddSingleton(gestion.Annonces);
        _ecran.Services.AddSingleton(gestion.Etats);
        _ecran.Services.AddSingleton(gestion.Queries);
        _ecran.Services.AddSingleton<AlertesQueries>();
        _ecran.Services.AddSingleton(FichiersDeTest.Stockage(Path.Combine(gestion.Base.Dossier, "fichiers")));
        _ecran.Services.AddSingleton<DepotFichiers>();
        _ecran.AddAuthorization().SetAuthorized("agent").SetRoles(Roles.Gestionnaire).SetClaims(new Claim(ClaimTypes.NameIdentifier, acteur.ToString()));
        Dialogues = _ecran.Render<MudDialogProvider>();
    }

    public IRenderedComponent<MudDialogProvider> Dialogues { get; }

    public NavigationManager Navigation => _ecran.Services.GetRequiredService<NavigationManager>();

    /// <summary>Opens a page at this address.</summary>
    public IRenderedComponent<TPage> Ouvrir<TPage>(string adresse, Action<ComponentParameterCollectionBuilder<TPage>>? parametres = null) where TPage : IComponent
    {
        Navigation.NavigateTo(adresse);
        return _ecran.Render<TPage>(p => parametres?.Invoke(p));
    }

    public ValueTask DisposeAsync() => _ecran.DisposeAsync();
}
