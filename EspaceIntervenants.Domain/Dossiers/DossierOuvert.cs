using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>One's own file, ready to be changed.</summary>
/// <param name="Profil">The profile it shares its data with.</param>
/// <param name="Dossier">The file; a new one, in the context, when nothing was ever sent nor asked.</param>
/// <param name="Saisie">What is being typed.</param>
internal sealed record DossierOuvert(Profil Profil, DossierAdministratif Dossier, SaisieDossier? Saisie)
{
    /// <summary>The form as last sent.</summary>
    public FormulaireDossier Base() => AssemblageDossier.Base(Profil.Identification, Dossier);
}

internal static class OuvertureDossier
{
    /// <summary>Why there is no file yet: it begins with the validation of the registration (INS-05, §3.3.4).</summary>
    public static Resultat PasEncore { get; } = Resultat.Refus(MotifRefus.Regle, "DOS-01",
        "Votre dossier administratif s'ouvrira une fois votre demande d'inscription validée.");

    /// <summary>
    /// The actor's own file. Refused when they are no trainer (ROL-02), while their registration is not validated, and when another tab
    /// wrote what this one has not seen.
    /// </summary>
    public static async Task<Resultat<DossierOuvert>> OuvrirDossierAsync(this EspaceDbContext db, Guid acteurId, RepereSaisie repere, DateTime maintenant, CancellationToken ct)
    {
        if (await db.RefusDossierAsync(acteurId, ct) is { } refus) return refus.Vers<DossierOuvert>();
        var profil = await db.Profils.AsSplitQuery().SingleAsync(p => p.Id == acteurId, ct);
        var dossier = await db.DossierAsync(acteurId, ct);
        var saisie = await db.SaisiesDossier.FirstOrDefaultAsync(s => s.Id == acteurId, ct);
        if (Conflit(repere, dossier?.Envois, dossier?.ModifieLe, saisie) is { } conflit) return conflit.Vers<DossierOuvert>();
        if (dossier is null) db.Dossiers.Add(dossier = DossierAdministratif.Creer(acteurId, maintenant));
        return Resultat.Ok(new DossierOuvert(profil, dossier, saisie));
    }

    /// <summary>Why the actor has no file of their own to fill; null when they have one.</summary>
    public static async Task<Resultat?> RefusDossierAsync(this EspaceDbContext db, Guid acteurId, CancellationToken ct)
    {
        if (!(await db.ActeurAsync(acteurId, ct)).EstIntervenant)
            return Resultat.Refus(MotifRefus.Interdit, "ROL-02", "Seule la personne concernée remplit son dossier.");
        return await db.Inscriptions.AnyAsync(i => i.Id == acteurId && i.Etat == EtatInscription.Validee, ct) ? null : PasEncore;
    }

    /// <summary>A file, whole; null when it was never begun.</summary>
    public static Task<DossierAdministratif?> DossierAsync(this EspaceDbContext db, Guid id, CancellationToken ct) =>
        db.Dossiers.AsSplitQuery().FirstOrDefaultAsync(d => d.Id == id, ct);

    /// <summary>Has the writing check that nobody else changed the file, be nothing of its own row different: a decision may leave its state as it was.</summary>
    public static void Bouger(this EspaceDbContext db, DossierAdministratif dossier)
    {
        if (db.Entry(dossier) is { State: EntityState.Unchanged } entree) entree.Property(d => d.ModifieLe).IsModified = true;
    }

    /// <summary>What another tab wrote that this one has not seen; null when nothing.</summary>
    public static Resultat? Conflit(RepereSaisie repere, int? envois, DateTime? modifieLe, SaisieDossier? saisie)
    {
        if (repere.Garder) return null;
        if (saisie is not null && saisie.OngletId != repere.Onglet && saisie.Version != repere.VersionSaisie) return OuvertureProfil.Ailleurs(saisie.SaisieLe);
        return (envois ?? 0) == repere.VersionLue ? null : OuvertureProfil.Ailleurs(modifieLe!.Value);
    }
}
