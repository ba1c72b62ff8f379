using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace EspaceIntervenants.Web.Components.Champs;

/// <summary>
/// A text field that proposes as one types. Our own rather than MudAutocomplete: that one loses the first characters unless told
/// otherwise, keeps only what it proposed, and brings a popover and its script to each field, where a list under the input is enough.
/// </summary>
/// <typeparam name="TChoix">What is proposed.</typeparam>
public sealed partial class ChampProposition<TChoix> : ChampTexteBase
{
    private static readonly TimeSpan Attente = TimeSpan.FromMilliseconds(150);

    private IReadOnlyList<TChoix> _choix = [];
    private CancellationTokenSource? _recherche;
    private string? _annonce;
    private int _actif = -1;

    /// <summary>Finds the proposals of what was typed; cancelled when something else is typed.</summary>
    [Parameter, EditorRequired]
    public Func<string, CancellationToken, Task<IReadOnlyList<TChoix>>> Rechercher { get; set; } = default!;

    /// <summary>What is read of a proposal.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<TChoix> Modele { get; set; } = default!;

    /// <summary>A proposal was chosen: the form fills its fields, this one included.</summary>
    [Parameter]
    public EventCallback<TChoix> OnChoisi { get; set; }

    /// <summary>Characters before which nothing is proposed.</summary>
    [Parameter]
    public int Minimum { get; set; } = 2;

    /// <summary>Keyboard shown on a phone.</summary>
    [Parameter]
    public string InputMode { get; set; } = "text";

    [Inject]
    private TimeProvider Temps { get; set; } = default!;

    private bool Ouverte => _choix.Count > 0;

    private string ListeId => Id + "-propositions";

    private string IdChoix(int rang) => $"{Id}-proposition-{rang}";

    protected override void Dispose(bool disposing)
    {
        Arreter();
        base.Dispose(disposing);
    }

    private async Task ChercherAsync()
    {
        Arreter();
        var saisie = CurrentValue?.Trim() ?? string.Empty;
        if (Fige || saisie.Length < Minimum)
        {
            Fermer();
            return;
        }
        using var recherche = _recherche = new CancellationTokenSource();
        try
        {
            await Task.Delay(Attente, Temps, recherche.Token);
            var choix = await Rechercher(saisie, recherche.Token);
            if (recherche.IsCancellationRequested) return;
            (_choix, _actif) = (choix, -1);
            _annonce = choix.Count switch
            {
                0 => "Aucune proposition : saisissez librement.",
                1 => "1 proposition, flèche bas pour la choisir.",
                _ => $"{choix.Count} propositions, flèche bas pour choisir.",
            };
        }
        catch (OperationCanceledException)
        {
            // Something else was typed: its own search is under way.
        }
        finally
        {
            if (_recherche == recherche) _recherche = null;
        }
    }

    private async Task ToucheAsync(KeyboardEventArgs touche)
    {
        if (!Ouverte) return;
        switch (touche.Key)
        {
            case "ArrowDown": _actif = (_actif + 1) % _choix.Count; break;
            case "ArrowUp": _actif = _actif <= 0 ? _choix.Count - 1 : _actif - 1; break;
            case "Enter" when _actif >= 0: await ChoisirAsync(_choix[_actif]); break;
            case "Enter" or "Escape": Fermer(); break;
        }
    }

    private async Task ChoisirAsync(TChoix choix)
    {
        Arreter();
        Fermer();
        await OnChoisi.InvokeAsync(choix);
        // The form has set the field itself: tell whoever listens (draft, errors) that it changed.
        EditContext?.NotifyFieldChanged(FieldIdentifier);
    }

    private void FermerEtQuitter()
    {
        Fermer();
        Quitter();
    }

    private void Fermer()
    {
        (_choix, _actif, _annonce) = ([], -1, null);
    }

    private void Arreter()
    {
        _recherche?.Cancel();
        _recherche = null;
    }
}
