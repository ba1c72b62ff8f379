using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>Activates accounts by the link sent to their address (CPT-04).</summary>
public sealed class ActivationCompte(IDbContextFactory<EspaceDbContext> fabrique, DefisCaptcha defis, LiensCompte liens, TimeProvider temps)
{
    /// <summary>What became of an activation link. Looking does not use it up: mail filters open links too.</summary>
    public async Task<EtatLien> EtatAsync(string? jeton, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        return await liens.EtatAsync(db, ObjetLien.Activation, jeton, ct);
    }

    /// <summary>Activates the account and opens its form; gives the account, for a session to be opened. Refused with <c>CPT-04</c> when the link does not work.</summary>
    public async Task<Resultat<Guid>> ActiverAsync(string? jeton, CancellationToken ct = default)
    {
        var maintenant = temps.Maintenant();
        await using var db = await fabrique.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await liens.UtiliserAsync(db, ObjetLien.Activation, jeton, ct) is not { } compte)
            return Resultat.Refus(MotifRefus.Regle, "CPT-04", "Ce lien ne fonctionne pas ou plus.").Vers<Guid>();
        compte.Activer(maintenant);
        (await db.Inscriptions.FirstOrDefaultAsync(i => i.Id == compte.Id, ct))?.Activer(maintenant);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Resultat.Ok(compte.Id);
    }

    /// <summary>Sends a new link to the address of an account that waits for its activation. The answer is the same whether or not there is one.</summary>
    public async Task<Resultat> RenvoyerAsync(string? adresse, ReponseDefi reponse, CancellationToken ct = default)
    {
        if (await defis.RefusAsync(adresse, reponse, ct) is { } refus) return refus;
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var cle = AdresseCourriel.Cle(adresse);
        var compte = await db.Users.FirstOrDefaultAsync(c => c.NormalizedEmail == cle && !c.EmailConfirmed && c.ArchiveLe == null, ct);
        if (compte is null || await liens.AssezEnvoyesAsync(db, compte.Id, ct)) return Resultat.Succes;
        await liens.AjouterActivationAsync(db, compte, await LiensCompte.NomAsync(db, compte.Id, ct), ct);
        await db.SaveChangesAsync(ct);
        return Resultat.Succes;
    }
}
