using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>
/// INS-04: a request whose complements do not come is archived once its last day is over, account and all; a reminder is
/// sent some days before.
/// </summary>
public sealed class ComplementsSansReponse(
    IDbContextFactory<EspaceDbContext> bases,
    BoiteDepart boite,
    IOptions<ReglesOptions> regles,
    IOptions<SiteOptions> site) : IRegleProgrammee
{
    private const string Motif = "Compléments demandés restés sans réponse";

    private enum Action { Aucune, Rappeler, Archiver }

    /// <inheritdoc/>
    public string Code => "INS-04";

    /// <inheritdoc/>
    public string Libelle => "Rappel puis archivage des demandes de compléments sans réponse";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guid>> DusAsync(DateTime maintenant, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var enAttente = await db.Inscriptions
            .Where(i => i.Etat == EtatInscription.ComplementsDemandes && i.ComplementsDemandesLe != null)
            .OrderBy(i => i.ComplementsDemandesLe)
            .Select(i => new { i.Id, i.ComplementsDemandesLe, i.RappelComplementsLe })
            .ToListAsync(ct);
        return [.. enAttente.Where(i => ActionDue(i.ComplementsDemandesLe, i.RappelComplementsLe, maintenant) != Action.Aucune).Select(i => i.Id)];
    }

    /// <inheritdoc/>
    public async Task<bool> TraiterAsync(Guid id, DateTime maintenant, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var inscription = await db.Inscriptions.FirstOrDefaultAsync(i => i.Id == id && i.Etat == EtatInscription.ComplementsDemandes, ct);
        var compte = await db.Users.FirstOrDefaultAsync(c => c.Id == id, ct);
        if (inscription is null || compte is null) return false;
        var action = ActionDue(inscription.ComplementsDemandesLe, inscription.RappelComplementsLe, maintenant);
        if (action == Action.Aucune) return false;
        var formateur = await db.Profils.AsNoTracking().Where(p => p.Id == id).Select(p => p.Identification.Formateur).SingleAsync(ct);
        var (nom, jusquAu) = (formateur.Appel(), JusquAu(inscription.ComplementsDemandesLe!.Value));
        if (action == Action.Archiver)
        {
            inscription.Archiver(maintenant, Motif);
            compte.Archiver(maintenant);
        }
        else
        {
            inscription.NoterRappel(maintenant);
        }
        IModeleCourriel courriel = action == Action.Archiver
            ? new CourrielInscriptionArchivee(nom, jusquAu, site.Value.AideEtContact)
            : new CourrielRappelComplements(nom, jusquAu, site.Value.Lien(EtapesFormulaire.CheminIdentification));
        await boite.AjouterAsync(db, compte.Email!, nom, courriel, ct);
        return await db.EcrireSansDevancerAsync(ct);
    }

    private DateOnly JusquAu(DateTime demandesLe) => DelaisInscription.ComplementsJusquAu(demandesLe, regles.Value.ComplementsMois);

    private Action ActionDue(DateTime? demandesLe, DateTime? rappelLe, DateTime maintenant)
    {
        if (demandesLe is null) return Action.Aucune;
        var (aujourdhui, jusquAu) = (maintenant.JourAParis(), JusquAu(demandesLe.Value));
        if (aujourdhui > jusquAu) return Action.Archiver;
        return rappelLe is null && aujourdhui >= jusquAu.AddDays(-regles.Value.RappelComplementsJours) ? Action.Rappeler : Action.Aucune;
    }
}
