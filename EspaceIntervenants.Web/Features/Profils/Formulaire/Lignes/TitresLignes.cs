using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Web.Features.Profils.Formulaire.Lignes;

/// <summary>How the manual calls a line of each table, and the line each table adds.</summary>
internal static class TitresLignes
{
    public static string De(LigneParcours ligne) => ligne switch
    {
        SpecialiteSouhaitee => "une spécialité de formation",
        ExperienceFormateur => "une expérience en qualité de formateur",
        ActionProfessionnalisation => "une action de professionnalisation de formateur",
        ExperienceProfessionnelle => "une expérience professionnelle",
        FormationSuivie => "une formation professionnelle suivie",
        FormationInitiale => "une formation initiale",
        LangueMaitrisee => "une langue étrangère et/ou régionale",
        _ => throw new ArgumentOutOfRangeException(nameof(ligne)),
    };

    /// <summary>An empty line of that table; null when no table has that name.</summary>
    public static LigneParcours? Nouvelle(string? table) => table switch
    {
        TablesParcours.Specialites => new SpecialiteSouhaitee(),
        TablesParcours.ExperiencesFormateur => new ExperienceFormateur(),
        TablesParcours.Professionnalisations => new ActionProfessionnalisation(),
        TablesParcours.ExperiencesProfessionnelles => new ExperienceProfessionnelle(),
        TablesParcours.FormationsSuivies => new FormationSuivie(),
        TablesParcours.FormationsInitiales => new FormationInitiale(),
        TablesParcours.Langues => new LangueMaitrisee(),
        _ => null,
    };
}
