using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Interventions;

/// <summary>
/// Takes what the internal management software pushes (INT-01). No person acts here: whoever calls has made sure that it is the
/// software.
/// </summary>
public sealed class ReceptionInterventions(IDbContextFactory<EspaceDbContext> bases, TimeProvider temps)
{
    /// <summary>Code of the refusals.</summary>
    public const string Code = "INT-01";

    /// <summary>Creates or brings up to date the intervention of that number; receiving the same thing again changes nothing.</summary>
    /// <param name="immatriculation">Whose it is: the number the software gave the person.</param>
    /// <param name="recue">What the software says.</param>
    /// <param name="ct">Gives up before the writing.</param>
    public async Task<Resultat<Reception>> RecevoirAsync(string immatriculation, InterventionRecue recue, CancellationToken ct = default)
    {
        var resultat = await EssayerAsync(immatriculation, recue.Nettoyee(), ct);
        // Received by two calls at once, it is written by one: the other finds it there.
        return resultat.Motif is MotifRefus.Conflit or MotifRefus.Indisponible ? await EssayerAsync(immatriculation, recue.Nettoyee(), ct) : resultat;
    }

    private async Task<Resultat<Reception>> EssayerAsync(string immatriculation, InterventionRecue recue, CancellationToken ct)
    {
        await using var db = await bases.CreateDbContextAsync(ct);
        var profilId = await db.Profils.Where(p => p.Immatriculation == immatriculation).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct);
        if (profilId is null)
            return Resultat.Refus(MotifRefus.Introuvable, Code, $"Personne n'a l'immatriculation {immatriculation}.").Vers<Reception>();
        var erreurs = recue.Erreurs();
        if (!await db.Structures.AnyAsync(s => s.Code == recue.StructureCode, ct))
            erreurs = [.. erreurs, new ErreurChamp(nameof(recue.StructureCode), $"La structure {recue.StructureCode} n'existe pas.")];
        if (erreurs.Count > 0) return Resultat.Invalide(erreurs).Vers<Reception>();

        var connue = await db.Interventions.SingleOrDefaultAsync(i => i.Numero == recue.Numero, ct);
        if (connue is not null && connue.ProfilId != profilId)
            return Resultat.Refus(MotifRefus.Regle, Code, $"La lettre de demande {recue.Numero} est celle d'une autre personne.").Vers<Reception>();
        if (connue?.Recevoir(recue, temps.Maintenant()) == false) return Resultat.Ok(Reception.Inchangee);
        if (connue is null) db.Interventions.Add(Intervention.Creer(profilId.Value, recue, temps.Maintenant()));
        var ecrit = await db.EcrireAsync(Conflit, ct);
        return ecrit.Reussi ? Resultat.Ok(connue is null ? Reception.Creee : Reception.Modifiee) : ecrit.Vers<Reception>();
    }

    private static Resultat Conflit { get; } = Resultat.Refus(MotifRefus.Conflit, Code, "Cette intervention vient d'être reçue par ailleurs.");
}
