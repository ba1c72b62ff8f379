using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces.Alertes;

/// <summary>
/// What whoever holds the link of an alert may do without signing in (ANN-08): read and change the three choices of its account, nothing
/// else. Refused as unknown when the link was altered, and when its account is archived or gone.
/// </summary>
public sealed class AlertesService(IDbContextFactory<EspaceDbContext> bases, LiensAlertes liens, TimeProvider temps)
{
    private static readonly Resultat Inconnu = Resultat.Refus(MotifRefus.Introuvable, "ANN-08",
        "Ce lien n'est pas reconnu\u00A0: il a peut-être été coupé, ou votre compte n'est plus actif.");

    private static readonly Resultat Occupe = Resultat.Refus(MotifRefus.Conflit, "ANN-08",
        "Votre profil vient d'être modifié sur une autre page\u00A0: vos alertes n'ont pas changé. Enregistrez vos choix à nouveau.");

    /// <summary>The present choices. Looking changes nothing: filters of mail servers open links before people do.</summary>
    public async Task<Resultat<ChoixAlertes>> LireAsync(string? jeton, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (await TitulaireAsync(db, jeton, ct) is not { } id) return Inconnu.Vers<ChoixAlertes>();
        var choix = await db.Profils.Where(p => p.Id == id)
            .Select(p => new ChoixAlertes(p.Parcours.AlerteSpecialite, p.Parcours.AlerteRegion, p.Parcours.AlerteSpecialiteEtRegion))
            .FirstOrDefaultAsync(ct);
        return choix is null ? Inconnu.Vers<ChoixAlertes>() : Resultat.Ok(choix);
    }

    /// <summary>
    /// Changes the choices, whatever the state of the registration: one may always stop. Nothing of a form under way is lost. Its draft
    /// takes the new choices, so that what is found again later does not bring the old ones back; a form open elsewhere sees that the
    /// profile has changed, and asks which typing to keep, as it does of another tab (PRO-02).
    /// </summary>
    public async Task<Resultat> ChoisirAsync(string? jeton, ChoixAlertes choix, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (await TitulaireAsync(db, jeton, ct) is not { } id) return Inconnu;
        if (await db.Profils.FirstOrDefaultAsync(p => p.Id == id, ct) is not { } profil) return Inconnu;
        if (ChoixAlertes.De(profil.Parcours) == choix) return Resultat.Succes;
        profil.ChoisirAlertes(choix, temps.Maintenant());
        var saisie = await db.SaisiesEnCours.FirstOrDefaultAsync(s => s.ProfilId == id && s.Etape == EtapeFormulaire.Parcours, ct);
        saisie?.SuivreAlertes(choix);
        return await db.EcrireAsync(Occupe, ct);
    }

    private async Task<Guid?> TitulaireAsync(EspaceDbContext db, string? jeton, CancellationToken ct) =>
        liens.CompteDe(jeton) is { } id && await db.Users.AnyAsync(c => c.Id == id && c.ArchiveLe == null && c.EmailConfirmed, ct) ? id : null;
}
