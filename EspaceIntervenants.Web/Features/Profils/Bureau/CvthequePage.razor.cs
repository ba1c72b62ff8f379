using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils.Bureau;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Profils.Bureau;

/// <summary>The CVthèque. All it shows comes from its address.</summary>
public sealed partial class CvthequePage
{
    private CriteresCvtheque _criteres = new();
    private Page<LigneCvtheque>? _page;
    private Nomenclatures? _noms;
    private List<(string Libelle, CriteresCvtheque Sans)> _puces = [];
    private string? _adresse;

    [Inject]
    private CvthequeQueries Cvtheque { get; set; } = default!;

    [Inject]
    private ReferentielsQueries Referentiels { get; set; } = default!;

    // Not read: its change is what tells that the address changed.
    [SupplyParameterFromQuery(Name = "q")]
    private string? Q { get; set; }

    private string Annonce => _page switch
    {
        null => "Recherche…",
        { Total: 0 } => "Aucun profil",
        { Total: 1 } => "1 profil",
        _ => $"{_page.Total} profils",
    };

    protected override async Task OnParametersSetAsync()
    {
        if (_adresse == Navigation.Uri) return;
        _adresse = Navigation.Uri;
        _noms ??= await Referentiels.LireAsync(Depart);
        _criteres = AdresseCvtheque.Lire(_adresse);
        _puces = Puces(_criteres, _noms);
        _page = (await Cvtheque.ChercherAsync(ActeurId, _criteres, Depart)).Valeur;
    }

    private void Trier(ChangeEventArgs e)
    {
        if (Enum.TryParse<TriCvtheque>(e.Value as string, out var tri)) Trier(tri);
    }

    private void Trier(TriCvtheque tri) => Navigation.NavigateTo(AdresseCvtheque.De(_criteres with { Tri = tri, Page = 1 }));

    /// <summary>What is looked for, each with the same search without it.</summary>
    private static List<(string Libelle, CriteresCvtheque Sans)> Puces(CriteresCvtheque tous, Nomenclatures noms)
    {
        var c = tous with { Page = 1 };
        List<(string, CriteresCvtheque)> puces = [];
        if (!string.IsNullOrWhiteSpace(c.Texte)) puces.Add(($"«\u00A0{c.Texte.Trim()}\u00A0»", c with { Texte = null }));
        puces.AddRange(c.Specialites.Select(s => (noms.Libelle<Specialite>(s), c with { Specialites = Sans(c.Specialites, s) })));
        puces.AddRange(c.SousSpecialites.Select(s => (noms.Libelle<SousSpecialite>(s), c with { SousSpecialites = Sans(c.SousSpecialites, s) })));
        puces.AddRange(c.Regions.Select(r => (noms.Libelle<Region>(r), c with { Regions = Sans(c.Regions, r) })));
        puces.AddRange(c.Departements.Select(d => (noms.Libelle<Departement>(d), c with { Departements = Sans(c.Departements, d) })));
        puces.AddRange(c.Structures.Select(s => (noms.Libelle<Structure>(s), c with { Structures = Sans(c.Structures, s) })));
        puces.AddRange(c.Langues.Select(l => (noms.Libelle(ListesReference.Langue, l), c with { Langues = Sans(c.Langues, l) })));
        if (c.Etranger) puces.Add(("Disponible à l'étranger", c with { Etranger = false }));
        return puces;
    }

    private static List<string> Sans(IReadOnlyList<string> codes, string code) => [.. codes.Where(c => c != code)];
}
