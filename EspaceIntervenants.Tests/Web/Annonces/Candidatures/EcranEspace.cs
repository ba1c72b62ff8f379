using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Tests.Tools;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace EspaceIntervenants.Tests.Web.Annonces.Candidatures;

/// <summary>The trainer's pages about ads, in memory, over a real database.</summary>
public sealed class EcranEspace : IAsyncDisposable
{
    private readonly BunitContext _ecran = new();
    private readonly BunitAuthorizationContext _autorisation;

    public EcranEspace()
    {
        _ecran.JSInterop.Mode = JSRuntimeMode.Loose;
        _ecran.Services.AddMudServices();
        _ecran.Services.AddSingleton(Donnees.Service);
        _ecran.Services.AddSingleton(Donnees.Miennes);
        _ecran.Services.AddSingleton(Donnees.Candidater);
        _ecran.Services.AddSingleton(Donnees.Profils.Queries);
        _ecran.Services.AddSingleton(Donnees.Profils.Inscriptions);
        _autorisation = _ecran.AddAuthorization();
        Dialogues = _ecran.Render<MudDialogProvider>();
    }

    public CandidaturesDeTest Donnees { get; } = new();

    public IRenderedComponent<MudDialogProvider> Dialogues { get; }

    public NavigationManager Navigation => _ecran.Services.GetRequiredService<NavigationManager>();

    /// <summary>Opens a page at this address, as this person.</summary>
    public IRenderedComponent<TPage> Ouvrir<TPage>(Guid personne, string adresse) where TPage : IComponent
    {
        _autorisation.SetAuthorized("essai");
        _autorisation.SetClaims(new Claim(ClaimTypes.NameIdentifier, personne.ToString()));
        Navigation.NavigateTo(adresse);
        return _ecran.Render<TPage>();
    }

    public async ValueTask DisposeAsync()
    {
        await _ecran.DisposeAsync();
        Donnees.Dispose();
    }
}
