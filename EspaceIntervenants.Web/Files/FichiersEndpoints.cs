using System.Security.Claims;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceIntervenants.Web.Files;

/// <summary>The download of deposited files: to whoever may read them, and never as a page of ours.</summary>
public static class FichiersEndpoints
{
    private const string Octets = "application/octet-stream";

    /// <summary>Maps <see cref="Adresses.Fichiers"/>.</summary>
    public static void MapFichiers(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Adresses.Fichiers + "/{id:guid}", TelechargerAsync).RequireAuthorization();

    private static async Task<Results<FileStreamHttpResult, NotFound>> TelechargerAsync(
        Guid id, ClaimsPrincipal personne, FichiersQueries fichiers, HttpResponse reponse, CancellationToken ct)
    {
        var resultat = await fichiers.OuvrirAsync(personne.Id(), id, ct);
        if (!resultat.Reussi) return TypedResults.NotFound();
        reponse.Headers.XContentTypeOptions = "nosniff";
        reponse.Headers.CacheControl = "private, no-store";
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
