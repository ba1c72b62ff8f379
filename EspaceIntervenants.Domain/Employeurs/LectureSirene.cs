using System.Buffers.Text;
using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Employeurs;

/// <summary>
/// Reads INSEE's two monthly stocks, by the names of their columns: the public legal persons first, which are few and kept in
/// memory; then the establishments, of which only those are looked at.
/// </summary>
internal static class LectureSirene
{
    private static readonly Dictionary<string, string> Voies = new(StringComparer.Ordinal)
    {
        ["ALL"] = "ALLEE",
        ["AV"] = "AVENUE",
        ["BD"] = "BOULEVARD",
        ["CHE"] = "CHEMIN",
        ["CRS"] = "COURS",
        ["ESP"] = "ESPLANADE",
        ["FG"] = "FAUBOURG",
        ["IMP"] = "IMPASSE",
        ["LD"] = "LIEU-DIT",
        ["PAS"] = "PASSAGE",
        ["PL"] = "PLACE",
        ["QUAI"] = "QUAI",
        ["RES"] = "RESIDENCE",
        ["RPT"] = "ROND-POINT",
        ["RTE"] = "ROUTE",
        ["SQ"] = "SQUARE",
    };

    /// <summary>The public legal persons of <c>StockUniteLegale</c>, by SIREN.</summary>
    public static Dictionary<int, UniteLegale> Unites(LectureImport lecture, CancellationToken ct)
    {
        var csv = lecture.Csv;
        var siren = csv.ColonneExigee("siren");
        var categorie = csv.ColonneExigee("categorieJuridiqueUniteLegale");
        var denomination = csv.ColonneExigee("denominationUniteLegale");
        var sigle = csv.Colonne("sigleUniteLegale");
        var usuelle = csv.Colonne("denominationUsuelle1UniteLegale");
        var unites = new Dictionary<int, UniteLegale>();
        while (lecture.Lire(ct))
        {
            var code = csv.Brut(categorie);
            if (code.Length != 4 || code[0] is not ((byte)'4' or (byte)'5' or (byte)'7' or (byte)'8')) continue;
            var texte = string.Intern(csv.Texte(categorie));
            if (!CategoriesPubliques.Contient(texte)) continue;
            if (Nombre(csv.Brut(siren)) is { } numero) unites[numero] = new UniteLegale(texte, lecture.Valeur(denomination) ?? lecture.Valeur(usuelle), lecture.Valeur(sigle));
            else lecture.Rejeter("SIREN qui n'a pas 9 chiffres");
        }
        return unites;
    }

    /// <summary>Their establishments in activity, from <c>StockEtablissement</c>.</summary>
    public static IEnumerable<LigneEmployeur> Etablissements(LectureImport lecture, Dictionary<int, UniteLegale> unites, CancellationToken ct)
    {
        var csv = lecture.Csv;
        var colonnes = new Colonnes(csv);
        while (lecture.Lire(ct))
        {
            if (Nombre(csv.Brut(colonnes.Siren)) is not { } siren)
            {
                lecture.Rejeter("SIREN qui n'a pas 9 chiffres");
                continue;
            }
            if (!unites.TryGetValue(siren, out var unite) || !lecture.Entiere() || !csv.Brut(colonnes.Etat).SequenceEqual("A"u8)) continue;
            if (Ligne(lecture, colonnes, unite) is { } ligne) yield return ligne;
        }
    }

    private static LigneEmployeur? Ligne(LectureImport lecture, Colonnes c, UniteLegale unite)
    {
        var siege = lecture.Csv.Brut(c.Siege).SequenceEqual("true"u8);
        var enseigne = lecture.Valeur(c.Enseigne) ?? lecture.Valeur(c.Usuelle);
        var denomination = siege ? unite.Denomination ?? enseigne : enseigne ?? unite.Denomination;
        var siret = lecture.Csv.Texte(c.Siret);
        if (LectureImport.Motif(siret, denomination) is { } motif)
        {
            lecture.Rejeter(motif);
            return null;
        }
        return new LigneEmployeur(siret, denomination!, SourceEmployeur.Sirene)
        {
            Categorie = unite.Categorie,
            Siege = siege,
            Voie = Voie(lecture, c),
            Complement = lecture.Valeur(c.Complement),
            CodePostal = lecture.Valeur(c.CodePostal),
            Ville = lecture.Valeur(c.Ville),
            CommuneCode = lecture.Valeur(c.Commune),
            Alias = [unite.Sigle, siege ? enseigne : unite.Denomination, siege && unite.Categorie == CategoriesPubliques.Commune ? "mairie ville" : null],
        };
    }

    private static string? Voie(LectureImport lecture, Colonnes c)
    {
        var type = lecture.Valeur(c.TypeVoie);
        if (type is not null) type = Voies.GetValueOrDefault(type, type);
        return Texte.OuNull(string.Join(' ', new[] { lecture.Valeur(c.Numero), lecture.Valeur(c.Indice), type, lecture.Valeur(c.LibelleVoie) }.Where(t => t is not null)));
    }

    private static int? Nombre(ReadOnlySpan<byte> siren) =>
        siren.Length == 9 && Utf8Parser.TryParse(siren, out int numero, out var lus) && lus == 9 && numero >= 0 ? numero : null;

    /// <summary>A public legal person.</summary>
    /// <param name="Categorie">Its legal category.</param>
    /// <param name="Denomination">Its name; null when not published.</param>
    /// <param name="Sigle">Its initials.</param>
    internal readonly record struct UniteLegale(string Categorie, string? Denomination, string? Sigle);

    private sealed class Colonnes(LecteurCsv csv)
    {
        public readonly int Siren = csv.ColonneExigee("siren");
        public readonly int Siret = csv.ColonneExigee("siret");
        public readonly int Etat = csv.ColonneExigee("etatAdministratifEtablissement");
        public readonly int Siege = csv.ColonneExigee("etablissementSiege");
        public readonly int Complement = csv.Colonne("complementAdresseEtablissement");
        public readonly int Numero = csv.Colonne("numeroVoieEtablissement");
        public readonly int Indice = csv.Colonne("indiceRepetitionEtablissement");
        public readonly int TypeVoie = csv.Colonne("typeVoieEtablissement");
        public readonly int LibelleVoie = csv.Colonne("libelleVoieEtablissement");
        public readonly int CodePostal = csv.Colonne("codePostalEtablissement");
        public readonly int Ville = csv.Colonne("libelleCommuneEtablissement");
        public readonly int Commune = csv.Colonne("codeCommuneEtablissement");
        public readonly int Enseigne = csv.Colonne("enseigne1Etablissement");
        public readonly int Usuelle = csv.Colonne("denominationUsuelleEtablissement");
    }
}
