using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using MudBlazor;

namespace EspaceIntervenants.Web.Features.Annonces.Bureau;

/// <summary>What the buttons of the editor do, each once, however many times it is pressed.</summary>
public sealed partial class AnnonceEditeurPage
{
    private static readonly DialogOptions _grand = new() { MaxWidth = MaxWidth.Large, FullWidth = true, CloseOnEscapeKey = true };

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

    private async Task UneFoisAsync(Func<Task> faire)
    {
        if (_enCours) return;
        _enCours = true;
        (_depassee, _refus) = (false, null);
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
}
