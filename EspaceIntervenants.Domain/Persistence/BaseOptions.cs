using System.ComponentModel.DataAnnotations;

namespace EspaceIntervenants.Domain.Persistence;

/// <summary>Which database is used, section <c>Base</c>.</summary>
public sealed class BaseOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Base";

    /// <summary><c>Sqlite</c>, the one provider of this version.</summary>
    [AllowedValues("Sqlite", ErrorMessage = "Base:Fournisseur must be Sqlite.")]
    public string Fournisseur { get; set; } = "Sqlite";
}
