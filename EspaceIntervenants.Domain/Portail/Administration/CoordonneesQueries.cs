using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>A structure in the administrator's list.</summary>
/// <param name="Code">Its 3 digits.</param>
/// <param name="Libelle">Its name.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Localite">Postal code and city, or the city of its seat while nothing is known.</param>
/// <param name="Telephone">Telephone, if known.</param>
/// <param name="Courriel">E-mail address, if known.</param>
public sealed record LigneStructure(string Code, string Libelle, TypeStructure Type, string Localite, string? Telephone, string? Courriel);

/// <summary>The contacts of a structure, as their editor opens them.</summary>
/// <param name="Libelle">Name of the structure.</param>
/// <param name="Version">To be given back when saving; 0 while nothing is known.</param>
/// <param name="Saisie">What they hold.</param>
public sealed record CoordonneesOuvertes(string Libelle, int Version, SaisieCoordonnees Saisie);

/// <summary>Reads the contacts of the structures for the administrator; refused with ROL-01 to others.</summary>
public sealed class CoordonneesQueries(IDbContextFactory<EspaceDbContext> bases)
{
    /// <summary>The structures that are not deactivated: délégations by name, then the others. The reference data bound them.</summary>
    public async Task<Resultat<IReadOnlyList<LigneStructure>>> ListerAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<IReadOnlyList<LigneStructure>>();
        return Resultat.Ok<IReadOnlyList<LigneStructure>>(await db.Structures.Where(s => s.Actif)
            .OrderBy(s => s.Type).ThenBy(s => s.Libelle)
            .GroupJoin(db.CoordonneesStructures, s => s.Code, c => c.StructureCode, (s, c) => new { s, c })
            .SelectMany(x => x.c.DefaultIfEmpty(), (x, c) => new LigneStructure(x.s.Code, x.s.Libelle, x.s.Type, c!.Localite ?? x.s.Ville, c.Telephone, c.Courriel))
            .ToListAsync(ct));
    }

    /// <summary>The contacts of a structure to change.</summary>
    public async Task<Resultat<CoordonneesOuvertes>> OuvrirAsync(Guid acteurId, string structureCode, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<CoordonneesOuvertes>();
        var libelle = await db.Structures.Where(s => s.Code == structureCode).Select(s => s.Libelle).FirstOrDefaultAsync(ct);
        if (libelle is null) return EcriturePortail.Introuvable("Cette structure").Vers<CoordonneesOuvertes>();
        var ouvertes = await db.CoordonneesStructures.Where(c => c.StructureCode == structureCode).Select(c => new CoordonneesOuvertes(libelle, c.Version, new SaisieCoordonnees
        {
            Adresse = c.Adresse,
            Localite = c.Localite,
            Telephone = c.Telephone,
            Courriel = c.Courriel,
            Acces = c.Acces,
        })).FirstOrDefaultAsync(ct);
        return Resultat.Ok(ouvertes ?? new CoordonneesOuvertes(libelle, 0, new SaisieCoordonnees()));
    }
}
