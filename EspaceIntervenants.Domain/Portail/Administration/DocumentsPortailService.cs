using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>What the editor of a document holds. The names of its properties are the paths of the refused fields.</summary>
public sealed class SaisieDocument
{
    /// <summary>« Rubrique ».</summary>
    public RubriqueDocument? Rubrique { get; set; }

    /// <summary>« Titre ».</summary>
    public string? Titre { get; set; }

    /// <summary>« Fichier », deposited by the administrator under <see cref="RegleFichier.DocumentPortail"/>.</summary>
    public Guid? FichierId { get; set; }

    /// <summary>« Date de publication », in Paris.</summary>
    public DateOnly? PublieLe { get; set; }

    /// <summary>« Date de fin de publication », the last day; null when it stays.</summary>
    public DateOnly? RetireApres { get; set; }
}

/// <summary>
/// Writes the documents of the portal (POR-04); administrator only, refused with ROL-01 otherwise. A file that is replaced or whose
/// document is deleted goes with <see cref="FichiersOrphelins"/>. Conflicts as in <see cref="ActualitesService"/>.
/// </summary>
public sealed class DocumentsPortailService(IDbContextFactory<EspaceDbContext> bases, TimeProvider temps, SignalPortail signal)
{
    private const string Quoi = "Ce document";

    /// <summary>Adds a document, the last of its section; its identifier.</summary>
    public async Task<Resultat<Guid>> CreerAsync(Guid acteurId, SaisieDocument saisie, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<Guid>();
        if (await ValiderAsync(db, acteurId, saisie, enPlace: null, ct) is { Count: > 0 } erreurs) return Resultat.Invalide(erreurs).Vers<Guid>();
        var document = DocumentPortail.Creer(saisie.Rubrique!.Value, Titre(saisie), saisie.FichierId!.Value,
            await SuivantAsync(db, saisie.Rubrique.Value, ct), saisie.PublieLe!.Value, saisie.RetireApres, temps.Maintenant());
        db.DocumentsPortail.Add(document);
        var resultat = await db.EcrireEtSignalerAsync(signal, EcriturePortail.Conflit(Quoi), ct);
        return resultat.Reussi ? Resultat.Ok(document.Id) : resultat.Vers<Guid>();
    }

    /// <summary>Changes a document, which becomes the last of its section when it changes section; its new version.</summary>
    public async Task<Resultat<int>> ModifierAsync(Guid acteurId, Guid id, int versionLue, SaisieDocument saisie, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<int>();
        if (await db.DocumentsPortail.FirstOrDefaultAsync(d => d.Id == id, ct) is not { } document) return EcriturePortail.Introuvable(Quoi).Vers<int>();
        if (await ValiderAsync(db, acteurId, saisie, document, ct) is { Count: > 0 } erreurs) return Resultat.Invalide(erreurs).Vers<int>();
        if (document.Version != versionLue) return EcriturePortail.Conflit(Quoi).Vers<int>();
        var ordre = document.Rubrique == saisie.Rubrique ? document.Ordre : await SuivantAsync(db, saisie.Rubrique!.Value, ct);
        document.Modifier(saisie.Rubrique!.Value, Titre(saisie), saisie.FichierId!.Value, ordre, saisie.PublieLe!.Value, saisie.RetireApres, temps.Maintenant());
        var resultat = await db.EcrireEtSignalerAsync(signal, EcriturePortail.Conflit(Quoi), ct);
        return resultat.Reussi ? Resultat.Ok(document.Version) : resultat.Vers<int>();
    }

