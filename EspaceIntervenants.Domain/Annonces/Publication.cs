using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Persistence;

namespace EspaceIntervenants.Domain.Annonces;

/// <summary>The one way an ad is published, by hand or by its rule: its alerts are asked for in the same writing (ANN-08).</summary>
public sealed class Publication(SignalAlertes alertes)
{
    /// <summary>
    /// Publishes a draft. A draft was never published, so its alerts are asked for once; a reopened ad does not come through here,
    /// since people were told of it already.
    /// </summary>
    internal void Publier(EspaceDbContext db, Annonce annonce, DateTime maintenant)
    {
        annonce.Publier(maintenant);
        db.DiffusionsAnnonce.Add(DiffusionAnnonce.Demander(annonce.Id, maintenant));
        alertes.SurEnregistrement(db);
    }
}
