using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>An announcement in the administrator's list.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Texte">What it says, Markdown.</param>
/// <param name="Alerte">Whether it warns.</param>
/// <param name="Public">Who sees it.</param>
/// <param name="DebutLe">First instant, UTC.</param>
/// <param name="FinLe">The instant after the last, UTC.</param>
public sealed record LigneMessage(Guid Id, string Texte, bool Alerte, PublicMessage Public, DateTime DebutLe, DateTime FinLe);

/// <summary>An announcement, as its editor opens it.</summary>
/// <param name="Version">To be given back when saving.</param>
/// <param name="Saisie">What it holds.</param>
public sealed record MessageOuvert(int Version, SaisieMessage Saisie);

/// <summary>Reads the announcements on screen for the administrator; refused with ROL-01 to others.</summary>
public sealed class MessagesEcranQueries(IDbContextFactory<EspaceDbContext> bases)
{
    /// <summary>How many a page holds.</summary>
    public const int Taille = 20;

    /// <summary>A page of them, those that end last first.</summary>
    public async Task<Resultat<Page<LigneMessage>>> ListerAsync(Guid acteurId, int page, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<Page<LigneMessage>>();
        var total = await db.MessagesEcran.CountAsync(ct);
        var numero = Pages.Borner(page, total, Taille);
        var lignes = await db.MessagesEcran.OrderByDescending(m => m.FinLe).ThenBy(m => m.Id).Skip((numero - 1) * Taille).Take(Taille)
            .Select(m => new LigneMessage(m.Id, m.Texte, m.Alerte, m.Public, m.DebutLe, m.FinLe)).ToListAsync(ct);
        return Resultat.Ok(new Page<LigneMessage>(lignes, total, numero, Taille));
    }

    /// <summary>An announcement to change.</summary>
    public async Task<Resultat<MessageOuvert>> OuvrirAsync(Guid acteurId, Guid id, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<MessageOuvert>();
        if (await db.MessagesEcran.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, ct) is not { } message) return EcriturePortail.Introuvable("Cette annonce").Vers<MessageOuvert>();
        var (debut, fin) = (message.DebutLe.AParis(), message.FinLe.AParis());
        return Resultat.Ok(new MessageOuvert(message.Version, new SaisieMessage
        {
            Texte = message.Texte,
            Niveau = message.Alerte ? NiveauMessage.Avertissement : NiveauMessage.Information,
            Public = message.Public,
            DebutJour = DateOnly.FromDateTime(debut),
            DebutHeure = TimeOnly.FromDateTime(debut),
            FinJour = DateOnly.FromDateTime(fin),
            FinHeure = TimeOnly.FromDateTime(fin),
        }));
    }
}
