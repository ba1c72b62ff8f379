using System.Security.Claims;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceIntervenants.Web.Files;

/// <summary>The download of deposited files: to whoever may read them, and never as a page of ours.</summary>
public static class FichiersEndpoints
{
    private const string Octets = "application/octet-stream";

    /// <summary>Maps the files of people, those of the ads and the documents of the portal.</summary>
    public static void MapFichiers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adresses.Fichiers + "/{id:guid}", TelechargerAsync).RequireAuthorization();
        routes.MapGet(Adresses.Annonces + "/{numero}/fichier", TelechargerDeLAnnonceAsync).AllowAnonymous();
        routes.MapGet(Adresses.Documents + "/{id:guid}", TelechargerDocumentAsync).AllowAnonymous();
    }

    private static async Task<Results<FileStreamHttpResult, NotFound>> TelechargerAsync(
        Guid id, ClaimsPrincipal personne, FichiersQueries fichiers, HttpResponse reponse, CancellationToken ct) =>
        Rendre(await fichiers.OuvrirAsync(personne.Id(), id, ct), reponse, "private, no-store");

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
