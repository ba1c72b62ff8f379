using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>
/// Step 2 of the CV form, « Parcours » (§3.1.2), without its tables, which are <see cref="LigneParcours"/>.
/// As <see cref="Identification"/>, one definition for the database, the form and the draft.
/// </summary>
public sealed class Parcours
{
    /// <summary>Code of « Autre prestation complémentaire », which asks which one.</summary>
    public const string PrestationAutre = "AUTRE";

    /// <summary>Natures de formation: codes of <see cref="ListesReference.NatureFormation"/>.</summary>
    public List<string> Natures { get; set; } = [];

    /// <summary>Publics: codes of <see cref="ListesReference.Public"/>.</summary>
    public List<string> Publics { get; set; } = [];

    /// <summary>Prestations complémentaires possibles: codes of <see cref="ListesReference.Prestation"/>.</summary>
    public List<string> Prestations { get; set; } = [];

    /// <summary>What « Autre prestation complémentaire » is.</summary>
    public string? AutrePrestation { get; set; }

    /// <summary>Quelles méthodes pédagogiques utilisez-vous ? Codes of <see cref="ListesReference.Methode"/>.</summary>
    public List<string> Methodes { get; set; } = [];

    /// <summary>Avez-vous déjà réalisé des formations ? (PRO-07)</summary>
    public bool? DejaFormateur { get; set; }

    /// <summary>Votre motivation pour devenir intervenant: required when the answer above is no.</summary>
    public string? Motivation { get; set; }

    /// <summary>Participez-vous à des réseaux sociaux professionnels ?</summary>
    public bool? ReseauxSociaux { get; set; }

    /// <summary>Which ones: codes of <see cref="ListesReference.ReseauSocial"/>.</summary>
    public List<string> Reseaux { get; set; } = [];

    /// <summary>Alert when a chosen speciality is concerned (ANN-08).</summary>
    public bool AlerteSpecialite { get; set; }

    /// <summary>Alert when a chosen region is concerned (ANN-08).</summary>
    public bool AlerteRegion { get; set; }

    /// <summary>Alert only when speciality and region are both concerned (ANN-08).</summary>
    public bool AlerteSpecialiteEtRegion { get; set; }
}
