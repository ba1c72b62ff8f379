using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>« Civilité » of the form.</summary>
public enum Civilite
{
    /// <summary>Monsieur.</summary>
    Monsieur = 1,

    /// <summary>Madame.</summary>
    Madame = 2,
}

/// <summary>« Statut professionnel » (PRO-03); it decides the type of employer and the pieces of the file (DOS-05).</summary>
public enum StatutProfessionnel
{
    /// <summary>Fonctionnaire: public employer.</summary>
    Fonctionnaire = 1,

    /// <summary>Agent non titulaire: public employer.</summary>
    AgentNonTitulaire = 2,

    /// <summary>Travailleur indépendant: private.</summary>
    TravailleurIndependant = 3,

    /// <summary>Salarié du secteur privé: private.</summary>
    SalariePrive = 4,

    /// <summary>Sans activité or retraité: no employer block.</summary>
    Sans = 5,
}

/// <summary>« Type d'employeur », which follows from the status (PRO-03).</summary>
public enum TypeEmployeur
{
    /// <summary>Public employer, proposed from the reference table.</summary>
    Public = 1,

    /// <summary>Private employer, typed by hand.</summary>
    Prive = 2,
}

/// <summary>
/// Step 1 of the CV form, « Identification » (§3.1.2). One definition serves the database, the form and the draft: the form
/// edits a copy, and the profile takes the copy whole. Everything may be missing or wrong while it is a draft (PRO-02);
/// the validation of the step says what is.
/// </summary>
public sealed class Identification
{
    /// <summary>Bloc « Le formateur ».</summary>
    public Formateur Formateur { get; set; } = new();

    /// <summary>Bloc « Le statut ».</summary>
    public Statut Statut { get; set; } = new();

    /// <summary>Bloc « L'employeur ».</summary>
    public EmployeurDeclare Employeur { get; set; } = new();

    /// <summary>« Adresse différente de celle de l'employeur » opens « Coordonnées professionnelles » (PRO-05).</summary>
    public bool AdresseDifferente { get; set; }

    /// <summary>Bloc « Coordonnées professionnelles (si différentes de celles de l'employeur) ».</summary>
    public CoordonneesProfessionnelles Professionnelles { get; set; } = new();

    /// <summary>« Région(s) »: codes of <see cref="Region"/> (PRO-06).</summary>
    public List<string> Regions { get; set; } = [];

    /// <summary>« Département(s) »: codes of <see cref="Departement"/>, of the chosen regions only.</summary>
    public List<string> Departements { get; set; } = [];

    /// <summary>« Je suis disponible pour effectuer des formations à l'étranger ».</summary>
    public bool? DisponibleEtranger { get; set; }

    /// <summary>« Structure de rattachement »: code of a <see cref="Structure"/>.</summary>
    public string? StructureCode { get; set; }

    /// <summary>« Êtes-vous titulaire du permis de conduire ? »</summary>
    public bool? PermisConduire { get; set; }

    /// <summary>« Disposez-vous d'un véhicule personnel ? »</summary>
    public bool? VehiculePersonnel { get; set; }
}

/// <summary>Who the person is and how to reach them.</summary>
public sealed class Formateur
{
    /// <summary>Civilité.</summary>
    public Civilite? Civilite { get; set; }

    /// <summary>Nom de famille (naissance).</summary>
    public string? NomFamille { get; set; }

    /// <summary>Nom d'usage.</summary>
    public string? NomUsage { get; set; }

    /// <summary>Prénom.</summary>
    public string? Prenom { get; set; }

    /// <summary>Date de naissance; 16 years old at least.</summary>
    public DateOnly? DateNaissance { get; set; }

    /// <summary>Lieu de naissance (ville).</summary>
    public string? LieuNaissance { get; set; }

    /// <summary>Nationalité: code of a <see cref="Pays"/>.</summary>
    public string? NationaliteCode { get; set; }

    /// <summary>Personal address; its country is « Pays de résidence ».</summary>
    public Adresse Adresse { get; set; } = new();

    /// <summary>Téléphone personnel.</summary>
    public string? TelephonePersonnel { get; set; }

    /// <summary>Portable personnel.</summary>
    public string? PortablePersonnel { get; set; }

