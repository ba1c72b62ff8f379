using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>A line of the history of a request.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Date">When, UTC.</param>
/// <param name="Texte">The reason or the message.</param>
public sealed record LigneHistorique(TypeEvenement Type, DateTime Date, string? Texte);

/// <summary>Where the person's registration request stands, and what follows from it.</summary>
public sealed record EtatDemande
{
    /// <summary>The state.</summary>
    public required EtatInscription Etat { get; init; }

    /// <summary>The structure that can no longer be changed; null while it is free.</summary>
    public string? StructureFixe { get; init; }

    /// <summary>Name of the structure in charge.</summary>
    public string? Structure { get; init; }

    /// <summary>Whether an ad imposed that structure (PRO-06).</summary>
    public bool StructureImposee { get; init; }

    /// <summary>Last transmission, UTC.</summary>
    public DateTime? TransmiseLe { get; init; }

    /// <summary>Last decision, UTC.</summary>
    public DateTime? DecideeLe { get; init; }

    /// <summary>What the structure wrote with its last decision: reason of the rejection, complements asked for.</summary>
    public string? Texte { get; init; }

    /// <summary>Last day to give the complements (INS-04).</summary>
    public DateOnly? ComplementsJusquAu { get; init; }

    /// <summary>First day of a new presentation after a rejection (INS-03).</summary>
    public DateOnly? NouvellePresentationLe { get; init; }

    /// <summary>Whether that day has come.</summary>
    public bool PeutRepresenter { get; init; }

    /// <summary>What happened, latest first.</summary>
    public IReadOnlyList<LigneHistorique> Historique { get; init; } = [];
}

/// <summary>Everything the two pages of the form show their owner.</summary>
public sealed record FormulaireProfil
{
    /// <summary>The account's address, which is the login.</summary>
    public required string Courriel { get; init; }

    /// <summary>Version of the profile, to give back when saving.</summary>
    public required int Version { get; init; }

    /// <summary>Step 1 as saved.</summary>
    public required Identification Identification { get; init; }

    /// <summary>Step 2 as saved.</summary>
    public required Parcours Parcours { get; init; }

    /// <summary>The lines of the tables of step 2, latest year first.</summary>
    public required IReadOnlyList<LigneParcours> Lignes { get; init; }

    /// <summary>« Votre CV ».</summary>
    public FichierPresent? Cv { get; init; }

    /// <summary>The diplomas, by identifier.</summary>
    public required IReadOnlyDictionary<Guid, FichierPresent> Diplomes { get; init; }

    /// <summary>Number of whoever has worked for the CNFPT; null for the others.</summary>
    public string? Immatriculation { get; init; }

    /// <summary>Where the request stands.</summary>
    public required EtatDemande Demande { get; init; }

    /// <summary>What was typed in step 1 and not saved.</summary>
    public SaisieRetrouvee<Identification>? SaisieIdentification { get; init; }

    /// <summary>What was typed in step 2 and not saved.</summary>
    public SaisieRetrouvee<SaisieParcours>? SaisieParcours { get; init; }

    /// <summary>Why this step cannot be changed now, in French for the person; null when it can.</summary>
    public string? Verrou(EtapeFormulaire etape) => OuvertureProfil.Verrou(Immatriculation is not null, Demande.Etat, etape)?.Message;
}

/// <summary>Reads a profile for its owner. Managers read it elsewhere.</summary>
public sealed class ProfilQueries(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, IOptions<ReglesOptions> regles)
{
    private const int HistoriqueMax = 50;

    /// <summary>The form of the acting trainer; null when they have none.</summary>
    public async Task<FormulaireProfil?> FormulaireAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstIntervenant) return null;
        var profil = await db.Profils.AsNoTracking().Include(p => p.Lignes).FirstOrDefaultAsync(p => p.Id == acteurId, ct);
        var demande = await DemandeAsync(db, acteurId, ct);
        if (profil is null || demande is null) return null;

        var ids = profil.Lignes.OfType<FormationInitiale>().Select(l => l.FichierId).Append(profil.CvFichierId).OfType<Guid>().ToList();
        var fichiers = ids.Count == 0 ? [] : await db.Fichiers.Where(f => ids.Contains(f.Id) && f.ProprietaireId == acteurId)
            .Select(f => new FichierPresent(f.Id, f.NomOriginal, f.DeposeLe)).ToDictionaryAsync(f => f.Id, ct);
        var saisies = await db.SaisiesEnCours.AsNoTracking().Where(s => s.ProfilId == acteurId).ToDictionaryAsync(s => s.Etape, ct);
        return new FormulaireProfil
        {
            Courriel = await db.Users.Where(c => c.Id == acteurId).Select(c => c.Email!).FirstAsync(ct),
            Version = profil.Version,
            Identification = profil.Identification,
            Parcours = profil.Parcours,
            Lignes = [.. Ordonner(profil.Lignes)],
            Cv = profil.CvFichierId is { } cv ? fichiers.GetValueOrDefault(cv) : null,
            Diplomes = fichiers,
            Immatriculation = profil.Immatriculation,
            Demande = demande,
            SaisieIdentification = SaisieService.Lire(saisies.GetValueOrDefault(EtapeFormulaire.Identification), ProfilJson.LireIdentification),
            SaisieParcours = SaisieService.Lire(saisies.GetValueOrDefault(EtapeFormulaire.Parcours), ProfilJson.LireParcours),
        };
    }

    /// <summary>Where the acting trainer's request stands; null when they have none.</summary>
    public async Task<EtatDemande?> DemandeAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        return (await db.ActeurAsync(acteurId, ct)).EstIntervenant ? await DemandeAsync(db, acteurId, ct) : null;
    }

    /// <summary>Lines in the order of a CV: latest year first, those without a year last, then in the order they were added.</summary>
    public static IEnumerable<LigneParcours> Ordonner(IEnumerable<LigneParcours> lignes) =>
        lignes.OrderByDescending(l => l.AnneeDeTri ?? int.MinValue).ThenBy(l => l.Id);

    private async Task<EtatDemande?> DemandeAsync(EspaceDbContext db, Guid id, CancellationToken ct)
    {
        var inscription = await db.Inscriptions.AsNoTracking()
            .Include(i => i.Evenements.OrderByDescending(e => e.Date).Take(HistoriqueMax))
            .FirstOrDefaultAsync(i => i.Id == id, ct);
        if (inscription is null) return null;
        var historique = inscription.Evenements.OrderByDescending(e => e.Date).Select(e => new LigneHistorique(e.Type, e.Date, e.Texte)).ToList();
        var presentation = inscription.NouvellePresentationLe(regles.Value.NouvellePresentationMois);
        return new EtatDemande
        {
            Etat = inscription.Etat,
            StructureFixe = inscription.StructureFixe,
            Structure = await db.Structures.Where(s => s.Code == inscription.StructureCode).Select(s => s.Libelle).FirstOrDefaultAsync(ct),
            StructureImposee = inscription.StructureImposee,
            TransmiseLe = inscription.TransmiseLe,
            DecideeLe = inscription.DecideeLe,
            Texte = historique.Find(e => e.Type is TypeEvenement.Validation or TypeEvenement.Rejet or TypeEvenement.DemandeComplements)?.Texte,
            ComplementsJusquAu = inscription.ComplementsDemandesLe is { } depuis ? DelaisInscription.ComplementsJusquAu(depuis, regles.Value.ComplementsMois) : null,
            NouvellePresentationLe = presentation,
            PeutRepresenter = presentation <= temps.Aujourdhui(),
            Historique = historique,
        };
    }
}
