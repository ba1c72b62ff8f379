using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Portail;

/// <summary>A news item, as visitors read it.</summary>
/// <param name="Slug">What its address ends with.</param>
/// <param name="Titre">Title.</param>
/// <param name="Texte">Markdown.</param>
/// <param name="PublieeLe">« Publié le », in Paris.</param>
public sealed record ActualitePubliee(string Slug, string Titre, string Texte, DateOnly PublieeLe);

/// <summary>A document to download.</summary>
/// <param name="Id">What its address ends with.</param>
/// <param name="Titre">What people read.</param>
/// <param name="Extension">Format of the file, lower case, without the dot.</param>
/// <param name="Taille">Bytes.</param>
public sealed record DocumentOffert(Guid Id, string Titre, string Extension, long Taille);

/// <summary>An announcement at the top of the pages.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Texte">Markdown.</param>
/// <param name="Alerte">Whether it warns rather than informs.</param>
public sealed record MessageAffiche(Guid Id, string Texte, bool Alerte);

/// <summary>How to reach a structure (POR-03); what is not known is null.</summary>
/// <param name="Code">Its 3 digits.</param>
/// <param name="Libelle">Its name.</param>
/// <param name="Type">Its kind.</param>
/// <param name="RegionCode">The region it serves; null for the national ones.</param>
/// <param name="Region">The name of that region.</param>
/// <param name="Ville">City of its seat.</param>
/// <param name="Adresse">Street and number.</param>
/// <param name="Localite">Postal code and city.</param>
/// <param name="Telephone">Telephone.</param>
/// <param name="Courriel">E-mail address.</param>
/// <param name="Acces">How to come, Markdown.</param>
public sealed record ContactStructure(
    string Code, string Libelle, TypeStructure Type, string? RegionCode, string? Region, string Ville,
    string? Adresse, string? Localite, string? Telephone, string? Courriel, string? Acces);
