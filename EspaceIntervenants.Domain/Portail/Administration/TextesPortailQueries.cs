using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>One of the texts, in the administrator's list.</summary>
/// <param name="Cle">One of <see cref="ClesTextes"/>.</param>
/// <param name="EnVigueurLe">Since when its present version is in force; null while the shipped text is shown.</param>
/// <param name="AVenirLe">When its next version will be; null when none is planned.</param>
/// <param name="Versions">How many versions were written.</param>
public sealed record LigneTexte(string Cle, DateOnly? EnVigueurLe, DateOnly? AVenirLe, int Versions);

/// <summary>A version of a text.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Titre">Title.</param>
/// <param name="Texte">The text, Markdown.</param>
/// <param name="EnVigueurLe">First day it is in force.</param>
/// <param name="EcritLe">When it was written, UTC.</param>
/// <param name="AuteurNom">Who wrote it.</param>
public sealed record VersionTexte(Guid Id, string Titre, string Texte, DateOnly EnVigueurLe, DateTime EcritLe, string AuteurNom);

/// <summary>A text, as its editor opens it.</summary>
/// <param name="EnVigueur">The version in force; null while the shipped text is shown.</param>
/// <param name="Derniere">The version written last, to be given back when saving; null while there is none.</param>
/// <param name="Historique">Its versions, the last in force first: the hundred last ones.</param>
public sealed record TexteOuvert(VersionTexte? EnVigueur, Guid? Derniere, IReadOnlyList<VersionTexte> Historique);

/// <summary>Reads the texts of the portal for the administrator; refused with ROL-01 to others.</summary>
public sealed class TextesPortailQueries(IDbContextFactory<EspaceDbContext> bases, TimeProvider temps)
{
    private const int HistoriqueMax = 100;

    /// <summary>All the texts, in the order of <see cref="ClesTextes.Toutes"/>.</summary>
    public async Task<Resultat<IReadOnlyList<LigneTexte>>> ListerAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<IReadOnlyList<LigneTexte>>();
        var jour = temps.Aujourdhui();
        var connus = await db.TextesPortail.GroupBy(t => t.Cle).Select(g => new LigneTexte(
            g.Key,
            g.Max(t => t.EnVigueurLe <= jour ? t.EnVigueurLe : (DateOnly?)null),
            g.Min(t => t.EnVigueurLe > jour ? t.EnVigueurLe : (DateOnly?)null),
            g.Count())).ToDictionaryAsync(t => t.Cle, ct);
        return Resultat.Ok<IReadOnlyList<LigneTexte>>([.. ClesTextes.Toutes.Select(cle => connus.GetValueOrDefault(cle) ?? new LigneTexte(cle, null, null, 0))]);
    }

    /// <summary>A text to change, with its history.</summary>
    public async Task<Resultat<TexteOuvert>> OuvrirAsync(Guid acteurId, string cle, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<TexteOuvert>();
        if (!ClesTextes.Toutes.Contains(cle)) return EcriturePortail.Introuvable("Ce texte").Vers<TexteOuvert>();
        var historique = await Versions(db, cle, DateOnly.MaxValue).Take(HistoriqueMax).ToListAsync(ct);
        return Resultat.Ok(new TexteOuvert(await EnVigueurAsync(db, cle, ct), await TextesPortailService.DerniereAsync(db, cle, ct), historique));
    }

    /// <summary>The one place where the text in force is looked up for its editor; null while the shipped one is shown.</summary>
    private Task<VersionTexte?> EnVigueurAsync(EspaceDbContext db, string cle, CancellationToken ct)
    {
        var jour = temps.Aujourdhui();
        return Versions(db, cle, jour).FirstOrDefaultAsync(ct);
    }

    private static IQueryable<VersionTexte> Versions(EspaceDbContext db, string cle, DateOnly jusquAu) => db.TextesPortail
        .Where(t => t.Cle == cle && t.EnVigueurLe <= jusquAu).OrderByDescending(t => t.EnVigueurLe).ThenByDescending(t => t.EcritLe).ThenByDescending(t => t.Id)
        .Select(t => new VersionTexte(t.Id, t.Titre, t.Texte, t.EnVigueurLe, t.EcritLe, t.AuteurNom));
}
