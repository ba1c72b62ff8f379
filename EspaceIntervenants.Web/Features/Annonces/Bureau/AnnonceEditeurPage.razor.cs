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
    private static readonly DialogOptions _grand = new() { MaxWidth = MaxWidth.Large, FullWidth = true, CloseOnEscapeKey = true };

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

    private Task EnregistrerSeulAsync() => UneFoisAsync(async () =>
    {
        if (await EnregistrerAsync()) Dire(Brouillon ? "Le brouillon est enregistré." : "L'annonce est enregistrée.");
    });

    private Task PublierAsync() => UneFoisAsync(async () =>
    {
        if (!await EnregistrerAsync()) return;
        await MontrerAsync(await Etats.PublierAsync(ActeurId, _annonce!.Numero, _annonce.Version), "L'annonce est publiée. Les intervenants concernés vont être alertés.");
    });

    private Task ProgrammerAsync() => UneFoisAsync(async () =>
    {
        if (!await EnregistrerAsync()) return;
        await DemanderAsync(ActionAnnonce.Programmer(async s => await Etats.ProgrammerAsync(ActeurId, _annonce!.Numero, _annonce.Version, s.Jour, s.Heure)), "La publication est programmée.");
    });

    private Task DeprogrammerAsync() => UneFoisAsync(async () =>
        await MontrerAsync(await Etats.DeprogrammerAsync(ActeurId, _annonce!.Numero, _annonce.Version), "La publication n'est plus programmée : l'annonce est un brouillon."));

    private Task CloturerAsync() => UneFoisAsync(async () =>
    {
        if (_modifiee && !await EnregistrerAsync()) return;
        await DemanderAsync(ActionAnnonce.Cloturer(async _ => await Etats.CloturerAsync(ActeurId, _annonce!.Numero, _annonce.Version)), "L'annonce est close.");
    });

    private Task RouvrirAsync() => UneFoisAsync(async () =>
    {
        if (!await DemanderAsync(ActionAnnonce.Rouvrir(async s => await Etats.RouvrirAsync(ActeurId, _annonce!.Numero, _annonce.Version, s.Jour)), "L'annonce est publiée à nouveau.")) return;
        _saisie.Fiche.DateLimite = _annonce!.Fiche.DateLimite;
    });

    private Task DupliquerAsync() => UneFoisAsync(async () =>
    {
        if (_modifiee && !await EnregistrerAsync()) return;
        var resultat = await Annonces.DupliquerAsync(ActeurId, _annonce!.Numero);
        if (resultat.Reussi) Navigation.NavigateTo(Adresses.GestionAnnonce(resultat.Valeur.Numero));
        else Refuser(resultat);
    });

    private Task SupprimerAsync() => UneFoisAsync(async () =>
    {
        var action = ActionAnnonce.Supprimer(_ => Annonces.SupprimerAsync(ActeurId, _annonce!.Numero, _annonce.Version));
        if (await action.DemanderAsync(Dialogues) is not { } resultat) return;
        if (!resultat.Reussi)
        {
            Refuser(resultat);
            return;
        }
        _modifiee = false;
        Navigation.NavigateTo($"{Adresses.GestionAnnonces}?vue=brouillons");
    });

    private async Task ApercevoirAsync()
    {
        var contenu = new ContenuAnnonce(_annonce?.Numero ?? "Attribué à l'enregistrement", _saisie.StructureCode ?? string.Empty, _saisie.Fiche.Copier(), _annonce?.Etat ?? EtatAnnonce.Brouillon, _fichier?.Nom);
        await Dialogues.ShowAsync<ApercuAnnonce>("Aperçu", new DialogParameters<ApercuAnnonce>
        {
            { d => d.Annonce, contenu },
            { d => d.Noms, _noms! },
            { d => d.AdresseFichier, _fichier is null ? null : Adresses.Fichier(_fichier.Id) },
        }, _grand);
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
        if (resultat.Reussi && nouvelle && _fichier is not null) resultat = await Annonces.JoindreAsync(ActeurId, resultat.Valeur.Numero, resultat.Valeur.Version, _fichier.Id);
        if (!resultat.Reussi)
        {
            Refuser(resultat);
            return false;
        }
        _modifiee = false;
        await RelireAsync(resultat.Valeur.Numero);
        if (nouvelle) Navigation.NavigateTo(Adresses.GestionAnnonce(resultat.Valeur.Numero), replace: true);
        return true;
    }

    // What is on screen stays: only what surrounds it is read again.
    private async Task RelireAsync(string numero)
    {
        _annonce = (await Lecture.LireAsync(ActeurId, numero, Depart)).Valeur ?? _annonce;
        _fichier = _annonce?.Fichier;
    }

    private async Task<bool> DemanderAsync(ActionAnnonce action, string fait) =>
        await action.DemanderAsync(Dialogues) is { } resultat && await MontrerAsync(resultat, fait);

    private async Task<bool> MontrerAsync(Resultat resultat, string fait)
    {
        if (!resultat.Reussi)
        {
            Refuser(resultat);
            return false;
        }
        await RelireAsync(_annonce!.Numero);
        Dire(fait);
        return true;
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

    /// <summary>However many times the button is pressed.</summary>
    private async Task UneFoisAsync(Func<Task> faire)
    {
        if (_enCours) return;
        _enCours = true;
        Dire(null);
        try
        {
            await faire();
        }
        finally
        {
            _enCours = false;
        }
    }

    private async Task AvertirAsync(LocationChangingContext depart)
    {
        // A link of the summary of errors leads to a field of this very page.
        var ici = new Uri(Navigation.Uri).AbsolutePath;
        if (!_modifiee || Navigation.ToAbsoluteUri(depart.TargetLocation).AbsolutePath == ici) return;
        if (await ActionAnnonce.Quitter.DemanderAsync(Dialogues) is null) depart.PreventNavigation();
        else _modifiee = false;
    }
}
