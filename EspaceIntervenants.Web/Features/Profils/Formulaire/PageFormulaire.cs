using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Web.Components.Champs;
using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace EspaceIntervenants.Web.Features.Profils.Formulaire;

/// <summary>
/// What both steps of the form share: reading, keeping what is typed as it is typed, noticing another tab, saving once even on
/// a double click.
/// </summary>
/// <param name="etape">The step.</param>
public abstract class PageFormulaire(EtapeFormulaire etape) : ComponentBase, IAsyncDisposable
{
    private readonly Guid _onglet = Guid.NewGuid();
    private readonly CancellationTokenSource _depart = new();
    private SaisieAutomatique? _automatique;

    [CascadingParameter]
    private Task<AuthenticationState> Etat { get; set; } = default!;

    [Inject]
    private ProfilQueries Lecture { get; set; } = default!;

    [Inject]
    private ReferentielsQueries Referentiels { get; set; } = default!;

    [Inject]
    private TimeProvider Temps { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    protected SaisieService Saisies { get; set; } = default!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>The signed-in trainer.</summary>
    protected Guid ActeurId { get; private set; }

    /// <summary>What was read; null until then.</summary>
    protected FormulaireProfil? Formulaire { get; private set; }

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
    protected bool Fige => Formulaire?.Verrou(etape) is not null;

    /// <summary>Stops what is under way when the page is left.</summary>
    protected CancellationToken Depart => _depart.Token;

    /// <summary>Today in Paris.</summary>
    protected DateOnly Aujourdhui => Temps.Aujourdhui();

    /// <summary>Puts what was read, or found again, on screen; returns the model of the form.</summary>
    protected abstract object Ouvrir(FormulaireProfil formulaire);

    /// <summary>Version and date of the draft of this step.</summary>
    protected abstract (int Version, DateTime Le)? Retrouvee(FormulaireProfil formulaire);

    /// <summary>Keeps what is on screen.</summary>
    protected abstract Task<Resultat<SaisieConservee>> ConserverAsync(RepereSaisie repere, CancellationToken ct);

    protected override async Task OnInitializedAsync()
    {
        ActeurId = (await Etat).User.Id();
        _automatique = new SaisieAutomatique(Temps, () => InvokeAsync(ConserverMaintenantAsync));
        Listes = await Referentiels.LireAsync(Depart);
        await ChargerAsync();
    }

    /// <summary>Reads the form again, and forgets what is on screen.</summary>
    protected async Task ChargerAsync()
    {
        var lu = await Lecture.FormulaireAsync(ActeurId, Depart);
        if (lu is null) return;
        var retrouvee = lu.Verrou(etape) is null ? Retrouvee(lu) : null;
        Repere = new RepereSaisie(_onglet, lu.Version, retrouvee?.Version);
        (Suivi.RetrouveeLe, Suivi.ConserveeLe, Suivi.Conflit, Suivi.Echec) = (retrouvee?.Le, null, null, null);
        Contexte = new EditContext(Ouvrir(lu));
        Contexte.OnFieldChanged += (_, _) =>
        {
            FormulaireModifie = true;
            Signaler();
        };
        FormulaireModifie = retrouvee is not null;
        Formulaire = lu;
    }

    /// <summary>Reads again what is saved, without touching what is on screen.</summary>
    protected async Task RelireAsync() => Formulaire = await Lecture.FormulaireAsync(ActeurId, Depart) ?? Formulaire;

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
            await Saisies.AbandonnerAsync(ActeurId, etape, Depart);
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
        try
        {
            var resultat = await _automatique!.AuLieuDeConserverAsync(faire);
            if (resultat.Reussi) Montrer([]);
            else if (resultat.Motif == MotifRefus.Conflit) Suivi.Conflit = resultat.Message;
            else if (resultat.Champs.Count > 0) Montrer(resultat.Champs);
            else Refus = resultat.Message;
            return resultat;
        }
        finally
        {
            EnCours = false;
            Suivi.Annoncer();
        }
    }

    /// <summary>Shows what was refused on the form that is on screen.</summary>
    protected virtual void Montrer(IReadOnlyList<ErreurChamp> erreurs) => Erreurs?.Montrer(erreurs);

    /// <summary>The profile has a new version, and nothing typed waits any more.</summary>
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

    private async Task ConserverMaintenantAsync()
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
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_automatique is not null) await _automatique.DisposeAsync();
        await _depart.CancelAsync();
        _depart.Dispose();
        GC.SuppressFinalize(this);
    }
}
