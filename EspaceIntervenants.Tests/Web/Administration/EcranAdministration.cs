using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils.Bureau;
using EspaceIntervenants.Tests.Domain.Portail.Administration;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web.Components.Markdown;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Administration;

/// <summary>A page of the administrator, on a database of its own.</summary>
public sealed class EcranAdministration : IAsyncDisposable
{
    private readonly BunitContext _ecran = new();
    private readonly BunitAuthorizationContext _autorisation;

    public EcranAdministration()
    {
        _ecran.JSInterop.Mode = JSRuntimeMode.Loose;
        var services = _ecran.Services;
        services.AddSingleton<IDbContextFactory<EspaceDbContext>>(Portail.Base);
        services.AddSingleton<TimeProvider>(Portail.Base.Temps);
        services.AddSingleton(Portail.Actualites).AddSingleton(Portail.LectureActualites);
        services.AddSingleton(Portail.Documents).AddSingleton(Portail.LectureDocuments);
        services.AddSingleton(Portail.Textes).AddSingleton(Portail.LectureTextes);
        services.AddSingleton(Portail.Messages).AddSingleton(Portail.LectureMessages);
        services.AddSingleton(Portail.Coordonnees).AddSingleton(Portail.LectureCoordonnees);
        services.AddSingleton(Portail.Comptes).AddSingleton(Portail.Depot);
        services.AddSingleton<InscriptionsQueries>().AddSingleton<RenduMarkdown>();
        _autorisation = _ecran.AddAuthorization();
    }

    public PortailDeTest Portail { get; } = new();

    public BunitJSInterop Js => _ecran.JSInterop;

    public NavigationManager Navigation => _ecran.Services.GetRequiredService<NavigationManager>();

    public Guid Claire { get; private set; }

    public async Task PreparerAsync() => Claire = await Portail.Base.AjouterAgentAsync();

    /// <summary>Opens a page at this address, as the administrator.</summary>
    public IRenderedComponent<TPage> Ouvrir<TPage>(string adresse, Action<ComponentParameterCollectionBuilder<TPage>>? parametres = null) where TPage : IComponent
    {
        _autorisation.SetAuthorized("claire");
        _autorisation.SetRoles(Roles.Administrateur);
        _autorisation.SetClaims(new Claim(ClaimTypes.NameIdentifier, Claire.ToString()));
        Navigation.NavigateTo(adresse);
        return _ecran.Render<TPage>(p => parametres?.Invoke(p));
    }

    public async ValueTask DisposeAsync()
    {
        await _ecran.DisposeAsync();
        Portail.Dispose();
    }
}
