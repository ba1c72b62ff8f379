namespace EspaceIntervenants.Web.Components.Saisie;

/// <summary>What a page says of the typing it keeps.</summary>
public sealed class EtatSaisie
{
    /// <summary>When what is on screen was last kept, UTC.</summary>
    public DateTime? ConserveeLe { get; set; }

    /// <summary>When what was found again had been typed, UTC; null when the form shows what is saved.</summary>
    public DateTime? RetrouveeLe { get; set; }

    /// <summary>What another tab did; the person has to choose.</summary>
    public string? Conflit { get; set; }

    /// <summary>Why it could not be kept.</summary>
    public string? Echec { get; set; }

    /// <summary>Something was told.</summary>
    public event Action? Change;

    /// <summary>Tells whoever shows it.</summary>
    public void Annoncer() => Change?.Invoke();
}
