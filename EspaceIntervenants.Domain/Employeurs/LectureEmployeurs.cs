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
        var siret = lecture.ColonneExigee("siret");
        var denomination = lecture.ColonneExigee("denomination");
        var (categorie, voie, complement) = (lecture.Colonne("categorie_juridique"), lecture.Colonne("numero_voie"), lecture.Colonne("complement"));
        var (codePostal, ville, commune, telephone) = (lecture.Colonne("code_postal"), lecture.Colonne("commune"), lecture.Colonne("code_insee"), lecture.Colonne("telephone"));
        while (lecture.Lire(ct))
        {
            var nom = lecture.Valeur(denomination);
            if (LectureImport.Motif(lecture.Texte(siret), nom) is { } motif)
            {
                lecture.Rejeter(motif);
                continue;
            }
            var code = lecture.Valeur(categorie);
            yield return new LigneEmployeur(lecture.Texte(siret), nom!, SourceEmployeur.Csv)
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
