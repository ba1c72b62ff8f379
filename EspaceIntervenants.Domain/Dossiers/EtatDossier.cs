namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>The state of a file (DOS-11).</summary>
public enum EtatDossier
{
    /// <summary>A block the status needs is missing or refused, or a validated document is out of date.</summary>
    Incomplet = 1,

    /// <summary>All that the status needs was sent; some of it awaits its verification.</summary>
    AVerifier = 2,

    /// <summary>All that the status needs is validated and up to date.</summary>
    Complet = 3,
}
