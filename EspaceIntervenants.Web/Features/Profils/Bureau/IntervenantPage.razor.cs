using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Profils.Bureau;
using EspaceIntervenants.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EspaceIntervenants.Web.Features.Profils.Bureau;

/// <summary>A trainer on one page, and what the manager decides of the request.</summary>
public sealed partial class IntervenantPage
{
    private static readonly Decision[] _decisions = [Decision.Valider, Decision.DemanderComplements, Decision.Rejeter];
    private static readonly DialogOptions _options = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true, BackdropClick = false };

    private FicheIntervenant? _fiche;
    private bool _introuvable;
    private string? _message;
    private Avis.NatureAvis _nature;
    private Guid? _suivante;
    private Guid _lu;

    /// <summary>The trainer.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private FicheQueries Fiches { get; set; } = default!;

    [Inject]
    private InscriptionsQueries Inscriptions { get; set; } = default!;

    [Inject]
    private DecisionsInscription Decisions { get; set; } = default!;

    [Inject]
    private IDialogService Dialogues { get; set; } = default!;

    private bool PriseParMoi => _fiche?.Demande.PriseParId == ActeurId;

    private (string, string)[] Chemin => _fiche!.Demande is { PeutAgir: true, Etat: not EtatInscription.Validee }
        ? [("Tableau de bord", Adresses.Gestion), ("Inscriptions", Adresses.GestionInscriptions)]
        : [("Tableau de bord", Adresses.Gestion), ("CVthèque", Adresses.GestionCvtheque)];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_lu == Id) return;
        _lu = Id;
        (_fiche, _message, _suivante, _introuvable) = (null, null, null, false);
        await LireAsync();
    }

    private async Task LireAsync()
    {
        var resultat = await Fiches.LireAsync(ActeurId, Id, Depart);
        _fiche = resultat.Valeur;
        _introuvable = !resultat.Reussi;
    }

    private Task PrendreAsync() => AgirAsync(() => Decisions.PrendreEnChargeAsync(ActeurId, Id, _fiche!.Demande.Version), "Vous avez pris cette demande en charge.");

    private Task RendreAsync() => AgirAsync(() => Decisions.LibererAsync(ActeurId, Id, _fiche!.Demande.Version), "La demande est rendue à la liste commune de la structure.");

    private async Task AgirAsync(Func<Task<Resultat>> agir, string fait) => await AnnoncerAsync(await agir(), fait);

    private async Task DeciderAsync(Decision decision)
    {
        var nom = _fiche!.Nom;
        var parametres = new DialogParameters<DialogueDecision>
        {
            { d => d.Decision, decision },
            { d => d.Nom, nom },
            { d => d.ActeurId, ActeurId },
            { d => d.InscriptionId, Id },
            { d => d.Version, _fiche.Demande.Version },
        };
        var dialogue = await Dialogues.ShowAsync<DialogueDecision>(decision.Libelle, parametres, _options);
        if (await dialogue.Result is not { Canceled: false, Data: Resultat resultat }) return;
        await AnnoncerAsync(resultat, $"{nom}\u00A0: la demande {decision.Fait}. Un e-mail part à son adresse.");
        if (resultat.Reussi) _suivante = await Inscriptions.SuivanteAsync(ActeurId, Id, Depart);
    }

    // Done or refused, the page shows what is: a colleague may have decided first, or the person sent the form again (INS-07).
    private async Task AnnoncerAsync(Resultat resultat, string fait)
    {
        _suivante = null;
        (_message, _nature) = resultat.Reussi ? (fait, Avis.NatureAvis.Succes) : (resultat.Message, Avis.NatureAvis.Alerte);
        await LireAsync();
    }
}
