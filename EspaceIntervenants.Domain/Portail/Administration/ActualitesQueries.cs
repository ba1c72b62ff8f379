using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>Where a publication stands on a given day.</summary>
public enum EtatPublication
{
    /// <summary>Not ready.</summary>
    Brouillon = 1,

    /// <summary>Ready, and its first day is to come.</summary>
    AVenir = 2,

    /// <summary>Visitors see it.</summary>
    EnLigne = 3,

    /// <summary>Its last day is past.</summary>
    Retiree = 4,
}

/// <summary>The state of what has a first and a last day.</summary>
public static class EtatsPublication
{
    /// <summary>The state on that day.</summary>
    public static EtatPublication Le(DateOnly jour, bool prete, DateOnly publieeLe, DateOnly? retireeApres) =>
        !prete ? EtatPublication.Brouillon
        : retireeApres < jour ? EtatPublication.Retiree
        : publieeLe > jour ? EtatPublication.AVenir
        : EtatPublication.EnLigne;
}

/// <summary>A news item in the administrator's list.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Titre">Title.</param>
/// <param name="Prete">Whether it is ready.</param>
/// <param name="PublieeLe">First day.</param>
/// <param name="RetireeApres">Last day, if any.</param>
/// <param name="ModifieeLe">Last change, UTC.</param>
public sealed record LigneActualite(Guid Id, string Slug, string Titre, bool Prete, DateOnly PublieeLe, DateOnly? RetireeApres, DateTime ModifieeLe)
{
    /// <summary>Its state on that day.</summary>
    public EtatPublication Etat(DateOnly jour) => EtatsPublication.Le(jour, Prete, PublieeLe, RetireeApres);
}

/// <summary>A news item, as its editor opens it.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Version">To be given back when saving.</param>
/// <param name="Saisie">What it holds.</param>
public sealed record ActualiteOuverte(string Slug, int Version, SaisieActualite Saisie);

/// <summary>Reads the news for the administrator; refused with ROL-01 to others.</summary>
public sealed class ActualitesQueries(IDbContextFactory<EspaceDbContext> bases, TimeProvider temps)
{
    /// <summary>How many a page holds.</summary>
    public const int Taille = 20;

    private const int MotsMax = 8;

    /// <summary>A page of the list, the latest publication first.</summary>
    /// <param name="acteurId">Who asks.</param>
    /// <param name="etat">Only those of this state; all when null.</param>
    /// <param name="recherche">Words that its title or its text holds, all of them.</param>
    /// <param name="page">From 1; one that does not exist is the nearest that does.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Resultat<Page<LigneActualite>>> ChercherAsync(Guid acteurId, EtatPublication? etat, string? recherche, int page, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<Page<LigneActualite>>();
        var actualites = Contenant(DeLEtat(db.Actualites.AsNoTracking(), etat), recherche);
        var total = await actualites.CountAsync(ct);
        var numero = Pages.Borner(page, total, Taille);
        var lignes = await actualites.OrderByDescending(a => a.PublieeLe).ThenByDescending(a => a.Id)
            .Skip((numero - 1) * Taille).Take(Taille)
            .Select(a => new LigneActualite(a.Id, a.Slug, a.Titre, a.Prete, a.PublieeLe, a.RetireeApres, a.ModifieeLe)).ToListAsync(ct);
        return Resultat.Ok(new Page<LigneActualite>(lignes, total, numero, Taille));
    }

    /// <summary>A news item to change.</summary>
    public async Task<Resultat<ActualiteOuverte>> OuvrirAsync(Guid acteurId, Guid id, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<ActualiteOuverte>();
        var ouverte = await db.Actualites.Where(a => a.Id == id).Select(a => new ActualiteOuverte(a.Slug, a.Version, new SaisieActualite
        {
            Titre = a.Titre,
            Texte = a.Texte,
            PublieeLe = a.PublieeLe,
            RetireeApres = a.RetireeApres,
            Prete = a.Prete,
        })).FirstOrDefaultAsync(ct);
        return ouverte is null ? EcriturePortail.Introuvable("Cette actualité").Vers<ActualiteOuverte>() : Resultat.Ok(ouverte);
    }

    private IQueryable<Actualite> DeLEtat(IQueryable<Actualite> actualites, EtatPublication? etat)
    {
        var jour = temps.Aujourdhui();
        return etat switch
        {
            null => actualites,
            EtatPublication.Brouillon => actualites.Where(a => !a.Prete),
            EtatPublication.Retiree => actualites.Where(a => a.Prete && a.RetireeApres < jour),
            EtatPublication.AVenir => actualites.Where(a => a.Prete && a.PublieeLe > jour),
            _ => actualites.Where(a => a.Prete && a.PublieeLe <= jour && (a.RetireeApres == null || jour <= a.RetireeApres)),
        };
    }

    // The slug is the folded title: « actualisation » finds « Actualisation », and « elections » finds « Élections ».
    private static IQueryable<Actualite> Contenant(IQueryable<Actualite> actualites, string? recherche)
    {
        foreach (var mot in Texte.Mots(recherche is { Length: > 200 } longue ? longue[..200] : recherche).Take(MotsMax))
        {
            var motif = $"%{mot}%";
            actualites = actualites.Where(a => a.Slug.Contains(mot) || EF.Functions.Like(a.Titre, motif) || EF.Functions.Like(a.Texte, motif));
        }
        return actualites;
    }
}
