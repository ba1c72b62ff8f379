using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Dossiers.Bureau;

/// <summary>
/// Asks a person for data and documents of their administrative file (DOS-08): any agent, of any structure, since the file serves them all
/// (§4.1). The request and its e-mail are written together; the badge of the person follows from the request.
/// </summary>
public sealed class DemandesDossier(
    IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, BoiteDepart boite, SignalDossiers signal, IOptions<SiteOptions> site)
{
    /// <summary>Longest message, in characters.</summary>
    public const int MessageMax = 1000;

    /// <summary>Field of the message in <see cref="Resultat.Champs"/>.</summary>
    public const string ChampMessage = "Message";

    /// <summary>Field of the blocks in <see cref="Resultat.Champs"/>.</summary>
    public const string ChampBlocs = "Blocs";

    private const int Essais = 3;

    /// <summary>The same request of the same agent within this time is the same click.</summary>
    private static readonly TimeSpan DoubleClic = TimeSpan.FromMinutes(1);

    private static readonly Resultat _conflit = Resultat.Refus(MotifRefus.Conflit, "DOS-08", "Ce dossier vient de changer\u00A0: rechargez la page, puis faites votre demande.");

    /// <summary>
    /// Asks for blocks. Refused to whoever is no agent (ROL-01); while the registration is not validated, and for blocks the person's status
    /// does not ask for, which the refusal names (DOS-08); when no block is chosen or the message is too long.
    /// </summary>
    /// <param name="acteurId">The manager.</param>
    /// <param name="profilId">The person, who may have no file yet.</param>
    /// <param name="blocs">What is asked for.</param>
    /// <param name="message">What the person reads with it; may be empty.</param>
    /// <param name="ct">Gives up before the writing.</param>
    public async Task<Resultat> DemanderAsync(Guid acteurId, Guid profilId, IReadOnlyCollection<BlocDossier> blocs, string? message, CancellationToken ct = default)
    {
        List<ErreurChamp> erreurs = [];
        var texte = TextePropre.De(message);
        if (blocs.Count == 0) erreurs.Add(new(ChampBlocs, "Choisissez au moins un bloc à demander."));
        if (texte?.Length > MessageMax) erreurs.Add(new(ChampMessage, $"Ce message compte {MessageMax} caractères au plus, vous en avez saisi {texte.Length}."));
        if (erreurs.Count > 0) return Resultat.Invalide(erreurs);
        List<BlocDossier> choisis = [.. blocs.Distinct().Order()];
        // The person may be sending, or a colleague deciding, at the same moment: that forbids no request.
        var resultat = await Ecriture.ReessayerAsync(() => EssayerAsync(acteurId, profilId, choisis, texte, ct), Essais);
        if (resultat.Reussi) signal.Signaler(profilId);
        return resultat;
    }

    private async Task<Resultat> EssayerAsync(Guid acteurId, Guid profilId, List<BlocDossier> blocs, string? message, CancellationToken ct)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var agent = await db.ActeurAsync(acteurId, ct);
        if (!agent.EstAgent) return Resultat.Refus(MotifRefus.Interdit, "ROL-01", "Seul un gestionnaire demande des données et pièces.");
        var personne = await PersonneAsync(db, profilId, ct);
        if (personne is null) return Resultat.Refus(MotifRefus.Introuvable, "DOS-08", "Cette personne n'existe pas.");
        if (personne.Etat != EtatInscription.Validee)
            return Resultat.Refus(MotifRefus.Regle, "DOS-08", "Des données et pièces se demandent une fois la demande d'inscription de la personne validée.");
        if (HorsStatut(blocs, personne.Identification.Statut) is { } refus) return refus;

        var maintenant = temps.Maintenant();
        var dossier = await db.DossierAsync(profilId, ct);
        if (dossier?.Demandes.Any(d => d.AgentId == agent.Id && d.DemandeLe > maintenant - DoubleClic && d.Message == message && d.Blocs.SequenceEqual(blocs)) == true)
            return Resultat.Succes;
        var nouveau = dossier is null;
        if (dossier is null) db.Dossiers.Add(dossier = DossierAdministratif.Creer(profilId, maintenant));
        var structure = StructureDe(agent, personne.StructureCode);
        dossier.Demander(blocs, message, agent.Id, agent.Nom, structure, maintenant);
        db.Bouger(dossier);
        await EcrireALaPersonneAsync(db, personne, blocs, message, structure, ct);
        var ecriture = await db.EcrireAsync(_conflit, ct);
        // Two first requests at once: the second finds the file of the first.
        return ecriture.Motif == MotifRefus.Indisponible && nouveau && await db.Dossiers.AsNoTracking().AnyAsync(d => d.Id == profilId, ct) ? _conflit : ecriture;
    }

    private static Task<PersonneDemandee?> PersonneAsync(EspaceDbContext db, Guid id, CancellationToken ct) =>
        db.Profils.AsNoTracking().IgnoreAutoIncludes().Where(p => p.Id == id)
            .Join(db.Inscriptions, p => p.Id, i => i.Id, (p, i) => new PersonneDemandee(
                i.Etat, i.StructureCode, p.Identification, db.Users.Where(c => c.Id == id && c.ArchiveLe == null).Select(c => c.Email).FirstOrDefault()))
            .FirstOrDefaultAsync(ct);

    private static Resultat? HorsStatut(List<BlocDossier> blocs, Statut statut)
    {
        var hors = blocs.Except(BlocsDossier.Requis(statut)).ToList();
        if (hors.Count == 0) return null;
        var noms = hors.Intersect(BlocsDossier.Tous).Select(b => b.Libelle());
        return Resultat.Refus(MotifRefus.Regle, "DOS-08", $"Le statut de cette personne n'appelle pas ce que vous demandez\u00A0: {string.Join(", ", noms)}. Retirez-le de votre demande.");
    }

    /// <summary>The one of the person when the manager acts for it, or else their first; none for the administrator.</summary>
    private static string? StructureDe(Acteur agent, string? dePersonne) =>
        agent.EstAdministrateur ? null : agent.AgitPour(dePersonne) ? dePersonne : agent.Structures.Order(StringComparer.Ordinal).FirstOrDefault();

    private async Task EcrireALaPersonneAsync(EspaceDbContext db, PersonneDemandee personne, List<BlocDossier> blocs, string? message, string? structure, CancellationToken ct)
    {
        if (personne.Courriel is null) return;
        var nom = personne.Identification.Formateur.Appel();
        var libelle = structure is null ? null : await db.Structures.Where(s => s.Code == structure).Select(s => s.Libelle).FirstOrDefaultAsync(ct);
        await boite.AjouterAsync(db, personne.Courriel, nom, new CourrielDemandePieces(nom, [.. blocs.Select(b => b.Libelle())], message, libelle, site.Value.Lien(CheminsDossier.Dossier)), ct);
    }

    private sealed record PersonneDemandee(EtatInscription Etat, string? StructureCode, Identification Identification, string? Courriel);
}
