using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EspaceIntervenants.Domain.Profils.Bureau;

/// <summary>Reads a trainer whole, for the agents who may.</summary>
/// <param name="fabrique">Opens the database.</param>
/// <param name="referentiels">Names the codes.</param>
/// <param name="journal">Keeps who was refused what, by identifiers only.</param>
public sealed class FicheQueries(
    IDbContextFactory<EspaceDbContext> fabrique, ReferentielsQueries referentiels, ILogger<FicheQueries> journal)
{
    /// <summary>
    /// The sheet of a trainer. Every agent reads a validated profile (INS-05); the agents of its structure and the administrator
    /// read it from the transmission on. For anyone else it does not exist, and the attempt is logged (ROL-02).
    /// </summary>
    /// <param name="acteurId">Who reads.</param>
    /// <param name="id">The trainer.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Resultat<FicheIntervenant>> LireAsync(Guid acteurId, Guid id, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        var demande = await DemandeAsync(db, acteur, id, ct);
        if (demande is null || !PeutLire(acteur, demande))
        {
            journal.LogWarning("ROL-02: account {Acteur} asked for profile {Profil}, which it may not read", acteurId, id);
            return Resultat.Refus(MotifRefus.Introuvable, "ROL-02", "Cette page n'existe pas ou plus.").Vers<FicheIntervenant>();
        }

        var profil = await db.Profils.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new { p.Identification, p.Parcours, p.Immatriculation, p.CvFichierId, Courriel = db.Users.Where(u => u.Id == id).Select(u => u.Email).FirstOrDefault() })
            .SingleAsync(ct);
        var lignes = await db.LignesParcours.AsNoTracking().Where(l => l.ProfilId == id).ToListAsync(ct);
        return Resultat.Ok(new FicheIntervenant(
            id, profil.Courriel, profil.Immatriculation, profil.Identification, profil.Parcours, Ordonner(lignes),
            await FichiersAsync(db, profil.CvFichierId, lignes, ct), demande,
            demande.PeutAgir ? await HistoriqueAsync(db, id, ct) : [],
            await referentiels.LireAsync(ct)));
    }

    private static bool PeutLire(Acteur acteur, DemandeFiche demande) =>
        acteur.EstAdministrateur
        || (acteur.EstAgent && demande.Etat == EtatInscription.Validee)
        || (demande.PeutAgir && demande.TransmiseLe is not null);

    /// <summary>Latest first; a line without a year goes last, and the last one added before the others of its year.</summary>
    private static List<LigneParcours> Ordonner(List<LigneParcours> lignes) =>
        [.. lignes.OrderByDescending(l => l is ExperienceProfessionnelle { AnneeDebut: not null, AnneeFin: null } ? int.MaxValue : l.AnneeDeTri ?? int.MinValue)
            .ThenByDescending(l => l.Id)];

    private static async Task<DemandeFiche?> DemandeAsync(EspaceDbContext db, Acteur acteur, Guid id, CancellationToken ct)
    {
        var lue = await db.Inscriptions.AsNoTracking().Where(i => i.Id == id)
            .Select(i => new DemandeFiche(i.Etat, i.StructureCode, i.TransmiseLe, i.DecideeLe, i.PriseParId,
                db.Agents.Where(a => a.Id == i.PriseParId).Select(a => a.Prenom + " " + a.Nom).FirstOrDefault(), i.Version, false))
            .SingleOrDefaultAsync(ct);
        return lue is null ? null : lue with { PeutAgir = acteur.AgitPour(lue.StructureCode) };
    }

    private static async Task<FichiersFiche> FichiersAsync(EspaceDbContext db, Guid? cvId, List<LigneParcours> lignes, CancellationToken ct)
    {
        var ids = lignes.OfType<FormationInitiale>().Select(l => l.FichierId).Append(cvId).OfType<Guid>().ToList();
        var fichiers = await db.Fichiers.Where(f => ids.Contains(f.Id))
            .Select(f => new FichierFiche(f.Id, f.NomOriginal, f.Taille, f.DeposeLe)).ToDictionaryAsync(f => f.Id, ct);
        var cv = cvId is { } fichierCv && fichiers.Remove(fichierCv, out var trouve) ? trouve : null;
        return new FichiersFiche(cv, fichiers);
    }

    private static Task<List<EvenementFiche>> HistoriqueAsync(EspaceDbContext db, Guid id, CancellationToken ct) =>
        db.EvenementsInscription.Where(e => e.InscriptionId == id)
            .OrderByDescending(e => e.Date).ThenByDescending(e => e.Id)
            .Select(e => new EvenementFiche(e.Type, e.Date, e.AuteurNom, e.StructureCode, e.Texte))
            .ToListAsync(ct);
}
