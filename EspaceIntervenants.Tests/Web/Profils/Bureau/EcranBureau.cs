using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Interventions;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Profils.Bureau;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Domain.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Tests.Domain.Profils.Bureau;
using EspaceIntervenants.Tests.Tools;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;

namespace EspaceIntervenants.Tests.Web.Profils.Bureau;

/// <summary>A screen of the desk, on the small country of <see cref="BureauDeTest"/>.</summary>
public sealed class EcranBureau : IAsyncDisposable
{
    private readonly BunitContext _ecran = new();
    private readonly BunitAuthorizationContext _autorisation;

    public EcranBureau()
    {
        _ecran.JSInterop.Mode = JSRuntimeMode.Loose;
        _ecran.Services.AddMudServices();
        _ecran.Services.AddSingleton<IDbContextFactory<EspaceDbContext>>(Bureau.Base);
        _ecran.Services.AddSingleton<TimeProvider>(Bureau.Base.Temps);
        _ecran.Services.AddSingleton<EspaceIntervenants.Domain.Annonces.Bureau.AnnoncesBureauQueries>();
        _ecran.Services.AddSingleton(Bureau.Inscriptions);
        _ecran.Services.AddSingleton(Bureau.Fiches);
        _ecran.Services.AddSingleton(Bureau.Cvtheque);
        _ecran.Services.AddSingleton(Bureau.Referentiels);
        _ecran.Services.AddSingleton<InterventionsQueries>();
        _ecran.Services.AddSingleton<EspaceIntervenants.Domain.Dossiers.SignalDossiers>();
        _ecran.Services.AddSingleton<EspaceIntervenants.Domain.Dossiers.Bureau.DossiersBureauQueries>();
        _ecran.Services.AddSingleton<EspaceIntervenants.Domain.Dossiers.Bureau.VerificationQueries>();
        Decisions = new DecisionsInscription(Bureau.Base, Bureau.Base.Temps, CourrielsDeTest.Boite(Bureau.Base.Temps),
            Options.Create(new ReglesOptions()), Options.Create(new SiteOptions { AdressePublique = CourrielsDeTest.Site }));
        _ecran.Services.AddSingleton(Decisions);
        Candidatures = new CandidaturesBureauDeTest(Bureau);
        _ecran.Services.AddSingleton(Candidatures.Queries);
        _ecran.Services.AddSingleton(Candidatures.Decisions);
        _ecran.Services.AddSingleton(Candidatures.Suivis);
        _autorisation = _ecran.AddAuthorization();
        Dialogues = _ecran.Render<MudDialogProvider>();
    }

    public BureauDeTest Bureau { get; } = new();

    public DecisionsInscription Decisions { get; }

    /// <summary>The applications to the ads of the same country.</summary>
    public CandidaturesBureauDeTest Candidatures { get; }

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

    public async ValueTask DisposeAsync()
    {
        await _ecran.DisposeAsync();
        Bureau.Dispose();
    }
}
