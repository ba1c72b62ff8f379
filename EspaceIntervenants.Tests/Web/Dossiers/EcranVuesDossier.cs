using Bunit;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Dossiers.Avertissements;
using EspaceIntervenants.Domain.Interventions;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vues = EspaceIntervenants.Web.Features.Dossiers;

namespace EspaceIntervenants.Tests.Web.Dossiers;

/// <summary>What several pages show of a file, in memory, over a real database.</summary>
public sealed class EcranVuesDossier : IAsyncDisposable
{
    public EcranVuesDossier()
    {
        Ecran.JSInterop.Mode = JSRuntimeMode.Loose;
        Ecran.Services.AddLogging();
        Ecran.Services.AddSingleton<IDbContextFactory<EspaceDbContext>>(D.Base);
        Ecran.Services.AddSingleton<TimeProvider>(D.Base.Temps);
        Ecran.Services.AddSingleton(D.Signal);
        Ecran.Services.AddSingleton<HistoriqueQueries>();
        Ecran.Services.AddSingleton<PreparationQueries>();
        Ecran.Services.AddSingleton(D.Avertissements);
        Ecran.Services.AddSingleton<InterventionsQueries>();
    }

    public DossiersDeTest D { get; } = new();
    public BunitContext Ecran { get; } = new();

    public IRenderedComponent<Vues.HistoriqueDossier> Historique(Guid acteur, Guid dossier) =>
        Ecran.Render<Vues.HistoriqueDossier>(p => p.Add(v => v.ActeurId, acteur).Add(v => v.DossierId, dossier));

    public IRenderedComponent<Vues.PreparationDossier> Preparation(Guid acteur, Guid dossier, DateOnly? jour = null) =>
        Ecran.Render<Vues.PreparationDossier>(p => p.Add(v => v.ActeurId, acteur).Add(v => v.DossierId, dossier).Add(v => v.Jour, jour));

    public IRenderedComponent<Vues.AvertissementsDossier> Avertissements(Guid acteur, Guid dossier, FormulaireDossier? formulaire = null) =>
        Ecran.Render<Vues.AvertissementsDossier>(p => p.Add(v => v.ActeurId, acteur).Add(v => v.DossierId, dossier).Add(v => v.Formulaire, formulaire).Add(v => v.Ancre, bloc => $"bloc-{(int)bloc}"));

    /// <summary>A planned intervention, this many days from now.</summary>
    public async Task AjouterInterventionAsync(Guid personne, int dans, EtatIntervention etat = EtatIntervention.Prevue)
    {
        await using var db = D.Base.CreateDbContext();
        var jour = D.Aujourdhui.AddDays(dans);
        db.Interventions.Add(Intervention.Creer(personne, new InterventionRecue($"LD-{Guid.NewGuid():N}"[..12], TypeLettre.Intervention, "054", "Budget", jour, jour.AddDays(1), etat), D.Base.Maintenant));
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Ecran.DisposeAsync();
        D.Dispose();
    }
}
