using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Profils;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Annonces.Candidatures.Espace;

/// <summary>The trainer's first page (§3.3.2): where things stand, and what is expected of them now.</summary>
public sealed partial class TableauDeBordPage
{
    private EtatDemande? _demande;
    private AnnonceOuverte? _voulue;
    private ComptesMesCandidatures _comptes = ComptesMesCandidatures.Vide;
    private string? _refus;
    private bool _enCours;

    [Inject]
    private ProfilQueries Profils { get; set; } = default!;

    [Inject]
    private InscriptionService Inscriptions { get; set; } = default!;

    [Inject]
    private CandidaterQueries Annonces { get; set; } = default!;

    [Inject]
    private MesCandidaturesQueries Candidatures { get; set; } = default!;

    private bool Valide => _demande?.Etat == EtatInscription.Validee;

    // What is expected of the person stands out; what a rejected one may do is in the notice itself.
    private (string Libelle, bool Attendue)? Suite => _demande?.Etat switch
    {
        EtatInscription.EnSaisie => ("Compléter mon formulaire", true),
        EtatInscription.ComplementsDemandes => ("Compléter ma demande", true),
        EtatInscription.Transmise => ("Consulter ma demande", false),
        EtatInscription.Validee => ("Mettre à jour mes informations", false),
        _ => null,
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        _comptes = await Candidatures.CompterAsync(ActeurId, Depart);
        _voulue = await Annonces.VoulueAsync(ActeurId, Depart);
        _demande = await Profils.DemandeAsync(ActeurId, Depart);
    }

    private async Task RepresenterAsync()
    {
        if (_enCours) return;
        _enCours = true;
        var resultat = await Inscriptions.RepresenterAsync(ActeurId, Depart);
        _enCours = false;
        if (resultat.Reussi) Navigation.NavigateTo(Adresses.EspaceInformations);
        else (_refus, _demande) = (resultat.Message, await Profils.DemandeAsync(ActeurId, Depart));
    }
}
