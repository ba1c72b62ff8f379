using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Annonces;

/// <summary>
/// ANN-02: publishes the drafts whose instant has come, and closes the ads whose last day is over in Paris. A draft that can no longer
/// be published (its sheet, its last day, a list that changed) is unscheduled instead, and its author told why.
/// </summary>
public sealed class PublicationsEtClotures(
    IDbContextFactory<EspaceDbContext> bases, ReferentielsQueries referentiels, Publication publication, BoiteDepart boite, IOptions<SiteOptions> site) : IRegleProgrammee
{
    /// <summary>Who acts, as histories name it.</summary>
    public const string Signature = "La programmation automatique";

    /// <inheritdoc/>
    public string Code => "ANN-02";

    /// <inheritdoc/>
    public string Libelle => "Publication des annonces programmées, clôture des annonces échues";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guid>> DusAsync(DateTime maintenant, CancellationToken ct)
    {
        var aujourdhui = maintenant.JourAParis();
        await using var db = await bases.CreateDbContextAsync(ct);
        var programmees = await db.Annonces.Where(a => a.Etat == EtatAnnonce.Brouillon && a.PublicationPrevueLe <= maintenant)
            .OrderBy(a => a.PublicationPrevueLe).Select(a => a.Id).ToListAsync(ct);
        var echues = await db.Annonces.Where(a => a.Etat == EtatAnnonce.Publiee && a.Fiche.DateLimite < aujourdhui)
            .OrderBy(a => a.Fiche.DateLimite).Select(a => a.Id).ToListAsync(ct);
        return [.. programmees.Concat(echues).Select(CleEntiere.EnGuid)];
    }

    /// <inheritdoc/>
    public async Task<bool> TraiterAsync(Guid id, DateTime maintenant, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var cle = CleEntiere.DepuisGuid(id);
        var annonce = await db.Annonces.FirstOrDefaultAsync(a => a.Id == cle, ct);
        if (annonce is { Etat: EtatAnnonce.Brouillon } && annonce.PublicationPrevueLe <= maintenant) await PublierAsync(db, annonce, maintenant, ct);
        else if (annonce is { Etat: EtatAnnonce.Publiee } && annonce.EstEchue(maintenant)) annonce.Cloturer(maintenant);
        else return false;
        annonce.Signer(Signature, maintenant);
        return await db.EcrireSansDevancerAsync(ct);
    }

    private async Task PublierAsync(EspaceDbContext db, Annonce annonce, DateTime maintenant, CancellationToken ct)
    {
        var codes = CodesReference.De(await referentiels.LireAsync(ct));
        var manques = ValidationAnnonce.Valider(annonce.Fiche, codes, maintenant.JourAParis(), NiveauSaisie.Complet);
        if (manques.Count == 0)
        {
            publication.Publier(db, annonce, maintenant);
            return;
        }
        annonce.Deprogrammer();
        var auteur = await db.Users.Where(u => u.Id == annonce.AuteurId && u.ArchiveLe == null).Select(u => u.Email).FirstOrDefaultAsync(ct);
        if (auteur is null) return;
        var courriel = new CourrielPublicationImpossible(annonce.AuteurNom, $"{annonce.Numero} – {annonce.Fiche.Intitule}",
            string.Join('\n', manques.Select(m => m.Message)), site.Value.Lien(CheminsAnnonces.Gestion(annonce.Numero)));
        await boite.AjouterAsync(db, auteur, annonce.AuteurNom, courriel, ct);
    }
}
