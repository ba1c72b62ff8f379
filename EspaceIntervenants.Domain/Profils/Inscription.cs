using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>The states of a registration (INS).</summary>
public enum EtatInscription
{
    /// <summary>The activation link was not followed yet.</summary>
    EnAttenteActivation = 1,

    /// <summary>The form is being filled.</summary>
    EnSaisie = 2,

    /// <summary>Sent: locked until the structure answers (INS-01).</summary>
    Transmise = 3,

    /// <summary>In the CVthèque (INS-05).</summary>
    Validee = 4,

    /// <summary>Rejected: read-only for a year (INS-03).</summary>
    Rejetee = 5,

    /// <summary>The structure wants more: open again, for two months (INS-04).</summary>
    ComplementsDemandes = 6,

    /// <summary>Archived, from any state.</summary>
    Archivee = 7,
}

/// <summary>
/// The life of a registration request, from the creation of the account to the CVthèque (§3.1.3, §3.2). Every transition is
/// dated and leaves a line in <see cref="Evenements"/>. It has the identifier of its account.
/// </summary>
public sealed class Inscription : IVersionne
{
    private readonly List<EvenementInscription> _evenements = [];

    private Inscription() { }

    /// <summary>The identifier of the person's account and profile.</summary>
    public Guid Id { get; private set; }

    /// <summary>The present state.</summary>
    public EtatInscription Etat { get; private set; }

    /// <summary>The state before archiving, which a reactivation restores (DES-02).</summary>
    public EtatInscription? EtatAvantArchivage { get; private set; }

    /// <summary>The structure in charge: set at transmission from the form.</summary>
    public string? StructureCode { get; private set; }

    /// <summary>The ad the form was started from: its structure is then the one in charge, and cannot be changed (PRO-06).</summary>
    public string? AnnonceNumero { get; private set; }

    /// <summary>Whether <see cref="StructureCode"/> was imposed by an ad.</summary>
    public bool StructureImposee => AnnonceNumero is not null;

    /// <summary>
    /// The structure the person can no longer change: the ad's (PRO-06), the one that awaits complements, and that of a validated
    /// profile (INS-06). Null while it is free.
    /// </summary>
    public string? StructureFixe => StructureImposee || Etat is EtatInscription.ComplementsDemandes or EtatInscription.Validee ? StructureCode : null;

    /// <summary>Last transmission, UTC.</summary>
    public DateTime? TransmiseLe { get; private set; }

    /// <summary>First decision of a structure on the present presentation, UTC; the year of INS-03 counts from it.</summary>
    public DateTime? PremiereAnalyseLe { get; private set; }

    /// <summary>Since when complements are awaited, UTC; the two months of INS-04 count from it.</summary>
    public DateTime? ComplementsDemandesLe { get; private set; }

    /// <summary>When the reminder of INS-04 was sent, UTC.</summary>
    public DateTime? RappelComplementsLe { get; private set; }

    /// <summary>Last decision, UTC.</summary>
    public DateTime? DecideeLe { get; private set; }

    /// <summary>The manager who took the request in charge, and whose list « mes demandes » holds it.</summary>
    public Guid? PriseParId { get; private set; }

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyCollection<EvenementInscription> Evenements => _evenements;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Whether the person may change their form now.</summary>
    public bool Modifiable => Etat is EtatInscription.EnSaisie or EtatInscription.ComplementsDemandes or EtatInscription.Validee;

    /// <summary>Whether what the person saves may still be incomplete.</summary>
    public bool BrouillonPermis => Etat is EtatInscription.EnSaisie or EtatInscription.ComplementsDemandes;

