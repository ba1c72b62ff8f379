using System.Security.Cryptography;
using System.Text;
using EspaceIntervenants.Domain.Annonces.Recherche;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Web.Components.Markdown;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace EspaceIntervenants.Web.Flux;

/// <summary>
/// The public pages for machines: a feed of the ads, one of the news, the site map, robots.txt. Links are made from the public address of
/// the configuration, never from the request.
/// </summary>
public static class FluxEndpoints
{
    /// <summary>Entries of a feed.</summary>
    public const int Entrees = 50;

    private const int ResumeMax = 400;
    private static readonly string[] Verbes = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps them, open to anyone.</summary>
    public static void MapFlux(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Adresses.AnnoncesFlux, Verbes, AnnoncesAsync).AllowAnonymous();
        routes.MapMethods(Adresses.ActualitesFlux, Verbes, ActualitesAsync).AllowAnonymous();
        routes.MapMethods(Adresses.PlanDuSite, Verbes, PlanAsync).AllowAnonymous();
        routes.MapMethods(Adresses.Robots, Verbes, Robots).AllowAnonymous();
    }

    private static async Task<IResult> AnnoncesAsync(
        FluxAnnoncesQueries annonces, ReferentielsQueries referentiels, IOptions<SiteOptions> site, HttpResponse reponse, CancellationToken ct)
    {
        var listes = await referentiels.LireAsync(ct);
        var entrees = (await annonces.DernieresAsync(Entrees, ct)).Select(a => new EntreeAtom(
            site.Value.Lien(Adresses.Annonce(a.Numero)), a.Intitule, Abreger(a.Description), a.Structure, a.PublieeLe, a.ModifieeLe,
            [.. a.Specialites.Select(listes.Libelle<Specialite>)]));
        return Rendre(reponse, FluxAtom.TypeMime, new FluxAtom("Annonces de l'Espace Intervenants", "Les dernières annonces publiées par les structures du CNFPT",
            site.Value.Lien(Adresses.Annonces), site.Value.Lien(Adresses.AnnoncesFlux), [.. entrees]).Ecrire());
    }

    private static async Task<IResult> ActualitesAsync(FluxActualitesQueries actualites, IOptions<SiteOptions> site, HttpResponse reponse, CancellationToken ct)
    {
        var entrees = (await actualites.DernieresAsync(Entrees, ct)).Select(a => new EntreeAtom(
            site.Value.Lien(Adresses.Actualite(a.Slug)), a.Titre, RenduMarkdown.Resumer(a.Texte, ResumeMax), "CNFPT", a.PublieeLe, a.ModifieeLe, []));
        return Rendre(reponse, FluxAtom.TypeMime, new FluxAtom("Actualités de l'Espace Intervenants", "Les dernières actualités du portail",
            site.Value.Lien(Adresses.Actualites), site.Value.Lien(Adresses.ActualitesFlux), [.. entrees]).Ecrire());
    }

    private static async Task<IResult> PlanAsync(
        FluxAnnoncesQueries annonces, FluxActualitesQueries actualites, IOptions<SiteOptions> site, HttpResponse reponse, CancellationToken ct)
    {
        var fixes = PlanDuSite.Pages.Select(p => new PageDuSite(site.Value.Lien(p), null));
        var nouvelles = (await actualites.DernieresAsync(PlanDuSite.Max, ct)).Select(a => new PageDuSite(site.Value.Lien(Adresses.Actualite(a.Slug)), a.ModifieeLe));
        var fiches = (await annonces.PagesAsync(PlanDuSite.Max, ct)).Select(a => new PageDuSite(site.Value.Lien(Adresses.Annonce(a.Cle)), a.ModifieeLe));
        return Rendre(reponse, PlanDuSite.TypeMime, PlanDuSite.Ecrire(fixes.Concat(nouvelles).Concat(fiches)));
    }

    private static IResult Robots(IOptions<SiteOptions> site, HttpResponse reponse) => Rendre(reponse, "text/plain", Encoding.UTF8.GetBytes($"""
        User-agent: *
        Disallow: {Adresses.Espace}
        Disallow: {Adresses.Gestion}
        Disallow: {Adresses.Administration}
        Disallow: {Adresses.Alertes}
        Allow: /

        Sitemap: {site.Value.Lien(Adresses.PlanDuSite)}

        """));

    /// <summary>
    /// The document, or 304 when the reader has it already. Told from its content alone: a date would not tell that an ad was closed, since
    /// what is left is older than what went.
    /// </summary>
    private static IResult Rendre(HttpResponse reponse, string type, byte[] document)
    {
        reponse.Headers.CacheControl = "public, max-age=300";
        var empreinte = Convert.ToHexStringLower(SHA256.HashData(document).AsSpan(0, 16));
        return Results.Bytes(document, $"{type}; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{empreinte}\""));
    }

    private static string Abreger(string texte)
    {
        var ligne = string.Join(' ', texte.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (ligne.Length <= ResumeMax) return ligne;
        var fin = ligne.LastIndexOf(' ', ResumeMax);
        return ligne[..(fin > 0 ? fin : ResumeMax)] + " […]";
    }
}
