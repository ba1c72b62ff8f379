using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Annonces;

/// <summary>An ad as it is now saved.</summary>
/// <param name="Numero">Its number.</param>
/// <param name="Version">To be given back with the next change.</param>
public sealed record AnnonceEcrite(string Numero, int Version);

/// <summary>
/// What the managers of a structure, and the administrator for all, write in its ads (ANN-01, ANN-02); what becomes of a written ad is
/// <see cref="EtatsAnnonceService"/>. Whoever acts for another structure is refused with <c>ROL-01</c>; whoever read an older version
/// than the one that is saved is told who changed it, and when (<see cref="MotifRefus.Conflit"/>).
/// </summary>
public sealed class AnnoncesService(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, ReferentielsQueries referentiels)
{
    /// <summary>Field of the structure in <see cref="Resultat.Champs"/>; the others are those of <see cref="FicheAnnonce"/>.</summary>
    public const string ChampStructure = nameof(Annonce.StructureCode);

    private readonly EcritureAnnonce _ecriture = new(fabrique, temps);

    /// <summary>A draft, under a number of its own. The administrator chooses any structure, a manager one of theirs.</summary>
    public async Task<Resultat<AnnonceEcrite>> CreerAsync(Guid acteurId, string? structureCode, FicheAnnonce fiche, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent || (structureCode is not null && !acteur.AgitPour(structureCode))) return EcritureAnnonce.Interdit.Vers<AnnonceEcrite>();
        var codes = CodesReference.De(await referentiels.LireAsync(ct));
        if (structureCode is null || !codes.Structures.Contains(structureCode))
            return Resultat.Invalide([new ErreurChamp(ChampStructure, "«\u00A0Auteur de l'annonce\u00A0»\u00A0: choisissez la structure qui la publie.")]).Vers<AnnonceEcrite>();
        var copie = fiche.AEnregistrer(codes);
        var erreurs = ValidationAnnonce.Valider(copie, codes, temps.Aujourdhui(), NiveauSaisie.Brouillon);
        if (erreurs.Count > 0) return Resultat.Invalide(erreurs).Vers<AnnonceEcrite>();
        return await AjouterAsync(db, acteur, structureCode, copie, null, ct);
    }

    /// <summary>
    /// Saves the sheet: anything storable while it is a draft, whole once it is published or its publication scheduled. A closed ad
    /// is reopened first.
    /// </summary>
    public Task<Resultat<AnnonceEcrite>> EnregistrerAsync(Guid acteurId, string numero, int versionLue, FicheAnnonce fiche, CancellationToken ct = default) =>
        _ecriture.AgirAsync(acteurId, numero, versionLue, async (_, annonce, maintenant) =>
        {
            var codes = CodesReference.De(await referentiels.LireAsync(ct));
            var copie = fiche.AEnregistrer(codes);
            var promise = annonce.Etat != EtatAnnonce.Brouillon || annonce.PublicationPrevueLe is not null;
            var erreurs = ValidationAnnonce.Valider(copie, codes, maintenant.JourAParis(), promise ? NiveauSaisie.Complet : NiveauSaisie.Brouillon);
            if (erreurs.Count > 0) return Resultat.Invalide(erreurs);
            if (annonce.PublicationPrevueLe is { } quand && copie.DateLimite < quand.JourAParis())
                return Resultat.Invalide([new ErreurChamp(nameof(copie.DateLimite), $"«\u00A0Date limite de candidature\u00A0»\u00A0: la publication est prévue après, le {quand.EnTexte()}.")]);
            annonce.Modifier(copie, maintenant);
            return Resultat.Succes;
        }, ct);

    /// <summary>
    /// A new draft that says the same, of the same structure, but for the dates, which are to be chosen again. The attached file is
    /// shared: it lives as long as one ad refers to it.
    /// </summary>
    public async Task<Resultat<AnnonceEcrite>> DupliquerAsync(Guid acteurId, string numero, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var acteur = await db.ActeurAsync(acteurId, ct);
        if (!acteur.EstAgent) return EcritureAnnonce.Interdit.Vers<AnnonceEcrite>();
        var source = await db.Annonces.AsNoTracking().Where(a => a.Numero == numero).Select(a => new { a.StructureCode, a.Fiche, a.FichierId }).FirstOrDefaultAsync(ct);
        if (source is null) return EcritureAnnonce.Introuvable.Vers<AnnonceEcrite>();
        if (!acteur.AgitPour(source.StructureCode)) return EcritureAnnonce.Interdit.Vers<AnnonceEcrite>();
        var copie = source.Fiche.AEnregistrer(CodesReference.De(await referentiels.LireAsync(ct)));
        (copie.DebutIntervention, copie.FinIntervention, copie.DateLimite) = (null, null, null);
        return await AjouterAsync(db, acteur, source.StructureCode, copie, source.FichierId, ct);
    }

    /// <summary>Joins a file the manager has just deposited, in the place of the former one, or removes it (null).</summary>
    public Task<Resultat<AnnonceEcrite>> JoindreAsync(Guid acteurId, string numero, int versionLue, Guid? fichierId, CancellationToken ct = default) =>
        _ecriture.AgirAsync(acteurId, numero, versionLue, async (db, annonce, maintenant) =>
        {
            if (fichierId is { } id && !await db.Fichiers.AnyAsync(f => f.Id == id && f.ProprietaireId == acteurId, ct))
                return Resultat.Refus(MotifRefus.Introuvable, "ANN-02", "Ce fichier n'existe pas.");
            if (annonce.Etat == EtatAnnonce.Close) return Resultat.Refus(MotifRefus.Regle, "ANN-02", "Cette annonce est close\u00A0: rouvrez-la pour la modifier.");
            annonce.JoindreFichier(fichierId, maintenant);
            return Resultat.Succes;
        }, ct);

    /// <summary>Deletes a draft; what was published once is closed, never deleted.</summary>
    public async Task<Resultat> SupprimerAsync(Guid acteurId, string numero, int versionLue, CancellationToken ct = default) =>
        await _ecriture.AgirAsync(acteurId, numero, versionLue, (db, annonce, _) =>
        {
            if (annonce.PublieeLe is not null)
                return Task.FromResult(Resultat.Refus(MotifRefus.Regle, "ANN-02", "Une annonce publiée ne se supprime pas\u00A0: clôturez-la."));
            db.Annonces.Remove(annonce);
            return Task.FromResult(Resultat.Succes);
        }, ct);

    private async Task<Resultat<AnnonceEcrite>> AjouterAsync(EspaceDbContext db, Acteur acteur, string structureCode, FicheAnnonce fiche, Guid? fichierId, CancellationToken ct)
    {
        var (maintenant, jour) = (temps.Maintenant(), temps.Aujourdhui());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ordre = await db.SuivantAsync($"annonces-{jour.Year}", ct);
        var annonce = Annonce.Creer(Annonce.NumeroDe(structureCode, jour, ordre), structureCode, acteur.Id, acteur.Nom, fiche, maintenant);
        annonce.JoindreFichier(fichierId, maintenant);
        db.Annonces.Add(annonce);
        var ecriture = await db.EcrireAsync(EcritureAnnonce.Introuvable, ct);
        if (!ecriture.Reussi) return ecriture.Vers<AnnonceEcrite>();
        await transaction.CommitAsync(ct);
        return Resultat.Ok(new AnnonceEcrite(annonce.Numero, annonce.Version));
    }
}
