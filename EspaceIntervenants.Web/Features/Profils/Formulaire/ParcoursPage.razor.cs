using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Web.Features.Profils.Formulaire.Lignes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;

namespace EspaceIntervenants.Web.Features.Profils.Formulaire;

/// <summary>
/// Step 2, « Parcours ». The address says which line is being added or changed, so that the browser's own « back » leaves the line's
/// editor; the form stays in memory meanwhile.
/// </summary>
public sealed partial class ParcoursPage() : PageFormulaire(EtapeFormulaire.Parcours)
{
    private Colonnes _colonnes = default!;
    private EditeurLigne? _editeur;
    private LigneParcours? _ligne;
    private FichierPresent? _diplome;
    private string? _demandee;
    private bool _nouvelle;
    private bool _etape1Ouverte;
    private bool _champAMontrer = true;

    [Inject]
    private ProfilService Profils { get; set; } = default!;

    [Inject]
    private LignesService Lignes { get; set; } = default!;

    [Inject]
    private InscriptionService Inscriptions { get; set; } = default!;

    [Inject]
    private FichiersQueries Fichiers { get; set; } = default!;

    [Inject]
    private IDialogService Dialogues { get; set; } = default!;

    /// <summary>The table a line is being added to.</summary>
    [SupplyParameterFromQuery]
    private string? Ajouter { get; set; }

    /// <summary>The line being changed.</summary>
    [SupplyParameterFromQuery]
    private Guid? Modifier { get; set; }

    private Parcours Saisie { get; set; } = new();

    protected override object Ouvrir(FormulaireProfil formulaire)
    {
        _colonnes = new Colonnes(Listes);
        var retrouvee = formulaire.Verrou(EtapeFormulaire.Parcours) is null ? formulaire.SaisieParcours?.Contenu : null;
        Saisie = retrouvee?.Parcours ?? formulaire.Parcours;
        _ligne = retrouvee?.Ligne;
        _nouvelle = _ligne is not null && formulaire.Lignes.All(l => l.Id != _ligne.Id);
        return Saisie;
    }

    protected override (int Version, DateTime Le)? Retrouvee(FormulaireProfil formulaire) =>
        formulaire.SaisieParcours is { } saisie ? (saisie.Version, saisie.Le) : null;

