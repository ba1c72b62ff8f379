using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Domain.Portail.Administration;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Administration.Portail;

/// <summary>The editor of one of the texts, and its history.</summary>
public sealed partial class TextePage
{
    private TexteOuvert? _texte;
    private DateOnly _jour;

    /// <summary>Which text.</summary>
    [Parameter]
    public string Cle { get; set; } = string.Empty;

    [Inject]
    private TextesPortailService Service { get; set; } = default!;

    [Inject]
    private TextesPortailQueries Lecture { get; set; } = default!;

    [Inject]
    private TimeProvider Temps { get; set; } = default!;

    /// <inheritdoc/>
    protected override string Repere => Cle;

    /// <inheritdoc/>
    protected override string EstEnregistre => Saisie!.EnVigueurLe > Temps.Aujourdhui()
        ? $"La version est enregistrée. Elle entrera en vigueur le {Saisie.EnVigueurLe?.EnTexte()}."
        : "La version est enregistrée et en vigueur.";

    private string Nom => LibellesPortail.Textes[Cle].Nom;

    private IEnumerable<VersionTexte> AVenir => _texte!.Historique.Where(v => v.EnVigueurLe > _jour).Reverse();

    /// <inheritdoc/>
    protected override async Task<Ouverture<SaisieTexte, Guid>?> LireAsync()
    {
        _jour = Temps.Aujourdhui();
        _texte = (await Lecture.OuvrirAsync(ActeurId, Cle, Depart)).Valeur;
        return _texte is null ? null : new(Reprise(_texte.EnVigueur), _texte.Derniere ?? Guid.Empty);
    }

    /// <summary>The last version, in force or not.</summary>
    protected override async Task<Ouverture<SaisieTexte, Guid>?> LireLAutreAsync() =>
        await LireAsync() is { } lue ? lue with { Saisie = Reprise(_texte!.Historique.FirstOrDefault(v => v.Id == lue.Version)) } : null;

    /// <inheritdoc/>
    protected override async Task<Resultat<Guid>> EcrireAsync(SaisieTexte saisie, Guid version)
    {
        var resultat = await Service.EcrireAsync(ActeurId, Cle, version == Guid.Empty ? null : version, saisie);
        if (resultat.Reussi) _texte = (await Lecture.OuvrirAsync(ActeurId, Cle)).Valeur ?? _texte;
        return resultat;
    }

    private string EtatDe(VersionTexte version) =>
        version.Id == _texte!.EnVigueur?.Id ? "En vigueur" : version.EnVigueurLe > _jour ? "À venir" : "Remplacée";

    private void ReprendreTexte(VersionTexte version) => Proposer(Reprise(version));

    // The first version is written from the shipped text.
    private SaisieTexte Reprise(VersionTexte? version)
    {
        var livre = TextesLivres.Lire(Cle);
        return new() { Titre = version?.Titre ?? livre.Titre, Texte = version?.Texte ?? livre.Texte, EnVigueurLe = _jour };
    }

    // What is being typed stays: only the history changes.
    private Task AnnulerAsync(VersionTexte version) => FaireAsync(
        () => Service.AnnulerAsync(ActeurId, version.Id),
        async () =>
        {
            _texte = (await Lecture.OuvrirAsync(ActeurId, Cle)).Valeur ?? _texte;
            Succeder(_texte!.Derniere ?? Guid.Empty, $"La version du {version.EnVigueurLe.EnTexte()} est annulée.");
        });
}
