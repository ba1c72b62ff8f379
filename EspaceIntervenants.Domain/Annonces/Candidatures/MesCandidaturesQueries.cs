using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils.Bureau;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Candidatures;

/// <summary>An application as its author sees it: its state, and never more (ANN-07).</summary>
/// <param name="Id">The application.</param>
/// <param name="Numero">Number of the ad.</param>
/// <param name="Intitule">Title of the ad.</param>
/// <param name="Structure">Name of the structure that published it.</param>
/// <param name="DeposeeLe">When it was made, UTC.</param>
/// <param name="Etat">The state.</param>
/// <param name="JusquAu">Last day to apply to the ad.</param>
/// <param name="AnnonceOuverte">Whether one may still apply to the ad.</param>
/// <param name="Version">To give back when withdrawing.</param>
public sealed record MaCandidature(
    Guid Id, string Numero, string Intitule, string Structure, DateTime DeposeeLe, EtatCandidature Etat, DateOnly? JusquAu, bool AnnonceOuverte, int Version)
{
    /// <summary>Whether its author may still give it up (ANN-06).</summary>
    public bool Retirable => Etat == EtatCandidature.Deposee;
}

/// <summary>How many applications of a person are in each state.</summary>
/// <param name="Deposees">« Déposée ».</param>
/// <param name="Etudiees">« Étudiée ».</param>
/// <param name="NonRetenues">« Non retenue ».</param>
/// <param name="Retirees">« Retirée ».</param>
public sealed record ComptesMesCandidatures(int Deposees, int Etudiees, int NonRetenues, int Retirees)
{
    /// <summary>None.</summary>
    public static ComptesMesCandidatures Vide { get; } = new(0, 0, 0, 0);

    /// <summary>Of all states.</summary>
    public int Total => Deposees + Etudiees + NonRetenues + Retirees;

    /// <summary>Of one state; of all for null.</summary>
    public int De(EtatCandidature? etat) => etat switch
    {
        null => Total,
        EtatCandidature.Deposee => Deposees,
        EtatCandidature.Etudiee => Etudiees,
        EtatCandidature.NonRetenue => NonRetenues,
        _ => Retirees,
    };
}

/// <summary>
/// « Mes réponses aux annonces » (ANN-07). What the managers think of an application stands in other tables, which nothing here reads.
/// </summary>
public sealed class MesCandidaturesQueries(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps)
{
    /// <summary>How many applications a page holds.</summary>
    public const int Taille = 20;

    /// <summary>How many the acting trainer has in each state; none for anyone else.</summary>
    public async Task<ComptesMesCandidatures> CompterAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        return await Miennes(db, await db.ActeurAsync(acteurId, ct)).GroupBy(_ => 1).Select(g => new ComptesMesCandidatures(
            g.Count(c => c.Etat == EtatCandidature.Deposee),
            g.Count(c => c.Etat == EtatCandidature.Etudiee),
            g.Count(c => c.Etat == EtatCandidature.NonRetenue),
            g.Count(c => c.Etat == EtatCandidature.Retiree))).SingleOrDefaultAsync(ct) ?? ComptesMesCandidatures.Vide;
    }

    /// <summary>A page of the acting trainer's applications, latest first; none for anyone else.</summary>
    /// <param name="acteurId">The trainer.</param>
    /// <param name="etat">Only those in this state; all when null.</param>
    /// <param name="page">From 1; a page that no longer exists is the last one.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Page<MaCandidature>> ChercherAsync(Guid acteurId, EtatCandidature? etat, int page, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var miennes = Miennes(db, await db.ActeurAsync(acteurId, ct));
        if (etat is not null) miennes = miennes.Where(c => c.Etat == etat);
        var total = await miennes.CountAsync(ct);
        var numero = Pages.Borner(page, total, Taille);
        var aujourdhui = temps.Aujourdhui();
        var lignes = await miennes.OrderByDescending(c => c.DeposeeLe).ThenBy(c => c.Id).Skip((numero - 1) * Taille).Take(Taille)
            .Join(db.Annonces, c => c.AnnonceId, a => a.Id, (c, a) => new { c, a })
            .Join(db.Structures, x => x.a.StructureCode, s => s.Code, (x, s) => new MaCandidature(
                x.c.Id, x.a.Numero, x.a.Fiche.Intitule ?? string.Empty, s.Libelle, x.c.DeposeeLe, x.c.Etat, x.a.Fiche.DateLimite,
                x.a.Etat == EtatAnnonce.Publiee && (x.a.Fiche.DateLimite == null || x.a.Fiche.DateLimite >= aujourdhui), x.c.Version))
            .ToListAsync(ct);
        return new Page<MaCandidature>([.. lignes.OrderByDescending(l => l.DeposeeLe).ThenBy(l => l.Id)], total, numero, Taille);
    }

    private static IQueryable<Candidature> Miennes(EspaceDbContext db, Acteur acteur) =>
        db.Candidatures.AsNoTracking().Where(c => c.ProfilId == acteur.Id && acteur.EstIntervenant);
}
