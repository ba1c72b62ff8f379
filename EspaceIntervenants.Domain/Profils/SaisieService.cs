using System.Text.Json;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>A draft that was kept.</summary>
/// <param name="Version">Its version, which the tab gives back with the next one.</param>
/// <param name="Le">When, UTC.</param>
/// <param name="VersionLue">The version of the profile it was typed over.</param>
public sealed record SaisieConservee(int Version, DateTime Le, int VersionLue);

/// <summary>A draft found when the form is opened.</summary>
/// <typeparam name="T">The form of its step.</typeparam>
/// <param name="Contenu">What had been typed.</param>
/// <param name="Version">Its version.</param>
/// <param name="Le">When it was typed, UTC.</param>
public sealed record SaisieRetrouvee<T>(T Contenu, int Version, DateTime Le);

/// <summary>
/// Keeps what a person types, as they type it, apart from the profile (PRO-02). Two tabs notice each other: the one that has
/// not seen what the other wrote is told, and nothing is overwritten before the person chooses.
/// </summary>
public sealed class SaisieService(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps)
{
    /// <summary>A draft longer than this, in characters, is no form of ours.</summary>
    private const int ContenuMax = 200_000;

    /// <summary>Keeps step 1 as it is being typed.</summary>
    public Task<Resultat<SaisieConservee>> ConserverAsync(Guid acteurId, Identification saisie, RepereSaisie repere, CancellationToken ct = default) =>
        ConserverAsync(acteurId, EtapeFormulaire.Identification, ProfilJson.Ecrire(saisie), repere, ct);

    /// <summary>Keeps step 2 as it is being typed, with the line whose editor is open.</summary>
    public Task<Resultat<SaisieConservee>> ConserverAsync(Guid acteurId, SaisieParcours saisie, RepereSaisie repere, CancellationToken ct = default) =>
        ConserverAsync(acteurId, EtapeFormulaire.Parcours, ProfilJson.Ecrire(saisie), repere, ct);

    /// <summary>Forgets what was typed in a step and not saved: the person goes back to what is saved.</summary>
    public async Task AbandonnerAsync(Guid acteurId, EtapeFormulaire etape, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        await db.SaisiesEnCours.Where(s => s.ProfilId == acteurId && s.Etape == etape).ExecuteDeleteAsync(ct);
    }

    internal static SaisieRetrouvee<T>? Lire<T>(SaisieEnCours? saisie, Func<string, T> lire) =>
        saisie is null ? null : Relire(saisie.Contenu, saisie.Version, saisie.SaisieLe, lire);

    /// <summary>A draft that was kept; null when another version of the form wrote it, and it is no longer readable: the saved form is shown instead.</summary>
    internal static SaisieRetrouvee<T>? Relire<T>(string contenu, int version, DateTime le, Func<string, T> lire)
    {
        try
        {
            return new SaisieRetrouvee<T>(lire(contenu), version, le);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<Resultat<SaisieConservee>> ConserverAsync(Guid acteurId, EtapeFormulaire etape, string contenu, RepereSaisie repere, CancellationToken ct)
    {
        if (contenu.Length > ContenuMax) return Refus(MotifRefus.Invalide, "CHAMPS", "Votre saisie est trop longue pour être conservée.");
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        var profil = acteur.EstIntervenant
            ? await db.Profils.Where(p => p.Id == acteurId)
                .Select(p => new { p.Version, p.ModifieLe, p.Immatriculation, Etat = db.Inscriptions.Where(i => i.Id == p.Id).Select(i => i.Etat).FirstOrDefault() })
                .FirstOrDefaultAsync(ct)
            : null;
        if (profil is null) return Refus(MotifRefus.Introuvable, "ROL-02", "Ce profil n'existe pas.");
        if (OuvertureProfil.Verrou(profil.Immatriculation is not null, profil.Etat, etape) is { } verrou) return verrou.Vers<SaisieConservee>();

        var saisie = await db.SaisiesEnCours.FirstOrDefaultAsync(s => s.ProfilId == acteurId && s.Etape == etape, ct);
        if (OuvertureProfil.Conflit(repere, profil.Version, saisie, profil.ModifieLe) is { } conflit) return conflit.Vers<SaisieConservee>();
        if (saisie is null) db.SaisiesEnCours.Add(saisie = SaisieEnCours.Creer(acteurId, etape, contenu, repere.Onglet, temps.Maintenant()));
        else saisie.Remplacer(contenu, repere.Onglet, temps.Maintenant());
        var ecriture = await db.EcrireAsync(OuvertureProfil.Ailleurs(temps.Maintenant()), ct);
        return ecriture.Reussi ? Resultat.Ok(new SaisieConservee(saisie.Version, saisie.SaisieLe, profil.Version)) : ecriture.Vers<SaisieConservee>();
    }

    private static Resultat<SaisieConservee> Refus(MotifRefus motif, string code, string message) => Resultat.Refus(motif, code, message).Vers<SaisieConservee>();
}
