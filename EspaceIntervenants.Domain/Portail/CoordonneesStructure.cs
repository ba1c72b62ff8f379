using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Portail;

/// <summary>How to reach a structure: the contacts of the map (POR-03) and the « Plan d'accès ». Apart from the reference data, which its source overwrites.</summary>
public sealed class CoordonneesStructure : IVersionne
{
    private CoordonneesStructure() { }

    /// <summary>The structure.</summary>
    public string StructureCode { get; private set; } = string.Empty;

    /// <summary>Street and number; null while unknown, as the others.</summary>
    public string? Adresse { get; private set; }

    /// <summary>Postal code and city.</summary>
    public string? Localite { get; private set; }

    /// <summary>Telephone.</summary>
    public string? Telephone { get; private set; }

    /// <summary>E-mail address.</summary>
    public string? Courriel { get; private set; }

    /// <summary>How to come, Markdown.</summary>
    public string? Acces { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>A structure of which nothing is known yet.</summary>
    public static CoordonneesStructure Creer(string structureCode) => new() { StructureCode = structureCode };

    /// <summary>Takes what the editor holds.</summary>
    public void Modifier(string? adresse, string? localite, string? telephone, string? courriel, string? acces) =>
        (Adresse, Localite, Telephone, Courriel, Acces) = (adresse, localite, telephone, courriel, acces);
}
