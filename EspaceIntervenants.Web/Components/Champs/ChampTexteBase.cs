using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Components.Champs;

/// <summary>A field whose text is bounded: by the browser, and here, since a script can type past <c>maxlength</c>.</summary>
public abstract class ChampTexteBase : ChampBase<string?>
{
    /// <summary>Most characters that can be typed.</summary>
    [Parameter]
    public int Max { get; set; } = 200;

    /// <inheritdoc/>
    protected override bool TryParseValueFromString(string? value, out string? result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        result = value is { Length: var longueur } && longueur > Max ? value[..Max] : value;
        validationErrorMessage = null;
        return true;
    }
}
