using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Web.Components;
using EspaceIntervenants.Web.Components.Champs;
using Microsoft.AspNetCore.Components.Forms;

namespace EspaceIntervenants.Web.Features.Administration.Portail;

/// <summary>What an editor opens.</summary>
/// <typeparam name="TSaisie">The form.</typeparam>
/// <typeparam name="TVersion">What tells one version from another.</typeparam>
/// <param name="Saisie">What it holds.</param>
/// <param name="Version">To be given back when saving.</param>
public sealed record Ouverture<TSaisie, TVersion>(TSaisie Saisie, TVersion Version);

/// <summary>
/// What the editors of the portal share: reading, saving once even on a double click, keeping what is typed whatever the answer, and the
/// choice left to whoever saves second.
/// </summary>
/// <typeparam name="TSaisie">The form.</typeparam>
/// <typeparam name="TVersion">What tells one version from another.</typeparam>
public abstract class PageEdition<TSaisie, TVersion> : PageConnectee where TSaisie : class
{
    /// <summary>The version of what was just created.</summary>
    protected const int PremiereVersion = 1;

    private string? _lu;

    /// <summary>The form on screen; null until it is read.</summary>
    protected TSaisie? Saisie { get; private set; }

    /// <summary>Its fields.</summary>
    protected EditContext Contexte { get; private set; } = default!;

    /// <summary>The version it was opened on.</summary>
    protected TVersion Version { get; private set; } = default!;

    /// <summary>The summary of errors.</summary>
    protected ErreursFormulaire? Erreurs { get; set; }

    /// <summary>There is nothing of that address.</summary>
    protected bool Introuvable { get; private set; }

    /// <summary>Whether the form holds what is not saved.</summary>
    protected bool Modifiee { get; private set; }

    /// <summary>A saving is under way.</summary>
    protected bool EnCours { get; private set; }

    /// <summary>What was just done, announced.</summary>
    protected string? Fait { get; set; }

    /// <summary>Why it was not, when it is no field's fault.</summary>
    protected string? Refus { get; private set; }

    /// <summary>That somebody else saved first, and what they saved; null else.</summary>
    protected string? Conflit { get; private set; }

    /// <summary>What is saved, when somebody else saved first.</summary>
    protected Ouverture<TSaisie, TVersion>? Enregistree { get; private set; }

    /// <summary>What is edited, as the address says it: another one is another form.</summary>
    protected abstract string Repere { get; }

    /// <summary>Reads what is saved, or makes an empty form; null when there is nothing of that address.</summary>
    protected abstract Task<Ouverture<TSaisie, TVersion>?> LireAsync();

    /// <summary>Reads what somebody else has just saved.</summary>
    protected virtual Task<Ouverture<TSaisie, TVersion>?> LireLAutreAsync() => LireAsync();

    /// <summary>Saves; the new version.</summary>
    protected abstract Task<Resultat<TVersion>> EcrireAsync(TSaisie saisie, TVersion version);

    /// <summary>What is said once it is saved.</summary>
    protected abstract string EstEnregistre { get; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_lu == Repere) return;
        _lu = Repere;
        await ChargerAsync();
    }

    /// <summary>Reads again, and forgets what is on screen.</summary>
    protected async Task ChargerAsync()
    {
        var lue = await LireAsync();
        Introuvable = lue is null;
        if (lue is not null) Ouvrir(lue);
    }

    /// <summary>Puts a text on screen that is not saved, as an older version.</summary>
    protected void Proposer(TSaisie saisie)
    {
        Ouvrir(new Ouverture<TSaisie, TVersion>(saisie, Version));
        Modifiee = true;
    }

    /// <summary>Saves what is on screen, once.</summary>
    protected async Task EnregistrerAsync()
    {
        if (EnCours || Saisie is null) return;
        Erreurs?.Montrer([]);
        (Fait, Conflit, Enregistree) = (null, null, null);
        // What was typed cannot be read, as « 31/02/2020 »: the field says so.
        Refus = Contexte.GetValidationMessages().FirstOrDefault();
        if (Refus is not null) return;
        EnCours = true;
        try
        {
            // Not stopped when the page is left: what was asked is done.
            await MontrerAsync(await EcrireAsync(Saisie, Version));
        }
        finally
        {
            EnCours = false;
        }
    }

    /// <summary>Does something else to what is edited, as deleting it, once; shows the refusal, or goes on.</summary>
    protected async Task FaireAsync(Func<Task<Resultat>> faire, Func<Task> ensuite)
    {
        if (EnCours) return;
        EnCours = true;
        (Fait, Refus) = (null, null);
        try
        {
            var resultat = await faire();
            if (resultat.Motif == MotifRefus.Conflit) await OpposerAsync(resultat);
            else if (!resultat.Reussi) Refus = resultat.Message;
            else await ensuite();
        }
        finally
        {
            EnCours = false;
        }
    }

    /// <summary>Deletes what is edited, then goes back to the list.</summary>
    protected Task SupprimerPuisAllerAsync(Func<Task<Resultat>> supprimer, string adresse) => FaireAsync(supprimer, () =>
    {
        Modifiee = false;
        Navigation.NavigateTo(adresse);
        return Task.CompletedTask;
    });

    /// <summary>What is on screen now follows this version, and this is announced.</summary>
    protected void Succeder(TVersion version, string fait) => (Version, Fait) = (version, fait);

    /// <summary>« Garder ma saisie »: the person has seen what somebody else saved, and will replace it.</summary>
    protected void Garder()
    {
        Version = Enregistree!.Version;
        (Conflit, Enregistree) = (null, null);
        Fait = "Votre saisie est gardée. Enregistrez-la pour remplacer la version de l'autre personne.";
    }

    /// <summary>« Reprendre »: what somebody else saved takes the place of what is on screen.</summary>
    protected void Reprendre() => Ouvrir(Enregistree!);

    /// <summary>The address of what was just created; nothing is read again.</summary>
    protected void SeTrouver(string adresse)
    {
        _lu = Repere;
        Modifiee = false;
        Navigation.NavigateTo(adresse, replace: true);
    }

    private void Ouvrir(Ouverture<TSaisie, TVersion> lue)
    {
        (Saisie, Version, Modifiee) = (lue.Saisie, lue.Version, false);
        (Fait, Refus, Conflit, Enregistree) = (null, null, null, null);
        Contexte = new EditContext(lue.Saisie);
        Contexte.OnFieldChanged += (_, _) =>
        {
            (Fait, Refus) = (null, null);
            Modifiee = true;
            StateHasChanged();
        };
    }

    private async Task MontrerAsync(Resultat<TVersion> resultat)
    {
        if (resultat.Reussi)
        {
            (Version, Modifiee, Fait) = (resultat.Valeur, false, EstEnregistre);
            return;
        }
        if (resultat.Motif == MotifRefus.Conflit) await OpposerAsync(resultat);
        else if (resultat.Champs.Count > 0) Erreurs?.Montrer(resultat.Champs);
        else Refus = resultat.Message;
    }

    private async Task OpposerAsync(Resultat resultat)
    {
        Enregistree = await LireLAutreAsync();
        // Deleted rather than changed: there is nothing to choose.
        if (Enregistree is null) Refus = resultat.Message;
        else Conflit = resultat.Message;
    }
}
