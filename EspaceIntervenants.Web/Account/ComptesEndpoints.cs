using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace EspaceIntervenants.Web.Account;

/// <summary>What the account pages need beside pages.</summary>
internal static class ComptesEndpoints
{
    public static void MapComptes(this WebApplication app)
    {
        app.MapPost(Adresses.Deconnexion, DeconnecterAsync).AllowAnonymous();
        // Asked for from time to time by whoever works in a circuit, which sends no request: the session's cookie is renewed.
        app.MapGet(Adresses.Session, () => Results.NoContent());
    }

    private static async Task<IResult> DeconnecterAsync(HttpContext contexte, IAntiforgery antiforgery, Session session)
    {
        if (contexte.User.Identity?.IsAuthenticated != true) return Results.LocalRedirect(Adresses.Accueil);
        if (!await antiforgery.IsRequestValidAsync(contexte)) return Results.BadRequest();
        await session.FermerAsync();
        return Results.LocalRedirect(Adresses.Accueil);
    }
}
