using EspaceIntervenants.Domain.Profils.Bureau;
using Microsoft.AspNetCore.WebUtilities;

namespace EspaceIntervenants.Web.Features.Profils.Bureau;

/// <summary>The criteria of the CVthèque as an address that can be kept and shared, and back.</summary>
internal static class AdresseCvtheque
{
    // An address can be typed: no list of codes is longer than this.
    private const int CodesMax = 200;

    /// <summary>The criteria an address holds; what is unknown in it is ignored.</summary>
    public static CriteresCvtheque Lire(string adresse)
    {
        var valeurs = QueryHelpers.ParseQuery(new Uri(adresse).Query);
        IReadOnlyList<string> Codes(string nom) =>
            valeurs.TryGetValue(nom, out var codes) ? [.. codes.OfType<string>().Where(c => c.Length is > 0 and <= 20).Distinct().Take(CodesMax)] : [];
        string? Valeur(string nom) => valeurs.TryGetValue(nom, out var v) ? v.FirstOrDefault() : null;
        return new CriteresCvtheque
        {
            Texte = Valeur("q") is { Length: > 200 } longue ? longue[..200] : Valeur("q"),
            Specialites = Codes("specialite"),
            SousSpecialites = Codes("sous-specialite"),
            Regions = Codes("region"),
            Departements = Codes("departement"),
            Structures = Codes("structure"),
            Langues = Codes("langue"),
            Etranger = Valeur("etranger") == "oui",
            Tri = Valeur("tri") switch { "nom" => TriCvtheque.Nom, "validation" => TriCvtheque.Validation, _ => TriCvtheque.Pertinence },
            Page = int.TryParse(Valeur("page"), out var page) ? page : 1,
        };
    }

    /// <summary>The address of these criteria.</summary>
    public static string De(CriteresCvtheque criteres)
    {
        List<KeyValuePair<string, string?>> valeurs = [];
        void Ajouter(string nom, IEnumerable<string> codes) => valeurs.AddRange(codes.Select(code => KeyValuePair.Create(nom, (string?)code)));
        if (!string.IsNullOrWhiteSpace(criteres.Texte)) Ajouter("q", [criteres.Texte.Trim()]);
        Ajouter("specialite", criteres.Specialites);
        Ajouter("sous-specialite", criteres.SousSpecialites);
        Ajouter("region", criteres.Regions);
        Ajouter("departement", criteres.Departements);
        Ajouter("structure", criteres.Structures);
        Ajouter("langue", criteres.Langues);
        if (criteres.Etranger) Ajouter("etranger", ["oui"]);
        if (criteres.Tri != TriCvtheque.Pertinence) Ajouter("tri", [criteres.Tri == TriCvtheque.Nom ? "nom" : "validation"]);
        if (criteres.Page > 1) Ajouter("page", [criteres.Page.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        return QueryHelpers.AddQueryString(Adresses.GestionCvtheque, valeurs);
    }
}
