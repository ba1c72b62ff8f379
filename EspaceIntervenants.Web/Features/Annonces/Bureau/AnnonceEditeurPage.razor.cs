using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Bureau;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Web.Components;
using EspaceIntervenants.Web.Components.Champs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace EspaceIntervenants.Web.Features.Annonces.Bureau;

/// <summary>The editor of an ad, new or not. Each action saves first what was typed, so that what is published is what is on screen.</summary>
public sealed partial class AnnonceEditeurPage
{
    private AnnonceEditee? _annonce;
    private SaisieAnnonce _saisie = new();
    private EditContext? _contexte;
    private ErreursFormulaire? _erreurs;
    private Nomenclatures? _noms;
    private IReadOnlyList<Option> _structures = [];
    private FichierPresent? _fichier;
    private bool _lue;
    private bool _introuvable;
    private bool _modifiee;
    private bool _enCours;
    private bool _depassee;
    private string? _message;
    private string? _refus;
    private Avis.NatureAvis _nature;

    /// <summary>The ad; null for a new one.</summary>
    [Parameter]
    public string? Numero { get; set; }

    [Inject]
    private AnnoncesBureauQueries Lecture { get; set; } = default!;

    [Inject]
    private AnnoncesService Annonces { get; set; } = default!;

    [Inject]
    private EtatsAnnonceService Etats { get; set; } = default!;

    [Inject]
    private ReferentielsQueries Referentiels { get; set; } = default!;

    [Inject]
    private IDialogService Dialogues { get; set; } = default!;

    private string Titre => _annonce is null ? "Nouvelle annonce" : $"Annonce {_annonce.Numero}";

    // A new ad changes its address when it gets its number.
    private string Ici => new Uri(Navigation.Uri).AbsolutePath;

    private bool Brouillon => _annonce is null or { Etat: EtatAnnonce.Brouillon };

    private bool Close => _annonce?.Etat == EtatAnnonce.Close;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        // A new ad gets its number without leaving the screen.
        if (_lue && _annonce?.Numero == Numero) return;
        _lue = true;
        Dire(null);
        await OuvrirAsync();
    }

    private async Task OuvrirAsync()
    {
        _noms = await Referentiels.LireAsync(Depart);
        _annonce = Numero is null ? null : (await Lecture.LireAsync(ActeurId, Numero, Depart)).Valeur;
        _introuvable = Numero is not null && _annonce is null;
        var codes = (await Lecture.StructuresAsync(ActeurId, Depart)).ToHashSet();
        if (_annonce is not null) codes.Add(_annonce.StructureCode);
        _structures = [.. _noms.Structures.Where(s => codes.Contains(s.Code)).Select(s => new Option(s.Code, s.Libelle))];
        _saisie = new SaisieAnnonce { StructureCode = _annonce?.StructureCode ?? (_structures.Count == 1 ? _structures[0].Code : null), Fiche = _annonce?.Fiche ?? new() };
        (_fichier, _modifiee, _depassee, _refus) = (_annonce?.Fichier, false, false, null);
        _contexte = new EditContext(_saisie);
        _contexte.OnFieldChanged += (_, _) => Noter();
    }

    // The page is drawn again for its lock; not at each character, since every field would be.
    private void Noter()
    {
        if (_modifiee && _message is null) return;
        _modifiee = true;
        if (!_depassee) _message = null;
        StateHasChanged();
    }

    private Task RechargerAsync()
    {
        Dire(null);
        return OuvrirAsync();
    }

    // The file of an ad that has no number yet is joined once it has one.
    private async Task JoindreAsync(FichierPresent? fichier)
    {
        if (_annonce is null)
        {
            (_fichier, _modifiee) = (fichier, true);
            return;
        }
        var resultat = await Annonces.JoindreAsync(ActeurId, _annonce.Numero, _annonce.Version, fichier?.Id);
        if (resultat.Reussi) await RelireAsync(resultat.Valeur.Numero);
        else Refuser(resultat);
    }

    /// <summary>Saves what is on screen; false when it was refused, and says why.</summary>
    private async Task<bool> EnregistrerAsync()
    {
        if (Illisible()) return false;
        var nouvelle = _annonce is null;
        // Not stopped when the page is left: what was asked for is done.
        var resultat = nouvelle
            ? await Annonces.CreerAsync(ActeurId, _saisie.StructureCode, _saisie.Fiche)
            : await Annonces.EnregistrerAsync(ActeurId, _annonce!.Numero, _annonce.Version, _saisie.Fiche);
        if (!resultat.Reussi)
        {
            Refuser(resultat);
            return false;
        }
        _modifiee = false;
        var aJoindre = nouvelle ? _fichier : null;
        await RelireAsync(resultat.Valeur.Numero);
        if (aJoindre is not null) await JoindreAsync(aJoindre);
        if (nouvelle) Navigation.NavigateTo(Adresses.GestionAnnonce(resultat.Valeur.Numero), replace: true);
        return true;
    }

    // What is on screen stays: only what surrounds it is read again.
    private async Task RelireAsync(string numero)
    {
        _annonce = (await Lecture.LireAsync(ActeurId, numero, Depart)).Valeur ?? _annonce;
        _fichier = _annonce?.Fichier;
    }

    private void Refuser(Resultat resultat)
    {
        _depassee = resultat.Motif == MotifRefus.Conflit;
        if (_depassee) Dire(resultat.Message, Avis.NatureAvis.Alerte);
        else if (resultat.Champs.Count > 0) _erreurs?.Montrer([.. resultat.Champs.Select(SaisieAnnonce.Situer)]);
        else _refus = resultat.Message;
    }

    // What was typed cannot be read, as « 31/02/2027 »: it says so beside the field, and nothing is saved over it.
    private bool Illisible()
    {
        _erreurs?.Montrer([]);
        _refus = _contexte!.GetValidationMessages().FirstOrDefault();
        return _refus is not null;
    }

    private void Dire(string? message, Avis.NatureAvis nature = Avis.NatureAvis.Succes) => (_message, _nature) = (message, nature);

    private async Task AvertirAsync(LocationChangingContext depart)
    {
        // A link of the summary of errors leads to a field of this very page.
        if (!_modifiee || Navigation.ToAbsoluteUri(depart.TargetLocation).AbsolutePath == Ici) return;
        if (await ActionAnnonce.Quitter.DemanderAsync(Dialogues) is null) depart.PreventNavigation();
        else _modifiee = false;
    }
}
