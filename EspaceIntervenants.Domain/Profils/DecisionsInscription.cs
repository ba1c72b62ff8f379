using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>
/// What the managers of a structure do with the requests it received (INS-02). Only they may (ROL-01). Each decision is dated,
/// signed, kept in the history and e-mailed, all at once or not at all; of two managers deciding at the same time, the first
/// wins and the second is told who did what, and when (INS-07). So is whoever decides on a page that is no longer what the request
/// is: each method takes the version it was read in (<see cref="Inscription.Version"/>), and answers
/// <see cref="MotifRefus.Conflit"/> when the request awaits a decision in another one.
/// </summary>
public sealed class DecisionsInscription(
    IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, BoiteDepart boite, IOptions<ReglesOptions> regles, IOptions<SiteOptions> site)
{
    /// <summary>Longest text of a decision, in characters.</summary>
    public const int TexteMax = BornesProfil.Paragraphe;

    /// <summary>Field of the decision's text in <see cref="Resultat.Champs"/>.</summary>
    public const string ChampTexte = "Texte";

    /// <summary>Takes a request for oneself; refused when a colleague has it.</summary>
    public Task<Resultat> PrendreEnChargeAsync(Guid acteurId, Guid inscriptionId, int versionLue, CancellationToken ct = default) =>
        AgirAsync(acteurId, inscriptionId, versionLue, (i, agent) => i.PrendreEnCharge(agent.Id, agent.Nom, temps.Maintenant()), null, ct);

    /// <summary>Gives a request back to the structure's common list.</summary>
    public Task<Resultat> LibererAsync(Guid acteurId, Guid inscriptionId, int versionLue, CancellationToken ct = default) =>
        AgirAsync(acteurId, inscriptionId, versionLue, (i, agent) => i.Liberer(agent.Id, agent.Nom, temps.Maintenant()), null, ct);

    /// <summary>Validates: the profile joins the CVthèque (INS-05). The message is optional.</summary>
    public Task<Resultat> ValiderAsync(Guid acteurId, Guid inscriptionId, int versionLue, string? message, CancellationToken ct = default) =>
        DeciderAsync(message, false, texte => AgirAsync(acteurId, inscriptionId, versionLue,
            (i, agent) => i.Valider(agent.Id, agent.Nom, texte, temps.Maintenant()),
            (_, personne) => new CourrielInscriptionValidee(personne.Appel, personne.Structure, texte, personne.Annonce, site.Value.Lien(CheminsAnnonces.TableauDeBord)), ct));

    /// <summary>Rejects, with the reason the person receives.</summary>
    public Task<Resultat> RejeterAsync(Guid acteurId, Guid inscriptionId, int versionLue, string? motif, CancellationToken ct = default) =>
        DeciderAsync(motif, true, texte => AgirAsync(acteurId, inscriptionId, versionLue,
            (i, agent) => i.Rejeter(agent.Id, agent.Nom, texte!, temps.Maintenant()),
            (i, personne) => new CourrielInscriptionRejetee(personne.Appel, personne.Structure, texte!, i.NouvellePresentationLe(regles.Value.NouvellePresentationMois)!.Value), ct));

    /// <summary>Asks for complements: the person's form is open again.</summary>
    public Task<Resultat> DemanderComplementsAsync(Guid acteurId, Guid inscriptionId, int versionLue, string? demande, CancellationToken ct = default) =>
        DeciderAsync(demande, true, texte => AgirAsync(acteurId, inscriptionId, versionLue,
            (i, agent) => i.DemanderComplements(agent.Id, agent.Nom, texte!, temps.Maintenant()),
            (i, personne) => new CourrielComplementsDemandes(personne.Appel, personne.Structure, texte!,
                DelaisInscription.ComplementsJusquAu(i.ComplementsDemandesLe!.Value, regles.Value.ComplementsMois), site.Value.Lien(EtapesFormulaire.CheminIdentification)), ct));

    private static Task<Resultat> DeciderAsync(string? saisie, bool requis, Func<string?, Task<Resultat>> agir)
    {
        var texte = TextePropre.De(saisie);
        if (requis && texte is null) return Task.FromResult(Resultat.Invalide([new ErreurChamp(ChampTexte, "Ce texte est obligatoire : la personne le reçoit par e-mail.")]));
        if (texte?.Length > TexteMax) return Task.FromResult(Resultat.Invalide([new ErreurChamp(ChampTexte, $"Ce texte compte {TexteMax} caractères au plus, vous en avez saisi {texte.Length}.")]));
        return agir(texte);
    }

    private async Task<Resultat> AgirAsync(
        Guid acteurId, Guid inscriptionId, int versionLue, Action<Inscription, Acteur> transition, Func<Inscription, Destinataire, IModeleCourriel>? courriel, CancellationToken ct)
    {
        // Overtaken between the reading and the writing: once read again, the request itself says who decided, and when.
        return await Ecriture.ReessayerAsync(() => EssayerAsync(acteurId, inscriptionId, versionLue, transition, courriel, ct), essais: 2);
    }

    private async Task<Resultat> EssayerAsync(
        Guid acteurId, Guid inscriptionId, int versionLue, Action<Inscription, Acteur> transition, Func<Inscription, Destinataire, IModeleCourriel>? courriel, CancellationToken ct)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var agent = await db.ActeurAsync(acteurId, ct);
        if (!agent.EstAgent) return Resultat.Refus(MotifRefus.Interdit, "ROL-01", "Seul un gestionnaire peut traiter une demande d'inscription.");
        var inscription = await db.Inscriptions.Include(i => i.Evenements).FirstOrDefaultAsync(i => i.Id == inscriptionId, ct);
        if (inscription is null) return Resultat.Refus(MotifRefus.Introuvable, "INS-02", "Cette demande n'existe pas.");
        if (!agent.AgitPour(inscription.StructureCode))
            return Resultat.Refus(MotifRefus.Interdit, "ROL-01", "Cette demande relève d'une autre structure que la vôtre.");
        if (Depassee(inscription, versionLue) is { } conflit) return conflit;
        try
        {
            transition(inscription, agent);
        }
        catch (RegleMetierException regle)
        {
            return Resultat.Depuis(regle);
        }
        if (courriel is not null) await EcrireALaPersonneAsync(db, inscription, courriel, ct);
        return await db.EcrireAsync(Resultat.Refus(MotifRefus.Conflit, "INS-07", "Un collègue vient d'agir sur cette demande : rechargez la page."), ct);
    }

    /// <summary>What happened to a request that still awaits its decision but is not the one that was read; null when it is.</summary>
    private static Resultat? Depassee(Inscription inscription, int versionLue)
    {
        if (inscription.Version == versionLue || inscription.Etat != EtatInscription.Transmise) return null;
        var dernier = inscription.Evenements.MaxBy(e => (e.Date, e.Id));
        var quand = dernier?.Date.EnTexte();
        return Resultat.Refus(MotifRefus.Conflit, "INS-07", dernier?.Type switch
        {
            TypeEvenement.Transmission => $"Cette demande a été transmise à nouveau le {quand} : relisez-la avant d'agir.",
            TypeEvenement.PriseEnCharge => $"{dernier.AuteurNom} a pris cette demande en charge le {quand}.",
            TypeEvenement.Liberation => $"{dernier.AuteurNom} a rendu cette demande à la liste commune le {quand}.",
            _ => "Cette demande a changé depuis que vous l'avez ouverte : relisez-la avant d'agir.",
        });
    }

    private async Task EcrireALaPersonneAsync(EspaceDbContext db, Inscription inscription, Func<Inscription, Destinataire, IModeleCourriel> courriel, CancellationToken ct)
    {
        var personne = await db.Profils.Where(p => p.Id == inscription.Id)
            .Join(db.Users, p => p.Id, c => c.Id, (p, c) => new { c.Email, p.Identification.Formateur.Civilite, p.Identification.Formateur.Prenom, p.Identification.Formateur.NomUsage })
            .FirstAsync(ct);
        var structure = await db.Structures.Where(s => s.Code == inscription.StructureCode).Select(s => s.Libelle).FirstAsync(ct);
        var appel = Salutation.Appel(personne.Civilite, personne.Prenom, personne.NomUsage);
        var annonce = inscription.Etat == EtatInscription.Validee ? await db.AnnonceOuverteAsync(inscription.AnnonceNumero, temps.Aujourdhui(), ct) : null;
        var proposee = annonce is null ? null : new AnnonceProposee(annonce.Numero, annonce.Intitule, site.Value.Lien(CheminsAnnonces.Candidater(annonce.Numero)));
        await boite.AjouterAsync(db, personne.Email!, appel, courriel(inscription, new Destinataire(appel, structure, proposee)), ct);
    }

    /// <summary>What the e-mails of a decision say of the person: how they are addressed, who decided, the ad they still may apply to.</summary>
    private sealed record Destinataire(string Appel, string Structure, AnnonceProposee? Annonce);
}
