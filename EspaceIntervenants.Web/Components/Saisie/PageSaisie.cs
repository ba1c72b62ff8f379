using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Web.Components.Champs;
using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace EspaceIntervenants.Web.Components.Saisie;

/// <summary>
/// What the pages that keep what is typed as it is typed share (PRO-02): the keeping, noticing another tab, saving once even on a double click.
/// What is read, kept and saved is their own.
/// </summary>
public abstract class PageSaisie : ComponentBase, IAsyncDisposable
{
    private readonly Guid _onglet = Guid.NewGuid();
    private readonly CancellationTokenSource _depart = new();
    private SaisieAutomatique? _automatique;

    [CascadingParameter]
    private Task<AuthenticationState> Etat { get; set; } = default!;

    [Inject]
    private ReferentielsQueries Referentiels { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    protected TimeProvider Temps { get; set; } = default!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>The signed-in trainer.</summary>
    protected Guid ActeurId { get; private set; }

    /// <summary>The lists.</summary>
    protected Nomenclatures Listes { get; private set; } = default!;

    /// <summary>The form being edited.</summary>
    protected EditContext Contexte { get; private set; } = default!;

    /// <summary>What this tab has seen.</summary>
    protected RepereSaisie Repere { get; set; } = default!;

    /// <summary>What is said of the typing.</summary>
    protected EtatSaisie Suivi { get; } = new();

    /// <summary>The summary of errors of the form on screen.</summary>
    protected ErreursFormulaire? Erreurs { get; set; }

    /// <summary>What was just done, announced.</summary>
    protected string? Fait { get; set; }

    /// <summary>Why it was not, when it is no field's fault.</summary>
    protected string? Refus { get; set; }

    /// <summary>A saving is under way.</summary>
    protected bool EnCours { get; private set; }

    /// <summary>Whether the form holds what is not saved.</summary>
    protected bool FormulaireModifie { get; private set; }

    /// <summary>Whether the form is shown and not changed.</summary>
    protected virtual bool Fige => false;

    /// <summary>Stops what is under way when the page is left.</summary>
    protected CancellationToken Depart => _depart.Token;

    /// <summary>Today in Paris.</summary>
    protected DateOnly Aujourdhui => Temps.Aujourdhui();

    /// <summary>Reads again, and forgets what is on screen: <see cref="Commencer"/> is called with what was read.</summary>
    protected abstract Task ChargerAsync();

    /// <summary>Keeps what is on screen.</summary>
    protected abstract Task<Resultat<SaisieConservee>> ConserverAsync(RepereSaisie repere, CancellationToken ct);

    /// <summary>Forgets what was kept.</summary>
    protected abstract Task OublierAsync(CancellationToken ct);

    protected override async Task OnInitializedAsync()
    {
        ActeurId = (await Etat).User.Id();
        _automatique = new SaisieAutomatique(Temps, () => InvokeAsync(ConserverMaintenantAsync));
        Listes = await Referentiels.LireAsync(Depart);
        await ChargerAsync();
    }

    /// <summary>Puts a form on screen.</summary>
    /// <param name="modele">What is edited.</param>
    /// <param name="versionLue">The version of what is saved.</param>
    /// <param name="retrouvee">Version and date of the draft it comes from; null when it shows what is saved.</param>
    protected void Commencer(object modele, int versionLue, (int Version, DateTime Le)? retrouvee)
    {
        Repere = new RepereSaisie(_onglet, versionLue, retrouvee?.Version);
        (Suivi.RetrouveeLe, Suivi.ConserveeLe, Suivi.Conflit, Suivi.Echec) = (retrouvee?.Le, null, null, null);
        Contexte = new EditContext(modele);
        Contexte.OnFieldChanged += (_, _) =>
        {
            FormulaireModifie = true;
            Signaler();
        };
        FormulaireModifie = retrouvee is not null;
    }

    /// <summary>Something was typed.</summary>
    protected void Signaler()
    {
        Fait = null;
        if (!Fige && Suivi.Conflit is null) _automatique?.Signaler();
    }

    /// <summary>« Garder celle-ci »: the person has seen that another tab wrote, and prefers what is here.</summary>
    protected async Task GarderAsync()
    {
        Repere = Repere with { Garder = true };
        Suivi.Conflit = null;
        await ConserverMaintenantAsync();
    }

    /// <summary>« Abandonner cette saisie »: back to what is saved.</summary>
    protected async Task AbandonnerAsync()
    {
        await Agir(async () =>
        {
            await OublierAsync(Depart);
            return Resultat.Succes;
        });
        await ChargerAsync();
    }

    /// <summary>Runs a use case once, however many times the button is pressed, and shows its refusal.</summary>
    protected async Task<T?> Agir<T>(Func<Task<T>> faire) where T : Resultat
    {
        if (EnCours) return null;
        EnCours = true;
        (Fait, Refus) = (null, null);
        var attendait = _automatique!.EnAttente;
        try
        {
            var resultat = await _automatique.AuLieuDeConserverAsync(faire);
            if (resultat.Reussi) Montrer([]);
            else if (resultat.Motif == MotifRefus.Conflit) Suivi.Conflit = resultat.Message;
            else if (resultat.Champs.Count > 0) Montrer(resultat.Champs);
            else Refus = resultat.Message;
            // Refused, it saved nothing of what was typed just before.
            if (!resultat.Reussi && attendait) Signaler();
            return resultat;
        }
        finally
        {
            EnCours = false;
            Suivi.Annoncer();
        }
    }

    /// <summary>Keeps at once what is on screen.</summary>
    protected Task<Resultat<SaisieConservee>> ConserverSansAttendreAsync() => _automatique!.AuLieuDeConserverAsync(ConserverMaintenantAsync);

    /// <summary>Keeps at once what was typed and is not kept yet, if anything.</summary>
    protected Task ConserverCeQuiAttendAsync() => _automatique!.ViderAsync();

    /// <summary>Shows what was refused on the form that is on screen.</summary>
    protected virtual void Montrer(IReadOnlyList<ErreurChamp> erreurs) => Erreurs?.Montrer(erreurs);

    /// <summary>What is saved has a new version, and nothing typed waits any more.</summary>
    protected void Enregistre(int version)
    {
        Repere = new RepereSaisie(_onglet, version);
        FormulaireModifie = false;
        (Suivi.RetrouveeLe, Suivi.ConserveeLe) = (null, null);
    }

    /// <summary>What was typed cannot be read, as « 31/02/2020 »: nothing is saved over it.</summary>
    protected bool Illisible(EditContext contexte)
    {
        Erreurs?.Montrer([]);
        Refus = contexte.GetValidationMessages().FirstOrDefault();
        return Refus is not null;
    }

    /// <summary>Leads to the field of the address's fragment, once it is on screen.</summary>
    protected async Task AllerAuChampAsync()
    {
        var fragment = new Uri(Navigation.Uri).Fragment;
        if (fragment.StartsWith("#champ-", StringComparison.Ordinal)) await Js.InvokeVoidAsync("espace.montrer", fragment[1..]);
    }

    private async Task<Resultat<SaisieConservee>> ConserverMaintenantAsync()
    {
        // Not cancelled by a departure: what was typed just before leaving is kept too.
        var resultat = await ConserverAsync(Repere, CancellationToken.None);
        if (resultat.Reussi)
        {
            var conservee = resultat.Valeur;
            Repere = Repere with { VersionLue = conservee.VersionLue, VersionSaisie = conservee.Version, Garder = false };
            (Suivi.ConserveeLe, Suivi.Echec) = (conservee.Le, null);
        }
        else if (resultat.Motif == MotifRefus.Conflit) Suivi.Conflit = resultat.Message;
        else Suivi.Echec = resultat.Message;
        Suivi.Annoncer();
        return resultat;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Quitter();
        if (_automatique is not null) await _automatique.DisposeAsync();
        await _depart.CancelAsync();
        _depart.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The page is left: what it listened to goes on without it.</summary>
    protected virtual void Quitter() { }
}
