using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Web.Components.Saisie;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Profils.Formulaire;

/// <summary>What both steps of the CV form share.</summary>
/// <param name="etape">The step.</param>
public abstract class PageFormulaire(EtapeFormulaire etape) : PageSaisie
{
    [Inject]
    private ProfilQueries Lecture { get; set; } = default!;

    [Inject]
    protected SaisieService Saisies { get; set; } = default!;

    /// <summary>What was read; null until then.</summary>
    protected FormulaireProfil? Formulaire { get; private set; }

    /// <inheritdoc/>
    protected override bool Fige => Formulaire?.Verrou(etape) is not null;

    /// <summary>Puts what was read, or found again, on screen; returns the model of the form.</summary>
    protected abstract object Ouvrir(FormulaireProfil formulaire);

    /// <summary>Version and date of the draft of this step.</summary>
    protected abstract (int Version, DateTime Le)? Retrouvee(FormulaireProfil formulaire);

    /// <inheritdoc/>
    protected override async Task ChargerAsync()
    {
        var lu = await Lecture.FormulaireAsync(ActeurId, Depart);
        if (lu is null) return;
        Commencer(Ouvrir(lu), lu.Version, lu.Verrou(etape) is null ? Retrouvee(lu) : null);
        Formulaire = lu;
    }

    /// <inheritdoc/>
    protected override Task OublierAsync(CancellationToken ct) => Saisies.AbandonnerAsync(ActeurId, etape, ct);

    /// <summary>Reads again what is saved, without touching what is on screen.</summary>
    protected async Task RelireAsync() => Formulaire = await Lecture.FormulaireAsync(ActeurId, Depart) ?? Formulaire;
}
