using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;

/// <summary>An application in the workbook of the managers.</summary>
/// <param name="Nom">Last name used.</param>
/// <param name="Prenom">First name.</param>
/// <param name="Courriel">E-mail address.</param>
/// <param name="Telephone">Mobile, or else the other personal number.</param>
/// <param name="Fonction">Present function.</param>
/// <param name="Employeur">Present employer.</param>
/// <param name="Specialites">Names of the specialities.</param>
/// <param name="Regions">Names of the regions.</param>
/// <param name="Commentaire">What its author wrote with it.</param>
/// <param name="DeposeeLe">When it was made, UTC.</param>
/// <param name="Etat">Its state.</param>
/// <param name="DecideeLe">Last decision, UTC.</param>
/// <param name="DecideurNom">Who took it.</param>
/// <param name="Evaluation">The managers' rating.</param>
/// <param name="Preselection">Whether it is on the short list.</param>
/// <param name="Notes">The private notes, oldest first, dated and signed.</param>
public sealed record LigneExport(
    string? Nom,
    string? Prenom,
    string? Courriel,
    string? Telephone,
    string? Fonction,
    string? Employeur,
    string Specialites,
    string Regions,
    string? Commentaire,
    DateTime DeposeeLe,
    EtatCandidature Etat,
    DateTime? DecideeLe,
    string? DecideurNom,
    int? Evaluation,
    bool Preselection,
    string Notes);

/// <summary>All the applications to an ad, for a workbook: for its managers alone, since it holds what no trainer reads (ANN-07, ROL-01).</summary>
/// <param name="fabrique">Opens the database.</param>
/// <param name="referentiels">Names the codes.</param>
public sealed class ExportCandidatures(IDbContextFactory<EspaceDbContext> fabrique, ReferentielsQueries referentiels)
{
    /// <summary>The applications, first made first; refused as the list is.</summary>
    public async Task<Resultat<IReadOnlyList<LigneExport>>> LireAsync(Guid acteurId, string numero, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acces = await db.AnnonceAccessibleAsync(acteurId, numero, ct);
        if (!acces.Reussi) return acces.Vers<IReadOnlyList<LigneExport>>();
        var noms = await referentiels.LireAsync(ct);
        var toutes = db.Candidatures.AsNoTracking().Where(c => c.AnnonceId == acces.Valeur.Id);
        var notes = await NotesAsync(db, toutes, ct);
        var codes = await CodesAsync(db, toutes, ct);
        var lues = await toutes
            .Join(db.Profils, c => c.ProfilId, p => p.Id, (c, p) => new { c, p.Identification.Formateur, p.Identification.Statut.Fonction, Employeur = p.Identification.Employeur.RaisonSociale })
            .OrderBy(x => x.c.DeposeeLe).ThenBy(x => x.c.Id)
            .Select(x => new
            {
                x.c,
                x.Formateur,
                x.Fonction,
                x.Employeur,
                Courriel = db.Users.Where(u => u.Id == x.c.ProfilId).Select(u => u.Email).FirstOrDefault(),
                Suivi = db.SuivisCandidature.FirstOrDefault(s => s.CandidatureId == x.c.Id),
            })
            .ToListAsync(ct);
        return Resultat.Ok<IReadOnlyList<LigneExport>>([.. lues.Select(l => new LigneExport(
            l.Formateur.NomUsage ?? l.Formateur.NomFamille, l.Formateur.Prenom, l.Courriel, l.Formateur.PortablePersonnel ?? l.Formateur.TelephonePersonnel, l.Fonction, l.Employeur,
            Noms(codes, l.c.ProfilId, NatureCritere.Specialite, noms.Libelle<Specialite>), Noms(codes, l.c.ProfilId, NatureCritere.Region, noms.Libelle<Region>),
            l.c.Commentaire, l.c.DeposeeLe, l.c.Etat, l.c.DecideeLe, l.c.DecideurNom, l.Suivi?.Evaluation, l.Suivi is { Preselection: true },
            string.Join('\n', notes[l.c.Id].Select(n => $"{n.EcriteLe.EnTexte()}, {n.Auteur}\u00A0: {n.Texte}"))))]);
    }

    private static async Task<ILookup<Guid, NoteLue>> NotesAsync(EspaceDbContext db, IQueryable<Candidature> candidatures, CancellationToken ct)
    {
        var notes = await db.NotesCandidature.Join(candidatures, n => n.CandidatureId, c => c.Id, (n, c) => n)
            .OrderBy(n => n.EcriteLe).ThenBy(n => n.Id)
            .Select(n => new { n.CandidatureId, Note = new NoteLue(n.Id, n.AuteurNom, n.EcriteLe, n.Texte) }).ToListAsync(ct);
        return notes.ToLookup(n => n.CandidatureId, n => n.Note);
    }

    private static async Task<ILookup<(Guid, NatureCritere), string>> CodesAsync(EspaceDbContext db, IQueryable<Candidature> candidatures, CancellationToken ct)
    {
        var codes = await db.CriteresProfil.Where(x => x.Nature == NatureCritere.Specialite || x.Nature == NatureCritere.Region)
            .Join(candidatures, x => x.ProfilId, c => c.ProfilId, (x, c) => x).AsNoTracking().ToListAsync(ct);
        return codes.ToLookup(c => (c.ProfilId, c.Nature), c => c.Code);
    }

    private static string Noms(ILookup<(Guid, NatureCritere), string> codes, Guid profil, NatureCritere nature, Func<string, string> libelle) =>
        string.Join(", ", codes[(profil, nature)].Select(libelle).Order(StringComparer.CurrentCulture));
}
