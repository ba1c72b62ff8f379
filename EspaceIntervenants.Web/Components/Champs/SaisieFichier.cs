using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;

namespace EspaceIntervenants.Web.Components.Champs;

/// <summary>
/// What chooses a file, closed until the browser listens to it: it is on screen a journey of the network before, and what would be chosen or
/// dropped meanwhile would be lost without a word.
/// </summary>
public sealed class SaisieFichier : InputFile
{
    private IDictionary<string, object>? _demandes;
    private bool _ecoute;

    protected override void OnParametersSet() => _demandes = AdditionalAttributes;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        AdditionalAttributes = _ecoute ? _demandes : new Dictionary<string, object>(_demandes ?? new Dictionary<string, object>()) { ["disabled"] = true };
        base.BuildRenderTree(builder);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (!firstRender) return;
        _ecoute = true;
        StateHasChanged();
    }
}
