using EspaceIntervenants.Domain.Comptes;

namespace EspaceIntervenants.Web.Account;

/// <summary>A password being chosen, with the current one or the link that allows it. The names are those of <see cref="MotDePasseService"/>.</summary>
public sealed class SaisieMotDePasse
{
    /// <summary>The secret of the link.</summary>
    public string? Jeton { get; set; }

    /// <summary>The current password.</summary>
    public string? Actuel { get; set; }

    /// <summary>The new one.</summary>
    public string? Nouveau { get; set; }

    /// <summary>The new one, typed again.</summary>
    public string? Confirme { get; set; }
}
