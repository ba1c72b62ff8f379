namespace EspaceIntervenants.Domain.Profils.Bureau;

/// <summary>The views of the registrations' desk. A request transmitted to a structure is in exactly one of them.</summary>
public enum VueInscriptions
{
    /// <summary>« À prendre »: transmitted, nobody has it.</summary>
    APrendre = 1,

    /// <summary>« Mes demandes »: transmitted, the acting manager has it.</summary>
    MesDemandes = 2,

    /// <summary>« Prises par un collègue »: transmitted, someone else has it.</summary>
    Collegues = 3,

    /// <summary>« En attente de la personne »: complements were asked for.</summary>
    EnAttente = 4,

    /// <summary>« Décidées »: validated or rejected.</summary>
    Decidees = 5,
}

/// <summary>What the desk can be sorted by.</summary>
public enum TriInscriptions
{
    /// <summary>Date of transmission.</summary>
    Transmission = 1,

    /// <summary>Last name, then first name.</summary>
    Nom = 2,

    /// <summary>Name of the structure.</summary>
    Structure = 3,
}

/// <summary>What a manager asks the desk for.</summary>
/// <param name="Vue">The view.</param>
/// <param name="Texte">Beginnings of words of the name, or the beginning of the e-mail address.</param>
/// <param name="StructureCode">One structure only; null for all of the manager's.</param>
/// <param name="Tri">The order.</param>
/// <param name="Decroissant">Latest, or last, first.</param>
/// <param name="Page">From 1; beyond the last page, the last page.</param>
public sealed record FiltreInscriptions(
    VueInscriptions Vue,
    string? Texte = null,
    string? StructureCode = null,
    TriInscriptions Tri = TriInscriptions.Transmission,
    bool Decroissant = false,
    int Page = 1);

/// <summary>How many requests each view holds.</summary>
/// <param name="APrendre">To take.</param>
/// <param name="MesDemandes">Of the acting manager.</param>
/// <param name="Collegues">Of their colleagues.</param>
/// <param name="EnAttente">Waiting for the person.</param>
/// <param name="Decidees">Decided.</param>
public sealed record ComptesInscriptions(int APrendre, int MesDemandes, int Collegues, int EnAttente, int Decidees)
{
    /// <summary>No request at all.</summary>
    public static ComptesInscriptions Vide { get; } = new(0, 0, 0, 0, 0);

    /// <summary>The count of a view.</summary>
    public int De(VueInscriptions vue) => vue switch
    {
        VueInscriptions.APrendre => APrendre,
        VueInscriptions.MesDemandes => MesDemandes,
        VueInscriptions.Collegues => Collegues,
        VueInscriptions.EnAttente => EnAttente,
        _ => Decidees,
    };
}

/// <summary>A line of the desk.</summary>
/// <param name="Id">The registration, and the person's account.</param>
/// <param name="Nom">Last name used.</param>
/// <param name="Prenom">First name.</param>
/// <param name="StructureCode">The structure in charge.</param>
/// <param name="Specialites">Codes of the chosen specialities.</param>
/// <param name="TransmiseLe">Last transmission, UTC.</param>
/// <param name="PrisePar">Name of the manager who has it; null when nobody does.</param>
/// <param name="Etat">Its state.</param>
/// <param name="DecideeLe">Last decision, UTC; null before the first one.</param>
public sealed record LigneInscription(
    Guid Id,
    string? Nom,
    string? Prenom,
    string? StructureCode,
    IReadOnlyList<string> Specialites,
    DateTime? TransmiseLe,
    string? PrisePar,
    EtatInscription Etat,
    DateTime? DecideeLe);
