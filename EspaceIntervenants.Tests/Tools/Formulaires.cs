using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>Fills and sends the forms of static pages as a browser without script does.</summary>
public static class Formulaires
{
    private static readonly HtmlParser Lecteur = new();

    /// <summary>Reads a page.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpClient navigateur, string adresse)
    {
        using var reponse = await navigateur.GetAsync(new Uri(adresse, UriKind.Relative));
        return await reponse.PageAsync();
    }

    /// <summary>The page of an answer.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage reponse) =>
        Lecteur.ParseDocument(await reponse.Content.ReadAsStringAsync());

    /// <summary>What a person reads of a page.</summary>
    public static string Texte(this IHtmlDocument page) => page.Body!.TextContent;

    /// <summary>Opens the page, fills the form of its main part, and sends it.</summary>
    public static async Task<HttpResponseMessage> EnvoyerAsync(this HttpClient navigateur, string adresse, IReadOnlyDictionary<string, string> saisie)
    {
        using var page = await navigateur.PageAsync(adresse);
        return await navigateur.EnvoyerAsync(adresse, page, saisie);
    }

    /// <summary>Fills the form of a page already open and sends it.</summary>
    public static async Task<HttpResponseMessage> EnvoyerAsync(
        this HttpClient navigateur, string adresse, IHtmlDocument page, IReadOnlyDictionary<string, string> saisie, string selecteur = "main form")
    {
        var formulaire = page.QuerySelector(selecteur) ?? throw new InvalidOperationException($"No form at {adresse}: {page.Title}");
        var champs = formulaire.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>()
            .Where(i => i.Type is not ("checkbox" or "radio") || i.IsChecked)
            .Where(i => !saisie.ContainsKey(i.Name!))
            .Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(saisie);
        using var contenu = new FormUrlEncodedContent(champs);
        return await navigateur.PostAsync(new Uri(formulaire.GetAttribute("action") is { Length: > 0 } cible ? cible : adresse, UriKind.RelativeOrAbsolute), contenu);
    }
}
