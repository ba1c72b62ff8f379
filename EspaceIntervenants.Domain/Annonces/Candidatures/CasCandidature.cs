using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Candidatures;

/// <summary>Why a person may not apply to an ad now.</summary>
public enum ObstacleCandidature
{
    /// <summary>Not signed in, or with an account that may do nothing (ANN-05).</summary>
    Visiteur = 1,

    /// <summary>An agent: only trainers apply.</summary>
    Agent = 2,

    /// <summary>Already done, and not withdrawn (ANN-06).</summary>
    DejaDeposee = 3,

    /// <summary>The ad is closed, or its last day is over in Paris (ANN-06).</summary>
    Echue = 4,

    /// <summary>The registration is not validated (ANN-05).</summary>
    InscriptionAValider = 5,
}

/// <summary>A person before an ad: all that decides whether they may apply, read at once.</summary>
internal sealed record CasCandidature(Acteur Acteur, EtatInscription? Inscription, Annonce Annonce, Candidature? Candidature)
{
    /// <summary>Null when no published nor closed ad has that number: a draft is nothing to anyone here.</summary>
    public static async Task<CasCandidature?> LireAsync(EspaceDbContext db, Guid acteurId, string numero, CancellationToken ct)
    {
        var annonce = await db.Annonces.AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(a => a.Numero == numero && a.Etat != EtatAnnonce.Brouillon, ct);
        if (annonce is null) return null;
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstIntervenant) return new CasCandidature(acteur, null, annonce, null);
        var inscription = await db.Inscriptions.Where(i => i.Id == acteurId).Select(i => (EtatInscription?)i.Etat).FirstOrDefaultAsync(ct);
        var candidature = await db.Candidatures.FirstOrDefaultAsync(c => c.AnnonceId == annonce.Id && c.ProfilId == acteurId, ct);
        return new CasCandidature(acteur, inscription, annonce, candidature);
    }

    /// <summary>Why this person may not apply at this instant; null when they may.</summary>
    public ObstacleCandidature? Obstacle(DateTime maintenant)
    {
        if (Acteur.EstAgent) return ObstacleCandidature.Agent;
        if (Candidature is { Etat: not EtatCandidature.Retiree }) return ObstacleCandidature.DejaDeposee;
        if (!Annonce.AccepteCandidatures(maintenant)) return ObstacleCandidature.Echue;
        if (!Acteur.EstIntervenant) return ObstacleCandidature.Visiteur;
        return Inscription == EtatInscription.Validee ? null : ObstacleCandidature.InscriptionAValider;
    }
}
