using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Candidatures;

/// <summary>A person before the form of an application.</summary>
public sealed record SituationCandidature
{
    /// <summary>Number of the ad.</summary>
    public required string Numero { get; init; }

    /// <summary>What the ad says.</summary>
    public required FicheAnnonce Fiche { get; init; }

    /// <summary>Name of the structure that published it.</summary>
    public required string Structure { get; init; }

    /// <summary>Why the person may not apply; null when they may.</summary>
    public ObstacleCandidature? Obstacle { get; init; }

    /// <summary>Where their registration stands; null when they have none.</summary>
    public EtatInscription? Inscription { get; init; }

    /// <summary>When they applied, UTC; null when they did not, or withdrew.</summary>
    public DateTime? DeposeeLe { get; init; }

    /// <summary>Whether the last day to apply is over in Paris.</summary>
    public bool LimitePassee { get; init; }
}

/// <summary>What is asked before applying (ANN-05).</summary>
public sealed class CandidaterQueries(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps)
{
    /// <summary>An ad and what this person may do about it; null when no published nor closed ad has that number.</summary>
    /// <param name="acteurId">The account; an unknown one is a visitor.</param>
    /// <param name="numero">The ad.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<SituationCandidature?> SituationAsync(Guid acteurId, string numero, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (await CasCandidature.LireAsync(db, acteurId, numero, ct) is not { } cas) return null;
        var maintenant = temps.Maintenant();
        return new SituationCandidature
        {
            Numero = cas.Annonce.Numero,
            Fiche = cas.Annonce.Fiche,
            Structure = await db.Structures.Where(s => s.Code == cas.Annonce.StructureCode).Select(s => s.Libelle).FirstAsync(ct),
            Obstacle = cas.Obstacle(maintenant),
            Inscription = cas.Inscription,
            DeposeeLe = cas.Candidature is { Etat: not EtatCandidature.Retiree } candidature ? candidature.DeposeeLe : null,
            LimitePassee = cas.Annonce.EstEchue(maintenant),
        };
    }

    /// <summary>The ad of that number, for whoever creates an account from it (PRO-06); null when one may not apply to it.</summary>
    public async Task<AnnonceOuverte?> OuverteAsync(string? numero, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        return await db.AnnonceOuverteAsync(numero, temps.Aujourdhui(), ct);
    }

    /// <summary>
    /// The ad the acting trainer registered from, to be proposed again (ANN-05); null once they have applied to it, even to withdraw,
    /// and once one may no longer apply.
    /// </summary>
    public async Task<AnnonceOuverte?> VoulueAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        return await db.Annonces
            .Where(a => db.Inscriptions.Any(i => i.Id == acteurId && i.AnnonceNumero == a.Numero) && !db.Candidatures.Any(c => c.AnnonceId == a.Id && c.ProfilId == acteurId))
            .Ouvertes(temps.Aujourdhui()).Nommees(db.Structures).FirstOrDefaultAsync(ct);
    }
}
