using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>A file to be read; whoever receives it closes it.</summary>
/// <param name="Contenu">Its bytes.</param>
/// <param name="Nom">The name it is given back under.</param>
/// <param name="Extension">Lower case, without the dot.</param>
/// <param name="Empreinte">SHA-256, hexadecimal.</param>
public sealed record FichierOuvert(Stream Contenu, string Nom, string Extension, string Empreinte);

/// <summary>Reads deposited files: whoever may not read one is told that there is none (ROL-02).</summary>
public sealed class FichiersQueries(IDbContextFactory<EspaceDbContext> bases, StockageFichiers stockage, TimeProvider temps, ILogger<FichiersQueries> journal)
{
    /// <summary>
    /// Opens a file for its owner, or for an agent: the administrator reads all; a manager reads the CV and the diplomas of the
    /// profiles transmitted to their structures, and of those of the CVthèque, what is attached to the ads of their structures, and the documents sent
    /// with any administrative file.
    /// </summary>
    public async Task<Resultat<FichierOuvert>> OuvrirAsync(Guid acteurId, Guid fichierId, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        var fichier = await db.Fichiers.AsNoTracking().FirstOrDefaultAsync(f => f.Id == fichierId, ct);
        if (fichier is null) return Introuvable();
        if (!await PeutLireAsync(db, acteur, fichier, ct))
        {
            journal.LogWarning("ROL-02: account {Acteur} asked for file {Fichier}, which it may not read", acteurId, fichierId);
            return Introuvable();
        }
        return await OuvrirAsync(fichier, ct);
    }

    /// <summary>Opens, for anyone, the file attached to an ad that is or was published (ANN-02).</summary>
    public async Task<Resultat<FichierOuvert>> OuvrirDeLAnnonceAsync(string numero, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        return await OuvrirAsync(await db.Annonces.Where(a => a.Numero == numero && a.Etat != EtatAnnonce.Brouillon)
            .Join(db.Fichiers.AsNoTracking(), a => a.FichierId, f => f.Id, (_, f) => f).FirstOrDefaultAsync(ct), ct);
    }

    /// <summary>Opens, for anyone, a document the portal offers today (POR-01).</summary>
    public async Task<Resultat<FichierOuvert>> OuvrirDocumentAsync(Guid documentId, CancellationToken ct)
    {
        var aujourdhui = temps.Aujourdhui();
        await using var db = await bases.CreateDbContextAsync(ct);
        return await OuvrirAsync(await db.DocumentsPortail
            .Where(d => d.Id == documentId && d.PublieLe <= aujourdhui && (d.RetireApres == null || aujourdhui <= d.RetireApres))
            .Join(db.Fichiers.AsNoTracking(), d => d.FichierId, f => f.Id, (_, f) => f).FirstOrDefaultAsync(ct), ct);
    }

    /// <summary>The file a field shows; null when there is none, or when it is not this person's.</summary>
    public async Task<FichierPresent?> PresentAsync(Guid proprietaireId, Guid? fichierId, CancellationToken ct)
    {
        if (fichierId is null) return null;
        await using var db = await bases.CreateDbContextAsync(ct);
        return await db.Fichiers.Where(f => f.Id == fichierId && f.ProprietaireId == proprietaireId)
            .Select(f => new FichierPresent(f.Id, f.NomOriginal, f.DeposeLe)).FirstOrDefaultAsync(ct);
    }

    /// <summary>
    /// The text of a deposited file, for a rule that looks for a name in it: whoever calls has checked the access. Null when it has none
    /// (a scan, a photo, an old DOC), or when its bytes cannot be read.
    /// </summary>
    internal async Task<string?> TexteAsync(FichierDepose fichier, CancellationToken ct)
    {
        var ouvert = await OuvrirAsync(fichier, ct);
        if (!ouvert.Reussi) return null;
        await using var contenu = ouvert.Valeur.Contenu;
        try
        {
            return await TexteDocument.LireAsync(contenu, fichier.Extension, ct);
        }
        catch (IOException echec)
        {
            journal.LogError(echec, "The text of file {Fichier} cannot be read", fichier.Id);
            return null;
        }
    }

    private static async Task<bool> PeutLireAsync(EspaceDbContext db, Acteur acteur, FichierDepose fichier, CancellationToken ct)
    {
        if (acteur.Role is null) return false;
        if (acteur.EstAdministrateur || fichier.ProprietaireId == acteur.Id) return true;
        if (!acteur.EstAgent) return false;
        if (await db.Annonces.Where(a => a.FichierId == fichier.Id).Select(a => a.StructureCode).FirstOrDefaultAsync(ct) is { } structure)
            return acteur.AgitPour(structure);
        // The administrative file serves all the structures (§4.1): its documents are read by any agent, once sent.
        if (await db.Pieces.AnyAsync(p => p.FichierId == fichier.Id, ct)) return true;
        var joint = await db.Profils.AnyAsync(p => p.Id == fichier.ProprietaireId
            && (p.CvFichierId == fichier.Id || p.Lignes.OfType<FormationInitiale>().Any(l => l.FichierId == fichier.Id)), ct);
        if (!joint) return false;
        var inscription = await db.Inscriptions.Where(i => i.Id == fichier.ProprietaireId)
            .Select(i => new { i.Etat, i.StructureCode, i.TransmiseLe }).FirstOrDefaultAsync(ct);
        return inscription is not null
            && (inscription.Etat == EtatInscription.Validee || (inscription.TransmiseLe is not null && acteur.AgitPour(inscription.StructureCode)));
    }

    private async Task<Resultat<FichierOuvert>> OuvrirAsync(FichierDepose? fichier, CancellationToken ct)
    {
        if (fichier is null) return Introuvable();
        try
        {
            if (await stockage.OuvrirAsync(fichier, ct) is { } contenu)
                return Resultat.Ok(new FichierOuvert(contenu, fichier.NomOriginal, fichier.Extension, fichier.Empreinte));
            journal.LogError("The bytes of file {Fichier} are missing", fichier.Id);
        }
        catch (FichierIllisibleException illisible)
        {
            journal.LogError(illisible, "The bytes of file {Fichier} cannot be trusted", fichier.Id);
        }
        return Introuvable();
    }

    private static Resultat<FichierOuvert> Introuvable() =>
        Resultat.Refus(MotifRefus.Introuvable, "ROL-02", "Ce fichier n'existe pas ou n'est plus disponible.").Vers<FichierOuvert>();
}
