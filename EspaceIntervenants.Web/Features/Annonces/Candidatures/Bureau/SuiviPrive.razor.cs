using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Web.Components.Champs;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Annonces.Candidatures.Bureau;

/// <summary>Rating, short list and private notes of an application, saved as they are chosen.</summary>
public sealed partial class SuiviPrive
{
    private SaisieNote _saisie = new();
    private ErreursFormulaire _erreurs = default!;
    private (int? Valeur, bool Attend) _voulue;
    private string? _fait;
    private bool _refus;
    private bool _evalue;
    private bool _note;
    private int _essai;

    /// <summary>The application, as it was read.</summary>
    [Parameter, EditorRequired]
    public DossierCandidature Dossier { get; set; } = default!;

    /// <summary>The manager.</summary>
    [Parameter, EditorRequired]
    public Guid ActeurId { get; set; }

    /// <summary>Something was saved, or a colleague had saved something: the application is to be read again.</summary>
    [Parameter]
    public EventCallback Change { get; set; }

    [Inject]
    private SuiviCandidatures Suivis { get; set; } = default!;

    // The arrow keys go through the ratings faster than they are saved: one saving at a time, and the last wish has the last word.
    private async Task EvaluerAsync(int? evaluation)
    {
        _voulue = (evaluation, true);
        if (_evalue) return;
        _evalue = true;
        while (_voulue.Attend)
        {
            var voulue = _voulue.Valeur;
            _voulue.Attend = false;
            await AgirAsync(() => Suivis.EvaluerAsync(ActeurId, Dossier.Id, voulue, Dossier.Evaluation),
                voulue is { } e ? $"Évaluation enregistrée\u00A0: {e} sur {SuiviCandidature.EvaluationMax}." : "L'évaluation est retirée.");
        }
        _evalue = false;
    }

    private Task<Resultat> PreselectionnerAsync(bool preselection) => AgirAsync(() => Suivis.PreselectionnerAsync(ActeurId, Dossier.Id, preselection),
        preselection ? "Ajoutée à la présélection." : "Retirée de la présélection.");

    private async Task NoterAsync()
    {
        if (_note) return;
        _note = true;
        var resultat = await AgirAsync(() => Suivis.NoterAsync(ActeurId, Dossier.Id, _saisie.Texte), "Note ajoutée.");
        if (resultat.Reussi) _saisie = new SaisieNote();
        _erreurs.Montrer(resultat.Champs);
        _note = false;
    }

    private async Task<Resultat> AgirAsync(Func<Task<Resultat>> agir, string fait)
    {
        var resultat = await agir();
        (_fait, _refus) = resultat.Motif switch { null => (fait, false), MotifRefus.Invalide => (null, false), _ => (resultat.Message, true) };
        if (resultat.Motif != MotifRefus.Invalide) await Change.InvokeAsync();
        // Refused: the browser shows what was chosen, the page must show what is saved.
        if (_refus) _essai++;
        return resultat;
    }

    /// <summary>What is being typed.</summary>
    public sealed class SaisieNote
    {
        /// <summary>The note.</summary>
        public string? Texte { get; set; }
    }
}
