using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Dossiers.Bureau;

/// <summary>
/// What managers decide of the blocks people send (DOS-10): any agent, since the file serves all the structures (§4.1). Of two decisions
/// on one block the first stands, and the second is told who took it, and when. The person is written to once, when nothing of what they
/// sent awaits its verification any more.
/// </summary>
public sealed class VerificationService(
    IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, ReferentielsQueries referentiels, BoiteDepart boite, SignalDossiers signal, IOptions<SiteOptions> site)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MotifMax = 1000;

    /// <summary>Field of the reason in <see cref="Resultat.Champs"/>.</summary>
    public const string ChampMotif = "Motif";

    private const int Essais = 3;

    /// <summary>Validates blocks of one file, all of them or none.</summary>
    /// <param name="acteurId">The manager.</param>
    /// <param name="dossierId">The file.</param>
    /// <param name="versionIds">The versions that were read.</param>
    /// <param name="ct">Gives up before the writing.</param>
    public Task<Resultat> ValiderAsync(Guid acteurId, Guid dossierId, IReadOnlyCollection<Guid> versionIds, CancellationToken ct = default) =>
        DeciderAsync(acteurId, dossierId, (dossier, statut, agent, maintenant) => dossier.Valider(versionIds, statut, agent.Id, agent.Nom, maintenant), ct);

    /// <summary>Refuses a block, with the reason the person receives.</summary>
    public Task<Resultat> RefuserAsync(Guid acteurId, Guid dossierId, Guid versionId, string? motif, CancellationToken ct = default)
    {
        var texte = TextePropre.De(motif);
        var erreur = texte is null ? "Indiquez le motif du refus\u00A0: la personne le reçoit par e-mail."
            : texte.Length > MotifMax ? $"Ce motif compte {MotifMax} caractères au plus, vous en avez saisi {texte.Length}." : null;
        return erreur is null
            ? DeciderAsync(acteurId, dossierId, Refuser, ct)
            : Task.FromResult(Resultat.Invalide([new ErreurChamp(ChampMotif, erreur)]));

        IReadOnlyList<VersionBloc> Refuser(DossierAdministratif dossier, Statut statut, Acteur agent, DateTime maintenant)
        {
            dossier.Refuser(versionId, texte!, statut, agent.Id, agent.Nom, maintenant);
            return [];
        }
    }

    private async Task<Resultat> DeciderAsync(Guid acteurId, Guid dossierId, Func<DossierAdministratif, Statut, Acteur, DateTime, IReadOnlyList<VersionBloc>> decider, CancellationToken ct)
    {
        // A colleague who decides of another block at the same moment is no conflict: once read again, the file says whether this one still awaits.
        var resultat = await Ecriture.ReessayerAsync(() => EssayerAsync(acteurId, dossierId, decider, ct), Essais);
        if (resultat.Reussi) signal.Signaler(dossierId);
        return resultat;
    }

    private async Task<Resultat> EssayerAsync(Guid acteurId, Guid dossierId, Func<DossierAdministratif, Statut, Acteur, DateTime, IReadOnlyList<VersionBloc>> decider, CancellationToken ct)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var agent = await db.ActeurAsync(acteurId, ct);
        if (!agent.EstAgent) return Resultat.Refus(MotifRefus.Interdit, "ROL-01", "Seul un gestionnaire vérifie les dossiers.");
        var dossier = await db.DossierAsync(dossierId, ct);
        if (dossier is null) return Resultat.Refus(MotifRefus.Introuvable, "DOS-10", "Ce dossier n'existe pas.");
        var profil = await db.Profils.AsSplitQuery().SingleAsync(p => p.Id == dossierId, ct);
        var maintenant = temps.Maintenant();
        try
        {
            await ReporterAsync(dossier, profil, decider(dossier, profil.Identification.Statut, agent, maintenant), maintenant, ct);
        }
        catch (RegleMetierException regle)
        {
            return Resultat.Depuis(regle);
        }
        await EcrireALaPersonneAsync(db, dossier, profil, ct);
        db.Bouger(dossier);
        return await db.EcrireAsync(Resultat.Refus(MotifRefus.Conflit, "DOS-10", "Un collègue vient d'agir sur ce dossier\u00A0: rechargez la page."), ct);
    }

    /// <summary>What was just validated becomes the profile's, for those who cannot change it themselves (INS-06); the others' already is.</summary>
    private async Task ReporterAsync(DossierAdministratif dossier, Profil profil, IReadOnlyList<VersionBloc> validees, DateTime maintenant, CancellationToken ct)
    {
        var valides = validees.Where(v => BlocsDossier.Partages.Contains(v.Bloc)).ToList();
        if (profil.Immatriculation is null || valides.Count == 0) return;
        var formulaire = new FormulaireDossier();
        foreach (var version in valides) AssemblageDossier.Poser(formulaire, version);
        var codes = CodesReference.De(await referentiels.LireAsync(ct));
        var identification = AssemblageDossier.Reporter(profil.Identification, formulaire, [.. valides.Select(v => v.Bloc)]);
        profil.EnregistrerIdentification(Copie.AEnregistrer(identification, codes, NiveauSaisie.Complet), maintenant);
        dossier.Recalculer(profil.Identification.Statut, maintenant);
    }

    private async Task EcrireALaPersonneAsync(EspaceDbContext db, DossierAdministratif dossier, Profil profil, CancellationToken ct)
    {
        if (dossier.AVerifierDepuis is not null) return;
        var bilan = dossier.AnnoncerDecisions();
        var formateur = profil.Identification.Formateur;
        var courriel = await db.Users.Where(c => c.Id == dossier.Id && c.ArchiveLe == null).Select(c => c.Email).FirstOrDefaultAsync(ct);
        if (courriel is null) return;
        await boite.AjouterAsync(db, courriel, formateur.Appel(), new CourrielDossierVerifie(
            formateur.Appel(),
            [.. bilan.Where(v => v.Etat == EtatVersion.Validee).Select(v => v.Bloc.Libelle())],
            [.. bilan.Where(v => v.Etat == EtatVersion.Refusee).Select(v => new BlocRefuse(v.Bloc.Libelle(), v.Motif!))],
            dossier.Etat == EtatDossier.Complet,
            site.Value.Lien(CheminsDossier.Dossier)), ct);
    }
}
