namespace EspaceIntervenants.Web.Security;

/// <summary>
/// The content security policy. Scripts, styles and frames come from our own origin only. Styles may stand in attributes, since MudBlazor
/// places its popovers that way.
/// </summary>
internal static class PolitiqueContenu
{
    private const string Fin = "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>That of every response.</summary>
    public const string Stricte = $"default-src 'self'; img-src 'self' data:; {Fin}";

    /// <summary>That of a page which also loads the scripts of this origin and calls it.</summary>
    public static string Avec(string origine) =>
        $"default-src 'self'; script-src 'self' {origine}; connect-src 'self' {origine}; img-src 'self' data: {origine}; {Fin}";
}
