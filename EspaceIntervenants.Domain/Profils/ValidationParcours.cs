using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>What step 2, « Parcours », must hold (PRO-07). The paths are those of <see cref="Parcours"/> and, for the tables, of <see cref="TablesParcours"/>.</summary>
public static class ValidationParcours
{
    /// <summary>What is wrong, in the order of the form; empty when nothing is.</summary>
    /// <param name="saisie">The form.</param>
    /// <param name="lignes">The lines of its tables.</param>
    /// <param name="codes">What the lists propose.</param>
    /// <param name="aujourdhui">Today in Paris.</param>
    /// <param name="niveau">How much is asked.</param>
    public static IReadOnlyList<ErreurChamp> Valider(Parcours saisie, IReadOnlyCollection<LigneParcours> lignes, CodesReference codes, DateOnly aujourdhui, NiveauSaisie niveau)
    {
        var c = new Controle(niveau);
        if (c.Complet) Specialites(c, lignes);
        Liste(c, nameof(saisie.Natures), "Natures de formation", saisie.Natures, ListesReference.NatureFormation, codes);
        Liste(c, nameof(saisie.Publics), "Publics", saisie.Publics, ListesReference.Public, codes);
        Liste(c, nameof(saisie.Prestations), "Prestations complémentaires possibles", saisie.Prestations, ListesReference.Prestation, codes);
        c.Texte(nameof(saisie.AutrePrestation), "Autre prestation complémentaire", saisie.AutrePrestation, BornesProfil.Intitule);
        Liste(c, nameof(saisie.Methodes), "Quelles méthodes pédagogiques utilisez-vous ?", saisie.Methodes, ListesReference.Methode, codes);
        c.Present(nameof(saisie.DejaFormateur), "Avez-vous déjà réalisé des formations ?", saisie.DejaFormateur);
        c.Texte(nameof(saisie.Motivation), "Votre motivation pour devenir intervenant", saisie.Motivation, BornesProfil.Motivation, requis: saisie.DejaFormateur == false);
        if (c.Complet) Experiences(c, saisie, lignes);
        Liste(c, nameof(saisie.Reseaux), "Réseaux sociaux professionnels", saisie.Reseaux, ListesReference.ReseauSocial, codes);
        if (c.Complet) Lignes(c, lignes, codes, aujourdhui);
        return c.Erreurs;
    }

    private static void Specialites(Controle c, IReadOnlyCollection<LigneParcours> lignes)
    {
        if (!lignes.OfType<SpecialiteSouhaitee>().Any()) c.Refuser(TablesParcours.Specialites, "« Spécialité(s) de formation » : ajoutez au moins une spécialité.");
    }

    private static void Experiences(Controle c, Parcours saisie, IReadOnlyCollection<LigneParcours> lignes)
    {
        if (saisie.DejaFormateur == true && !lignes.OfType<ExperienceFormateur>().Any())
            c.Refuser(TablesParcours.ExperiencesFormateur, "« Expériences en qualité de formateur » : ajoutez au moins une expérience, puisque vous avez déjà réalisé des formations.");
        if (!lignes.OfType<ExperienceProfessionnelle>().Any())
            c.Refuser(TablesParcours.ExperiencesProfessionnelles, "« Expériences professionnelles » : ajoutez au moins une expérience.");
    }

    private static void Liste(Controle c, string champ, string libelle, List<string> choisis, string liste, CodesReference codes)
    {
        c.Codes(champ, libelle, choisis);
        if (c.Complet && choisis.Exists(code => !codes.Propose(liste, code))) c.Refuser(champ, $"« {libelle} » : un de vos choix n'est plus proposé.");
    }

    // A line was whole when it was added; a list may have changed since.
    private static void Lignes(Controle c, IReadOnlyCollection<LigneParcours> lignes, CodesReference codes, DateOnly aujourdhui)
    {
        foreach (var ligne in lignes)
            if (ValidationLigne.Valider(ligne, codes, aujourdhui) is [var erreur, ..])
                c.Refuser(TablesParcours.De(ligne), $"« {TablesParcours.Titre(ligne)} » : une ligne est à modifier. {erreur.Message}");
    }
}

/// <summary>The names of the tables of « Parcours », where their errors are shown, and their titles.</summary>
public static class TablesParcours
{
    /// <summary>Spécialité(s) de formation.</summary>
    public const string Specialites = "Specialites";

    /// <summary>Expériences en qualité de formateur.</summary>
    public const string ExperiencesFormateur = "ExperiencesFormateur";

    /// <summary>Action de professionnalisation de formateur.</summary>
    public const string Professionnalisations = "Professionnalisations";

    /// <summary>Expériences professionnelles.</summary>
    public const string ExperiencesProfessionnelles = "ExperiencesProfessionnelles";

    /// <summary>Formations professionnelles suivies.</summary>
    public const string FormationsSuivies = "FormationsSuivies";

    /// <summary>Formations initiales.</summary>
    public const string FormationsInitiales = "FormationsInitiales";

    /// <summary>Langue étrangère et/ou régionale.</summary>
    public const string Langues = "Langues";

    /// <summary>The table a line stands in.</summary>
    public static string De(LigneParcours ligne) => Decrire(ligne).Table;

    /// <summary>The title of the table a line stands in.</summary>
    public static string Titre(LigneParcours ligne) => Decrire(ligne).Titre;

    private static (string Table, string Titre) Decrire(LigneParcours ligne) => ligne switch
    {
        SpecialiteSouhaitee => (Specialites, "Spécialité(s) de formation"),
        ExperienceFormateur => (ExperiencesFormateur, "Expériences en qualité de formateur"),
        ActionProfessionnalisation => (Professionnalisations, "Action de professionnalisation de formateur"),
        ExperienceProfessionnelle => (ExperiencesProfessionnelles, "Expériences professionnelles"),
        FormationSuivie => (FormationsSuivies, "Formations professionnelles suivies"),
        FormationInitiale => (FormationsInitiales, "Formations initiales (scolaire, universitaire)"),
        LangueMaitrisee => (Langues, "Langue étrangère et/ou régionale"),
        _ => throw new ArgumentOutOfRangeException(nameof(ligne)),
    };
}
