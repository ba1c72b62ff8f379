using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>What a transmission did.</summary>
/// <param name="Envoyes">The blocks sent for verification.</param>
/// <param name="Manquants">Those the status needs that were never sent.</param>
/// <param name="Refuses">Those that stay refused, unchanged.</param>
public sealed record TransmissionFaite(IReadOnlyList<BlocDossier> Envoyes, IReadOnlyList<BlocDossier> Manquants, IReadOnlyList<BlocDossier> Refuses);

/// <summary>
/// « Transmettre » (DOS-09) and the yearly confirmation (DOS-14). What is sent: the blocks that changed, those a manager asked for, and those
/// the profile fills whole that were never sent. The others may come later: each answer says what is still missing.
/// </summary>
public sealed class TransmissionDossier(
    IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, ReferentielsQueries referentiels, SignalDossiers signal)
{
    /// <summary>
    /// Sends the form. Refused field by field; when nothing changed (DOS-09); when a refused block comes back the same (DOS-10); when another
    /// tab wrote since. What is sent of the shared blocks becomes the profile's, at once for whoever may change it there, once validated for
    /// those who have an immatriculation (INS-06).
    /// </summary>
    public async Task<Resultat<TransmissionFaite>> TransmettreAsync(Guid acteurId, FormulaireDossier formulaire, RepereSaisie repere, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var maintenant = temps.Maintenant();
        var ouverture = await db.OuvrirDossierAsync(acteurId, repere, maintenant, ct);
        if (!ouverture.Reussi) return ouverture.Vers<TransmissionFaite>();
        var ouvert = ouverture.Valeur;

        var codes = CodesReference.De(await referentiels.LireAsync(ct));
        var copie = ANettoyer(formulaire);
        var fichiers = await db.FichiersDuFormulaireAsync(acteurId, copie, ct);
        if (copie.Pieces.Values.Any(id => !fichiers.ContainsKey(id)))
            return Resultat.Refus(MotifRefus.Introuvable, "ROL-02", "Un des documents n'existe pas ou plus\u00A0: chargez-le à nouveau.").Vers<TransmissionFaite>();
        var tri = TriTransmission.Trier(ouvert, copie, codes, maintenant.JourAParis());
        var erreurs = ValidationDossier.Valider(copie, tri.AEnvoyer, codes, maintenant.JourAParis());
        if (erreurs.Count > 0) return Resultat.Invalide(erreurs).Vers<TransmissionFaite>();
        if (await RefusesInchangesAsync(db, ouvert.Dossier, copie, tri.AEnvoyer, fichiers, ct) is { } identique) return identique.Vers<TransmissionFaite>();
        if (tri.AEnvoyer.Count == 0) return RienAEnvoyer(ouvert.Dossier, tri).Vers<TransmissionFaite>();

        Envoyer(ouvert, copie, tri.AEnvoyer, fichiers, codes, maintenant);
        if (ouvert.Saisie is not null && !GarderSaisie(ouvert, copie)) db.SaisiesDossier.Remove(ouvert.Saisie);
        return await EcrireAsync(db, ouvert, new TransmissionFaite(tri.AEnvoyer, tri.Manquants, tri.Refuses), maintenant, ct);
    }

    /// <summary>
    /// « Rien n'a changé » (DOS-14): renews the attestation, dated today, and confirms that the arrêté is still the last one; every document is
    /// kept. Both go to verification, as what is loaded does. Refused while nothing was ever validated, and when what is typed is not sent.
    /// </summary>
    public async Task<Resultat<TransmissionFaite>> ConfirmerAsync(Guid acteurId, RepereSaisie repere, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var maintenant = temps.Maintenant();
        var ouverture = await db.OuvrirDossierAsync(acteurId, repere, maintenant, ct);
        if (!ouverture.Reussi) return ouverture.Vers<TransmissionFaite>();
        var ouvert = ouverture.Valeur;
        if (Confirmation.Motif(ouvert, maintenant.JourAParis()) is { } motif) return Resultat.Refus(MotifRefus.Regle, "DOS-14", motif).Vers<TransmissionFaite>();

        var envois = Confirmation.Envois(ouvert, maintenant.JourAParis());
        ouvert.Dossier.Transmettre(envois, ouvert.Profil.Identification.Statut, maintenant);
        return await EcrireAsync(db, ouvert, new TransmissionFaite([.. envois.Select(e => e.Bloc)], [], []), maintenant, ct);
    }

    private static FormulaireDossier ANettoyer(FormulaireDossier formulaire)
    {
        var copie = DossierJson.Copier(formulaire);
        Copie.OublierMasques(copie.Statut);
        if (Nir.EstValide(copie.SecuriteSociale.Nir)) copie.SecuriteSociale.Nir = Nir.Completer(copie.SecuriteSociale.Nir!);
        if (Iban.EstValide(copie.Bancaire.Iban)) copie.Bancaire.Iban = Iban.Caracteres(copie.Bancaire.Iban);
        if (Bic.EstValide(copie.Bancaire.Bic)) copie.Bancaire.Bic = Bic.Caracteres(copie.Bancaire.Bic);
        if (copie.Contrat.SansFin()) copie.Contrat.Fin = null;
        return copie;
    }

    private static void Envoyer(
        DossierOuvert ouvert, FormulaireDossier copie, IReadOnlyList<BlocDossier> blocs, IReadOnlyDictionary<Guid, FichierDuDossier> fichiers, CodesReference codes, DateTime maintenant)
    {
        var (profil, dossier) = (ouvert.Profil, ouvert.Dossier);
        if (profil.Immatriculation is null && blocs.Any(BlocsDossier.Partages.Contains))
            profil.EnregistrerIdentification(Copie.AEnregistrer(AssemblageDossier.Reporter(profil.Identification, copie, blocs), codes, NiveauSaisie.Complet), maintenant);
        dossier.Transmettre(blocs.Select(bloc => EnvoiDe(copie, bloc, fichiers)), profil.Identification.Statut, maintenant);
    }

    private static EnvoiBloc EnvoiDe(FormulaireDossier copie, BlocDossier bloc, IReadOnlyDictionary<Guid, FichierDuDossier> fichiers)
    {
        var pieces = copie.PiecesDe(bloc);
        DateOnly? deposeLe = pieces.Count == 0 ? null : pieces.Values.Max(id => fichiers[id].DeposeLe).JourAParis();
        return new EnvoiBloc(bloc, DossierJson.Ecrire(copie, bloc), pieces, ReglesEcheances.FinValidite(bloc, copie, deposeLe));
    }

    /// <summary>A block that was refused and comes back the same, be its documents loaded again (DOS-10).</summary>
    private static async Task<Resultat?> RefusesInchangesAsync(
        EspaceDbContext db, DossierAdministratif dossier, FormulaireDossier copie, IReadOnlyList<BlocDossier> blocs, IReadOnlyDictionary<Guid, FichierDuDossier> fichiers, CancellationToken ct)
    {
        var refuses = blocs.Select(dossier.Derniere).OfType<VersionBloc>().Where(v => v.Etat == EtatVersion.Refusee && v.Contenu == DossierJson.Ecrire(copie, v.Bloc)).ToList();
        if (refuses.Count == 0) return null;
        var anciens = await db.FichiersDeAsync(dossier.Id, [.. refuses.SelectMany(v => v.Pieces).Select(p => p.FichierId)], ct);
        bool Identique(VersionBloc v) => copie.PiecesDe(v.Bloc) is var pieces && pieces.Count == v.Pieces.Count
            && v.Pieces.All(p => pieces.TryGetValue(p.Nature, out var id) && fichiers[id].Empreinte == anciens.GetValueOrDefault(p.FichierId)?.Empreinte);
        return refuses.Find(Identique) is { } version ? TriTransmission.ToujoursRefuse(version) : null;
    }

    private static Resultat RienAEnvoyer(DossierAdministratif dossier, TriTransmission tri) => tri.Refuses is [var bloc, ..]
        ? TriTransmission.ToujoursRefuse(dossier.Derniere(bloc)!)
        : Resultat.Refus(MotifRefus.Regle, "DOS-09", dossier.TransmisLe is { } le
            ? $"Rien n'a changé depuis votre dernière transmission, le {le.EnTexte()}\u00A0: il n'y a rien à transmettre."
            : "Il n'y a rien à transmettre\u00A0: remplissez au moins un bloc.");

    /// <summary>
    /// Documents of a block the present status does not ask for are as the person left them: what she loaded stays in the draft, for none is dropped
    /// without asking (DOS-05), and what she took away does not come back.
    /// </summary>
    private static bool GarderSaisie(DossierOuvert ouvert, FormulaireDossier copie)
    {
        var envoye = ouvert.Base();
        return BlocsDossier.Tous.Except(BlocsDossier.Requis(copie.Statut)).Any(bloc => !AssemblageDossier.MemesPieces(copie, envoye, bloc));
    }

    private async Task<Resultat<TransmissionFaite>> EcrireAsync(EspaceDbContext db, DossierOuvert ouvert, TransmissionFaite faite, DateTime maintenant, CancellationToken ct)
    {
        var ecriture = await db.EcrireAsync(OuvertureProfil.Ailleurs(maintenant), ct);
        if (!ecriture.Reussi) return ecriture.Vers<TransmissionFaite>();
        signal.Signaler(ouvert.Dossier.Id);
        return Resultat.Ok(faite);
    }
}
