using System.Globalization;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Dossiers.Bureau;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Dossiers.Echeances;

/// <summary>The day after the end. Tests begin on 1 September 2026.</summary>
[Trait("Rule", "DOS-13")]
public sealed class PiecesEchuesTests : IDisposable
{
    private readonly DossiersDeTest _d = new();

    public void Dispose() => _d.Dispose();

    [Theory]
    // The last evening, 23:30 UTC: in Paris it is the next day already, summer and winter; half an hour before midnight there it is not.
    [InlineData("2026-12-31", "2026-12-31T22:59Z", "2026-12-31T23:30Z")]
    [InlineData("2026-09-30", "2026-09-30T21:59Z", "2026-09-30T22:30Z")]
    // On the eve of the change of hour, and on that day.
    [InlineData("2026-10-24", "2026-10-24T21:59Z", "2026-10-24T22:00Z")]
    [InlineData("2026-10-25", "2026-10-25T22:59Z", "2026-10-25T23:00Z")]
    [InlineData("2027-03-28", "2027-03-28T21:59Z", "2027-03-28T22:00Z")]
    [InlineData("2027-02-28", "2027-02-28T22:59Z", "2027-02-28T23:00Z")]
    public async Task The_file_is_complete_until_midnight_in_Paris_and_incomplete_from_then_on(string dernier, string veille, string echeance)
    {
        var personne = await _d.AvecContratAsync(DateOnly.Parse(dernier, CultureInfo.InvariantCulture));
        _d.Base.Temps.SetUtcNow(DateTimeOffset.Parse(veille, CultureInfo.InvariantCulture));
        Assert.Empty(await _d.DusAsync("DOS-13"));
        Assert.Equal((EtatDossier.Complet, EtatEcheance.AMettreAJour), await EcranAsync(personne));

        _d.Base.Temps.SetUtcNow(DateTimeOffset.Parse(echeance, CultureInfo.InvariantCulture));
        // On screen at once, before the rule has run.
        Assert.Equal((EtatDossier.Incomplet, EtatEcheance.Echue), await EcranAsync(personne));
        Assert.Equal(EtatDossier.Complet, (await _d.DossierAsync(personne)).Etat);
        Assert.Equal([personne], await _d.DusAsync("DOS-13"));
        Assert.Equal(new Bilan(1, 1, 0, null), await _d.ExecuterAsync("DOS-13"));
        Assert.Equal(EtatDossier.Incomplet, (await _d.DossierAsync(personne)).Etat);
        Assert.Equal(new Bilan(0, 0, 0, null), await _d.ExecuterAsync("DOS-13"));
        Assert.Single(await CourrielsAsync());
    }

    [Fact]
    public async Task The_desk_says_so_at_once_as_well()
    {
        var personne = await _d.AvecContratAsync(new(2026, 12, 1));
        var ana = await _d.AnaAsync();
        await _d.RemplacerContratAsync(personne, new(2027, 8, 1));
        foreach (var (jour, etat) in new[] { (new DateOnly(2026, 12, 1), EtatDossier.Complet), (new DateOnly(2026, 12, 2), EtatDossier.Incomplet) })
        {
            _d.AllerAu(jour);
            Assert.Equal(EtatDossier.Complet, (await _d.DossierAsync(personne)).Etat);
            Assert.Equal(etat, Assert.Single((await _d.Bureau.ChercherAsync(ana, new(VueDossiers.Toutes))).Valeur!.Lignes).Etat);
            Assert.Equal(etat, (await _d.Lectures.LireAsync(ana, personne)).Valeur!.Etat);
            Assert.Equal(etat, (await _d.Lectures.ResumeAsync(ana, personne)).Valeur!.Etat);
            foreach (var filtre in Enum.GetValues<EtatDossier>())
                Assert.Equal(filtre == etat ? 1 : 0, (await _d.Bureau.ChercherAsync(ana, new(VueDossiers.Toutes, Etat: filtre))).Valeur!.Total);
        }
    }

