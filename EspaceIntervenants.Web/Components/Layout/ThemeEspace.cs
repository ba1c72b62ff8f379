using MudBlazor;

namespace EspaceIntervenants.Web.Components.Layout;

/// <summary>
/// MudBlazor's side of the look. Colours and type come from <c>css/variables.css</c>, which overrides MudBlazor's own
/// variables, so that public pages and signed-in areas cannot drift apart; only measures that have no variable stand here.
/// </summary>
public static class ThemeEspace
{
    public static MudTheme Theme { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px" },
        Typography = new Typography { Button = new ButtonTypography { TextTransform = "none", FontWeight = "600", FontSize = "1rem" } },
    };
}
