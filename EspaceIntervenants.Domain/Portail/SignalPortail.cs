namespace EspaceIntervenants.Domain.Portail;

/// <summary>Says, within this server, that the administrator has changed something of the portal: whoever keeps a copy of it reads it again.</summary>
public sealed class SignalPortail
{
    /// <summary>Something changed, and is saved.</summary>
    public event Action? Change;

    /// <summary>Tells everyone.</summary>
    public void Signaler() => Change?.Invoke();
}
