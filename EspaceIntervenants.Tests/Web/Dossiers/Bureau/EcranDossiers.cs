using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Interventions;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace EspaceIntervenants.Tests.Web.Dossiers.Bureau;

/// <summary>A screen of a manager, on the files of <see cref="DossiersDeTest"/>.</summary>
public sealed class EcranDossiers : IAsyncDisposable
{
    private readonly BunitContext _ecran = new();
    private readonly BunitAuthorizationContext _autorisation;

    public EcranDossiers()
    {
        _ecran.JSInterop.Mode = JSRuntimeMode.Loose;
        _ecran.Services.AddMudServices();
        _ecran.Services.AddSingleton<IDbContextFactory<EspaceDbContext>>(Dossiers.Base);
        _ecran.Services.AddSingleton<TimeProvider>(Dossiers.Base.Temps);
        _ecran.Services.AddSingleton(Dossiers.Profils.Referentiels);
        _ecran.Services.AddSingleton(Dossiers.Signal);
        _ecran.Services.AddSingleton(Dossiers.Bureau);
        _ecran.Services.AddSingleton(Dossiers.Lectures);
        _ecran.Services.AddSingleton(Dossiers.Verifications);
        _ecran.Services.AddSingleton(Dossiers.Verrous);
        _ecran.Services.AddSingleton(Dossiers.Demandes);
        _ecran.Services.AddSingleton(Dossiers.Avertissements);
        _ecran.Services.AddSingleton(Dossiers.Historiques);
        _ecran.Services.AddSingleton(Dossiers.Preparations);
        _ecran.Services.AddSingleton<InterventionsQueries>();
        _autorisation = _ecran.AddAuthorization();
        Dialogues = _ecran.Render<MudDialogProvider>();
    }

    public DossiersDeTest Dossiers { get; } = new();

    public IRenderedComponent<MudDialogProvider> Dialogues { get; }

    public NavigationManager Navigation => _ecran.Services.GetRequiredService<NavigationManager>();

    /// <summary>Opens a page at this address, as this agent.</summary>
    public IRenderedComponent<TPage> Ouvrir<TPage>(Guid acteur, string adresse, Action<ComponentParameterCollectionBuilder<TPage>>? parametres = null)
        where TPage : IComponent
    {
        _autorisation.SetAuthorized("agent");
        _autorisation.SetRoles(Roles.Gestionnaire);
        _autorisation.SetClaims(new Claim(ClaimTypes.NameIdentifier, acteur.ToString()));
        Navigation.NavigateTo(adresse);
        return _ecran.Render<TPage>(p => parametres?.Invoke(p));
    }

    /// <summary>The button of that name, in a part of the screen.</summary>
    public static IElement Bouton<T>(IRenderedComponent<T> ecran, string nom, string dans = "") where T : IComponent =>
        ecran.FindAll($"{dans} button").First(b => b.TextContent.Trim() == nom);

    /// <summary>The screen is left.</summary>
    public Task QuitterAsync() => _ecran.DisposeComponentsAsync();

    public async ValueTask DisposeAsync()
    {
        await _ecran.DisposeAsync();
        Dossiers.Dispose();
    }
}