    [Fact]
    public async Task A_server_that_slept_three_days_tells_it_once()
    {
        var personne = await _d.AvecContratAsync(new(2026, 12, 1));
        _d.AllerAu(new(2026, 12, 4), heures: 15);
        var signales = new List<Guid>();
        _d.Signal.Change += signales.Add;

        Assert.Equal(1, (await _d.ExecuterAsync("DOS-13")).Modifies);

        var courriel = Assert.Single(await CourrielsAsync());
        Assert.Equal("Votre dossier administratif est incomplet : une pièce n'est plus à jour", courriel.Objet.Replace('\u00A0', ' '));
        Assert.Contains("(contrat.pdf) : valable jusqu'au 01/12/2026", courriel.TexteBrut.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal([personne], signales);
    }

    [Fact]
    public async Task A_replacement_that_awaits_does_not_save_it_and_its_validation_does()
    {
        var personne = await _d.AvecContratAsync(new(2026, 12, 1));
        await _d.RemplacerContratAsync(personne, new(2027, 8, 1));
        _d.AllerAu(new(2026, 12, 1), heures: 12);
        Assert.Equal((EtatDossier.Complet, EtatEcheance.AMettreAJour), await EcranAsync(personne));
        _d.AllerAu(new(2026, 12, 2), heures: 12);
        Assert.Equal(1, (await _d.ExecuterAsync("DOS-13")).Modifies);
        Assert.Equal((EtatDossier.Incomplet, EtatEcheance.Echue), await EcranAsync(personne));

        await _d.ValiderToutAsync(personne, await _d.AnaAsync());
        Assert.Equal((EtatDossier.Complet, EtatEcheance.Valable), await EcranAsync(personne));
        Assert.Empty(await _d.DusAsync("DOS-13"));
        Assert.Single(await CourrielsAsync());
    }

    [Fact]
    public async Task A_replacement_validated_on_the_last_day_keeps_the_file_complete_and_nothing_is_sent()
    {
        var personne = await _d.AvecContratAsync(new(2026, 12, 1));
        _d.AllerAu(new(2026, 12, 1), heures: 12);
        await _d.RemplacerContratAsync(personne, new(2027, 8, 1));
        await _d.ValiderToutAsync(personne, await _d.AnaAsync());
        _d.AllerAu(new(2026, 12, 2));
        Assert.Equal(new Bilan(0, 0, 0, null), await _d.ExecuterAsync("DOS-13"));
        Assert.Equal(EtatDossier.Complet, (await _d.DossierAsync(personne)).Etat);
        Assert.Empty(await CourrielsAsync());
    }

    [Fact]
    public async Task A_movement_of_that_day_before_the_rule_does_not_keep_the_person_from_being_told()
    {
        var personne = await _d.AvecContratAsync(new(2026, 12, 1));
        _d.AllerAu(new(2026, 12, 2));
        var formulaire = (await _d.LireAsync(personne)).Envoye;
        formulaire.Adresse.Voie = "1 rue Neuve";
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        Assert.Equal(EtatDossier.Incomplet, (await _d.DossierAsync(personne)).Etat);

        Assert.Equal(1, (await _d.ExecuterAsync("DOS-13")).Modifies);
        Assert.Single(await CourrielsAsync());
    }

    [Fact]
    public async Task A_document_validated_once_it_is_over_leaves_the_file_incomplete_and_the_person_told()
    {
        var personne = await _d.IntervenantAsync(StatutProfessionnel.SalariePrive);
        var formulaire = await _d.FormulaireCompletAsync(personne);
        formulaire.Contrat.Fin = _d.Aujourdhui;
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        _d.Base.Temps.Advance(TimeSpan.FromDays(2));
        await _d.ValiderToutAsync(personne, await _d.AnaAsync());
        Assert.Equal(EtatDossier.Incomplet, (await _d.DossierAsync(personne)).Etat);

        Assert.Equal(1, (await _d.ExecuterAsync("DOS-13")).Modifies);
        Assert.Equal(0, (await _d.ExecuterAsync("DOS-12")).Examines);
    }

    [Fact]
    public async Task Each_document_is_told_of_when_its_own_day_comes()
    {
        var personne = await _d.IntervenantAsync(StatutProfessionnel.SalariePrive);
        var formulaire = await _d.FormulaireCompletAsync(personne);
        (formulaire.Contrat.Fin, formulaire.Attestation.Date) = (new(2026, 10, 1), new(2025, 10, 3));
        await _d.CompleterAsync(personne, await _d.AnaAsync(), formulaire);
        for (var jour = new DateOnly(2026, 9, 2); jour < new DateOnly(2026, 11, 1); jour = jour.AddDays(1))
        {
            _d.AllerAu(jour);
            await _d.ExecuterAsync("DOS-13");
            await _d.ExecuterAsync("DOS-12");
        }
        var courriels = await CourrielsAsync();
        Assert.Equal([new DateOnly(2026, 10, 2), new DateOnly(2026, 10, 4)], courriels.Select(c => c.CreeLe.JourAParis()));
        Assert.DoesNotContain("Contrat.pdf", courriels[1].TexteBrut, StringComparison.Ordinal);
        Assert.Equal(2, (await _d.CourrielsAsync<CourrielRappelPieces>()).Count);
    }

    [Fact]
    public async Task What_the_status_no_longer_asks_for_may_be_out_of_date_until_it_does_again()
    {
        var personne = await _d.AvecContratAsync(new(2026, 12, 1));
        await _d.ChangerStatutAsync(personne, StatutProfessionnel.TravailleurIndependant);
        await _d.ValiderToutAsync(personne, await _d.AnaAsync());
        _d.AllerAu(new(2026, 12, 2));
        Assert.Empty(await _d.DusAsync("DOS-13"));
        Assert.Equal(EtatDossier.Complet, (await _d.LireAsync(personne)).Etat);

        await _d.ChangerStatutAsync(personne, StatutProfessionnel.SalariePrive);
        Assert.Equal(EtatDossier.Incomplet, (await _d.LireAsync(personne)).Etat);
        Assert.Equal(1, (await _d.ExecuterAsync("DOS-13")).Modifies);
        Assert.Equal(0, (await _d.ExecuterAsync("DOS-13")).Examines);
    }

    private async Task<(EtatDossier, EtatEcheance)> EcranAsync(Guid personne)
    {
        var lu = await _d.LireAsync(personne);
        return (lu.Etat, lu.Bloc(BlocDossier.Contrat).Echeance);
    }

    private Task<IReadOnlyList<Courriel>> CourrielsAsync() => _d.CourrielsAsync<CourrielDossierIncomplet>();
}
