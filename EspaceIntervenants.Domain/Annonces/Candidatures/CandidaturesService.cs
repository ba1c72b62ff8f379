using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Annonces.Candidatures;

/// <summary>
/// What a trainer does with their applications (ANN-05, ANN-06): make one, give it up while nobody has studied it. What the managers
/// do with them is elsewhere.
/// </summary>
public sealed class CandidaturesService(
    IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, BoiteDepart boite, IOptions<SiteOptions> site, ILogger<CandidaturesService> journal)
{
    /// <summary>Longest comment, in characters.</summary>
    public const int CommentaireMax = 2000;

    /// <summary>Field of the comment in <see cref="Resultat.Champs"/>.</summary>
    public const string ChampCommentaire = "Commentaire";

    /// <summary>
    /// Applies to an ad, and confirms it by e-mail. Needs the validated account of a trainer (<c>ANN-05</c>) and an ad that is open,
    /// to which the person has not applied yet or has withdrawn (<c>ANN-06</c>). A draft and an unknown number do not exist.
    /// </summary>
    /// <param name="acteurId">Who applies.</param>
    /// <param name="numero">The ad.</param>
    /// <param name="commentaire">« Commentaire associé à votre candidature »; may be empty.</param>
    /// <param name="ct">Gives up before the writing.</param>
    public Task<Resultat> DeposerAsync(Guid acteurId, string numero, string? commentaire, CancellationToken ct = default) =>
        EssayerDeuxFoisAsync(() => EssayerDeDeposerAsync(acteurId, numero, commentaire, ct));

    /// <summary>
    /// Gives an application up while nobody has studied it (<c>ANN-06</c>); it may be made again while the ad is open. Another
    /// person's application does not exist, and the attempt is logged (ROL-02).
    /// </summary>
    /// <param name="acteurId">Its author.</param>
    /// <param name="candidatureId">The application.</param>
    /// <param name="versionLue">The version the page showed.</param>
    /// <param name="ct">Gives up before the writing.</param>
    public Task<Resultat> RetirerAsync(Guid acteurId, Guid candidatureId, int versionLue, CancellationToken ct = default) =>
        EssayerDeuxFoisAsync(() => EssayerDeRetirerAsync(acteurId, candidatureId, versionLue, ct));

    // Overtaken between the reading and the writing, by another tab or by a manager: read again, the application says itself what happened.
    private static async Task<Resultat> EssayerDeuxFoisAsync(Func<Task<Resultat>> essayer)
    {
        var resultat = await essayer();
        return resultat.Motif is MotifRefus.Conflit or MotifRefus.Indisponible ? await essayer() : resultat;
    }

    private async Task<Resultat> EssayerDeDeposerAsync(Guid acteurId, string numero, string? commentaire, CancellationToken ct)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (await CasCandidature.LireAsync(db, acteurId, numero, ct) is not { } cas)
            return Resultat.Refus(MotifRefus.Introuvable, "ANN-05", "Cette annonce n'existe pas ou plus.");
        var maintenant = temps.Maintenant();
        if (Refus(cas, maintenant) is { } refus) return refus;
        var texte = TextePropre.De(commentaire);
        if (texte?.Length > CommentaireMax)
            return Resultat.Invalide([new ErreurChamp(ChampCommentaire, $"Votre commentaire compte {CommentaireMax} caractères au plus, vous en avez saisi {texte.Length}.")]);
        try
        {
            if (cas.Candidature is { } retiree) retiree.Redeposer(texte, maintenant);
            else db.Candidatures.Add(Candidature.Deposer(cas.Annonce.Id, acteurId, texte, maintenant));
        }
        catch (RegleMetierException regle)
        {
            return Resultat.Depuis(regle);
        }
        await ConfirmerAsync(db, acteurId, cas.Annonce, ct);
        return await db.EcrireAsync(Change, ct);
    }

    private async Task<Resultat> EssayerDeRetirerAsync(Guid acteurId, Guid candidatureId, int versionLue, CancellationToken ct)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        var candidature = await db.Candidatures.FirstOrDefaultAsync(c => c.Id == candidatureId, ct);
        if (candidature is not null && (!acteur.EstIntervenant || candidature.ProfilId != acteurId))
        {
            journal.LogWarning("ROL-02: account {Acteur} tried to withdraw application {Candidature}, which is not its own", acteurId, candidatureId);
            candidature = null;
        }
        if (candidature is null) return Resultat.Refus(MotifRefus.Introuvable, "ROL-02", "Cette candidature n'existe pas.");
        try
        {
            candidature.Retirer(temps.Maintenant());
        }
        catch (RegleMetierException regle)
        {
            return Resultat.Depuis(regle);
        }
        return candidature.Version == versionLue ? await db.EcrireAsync(Change, ct) : Change;
    }

    private static readonly Resultat Change = Resultat.Refus(MotifRefus.Conflit, "ANN-06", "Cette candidature vient de changer, dans un autre onglet ou sur un autre appareil\u00A0: relisez-la avant d'agir.");

    // What was already applied to is told by the application itself, which knows when.
    private static Resultat? Refus(CasCandidature cas, DateTime maintenant) => cas.Obstacle(maintenant) switch
    {
        ObstacleCandidature.Visiteur => Resultat.Refus(MotifRefus.Interdit, "ANN-05", "Pour pouvoir postuler à l'annonce vous devez vous authentifier ou vous inscrire."),
        ObstacleCandidature.Agent => Resultat.Refus(MotifRefus.Interdit, "ANN-05", "Seul un compte d'intervenant peut candidater à une annonce."),
        ObstacleCandidature.InscriptionAValider => Resultat.Refus(MotifRefus.Regle, "ANN-05", "Vous pourrez candidater une fois votre demande d'inscription validée."),
        ObstacleCandidature.Echue => Resultat.Refus(MotifRefus.Regle, "ANN-06", cas.Annonce.EstEchue(maintenant)
            ? $"La date limite de candidature, le {cas.Annonce.Fiche.DateLimite?.EnTexte()}, est passée."
            : "Cette annonce est close\u00A0: elle ne reçoit plus de candidature."),
        _ => null,
    };

    private async Task ConfirmerAsync(EspaceDbContext db, Guid acteurId, Annonce annonce, CancellationToken ct)
    {
        var personne = await db.Profils.Where(p => p.Id == acteurId)
            .Join(db.Users, p => p.Id, c => c.Id, (p, c) => new { c.Email, p.Identification.Formateur.Civilite, p.Identification.Formateur.Prenom, p.Identification.Formateur.NomUsage })
            .FirstAsync(ct);
        var structure = await db.Structures.Where(s => s.Code == annonce.StructureCode).Select(s => s.Libelle).FirstAsync(ct);
        var appel = Salutation.Appel(personne.Civilite, personne.Prenom, personne.NomUsage);
        var courriel = new CourrielCandidatureDeposee(appel, annonce.Numero, annonce.Fiche.Intitule ?? string.Empty, structure, site.Value.Lien(CheminsAnnonces.MesCandidatures));
        await boite.AjouterAsync(db, personne.Email!, appel, courriel, ct);
    }
}
