using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Profils.Formulaire;

/// <summary>Step 1, « Identification ».</summary>
public sealed partial class InformationsPage() : PageFormulaire(EtapeFormulaire.Identification)
{
    private bool _aVerifier;

    [Inject]
    private ProfilService Profils { get; set; } = default!;

    [Inject]
    private InscriptionService Inscriptions { get; set; } = default!;

    [Inject]
    private DossierQueries Dossiers { get; set; } = default!;

    private Identification Saisie { get; set; } = new();

    protected override object Ouvrir(FormulaireProfil formulaire)
    {
        Saisie = (formulaire.Verrou(EtapeFormulaire.Identification) is null ? formulaire.SaisieIdentification?.Contenu : null) ?? formulaire.Identification;
        // Whoever comes from the list of what is missing finds it marked.
        _aVerifier = new Uri(Navigation.Uri).Fragment.Length > 0;
        return Saisie;
    }

    protected override (int Version, DateTime Le)? Retrouvee(FormulaireProfil formulaire) =>
        formulaire.SaisieIdentification is { } saisie ? (saisie.Version, saisie.Le) : null;

    protected override Task<Resultat<SaisieConservee>> ConserverAsync(RepereSaisie repere, CancellationToken ct) =>
        Saisies.ConserverAsync(ActeurId, Saisie, repere, ct);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_aVerifier || Erreurs is null) return;
        _aVerifier = false;
        if (!Fige) Erreurs.Montrer(ValidationIdentification.Valider(Saisie, CodesReference.De(Listes), Aujourdhui, NiveauSaisie.Complet, Formulaire!.Demande.StructureFixe));
        await AllerAuChampAsync();
    }

    private async Task<bool> EnregistrerAsync(NiveauSaisie niveau)
    {
        if (Illisible(Contexte)) return false;
        var debut = Temps.Maintenant();
        var resultat = await Agir(() => Profils.EnregistrerIdentificationAsync(ActeurId, Saisie, Repere, niveau, Depart));
        if (resultat is not { Reussi: true }) return false;
        Enregistre(resultat.Valeur);
        var envoyes = await Dossiers.EnvoyesDepuisAsync(ActeurId, debut, Depart);
        Fait = "Vos informations sont enregistrées." + (envoyes.Count == 0
            ? null
            : $" Ce qui a changé est transmis pour vérification à votre dossier administratif\u00A0: {string.Join(", ", envoyes.Select(b => b.Libelle()))}.");
        return true;
    }

    private async Task SuivantAsync()
    {
        if (await EnregistrerAsync(NiveauSaisie.Complet)) Navigation.NavigateTo(Adresses.EspaceParcours);
    }

    private async Task RepresenterAsync()
    {
        if (await Agir(() => Inscriptions.RepresenterAsync(ActeurId, Depart)) is { Reussi: true }) await ChargerAsync();
    }
}
