namespace EspaceIntervenants.Web.Components.Champs;

/// <summary>A choice of a list.</summary>
/// <param name="Code">What is kept.</param>
/// <param name="Libelle">What is read.</param>
/// <param name="Groupe">The heading it stands under, if any.</param>
public sealed record Option(string Code, string Libelle, string? Groupe = null);
