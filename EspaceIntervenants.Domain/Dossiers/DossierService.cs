using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>
/// What a person writes in their own file before sending it: kept as it is typed, documents included (PRO-02). Two tabs notice each other
/// as in the CV form; <see cref="RepereSaisie.VersionLue"/> is <see cref="DossierAdministratif.Envois"/>.
/// </summary>
public sealed class DossierService(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps)
{
    /// <summary>A draft longer than this, in characters, is no form of ours.</summary>
    private const int ContenuMax = 50_000;

    /// <summary>Keeps the form as it is. Its documents must be files the person deposited (code ROL-02).</summary>
    public async Task<Resultat<SaisieConservee>> ConserverAsync(Guid acteurId, FormulaireDossier formulaire, RepereSaisie repere, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (await db.RefusDossierAsync(acteurId, ct) is { } refus) return refus.Vers<SaisieConservee>();
        var dossier = await db.Dossiers.IgnoreAutoIncludes().Where(d => d.Id == acteurId).Select(d => new { d.Envois, d.ModifieLe }).FirstOrDefaultAsync(ct);
        var saisie = await db.SaisiesDossier.FirstOrDefaultAsync(s => s.Id == acteurId, ct);
        if (OuvertureDossier.Conflit(repere, dossier?.Envois, dossier?.ModifieLe, saisie) is { } conflit) return conflit.Vers<SaisieConservee>();
        if (DossierJson.Ecrire(formulaire).Length > ContenuMax)
            return Resultat.Refus(MotifRefus.Invalide, "CHAMPS", "Votre saisie est trop longue pour être conservée.").Vers<SaisieConservee>();
        if ((await db.FichiersDuFormulaireAsync(acteurId, formulaire, ct)).Count != formulaire.Pieces.Values.Distinct().Count())
            return Resultat.Refus(MotifRefus.Introuvable, "ROL-02", "Un des documents n'existe pas ou plus\u00A0: chargez-le à nouveau.").Vers<SaisieConservee>();

        var maintenant = temps.Maintenant();
        if (saisie is null) db.SaisiesDossier.Add(saisie = SaisieDossier.Creer(acteurId, formulaire, repere.Onglet, maintenant));
        else saisie.Remplacer(formulaire, repere.Onglet, maintenant);
        var ecriture = await db.EcrireAsync(OuvertureProfil.Ailleurs(maintenant), ct);
        return ecriture.Reussi ? Resultat.Ok(new SaisieConservee(saisie.Version, saisie.SaisieLe, dossier?.Envois ?? 0)) : ecriture.Vers<SaisieConservee>();
    }

    /// <summary>Forgets what was typed and not sent: the person goes back to what they sent last.</summary>
    public async Task AbandonnerAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        await db.SaisiesDossier.Where(s => s.Id == acteurId).ExecuteDeleteAsync(ct);
    }
}

internal static class FichiersDuDossier
{
    /// <summary>The files of a form that belong to that person.</summary>
    public static async Task<IReadOnlyDictionary<Guid, FichierDuDossier>> FichiersDuFormulaireAsync(this EspaceDbContext db, Guid proprietaireId, FormulaireDossier formulaire, CancellationToken ct)
    {
        var ids = formulaire.Pieces.Values.Distinct().ToList();
        return await db.FichiersDeAsync(proprietaireId, ids, ct);
    }

    /// <summary>These files, those of that person only.</summary>
    public static async Task<IReadOnlyDictionary<Guid, FichierDuDossier>> FichiersDeAsync(this EspaceDbContext db, Guid proprietaireId, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        ids.Count == 0
            ? new Dictionary<Guid, FichierDuDossier>()
            : await db.Fichiers.Where(f => f.ProprietaireId == proprietaireId && ids.Contains(f.Id))
                .Select(f => new FichierDuDossier(f.Id, f.NomOriginal, f.DeposeLe, f.Empreinte)).ToDictionaryAsync(f => f.Id, ct);
}

/// <summary>A document of a file.</summary>
/// <param name="Id">Its file.</param>
/// <param name="Nom">The name it had on the person's machine.</param>
/// <param name="DeposeLe">« Chargé(e) le », UTC.</param>
/// <param name="Empreinte">SHA-256 of its content.</param>
internal sealed record FichierDuDossier(Guid Id, string Nom, DateTime DeposeLe, string Empreinte);
