using System.ComponentModel.DataAnnotations;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>Where deposited files lie, section <c>Fichiers</c> of the configuration.</summary>
public sealed class FichiersOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Fichiers";

    /// <summary>Root folder, outside the web root; created when missing.</summary>
    [Required]
    public string Racine { get; set; } = "donnees/fichiers";
}
