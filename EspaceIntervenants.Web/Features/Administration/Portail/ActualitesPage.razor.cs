using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Portail.Administration;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Administration.Portail;

/// <summary>The list of the news. All it shows comes from its address.</summary>
public sealed partial class ActualitesPage
{
    private Page<LigneActualite>? _page;
    private DateOnly _jour;
    private string? _texte;

    [Inject]
    private ActualitesQueries Actualites { get; set; } = default!;

    [Inject]
    private TimeProvider Temps { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "etat")]
    private string? CodeEtat { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Numero { get; set; }

    [SupplyParameterFromQuery(Name = "supprime")]
    private string? Supprime { get; set; }

    private EtatPublication? Etat => LibellesPortail.Etats.Where(e => e.Code == CodeEtat).Select(e => (EtatPublication?)e.Etat).FirstOrDefault();

    private string Annonce => _page switch
    {
        null => "Chargement…",
        { Total: 0 } => "Aucune actualité",
        { Total: 1 } => "1 actualité",
        _ => $"{_page.Total} actualités",
    };

    protected override async Task OnParametersSetAsync()
    {
        (_texte, _jour) = (Q, Temps.Aujourdhui());
        _page = (await Actualites.ChercherAsync(ActeurId, Etat, Q, NumeroDe(Numero), Depart)).Valeur;
    }

    private void Rechercher() => Navigation.NavigateTo(Adresse(q: _texte ?? string.Empty));

    /// <summary>This page with something changed: another state or search starts again from its first page.</summary>
    private string Adresse(string? etat = null, string? q = null, int? page = null) =>
        Navigation.GetUriWithQueryParameters(Adresses.AdministrationActualites, new Dictionary<string, object?>
        {
            ["etat"] = Texte.OuNull(etat ?? CodeEtat),
            ["q"] = Texte.OuNull(q ?? Q),
            ["page"] = page > 1 ? page : null,
        });
}
