namespace EspaceIntervenants.Web.Features.Dossiers.Bureau;

/// <summary>What the dialogue of a request holds; its names are those of the service's errors.</summary>
public sealed class SaisieDemande
{
    /// <summary>The blocks ticked, by their names in the code.</summary>
    public List<string> Blocs { get; set; } = [];

    /// <summary>What the person reads with it.</summary>
    public string? Message { get; set; }
}
