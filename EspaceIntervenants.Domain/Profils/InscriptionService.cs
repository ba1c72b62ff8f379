using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>What a trainer does with their registration request: send it, and present it again after a rejection (INS).</summary>
public sealed class InscriptionService(
    IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, ReferentielsQueries referentiels, BoiteDepart boite, IOptions<ReglesOptions> regles, IOptions<SiteOptions> site)
{
    /// <summary>
    /// « Enregistrer et transmettre ma demande d'inscription » (INS-01): saves step 2 as it is on screen, checks both steps whole,
    /// and locks the form until the structure answers. What is missing in either step comes back together;
    /// <see cref="EtapesFormulaire.De"/> tells which page each field is on. Refused while step 1 has unsaved typing (PRO-02).
    /// </summary>
    public async Task<Resultat> TransmettreAsync(Guid acteurId, Parcours saisie, RepereSaisie repere, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var ouverture = await db.OuvrirAsync(acteurId, EtapeFormulaire.Parcours, repere, ct);
        if (!ouverture.Reussi) return ouverture;
        var (profil, inscription, brouillon) = ouverture.Valeur;
        if (await db.SaisiesEnCours.AnyAsync(s => s.ProfilId == acteurId && s.Etape == EtapeFormulaire.Identification, ct))
            return Resultat.Refus(MotifRefus.Regle, "PRO-02", "L'étape 1 contient une saisie qui n'est pas enregistrée : enregistrez-la ou abandonnez-la, puis transmettez votre demande.");

        var codes = CodesReference.De(await referentiels.LireAsync(ct));
        var copie = Copie.AEnregistrer(saisie, codes, NiveauSaisie.Complet);
        var erreurs = Erreurs(profil, inscription, copie, codes);
        if (erreurs.Count > 0) return Resultat.Invalide(erreurs);

        var maintenant = temps.Maintenant();
        profil.EnregistrerIdentification(Copie.AEnregistrer(profil.Identification, codes, NiveauSaisie.Complet), maintenant);
        profil.EnregistrerParcours(copie, maintenant);
        if (brouillon is not null) db.SaisiesEnCours.Remove(brouillon);
        return await TransmettreAsync(db, profil, inscription, maintenant, ct);
    }

    /// <summary>« Présenter à nouveau ma demande » (INS-03): opens the form again, refused before the year is over.</summary>
    public async Task<Resultat> RepresenterAsync(Guid acteurId, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        var inscription = acteur.EstIntervenant ? await db.Inscriptions.FirstOrDefaultAsync(i => i.Id == acteurId, ct) : null;
        if (inscription is null) return Resultat.Refus(MotifRefus.Introuvable, "ROL-02", "Cette demande n'existe pas.");
        try
        {
            inscription.Representer(temps.Maintenant(), regles.Value.NouvellePresentationMois);
        }
        catch (RegleMetierException regle)
        {
            return Resultat.Depuis(regle);
        }
        return await db.EcrireAsync(DejaFait, ct);
    }

    private static readonly Resultat DejaFait = Resultat.Refus(MotifRefus.Conflit, "INS-07", "Votre demande vient de changer d'état : rechargez la page pour la voir.");

    private IReadOnlyList<ErreurChamp> Erreurs(Profil profil, Inscription inscription, Parcours saisie, CodesReference codes)
    {
        var aujourdhui = temps.Aujourdhui();
        return
        [
            .. ValidationIdentification.Valider(profil.Identification, codes, aujourdhui, NiveauSaisie.Complet, inscription.StructureFixe),
            .. ValidationParcours.Valider(saisie, profil.Lignes, codes, aujourdhui, NiveauSaisie.Complet),
        ];
    }

    private async Task<Resultat> TransmettreAsync(EspaceDbContext db, Profil profil, Inscription inscription, DateTime maintenant, CancellationToken ct)
    {
        try
        {
            inscription.Transmettre(profil.Identification.StructureCode!, maintenant);
        }
        catch (RegleMetierException regle)
        {
            return Resultat.Depuis(regle);
        }
        var adresse = await db.Users.Where(c => c.Id == profil.Id).Select(c => c.Email!).FirstAsync(ct);
        var structure = await db.Structures.Where(s => s.Code == inscription.StructureCode).Select(s => s.Libelle).FirstAsync(ct);
        var appel = profil.Identification.Formateur.Appel();
        await boite.AjouterAsync(db, adresse, appel, new CourrielInscriptionTransmise(appel, structure, site.Value.Lien(EtapesFormulaire.CheminIdentification)), ct);
        return await db.EcrireAsync(DejaFait, ct);
    }
}
