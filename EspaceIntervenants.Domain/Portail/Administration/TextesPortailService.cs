using System.Data;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>What the editor of a text holds. The names of its properties are the paths of the refused fields.</summary>
public sealed class SaisieTexte
{
    /// <summary>« Titre ».</summary>
    public string? Titre { get; set; }

    /// <summary>« Texte », Markdown.</summary>
    public string? Texte { get; set; }

    /// <summary>« En vigueur à partir du », in Paris: today or later, since what people acknowledged is not rewritten.</summary>
    public DateOnly? EnVigueurLe { get; set; }
}

/// <summary>
/// Writes the texts of the portal (POR-04); administrator only, refused with ROL-01 otherwise. A text is never changed: a new
/// version is added, in force from its day on.
/// </summary>
public sealed class TextesPortailService(IDbContextFactory<EspaceDbContext> bases, TimeProvider temps, SignalPortail signal)
{
    private const string Quoi = "Ce texte";

    /// <summary>Adds a version of a text; its identifier.</summary>
    /// <param name="acteurId">Who writes, and signs.</param>
    /// <param name="cle">One of <see cref="ClesTextes"/>.</param>
    /// <param name="derniereLue">The last version written when the page was opened, null for none; another one since is a conflict.</param>
    /// <param name="saisie">The version.</param>
    /// <param name="ct">Gives up before the writing.</param>
    public async Task<Resultat<Guid>> EcrireAsync(Guid acteurId, string cle, Guid? derniereLue, SaisieTexte saisie, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAdministrateur) return EcriturePortail.Interdit.Vers<Guid>();
        if (!ClesTextes.Toutes.Contains(cle)) return EcriturePortail.Introuvable(Quoi).Vers<Guid>();
        if (Valider(saisie) is { Count: > 0 } erreurs) return Resultat.Invalide(erreurs).Vers<Guid>();
        // No row is changed that two versions could fight over: the reading and the addition are one, whatever the database.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
        if (await DerniereAsync(db, cle, ct) != derniereLue) return EcriturePortail.Conflit(Quoi).Vers<Guid>();
        var auteur = acteur.Nom.Length == 0 ? "Administrateur national" : acteur.Nom;
        var version = TextePortail.Creer(cle, Texte.Nom(saisie.Titre)!, TextePropre.De(saisie.Texte)!, saisie.EnVigueurLe!.Value, auteur, await InstantAsync(db, cle, ct));
        db.TextesPortail.Add(version);
        var resultat = await db.EcrireAsync(EcriturePortail.Conflit(Quoi), ct);
        if (!resultat.Reussi) return resultat.Vers<Guid>();
        await transaction.CommitAsync(ct);
        signal.Signaler();
        return Resultat.Ok(version.Id);
    }

    /// <summary>Withdraws a version whose day has not come; refused with POR-04 for one that is or was in force, which people may have acknowledged.</summary>
    public async Task<Resultat> AnnulerAsync(Guid acteurId, Guid versionId, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit;
        if (await db.TextesPortail.FirstOrDefaultAsync(t => t.Id == versionId, ct) is not { } version) return EcriturePortail.Introuvable("Cette version");
        if (version.EnVigueurLe <= temps.Aujourdhui())
            return Resultat.Refus(MotifRefus.Regle, EcriturePortail.Code, "Cette version est ou a été en vigueur\u00A0: elle reste dans l'historique. Écrivez-en une nouvelle pour la remplacer.");
        db.TextesPortail.Remove(version);
        return await db.EcrireEtSignalerAsync(signal, EcriturePortail.Introuvable("Cette version"), ct);
    }

    /// <summary>The version of this text that was written last; null while there is none.</summary>
    internal static Task<Guid?> DerniereAsync(EspaceDbContext db, string cle, CancellationToken ct) => db.TextesPortail
        .Where(t => t.Cle == cle).OrderByDescending(t => t.EcritLe).ThenByDescending(t => t.Id).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(ct);

    /// <summary>Now, or just after the last version: which of two is the last does not hang on the clock of a server.</summary>
    private async Task<DateTime> InstantAsync(EspaceDbContext db, string cle, CancellationToken ct)
    {
        var maintenant = temps.Maintenant();
        var derniere = await db.TextesPortail.Where(t => t.Cle == cle).MaxAsync(t => (DateTime?)t.EcritLe, ct);
        return derniere >= maintenant ? derniere.Value.AddMilliseconds(1) : maintenant;
    }

    private IReadOnlyList<ErreurChamp> Valider(SaisieTexte saisie)
    {
        var controle = new ControlePortail()
            .Texte(nameof(saisie.Titre), "Titre", Texte.Nom(saisie.Titre), BornesPortail.Titre)
            .Texte(nameof(saisie.Texte), "Texte", TextePropre.De(saisie.Texte), BornesPortail.Texte)
            .Present(nameof(saisie.EnVigueurLe), "En vigueur à partir du", saisie.EnVigueurLe);
        if (saisie.EnVigueurLe < temps.Aujourdhui()) controle.Refuser(nameof(saisie.EnVigueurLe), "En vigueur à partir du", "choisissez aujourd'hui ou un jour à venir.");
        return controle.Erreurs;
    }
}
