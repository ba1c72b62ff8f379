using EspaceIntervenants.Domain.Annonces.Recherche;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Annonces.Recherche;

/// <summary>« Recherche avancée d'annonces » (ANN-03). All it shows comes from its address.</summary>
public sealed partial class RecherchePage
{
    private Nomenclatures _noms = default!;
    private RechercheAnnonces? _recherche;
    private ResultatsAnnonces? _resultats;
    private string _ici = string.Empty;
    private IReadOnlyList<(string Libelle, CriteresAnnonces Sans)> _actifs = [];

    [Inject]
    private AnnoncesQueries Annonces { get; set; } = default!;

    [Inject]
    private ReferentielsQueries Referentiels { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string Titre => _resultats is { Page.Numero: > 1 and var page }
        ? $"Recherche avancée d'annonces, page {page}"
        : "Recherche avancée d'annonces";

    private string Nombre => _resultats!.Page switch
    {
        { Total: 0 } => "Aucune annonce",
        { Total: 1 } => "1 annonce",
        { Pages: > 1 } page => $"{page.Total} annonces, page {page.Numero} sur {page.Pages}",
        { Total: var total } => $"{total} annonces",
    };

    protected override async Task OnInitializedAsync()
    {
        // <base href="/"> would make « #… » lead to the home page.
        _ici = new Uri(Navigation.Uri).PathAndQuery;
        _noms = await Referentiels.LireAsync(Http.RequestAborted);
        var recherche = AdresseAnnonces.Lire(Navigation.Uri, _noms);
        if (recherche.Erreurs.Count == 0) _resultats = await Annonces.ChercherAsync(recherche.Criteres, Http.RequestAborted);
        _actifs = CriteresActifs.De(recherche.Criteres, _noms);
        _recherche = recherche;
    }
}
