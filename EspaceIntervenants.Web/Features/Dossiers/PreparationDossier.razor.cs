using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Interventions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace EspaceIntervenants.Web.Features.Dossiers;

/// <summary>Asks for a day, and says how the file will stand then.</summary>
public sealed partial class PreparationDossier
{
    private const int MoisParDefaut = 3;

    private readonly Saisie _saisie = new();
    private EditContext? _contexte;
    private ValidationMessageStore? _messages;
    private DateOnly? _intervention;
    private PreparationFaite? _preparation;
    private string? _refus;

    [Inject]
    private PreparationQueries Preparations { get; set; } = default!;

    // Dossiers may not know Interventions: they meet on the screen.
    [Inject]
    private InterventionsQueries Interventions { get; set; } = default!;

    [Inject]
    private TimeProvider Temps { get; set; } = default!;

    /// <summary>The day asked about first; the next planned intervention by default, else three months from now.</summary>
    [Parameter]
    public DateOnly? Jour { get; set; }

    /// <inheritdoc/>
    protected override async Task LireAsync()
    {
        if (_contexte is null) await OuvrirAsync();
        _messages!.Clear();
        var champ = _contexte!.Field(nameof(Saisie.Jour));
        // Half a date is no question: its field says what is wrong.
        var lu = _saisie.Jour is { } jour && !_contexte.GetValidationMessages(champ).Any() ? await Preparations.PreparationAsync(ActeurId, DossierId, jour, Depart) : null;
        // Another day was typed meanwhile: its own answer comes.
        if (lu?.Valeur is { } faite && faite.Jour != _saisie.Jour) return;
        (_preparation, _refus) = (lu?.Valeur, lu is { Reussi: false, Champs.Count: 0 } ? lu.Message : null);
        foreach (var erreur in lu?.Champs ?? []) _messages.Add(champ, erreur.Message);
        _contexte.NotifyValidationStateChanged();
    }

    private async Task OuvrirAsync()
    {
        var aujourdhui = Temps.Aujourdhui();
        _intervention = await Interventions.ProchaineAsync(ActeurId, DossierId, aujourdhui, Depart);
        _saisie.Jour = Jour ?? _intervention ?? aujourdhui.AddMonths(MoisParDefaut);
        var contexte = new EditContext(_saisie);
        _messages = new ValidationMessageStore(contexte);
        contexte.OnFieldChanged += (_, _) => Relire();
        _contexte = contexte;
    }

    private sealed class Saisie
    {
        public DateOnly? Jour { get; set; }
    }
}
