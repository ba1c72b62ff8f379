using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;

/// <summary>
/// What the managers of a structure think of the applications to its ads: rating, short list, private notes (ANN-07). Only they
/// may (ROL-01). A note is never changed nor taken away.
/// </summary>
public sealed class SuiviCandidatures(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps)
{
    /// <summary>Field of a note in <see cref="Resultat.Champs"/>.</summary>
    public const string ChampTexte = "Texte";

    /// <summary>
    /// Rates an application, or takes its rating away. When a colleague gave another rating than the one that was read, theirs
    /// stands and <see cref="MotifRefus.Conflit"/> tells it: whoever has read it may then change it.
    /// </summary>
    /// <param name="acteurId">The manager.</param>
    /// <param name="candidatureId">The application.</param>
    /// <param name="evaluation">From 1 to <see cref="SuiviCandidature.EvaluationMax"/> (ANN-07); null for none.</param>
    /// <param name="lue">The rating the page showed.</param>
    /// <param name="ct">Gives up before the writing.</param>
    public Task<Resultat> EvaluerAsync(Guid acteurId, Guid candidatureId, int? evaluation, int? lue, CancellationToken ct = default) =>
        SuivreAsync(acteurId, candidatureId, suivi =>
        {
            if (suivi.Evaluation != lue && suivi.Evaluation != evaluation)
                return Resultat.Refus(MotifRefus.Conflit, "ANN-07", $"Un collègue vient de changer cette évaluation\u00A0: {(suivi.Evaluation is { } e ? $"{e} sur {SuiviCandidature.EvaluationMax}" : "aucune")}. La vôtre n'est pas enregistrée\u00A0; choisissez-la à nouveau si vous la maintenez.");
            suivi.Evaluer(evaluation);
            return Resultat.Succes;
        }, ct);

    /// <summary>Puts an application on the short list, or takes it off; no effect when it is so already.</summary>
    public Task<Resultat> PreselectionnerAsync(Guid acteurId, Guid candidatureId, bool preselection, CancellationToken ct = default) =>
        SuivreAsync(acteurId, candidatureId, suivi =>
        {
            suivi.Preselectionner(preselection);
            return Resultat.Succes;
        }, ct);

    /// <summary>Adds a private note, dated and signed; refused (<see cref="ChampTexte"/>) when it is empty or longer than <see cref="NoteCandidature.TexteMax"/>.</summary>
    public async Task<Resultat> NoterAsync(Guid acteurId, Guid candidatureId, string? texte, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurDeLaCandidatureAsync(acteurId, candidatureId, ct);
        if (!acteur.Reussi) return acteur;
        var propre = TextePropre.De(texte);
        if (propre is null) return Resultat.Invalide([new ErreurChamp(ChampTexte, "Écrivez le texte de la note.")]);
        if (propre.Length > NoteCandidature.TexteMax)
            return Resultat.Invalide([new ErreurChamp(ChampTexte, $"Une note compte {NoteCandidature.TexteMax} caractères au plus, vous en avez saisi {propre.Length}.")]);
        db.NotesCandidature.Add(NoteCandidature.Ecrire(candidatureId, acteur.Valeur.Id, acteur.Valeur.Nom, propre, temps.Maintenant()));
        return await db.EcrireAsync(Depasse(), ct);
    }

    private async Task<Resultat> SuivreAsync(Guid acteurId, Guid candidatureId, Func<SuiviCandidature, Resultat> changer, CancellationToken ct)
    {
        // Two colleagues may open the first follow-up at once, and one of the two insertions fails: read again, it is there.
        var resultat = await EssayerAsync(acteurId, candidatureId, changer, ct);
        return resultat.Motif is MotifRefus.Conflit or MotifRefus.Indisponible ? await EssayerAsync(acteurId, candidatureId, changer, ct) : resultat;
    }

    private async Task<Resultat> EssayerAsync(Guid acteurId, Guid candidatureId, Func<SuiviCandidature, Resultat> changer, CancellationToken ct)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurDeLaCandidatureAsync(acteurId, candidatureId, ct);
        if (!acteur.Reussi) return acteur;
        var suivi = await db.SuivisCandidature.FirstOrDefaultAsync(s => s.CandidatureId == candidatureId, ct);
        if (suivi is null) db.SuivisCandidature.Add(suivi = SuiviCandidature.Creer(candidatureId));
        try
        {
            var change = changer(suivi);
            return change.Reussi ? await db.EcrireAsync(Depasse(), ct) : change;
        }
        catch (RegleMetierException regle)
        {
            return Resultat.Depuis(regle);
        }
    }

    private static Resultat Depasse() => Resultat.Refus(MotifRefus.Conflit, "ANN-07", "Un collègue agit sur cette candidature en même temps que vous\u00A0: réessayez.");
}
