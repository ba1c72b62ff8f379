using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Web.Components.Saisie;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Dossiers.Formulaire;

/// <summary>« Données et pièces du dossier administratif » (§4.1): the person fills their file, loads its documents and transmits it.</summary>
public sealed partial class DossierPage : PageSaisie
{
    private DossierEnSaisie? _vue;
    private AvertissementsDossier? _avertissements;
    private TransmissionFaite? _bilan;
    private string? _ferme;
    private int _relu;

    [Inject]
    private DossierQueries Lecture { get; set; } = default!;

    [Inject]
    private DossierService Dossiers { get; set; } = default!;

    [Inject]
    private TransmissionDossier Transmissions { get; set; } = default!;

    [Inject]
    private SignalDossiers Signal { get; set; } = default!;

    private string Attente => _vue!.Modifies.Count switch
    {
        0 when _vue.Lu.TransmisLe is null => "Vous n'avez encore rien transmis.",
        0 => "Rien n'a changé depuis votre dernière transmission.",
        1 => $"1 bloc n'est pas encore transmis\u00A0: {_vue.Modifies.Noms()}.",
        _ => $"{_vue.Modifies.Count} blocs ne sont pas encore transmis\u00A0: {_vue.Modifies.Noms()}.",
    };

    protected override async Task OnInitializedAsync()
    {
        // First: a page left while it was being read is no longer listening.
        Signal.Change += Entendre;
        await base.OnInitializedAsync();
    }

    protected override void Quitter() => Signal.Change -= Entendre;

    protected override async Task ChargerAsync()
    {
        var lecture = await Lecture.MonDossierAsync(ActeurId, Depart);
        _ferme = lecture.Message;
        if (!lecture.Reussi) return;
        var lu = lecture.Valeur;
        _vue = new DossierEnSaisie(ActeurId, lu, Listes);
        Commencer(_vue.Saisie, lu.VersionLue, lu.Saisie is { } saisie ? (saisie.Version, saisie.Le) : null);
        // What is left of a draft once the rest was sent: documents the status does not ask for, shown in their own place.
        if (_vue.Modifies.Count == 0) Suivi.RetrouveeLe = null;
        Contexte.OnFieldChanged += (_, _) =>
        {
            if (!_vue.Actualiser()) return;
            _bilan = null;
            StateHasChanged();
        };
    }

    protected override async Task<Resultat<SaisieConservee>> ConserverAsync(RepereSaisie repere, CancellationToken ct)
    {
        var resultat = await Dossiers.ConserverAsync(ActeurId, _vue!.Saisie, repere, ct);
        // What may be a mistake is said once the hands rest, and not awaited: documents are read for it.
        if (!Depart.IsCancellationRequested) _avertissements?.Relire();
        return resultat;
    }

    protected override Task OublierAsync(CancellationToken ct) => Dossiers.AbandonnerAsync(ActeurId, ct);

    private void Entendre(Guid dossierId)
    {
        if (dossierId == ActeurId) _ = InvokeAsync(RelireAsync);
    }

    // A manager decided, or asked for something: the states change, what is being typed does not.
    private async Task RelireAsync()
    {
        if (_vue is null || EnCours || Depart.IsCancellationRequested) return;
        var lecture = await Lecture.MonDossierAsync(ActeurId);
        if (lecture.Reussi) _vue.Relire(lecture.Valeur);
        // What was sent is decided of: the announcement of its sending is over.
        if (_bilan?.Envoyes.Any(bloc => _vue.Lu.Bloc(bloc).Etat != EtatVersion.AVerifier) == true) _bilan = null;
        StateHasChanged();
    }

    /// <summary>A document is kept as soon as it is loaded or taken away; where that is refused, the former one stays.</summary>
    /// <returns>Why it is refused; null when it is kept.</returns>
    private async Task<string?> PlacerAsync(NaturePiece nature, FichierPresent? fichier)
    {
        var (vue, ancien, gardee) = (_vue!, _vue!.Piece(nature), false);
        try
        {
            vue.Placer(nature, fichier);
            Contexte.NotifyFieldChanged(vue.Champ(nature));
            var resultat = await ConserverSansAttendreAsync();
            // Another tab wrote: nothing is taken back before the person has chosen.
            gardee = resultat.Reussi || resultat.Motif == MotifRefus.Conflit;
            return gardee ? null : resultat.Message;
        }
        finally
        {
            if (!gardee)
            {
                vue.Placer(nature, ancien);
                Contexte.NotifyFieldChanged(vue.Champ(nature));
            }
        }
    }

    private async Task TransmettreAsync()
    {
        // The second click of a double one: what was sent is shown again.
        if (_bilan is not null && _vue!.Modifies.Count == 0)
        {
            _relu++;
            return;
        }
        if (Illisible(Contexte)) return;
        await EnvoyerAsync(() => Transmissions.TransmettreAsync(ActeurId, _vue!.Saisie, Repere, Depart));
    }

    private async Task ConfirmerAsync()
    {
        await ConserverCeQuiAttendAsync();
        await EnvoyerAsync(() => Transmissions.ConfirmerAsync(ActeurId, Repere, Depart));
    }

    private async Task EnvoyerAsync(Func<Task<Resultat<TransmissionFaite>>> envoyer)
    {
        var resultat = await Agir(envoyer);
        if (resultat is null) return;
        _bilan = resultat.Valeur;
        if (resultat.Reussi) await ChargerAsync();
    }
}
