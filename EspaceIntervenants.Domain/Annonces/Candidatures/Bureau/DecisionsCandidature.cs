using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;

/// <summary>An application to decide, as it was read.</summary>
/// <param name="Id">The application.</param>
/// <param name="Version">The version it was read in.</param>
public sealed record CandidatureLue(Guid Id, int Version);

/// <summary>What a decision on several applications did.</summary>
/// <param name="Decidees">How many were decided.</param>
/// <param name="Laissees">Those that were left as they are.</param>
public sealed record BilanDecisions(int Decidees, IReadOnlyList<CandidatureLaissee> Laissees);

/// <summary>An application a decision did not change.</summary>
/// <param name="Id">The application.</param>
/// <param name="Nom">Its author's first and last name; empty when the ad has no such application.</param>
/// <param name="Raison">Why, in French.</param>
public sealed record CandidatureLaissee(Guid Id, string Nom, string Raison);

/// <summary>
/// What the managers of a structure decide of the applications to its ads: « étudiée » or « non retenue » (ANN-07), one by one or
/// several at once. Only they may (ROL-01). Each decision is dated, signed and e-mailed in one writing. Those that can be decided
/// are; each other one is reported with its reason: withdrawn, or changed since it was read, and then by whom and when. Of two managers who decide
/// at the same time, the first stands.
/// </summary>
public sealed class DecisionsCandidature(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, BoiteDepart boite, IOptions<SiteOptions> site)
{
    /// <summary>Most applications decided at once.</summary>
    public const int NombreMax = 200;

    // Overtaken between the reading and the writing, it reads again: the others are then reported, and what is left is decided.
    private const int Essais = 3;

    /// <summary>Decides these applications to an ad.</summary>
    /// <param name="acteurId">The manager.</param>
    /// <param name="numero">The ad.</param>
    /// <param name="etat"><see cref="EtatCandidature.Etudiee"/> or <see cref="EtatCandidature.NonRetenue"/>.</param>
    /// <param name="lues">The applications, as they were read; refused (ANN-07) when there is none or more than <see cref="NombreMax"/>.</param>
    /// <param name="ct">Gives up before the writing.</param>
    public async Task<Resultat<BilanDecisions>> DeciderAsync(Guid acteurId, string numero, EtatCandidature etat, IReadOnlyCollection<CandidatureLue> lues, CancellationToken ct = default)
    {
        if (lues.Count == 0) return Refuser("Choisissez au moins une candidature.");
        if (lues.Count > NombreMax) return Refuser($"{NombreMax} candidatures au plus peuvent être traitées à la fois\u00A0: vous en avez choisi {lues.Count}.");
        for (var essai = 1; ; essai++)
        {
            var bilan = await EssayerAsync(acteurId, numero, etat, lues, ct);
            if (bilan.Motif != MotifRefus.Conflit || essai == Essais) return bilan;
        }
    }

    private static Resultat<BilanDecisions> Refuser(string message) => Resultat.Refus(MotifRefus.Regle, "ANN-07", message).Vers<BilanDecisions>();

    private async Task<Resultat<BilanDecisions>> EssayerAsync(Guid acteurId, string numero, EtatCandidature etat, IReadOnlyCollection<CandidatureLue> lues, CancellationToken ct)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acces = await db.AnnonceAccessibleAsync(acteurId, numero, ct);
        if (!acces.Reussi) return acces.Vers<BilanDecisions>();
        var ids = lues.Select(l => l.Id).ToList();
        var candidatures = await db.Candidatures.Where(c => c.AnnonceId == acces.Valeur.Id && ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var personnes = await PersonnesAsync(db, candidatures.Values, ct);
        var annonce = await db.Annonces.Where(a => a.Id == acces.Valeur.Id)
            .Join(db.Structures, a => a.StructureCode, s => s.Code, (a, s) => new Annoncee(s.Libelle, a.Fiche.Intitule ?? string.Empty, a.Numero)).SingleAsync(ct);

        List<CandidatureLaissee> laissees = [];
        var decidees = 0;
        foreach (var lue in lues.DistinctBy(l => l.Id))
        {
            var candidature = candidatures.GetValueOrDefault(lue.Id);
            var personne = candidature is null ? null : personnes[candidature.ProfilId];
            if (Decider(candidature, lue, etat, acces.Valeur.Acteur) is { } raison)
            {
                laissees.Add(new CandidatureLaissee(lue.Id, personne?.Nom ?? string.Empty, raison));
                continue;
            }
            decidees++;
            if (personne!.Adresse is { } adresse) await boite.AjouterAsync(db, adresse, personne.Appel, Courriel(etat, personne.Appel, annonce), ct);
        }
        var ecrit = await db.EcrireAsync(Resultat.Refus(MotifRefus.Conflit, "ANN-07", "Un collègue traite ces candidatures en même temps que vous\u00A0: rechargez la liste."), ct);
        return ecrit.Reussi ? Resultat.Ok(new BilanDecisions(decidees, laissees)) : ecrit.Vers<BilanDecisions>();
    }

    /// <summary>Decides one; the reason why it cannot be when there is one.</summary>
    private string? Decider(Candidature? candidature, CandidatureLue lue, EtatCandidature etat, Comptes.Acteur acteur)
    {
        if (candidature is null) return "cette candidature n'existe pas pour cette annonce";
        if (candidature.Version != lue.Version) return Changement(candidature);
        try
        {
            candidature.Decider(etat, acteur.Id, acteur.Nom, temps.Maintenant());
            return null;
        }
        catch (RegleMetierException)
        {
            return Changement(candidature);
        }
    }

    private static string Changement(Candidature c) => c.Etat switch
    {
        EtatCandidature.Retiree => $"retirée par son auteur le {c.RetireeLe?.EnTexte()}",
        EtatCandidature.Deposee => $"déposée à nouveau le {c.DeposeeLe.EnTexte()}\u00A0: relisez-la avant de décider",
        EtatCandidature.Etudiee => $"déjà marquée comme étudiée par {c.DecideurNom} le {c.DecideeLe?.EnTexte()}",
        _ => $"déjà non retenue par {c.DecideurNom} le {c.DecideeLe?.EnTexte()}",
    };

    private static async Task<Dictionary<Guid, Personne>> PersonnesAsync(EspaceDbContext db, IEnumerable<Candidature> candidatures, CancellationToken ct)
    {
        var ids = candidatures.Select(c => c.ProfilId).ToList();
        return await db.Profils.Where(p => ids.Contains(p.Id))
            .Join(db.Users, p => p.Id, u => u.Id, (p, u) => new { p.Id, Adresse = u.ArchiveLe == null ? u.Email : null, p.Identification.Formateur })
            .AsNoTracking().ToDictionaryAsync(x => x.Id, x => new Personne(x.Adresse, x.Formateur.Appel(), $"{x.Formateur.Prenom} {x.Formateur.NomUsage ?? x.Formateur.NomFamille}".Trim()), ct);
    }

    private IModeleCourriel Courriel(EtatCandidature etat, string appel, Annoncee annonce)
    {
        var lien = site.Value.Lien(CheminsAnnonces.MesCandidatures);
        return etat == EtatCandidature.Etudiee
            ? new CourrielCandidatureEtudiee(appel, annonce.Structure, annonce.Intitule, annonce.Numero, lien)
            : new CourrielCandidatureNonRetenue(appel, annonce.Structure, annonce.Intitule, annonce.Numero, lien);
    }

    // Nobody writes to an archived account (DES-02).
    private sealed record Personne(string? Adresse, string Appel, string Nom);

    private sealed record Annoncee(string Structure, string Intitule, string Numero);
}