    protected override Task<Resultat<SaisieConservee>> ConserverAsync(RepereSaisie repere, CancellationToken ct) =>
        Saisies.ConserverAsync(ActeurId, new SaisieParcours { Parcours = Saisie, Ligne = _ligne }, repere, ct);

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (Formulaire is null) return;
        // A line found again in the draft is shown first, whatever the address.
        if (_ligne is null) await OuvrirLigneAsync();
        else await LireDiplomeAsync();
        _demandee = Navigation.Uri;
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Formulaire is null || _demandee == Navigation.Uri) return;
        _demandee = Navigation.Uri;
        await OuvrirLigneAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_champAMontrer || Formulaire is null) return;
        _champAMontrer = false;
        await AllerAuChampAsync();
    }

    protected override void Montrer(IReadOnlyList<ErreurChamp> erreurs)
    {
        if (_ligne is null) base.Montrer(erreurs);
        else _editeur?.Montrer(erreurs);
    }

    private List<T> De<T>() where T : LigneParcours => [.. Formulaire!.Lignes.OfType<T>()];

    private FichierPresent? Diplome(FormationInitiale ligne) => ligne.FichierId is { } id ? Formulaire!.Diplomes.GetValueOrDefault(id) : null;

    private static string PageDe(ErreurChamp erreur) =>
        EtapesFormulaire.De(erreur) == EtapeFormulaire.Identification ? Adresses.EspaceInformations : Adresses.EspaceParcours;

    private async Task OuvrirLigneAsync()
    {
        Refus = null;
        var ancienne = Modifier is { } id ? Formulaire!.Lignes.FirstOrDefault(l => l.Id == id) : null;
        (_nouvelle, _ligne) = Fige ? (false, null) : ancienne is not null ? (false, Copie.De(ancienne)) : (true, TitresLignes.Nouvelle(Ajouter));
        await LireDiplomeAsync();
    }

    private async Task LireDiplomeAsync() =>
        _diplome = _ligne is FormationInitiale { FichierId: { } id } ? await Fichiers.PresentAsync(ActeurId, id, Depart) : null;

    private async Task ValiderLigneAsync(EditContext contexte)
    {
        _editeur?.Montrer([]);
        Refus = contexte.GetValidationMessages().FirstOrDefault();
        if (Refus is not null || _ligne is null) return;
        var resultat = await Agir(() => Lignes.EnregistrerAsync(ActeurId, _ligne, Repere, Depart));
        if (resultat is not { Reussi: true }) return;
        await FermerLigneAsync(resultat.Valeur);
        Fait = "La ligne est enregistrée.";
        Navigation.NavigateTo(Adresses.EspaceParcours);
    }

    private async Task RetourAsync()
    {
        await FermerLigneAsync(Repere.VersionLue);
        Navigation.NavigateTo(Adresses.EspaceParcours);
    }

    // What was typed in the form itself still waits; the line no longer does.
    private async Task FermerLigneAsync(int version)
    {
        _ligne = null;
        var repere = Repere with { VersionLue = version };
        if (FormulaireModifie)
        {
            Repere = repere;
            Signaler();
        }
        else
        {
            await Agir(async () =>
            {
                await Saisies.AbandonnerAsync(ActeurId, EtapeFormulaire.Parcours, Depart);
                return Resultat.Succes;
            });
            Enregistre(version);
        }
        await RelireAsync();
    }

    private async Task SupprimerAsync(LigneParcours ligne)
    {
        var oui = await Dialogues.ShowMessageBoxAsync($"Supprimer {TitresLignes.De(ligne)}", "Cette ligne sera retirée de votre parcours. Voulez-vous la supprimer ?", yesText: "Supprimer", cancelText: "Annuler");
        if (oui != true) return;
        var resultat = await Agir(() => Lignes.SupprimerAsync(ActeurId, ligne.Id, Repere, Depart));
        await SuivreAsync(resultat, "La ligne est supprimée.");
    }

    private async Task JoindreAsync(Guid? fichierId)
    {
        var resultat = await Agir(() => Profils.JoindreCvAsync(ActeurId, fichierId, Repere, Depart));
        await SuivreAsync(resultat, fichierId is null ? "Votre CV est supprimé." : "Votre CV est joint.");
    }

    // A line or a file is saved at once: the form goes on over the new version of the profile.
    private async Task SuivreAsync(Resultat<int>? resultat, string fait)
    {
        if (resultat is not { Reussi: true }) return;
        Repere = Repere with { VersionLue = resultat.Valeur };
        Fait = fait;
        await RelireAsync();
    }

    private async Task EnregistrerAsync()
    {
        if (Illisible(Contexte)) return;
        var resultat = await Agir(() => Profils.EnregistrerParcoursAsync(ActeurId, Saisie, Repere, NiveauSaisie.Brouillon, Depart));
        if (resultat is not { Reussi: true }) return;
        Enregistre(resultat.Valeur);
        Fait = "Votre parcours est enregistré.";
    }

    private async Task TransmettreAsync()
    {
        if (Illisible(Contexte)) return;
        var resultat = await Agir(() => Inscriptions.TransmettreAsync(ActeurId, Saisie, Repere, Depart));
        _etape1Ouverte = resultat is { Code: "PRO-02", Motif: MotifRefus.Regle };
        if (resultat is { Reussi: true }) await ChargerAsync();
    }

    private async Task RepresenterAsync()
    {
        if (await Agir(() => Inscriptions.RepresenterAsync(ActeurId, Depart)) is { Reussi: true }) await ChargerAsync();
    }
}
