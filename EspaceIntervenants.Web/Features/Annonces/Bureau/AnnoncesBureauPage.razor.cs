using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Bureau;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EspaceIntervenants.Web.Features.Annonces.Bureau;

/// <summary>The list of the ads of the manager's structures. All it shows comes from its address.</summary>
public sealed partial class AnnoncesBureauPage
{
    private ComptesAnnonces _comptes = ComptesAnnonces.Vide;
    private Page<LigneAnnonce>? _page;
    private Nomenclatures? _noms;
    private IReadOnlyList<Choix> _structures = [];
    private string? _texte;
    private string? _structure;
    private string? _message;
    private Avis.NatureAvis _nature;
    private string? _adresse;
    private bool _enCours;

    [Inject]
    private AnnoncesBureauQueries Lecture { get; set; } = default!;

    [Inject]
    private AnnoncesService Annonces { get; set; } = default!;

    [Inject]
    private EtatsAnnonceService Etats { get; set; } = default!;

    [Inject]
    private ReferentielsQueries Referentiels { get; set; } = default!;

    [Inject]
    private IDialogService Dialogues { get; set; } = default!;

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

    private (VueAnnonces Vue, string Code, string Libelle, string Date, string Vide) Vue =>
        LibellesAnnonces.Vues.FirstOrDefault(v => v.Code == CodeVue, LibellesAnnonces.Vues[0]);

    private string CodeTri => TriDemande is "limite" or "numero" ? TriDemande : "publication";

    // What is about to happen comes first, and of what has happened, the latest.
    private bool Decroissant => Ordre is null ? CodeTri == "publication" && Vue.Vue != VueAnnonces.Programmees : Ordre == "desc";

    private bool Filtree => !string.IsNullOrEmpty(Q) || !string.IsNullOrEmpty(StructureCode);

    private string Nombre => _page switch
    {
        null => "Chargement…",
        { Total: 0 } => "Aucune annonce",
        { Total: 1 } => "1 annonce",
        _ => $"{_page.Total} annonces",
    };

    protected override async Task OnParametersSetAsync()
    {
        // What was done belongs to the list it was done in.
        if (_adresse != Navigation.Uri) _message = null;
        _adresse = Navigation.Uri;
        (_texte, _structure) = (Q, StructureCode);
        _noms ??= await Referentiels.LireAsync(Depart);
        var structures = (await Lecture.StructuresAsync(ActeurId, Depart)).ToHashSet();
        _structures = [.. _noms.Structures.Where(s => structures.Contains(s.Code))];
        await LireAsync();
    }

    private async Task LireAsync()
    {
        _comptes = (await Lecture.CompterAsync(ActeurId, Depart)).Valeur ?? ComptesAnnonces.Vide;
        var tri = CodeTri switch { "limite" => TriAnnonces.DateLimite, "numero" => TriAnnonces.Numero, _ => TriAnnonces.Publication };
        var filtre = new FiltreAnnonces(Vue.Vue, Q, Texte.OuNull(StructureCode), tri, Decroissant, NumeroDe(Numero));
        _page = (await Lecture.ChercherAsync(ActeurId, filtre, Depart)).Valeur;
    }

    private async Task DupliquerAsync(LigneAnnonce ligne)
    {
        if (_enCours) return;
        _enCours = true;
        var resultat = await Annonces.DupliquerAsync(ActeurId, ligne.Numero, CancellationToken.None);
        _enCours = false;
        if (resultat.Reussi) Navigation.NavigateTo(Adresses.GestionAnnonce(resultat.Valeur.Numero));
        else await AnnoncerAsync(resultat, string.Empty);
    }

    private async Task CloturerAsync(LigneAnnonce ligne)
    {
        var action = ActionAnnonce.Cloturer(async _ => await Etats.CloturerAsync(ActeurId, ligne.Numero, ligne.Version, CancellationToken.None));
        if (await action.DemanderAsync(Dialogues) is { } resultat) await AnnoncerAsync(resultat, $"L'annonce {ligne.Numero} est close.");
    }

    private async Task RouvrirAsync(LigneAnnonce ligne)
    {
        var action = ActionAnnonce.Rouvrir(async saisie => await Etats.RouvrirAsync(ActeurId, ligne.Numero, ligne.Version, saisie.Jour, CancellationToken.None));
        if (await action.DemanderAsync(Dialogues) is { } resultat) await AnnoncerAsync(resultat, $"L'annonce {ligne.Numero} est publiée à nouveau.");
    }

    // Done or refused, the list shows what is: a colleague may have acted first.
    private async Task AnnoncerAsync(Resultat resultat, string fait)
    {
        (_message, _nature) = resultat.Reussi ? (fait, Avis.NatureAvis.Succes) : (resultat.Message, Avis.NatureAvis.Alerte);
        await LireAsync();
    }

    private void Rechercher() => Navigation.NavigateTo(Adresse(q: _texte ?? string.Empty, structure: _structure ?? string.Empty));

    private void Trier(ChangeEventArgs e)
    {
        if ((e.Value as string)?.Split('-') is [var tri, var ordre]) Navigation.NavigateTo(Adresse(tri: tri, ordre: ordre));
    }

    /// <summary>This page with something changed: another view, search or order starts again from its first page.</summary>
    private string Adresse(string? vue = null, string? q = null, string? structure = null, string? tri = null, string? ordre = null, int? page = null) =>
        Navigation.GetUriWithQueryParameters(Adresses.GestionAnnonces, new Dictionary<string, object?>
        {
            ["vue"] = vue ?? Vue.Code,
            ["q"] = Texte.OuNull(q ?? Q),
            ["structure"] = Texte.OuNull(structure ?? StructureCode),
            ["tri"] = tri ?? TriDemande,
            ["ordre"] = ordre ?? Ordre,
            ["page"] = page > 1 ? page : null,
        });
}
