using System.Diagnostics.CodeAnalysis;
using EspaceIntervenants.Domain.Common;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Components.Champs;

/// <summary>A field whose text is bounded: by the browser, and here, since a script can type past <c>maxlength</c>.</summary>
public abstract class ChampTexteBase : ChampBase<string?>
{
    private string? _frappe;

    /// <summary>Most characters that can be typed.</summary>
    [Parameter]
    public int Max { get; set; } = 200;

    /// <summary>How the number typed here is judged; null for an ordinary text.</summary>
    [Parameter]
    public ControleNumero? Controle { get; set; }

    /// <summary>Said beside a number that is right.</summary>
    protected override string? Valide => Controle is not null && !string.IsNullOrWhiteSpace(CurrentValue) && Controle.Motif(CurrentValue) is null ? Controle.Nom : null;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Erreurs => Raison is { } raison ? [raison, .. base.Erreurs.Where(e => e != raison)] : base.Erreurs;

    private string? Raison => Controle is not null && !string.IsNullOrWhiteSpace(CurrentValue) && (_frappe is null || Controle.Assez(Texte.SansEspaces(CurrentValue).ToUpperInvariant()))
        ? Controle.Motif(CurrentValue)
        : null;

    /// <summary>What the input shows: what is being typed, or the number as it is read.</summary>
    protected override string? FormatValueAsString(string? value) => Controle is null || _frappe is not null || string.IsNullOrWhiteSpace(value) || Controle.Motif(value) is not null
        ? value
        : Controle.Presenter(value);

    /// <summary>The field is left: a right number is put in order, a wrong one is said to be so however short it is.</summary>
    protected void Quitter()
    {
        if (_frappe is null) return;
        _frappe = null;
        if (Valide is not null) CurrentValue = Controle!.Ranger(CurrentValue!);
    }

    /// <inheritdoc/>
    protected override bool TryParseValueFromString(string? value, out string? result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        result = _frappe = value is { Length: var longueur } && longueur > Max ? value[..Max] : value;
        validationErrorMessage = null;
        return true;
    }
}
