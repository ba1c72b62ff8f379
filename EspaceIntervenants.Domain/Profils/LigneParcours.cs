using System.Text.Json.Serialization;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>A line of one of the tables of « Parcours » (PRO-07). Lines are added, edited and deleted one by one.</summary>
[JsonDerivedType(typeof(SpecialiteSouhaitee), "Specialite")]
[JsonDerivedType(typeof(ExperienceFormateur), "Formateur")]
[JsonDerivedType(typeof(ActionProfessionnalisation), "Professionnalisation")]
[JsonDerivedType(typeof(ExperienceProfessionnelle), "Experience")]
[JsonDerivedType(typeof(FormationSuivie), "FormationSuivie")]
[JsonDerivedType(typeof(FormationInitiale), "FormationInitiale")]
[JsonDerivedType(typeof(LangueMaitrisee), "Langue")]
public abstract class LigneParcours
{
    /// <summary>Identifier.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The profile it belongs to.</summary>
    public Guid ProfilId { get; set; }

    /// <summary>The year the line is ordered by, latest first; null goes last.</summary>
    [JsonIgnore]
    public abstract int? AnneeDeTri { get; }
}

/// <summary>« Spécialité(s) de formation »: where the person wants to teach; at least one.</summary>
public sealed class SpecialiteSouhaitee : LigneParcours
{
    /// <summary>Code of the <see cref="Specialite"/>.</summary>
    public string? SpecialiteCode { get; set; }

    /// <summary>Code of the <see cref="SousSpecialite"/>.</summary>
    public string? SousSpecialiteCode { get; set; }

    /// <summary>Expertise en.</summary>
    public string? Expertise { get; set; }

    /// <summary>Observations et motivations.</summary>
    public string? Observations { get; set; }

    /// <inheritdoc/>
    public override int? AnneeDeTri => null;
}

/// <summary>« Expériences en qualité de formateur »: at least one when the person says they have taught.</summary>
public sealed class ExperienceFormateur : LigneParcours
{
    /// <summary>Contexte.</summary>
    public string? Contexte { get; set; }

    /// <summary>Libellé.</summary>
    public string? Libelle { get; set; }

    /// <summary>Public.</summary>
    public string? Public { get; set; }

    /// <summary>Années: the first one.</summary>
    public int? AnneeDebut { get; set; }

    /// <summary>Années: the last one; null when there is one only.</summary>
    public int? AnneeFin { get; set; }

    /// <summary>Durée, as said by the person (« 3 jours »).</summary>
    public string? Duree { get; set; }

    /// <summary>Organismes.</summary>
    public string? Organismes { get; set; }

    /// <inheritdoc/>
    public override int? AnneeDeTri => AnneeFin ?? AnneeDebut;
}

/// <summary>« Action de professionnalisation de formateur ».</summary>
public sealed class ActionProfessionnalisation : LigneParcours
{
    /// <summary>Libellé de l'action.</summary>
    public string? Libelle { get; set; }

    /// <summary>Organisme.</summary>
    public string? Organisme { get; set; }

    /// <summary>Durée, as said by the person.</summary>
    public string? Duree { get; set; }

    /// <summary>Année.</summary>
    public int? Annee { get; set; }

    /// <inheritdoc/>
    public override int? AnneeDeTri => Annee;
}

/// <summary>« Expériences professionnelles »: at least one.</summary>
public sealed class ExperienceProfessionnelle : LigneParcours
{
    /// <summary>Employeur.</summary>
    public string? Employeur { get; set; }

    /// <summary>Fonction.</summary>
    public string? Fonction { get; set; }

    /// <summary>Période: the first year.</summary>
    public int? AnneeDebut { get; set; }

    /// <summary>Période: the last year; null while it lasts.</summary>
    public int? AnneeFin { get; set; }

    /// <summary>Missions.</summary>
    public string? Missions { get; set; }

    /// <summary>Responsabilités / Observations.</summary>
    public string? Responsabilites { get; set; }

    /// <inheritdoc/>
    public override int? AnneeDeTri => AnneeFin ?? AnneeDebut;
}

/// <summary>« Formations professionnelles suivies ».</summary>
public sealed class FormationSuivie : LigneParcours
{
    /// <summary>Nature de la formation: code of <see cref="ListesReference.NatureFormationSuivie"/>.</summary>
    public string? NatureCode { get; set; }

    /// <summary>Libellé de la formation.</summary>
    public string? Libelle { get; set; }

    /// <summary>Organisme et/ou institutions.</summary>
    public string? Organisme { get; set; }

    /// <summary>Durées, as said by the person.</summary>
    public string? Duree { get; set; }

    /// <summary>Années.</summary>
    public int? Annee { get; set; }

    /// <inheritdoc/>
    public override int? AnneeDeTri => Annee;
}

/// <summary>« Formations initiales (scolaires, universitaires) », with the diploma file (PRO-08).</summary>
public sealed class FormationInitiale : LigneParcours
{
    /// <summary>Niveau scolaire: code of <see cref="ListesReference.NiveauScolaire"/>.</summary>
    public string? NiveauCode { get; set; }

    /// <summary>Titre du diplôme ou de la qualification.</summary>
    public string? Titre { get; set; }

    /// <summary>Organismes et/ou institutions.</summary>
    public string? Organisme { get; set; }

    /// <summary>Année.</summary>
    public int? Annee { get; set; }

    /// <summary>The diploma, a <see cref="Fichiers.FichierDepose"/>.</summary>
    public Guid? FichierId { get; set; }

    /// <inheritdoc/>
    public override int? AnneeDeTri => Annee;
}

/// <summary>« Langue étrangère et/ou régionale ».</summary>
public sealed class LangueMaitrisee : LigneParcours
{
    /// <summary>Libellé de la langue: code of <see cref="ListesReference.Langue"/>.</summary>
    public string? LangueCode { get; set; }

    /// <summary>Conversation: code of <see cref="ListesReference.NiveauLangue"/>.</summary>
    public string? ConversationCode { get; set; }

    /// <summary>Animation: code of <see cref="ListesReference.NiveauLangue"/>.</summary>
    public string? AnimationCode { get; set; }

    /// <summary>Rédaction: code of <see cref="ListesReference.NiveauLangue"/>.</summary>
    public string? RedactionCode { get; set; }

    /// <inheritdoc/>
    public override int? AnneeDeTri => null;
}
