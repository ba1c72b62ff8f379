using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Dossiers.Echeances;

/// <summary>
/// What the timed rules of the files share: each finds its files by the dates they keep, and handles one person in one transaction, their one
/// e-mail included. Whoever is archived, or no longer in the CVthèque, is left alone; what is missed meanwhile is made up for if they come back.
/// </summary>
public abstract class RegleDossiers(IDbContextFactory<EspaceDbContext> bases, BoiteDepart boite, SignalDossiers signal, IOptions<SiteOptions> site) : IRegleProgrammee
{
    /// <inheritdoc/>
    public abstract string Code { get; }

    /// <inheritdoc/>
    public abstract string Libelle { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guid>> DusAsync(DateTime maintenant, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var suivis = db.Dossiers.IgnoreAutoIncludes().Where(d =>
            db.Inscriptions.Any(i => i.Id == d.Id && i.Etat == EtatInscription.Validee) && db.Users.Any(u => u.Id == d.Id && u.ArchiveLe == null));
        return await Dus(suivis, maintenant.JourAParis()).Select(d => d.Id).ToListAsync(ct);
    }

    /// <inheritdoc/>
    public async Task<bool> TraiterAsync(Guid id, DateTime maintenant, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var personne = await db.Users.AsNoTracking()
            .Where(u => u.Id == id && u.ArchiveLe == null && db.Inscriptions.Any(i => i.Id == id && i.Etat == EtatInscription.Validee))
            .Join(db.Profils, u => u.Id, p => p.Id, (u, p) => new { u.Email, p.Identification.Statut, p.Identification.Formateur }).FirstOrDefaultAsync(ct);
        if (personne is null || await db.DossierAsync(id, ct) is not { } dossier) return false;
        var destinataire = new Destinataire(personne.Formateur.Appel(), personne.Statut, site.Value.Lien(CheminsDossier.Dossier));
        if (await AppliquerAsync(db, dossier, destinataire, maintenant, ct) is not { } courriel) return false;
        await boite.AjouterAsync(db, personne.Email!, destinataire.Nom, courriel, ct);
        if (!await db.EcrireSansDevancerAsync(ct)) return false;
        signal.Signaler(id);
        return true;
    }

    /// <summary>Of these files, those that are due that day, the oldest date first.</summary>
    private protected abstract IQueryable<DossierAdministratif> Dus(IQueryable<DossierAdministratif> suivis, DateOnly jour);

    /// <summary>Changes a file as the rule says; what to write to the person, null when nothing is due, and then nothing is saved.</summary>
    private protected abstract Task<IModeleCourriel?> AppliquerAsync(EspaceDbContext db, DossierAdministratif dossier, Destinataire personne, DateTime maintenant, CancellationToken ct);

    /// <summary>The documents of these versions, in their order.</summary>
    private protected static async Task<IReadOnlyList<PieceAEcheance>> PiecesAsync(EspaceDbContext db, DossierAdministratif dossier, IReadOnlyList<VersionBloc> versions, CancellationToken ct)
    {
        var fichiers = await db.FichiersDeAsync(dossier.Id, [.. versions.SelectMany(v => v.Pieces).Select(p => p.FichierId).Distinct()], ct);
        return [.. from version in versions from piece in version.Pieces.OrderBy(p => p.Nature) select new PieceAEcheance(piece.Nature.Libelle(), fichiers[piece.FichierId].Nom, version.FinValidite!.Value)];
    }

    /// <summary>Whom a rule writes to.</summary>
    /// <param name="Nom">As <see cref="Salutation"/> writes it.</param>
    /// <param name="Statut">Their status, which says what their file needs.</param>
    /// <param name="Lien">Absolute address of their file.</param>
    private protected sealed record Destinataire(string Nom, Statut Statut, string Lien);
}
