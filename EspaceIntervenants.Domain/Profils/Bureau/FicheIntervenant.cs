using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Profils.Bureau;

/// <summary>A trainer on one page, as an agent reads it.</summary>
/// <param name="Id">The account.</param>
/// <param name="Courriel">E-mail address.</param>
/// <param name="Immatriculation">Number of who has worked for the CNFPT; null for the others.</param>
/// <param name="Identification">Step 1.</param>
/// <param name="Parcours">Step 2, but its tables.</param>
/// <param name="Lignes">The tables of step 2, latest first.</param>
/// <param name="Fichiers">The CV and the diplomas, by identifier.</param>
/// <param name="Demande">Where the registration is.</param>
/// <param name="Historique">What happened, latest first; empty for the agents of other structures.</param>
/// <param name="Nomenclatures">The names of the codes.</param>
public sealed record FicheIntervenant(
    Guid Id,
    string? Courriel,
    string? Immatriculation,
    Identification Identification,
    Parcours Parcours,
    IReadOnlyList<LigneParcours> Lignes,
    FichiersFiche Fichiers,
    DemandeFiche Demande,
    IReadOnlyList<EvenementFiche> Historique,
    Nomenclatures Nomenclatures)
{
    /// <summary>First and last name.</summary>
    public string Nom => $"{Identification.Formateur.Prenom} {Identification.Formateur.NomUsage ?? Identification.Formateur.NomFamille}".Trim();

    /// <summary>The lines of one table, in their order.</summary>
    public IReadOnlyList<T> Table<T>() where T : LigneParcours => [.. Lignes.OfType<T>()];
}

/// <summary>Where the registration of a <see cref="FicheIntervenant"/> is, for the agent who reads it.</summary>
/// <param name="Etat">Its state.</param>
/// <param name="StructureCode">The structure in charge.</param>
/// <param name="TransmiseLe">Last transmission, UTC.</param>
/// <param name="DecideeLe">Last decision, UTC.</param>
/// <param name="PriseParId">The manager who has it.</param>
/// <param name="PriseParNom">That manager's name.</param>
/// <param name="Version">What a decision on what was read gives back (INS-07).</param>
/// <param name="PeutAgir">Whether the reader acts for its structure (ROL-01).</param>
public sealed record DemandeFiche(
    EtatInscription Etat,
    string? StructureCode,
    DateTime? TransmiseLe,
    DateTime? DecideeLe,
    Guid? PriseParId,
    string? PriseParNom,
    int Version,
    bool PeutAgir)
{
    /// <summary>Whether a decision is awaited from the reader's structure.</summary>
    public bool ADecider => PeutAgir && Etat == EtatInscription.Transmise;
}

/// <summary>The files of a <see cref="FicheIntervenant"/>.</summary>
/// <param name="Cv">The CV; null when none was joined.</param>
/// <param name="Diplomes">The diplomas, by the identifier of their file.</param>
public sealed record FichiersFiche(FichierFiche? Cv, IReadOnlyDictionary<Guid, FichierFiche> Diplomes);

/// <summary>A file to download.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Nom">The name its owner gave it.</param>
/// <param name="Taille">Bytes.</param>
/// <param name="DeposeLe">UTC.</param>
public sealed record FichierFiche(Guid Id, string Nom, long Taille, DateTime DeposeLe);

/// <summary>A line of the history.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Date">UTC.</param>
/// <param name="Auteur">The agent; null for the person or a timed rule.</param>
/// <param name="StructureCode">The structure in charge then.</param>
/// <param name="Texte">The reason or message the person received.</param>
public sealed record EvenementFiche(TypeEvenement Type, DateTime Date, string? Auteur, string? StructureCode, string? Texte);
