using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Web.Features.Profils.Formulaire.Lignes;

/// <summary>A column of a table of « Parcours ».</summary>
/// <typeparam name="TLigne">The kind of line.</typeparam>
/// <param name="Titre">The manual's heading.</param>
/// <param name="Texte">What a cell reads.</param>
public sealed record Colonne<TLigne>(string Titre, Func<TLigne, string?> Texte);

/// <summary>The columns of each table, headings as in the manual.</summary>
/// <param name="listes">Names of the codes.</param>
public sealed class Colonnes(Nomenclatures listes)
{
    public IReadOnlyList<Colonne<SpecialiteSouhaitee>> Specialites { get; } =
    [
        new("Sous-spécialité(s)", l => l.SousSpecialiteCode is { } code
            ? $"{code} - {listes.Libelle<SousSpecialite>(code)}"
            : listes.Libelle<Specialite>(l.SpecialiteCode)),
        new("Expertise en", l => l.Expertise),
        new("Observations et motivations", l => l.Observations),
    ];

    public IReadOnlyList<Colonne<ExperienceFormateur>> Formateur { get; } =
    [
        new("Contexte", l => l.Contexte),
        new("Libellé", l => l.Libelle),
        new("Public", l => l.Public),
        new("Années", l => Periode(l.AnneeDebut, l.AnneeFin)),
        new("Durée", l => l.Duree),
        new("Organismes", l => l.Organismes),
    ];

    public IReadOnlyList<Colonne<ActionProfessionnalisation>> Professionnalisation { get; } =
    [
        new("Libellé de l'action", l => l.Libelle),
        new("Organisme", l => l.Organisme),
        new("Durée", l => l.Duree),
        new("Année", l => Annee(l.Annee)),
    ];

    public IReadOnlyList<Colonne<ExperienceProfessionnelle>> Experiences { get; } =
    [
        new("Employeur", l => l.Employeur),
        new("Fonction", l => l.Fonction),
        new("Période", l => Periode(l.AnneeDebut, l.AnneeFin, "depuis ")),
        new("Missions", l => l.Missions),
        new("Responsabilités / Observations", l => l.Responsabilites),
    ];

    public IReadOnlyList<Colonne<FormationSuivie>> Suivies { get; } =
    [
        new("Nature de la formation (formation continue, initiale, préparation à un concours)", l => listes.Libelle(ListesReference.NatureFormationSuivie, l.NatureCode)),
        new("Libellé de la formation", l => l.Libelle),
        new("Organisme et ou institutions", l => l.Organisme),
        new("Durées", l => l.Duree),
        new("Années", l => Annee(l.Annee)),
    ];

    public IReadOnlyList<Colonne<FormationInitiale>> Initiales { get; } =
    [
        new("Niveau scolaire", l => listes.Libelle(ListesReference.NiveauScolaire, l.NiveauCode)),
        new("Titre du diplôme ou de la qualification", l => l.Titre),
        new("Organismes et / ou institutions", l => l.Organisme),
        new("Année", l => Annee(l.Annee)),
    ];

    public IReadOnlyList<Colonne<LangueMaitrisee>> Langues { get; } =
    [
        new("Libellé de la langue", l => listes.Libelle(ListesReference.Langue, l.LangueCode)),
        new("Conversation", l => listes.Libelle(ListesReference.NiveauLangue, l.ConversationCode)),
        new("Animation", l => listes.Libelle(ListesReference.NiveauLangue, l.AnimationCode)),
        new("Rédaction", l => listes.Libelle(ListesReference.NiveauLangue, l.RedactionCode)),
    ];

    private static string? Annee(int? annee) => annee?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // « 2012/2020 », as the manual writes it.
    private static string? Periode(int? debut, int? fin, string enCours = "") =>
        fin is null || fin == debut ? (fin is null ? enCours : null) + Annee(debut) : $"{Annee(debut)}/{Annee(fin)}";
}
