namespace EspaceIntervenants.Web.Security;

/// <summary>
/// The content security policy. Scripts, styles and frames come from our own origin only. Styles may stand in attributes, since MudBlazor
/// places its popovers that way; pictures may be made in the page, where a photo is made smaller before it is sent.
/// </summary>
internal static class PolitiqueContenu
{
    private const string Fin = "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>That of every response.</summary>
    public const string Stricte = $"default-src 'self'; img-src 'self' data: blob:; {Fin}";

    /// <summary>
    /// That of a deposited file shown by the browser's own viewer: our pages may frame it, and it loads nothing. The viewers themselves use
    /// styles in attributes, and the file as a picture or an object of its own address.
    /// </summary>
    public const string Apercu = "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>That of a page which also loads the scripts of this origin and calls it.</summary>
    public static string Avec(string origine) =>
        $"default-src 'self'; script-src 'self' {origine}; connect-src 'self' {origine}; img-src 'self' data: {origine}; {Fin}";
}