    /// <summary>The registration of a new account.</summary>
    /// <param name="compteId">The account.</param>
    /// <param name="maintenant">UTC.</param>
    /// <param name="annonceNumero">The ad it starts from, if any.</param>
    /// <param name="structureCode">The structure of that ad.</param>
    public static Inscription Creer(Guid compteId, DateTime maintenant, string? annonceNumero = null, string? structureCode = null)
    {
        var inscription = new Inscription
        {
            Id = compteId,
            Etat = EtatInscription.EnAttenteActivation,
            AnnonceNumero = annonceNumero,
            StructureCode = structureCode,
        };
        inscription.Noter(TypeEvenement.Creation, maintenant, null, null, null);
        return inscription;
    }

    /// <summary>The activation link was followed. Doing it twice changes nothing.</summary>
    public void Activer(DateTime maintenant)
    {
        if (Etat != EtatInscription.EnAttenteActivation) return;
        Etat = EtatInscription.EnSaisie;
        Noter(TypeEvenement.Activation, maintenant, null, null, null);
    }

    /// <summary>
    /// Sends the form to a structure (INS-01). The caller has checked that it is complete. Refused while an answer is awaited,
    /// once validated, and after a rejection before the day of <see cref="NouvellePresentationLe"/>.
    /// </summary>
    public void Transmettre(string structureCode, DateTime maintenant)
    {
        if (Etat is not (EtatInscription.EnSaisie or EtatInscription.ComplementsDemandes))
            throw new RegleMetierException("INS-01", "Votre demande d'inscription a déjà été transmise ou ne peut pas l'être dans son état actuel.");
        var reponse = Etat == EtatInscription.ComplementsDemandes;
        Etat = EtatInscription.Transmise;
        StructureCode = reponse || StructureImposee ? StructureCode : structureCode;
        TransmiseLe = maintenant;
        ComplementsDemandesLe = null;
        RappelComplementsLe = null;
        if (!reponse)
        {
            PremiereAnalyseLe = null;
            PriseParId = null;
        }
        Noter(TypeEvenement.Transmission, maintenant, null, null, null);
    }

    /// <summary>A manager takes the request in charge. Refused when a colleague has it (INS-07).</summary>
    public void PrendreEnCharge(Guid gestionnaireId, string nom, DateTime maintenant)
    {
        ExigerATraiter();
        if (PriseParId == gestionnaireId) return;
        if (PriseParId is not null)
        {
            var prise = Dernier(e => e.Type == TypeEvenement.PriseEnCharge);
            throw new RegleMetierException("INS-07", $"{prise?.AuteurNom ?? "Un collègue"} a déjà pris cette demande en charge{(prise is null ? null : $" le {prise.Date.EnTexte()}")}.");
        }
        PriseParId = gestionnaireId;
        Noter(TypeEvenement.PriseEnCharge, maintenant, gestionnaireId, nom, null);
    }

    /// <summary>Gives the request back to the structure's common list.</summary>
    public void Liberer(Guid gestionnaireId, string nom, DateTime maintenant)
    {
        ExigerATraiter();
        if (PriseParId is null) return;
        PriseParId = null;
        Noter(TypeEvenement.Liberation, maintenant, gestionnaireId, nom, null);
    }

    /// <summary>The profile joins the CVthèque (INS-05).</summary>
    public void Valider(Guid gestionnaireId, string nom, string? message, DateTime maintenant) =>
        Decider(EtatInscription.Validee, TypeEvenement.Validation, gestionnaireId, nom, message, maintenant);

    /// <summary>Rejects, with a reason the person receives (INS-02).</summary>
    public void Rejeter(Guid gestionnaireId, string nom, string motif, DateTime maintenant) =>
        Decider(EtatInscription.Rejetee, TypeEvenement.Rejet, gestionnaireId, nom, Exiger(motif, "Indiquez le motif du rejet."), maintenant);

    /// <summary>Asks for complements: the form is open again (INS-02).</summary>
    public void DemanderComplements(Guid gestionnaireId, string nom, string texte, DateTime maintenant)
    {
        Decider(EtatInscription.ComplementsDemandes, TypeEvenement.DemandeComplements, gestionnaireId, nom,
            Exiger(texte, "Indiquez les compléments attendus."), maintenant);
        ComplementsDemandesLe = maintenant;
    }