    /// <summary>Téléphone professionnel.</summary>
    public string? TelephoneProfessionnel { get; set; }

    /// <summary>Téléphone portable professionnel.</summary>
    public string? PortableProfessionnel { get; set; }
}

/// <summary>A postal address, in the manual's fields.</summary>
public sealed class Adresse
{
    /// <summary>Pays: code of a <see cref="Pays"/>.</summary>
    public string? PaysCode { get; set; }

    /// <summary>N° appartement ou boîte aux lettres - étage-couloir-escalier.</summary>
    public string? Appartement { get; set; }

    /// <summary>Entrée - bâtiment - immeuble.</summary>
    public string? Batiment { get; set; }

    /// <summary>Numéro et libellé de la voie.</summary>
    public string? Voie { get; set; }

    /// <summary>Code postal.</summary>
    public string? CodePostal { get; set; }

    /// <summary>Localité - ville.</summary>
    public string? Ville { get; set; }
}

/// <summary>Bloc « Le statut ».</summary>
public sealed class Statut
{
    /// <summary>Statut professionnel.</summary>
    public StatutProfessionnel? Professionnel { get; set; }

    /// <summary>Temps complet/temps non complet: code of <see cref="ListesReference.TempsTravail"/>.</summary>
    public string? TempsCode { get; set; }

    /// <summary>Fonction publique: code of <see cref="ListesReference.FonctionPublique"/>.</summary>
    public string? FonctionPubliqueCode { get; set; }

    /// <summary>Situation/Position: code of <see cref="ListesReference.SituationPosition"/>.</summary>
    public string? SituationCode { get; set; }

    /// <summary>Fonction.</summary>
    public string? Fonction { get; set; }

    /// <summary>Grade ou qualité.</summary>
    public string? Grade { get; set; }

    /// <summary>Service.</summary>
    public string? Service { get; set; }

    /// <summary>Position administrative: code of <see cref="ListesReference.PositionAdministrative"/>.</summary>
    public string? PositionCode { get; set; }

    /// <summary>Quotité hebdomadaire: code of <see cref="ListesReference.QuotiteHebdomadaire"/>; only the administrative file asks for it.</summary>
    public string? QuotiteCode { get; set; }

    /// <summary>Whether the employer is public: « Fonction publique » and « Position administrative » are then asked.</summary>
    public bool EstPublic() => TypeEmployeur() == Profils.TypeEmployeur.Public;

    /// <summary>Whether the person has working hours to tell: « Temps complet/temps non complet » is then asked.</summary>
    public bool EstSalarie() => EstPublic() || Professionnel == StatutProfessionnel.SalariePrive;

    /// <summary>Type d'employeur, set by the status; null when the employer block is not shown (PRO-03).</summary>
    public TypeEmployeur? TypeEmployeur() => Professionnel switch
    {
        StatutProfessionnel.Fonctionnaire or StatutProfessionnel.AgentNonTitulaire => Profils.TypeEmployeur.Public,
        StatutProfessionnel.TravailleurIndependant or StatutProfessionnel.SalariePrive => Profils.TypeEmployeur.Prive,
        _ => null,
    };
}

/// <summary>The employer as the person declared it.</summary>
public sealed class EmployeurDeclare
{
    /// <summary>Raison sociale de l'employeur.</summary>
    public string? RaisonSociale { get; set; }

    /// <summary>N° de SIRET de l'employeur principal; kept as typed while a draft.</summary>
    public string? Siret { get; set; }

    /// <summary>The employer's address.</summary>
    public Adresse Adresse { get; set; } = new();

    /// <summary>Numéro de téléphone.</summary>
    public string? Telephone { get; set; }
}

/// <summary>Where the person works, when it is not the employer's address (PRO-05).</summary>
public sealed class CoordonneesProfessionnelles
{
    /// <summary>Address.</summary>
    public Adresse Adresse { get; set; } = new();

    /// <summary>Adresse mail.</summary>
    public string? Courriel { get; set; }

    /// <summary>Numéro de téléphone.</summary>
    public string? Telephone { get; set; }

    /// <summary>Numéro de portable.</summary>
    public string? Portable { get; set; }
}
