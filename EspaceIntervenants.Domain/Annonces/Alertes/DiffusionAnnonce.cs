namespace EspaceIntervenants.Domain.Annonces.Alertes;

/// <summary>
/// How far the alerts of a published ad have come (ANN-08). Written with the publication; people are then taken in the order of
/// their identifiers, a batch a transaction, so that a server that stops in the middle leaves off where it was.
/// </summary>
public sealed class DiffusionAnnonce
{
    private DiffusionAnnonce() { }

    /// <summary>The ad.</summary>
    public int AnnonceId { get; private set; }

    /// <summary>When it was published, UTC.</summary>
    public DateTime DemandeeLe { get; private set; }

    /// <summary>The last person handled; null before the first one.</summary>
    public Guid? Curseur { get; private set; }

    /// <summary>How many people were written to.</summary>
    public int Envoyees { get; private set; }

    /// <summary>When nobody was left, UTC; null while it goes on.</summary>
    public DateTime? TermineeLe { get; private set; }

    /// <summary>Nobody handled yet.</summary>
    public static DiffusionAnnonce Demander(int annonceId, DateTime maintenant) => new() { AnnonceId = annonceId, DemandeeLe = maintenant };

    /// <summary>A batch was handled, up to this person.</summary>
    public void Avancer(Guid curseur, int envoyees)
    {
        Curseur = curseur;
        Envoyees += envoyees;
    }

    /// <summary>Nobody is left, or the ad is closed.</summary>
    public void Terminer(DateTime maintenant) => TermineeLe = maintenant;
}

/// <summary>That a person was told of an ad: once, whatever happens (ANN-08).</summary>
/// <param name="AnnonceId">The ad.</param>
/// <param name="ProfilId">The person.</param>
/// <param name="EcriteLe">When the e-mail was written, UTC.</param>
public sealed record AlerteEnvoyee(int AnnonceId, Guid ProfilId, DateTime EcriteLe);
