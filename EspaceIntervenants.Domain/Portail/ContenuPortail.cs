using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail;

/// <summary>The portal at one moment: what is or may still come on screen, without what is over.</summary>
internal sealed record ContenuPortail(
    DateTime LuLe,
    IReadOnlyList<Actualite> Actualites,
    IReadOnlyList<DocumentPret> Documents,
    IReadOnlyList<TextePortail> Textes,
    IReadOnlyList<MessageEcran> Messages,
    IReadOnlyList<ContactStructure> Contacts)
{
    public static async Task<ContenuPortail> ChargerAsync(EspaceDbContext db, DateTime maintenant, CancellationToken ct)
    {
        var aujourdhui = maintenant.JourAParis();
        var actualites = await db.Actualites.AsNoTracking().Where(a => a.Prete && (a.RetireeApres == null || a.RetireeApres >= aujourdhui)).ToListAsync(ct);
        var documents = await db.DocumentsPortail.AsNoTracking().Where(d => d.RetireApres == null || d.RetireApres >= aujourdhui)
            .OrderBy(d => d.Ordre).ThenBy(d => d.Titre)
            .Join(db.Fichiers, d => d.FichierId, f => f.Id, (d, f) => new DocumentPret(d, f.Extension, f.Taille)).ToListAsync(ct);
        var messages = await db.MessagesEcran.AsNoTracking().Where(m => m.FinLe > maintenant).OrderByDescending(m => m.Alerte).ThenBy(m => m.DebutLe).ToListAsync(ct);
        return new ContenuPortail(
            maintenant,
            // Identifiers are of version 7: the last written of a day comes first.
            [.. actualites.OrderByDescending(a => a.PublieeLe).ThenByDescending(a => a.Id)],
            documents,
            await TextesAsync(db, aujourdhui, ct),
            messages,
            await ContactsAsync(db, ct));
    }

    /// <summary>Of each text, the version in force and those to come; the older ones stay in the database.</summary>
    private static async Task<List<TextePortail>> TextesAsync(EspaceDbContext db, DateOnly aujourdhui, CancellationToken ct)
    {
        var versions = await db.TextesPortail.Select(t => new { t.Id, t.Cle, t.EnVigueurLe, t.EcritLe }).ToListAsync(ct);
        var utiles = versions.GroupBy(t => t.Cle).SelectMany(g => g.Where(t => t.EnVigueurLe > aujourdhui)
            .Append(g.Where(t => t.EnVigueurLe <= aujourdhui).MaxBy(t => (t.EnVigueurLe, t.EcritLe)))).Where(t => t is not null).Select(t => t!.Id).ToList();
        return await db.TextesPortail.AsNoTracking().Where(t => utiles.Contains(t.Id)).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<ContactStructure>> ContactsAsync(EspaceDbContext db, CancellationToken ct)
    {
        var structures = await (
            from s in db.Structures
            where s.Actif
            join c in db.CoordonneesStructures on s.Code equals c.StructureCode into connues
            from c in connues.DefaultIfEmpty()
            join r in db.Regions on s.RegionCode equals r.Code into regions
            from r in regions.DefaultIfEmpty()
            select new ContactStructure(
                s.Code, s.Libelle, s.Type, s.RegionCode, r == null ? null : r.Libelle, s.Ville,
                c == null ? null : c.Adresse, c == null ? null : c.Localite, c == null ? null : c.Telephone, c == null ? null : c.Courriel, c == null ? null : c.Acces))
            .ToListAsync(ct);
        return [.. structures.OrderBy(s => s.Type).ThenBy(s => Texte.Plier(s.Libelle), StringComparer.Ordinal)];
    }
}

/// <summary>A document and what its file weighs.</summary>
internal sealed record DocumentPret(DocumentPortail Document, string Extension, long Taille);
