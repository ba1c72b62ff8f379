using System.Security.Claims;
using Bunit;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Employeurs;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Interventions;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Tests.Web.Profils;
using EspaceIntervenants.Web.Components.Layout;
using EspaceIntervenants.Web.Features.Dossiers.Formulaire;
using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace EspaceIntervenants.Tests.Web.Dossiers;

/// <summary>The page of the administrative file, in memory, over a real database and a clock that the test moves.</summary>
public sealed class EcranDossier : IAsyncDisposable
{
    public EcranDossier()
    {
        Ecran.JSInterop.Mode = JSRuntimeMode.Loose;
        Ecran.Services.AddLogging();
        Ecran.Services.AddMudServices();
        Ecran.Services.AddSingleton<IDbContextFactory<EspaceDbContext>>(D.Base);
        Ecran.Services.AddSingleton<TimeProvider>(D.Base.Temps);
        Ecran.Services.AddSingleton(D.Profils.Referentiels);
        Ecran.Services.AddSingleton(D.Dossiers);
        Ecran.Services.AddSingleton(D.Transmissions);
        Ecran.Services.AddSingleton(D.Queries);
        Ecran.Services.AddSingleton(D.Signal);
        Ecran.Services.AddSingleton(D.Avertissements);
        Ecran.Services.AddSingleton(D.Historiques);
        Ecran.Services.AddSingleton(D.Preparations);
        Ecran.Services.AddSingleton<InterventionsQueries>();
        Ecran.Services.AddSingleton<EmployeursQueries>();
        Ecran.Services.Configure<FichiersOptions>(o => o.Racine = Path.Combine(D.Base.Dossier, "fichiers"));
        Ecran.Services.AddSingleton(FichiersDeTest.Protection);
        Ecran.Services.AddSingleton<StockageFichiers>();
        Ecran.Services.AddSingleton<DepotFichiers>();
        Ecran.Services.AddSingleton<FichiersQueries>();
    }

    public DossiersDeTest D { get; } = new();
    public BunitContext Ecran { get; } = new();

    /// <summary>Signs this person in, whose registration is validated.</summary>
    public void Connecter(Guid personne)
    {
        Ecran.AddAuthorization().SetAuthorized("essai").SetClaims(new Claim(ClaimTypes.NameIdentifier, personne.ToString()), new Claim(UtilisateurExtensions.ClaimValide, "1"));
        Ecran.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public IRenderedComponent<DossierPage> Page(string attendu = "form")
    {
        var page = Ecran.Render<DossierPage>();
        page.WaitForElement(attendu, TimeSpan.FromSeconds(10));
        return page;
    }

    public IRenderedComponent<MenuPrincipal> Menu() => Ecran.Render<MenuPrincipal>();

    public void Avancer(double secondes) => D.Base.Temps.Advance(TimeSpan.FromSeconds(secondes));

    /// <summary>Closes the screen; the data stay until the test is over.</summary>
    public ValueTask DisposeAsync() => Ecran.DisposeAsync();
}

internal static class EcranDossierExtensions
{
    /// <summary>The block of that name; null when it is not shown.</summary>
    public static AngleSharp.Dom.IElement? Bloc(this IRenderedComponent<DossierPage> page, BlocDossier bloc) => page.FindAll($"#bloc-{bloc}").SingleOrDefault();

    /// <summary>The blocks shown, in order.</summary>
    public static IEnumerable<string> Blocs(this IRenderedComponent<DossierPage> page) => page.FindAll(".bloc").Select(b => b.Id!["bloc-".Length..]);

    /// <summary>Chooses a file for that document.</summary>
    public static void Charger(this IRenderedComponent<DossierPage> page, NaturePiece nature, string nom, byte[] contenu) =>
        page.FindComponents<InputFile>().Single(c => c.Find("input").Id == $"champ-Pieces-{nature}").UploadFiles(InputFileContent.CreateFromBinary(contenu, nom));

    public static string Texte(this AngleSharp.Dom.IElement element) => System.Text.RegularExpressions.Regex.Replace(element.TextContent, "\\s+", " ").Trim();
}
