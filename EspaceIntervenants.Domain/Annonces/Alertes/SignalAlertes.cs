using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;

namespace EspaceIntervenants.Domain.Annonces.Alertes;

/// <summary>Wakes this server's loop of the alerts when an ad was just published (ANN-08).</summary>
public sealed class SignalAlertes : Signal
{
    /// <summary>
    /// Rings once this context has saved the publication it holds. In a transaction of the caller's own, ring with
    /// <see cref="Signal.Reveiller"/> after its end instead: before, nobody else sees the publication.
    /// </summary>
    internal void SurEnregistrement(EspaceDbContext db) => db.SavedChanges += (_, _) => Reveiller();
}
