using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>How a block stands, for whoever fills or verifies it.</summary>
public sealed record EtatBloc
{
    /// <summary>The block.</summary>
    public required BlocDossier Bloc { get; init; }

    /// <summary>Whether a manager asked for it and it was not sent since (DOS-08).</summary>
    public bool Demande { get; init; }

    /// <summary>What became of what was last sent; null when nothing ever was.</summary>
    public EtatVersion? Etat { get; init; }

    /// <summary>When it was last sent, UTC.</summary>
    public DateTime? EnvoyeLe { get; init; }

    /// <summary>When that was decided of, UTC.</summary>
    public DateTime? DecideLe { get; init; }

    /// <summary>Why it was refused.</summary>
    public string? Motif { get; init; }

    /// <summary>Whether a version is validated, be another one awaiting (DOS-15).</summary>
    public bool EnVigueur { get; init; }

    /// <summary>The documents of the validated version, which the person reads even when they loaded others since (DOS-15).</summary>
    public IReadOnlyDictionary<NaturePiece, Guid> PiecesEnVigueur { get; init; } = new Dictionary<NaturePiece, Guid>();

    /// <summary>The last day the validated version is good; null when it has none.</summary>
    public DateOnly? FinValidite { get; init; }

    /// <summary>How the validated version stands today: both messages of DOS-12 follow from it.</summary>
    public EtatEcheance Echeance { get; init; } = EtatEcheance.Valable;

    /// <summary>How a block of a file stands on a day.</summary>
    public static EtatBloc De(DossierAdministratif? dossier, BlocDossier bloc, DateOnly jour)
    {
        var (derniere, enVigueur) = (dossier?.Derniere(bloc), dossier?.EnVigueur(bloc));
        return new EtatBloc
        {
            Bloc = bloc,
            Demande = dossier?.Attendus.Contains(bloc) == true,
            Etat = derniere?.Etat,
            EnvoyeLe = derniere?.EnvoyeLe,
            DecideLe = derniere?.DecideLe,
            Motif = derniere?.Motif,
            EnVigueur = enVigueur is not null,
            PiecesEnVigueur = enVigueur?.Pieces.ToDictionary(p => p.Nature, p => p.FichierId) ?? [],
            FinValidite = enVigueur?.FinValidite,
            Echeance = ReglesEcheances.Etat(enVigueur?.FinValidite, jour),
        };
    }
}

/// <summary>A request that awaits its answer.</summary>
/// <param name="DemandeLe">When, UTC.</param>
/// <param name="Structure">Name of the structure that asks; null for the administrator.</param>
/// <param name="Message">What the manager wrote.</param>
/// <param name="Attendus">The blocks not sent yet.</param>
public sealed record DemandeEnCours(DateTime DemandeLe, string? Structure, string? Message, IReadOnlyList<BlocDossier> Attendus);

/// <summary>Everything « Données et pièces du dossier administratif » shows its owner.</summary>
public sealed record MonDossier
{
    /// <summary>To give back as <see cref="RepereSaisie.VersionLue"/>.</summary>
    public required int VersionLue { get; init; }

    /// <summary>State of the file.</summary>
    public required EtatDossier Etat { get; init; }

    /// <summary>Last transmission, UTC.</summary>
    public DateTime? TransmisLe { get; init; }

    /// <summary>The form as last sent, or as the profile fills it.</summary>
    public required FormulaireDossier Envoye { get; init; }

    /// <summary>What was typed and not sent.</summary>
    public SaisieRetrouvee<FormulaireDossier>? Saisie { get; init; }

    /// <summary>The documents of both, and of what is validated, by identifier.</summary>
    public required IReadOnlyDictionary<Guid, FichierPresent> Fichiers { get; init; }

    /// <summary>Every block, in the order of the form.</summary>
    public required IReadOnlyList<EtatBloc> Blocs { get; init; }

    /// <summary>The requests that await their answer, latest first.</summary>
    public required IReadOnlyList<DemandeEnCours> Demandes { get; init; }

    /// <summary>When the yearly review was asked for, UTC; null when it is not (DOS-14).</summary>
    public DateTime? RevisionDemandeeLe { get; init; }

    /// <summary>Why « rien n'a changé » is not offered, in French; null when it is.</summary>
    public string? MotifSansConfirmation { get; init; }

    /// <summary>Who the file is of, as the profile says.</summary>
    public required Formateur Formateur { get; init; }

    /// <summary>Number of whoever has worked for the CNFPT; null for the others.</summary>
    public string? Immatriculation { get; init; }

    /// <summary>The state of a block.</summary>
    public EtatBloc Bloc(BlocDossier bloc) => Blocs.Single(b => b.Bloc == bloc);

    /// <summary>The form to edit: what was typed and not sent, or a copy of what was last sent.</summary>
    public FormulaireDossier AEditer() => DossierJson.Copier(Saisie?.Contenu ?? Envoye);

    /// <summary>The blocks whose data or documents are not those last sent.</summary>
    public IReadOnlyList<BlocDossier> Modifies(FormulaireDossier saisie) => AssemblageDossier.Differents(DossierJson.Copier(saisie), Envoye);
}