    /// <summary>First day, in Paris, on which a rejected person may present their CV again (INS-03); null when not rejected.</summary>
    /// <param name="delaiMois">Months to wait since the first analysis, 12 by default.</param>
    public DateOnly? NouvellePresentationLe(int delaiMois) =>
        Etat == EtatInscription.Rejetee && PremiereAnalyseLe is { } analyse ? analyse.JourAParis().AddMonths(delaiMois) : null;

    /// <summary>Opens the form again after the wait that follows a rejection (INS-03).</summary>
    public void Representer(DateTime maintenant, int delaiMois)
    {
        if (NouvellePresentationLe(delaiMois) is not { } jour)
            throw new RegleMetierException("INS-03", "Seule une demande rejetée peut être présentée à nouveau.");
        if (maintenant.JourAParis() < jour)
            throw new RegleMetierException("INS-03", $"Vous pourrez présenter à nouveau votre CV à partir du {jour.EnTexte()}.");
        Etat = EtatInscription.EnSaisie;
        Noter(TypeEvenement.NouvellePresentation, maintenant, null, null, null);
    }

    /// <summary>Notes that the reminder of INS-04 was sent.</summary>
    public void NoterRappel(DateTime maintenant)
    {
        RappelComplementsLe = maintenant;
        Noter(TypeEvenement.Rappel, maintenant, null, null, null);
    }

    /// <summary>Archives from any state; the reason stands in the history. Doing it twice changes nothing.</summary>
    public void Archiver(DateTime maintenant, string motif)
    {
        if (Etat == EtatInscription.Archivee) return;
        EtatAvantArchivage = Etat;
        Etat = EtatInscription.Archivee;
        Noter(TypeEvenement.Archivage, maintenant, null, null, motif);
    }

    /// <summary>Back to the state before archiving (DES-02).</summary>
    public void Reactiver(Guid agentId, string nom, DateTime maintenant)
    {
        if (Etat != EtatInscription.Archivee || EtatAvantArchivage is not { } avant)
            throw new RegleMetierException("DES-02", "Ce compte n'est pas archivé.");
        Etat = avant;
        EtatAvantArchivage = null;
        if (Etat == EtatInscription.ComplementsDemandes) ComplementsDemandesLe = maintenant;
        RappelComplementsLe = null;
        Noter(TypeEvenement.Reactivation, maintenant, agentId, nom, null);
    }

    private void Decider(EtatInscription etat, TypeEvenement type, Guid gestionnaireId, string nom, string? texte, DateTime maintenant)
    {
        ExigerATraiter();
        Etat = etat;
        PremiereAnalyseLe ??= maintenant;
        DecideeLe = maintenant;
        PriseParId = gestionnaireId;
        Noter(type, maintenant, gestionnaireId, nom, Texte.OuNull(texte));
    }

    private void ExigerATraiter()
    {
        if (Etat == EtatInscription.Transmise) return;
        var derniere = Dernier(e => e.Type is TypeEvenement.Validation or TypeEvenement.Rejet or TypeEvenement.DemandeComplements);
        throw new RegleMetierException("INS-07", derniere is null
            ? "Cette demande n'attend pas de décision."
            : $"Cette demande a déjà été traitée par {derniere.AuteurNom} le {derniere.Date.EnTexte()} : la première décision est maintenue.");
    }

    // The order of a loaded collection is not promised.
    private EvenementInscription? Dernier(Func<EvenementInscription, bool> choix) => _evenements.Where(choix).MaxBy(e => e.Date);

    private static string Exiger(string? texte, string message) =>
        string.IsNullOrWhiteSpace(texte) ? throw new RegleMetierException("INS-02", message) : texte;

    private void Noter(TypeEvenement type, DateTime date, Guid? auteurId, string? auteurNom, string? texte) =>
        _evenements.Add(EvenementInscription.Creer(Id, type, date, auteurId, auteurNom, StructureCode, texte));
}
