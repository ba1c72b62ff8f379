using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Alertes;

/// <summary>Someone to tell of an ad.</summary>
/// <param name="Id">The person.</param>
/// <param name="Adresse">Their address.</param>
/// <param name="Nom">How they are addressed.</param>
/// <param name="Choix">What they ticked.</param>
internal sealed record Destinataire(Guid Id, string Adresse, string Nom, ChoixAlertes Choix);

/// <summary>
/// Who is told of an ad (ANN-08): trainers who are validated and whose account is active, whose choices meet it. People are walked in the
/// order of their key from the last one handled, and each criterion is one seek of the key of <c>CriteresProfil</c>: no batch sorts, and
/// all of them together read each person once.
/// </summary>
/// <param name="AnnonceId">The ad.</param>
/// <param name="Specialites">Its specialities.</param>
/// <param name="Regions">Its regions; none abroad, where only the speciality can match.</param>
internal sealed record DestinatairesAlerte(int AnnonceId, IReadOnlyList<string> Specialites, IReadOnlyList<string> Regions)
{
    /// <summary>The next ones after this person, in the order of the database, without those who were told already.</summary>
    public async Task<List<Destinataire>> SuivantsAsync(EspaceDbContext db, Guid? curseur, int nombre, CancellationToken ct)
    {
        var lus = await Requete(db, curseur, nombre).Select(x => new
        {
            x.Profil.Id,
            x.Adresse,
            x.Profil.Identification.Formateur.Civilite,
            x.Profil.Identification.Formateur.Prenom,
            x.Profil.Identification.Formateur.NomUsage,
            x.Profil.Identification.Formateur.NomFamille,
            x.Profil.Parcours.AlerteSpecialite,
            x.Profil.Parcours.AlerteRegion,
            x.Profil.Parcours.AlerteSpecialiteEtRegion,
        }).ToListAsync(ct);
        return [.. lus.Select(x => new Destinataire(x.Id, x.Adresse!,
            Salutation.Appel(x.Civilite, x.Prenom, string.IsNullOrWhiteSpace(x.NomUsage) ? x.NomFamille : x.NomUsage),
            new ChoixAlertes(x.AlerteSpecialite, x.AlerteRegion, x.AlerteSpecialiteEtRegion)))];
    }

    /// <summary>The codes of the ad that each of these people has too.</summary>
    public async Task<ILookup<(Guid Profil, NatureCritere Nature), string>> CommunsAsync(EspaceDbContext db, IReadOnlyList<Destinataire> lot, CancellationToken ct)
    {
        var (premier, dernier) = (lot[0].Id, lot[^1].Id);
        var communs = await db.CriteresProfil
            .Where(c => c.ProfilId >= premier && c.ProfilId <= dernier
                && ((c.Nature == NatureCritere.Specialite && Specialites.Contains(c.Code)) || (c.Nature == NatureCritere.Region && Regions.Contains(c.Code))))
            .ToListAsync(ct);
        return communs.ToLookup(c => (c.ProfilId, c.Nature), c => c.Code);
    }

    /// <summary>The query of <see cref="SuivantsAsync"/>, whose plan a test reads.</summary>
    internal IQueryable<ProfilEtAdresse> Requete(EspaceDbContext db, Guid? curseur, int nombre)
    {
        var profils = db.Profils.AsNoTracking().IgnoreAutoIncludes();
        if (curseur is { } dernier) profils = profils.Where(p => p.Id > dernier);
        return profils
            .Where(p =>
                (p.Parcours.AlerteSpecialite && db.CriteresProfil.Any(c => c.Nature == NatureCritere.Specialite && Specialites.Contains(c.Code) && c.ProfilId == p.Id))
                || (p.Parcours.AlerteRegion && db.CriteresProfil.Any(c => c.Nature == NatureCritere.Region && Regions.Contains(c.Code) && c.ProfilId == p.Id))
                || (p.Parcours.AlerteSpecialiteEtRegion
                    && db.CriteresProfil.Any(c => c.Nature == NatureCritere.Specialite && Specialites.Contains(c.Code) && c.ProfilId == p.Id)
                    && db.CriteresProfil.Any(c => c.Nature == NatureCritere.Region && Regions.Contains(c.Code) && c.ProfilId == p.Id)))
            .Where(p => db.Inscriptions.Any(i => i.Id == p.Id && i.Etat == EtatInscription.Validee))
            .Where(p => !db.AlertesEnvoyees.Any(a => a.AnnonceId == AnnonceId && a.ProfilId == p.Id))
            .Join(db.Users.Where(c => c.ArchiveLe == null && c.EmailConfirmed && c.Email != null), p => p.Id, c => c.Id, (p, c) => new ProfilEtAdresse { Profil = p, Adresse = c.Email })
            .OrderBy(x => x.Profil.Id)
            .Take(nombre);
    }

    internal sealed class ProfilEtAdresse
    {
        public required Profil Profil { get; init; }

        public required string? Adresse { get; init; }
    }
}
