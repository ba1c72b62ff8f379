using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>A document in the administrator's list.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Rubrique">Its section.</param>
/// <param name="Titre">Title.</param>
/// <param name="Fichier">Its file's name.</param>
/// <param name="Taille">Its file's size, bytes.</param>
/// <param name="PublieLe">First day.</param>
/// <param name="RetireApres">Last day, if any.</param>
public sealed record LigneDocument(Guid Id, RubriqueDocument Rubrique, string Titre, string Fichier, long Taille, DateOnly PublieLe, DateOnly? RetireApres)
{
    /// <summary>Its state on that day.</summary>
    public EtatPublication Etat(DateOnly jour) => EtatsPublication.Le(jour, prete: true, PublieLe, RetireApres);
}

/// <summary>A document, as its editor opens it.</summary>
/// <param name="Version">To be given back when saving.</param>
/// <param name="Saisie">What it holds.</param>
/// <param name="Fichier">Its file.</param>
public sealed record DocumentOuvert(int Version, SaisieDocument Saisie, FichierPresent Fichier);

/// <summary>Reads the documents of the portal for the administrator; refused with ROL-01 to others.</summary>
public sealed class DocumentsPortailQueries(IDbContextFactory<EspaceDbContext> bases)
{
    /// <summary>All of them, by section and place; <see cref="BornesPortail.Documents"/> bounds a section.</summary>
    public async Task<Resultat<IReadOnlyList<LigneDocument>>> ListerAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<IReadOnlyList<LigneDocument>>();
        return Resultat.Ok<IReadOnlyList<LigneDocument>>(await db.DocumentsPortail
            .Join(db.Fichiers, d => d.FichierId, f => f.Id, (d, f) => new { d, f.NomOriginal, f.Taille })
            .OrderBy(x => x.d.Rubrique).ThenBy(x => x.d.Ordre).ThenBy(x => x.d.Id)
            .Select(x => new LigneDocument(x.d.Id, x.d.Rubrique, x.d.Titre, x.NomOriginal, x.Taille, x.d.PublieLe, x.d.RetireApres)).ToListAsync(ct));
    }

    /// <summary>A document to change.</summary>
    public async Task<Resultat<DocumentOuvert>> OuvrirAsync(Guid acteurId, Guid id, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<DocumentOuvert>();
        var ouvert = await db.DocumentsPortail.Where(d => d.Id == id)
            .Join(db.Fichiers, d => d.FichierId, f => f.Id, (d, f) => new DocumentOuvert(
                d.Version,
                new SaisieDocument { Rubrique = d.Rubrique, Titre = d.Titre, FichierId = d.FichierId, PublieLe = d.PublieLe, RetireApres = d.RetireApres },
                new FichierPresent(f.Id, f.NomOriginal, f.DeposeLe)))
            .FirstOrDefaultAsync(ct);
        return ouvert is null ? EcriturePortail.Introuvable("Ce document").Vers<DocumentOuvert>() : Resultat.Ok(ouvert);
    }
}
