using System.Globalization;
using EspaceIntervenants.Domain.Annonces.Recherche;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace EspaceIntervenants.Web.Features.Annonces.Recherche;

/// <summary>What a search of ads was asked by its address: the criteria, and what of the address was not understood.</summary>
/// <param name="Criteres">What is looked for.</param>
/// <param name="Textes">What was typed, by field of the form, to be shown again.</param>
/// <param name="Erreurs">What is wrong with a field; nothing is looked for until it is mended.</param>
/// <param name="Remarques">What was left out, and does not prevent the search.</param>
public sealed record RechercheAnnonces(
    CriteresAnnonces Criteres, IReadOnlyDictionary<string, string> Textes, IReadOnlyList<ErreurChamp> Erreurs, IReadOnlyList<string> Remarques)
{
    /// <summary>What was typed in a field.</summary>
    public string? Texte(string champ) => Textes.GetValueOrDefault(champ);

    /// <summary>What is wrong with a field.</summary>
    public string? Erreur(string champ) => Erreurs.FirstOrDefault(e => e.Champ == champ)?.Message;
}

/// <summary>The criteria of a search of ads as an address that can be kept and shared, and back (ANN-03).</summary>
internal static class AdresseAnnonces
{
    public const string Mots = "q";
    public const string Numero = "numero";
    public const string Specialites = "specialite";
    public const string SousSpecialites = "sous-specialite";
    public const string Regions = "region";
    public const string Departements = "departement";
    public const string Structure = "structure";
    public const string Du = "du";
    public const string Au = "au";
    public const string Limite = "limite";

    /// <summary>Where the results are on the page: whoever searches sees them first, on a phone too.</summary>
    public const string Resultats = "#resultats";

    private const string Ordre = "tri";
    private const string Sens = "sens";
    private const string NumeroPage = "page";
    private const int CodesMax = 200;
    private const int ValeurMax = 40;

    private static readonly (TriAnnonces Tri, string Valeur)[] Tris = [(TriAnnonces.Publication, "publication"), (TriAnnonces.DateLimite, "limite"), (TriAnnonces.Intitule, "intitule")];

    /// <summary>The criteria an address holds.</summary>
    public static RechercheAnnonces Lire(string adresse, Nomenclatures noms) => new Lecture(QueryHelpers.ParseQuery(new Uri(adresse).Query), noms).Lire();

    /// <summary>The address of these criteria.</summary>
    public static string De(CriteresAnnonces criteres)
    {
        List<KeyValuePair<string, string?>> valeurs = [];
        void Ajouter(string nom, IEnumerable<string?> textes) => valeurs.AddRange(textes.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => KeyValuePair.Create(nom, t)));
        Ajouter(Mots, [criteres.Texte?.Trim()]);
        Ajouter(Numero, [criteres.Numero?.Trim()]);
        Ajouter(Specialites, criteres.Specialites);
        Ajouter(SousSpecialites, criteres.SousSpecialites);
        Ajouter(Regions, criteres.Regions);
        Ajouter(Departements, criteres.Departements);
        Ajouter(Structure, criteres.Structures);
        Ajouter(Du, [criteres.InterventionDu?.EnTexte()]);
        Ajouter(Au, [criteres.InterventionAu?.EnTexte()]);
        Ajouter(Limite, [criteres.DateLimite?.EnTexte()]);
        if (criteres.Tri is { } tri) Ajouter(Ordre, Tris.Where(t => t.Tri == tri).Select(t => t.Valeur));
        if (criteres.Inverse) Ajouter(Sens, ["inverse"]);
        if (criteres.Page > 1) Ajouter(NumeroPage, [criteres.Page.ToString(CultureInfo.InvariantCulture)]);
        return QueryHelpers.AddQueryString(Adresses.Annonces, valeurs);
    }

    /// <summary>Reads an address once.</summary>
    private sealed class Lecture(Dictionary<string, StringValues> valeurs, Nomenclatures noms)
    {
        private readonly Dictionary<string, string> _textes = [];
        private readonly List<ErreurChamp> _erreurs = [];
        private readonly List<string> _remarques = [];
        private bool _inconnu;

        public RechercheAnnonces Lire()
        {
            var criteres = new CriteresAnnonces
            {
                Texte = LireMots(),
                Numero = LireNumero(),
                Specialites = Codes<Specialite>(Specialites),
                SousSpecialites = Codes<SousSpecialite>(SousSpecialites),
                Regions = Codes<Region>(Regions),
                Departements = Codes<Departement>(Departements),
                Structures = [.. Codes<Structure>(Structure).Take(1)],
                InterventionDu = Date(Du, "Date de début d'intervention"),
                InterventionAu = Date(Au, "Date de fin d'intervention"),
                DateLimite = Date(Limite, "Date limite de candidature"),
                Tri = Tris.Where(t => t.Valeur == Valeur(Ordre)).Select(t => (TriAnnonces?)t.Tri).FirstOrDefault(),
                Inverse = Valeur(Sens) == "inverse",
                Page = int.TryParse(Valeur(NumeroPage), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(page, 1) : 1,
            };
            if (criteres.InterventionDu > criteres.InterventionAu)
                _erreurs.Add(new(Au, "La date de fin d'intervention précède la date de début."));
            if (_inconnu) _remarques.Add("Un critère de cette adresse n'existe pas ou n'existe plus\u00A0: il n'est pas pris en compte.");
            return new(criteres, _textes, _erreurs, _remarques);
        }

        private string? LireMots()
        {
            var saisie = Texte.OuNull(Valeur(Mots));
            if (saisie is { Length: > AnnoncesQueries.SaisieMax })
            {
                saisie = saisie[..AnnoncesQueries.SaisieMax].Trim();
                _remarques.Add($"Les mots recherchés sont trop longs\u00A0: seuls les {AnnoncesQueries.SaisieMax} premiers caractères sont pris en compte.");
            }
            if (saisie is not null) _textes[Mots] = saisie;
            return saisie;
        }

        private string? LireNumero()
        {
            var saisie = Typee(Numero);
            if (saisie is not null && !saisie.Any(char.IsAsciiDigit))
            {
                _erreurs.Add(new(Numero, "Un numéro d'annonce s'écrit en chiffres, par exemple 0542207127."));
                return null;
            }
            return saisie;
        }

        private DateOnly? Date(string champ, string libelle)
        {
            if (Typee(champ) is not { } saisie) return null;
            if (DateSaisie.Lire(saisie) is { } date) return date;
            _erreurs.Add(new(champ, $"«\u00A0{libelle}\u00A0»\u00A0: saisissez une date au format jj/mm/aaaa, par exemple 15/12/2026."));
            return null;
        }

        private string? Typee(string champ)
        {
            var saisie = Texte.OuNull(Valeur(champ));
            if (saisie is { Length: > ValeurMax }) saisie = saisie[..ValeurMax];
            if (saisie is not null) _textes[champ] = saisie;
            return saisie;
        }

        private List<string> Codes<T>(string nom) where T : ElementReference
        {
            if (!valeurs.TryGetValue(nom, out var codes)) return [];
            var demandes = codes.OfType<string>().Where(c => c.Length > 0).Distinct().Take(CodesMax).ToList();
            var connus = demandes.Where(noms.EstConnu<T>).ToList();
            _inconnu |= connus.Count < demandes.Count;
            return connus;
        }

        private string? Valeur(string nom) => valeurs.TryGetValue(nom, out var v) ? v.FirstOrDefault() : null;
    }
}
