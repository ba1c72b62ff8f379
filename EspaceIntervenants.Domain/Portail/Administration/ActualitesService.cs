using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>What the editor of a news item holds. The names of its properties are the paths of the refused fields.</summary>
public sealed class SaisieActualite
{
    /// <summary>« Titre ».</summary>
    public string? Titre { get; set; }

    /// <summary>« Texte », Markdown.</summary>
    public string? Texte { get; set; }

    /// <summary>« Date de publication », in Paris.</summary>
    public DateOnly? PublieeLe { get; set; }

    /// <summary>« Date de fin de publication », the last day; null when it stays.</summary>
    public DateOnly? RetireeApres { get; set; }

    /// <summary>« Prête à être publiée ».</summary>
    public bool Prete { get; set; }
}

/// <summary>
/// Writes the news (POR-04); administrator only, refused with ROL-01 otherwise. A change takes the version its page read
/// and answers <see cref="MotifRefus.Conflit"/> when it is no longer the last.
/// </summary>
public sealed class ActualitesService(IDbContextFactory<EspaceDbContext> bases, TimeProvider temps, SignalPortail signal)
{
    private const string Quoi = "Cette actualité";

    /// <summary>Adds a news item; its identifier.</summary>
    public async Task<Resultat<Guid>> CreerAsync(Guid acteurId, SaisieActualite saisie, CancellationToken ct = default)
    {
        var resultat = await EssayerDeCreerAsync(acteurId, saisie, ct);
        // Two news items of the same title at the same instant: the second attempt sees the address of the first.
        return resultat.Motif == MotifRefus.Indisponible ? await EssayerDeCreerAsync(acteurId, saisie, ct) : resultat;
    }

    /// <summary>Changes a news item, whose address stays; its new version.</summary>
    public async Task<Resultat<int>> ModifierAsync(Guid acteurId, Guid id, int versionLue, SaisieActualite saisie, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<int>();
        if (Valider(saisie) is { Count: > 0 } erreurs) return Resultat.Invalide(erreurs).Vers<int>();
        if (await db.Actualites.FirstOrDefaultAsync(a => a.Id == id, ct) is not { } actualite) return EcriturePortail.Introuvable(Quoi).Vers<int>();
        if (actualite.Version != versionLue) return EcriturePortail.Conflit(Quoi).Vers<int>();
        actualite.Modifier(Titre(saisie), Texte(saisie), saisie.Prete, saisie.PublieeLe!.Value, saisie.RetireeApres, temps.Maintenant());
        var resultat = await db.EcrireEtSignalerAsync(signal, EcriturePortail.Conflit(Quoi), ct);
        return resultat.Reussi ? Resultat.Ok(actualite.Version) : resultat.Vers<int>();
    }

    /// <summary>Deletes a news item for good.</summary>
    public async Task<Resultat> SupprimerAsync(Guid acteurId, Guid id, int versionLue, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit;
        if (await db.Actualites.FirstOrDefaultAsync(a => a.Id == id, ct) is not { } actualite) return EcriturePortail.Introuvable(Quoi);
        if (actualite.Version != versionLue) return EcriturePortail.Conflit(Quoi);
        db.Actualites.Remove(actualite);
        return await db.EcrireEtSignalerAsync(signal, EcriturePortail.Conflit(Quoi), ct);
    }

    private async Task<Resultat<Guid>> EssayerDeCreerAsync(Guid acteurId, SaisieActualite saisie, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<Guid>();
        if (Valider(saisie) is { Count: > 0 } erreurs) return Resultat.Invalide(erreurs).Vers<Guid>();
        var slug = await SlugLibreAsync(db, Titre(saisie), ct);
        var actualite = Actualite.Creer(slug, Titre(saisie), Texte(saisie), saisie.Prete, saisie.PublieeLe!.Value, saisie.RetireeApres, temps.Maintenant());
        db.Actualites.Add(actualite);
        var resultat = await db.EcrireEtSignalerAsync(signal, EcriturePortail.Conflit(Quoi), ct);
        return resultat.Reussi ? Resultat.Ok(actualite.Id) : resultat.Vers<Guid>();
    }

    private static async Task<string> SlugLibreAsync(EspaceDbContext db, string titre, CancellationToken ct)
    {
        var slug = SlugActualite.De(titre);
        var pris = (await db.Actualites.Where(a => a.Slug.StartsWith(slug)).Select(a => a.Slug).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        return SlugActualite.Libre(slug, pris);
    }

    private static string Titre(SaisieActualite saisie) => Common.Texte.Nom(saisie.Titre)!;

    private static string Texte(SaisieActualite saisie) => TextePropre.De(saisie.Texte)!;

    private static IReadOnlyList<ErreurChamp> Valider(SaisieActualite saisie) => new ControlePortail()
        .Texte(nameof(saisie.Titre), "Titre", Common.Texte.Nom(saisie.Titre), BornesPortail.Titre)
        .Texte(nameof(saisie.Texte), "Texte", TextePropre.De(saisie.Texte), BornesPortail.Texte)
        .Publication(nameof(saisie.PublieeLe), saisie.PublieeLe, nameof(saisie.RetireeApres), saisie.RetireeApres)
        .Erreurs;
}
