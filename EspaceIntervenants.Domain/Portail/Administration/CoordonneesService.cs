using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>What the editor of a structure's contacts holds; nothing is required. The names of its properties are the paths of the refused fields.</summary>
public sealed class SaisieCoordonnees
{
    /// <summary>« Adresse ».</summary>
    public string? Adresse { get; set; }

    /// <summary>« Localité »: postal code and city.</summary>
    public string? Localite { get; set; }

    /// <summary>« Téléphone ».</summary>
    public string? Telephone { get; set; }

    /// <summary>« Courriel ».</summary>
    public string? Courriel { get; set; }

    /// <summary>« Accès », Markdown.</summary>
    public string? Acces { get; set; }
}

/// <summary>Writes the contacts of the structures (POR-03, POR-04); administrator only, refused with ROL-01 otherwise.</summary>
public sealed class CoordonneesService(IDbContextFactory<EspaceDbContext> bases, SignalPortail signal)
{
    private const string Quoi = "Cette fiche";

    /// <summary>Writes the contacts of a structure; their new version.</summary>
    /// <param name="acteurId">Who writes.</param>
    /// <param name="structureCode">The structure; refused with <see cref="MotifRefus.Introuvable"/> when it does not exist.</param>
    /// <param name="versionLue">The version the page read, 0 when nothing was known; another one since is a conflict.</param>
    /// <param name="saisie">The contacts.</param>
    /// <param name="ct">Gives up before the writing.</param>
    public async Task<Resultat<int>> EcrireAsync(Guid acteurId, string structureCode, int versionLue, SaisieCoordonnees saisie, CancellationToken ct = default)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur) return EcriturePortail.Interdit.Vers<int>();
        if (!await db.Structures.AnyAsync(s => s.Code == structureCode, ct)) return EcriturePortail.Introuvable("Cette structure").Vers<int>();
        if (Valider(saisie) is { Count: > 0 } erreurs) return Resultat.Invalide(erreurs).Vers<int>();
        var coordonnees = await db.CoordonneesStructures.FirstOrDefaultAsync(c => c.StructureCode == structureCode, ct);
        if ((coordonnees?.Version ?? 0) != versionLue) return EcriturePortail.Conflit(Quoi).Vers<int>();
        if (coordonnees is null) db.CoordonneesStructures.Add(coordonnees = CoordonneesStructure.Creer(structureCode));
        coordonnees.Modifier(Texte.Nom(saisie.Adresse), Texte.Nom(saisie.Localite), Texte.Nom(saisie.Telephone), Texte.Nom(saisie.Courriel), TextePropre.De(saisie.Acces));
        var resultat = await db.EcrireEtSignalerAsync(signal, EcriturePortail.Conflit(Quoi), ct);
        if (resultat.Reussi) return Resultat.Ok(coordonnees.Version);
        // Written for the first time by two at once: the key of the first is why the second failed.
        var devancee = versionLue == 0 && await db.CoordonneesStructures.AnyAsync(c => c.StructureCode == structureCode, ct);
        return (devancee ? EcriturePortail.Conflit(Quoi) : resultat).Vers<int>();
    }

    private static IReadOnlyList<ErreurChamp> Valider(SaisieCoordonnees saisie)
    {
        var (telephone, courriel) = (Texte.Nom(saisie.Telephone), Texte.Nom(saisie.Courriel));
        var controle = new ControlePortail()
            .Texte(nameof(saisie.Adresse), "Adresse", Texte.Nom(saisie.Adresse), BornesPortail.Ligne, requis: false)
            .Texte(nameof(saisie.Localite), "Localité", Texte.Nom(saisie.Localite), BornesPortail.Ligne, requis: false)
            .Texte(nameof(saisie.Telephone), "Téléphone", telephone, BornesPortail.Telephone, requis: false)
            .Texte(nameof(saisie.Courriel), "Courriel", courriel, BornesPortail.Courriel, requis: false)
            .Texte(nameof(saisie.Acces), "Accès", TextePropre.De(saisie.Acces), BornesPortail.Acces, requis: false);
        if (telephone is not null && !FormatContact.EstTelephone(telephone)) controle.Refuser(nameof(saisie.Telephone), "Téléphone", FormatContact.AideTelephone);
        if (courriel is not null && !FormatContact.EstCourriel(courriel)) controle.Refuser(nameof(saisie.Courriel), "Courriel", FormatContact.AideCourriel);
        return controle.Erreurs;
    }
}