    /// <summary>Moves a document one place up or down in its section; nothing happens at the end of it.</summary>
    public async Task<Resultat> DeplacerAsync(Guid acteurId, Guid id, bool versLeHaut, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit;
        if (await db.DocumentsPortail.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, ct) is not { } lu) return EcriturePortail.Introuvable(Quoi);
        var documents = await db.DocumentsPortail.Where(d => d.Rubrique == lu.Rubrique).OrderBy(d => d.Ordre).ThenBy(d => d.Id).ToListAsync(ct);
        var rang = documents.FindIndex(d => d.Id == id);
        var voisin = versLeHaut ? rang - 1 : rang + 1;
        if (rang < 0 || voisin < 0 || voisin >= documents.Count) return Resultat.Succes;
        (documents[rang], documents[voisin]) = (documents[voisin], documents[rang]);
        // Numbered again from 1: only those whose place changes are written.
        foreach (var (document, ordre) in documents.Select((d, i) => (d, i + 1)).Where(x => x.d.Ordre != x.Item2))
            document.Modifier(document.Rubrique, document.Titre, document.FichierId, ordre, document.PublieLe, document.RetireApres, temps.Maintenant());
        return await db.EcrireEtSignalerAsync(signal, EcriturePortail.Conflit("L'ordre des documents"), ct);
    }

    /// <summary>Deletes a document; its file goes with the orphans.</summary>
    public async Task<Resultat> SupprimerAsync(Guid acteurId, Guid id, int versionLue, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit;
        if (await db.DocumentsPortail.FirstOrDefaultAsync(d => d.Id == id, ct) is not { } document) return EcriturePortail.Introuvable(Quoi);
        if (document.Version != versionLue) return EcriturePortail.Conflit(Quoi);
        db.DocumentsPortail.Remove(document);
        return await db.EcrireEtSignalerAsync(signal, EcriturePortail.Conflit(Quoi), ct);
    }

    private static string Titre(SaisieDocument saisie) => Texte.Nom(saisie.Titre)!;

    private static async Task<int> SuivantAsync(EspaceDbContext db, RubriqueDocument rubrique, CancellationToken ct) =>
        1 + (await db.DocumentsPortail.Where(d => d.Rubrique == rubrique).MaxAsync(d => (int?)d.Ordre, ct) ?? 0);

    private static async Task<IReadOnlyList<ErreurChamp>> ValiderAsync(EspaceDbContext db, Guid acteurId, SaisieDocument saisie, DocumentPortail? enPlace, CancellationToken ct)
    {
        var controle = new ControlePortail()
            .Choix(nameof(saisie.Rubrique), "Rubrique", saisie.Rubrique)
            .Texte(nameof(saisie.Titre), "Titre", Texte.Nom(saisie.Titre), BornesPortail.Titre)
            .Present(nameof(saisie.FichierId), "Fichier", saisie.FichierId)
            .Publication(nameof(saisie.PublieLe), saisie.PublieLe, nameof(saisie.RetireApres), saisie.RetireApres);
        if (saisie.FichierId is { } fichier && fichier != enPlace?.FichierId && !await ConvientAsync(db, acteurId, fichier, ct))
            controle.Refuser(nameof(saisie.FichierId), "Fichier", $"choisissez-le à nouveau. Formats acceptés\u00A0: {RegleFichier.DocumentPortail.Formats}.");
        if (saisie.Rubrique is { } rubrique && rubrique != enPlace?.Rubrique
            && await db.DocumentsPortail.CountAsync(d => d.Rubrique == rubrique, ct) >= BornesPortail.Documents)
            controle.Refuser(nameof(saisie.Rubrique), "Rubrique", $"elle compte déjà {BornesPortail.Documents} documents, supprimez-en d'abord.");
        return controle.Erreurs;
    }

    /// <summary>A file this person has deposited, of a format of the portal: what is deposited for something else is not published by mistake.</summary>
    private static async Task<bool> ConvientAsync(EspaceDbContext db, Guid acteurId, Guid fichierId, CancellationToken ct)
    {
        var fichier = await db.Fichiers.Where(f => f.Id == fichierId && f.ProprietaireId == acteurId).Select(f => new { f.Extension, f.Taille }).FirstOrDefaultAsync(ct);
        return fichier is not null && RegleFichier.DocumentPortail.Extensions.Contains(fichier.Extension) && fichier.Taille <= RegleFichier.DocumentPortail.TailleMax;
    }
}
