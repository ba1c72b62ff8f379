using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Dossiers.Bureau;

/// <summary>The views of the desk of the administrative files.</summary>
public enum VueDossiers
{
    /// <summary>« À vérifier, mes structures »: what awaits its verification, of the people attached to the manager's structures and of those they asked something of.</summary>
    Miennes = 1,

    /// <summary>« À vérifier, toutes les structures »: all that awaits its verification.</summary>
    Toutes = 2,

    /// <summary>« Demandés »: what the manager's structures asked for and did not receive yet.</summary>
    Demandees = 3,
}

/// <summary>What a manager asks the desk for.</summary>
/// <param name="Vue">The view.</param>
/// <param name="Texte">Beginnings of words of the name, or the beginning of the e-mail address.</param>
/// <param name="Etat">The files in that state only; null for all.</param>
/// <param name="Echues">Only those of which a validated document is out of date.</param>
/// <param name="Page">From 1; beyond the last page, the last page.</param>
public sealed record FiltreDossiers(VueDossiers Vue, string? Texte = null, EtatDossier? Etat = null, bool Echues = false, int Page = 1);

/// <summary>How many files each view holds.</summary>
/// <param name="Miennes">To verify, of the manager's structures.</param>
/// <param name="Toutes">To verify, of all the structures.</param>
/// <param name="Demandees">Asked for and not answered.</param>
public sealed record ComptesDossiers(int Miennes, int Toutes, int Demandees)
{
    /// <summary>No file at all.</summary>
    public static ComptesDossiers Vide { get; } = new(0, 0, 0);

    /// <summary>The count of a view.</summary>
    public int De(VueDossiers vue) => vue switch
    {
        VueDossiers.Miennes => Miennes,
        VueDossiers.Toutes => Toutes,
        _ => Demandees,
    };
}

/// <summary>A line of the desk.</summary>
/// <param name="Id">The file, and the person's account.</param>
/// <param name="Nom">Last name used.</param>
/// <param name="Prenom">First name.</param>
/// <param name="StructureCode">The structure in charge of the person.</param>
/// <param name="Statut">Their status.</param>
/// <param name="Etat">State of the file.</param>
/// <param name="AVerifier">How many blocks await their verification.</param>
/// <param name="AVerifierDepuis">Since when the oldest one does, UTC; null when none does.</param>
/// <param name="DemandeeLe">When the oldest unanswered request was made, UTC; null when there is none.</param>
/// <param name="ValideJusquAu">The last day every validated document is good; null when none has an end.</param>
/// <param name="OuvertParId">The manager who has it open; null when nobody does.</param>
/// <param name="OuvertPar">That manager's name.</param>
public sealed record LigneDossier(
    Guid Id,
    string? Nom,
    string? Prenom,
    string? StructureCode,
    StatutProfessionnel? Statut,
    EtatDossier Etat,
    int AVerifier,
    DateTime? AVerifierDepuis,
    DateTime? DemandeeLe,
    DateOnly? ValideJusquAu,
    Guid? OuvertParId,
    string? OuvertPar);
