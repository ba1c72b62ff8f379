using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>What a person has typed and loaded in their file and not transmitted yet. One per file; gone once it holds nothing more than what was sent.</summary>
public sealed class SaisieDossier : IVersionne
{
    private readonly List<PieceEnSaisie> _pieces = [];

    private SaisieDossier() { }

    /// <summary>The person's account.</summary>
    public Guid Id { get; private set; }

    /// <summary>The form as JSON, encrypted at rest.</summary>
    public string Contenu { get; private set; } = string.Empty;

    /// <summary>The documents it mentions, so that none is deleted as belonging to nothing.</summary>
    public IReadOnlyCollection<PieceEnSaisie> Pieces => _pieces;

    /// <summary>The browser tab that wrote it last, so that two tabs notice each other.</summary>
    public Guid OngletId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SaisieLe { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    internal static SaisieDossier Creer(Guid compteId, FormulaireDossier formulaire, Guid ongletId, DateTime maintenant)
    {
        var saisie = new SaisieDossier { Id = compteId };
        saisie.Remplacer(formulaire, ongletId, maintenant);
        return saisie;
    }

    /// <summary>What was typed; null when another version of the form wrote it.</summary>
    internal SaisieRetrouvee<FormulaireDossier>? Retrouver() => SaisieService.Relire(Contenu, Version, SaisieLe, DossierJson.Lire);

    internal void Remplacer(FormulaireDossier formulaire, Guid ongletId, DateTime maintenant)
    {
        (Contenu, OngletId, SaisieLe) = (DossierJson.Ecrire(formulaire), ongletId, maintenant);
        _pieces.RemoveAll(p => !formulaire.Pieces.ContainsValue(p.FichierId));
        foreach (var fichierId in formulaire.Pieces.Values.Distinct())
            if (!_pieces.Exists(p => p.FichierId == fichierId)) _pieces.Add(PieceEnSaisie.Creer(Id, fichierId));
    }
}

/// <summary>A document of a draft.</summary>
public sealed class PieceEnSaisie
{
    private PieceEnSaisie() { }

    /// <summary>The draft.</summary>
    public Guid SaisieId { get; private set; }

    /// <summary>Its file.</summary>
    public Guid FichierId { get; private set; }

    internal static PieceEnSaisie Creer(Guid saisieId, Guid fichierId) => new() { SaisieId = saisieId, FichierId = fichierId };
}
