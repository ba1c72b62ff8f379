using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Employeurs;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web.Components.Markdown;
using EspaceIntervenants.Web.Features.Profils.Formulaire;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace EspaceIntervenants.Tests.Web.Profils;

/// <summary>The pages of the form, in memory, over a real database and a clock that the test moves.</summary>
public sealed class EcranProfil : IAsyncDisposable
{
    public EcranProfil()
    {
        Ecran.JSInterop.Mode = JSRuntimeMode.Loose;
        Ecran.Services.AddLogging();
        Ecran.Services.AddMudServices();
        Ecran.Services.AddSingleton<IDbContextFactory<EspaceDbContext>>(Donnees.Base);
        Ecran.Services.AddSingleton<TimeProvider>(Donnees.Base.Temps);
        Ecran.Services.AddSingleton(Donnees.Referentiels);
        Ecran.Services.AddSingleton(Donnees.Profils);
        Ecran.Services.AddSingleton(Donnees.Lignes);
        Ecran.Services.AddSingleton(Donnees.Saisies);
        Ecran.Services.AddSingleton(Donnees.Queries);
        Ecran.Services.AddSingleton(Donnees.Inscriptions);
        Ecran.Services.AddSingleton<DossierQueries>();
        Ecran.Services.AddSingleton<EmployeursQueries>();
        Ecran.Services.Configure<FichiersOptions>(o => o.Racine = Path.Combine(Donnees.Base.Dossier, "fichiers"));
        Ecran.Services.AddSingleton(FichiersDeTest.Protection);
        Ecran.Services.AddSingleton<StockageFichiers>();
        Ecran.Services.AddSingleton<DepotFichiers>();
        Ecran.Services.AddSingleton<FichiersQueries>();
        Ecran.Services.AddSingleton<SignalPortail>();
        Ecran.Services.AddSingleton<PortailQueries>();
        Ecran.Services.AddSingleton<RenduMarkdown>();
    }

    public ProfilsDeTest Donnees { get; } = new();
    public BunitContext Ecran { get; } = new();

    /// <summary>Signs this person in.</summary>
    public void Connecter(Guid personne) => Ecran.AddAuthorization().SetAuthorized("essai").SetClaims(new Claim(ClaimTypes.NameIdentifier, personne.ToString()));

    public IRenderedComponent<InformationsPage> Informations() => Afficher<InformationsPage>("form");

    public IRenderedComponent<ParcoursPage> Parcours() => Afficher<ParcoursPage>("form");

    public IRenderedComponent<MudDialogProvider> Dialogues() => Ecran.Render<MudDialogProvider>();

    public void Avancer(double secondes) => Donnees.Base.Temps.Advance(TimeSpan.FromSeconds(secondes));

    public async Task<FormulaireProfil> LireAsync(Guid personne) => (await Donnees.Queries.FormulaireAsync(personne))!;

    /// <summary>Closes the screen; the data stay until the test is over.</summary>
    public ValueTask DisposeAsync() => Ecran.DisposeAsync();

    private IRenderedComponent<T> Afficher<T>(string attendu) where T : IComponent
    {
        var page = Ecran.Render<T>();
        page.WaitForElement(attendu, TimeSpan.FromSeconds(10));
        return page;
    }
}

internal static class EcranProfilExtensions
{
    /// <summary>The button of that name.</summary>
    public static IElement Bouton<T>(this IRenderedComponent<T> page, string nom) where T : IComponent =>
        page.FindAll("button").Single(b => b.TextContent.Trim() == nom);

    /// <summary>The field of that label; the first when several blocks have it.</summary>
    public static IElement Champ<T>(this IRenderedComponent<T> page, string libelle) where T : IComponent =>
        page.Find("#" + page.FindAll("label[for]").First(l => l.TextContent.Replace("\u00A0*", string.Empty, StringComparison.Ordinal).Trim() == libelle).GetAttribute("for"));
}
