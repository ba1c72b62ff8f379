using System.Security.Claims;
using EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Web.Files;
using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceIntervenants.Web.Features.Annonces.Candidatures.Bureau;

/// <summary>The applications to an ad as a workbook, for its managers (ANN-07).</summary>
internal static class ClasseurCandidatures
{
    /// <summary>Maps the download.</summary>
    public static void MapCandidatures(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Adresses.GestionCandidaturesClasseur("{numero}"), TelechargerAsync).RequireAuthorization();

    /// <summary>The workbook itself.</summary>
    public static byte[] Faire(string numero, IReadOnlyList<LigneExport> lignes)
    {
        using var classeur = new ClasseurExcel();
        classeur.Feuille($"Annonce {numero}", lignes)
            .Texte("Nom", 20, l => l.Nom)
            .Texte("Prénom", 16, l => l.Prenom)
            .Texte("Adresse e-mail", 30, l => l.Courriel)
            .Texte("Téléphone", 16, l => l.Telephone)
            .Texte("Fonction", 28, l => l.Fonction)
            .Texte("Employeur", 28, l => l.Employeur)
            .Texte("Spécialités", 30, l => l.Specialites)
            .Texte("Régions", 24, l => l.Regions)
            .Instant("Déposée le", 17, l => l.DeposeeLe)
            .Texte("État", 13, l => l.Etat.LibelleBureau())
            .Instant("Décision du", 17, l => l.DecideeLe)
            .Texte("Décision de", 20, l => l.DecideurNom)
            .Nombre("Évaluation", 11, l => l.Evaluation)
            .OuiNon("Présélection", 12, l => l.Preselection)
            .Texte("Commentaire", 50, l => l.Commentaire)
            .Texte("Notes privées", 50, l => l.Notes);
        return classeur.Octets();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> TelechargerAsync(
        string numero, ClaimsPrincipal personne, ExportCandidatures export, HttpResponse reponse, CancellationToken ct)
    {
        // For whoever may not read it, it does not exist.
        var lignes = await export.LireAsync(personne.Id(), numero, ct);
        if (!lignes.Reussi) return TypedResults.NotFound();
        reponse.Headers.CacheControl = "private, no-store";
        return TypedResults.File(Faire(numero, lignes.Valeur), ClasseurExcel.TypeMime, $"candidatures-{numero}.xlsx");
    }
}
