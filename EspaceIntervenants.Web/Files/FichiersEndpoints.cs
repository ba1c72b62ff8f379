using System.Security.Claims;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace EspaceIntervenants.Web.Files;

/// <summary>The download of deposited files, to whoever may read them and never as a page of ours, and the preview of those a browser shows by itself.</summary>
public static class FichiersEndpoints
{
    private const string Octets = "application/octet-stream";

    /// <summary>Maps the files of people, those of the ads and the documents of the portal.</summary>
    public static void MapFichiers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adresses.Fichiers + "/{id:guid}", TelechargerAsync).RequireAuthorization();
        routes.MapGet(Adresses.Fichiers + "/{id:guid}/apercu", MontrerAsync).RequireAuthorization();
        routes.MapGet(Adresses.Annonces + "/{numero}/fichier", TelechargerDeLAnnonceAsync).AllowAnonymous();
        routes.MapGet(Adresses.Documents + "/{id:guid}", TelechargerDocumentAsync).AllowAnonymous();
    }

    /// <summary>Whether a file of this extension is shown by browsers without running anything of it: what is text or HTML is not.</summary>
    public static bool SeMontre(string extension) => extension is "pdf" or "jpg" or "jpeg" or "png";

    private static async Task<Results<FileStreamHttpResult, NotFound>> TelechargerAsync(
        Guid id, ClaimsPrincipal personne, FichiersQueries fichiers, HttpResponse reponse, CancellationToken ct) =>
        Rendre(await fichiers.OuvrirAsync(personne.Id(), id, ct), reponse, "private, no-store");

    private static async Task<Results<FileStreamHttpResult, NotFound>> MontrerAsync(
        Guid id, ClaimsPrincipal personne, FichiersQueries fichiers, HttpResponse reponse, CancellationToken ct)
    {
        var resultat = await fichiers.OuvrirAsync(personne.Id(), id, ct);
        if (!resultat.Reussi) return TypedResults.NotFound();
        var fichier = resultat.Valeur;
        if (!SeMontre(fichier.Extension))
        {
            await fichier.Contenu.DisposeAsync();
            return TypedResults.NotFound();
        }
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(fichier.Nom);
        reponse.Headers.ContentDisposition = disposition.ToString();
        reponse.Headers.XContentTypeOptions = "nosniff";
        reponse.Headers.CacheControl = "private, no-store";
        reponse.Headers.ContentSecurityPolicy = PolitiqueContenu.Apercu;
        reponse.Headers.XFrameOptions = "SAMEORIGIN";
        reponse.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return TypedResults.Stream(fichier.Contenu, TypeDe(fichier.Extension), enableRangeProcessing: true);
    }

    private static async Task<Results<FileStreamHttpResult, NotFound>> TelechargerDeLAnnonceAsync(
        string numero, FichiersQueries fichiers, HttpResponse reponse, CancellationToken ct) =>
        Rendre(await fichiers.OuvrirDeLAnnonceAsync(numero, ct), reponse, "no-cache");

    private static async Task<Results<FileStreamHttpResult, NotFound>> TelechargerDocumentAsync(
        Guid id, FichiersQueries fichiers, HttpResponse reponse, CancellationToken ct) =>
        Rendre(await fichiers.OuvrirDocumentAsync(id, ct), reponse, "no-cache");

    private static Results<FileStreamHttpResult, NotFound> Rendre(Resultat<FichierOuvert> resultat, HttpResponse reponse, string cache)
    {
        if (!resultat.Reussi) return TypedResults.NotFound();
        reponse.Headers.XContentTypeOptions = "nosniff";
        reponse.Headers.CacheControl = cache;
        // With a name, the disposition is « attachment »: the browser saves, it does not show.
        return TypedResults.Stream(resultat.Valeur.Contenu, TypeDe(resultat.Valeur.Extension), resultat.Valeur.Nom);
    }

    /// <summary>HTML, and text that a browser could take for it, have no type of their own here.</summary>
    private static string TypeDe(string extension) => extension switch
    {
        "pdf" => "application/pdf",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt" => "application/vnd.oasis.opendocument.text",
        "rtf" => "application/rtf",
        "jpg" or "jpeg" => "image/jpeg",
        "png" => "image/png",
        _ => Octets,
    };
}
