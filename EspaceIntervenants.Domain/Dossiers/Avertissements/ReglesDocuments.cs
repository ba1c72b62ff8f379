using System.Text.RegularExpressions;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Dossiers.Avertissements;

/// <summary>A document as the rules see it.</summary>
/// <param name="Nature">Which one.</param>
/// <param name="FichierId">Its file.</param>
/// <param name="Nom">The name of that file.</param>
/// <param name="Empreinte">SHA-256 of its content.</param>
/// <param name="Texte">Its text; null when it has none that can be read.</param>
public sealed record DocumentDossier(NaturePiece Nature, Guid FichierId, string Nom, string Empreinte, string? Texte = null);

/// <summary>What the documents of a file tell against the place they were loaded in: their names, their content, their text. Pure, and never a refusal.</summary>
public static partial class ReglesDocuments
{
    /// <summary>Letters under which a text says too little to miss a name in it.</summary>
    private const int TexteMin = 40;

    /// <summary>What each word of a name says the document is. « Arrêté » is said of a retirement too.</summary>
    private static readonly Dictionary<string, NaturePiece[]> Mots = Table(
        ([NaturePiece.Rib], ["rib", "iban", "bancaire"]),
        ([NaturePiece.CarteVitale], ["vitale", "ameli", "cpam"]),
        ([NaturePiece.IdentiteRecto, NaturePiece.IdentiteVerso], ["passeport", "passport", "cni", "identite", "sejour"]),
        ([NaturePiece.Contrat], ["contrat", "cdi", "cdd", "employeur"]),
        ([NaturePiece.Pension], ["pension", "retraite"]),
        ([NaturePiece.Attestation], ["honneur"]),
        ([NaturePiece.Arrete, NaturePiece.Pension], ["arrete", "arretes"]));

    /// <summary>The warnings of the documents, in the order of the form.</summary>
    /// <param name="documents">Those in place.</param>
    /// <param name="personne">Who they are of.</param>
    public static IReadOnlyList<Avertissement> Lister(IReadOnlyList<DocumentDossier> documents, Formateur personne) =>
    [
        .. documents.OrderBy(d => d.Nature)
            .SelectMany(d => new[] { Face(d), AutreDocument(d, personne), SansNom(d, personne) }).OfType<Avertissement>()
            .Concat(MemeContenu(documents)).OrderBy(a => a.Bloc),
    ];

    /// <summary>
    /// Whether a person's name stands in a text, whatever its case and accents: one of their two names, in whole words; of a compound name one
    /// part is enough, and so is the name written as one word. True when no name is known: there is nothing to look for.
    /// </summary>
    public static bool NomDansLeTexte(string texte, Formateur personne)
    {
        List<string> noms = [.. new[] { personne.NomFamille, personne.NomUsage }.Where(n => Texte.Plier(n).Length > 0).OfType<string>()];
        if (noms.Count == 0) return true;
        var plie = $" {Texte.Plier(texte)} ";
        bool Contient(string mots) => plie.Contains($" {mots} ", StringComparison.Ordinal);
        // Particles and initials (« de », « la », « d' ») stand in any text.
        return noms.Exists(nom => Contient(Texte.Plier(nom)) || Contient(Texte.Cle(nom)) || Texte.Mots(nom).Any(m => m.Length > 3 && Contient(m)));
    }

    private static Avertissement? Face(DocumentDossier d)
    {
        var mots = MotsDe(d.Nom);
        var (recto, verso) = (mots.Contains("recto"), mots.Contains("verso"));
        return d.Nature switch
        {
            NaturePiece.IdentiteRecto when verso && !recto => De(d, "semble être le verso"),
            NaturePiece.IdentiteVerso when recto && !verso => De(d, "semble être le recto"),
            _ => null,
        };
    }

    private static Avertissement? AutreDocument(DocumentDossier d, Formateur personne)
    {
        // Whoever is called Vitale has it in the name of every file.
        var mots = MotsDe(d.Nom).Except(Texte.Mots($"{personne.NomFamille} {personne.NomUsage} {personne.Prenom}")).ToList();
        var dits = mots.Where(Mots.ContainsKey).Select(m => Mots[m]).ToList();
        if (dits.Count > 0)
            return dits.Exists(natures => natures.Contains(d.Nature)) ? null : De(d, $"porte le nom d'un autre document («\u00A0{dits[0][0].Libelle()}\u00A0»)");
        // « Attestation » is said of five documents; only these two are none.
        return mots.Contains("attestation") && d.Nature is NaturePiece.IdentiteRecto or NaturePiece.IdentiteVerso or NaturePiece.Arrete ? De(d, "porte le nom d'une attestation") : null;
    }

    private static Avertissement? SansNom(DocumentDossier d, Formateur personne) =>
        d.Texte is { } texte && texte.Count(char.IsLetter) >= TexteMin && !NomDansLeTexte(texte, personne)
            ? De(d, $"ne contient pas le nom «\u00A0{Texte.OuNull(personne.NomUsage) ?? personne.NomFamille}\u00A0»\u00A0: vérifiez que ce document est bien à ce nom")
            : null;

    private static IEnumerable<Avertissement> MemeContenu(IReadOnlyList<DocumentDossier> documents) =>
        from memes in documents.OrderBy(d => d.Nature).GroupBy(d => d.Empreinte)
        where memes.Count() > 1
        let premier = memes.First()
        from autre in memes.Skip(1)
        select new Avertissement(
            Bloc(autre),
            $"Le même document est chargé pour «\u00A0{premier.Nature.Libelle()}\u00A0» et pour «\u00A0{autre.Nature.Libelle()}\u00A0».",
            Bloc(premier) == Bloc(autre) ? null : Bloc(premier));

    // Said under the name of the block: its documents are told apart where it has several.
    private static Avertissement De(DocumentDossier d, string constat) =>
        new(Bloc(d), $"{(BlocsDossier.Pieces(Bloc(d)).Count > 1 ? $"{d.Nature.Libelle()}\u00A0: le" : "Le")} fichier «\u00A0{d.Nom}\u00A0» {constat}.");

    private static BlocDossier Bloc(DocumentDossier d) => BlocsDossier.Bloc(d.Nature);

    /// <summary>The words of a file's name, figures left out: « RIB2024_Leloup.pdf » says « rib ».</summary>
    private static HashSet<string> MotsDe(string nom) => [.. Lettres().Matches(Texte.Plier(Path.GetFileNameWithoutExtension(nom))).Select(m => m.Value)];

    private static Dictionary<string, NaturePiece[]> Table(params (NaturePiece[] Natures, string[] Mots)[] lignes) =>
        lignes.SelectMany(l => l.Mots.Select(m => (Mot: m, l.Natures))).ToDictionary(m => m.Mot, m => m.Natures);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Lettres();
}
