namespace EspaceIntervenants.Domain.Profils;

/// <summary>What can happen to a registration.</summary>
public enum TypeEvenement
{
    /// <summary>The account was created.</summary>
    Creation = 1,

    /// <summary>The activation link was followed.</summary>
    Activation = 2,

    /// <summary>The form was sent.</summary>
    Transmission = 3,

    /// <summary>A manager took it in charge.</summary>
    PriseEnCharge = 4,

    /// <summary>A manager gave it back.</summary>
    Liberation = 5,

    /// <summary>Validated.</summary>
    Validation = 6,

    /// <summary>Rejected.</summary>
    Rejet = 7,

    /// <summary>Complements asked for.</summary>
    DemandeComplements = 8,

    /// <summary>The reminder of INS-04.</summary>
    Rappel = 9,

    /// <summary>Opened again after the wait of INS-03.</summary>
    NouvellePresentation = 10,

    /// <summary>Archived.</summary>
    Archivage = 11,

    /// <summary>Reactivated.</summary>
    Reactivation = 12,
}

/// <summary>A line of the history of a registration: dated, signed, never changed (INS-02).</summary>
public sealed class EvenementInscription
{
    private EvenementInscription() { }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The registration.</summary>
    public Guid InscriptionId { get; private set; }

    /// <summary>What happened.</summary>
    public TypeEvenement Type { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime Date { get; private set; }

    /// <summary>The agent who did it; null for the person or a timed rule.</summary>
    public Guid? AuteurId { get; private set; }

    /// <summary>That agent's name as it was then.</summary>
    public string? AuteurNom { get; private set; }

    /// <summary>The structure in charge then.</summary>
    public string? StructureCode { get; private set; }

    /// <summary>The reason or the message the person received.</summary>
    public string? Texte { get; private set; }

    internal static EvenementInscription Creer(Guid inscriptionId, TypeEvenement type, DateTime date, Guid? auteurId, string? auteurNom, string? structureCode, string? texte) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(date)),
        InscriptionId = inscriptionId,
        Type = type,
        Date = date,
        AuteurId = auteurId,
        AuteurNom = auteurNom,
        StructureCode = structureCode,
        Texte = texte,
    };
}
