using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Portail.Administration;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Administration.Portail;

/// <summary>The editor of a news item.</summary>
public sealed partial class ActualitePage
{
    private Guid? _id;
    private string? _slug;

    /// <summary>The news item; none for a new one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    private ActualitesService Service { get; set; } = default!;

    [Inject]
    private ActualitesQueries Lecture { get; set; } = default!;

    [Inject]
    private TimeProvider Temps { get; set; } = default!;

    /// <inheritdoc/>
    protected override string Repere => (_id ?? Id)?.ToString() ?? string.Empty;

    /// <inheritdoc/>
    protected override string EstEnregistre => Saisie!.Prete
        ? $"L'actualité est enregistrée. Les visiteurs la voient {(Saisie.PublieeLe > Temps.Aujourdhui() ? $"à partir du {Saisie.PublieeLe?.EnTexte()}" : "dès maintenant")}."
        : "L'actualité est enregistrée comme brouillon.";

    private string Titre => _slug is null ? "Nouvelle actualité" : "Modifier l'actualité";

    private EtatPublication Etat => EtatsPublication.Le(Temps.Aujourdhui(), Saisie!.Prete, Saisie.PublieeLe ?? DateOnly.MaxValue, Saisie.RetireeApres);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Id is null || Id != _id) (_id, _slug) = (Id, null);
        await base.OnParametersSetAsync();
    }

    /// <inheritdoc/>
    protected override async Task<Ouverture<SaisieActualite, int>?> LireAsync()
    {
        if (_id is not { } id) return new(new SaisieActualite { PublieeLe = Temps.Aujourdhui() }, 0);
        if ((await Lecture.OuvrirAsync(ActeurId, id, Depart)).Valeur is not { } lue) return null;
        _slug = lue.Slug;
        return new(lue.Saisie, lue.Version);
    }

    /// <inheritdoc/>
    protected override async Task<Resultat<int>> EcrireAsync(SaisieActualite saisie, int version)
    {
        if (_id is { } id) return await Service.ModifierAsync(ActeurId, id, version, saisie);
        var resultat = await Service.CreerAsync(ActeurId, saisie);
        if (!resultat.Reussi) return resultat.Vers<int>();
        _id = resultat.Valeur;
        _slug = (await Lecture.OuvrirAsync(ActeurId, resultat.Valeur)).Valeur?.Slug;
        SeTrouver(Adresses.AdministrationActualite(resultat.Valeur));
        return Resultat.Ok(PremiereVersion);
    }

    private Task SupprimerAsync() =>
        SupprimerPuisAllerAsync(() => Service.SupprimerAsync(ActeurId, _id!.Value, Version), Adresses.AdministrationActualites + "?supprime=oui");
}
