using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Dossiers.Echeances;

/// <summary>A year of one file, through the services and the rules as they are scheduled: what the person receives, and what they see each day.</summary>
public sealed class VieDUnDossierTests : IDisposable
{
    private readonly DossiersDeTest _d = new();

    public void Dispose() => _d.Dispose();

    [Fact]
    [Trait("Rule", "DOS-11")]
    [Trait("Rule", "DOS-12")]
    [Trait("Rule", "DOS-13")]
    [Trait("Rule", "DOS-14")]
    public async Task A_civil_servant_is_reminded_then_incomplete_then_confirms_and_is_complete_again()
    {
        var personne = await _d.IntervenantAsync();
        var gestionnaire = await _d.AnaAsync();
        await _d.CompleterAsync(personne, gestionnaire);
        // Deposited and dated on 1 September 2026: good until the same day of 2027.
        (DateOnly, string[], EtatDossier, EtatEcheance, int)[] jours =
        [
            (new(2027, 6, 30), [], EtatDossier.Complet, EtatEcheance.Valable, 0),
            (new(2027, 7, 1), [nameof(CourrielRappelPieces)], EtatDossier.Complet, EtatEcheance.AMettreAJour, 0),
            (new(2027, 7, 31), [], EtatDossier.Complet, EtatEcheance.AMettreAJour, 0),
            (new(2027, 8, 1), [nameof(CourrielRappelPieces)], EtatDossier.Complet, EtatEcheance.AMettreAJour, 0),
            (new(2027, 8, 31), [], EtatDossier.Complet, EtatEcheance.AMettreAJour, 0),
            // No day is left, and the last transmission is a year old.
            (new(2027, 9, 1), [nameof(CourrielRevisionDossier)], EtatDossier.Complet, EtatEcheance.AMettreAJour, 1),
            (new(2027, 9, 2), [nameof(CourrielDossierIncomplet)], EtatDossier.Incomplet, EtatEcheance.Echue, 1),
            (new(2027, 9, 3), [], EtatDossier.Incomplet, EtatEcheance.Echue, 1),
        ];
        foreach (var (jour, recus, etat, echeance, badge) in jours)
        {
            Assert.Equal(recus, await VivreAsync(jour));
            await VoirAsync(personne, etat, echeance, badge);
        }
        foreach (var courriel in (await _d.CourrielsAsync<CourrielRappelPieces>()).Concat(await _d.CourrielsAsync<CourrielDossierIncomplet>()))
            Assert.All(["Attestation.pdf", "Arrete.pdf", "01/09/2027"], texte => Assert.Contains(texte, courriel.TexteBrut, StringComparison.Ordinal));

        Assert.True((await _d.Transmissions.ConfirmerAsync(personne, await _d.RepereAsync(personne))).Reussi);
        await VoirAsync(personne, EtatDossier.Incomplet, EtatEcheance.Echue, 0);
        Assert.Empty(await VivreAsync(new(2027, 9, 4)));
        await _d.ValiderToutAsync(personne, gestionnaire);
        await VoirAsync(personne, EtatDossier.Complet, EtatEcheance.Valable, 0);
        Assert.Empty(await VivreAsync(new(2028, 7, 2)));
        Assert.Equal([nameof(CourrielRappelPieces)], await VivreAsync(new(2028, 7, 3)));
    }

    /// <summary>The rules of that day, in the order of their hours; the e-mails they wrote.</summary>
    private async Task<IReadOnlyList<string>> VivreAsync(DateOnly jour)
    {
        foreach (var (code, heure) in new[] { ("DOS-13", 0.1), ("DOS-12", 7.2), ("DOS-14", 7.3) })
        {
            _d.AllerAu(jour, heure);
            await _d.ExecuterAsync(code);
        }
        await using var db = _d.Base.CreateDbContext();
        var courriels = await db.Courriels.AsNoTracking().Where(c => c.Cause != nameof(CourrielDossierVerifie)).OrderBy(c => c.CreeLe).ToListAsync();
        return [.. courriels.Where(c => c.CreeLe.JourAParis() == jour).Select(c => c.Cause)];
    }

    private async Task VoirAsync(Guid personne, EtatDossier etat, EtatEcheance echeance, int badge)
    {
        var lu = await _d.LireAsync(personne);
        Assert.Equal((etat, badge), (lu.Etat, await _d.Queries.BadgeAsync(personne)));
        Assert.Equal(etat, (await _d.DossierAsync(personne)).Etat);
        Assert.All([BlocDossier.Attestation, BlocDossier.Arrete], bloc => Assert.Equal(echeance, lu.Bloc(bloc).Echeance));
        Assert.All(lu.Blocs.Where(b => b.Bloc is not (BlocDossier.Attestation or BlocDossier.Arrete)), b => Assert.Equal(EtatEcheance.Valable, b.Echeance));
    }
}
