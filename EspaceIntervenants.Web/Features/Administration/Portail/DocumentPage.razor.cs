using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Portail.Administration;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Administration.Portail;

/// <summary>The editor of a document.</summary>
public sealed partial class DocumentPage
{
    private Guid? _id;
    private FichierPresent? _fichier;
    private FichierPresent? _enregistre;

    /// <summary>The document; none for a new one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    private DocumentsPortailService Service { get; set; } = default!;

    [Inject]
    private DocumentsPortailQueries Lecture { get; set; } = default!;

    [Inject]
    private TimeProvider Temps { get; set; } = default!;

    /// <inheritdoc/>
    protected override string Repere => (_id ?? Id)?.ToString() ?? string.Empty;

    /// <inheritdoc/>
    protected override string EstEnregistre => "Le document est enregistré.";

    private string Titre => _id is null ? "Nouveau document" : "Modifier le document";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Id is null || Id != _id) (_id, _fichier) = (Id, null);
        await base.OnParametersSetAsync();
        // Only once on screen: what is read after a conflict does not take the place of the file that was chosen.
        if (!Modifiee) _fichier ??= _enregistre;
    }

    /// <inheritdoc/>
    protected override async Task<Ouverture<SaisieDocument, int>?> LireAsync()
    {
        _enregistre = null;
        if (_id is not { } id) return new(new SaisieDocument { PublieLe = Temps.Aujourdhui() }, 0);
        if ((await Lecture.OuvrirAsync(ActeurId, id, Depart)).Valeur is not { } lu) return null;
        _enregistre = lu.Fichier;
        return new(lu.Saisie, lu.Version);
    }

    /// <inheritdoc/>
    protected override async Task<Resultat<int>> EcrireAsync(SaisieDocument saisie, int version)
    {
        if (_id is { } id) return await Service.ModifierAsync(ActeurId, id, version, saisie);
        var resultat = await Service.CreerAsync(ActeurId, saisie);
        if (!resultat.Reussi) return resultat.Vers<int>();
        _id = resultat.Valeur;
        SeTrouver(Adresses.AdministrationDocument(resultat.Valeur));
        return Resultat.Ok(PremiereVersion);
    }

    private void Charger(FichierPresent? fichier)
    {
        (_fichier, Saisie!.FichierId) = (fichier, fichier?.Id);
        Contexte.NotifyFieldChanged(Contexte.Field(nameof(Saisie.FichierId)));
    }

    private void ReprendreFichier()
    {
        _fichier = _enregistre;
        Reprendre();
    }

    private Task SupprimerAsync() =>
        SupprimerPuisAllerAsync(() => Service.SupprimerAsync(ActeurId, _id!.Value, Version), Adresses.AdministrationDocuments + "?supprime=oui");
}
