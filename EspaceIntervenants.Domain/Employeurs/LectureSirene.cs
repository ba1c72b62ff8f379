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
        var siren = lecture.ColonneExigee("siren");
        var categorie = lecture.ColonneExigee("categorieJuridiqueUniteLegale");
        var denomination = lecture.ColonneExigee("denominationUniteLegale");
        var sigle = lecture.Colonne("sigleUniteLegale");
        var usuelle = lecture.Colonne("denominationUsuelle1UniteLegale");
        var unites = new Dictionary<int, UniteLegale>();
        while (lecture.Lire(ct))
        {
            var code = lecture.Brut(categorie);
            if (code.Length != 4 || code[0] is not ((byte)'4' or (byte)'5' or (byte)'7' or (byte)'8')) continue;
            var texte = string.Intern(lecture.Texte(categorie));
            if (!CategoriesPubliques.Contient(texte)) continue;
            if (Nombre(lecture.Brut(siren)) is { } numero) unites[numero] = new UniteLegale(texte, lecture.Valeur(denomination) ?? lecture.Valeur(usuelle), lecture.Valeur(sigle));
            else lecture.Rejeter("SIREN qui n'a pas 9 chiffres");
        }
        return unites;
    }

    /// <summary>Their establishments in activity, from <c>StockEtablissement</c>.</summary>
    public static IEnumerable<LigneEmployeur> Etablissements(LectureImport lecture, Dictionary<int, UniteLegale> unites, CancellationToken ct)
    {
        var colonnes = new Colonnes(lecture);
        while (lecture.Lire(ct))
        {
            if (Nombre(lecture.Brut(colonnes.Siren)) is not { } siren)
            {
                lecture.Rejeter("SIREN qui n'a pas 9 chiffres");
                continue;
            }
            if (!unites.TryGetValue(siren, out var unite) || !lecture.Brut(colonnes.Etat).SequenceEqual("A"u8)) continue;
            if (Ligne(lecture, colonnes, unite) is { } ligne) yield return ligne;
        }
    }

    private static LigneEmployeur? Ligne(LectureImport lecture, Colonnes c, UniteLegale unite)
    {
        var siege = lecture.Brut(c.Siege).SequenceEqual("true"u8);
        var enseigne = lecture.Valeur(c.Enseigne) ?? lecture.Valeur(c.Usuelle);
        var denomination = siege ? unite.Denomination ?? enseigne : enseigne ?? unite.Denomination;
        var siret = lecture.Texte(c.Siret);
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

    private sealed class Colonnes(LectureImport lecture)
    {
        public readonly int Siren = lecture.ColonneExigee("siren");
        public readonly int Siret = lecture.ColonneExigee("siret");
        public readonly int Etat = lecture.ColonneExigee("etatAdministratifEtablissement");
        public readonly int Siege = lecture.ColonneExigee("etablissementSiege");
        public readonly int Complement = lecture.Colonne("complementAdresseEtablissement");
        public readonly int Numero = lecture.Colonne("numeroVoieEtablissement");
        public readonly int Indice = lecture.Colonne("indiceRepetitionEtablissement");
        public readonly int TypeVoie = lecture.Colonne("typeVoieEtablissement");
        public readonly int LibelleVoie = lecture.Colonne("libelleVoieEtablissement");
        public readonly int CodePostal = lecture.Colonne("codePostalEtablissement");
        public readonly int Ville = lecture.Colonne("libelleCommuneEtablissement");
        public readonly int Commune = lecture.Colonne("codeCommuneEtablissement");
        public readonly int Enseigne = lecture.Colonne("enseigne1Etablissement");
        public readonly int Usuelle = lecture.Colonne("denominationUsuelleEtablissement");
    }
}
