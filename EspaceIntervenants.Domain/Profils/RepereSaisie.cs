using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>What a tab knew when it read the form, so that it never overwrites what it has not seen (PRO-02).</summary>
/// <param name="Onglet">The tab.</param>
/// <param name="VersionLue">The version of the profile it shows.</param>
/// <param name="VersionSaisie">The version of the draft it shows or wrote last; null when it knew none.</param>
/// <param name="Garder">The person has seen the conflict and chosen what this tab holds.</param>
public sealed record RepereSaisie(Guid Onglet, int VersionLue, int? VersionSaisie = null, bool Garder = false);

/// <summary>A profile its owner may change, with what decides how.</summary>
internal sealed record ProfilOuvert(Profil Profil, Inscription Inscription, SaisieEnCours? Saisie);

internal static class OuvertureProfil
{
    /// <summary>
    /// The actor's own profile, ready to be changed. Refused when they are no trainer, when the state of the registration locks the
    /// form, and when another tab wrote what this one has not seen.
    /// </summary>
    public static async Task<Resultat<ProfilOuvert>> OuvrirAsync(this EspaceDbContext db, Guid acteurId, EtapeFormulaire etape, RepereSaisie repere, CancellationToken ct)
    {
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstIntervenant) return Refus(MotifRefus.Interdit, "ROL-02", "Seule la personne concernée modifie son profil.");
        var profil = await db.Profils.Include(p => p.Lignes).Include(p => p.Criteres).Include(p => p.Mots).AsSplitQuery().FirstOrDefaultAsync(p => p.Id == acteurId, ct);
        var inscription = await db.Inscriptions.FirstOrDefaultAsync(i => i.Id == acteurId, ct);
        if (profil is null || inscription is null) return Refus(MotifRefus.Introuvable, "PRO-01", "Ce profil n'existe pas.");
        if (Verrou(profil.Immatriculation is not null, inscription.Etat, etape) is { } verrou) return verrou.Vers<ProfilOuvert>();
        var saisie = await db.SaisiesEnCours.FirstOrDefaultAsync(s => s.ProfilId == acteurId && s.Etape == etape, ct);
        if (Conflit(repere, profil.Version, saisie, profil.ModifieLe) is { } conflit) return conflit.Vers<ProfilOuvert>();
        return Resultat.Ok(new ProfilOuvert(profil, inscription, saisie));

        static Resultat<ProfilOuvert> Refus(MotifRefus motif, string code, string message) => Resultat.Refus(motif, code, message).Vers<ProfilOuvert>();
    }

    /// <summary>Why this step cannot be changed now; null when it can (INS-01, INS-03, INS-06).</summary>
    public static Resultat? Verrou(bool immatricule, EtatInscription etat, EtapeFormulaire etape) => etat switch
    {
        EtatInscription.Validee when immatricule && etape == EtapeFormulaire.Identification => Resultat.Refus(MotifRefus.Regle, "INS-06",
            "Vous êtes déjà intervenu pour le CNFPT : ces informations se modifient par une demande de support."),
        EtatInscription.EnSaisie or EtatInscription.ComplementsDemandes or EtatInscription.Validee => null,
        EtatInscription.Rejetee => Resultat.Refus(MotifRefus.Regle, "INS-03", "Votre demande a été rejetée : votre formulaire ne peut pas être modifié pour le moment."),
        _ => Resultat.Refus(MotifRefus.Regle, "INS-01", "Votre formulaire ne peut pas être modifié dans l'état actuel de votre demande."),
    };

    /// <summary>What another tab wrote that this one has not seen; null when nothing.</summary>
    public static Resultat? Conflit(RepereSaisie repere, int versionProfil, SaisieEnCours? saisie, DateTime profilModifieLe)
    {
        if (repere.Garder) return null;
        if (saisie is not null && saisie.OngletId != repere.Onglet && saisie.Version != repere.VersionSaisie) return Ailleurs(saisie.SaisieLe);
        return versionProfil == repere.VersionLue ? null : Ailleurs(profilModifieLe);
    }

    /// <summary>The refusal of a tab that was overtaken.</summary>
    public static Resultat Ailleurs(DateTime quand) => Resultat.Refus(MotifRefus.Conflit, "PRO-02",
        $"Cette page a été modifiée dans un autre onglet ou sur un autre appareil, le {quand.EnTexte()}. Rien n'a été écrasé : choisissez la saisie à garder.");
}
