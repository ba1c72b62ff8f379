namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>Says, within this server, that something of a file has changed. It carries no data: whoever shows that file reads it again.</summary>
public sealed class SignalDossiers
{
    /// <summary>The identifier of the file.</summary>
    public event Action<Guid>? Change;

    /// <summary>Tells everyone, once what changed is saved.</summary>
    public void Signaler(Guid dossierId) => Change?.Invoke(dossierId);
}
