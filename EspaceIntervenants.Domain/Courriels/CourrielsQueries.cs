using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Courriels;

/// <summary>An e-mail as it was written, and where it is.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Destinataire">Address it goes to.</param>
/// <param name="Objet">Subject.</param>
/// <param name="Html">Body.</param>
/// <param name="Texte">Body, plain text.</param>
/// <param name="Cause">Name of its model.</param>
/// <param name="CreeLe">UTC.</param>
/// <param name="Etat">Where it is.</param>
/// <param name="Tentatives">How many times it was tried.</param>
/// <param name="EnvoyeLe">UTC.</param>
/// <param name="DerniereErreur">What went wrong last.</param>
public sealed record CourrielEcrit(
    Guid Id, string Destinataire, string Objet, string Html, string Texte, string Cause, DateTime CreeLe,
    EtatCourriel Etat, int Tentatives, DateTime? EnvoyeLe, string? DerniereErreur);

/// <summary>Reads the outbox, for the developers' page: the texts hold links that open accounts.</summary>
public sealed class CourrielsQueries(IDbContextFactory<EspaceDbContext> bases)
{
    /// <summary>How many e-mails a page shows.</summary>
    public const int Taille = 10;

    /// <summary>Every e-mail written, newest first.</summary>
    /// <param name="numero">Number of the page, from 1.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<Page<CourrielEcrit>> ListerAsync(int numero, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var total = await db.Courriels.CountAsync(ct);
        var page = Pages.Borner(numero, total, Taille);
        var lignes = await db.Courriels
            .OrderByDescending(c => c.CreeLe).ThenByDescending(c => c.Id)
            .Skip((page - 1) * Taille).Take(Taille)
            .Select(c => new CourrielEcrit(c.Id, c.Destinataire, c.Objet, c.Html, c.TexteBrut, c.Cause, c.CreeLe, c.Etat, c.Tentatives, c.EnvoyeLe, c.DerniereErreur))
            .ToListAsync(ct);
        return new Page<CourrielEcrit>(lignes, total, page, Taille);
    }
}
