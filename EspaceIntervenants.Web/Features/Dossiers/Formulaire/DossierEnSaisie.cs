using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.AspNetCore.Components.Forms;

namespace EspaceIntervenants.Web.Features.Dossiers.Formulaire;

/// <summary>The file on screen: what was read, what is being typed over it, and the documents of both.</summary>
public sealed class DossierEnSaisie
{
    private readonly Dictionary<Guid, FichierPresent> _fichiers = [];
    private Dictionary<NaturePiece, Guid> _pieces = [];

    /// <summary>A file just read.</summary>
    public DossierEnSaisie(Guid acteurId, MonDossier lu, Nomenclatures listes)
    {
        (ActeurId, Listes, Saisie) = (acteurId, listes, lu.AEditer());
        Relire(lu);
    }

    /// <summary>Whose file it is.</summary>
    public Guid ActeurId { get; }

    /// <summary>The lists.</summary>
    public Nomenclatures Listes { get; }

    /// <summary>The form being edited.</summary>
    public FormulaireDossier Saisie { get; }

    /// <summary>What was read last.</summary>
    public MonDossier Lu { get; private set; } = default!;

    /// <summary>The blocks the status being typed asks for (DOS-05).</summary>
    public IReadOnlyList<BlocDossier> Visibles { get; private set; } = [];

    /// <summary>Those of them whose data or documents are not those last sent.</summary>
    public IReadOnlyList<BlocDossier> Modifies { get; private set; } = [];

    /// <summary>The documents loaded that the status being typed does not ask for: none is dropped without asking (DOS-05).</summary>
    public IReadOnlyList<NaturePiece> EnTrop => [.. Saisie.Pieces.Keys.Where(n => !Visibles.Contains(BlocsDossier.Bloc(n))).Order()];

    /// <summary>The requests of which something is still to send.</summary>
    public IEnumerable<DemandeEnCours> Demandes => Lu.Demandes.Where(d => d.Attendus.Intersect(Visibles).Any());

    /// <summary>HTML identifier of a block.</summary>
    public static string Ancre(BlocDossier bloc) => $"bloc-{bloc}";

    /// <summary>Address of a block, for links.</summary>
    public static string Adresse(BlocDossier bloc) => $"{Adresses.EspaceDossier}#{Ancre(bloc)}";

    /// <summary>Takes what was read again, without touching what is typed.</summary>
    public void Relire(MonDossier lu)
    {
        Lu = lu;
        foreach (var (id, fichier) in lu.Fichiers) _fichiers[id] = fichier;
        Actualiser();
    }

    /// <summary>Something was typed: whether the blocks shown, or what is said of them, are no longer the same.</summary>
    public bool Actualiser()
    {
        var (avant, modifiesAvant, piecesAvant) = (Visibles, Modifies, _pieces);
        Visibles = BlocsDossier.Requis(Saisie.Statut);
        Modifies = [.. Lu.Modifies(Saisie).Intersect(Visibles)];
        _pieces = new(Saisie.Pieces);
        return !avant.SequenceEqual(Visibles) || !modifiesAvant.SequenceEqual(Modifies) || !piecesAvant.SequenceEqual(_pieces);
    }

    /// <summary>The document in place; null when there is none.</summary>
    public FichierPresent? Piece(NaturePiece nature) => Saisie.Piece(nature) is { } id ? _fichiers.GetValueOrDefault(id) : null;

    /// <summary>The document managers use meanwhile (DOS-15); null when it is the one in place, or when none is validated.</summary>
    public FichierPresent? PieceValidee(NaturePiece nature) =>
        Lu.Bloc(BlocsDossier.Bloc(nature)).PiecesEnVigueur.TryGetValue(nature, out var id) && Saisie.Piece(nature) != id ? _fichiers.GetValueOrDefault(id) : null;

    /// <summary>Puts a document in its place, or takes it away.</summary>
    public void Placer(NaturePiece nature, FichierPresent? fichier)
    {
        if (fichier is null)
        {
            Saisie.Pieces.Remove(nature);
            return;
        }
        _fichiers[fichier.Id] = fichier;
        Saisie.Pieces[nature] = fichier.Id;
    }

    /// <summary>What the form calls the field of a document.</summary>
    public FieldIdentifier Champ(NaturePiece nature) => new(Saisie.Pieces, nature.ToString());
}
