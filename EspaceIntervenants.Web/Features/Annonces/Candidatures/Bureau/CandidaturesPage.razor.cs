using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils.Bureau;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EspaceIntervenants.Web.Features.Annonces.Candidatures.Bureau;

/// <summary>The applications to an ad, the chosen one beside the list. All it shows comes from its address.</summary>
public sealed partial class CandidaturesPage
{
    private static readonly DialogOptions _options = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true, BackdropClick = false };

    private readonly Dictionary<Guid, int> _cochees = [];
    private AdresseCandidatures _ici = default!;
    private AnnonceEtudiee? _annonce;
    private PageCandidatures? _liste;
    private DossierCandidature? _dossier;
    private FicheIntervenant? _fiche;
    private Nomenclatures? _noms;
    private IReadOnlyList<CandidatureLaissee> _laissees = [];
    private string? _adresse;
    private string? _suivante;
    private string? _message;
    private Avis.NatureAvis _nature;
    private bool _concentrer;
    private bool _introuvable;
    private bool _aMontrer;
    private Microsoft.AspNetCore.Components.ElementReference _fait;

    /// <summary>The ad.</summary>
    [Parameter]
    public string Numero { get; set; } = string.Empty;

    // Not read: its change is what tells that the address changed.
    [SupplyParameterFromQuery(Name = "candidature")]
    private string? Ouverte { get; set; }

    [Inject]
    private CandidaturesBureauQueries Candidatures { get; set; } = default!;

    [Inject]
    private FicheQueries Fiches { get; set; } = default!;

    [Inject]
    private ReferentielsQueries Referentiels { get; set; } = default!;

    [Inject]
    private IDialogService Dialogues { get; set; } = default!;

    private (VueCandidatures Vue, string Code, string Libelle, string Vide) Vue => LibellesCandidatures.Vues.First(v => v.Vue == _ici.Filtre.Vue);

    private bool Filtree => _ici.Filtre.Preselection || !string.IsNullOrWhiteSpace(_ici.Filtre.Nom);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_adresse == Navigation.Uri) return;
        var (avant, premiere) = (_ici, _adresse is null);
        _adresse = Navigation.Uri;
        _ici = AdresseCandidatures.Lire(Numero, _adresse);
        var autreAnnonce = premiere || avant.Numero != Numero;
        if (autreAnnonce || avant.Filtre with { Page = 1 } != _ici.Filtre with { Page = 1 }) _cochees.Clear();
        (_message, _laissees, _introuvable, _concentrer) = (null, [], false, !premiere);
        _noms ??= await Referentiels.LireAsync(Depart);
        await LireAsync(autreAnnonce || avant.Filtre != _ici.Filtre);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_aMontrer) return;
        // What was done is said above the list, which may be far above the button.
        _aMontrer = false;
        await _fait.FocusAsync();
    }

    private async Task LireAsync(bool liste = true)
    {
        var ici = _ici;
        var annonce = await Candidatures.AnnonceAsync(ActeurId, Numero, Depart);
        var lignes = liste || _liste is null ? (await Candidatures.ChercherAsync(ActeurId, Numero, ici.Filtre, Depart)).Valeur : _liste;
        var dossier = ici.Ouverte is { } id ? (await Candidatures.LireAsync(ActeurId, Numero, id, Depart)).Valeur : null;
        var fiche = dossier is null || dossier.ProfilId == _fiche?.Id ? _fiche : (await Fiches.LireAsync(ActeurId, dossier.ProfilId, Depart)).Valeur;
        // Another address was asked for meanwhile: it shows itself.
        if (!ReferenceEquals(ici, _ici)) return;
        _introuvable = !annonce.Reussi;
        if (dossier?.Id != _dossier?.Id) _suivante = null;
        (_annonce, _liste, _dossier, _fiche) = (annonce.Valeur, lignes, dossier, fiche);
        SituerSuivante();
    }

    // An application that has just been decided may have left the view: what followed it then still does.
    private void SituerSuivante()
    {
        if (_dossier is null || _liste is not { Page: { } page }) return;
        for (var rang = 0; rang < page.Lignes.Count; rang++)
        {
            if (page.Lignes[rang].Id != _dossier.Id) continue;
            _suivante = rang + 1 < page.Lignes.Count ? _ici.Ouvrir(page.Lignes[rang + 1].Id, page.Numero)
                : _liste.PremiereSuivante is { } premiere ? _ici.Ouvrir(premiere, page.Numero + 1) : null;
            return;
        }
    }

    private Task DeciderOuverteAsync(EtatCandidature etat) =>
        _dossier is null ? Task.CompletedTask : DeciderAsync(etat, [new CandidatureLue(_dossier.Id, _dossier.Version)], _dossier.Nom);

    private Task TraiterCocheesAsync(EtatCandidature etat) =>
        DeciderAsync(etat, [.. _cochees.Select(c => new CandidatureLue(c.Key, c.Value))], LibellesCandidatures.Candidatures(_cochees.Count));

    private async Task DeciderAsync(EtatCandidature etat, IReadOnlyList<CandidatureLue> lues, string qui)
    {
        var parametres = new DialogParameters<DialogueDecisions>
        {
            { d => d.Etat, etat },
            { d => d.Qui, qui },
            { d => d.ActeurId, ActeurId },
            { d => d.Numero, Numero },
            { d => d.Lues, lues },
        };
        var dialogue = await Dialogues.ShowAsync<DialogueDecisions>(DialogueDecisions.Action(etat), parametres, _options);
        if (await dialogue.Result is not { Canceled: false, Data: Resultat<BilanDecisions> resultat }) return;
        Annoncer(etat, resultat);
        foreach (var lue in lues) _cochees.Remove(lue.Id);
        await LireAsync();
        _aMontrer = true;
    }

    private void Annoncer(EtatCandidature etat, Resultat<BilanDecisions> resultat)
    {
        _laissees = resultat.Valeur?.Laissees ?? [];
        if (!resultat.Reussi)
        {
            (_message, _nature) = (resultat.Message, Avis.NatureAvis.Alerte);
            return;
        }
        var faites = resultat.Valeur.Decidees;
        var accord = etat == EtatCandidature.Etudiee ? (faites > 1 ? "marquées comme étudiées" : "marquée comme étudiée") : (faites > 1 ? "non retenues" : "non retenue");
        var fait = $"{LibellesCandidatures.Candidatures(faites)} {accord}";
        var reste = _laissees.Count == 0 ? "." : $"\u00A0; {_laissees.Count} non traitée{(_laissees.Count > 1 ? "s" : null)}\u00A0:";
        _message = fait + reste;
        _nature = _laissees.Count == 0 ? Avis.NatureAvis.Succes : Avis.NatureAvis.Alerte;
    }
}
