using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Annonces.Alertes;

/// <summary>
/// ANN-08: tells people of the ads just published, a batch a transaction. The e-mails, who was told, and where the ad's diffusion has
/// come are saved together: a server killed between two batches, or in the middle of one, leaves nothing that the next does not resume.
/// An ad that is closed meanwhile tells nobody any more.
/// </summary>
public sealed class EnvoiAlertes(
    IDbContextFactory<EspaceDbContext> bases,
    BoiteDepart boite,
    LiensAlertes liens,
    ReferentielsQueries referentiels,
    IOptions<ReglesOptions> regles,
    IOptions<SiteOptions> site) : IRegleProgrammee
{
    /// <summary>Code of the rule.</summary>
    public const string Regle = "ANN-08";

    private readonly int _lot = regles.Value.AlertesLot;

    /// <inheritdoc/>
    public string Code => Regle;

    /// <inheritdoc/>
    public string Libelle => "Alertes des annonces publiées";

    /// <summary>The ads whose diffusion goes on, oldest publication first, each named by <see cref="CleEntiere"/>.</summary>
    public async Task<IReadOnlyList<Guid>> DusAsync(DateTime maintenant, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var annonces = await db.DiffusionsAnnonce.Where(d => d.TermineeLe == null)
            .OrderBy(d => d.DemandeeLe).ThenBy(d => d.AnnonceId).Select(d => d.AnnonceId).ToListAsync(ct);
        return [.. annonces.Select(CleEntiere.EnGuid)];
    }

    /// <summary>Handles the next batch of an ad: it stays due until nobody is left, and ads published together advance together.</summary>
    public async Task<bool> TraiterAsync(Guid id, DateTime maintenant, CancellationToken ct)
    {
        var annonceId = CleEntiere.DepuisGuid(id);
        await using var db = await bases.CreateDbContextAsync(ct);
        var diffusion = await db.DiffusionsAnnonce.FirstOrDefaultAsync(d => d.AnnonceId == annonceId && d.TermineeLe == null, ct);
        if (diffusion is null) return false;
        var depart = diffusion.Curseur;
        var annonce = await LireAsync(db, annonceId, maintenant, ct);
        var ecrits = annonce is null ? [] : await EcrireAsync(db, annonce, depart, maintenant, ct);
        if (ecrits.Count > 0) diffusion.Avancer(ecrits[^1].Id, ecrits.Count);
        if (ecrits.Count < _lot) diffusion.Terminer(maintenant);
        return await EnregistrerAsync(db, annonceId, depart, ct);
    }

    private async Task<List<Destinataire>> EcrireAsync(EspaceDbContext db, AnnonceAAnnoncer annonce, Guid? curseur, DateTime maintenant, CancellationToken ct)
    {
        var destinataires = await annonce.Destinataires.SuivantsAsync(db, curseur, _lot, ct);
        if (destinataires.Count == 0) return destinataires;
        var communs = await annonce.Destinataires.CommunsAsync(db, destinataires, ct);
        var listes = await referentiels.LireAsync(ct);
        foreach (var personne in destinataires)
        {
            List<string> specialites = [.. communs[(personne.Id, NatureCritere.Specialite)].Select(listes.Libelle<Specialite>).Order(StringComparer.CurrentCulture)];
            List<string> regions = [.. communs[(personne.Id, NatureCritere.Region)].Select(listes.Libelle<Region>).Order(StringComparer.CurrentCulture)];
            var courriel = annonce.Courriel with
            {
                Nom = personne.Nom,
                Raison = RaisonAlerte.De(personne.Choix, specialites, regions),
                LienAlertes = liens.Adresse(personne.Id),
            };
            await boite.AjouterAsync(db, personne.Adresse, personne.Nom, courriel, ct);
            db.AlertesEnvoyees.Add(new AlerteEnvoyee(annonce.Destinataires.AnnonceId, personne.Id, maintenant));
        }
        return destinataires;
    }

    /// <summary>What there is to say of an ad; null when one can no longer apply to it.</summary>
    private async Task<AnnonceAAnnoncer?> LireAsync(EspaceDbContext db, int id, DateTime maintenant, CancellationToken ct)
    {
        var aujourdhui = maintenant.JourAParis();
        var lue = await db.Annonces.AsNoTracking().IgnoreAutoIncludes()
            .Where(a => a.Id == id).Ouvertes(aujourdhui)
            .Select(a => new { a.Numero, a.Fiche, Structure = db.Structures.Where(s => s.Code == a.StructureCode).Select(s => s.Libelle).FirstOrDefault() })
            .FirstOrDefaultAsync(ct);
        if (lue is null) return null;
        var fiche = lue.Fiche;
        return new AnnonceAAnnoncer(
            new DestinatairesAlerte(id, fiche.Specialites, fiche.PaysCode == Pays.France ? fiche.Regions : []),
            new CourrielAlerteAnnonce(string.Empty, fiche.Intitule ?? string.Empty, lue.Numero, lue.Structure ?? string.Empty, Dates(fiche),
                fiche.DateLimite?.EnTexte(), string.Empty, site.Value.Lien(CheminsAnnonces.Fiche(lue.Numero)), string.Empty));
    }

    private static string? Dates(FicheAnnonce fiche) => (fiche.DebutIntervention, fiche.FinIntervention) switch
    {
        ({ } debut, { } fin) when debut == fin => $"le {debut.EnTexte()}",
        ({ } debut, { } fin) => $"du {debut.EnTexte()} au {fin.EnTexte()}",
        ({ } debut, null) => $"à partir du {debut.EnTexte()}",
        (null, { } fin) => $"jusqu'au {fin.EnTexte()}",
        _ => null,
    };

    private async Task<bool> EnregistrerAsync(EspaceDbContext db, int annonceId, Guid? depart, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // A server that outlived its lease wrote to someone of this batch: all of it was taken back. Anything else is a failure.
            await using var relue = await bases.CreateDbContextAsync(ct);
            if (await relue.DiffusionsAnnonce.AnyAsync(d => d.AnnonceId == annonceId && d.Curseur == depart && d.TermineeLe == null, ct)) throw;
            return false;
        }
    }

    private sealed record AnnonceAAnnoncer(DestinatairesAlerte Destinataires, CourrielAlerteAnnonce Courriel);
}
