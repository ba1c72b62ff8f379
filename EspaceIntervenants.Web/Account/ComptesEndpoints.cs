using EspaceIntervenants.Domain.Comptes;
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
        app.MapGet(Adresses.InscriptionDocument + "/{document}", OuvrirDocument).AllowAnonymous();
        app.MapGet(Adresses.Captcha + "/{id:guid}.png", ImageAsync).AllowAnonymous();
        app.MapPost(Adresses.Captcha, PoserDefiAsync).AllowAnonymous();
    }

    private static async Task<IResult> DeconnecterAsync(HttpContext contexte, IAntiforgery antiforgery, Session session)
    {
        if (contexte.User.Identity?.IsAuthenticated != true) return Results.LocalRedirect(Adresses.Accueil);
        if (!await antiforgery.IsRequestValidAsync(contexte)) return Results.BadRequest();
        await session.FermerAsync();
        return Results.LocalRedirect(Adresses.Accueil);
    }

    private static IResult OuvrirDocument(string document, HttpContext contexte, DocumentsOuverts ouverts)
    {
        if (!Enum.TryParse<DocumentInscription>(document, ignoreCase: true, out var choisi) || !Enum.IsDefined(choisi)) return Results.NotFound();
        ouverts.Noter(contexte, choisi);
        return Results.LocalRedirect(DocumentsOuverts.Page(choisi));
    }

    private static async Task<IResult> ImageAsync(Guid id, HttpContext contexte, DefisCaptcha defis, CancellationToken ct)
    {
        if (await defis.ImageAsync(id, ct) is not { } image) return Results.NotFound();
        contexte.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(ImageCaptcha.Dessiner(image.Code, image.Graine), "image/png");
    }

    private static async Task<IResult> PoserDefiAsync(NatureDefi nature, DefisCaptcha defis, CancellationToken ct)
    {
        var defi = await defis.PoserAsync(nature == NatureDefi.Question ? nature : NatureDefi.Image, ct);
        return Results.Json(new { defi.Id, defi.Question, Image = ImageCaptcha.Adresse(defi.Id) });
    }
}
