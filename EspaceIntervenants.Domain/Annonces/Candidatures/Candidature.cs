using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Annonces.Candidatures;

/// <summary>The states of an application, as its author knows them: never more, hiring happens elsewhere (ANN-07).</summary>
public enum EtatCandidature
{
    /// <summary>« Déposée ».</summary>
    Deposee = 1,

    /// <summary>« Étudiée ».</summary>
    Etudiee = 2,

    /// <summary>« Non retenue ».</summary>
    NonRetenue = 3,

    /// <summary>« Retirée » by its author before it was studied (ANN-06).</summary>
    Retiree = 4,
}

/// <summary>
/// The application of a trainer to an ad: one per ad and person (ANN-06). What the managers think of it is not here but in
/// <see cref="SuiviCandidature"/>, which no page of the trainer reads.
/// </summary>
public sealed class Candidature : IVersionne
{
    private Candidature() { }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The ad.</summary>
    public int AnnonceId { get; private set; }

    /// <summary>The trainer's account and profile.</summary>
    public Guid ProfilId { get; private set; }

    /// <summary>« Commentaire associé à votre candidature »; null when there is none.</summary>
    public string? Commentaire { get; private set; }

    /// <summary>The present state.</summary>
    public EtatCandidature Etat { get; private set; }

    /// <summary>When it was made, UTC; the last time when it was withdrawn in between.</summary>
    public DateTime DeposeeLe { get; private set; }

    /// <summary>Last decision, UTC; null before the first one.</summary>
    public DateTime? DecideeLe { get; private set; }

    /// <summary>The agent who decided.</summary>
    public Guid? DecideurId { get; private set; }

    /// <summary>That agent's name as it was then.</summary>
    public string? DecideurNom { get; private set; }

    /// <summary>When its author withdrew it, UTC; null when it is not.</summary>
    public DateTime? RetireeLe { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>An application. The caller has checked that the ad accepts them and that its author may apply.</summary>
    public static Candidature Deposer(int annonceId, Guid profilId, string? commentaire, DateTime maintenant) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)),
        AnnonceId = annonceId,
        ProfilId = profilId,
        Commentaire = commentaire,
        Etat = EtatCandidature.Deposee,
        DeposeeLe = maintenant,
    };

    /// <summary>Makes a withdrawn application again; refused when it stands (ANN-06).</summary>
    public void Redeposer(string? commentaire, DateTime maintenant)
    {
        if (Etat != EtatCandidature.Retiree)
            throw new RegleMetierException("ANN-06", $"Vous avez déjà candidaté à cette annonce le {DeposeeLe.EnTexte()}.");
        Etat = EtatCandidature.Deposee;
        Commentaire = commentaire;
        DeposeeLe = maintenant;
        RetireeLe = null;
    }

    /// <summary>Its author gives it up, while nobody has studied it (ANN-06).</summary>
    public void Retirer(DateTime maintenant)
    {
        if (Etat == EtatCandidature.Retiree) throw new RegleMetierException("ANN-06", "Cette candidature est déjà retirée.");
        if (Etat != EtatCandidature.Deposee)
            throw new RegleMetierException("ANN-06", "Cette candidature a été étudiée\u00A0: elle ne peut plus être retirée.");
        Etat = EtatCandidature.Retiree;
        RetireeLe = maintenant;
    }

    /// <summary>
    /// A manager decides: « étudiée » or « non retenue » (ANN-07). A decision may be changed for the other one; the same one twice
    /// is refused, with the name of whoever took it first, and so is a decision on what its author withdrew.
    /// </summary>
    public void Decider(EtatCandidature etat, Guid agentId, string nom, DateTime maintenant)
    {
        if (etat is not (EtatCandidature.Etudiee or EtatCandidature.NonRetenue)) throw new ArgumentOutOfRangeException(nameof(etat), etat, "Not a decision.");
        if (Etat == EtatCandidature.Retiree) throw new RegleMetierException("ANN-06", "Cette candidature a été retirée par son auteur.");
        if (Etat == etat) throw new RegleMetierException("ANN-07", $"Cette candidature a déjà reçu cette décision de {DecideurNom}, le {DecideeLe?.EnTexte()}.");
        Etat = etat;
        DecideeLe = maintenant;
        DecideurId = agentId;
        DecideurNom = nom;
    }
}
