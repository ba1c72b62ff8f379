namespace EspaceIntervenants.Domain.Employeurs;

/// <summary>
/// Reads the application's own layout, <c>;</c> separated: <c>siret</c> and <c>denomination</c>, and where known
/// <c>categorie_juridique</c>, <c>numero_voie</c> (the whole street), <c>complement</c>, <c>code_postal</c>, <c>commune</c>,
/// <c>code_insee</c>, <c>telephone</c>.
/// </summary>
internal static class LectureEmployeurs
{
    public static IEnumerable<LigneEmployeur> Lignes(LectureImport lecture, CancellationToken ct)
    {
        var csv = lecture.Csv;
        var siret = csv.ColonneExigee("siret");
        var denomination = csv.ColonneExigee("denomination");
        var (categorie, voie, complement) = (csv.Colonne("categorie_juridique"), csv.Colonne("numero_voie"), csv.Colonne("complement"));
        var (codePostal, ville, commune, telephone) = (csv.Colonne("code_postal"), csv.Colonne("commune"), csv.Colonne("code_insee"), csv.Colonne("telephone"));
        while (lecture.Lire(ct))
        {
            if (!lecture.Entiere()) continue;
            var nom = lecture.Valeur(denomination);
            if (LectureImport.Motif(csv.Texte(siret), nom) is { } motif)
            {
                lecture.Rejeter(motif);
                continue;
            }
            var code = lecture.Valeur(categorie);
            yield return new LigneEmployeur(csv.Texte(siret), nom!, SourceEmployeur.Csv)
            {
                Categorie = code,
                Voie = lecture.Valeur(voie),
                Complement = lecture.Valeur(complement),
                CodePostal = lecture.Valeur(codePostal),
                Ville = lecture.Valeur(ville),
                CommuneCode = lecture.Valeur(commune),
                Telephone = lecture.Valeur(telephone),
                Alias = [code == CategoriesPubliques.Commune ? "mairie ville" : null],
            };
        }
    }
}
