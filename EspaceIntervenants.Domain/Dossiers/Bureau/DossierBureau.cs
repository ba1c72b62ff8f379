using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Dossiers.Bureau;

/// <summary>An administrative file as a manager reads and verifies it.</summary>
public sealed record DossierBureau
{
    /// <summary>The person's account.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who it is, as the profile says.</summary>
    public required Formateur Formateur { get; init; }

    /// <summary>The status the profile has now, which decides of the blocks.</summary>
    public required Statut Statut { get; init; }

    /// <summary>Number of whoever has worked for the CNFPT; null for the others.</summary>
    public string? Immatriculation { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Courriel { get; init; }

    /// <summary>The structure in charge of the person.</summary>
    public string? StructureCode { get; init; }

    /// <summary>State of the file.</summary>
    public EtatDossier Etat { get; init; } = EtatDossier.Incomplet;

    /// <summary>The last day every validated document is good; null when none has an end.</summary>
    public DateOnly? ValideJusquAu { get; init; }

    /// <summary>Last transmission, UTC.</summary>
    public DateTime? TransmisLe { get; init; }

    /// <summary>The blocks the status needs and those something was sent of, in the order of the form.</summary>
    public required IReadOnlyList<BlocBureau> Blocs { get; init; }

    /// <summary>What was asked of the person, latest first.</summary>
    public IReadOnlyList<DemandeBureau> Demandes { get; init; } = [];

    /// <summary>Last and first name.</summary>
    public string Nom => $"{Formateur.Prenom} {Formateur.NomUsage ?? Formateur.NomFamille}".Trim();

    /// <summary>The blocks that await their verification.</summary>
    public IReadOnlyList<BlocBureau> AVerifier => [.. Blocs.Where(b => b.AVerifier is not null)];
}

/// <summary>A block of a <see cref="DossierBureau"/>.</summary>
/// <param name="Bloc">Which one.</param>
/// <param name="Requis">Whether the person's status needs it.</param>
/// <param name="Etat">How it stands today.</param>
/// <param name="AVerifier">What awaits its verification; null when nothing does.</param>
/// <param name="EnVigueur">The version managers use; null while none was validated.</param>
/// <param name="Decision">The last decision; null before the first one.</param>
public sealed record BlocBureau(BlocDossier Bloc, bool Requis, EtatBloc Etat, VersionLue? AVerifier, VersionLue? EnVigueur, DecisionLue? Decision);

/// <summary>A version of a block, to read.</summary>
/// <param name="Id">What a decision gives back.</param>
/// <param name="Donnees">A form that holds this block alone.</param>
/// <param name="Documents">Its documents, in the order of the form.</param>
/// <param name="EnvoyeLe">When it was sent, UTC.</param>
/// <param name="SansChangement">Whether the person only said that nothing had changed (DOS-14).</param>
/// <param name="FinValidite">The last day it is good; null when it has none.</param>
public sealed record VersionLue(Guid Id, FormulaireDossier Donnees, IReadOnlyList<DocumentLu> Documents, DateTime EnvoyeLe, bool SansChangement, DateOnly? FinValidite);

/// <summary>A document of a version.</summary>
/// <param name="Nature">Which one.</param>
/// <param name="Fichier">Its file.</param>
public sealed record DocumentLu(NaturePiece Nature, FichierPresent Fichier);

/// <summary>What was decided of a block.</summary>
/// <param name="Validee">Validated, or else refused.</param>
/// <param name="Le">When, UTC.</param>
/// <param name="Par">The manager.</param>
/// <param name="Motif">Why it was refused.</param>
public sealed record DecisionLue(bool Validee, DateTime Le, string? Par, string? Motif);

/// <summary>A request a manager made.</summary>
/// <param name="DemandeLe">When, UTC.</param>
/// <param name="Agent">The manager.</param>
/// <param name="StructureCode">The structure they asked for; null for the administrator.</param>
/// <param name="Blocs">What was asked for.</param>
/// <param name="Attendus">What was not sent yet.</param>
/// <param name="Message">What they wrote.</param>
/// <param name="SatisfaiteLe">When all was sent, UTC; null while it is awaited.</param>
public sealed record DemandeBureau(
    DateTime DemandeLe, string Agent, string? StructureCode, IReadOnlyList<BlocDossier> Blocs, IReadOnlyList<BlocDossier> Attendus, string? Message, DateTime? SatisfaiteLe);

/// <summary>Where the file of a person stands, without its data.</summary>
/// <param name="Commence">Whether anything was ever sent or asked for.</param>
/// <param name="Etat">Its state.</param>
/// <param name="ValideJusquAu">The last day every validated document is good; null when none has an end.</param>
/// <param name="TransmisLe">Last transmission, UTC.</param>
/// <param name="AVerifier">How many blocks await their verification.</param>
/// <param name="Blocs">The blocks the status needs, in the order of the form.</param>
public sealed record ResumeDossier(bool Commence, EtatDossier Etat, DateOnly? ValideJusquAu, DateTime? TransmisLe, int AVerifier, IReadOnlyList<EtatBloc> Blocs);
