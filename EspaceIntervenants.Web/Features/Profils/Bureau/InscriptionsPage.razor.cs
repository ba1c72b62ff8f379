using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils.Bureau;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Profils.Bureau;

/// <summary>The list of the requests. All it shows comes from its address.</summary>
public sealed partial class InscriptionsPage
{
    private ComptesInscriptions _comptes = ComptesInscriptions.Vide;
    private Page<LigneInscription>? _page;
    private Nomenclatures? _noms;
    private IReadOnlyList<Choix> _structures = [];
    private string? _texte;
    private string? _structure;

    [Inject]
    private InscriptionsQueries Inscriptions { get; set; } = default!;

    [Inject]
    private ReferentielsQueries Referentiels { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "vue")]
    private string? CodeVue { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "structure")]
    private string? StructureCode { get; set; }

    [SupplyParameterFromQuery(Name = "tri")]
    private string? TriDemande { get; set; }

    [SupplyParameterFromQuery(Name = "ordre")]
    private string? Ordre { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Numero { get; set; }

    private (VueInscriptions Vue, string Code, string Libelle, string Vide) Vue =>
        LibellesBureau.Vues.FirstOrDefault(v => v.Code == CodeVue, LibellesBureau.Vues[0]);

    private string CodeTri => TriDemande is "nom" or "structure" ? TriDemande : "transmission";

    // The oldest waits first; of what is decided, the latest is what one looks for.
    private bool Decroissant => Ordre is null ? TriDemande is null && Vue.Vue == VueInscriptions.Decidees : Ordre == "desc";

    private bool Filtree => !string.IsNullOrEmpty(Q) || !string.IsNullOrEmpty(StructureCode);

    private string Annonce => _page switch
    {
        null => "Chargement…",
        { Total: 0 } => "Aucune demande",
        { Total: 1 } => "1 demande",
        _ => $"{_page.Total} demandes",
    };

    protected override async Task OnParametersSetAsync()
    {
        (_texte, _structure) = (Q, StructureCode);
        _noms ??= await Referentiels.LireAsync(Depart);
        var structures = (await Inscriptions.StructuresAsync(ActeurId, Depart)).ToHashSet();
        _structures = [.. _noms.Structures.Where(s => structures.Contains(s.Code))];
        _comptes = (await Inscriptions.CompterAsync(ActeurId, Depart)).Valeur ?? ComptesInscriptions.Vide;
        var tri = CodeTri switch { "nom" => TriInscriptions.Nom, "structure" => TriInscriptions.Structure, _ => TriInscriptions.Transmission };
        var filtre = new FiltreInscriptions(Vue.Vue, Q, Texte.OuNull(StructureCode), tri, Decroissant, NumeroDe(Numero));
        _page = (await Inscriptions.ChercherAsync(ActeurId, filtre, Depart)).Valeur;
    }

    private void Rechercher() => Navigation.NavigateTo(Adresse(q: _texte ?? string.Empty, structure: _structure ?? string.Empty));

    private void Trier(ChangeEventArgs e)
    {
        var choix = (e.Value as string ?? string.Empty).Split('-');
        if (choix is [var tri, var ordre]) Navigation.NavigateTo(Adresse(tri: tri, ordre: ordre));
    }

    private void Basculer(string tri) =>
        Navigation.NavigateTo(Adresse(tri: tri, ordre: tri == CodeTri && !Decroissant ? "desc" : "asc"));

    private string Sens(string tri) => tri != CodeTri ? "none" : Decroissant ? "descending" : "ascending";

    private string? Fleche(string tri) => tri != CodeTri ? null : Decroissant ? "▼" : "▲";

    /// <summary>This page with something changed: another view, search or order starts again from its first page.</summary>
    private string Adresse(string? vue = null, string? q = null, string? structure = null, string? tri = null, string? ordre = null, int? page = null) =>
        Navigation.GetUriWithQueryParameters(Adresses.GestionInscriptions, new Dictionary<string, object?>
        {
            ["vue"] = vue ?? Vue.Code,
            ["q"] = Texte.OuNull(q ?? Q),
            ["structure"] = Texte.OuNull(structure ?? StructureCode),
            ["tri"] = tri ?? TriDemande,
            ["ordre"] = ordre ?? Ordre,
            ["page"] = page > 1 ? page : null,
        });
}
