using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>How much an announcement insists.</summary>
public enum NiveauMessage
{
    /// <summary>It informs.</summary>
    Information = 1,

    /// <summary>It warns.</summary>
    Avertissement = 2,
}

/// <summary>What the editor of an announcement holds; days and hours are those of Paris. The names of its properties are the paths of the refused fields.</summary>
public sealed class SaisieMessage
{
    /// <summary>« Texte », Markdown.</summary>
    public string? Texte { get; set; }

    /// <summary>« Niveau ».</summary>
    public NiveauMessage? Niveau { get; set; }

    /// <summary>« Public ».</summary>
    public PublicMessage? Public { get; set; }

    /// <summary>« Jour du début ».</summary>
    public DateOnly? DebutJour { get; set; }

    /// <summary>« Heure du début ».</summary>
    public TimeOnly? DebutHeure { get; set; }

    /// <summary>« Jour de la fin ».</summary>
    public DateOnly? FinJour { get; set; }

    /// <summary>« Heure de la fin »: the first minute it is no longer shown.</summary>
    public TimeOnly? FinHeure { get; set; }

    /// <summary>The first instant, UTC; once day and hour are known.</summary>
    internal DateTime DebutLe => Horloge.DeParis(DebutJour!.Value.ToDateTime(DebutHeure!.Value));

    /// <summary>The instant after the last, UTC; once day and hour are known.</summary>
    internal DateTime FinLe => Horloge.DeParis(FinJour!.Value.ToDateTime(FinHeure!.Value));
}

/// <summary>Writes the announcements on screen (POR-04); administrator only, refused with ROL-01 otherwise. Conflicts as in <see cref="ActualitesService"/>.</summary>
public sealed class MessagesEcranService(IDbContextFactory<EspaceDbContext> bases, TimeProvider temps, SignalPortail signal)
{
    private const string Quoi = "Cette annonce";

    /// <summary>Adds an announcement; its identifier. Refused when its end is past already.</summary>
    public async Task<Resultat<Guid>> CreerAsync(Guid acteurId, SaisieMessage saisie, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<Guid>();
        if (Valider(saisie, aVenir: true) is { Count: > 0 } erreurs) return Resultat.Invalide(erreurs).Vers<Guid>();
        var message = MessageEcran.Creer(TextePropre.De(saisie.Texte)!, EstAlerte(saisie), saisie.Public!.Value, saisie.DebutLe, saisie.FinLe, temps.Maintenant());
        db.MessagesEcran.Add(message);
        var resultat = await db.EcrireEtSignalerAsync(signal, EcriturePortail.Conflit(Quoi), ct);
        return resultat.Reussi ? Resultat.Ok(message.Id) : resultat.Vers<Guid>();
    }

    /// <summary>Changes an announcement, or ends it early; its new version.</summary>
    public async Task<Resultat<int>> ModifierAsync(Guid acteurId, Guid id, int versionLue, SaisieMessage saisie, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<int>();
        if (Valider(saisie, aVenir: false) is { Count: > 0 } erreurs) return Resultat.Invalide(erreurs).Vers<int>();
        if (await db.MessagesEcran.FirstOrDefaultAsync(m => m.Id == id, ct) is not { } message) return EcriturePortail.Introuvable(Quoi).Vers<int>();
        if (message.Version != versionLue) return EcriturePortail.Conflit(Quoi).Vers<int>();
        message.Modifier(TextePropre.De(saisie.Texte)!, EstAlerte(saisie), saisie.Public!.Value, saisie.DebutLe, saisie.FinLe);
        var resultat = await db.EcrireEtSignalerAsync(signal, EcriturePortail.Conflit(Quoi), ct);
        return resultat.Reussi ? Resultat.Ok(message.Version) : resultat.Vers<int>();
    }

    /// <summary>Deletes an announcement for good.</summary>
    public async Task<Resultat> SupprimerAsync(Guid acteurId, Guid id, int versionLue, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit;
        if (await db.MessagesEcran.FirstOrDefaultAsync(m => m.Id == id, ct) is not { } message) return EcriturePortail.Introuvable(Quoi);
        if (message.Version != versionLue) return EcriturePortail.Conflit(Quoi);
        db.MessagesEcran.Remove(message);
        return await db.EcrireEtSignalerAsync(signal, EcriturePortail.Conflit(Quoi), ct);
    }

    private static bool EstAlerte(SaisieMessage saisie) => saisie.Niveau == NiveauMessage.Avertissement;

    private IReadOnlyList<ErreurChamp> Valider(SaisieMessage saisie, bool aVenir)
    {
        var controle = new ControlePortail()
            .Texte(nameof(saisie.Texte), "Texte", TextePropre.De(saisie.Texte), BornesPortail.Message)
            .Choix(nameof(saisie.Niveau), "Niveau", saisie.Niveau)
            .Choix(nameof(saisie.Public), "Public", saisie.Public)
            .Present(nameof(saisie.DebutJour), "Jour du début", saisie.DebutJour)
            .Present(nameof(saisie.DebutHeure), "Heure du début", saisie.DebutHeure)
            .Present(nameof(saisie.FinJour), "Jour de la fin", saisie.FinJour)
            .Present(nameof(saisie.FinHeure), "Heure de la fin", saisie.FinHeure);
        if (saisie is not { DebutJour: not null, DebutHeure: not null, FinJour: not null, FinHeure: not null }) return controle.Erreurs;
        if (saisie.FinLe <= saisie.DebutLe) controle.Refuser(nameof(saisie.FinJour), "Jour de la fin", "l'annonce finirait avant d'avoir commencé.");
        else if (aVenir && saisie.FinLe <= temps.Maintenant()) controle.Refuser(nameof(saisie.FinJour), "Jour de la fin", "ce moment est déjà passé, personne ne verrait l'annonce.");
        return controle.Erreurs;
    }
}
