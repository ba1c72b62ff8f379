using System.Collections.Frozen;
using EspaceIntervenants.Domain.Courriels;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace EspaceIntervenants.Web.Emails;

/// <summary>Renders the Razor template of a model; its plain text is drawn from the same rendering.</summary>
public sealed class RenduCourrielRazor(IServiceScopeFactory portees, ILoggerFactory journaux) : IRenduCourriel
{
    private static readonly FrozenDictionary<Type, Type> Gabarits = typeof(RenduCourrielRazor).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && ModeleDe(type) is not null)
        .ToFrozenDictionary(type => ModeleDe(type)!);

    /// <summary>The models that have a template.</summary>
    public static IEnumerable<Type> Modeles => Gabarits.Keys;

    public async Task<CourrielRendu> RendreAsync(IModeleCourriel modele, CancellationToken ct)
    {
        if (!Gabarits.TryGetValue(modele.GetType(), out var gabarit))
            throw new InvalidOperationException($"No template of Web/Emails is written for {modele.GetType().Name}.");
        await using var portee = portees.CreateAsyncScope();
        await using var rendu = new HtmlRenderer(portee.ServiceProvider, journaux);
        var parametres = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Modele"] = modele });
        var html = await rendu.Dispatcher.InvokeAsync(async () => (await rendu.RenderComponentAsync(gabarit, parametres)).ToHtmlString());
        return new CourrielRendu(html, TexteDeHtml.Convertir(html));
    }

    private static Type? ModeleDe(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            if (parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(GabaritCourriel<>))
                return parent.GetGenericArguments()[0];
        return null;
    }
}
