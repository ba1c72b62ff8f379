using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Dossiers.Bureau;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Dossiers.Bureau;

/// <summary>The list of the files. All it shows comes from its address, and follows what the colleagues do.</summary>
public sealed partial class DossiersPage
{
    private static readonly TimeSpan _repos = TimeSpan.FromSeconds(1);

    private ComptesDossiers _comptes = ComptesDossiers.Vide;
    private Page<LigneDossier>? _page;
    private Nomenclatures? _noms;
    private string? _texte;
    private string? _etat;

    [Inject]
    private DossiersBureauQueries Dossiers { get; set; } = default!;

    [Inject]
    private ReferentielsQueries Referentiels { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "vue")]
    private string? CodeVue { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "etat")]
    private string? CodeEtat { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Numero { get; set; }

    private (VueDossiers Vue, string Code, string Libelle, string Vide) Vue => LibellesDossiers.Vue(CodeVue);

    private bool Filtree => !string.IsNullOrEmpty(Q) || !string.IsNullOrEmpty(CodeEtat);

    private FiltreDossiers Filtre => new(
        Vue.Vue,
        Q,
        CodeEtat switch { "incomplet" => EtatDossier.Incomplet, "a-verifier" => EtatDossier.AVerifier, "complet" => EtatDossier.Complet, _ => null },
        CodeEtat == "echu",
        NumeroDe(Numero));

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        (_texte, _etat) = (Q, CodeEtat);
        _noms ??= await Referentiels.LireAsync(Depart);
        await LireAsync();
    }

    private async Task LireAsync()
    {
        var filtre = Filtre;
        var comptes = (await Dossiers.CompterAsync(ActeurId, Depart)).Valeur ?? ComptesDossiers.Vide;
        var page = (await Dossiers.ChercherAsync(ActeurId, filtre, Depart)).Valeur;
        // Another address was asked for meanwhile: it shows itself.
        if (filtre == Filtre) (_comptes, _page) = (comptes, page);
    }

    private void Rechercher() => Navigation.NavigateTo(Adresse(q: _texte ?? string.Empty, etat: _etat ?? string.Empty));

    /// <summary>This page with something changed: another view or search starts again from its first page.</summary>
    private string Adresse(string? vue = null, string? q = null, string? etat = null, int? page = null) =>
        Navigation.GetUriWithQueryParameters(Adresses.GestionDossiers, new Dictionary<string, object?>
        {
            ["vue"] = vue ?? Vue.Code,
            ["q"] = Texte.OuNull(q ?? Q),
            ["etat"] = Texte.OuNull(etat ?? CodeEtat),
            ["page"] = page > 1 ? page : null,
        });
}
