using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EspaceIntervenants.Web.Features.Annonces.Candidatures.Espace;

/// <summary>« Mes réponses aux annonces » (ANN-07). All it shows comes from its address.</summary>
public sealed partial class MesCandidaturesPage
{
    private static readonly DialogOptions _options = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true, BackdropClick = false };

    private ComptesMesCandidatures _comptes = ComptesMesCandidatures.Vide;
    private Page<MaCandidature>? _page;
    private string? _message;
    private Avis.NatureAvis _nature;

    [Inject]
    private MesCandidaturesQueries Candidatures { get; set; } = default!;

    [Inject]
    private IDialogService Dialogues { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "etat")]
    private string? CodeEtat { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Numero { get; set; }

    [SupplyParameterFromQuery(Name = "deposee")]
    private string? Deposee { get; set; }

    private (EtatCandidature? Etat, string Code, string Libelle) Vue => LibellesCandidatures.Vues.FirstOrDefault(v => v.Code == CodeEtat, LibellesCandidatures.Vues[0]);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await LireAsync();
        // Only what is true is announced: an address can be typed.
        (_message, _nature) = _page!.Lignes.Any(l => l.Numero == Deposee && l.Etat == EtatCandidature.Deposee)
            ? ($"Votre candidature à l'annonce n°\u00A0{Deposee} est déposée. Un e-mail vous le confirme.", Avis.NatureAvis.Succes)
            : (null, _nature);
    }

    private async Task LireAsync()
    {
        _comptes = await Candidatures.CompterAsync(ActeurId, Depart);
        _page = await Candidatures.ChercherAsync(ActeurId, Vue.Etat, NumeroDe(Numero), Depart);
    }

    private async Task RetirerAsync(MaCandidature candidature)
    {
        var parametres = new DialogParameters<DialogueRetrait>
        {
            { d => d.Candidature, candidature },
            { d => d.ActeurId, ActeurId },
        };
        var dialogue = await Dialogues.ShowAsync<DialogueRetrait>("Retirer ma candidature", parametres, _options);
        if (await dialogue.Result is not { Canceled: false, Data: Resultat resultat }) return;
        (_message, _nature) = resultat.Reussi
            ? ($"Votre candidature à l'annonce n°\u00A0{candidature.Numero} est retirée.", Avis.NatureAvis.Succes)
            : (resultat.Message, Avis.NatureAvis.Alerte);
        await LireAsync();
    }

    private string AdressePage(int page) => Navigation.GetUriWithQueryParameters(Adresses.EspaceCandidatures, new Dictionary<string, object?>
    {
        ["etat"] = Vue.Etat is null ? null : Vue.Code,
        ["page"] = page > 1 ? page : null,
    });
}
