using System.Globalization;
using EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Domain.Common;
using Microsoft.AspNetCore.WebUtilities;

namespace EspaceIntervenants.Web.Features.Annonces.Candidatures.Bureau;

/// <summary>What is read of the applications to an ad, as an address that can be kept and shared, and back.</summary>
/// <param name="Numero">The ad.</param>
/// <param name="Filtre">The list.</param>
/// <param name="Ouverte">The application that is open; null for none.</param>
public sealed record AdresseCandidatures(string Numero, FiltreCandidatures Filtre, Guid? Ouverte)
{
    /// <summary>What an address holds; what is unknown in it is ignored.</summary>
    public static AdresseCandidatures Lire(string numero, string adresse)
    {
        var valeurs = QueryHelpers.ParseQuery(new Uri(adresse).Query);
        string? Valeur(string nom) => valeurs.TryGetValue(nom, out var v) ? v.FirstOrDefault() : null;
        var filtre = new FiltreCandidatures
        {
            Vue = LibellesCandidatures.Vues.FirstOrDefault(v => v.Code == Valeur("vue"), LibellesCandidatures.Vues[0]).Vue,
            Preselection = Valeur("preselection") == "oui",
            Nom = Valeur("q") is { Length: > 200 } longue ? longue[..200] : Valeur("q"),
            Tri = Valeur("tri") switch { "nom" => TriCandidatures.Nom, "evaluation" => TriCandidatures.Evaluation, _ => TriCandidatures.Depot },
            Page = int.TryParse(Valeur("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1,
        };
        return new AdresseCandidatures(numero, filtre, Guid.TryParse(Valeur("candidature"), out var ouverte) ? ouverte : null);
    }

    /// <summary>The address of a view, from its first page, with the same search and order.</summary>
    public string DeLaVue(VueCandidatures vue) => De(Filtre with { Vue = vue, Page = 1 });

    /// <summary>The address of this list with an application open.</summary>
    public string Ouvrir(Guid candidature, int? page = null) => De(Filtre with { Page = page ?? Filtre.Page }, candidature);

    /// <summary>The address of a list.</summary>
    public string De(FiltreCandidatures filtre, Guid? candidature = null)
    {
        Dictionary<string, string?> valeurs = [];
        if (filtre.Vue != VueCandidatures.AEtudier) valeurs["vue"] = LibellesCandidatures.Vues.First(v => v.Vue == filtre.Vue).Code;
        if (filtre.Preselection) valeurs["preselection"] = "oui";
        if (Texte.OuNull(filtre.Nom) is { } nom) valeurs["q"] = nom;
        if (filtre.Tri != TriCandidatures.Depot) valeurs["tri"] = filtre.Tri == TriCandidatures.Nom ? "nom" : "evaluation";
        if (filtre.Page > 1) valeurs["page"] = filtre.Page.ToString(CultureInfo.InvariantCulture);
        if (candidature is { } id) valeurs["candidature"] = id.ToString();
        return QueryHelpers.AddQueryString(Adresses.GestionCandidatures(Numero), valeurs);
    }
}
