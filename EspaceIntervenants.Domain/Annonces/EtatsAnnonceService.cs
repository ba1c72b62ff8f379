using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces;

/// <summary>
/// What becomes of an ad (ANN-02): draft, published, closed, and the other way round. Only for the managers of its structure and the
/// administrator (<c>ROL-01</c>), on the version they read (<see cref="MotifRefus.Conflit"/> otherwise). A sheet that is not whole is
/// refused field by field, under the names of <see cref="FicheAnnonce"/>.
/// </summary>
public sealed class EtatsAnnonceService(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, ReferentielsQueries referentiels, Publication publication)
{
    /// <summary>Field of the day that is asked for, to publish or to reopen.</summary>
    public const string ChampJour = "Jour";

    /// <summary>Field of the hour of a scheduled publication.</summary>
    public const string ChampHeure = "Heure";

    private readonly EcritureAnnonce _ecriture = new(fabrique, temps);

    /// <summary>Publishes a draft now, and asks for its alerts.</summary>
    public Task<Resultat<AnnonceEcrite>> PublierAsync(Guid acteurId, string numero, int versionLue, CancellationToken ct = default) =>
        _ecriture.AgirAsync(acteurId, numero, versionLue, async (db, annonce, maintenant) =>
        {
            if (annonce.Etat == EtatAnnonce.Brouillon && await ManquesAsync(annonce, maintenant, ct) is { Count: > 0 } erreurs) return Resultat.Invalide(erreurs);
            publication.Publier(db, annonce, maintenant);
            return Resultat.Succes;
        }, ct);

    /// <summary>Puts the publication of a draft off until a day and hour of Paris, to come, before its last day is over.</summary>
    public Task<Resultat<AnnonceEcrite>> ProgrammerAsync(Guid acteurId, string numero, int versionLue, DateOnly? jour, TimeOnly? heure, CancellationToken ct = default) =>
        _ecriture.AgirAsync(acteurId, numero, versionLue, async (_, annonce, maintenant) =>
        {
            if (jour is not { } leJour) return Invalide(ChampJour, "«\u00A0Date de publication\u00A0»\u00A0: ce champ est obligatoire.");
            if (heure is not { } lHeure) return Invalide(ChampHeure, "«\u00A0Heure de publication\u00A0»\u00A0: ce champ est obligatoire.");
            if (annonce.Etat == EtatAnnonce.Brouillon && await ManquesAsync(annonce, maintenant, ct) is { Count: > 0 } erreurs) return Resultat.Invalide(erreurs);
            annonce.Programmer(leJour.ToDateTime(lHeure).DeParis(), maintenant);
            return Resultat.Succes;
        }, ct);

    /// <summary>Gives a scheduled publication up.</summary>
    public Task<Resultat<AnnonceEcrite>> DeprogrammerAsync(Guid acteurId, string numero, int versionLue, CancellationToken ct = default) =>
        _ecriture.AgirAsync(acteurId, numero, versionLue, (_, annonce, _) =>
        {
            annonce.Deprogrammer();
            return Task.FromResult(Resultat.Succes);
        }, ct);

    /// <summary>Closes a published ad: no application is accepted any more.</summary>
    public Task<Resultat<AnnonceEcrite>> CloturerAsync(Guid acteurId, string numero, int versionLue, CancellationToken ct = default) =>
        _ecriture.AgirAsync(acteurId, numero, versionLue, (_, annonce, maintenant) =>
        {
            annonce.Cloturer(maintenant);
            return Task.FromResult(Resultat.Succes);
        }, ct);

    /// <summary>Publishes a closed ad again with a new last day, to come and within its intervention. People are not told of it a second time.</summary>
    public Task<Resultat<AnnonceEcrite>> RouvrirAsync(Guid acteurId, string numero, int versionLue, DateOnly? dateLimite, CancellationToken ct = default) =>
        _ecriture.AgirAsync(acteurId, numero, versionLue, (_, annonce, maintenant) => Task.FromResult(Rouvrir(annonce, dateLimite, maintenant)), ct);

    private static Resultat Rouvrir(Annonce annonce, DateOnly? dateLimite, DateTime maintenant)
    {
        const string libelle = "«\u00A0Date limite de candidature\u00A0»";
        if (dateLimite is not { } limite) return Invalide(ChampJour, $"{libelle}\u00A0: ce champ est obligatoire.");
        if (limite < maintenant.JourAParis()) return Invalide(ChampJour, $"{libelle}\u00A0: le {limite.EnTexte()} est passé.");
        if (ValidationAnnonce.DepasseLaFin(annonce.Fiche, limite))
            return Invalide(ChampJour, $"{libelle}\u00A0: l'intervention sera finie, le {annonce.Fiche.FinIntervention?.EnTexte()}. Pour d'autres dates d'intervention, dupliquez l'annonce.");
        annonce.Rouvrir(limite, maintenant);
        return Resultat.Succes;
    }

    private async Task<IReadOnlyList<ErreurChamp>> ManquesAsync(Annonce annonce, DateTime maintenant, CancellationToken ct) =>
        ValidationAnnonce.Valider(annonce.Fiche, CodesReference.De(await referentiels.LireAsync(ct)), maintenant.JourAParis(), NiveauSaisie.Complet);

    private static Resultat Invalide(string champ, string message) => Resultat.Invalide([new ErreurChamp(champ, message)]);
}
