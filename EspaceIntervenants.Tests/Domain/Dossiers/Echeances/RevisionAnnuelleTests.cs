using System.Globalization;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Dossiers.Echeances;

/// <summary>A year after the last transmission.</summary>
[Trait("Rule", "DOS-14")]
public sealed class RevisionAnnuelleTests : IDisposable
{
    private readonly DossiersDeTest _d = new();

    public void Dispose() => _d.Dispose();

    [Theory]
    [InlineData("2026-09-01T08:00Z", "2027-09-01")]
    [InlineData("2026-12-31T22:59Z", "2027-12-31")]
    [InlineData("2026-12-31T23:30Z", "2028-01-01")]
    [InlineData("2027-02-28T12:00Z", "2028-02-28")]
    [InlineData("2028-02-29T12:00Z", "2029-02-28")]
    public async Task It_is_asked_on_the_anniversary_in_Paris_and_once(string transmission, string anniversaire)
    {
        _d.Base.Temps.SetUtcNow(DateTimeOffset.Parse(transmission, CultureInfo.InvariantCulture));
        var personne = await _d.IntervenantAsync(StatutProfessionnel.Sans);
        await _d.CompleterAsync(personne, await _d.AnaAsync());
        var jour = DateOnly.Parse(anniversaire, CultureInfo.InvariantCulture);

        _d.AllerAu(jour, heures: -0.01);
        Assert.Empty(await _d.DusAsync("DOS-14"));
        Assert.Equal(0, await _d.Queries.BadgeAsync(personne));
        _d.AllerAu(jour);
        Assert.Equal([personne], await _d.DusAsync("DOS-14"));
        Assert.Equal(new Bilan(1, 1, 0, null), await _d.ExecuterAsync("DOS-14"));
        Assert.Equal(1, await _d.Queries.BadgeAsync(personne));
        _d.AllerAu(jour.AddYears(2));
        Assert.Equal(new Bilan(0, 0, 0, null), await _d.ExecuterAsync("DOS-14"));
        var courriel = Assert.Single(await _d.CourrielsAsync<CourrielRevisionDossier>());
        Assert.Contains("https://espace.exemple.fr/espace/dossier", courriel.TexteBrut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_confirmation_or_a_transmission_answers_it_for_a_year(bool confirmation)
    {
        var personne = await DemanderAsync();
        if (confirmation)
        {
            Assert.True((await _d.Transmissions.ConfirmerAsync(personne, await _d.RepereAsync(personne))).Reussi);
        }
        else
        {
            var formulaire = (await _d.LireAsync(personne)).Envoye;
            formulaire.Bancaire.Iban = "FR1420041010050500013M02606";
            Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);
        }

        Assert.Equal(0, await _d.Queries.BadgeAsync(personne));
        Assert.Null((await _d.LireAsync(personne)).RevisionDemandeeLe);
        _d.AllerAu(new(2028, 9, 4));
        Assert.Empty(await _d.DusAsync("DOS-14"));
        _d.AllerAu(new(2028, 9, 5));
        Assert.Equal(1, (await _d.ExecuterAsync("DOS-14")).Modifies);
        Assert.Contains("pour la dernière fois le 05/09/2027", (await _d.CourrielsAsync<CourrielRevisionDossier>())[^1].TexteBrut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_changed_in_the_profile_is_no_answer()
    {
        var personne = await DemanderAsync();
        var identification = (await _d.Profils.Queries.FormulaireAsync(personne))!.Identification;
        identification.Formateur.Adresse.Voie = "1 rue Neuve";
        Assert.True((await _d.Profils.Profils.EnregistrerIdentificationAsync(personne, identification, await _d.Profils.RepereAsync(personne), NiveauSaisie.Complet)).Reussi);
        Assert.Single(await _d.AVerifierAsync(personne, BlocDossier.Adresse));
        Assert.Equal(1, await _d.Queries.BadgeAsync(personne));
    }

    [Fact]
    public async Task A_file_that_was_only_asked_for_has_nothing_to_review()
    {
        var personne = await _d.IntervenantAsync(StatutProfessionnel.Sans);
        await using (var db = _d.Base.CreateDbContext())
        {
            var dossier = DossierAdministratif.Creer(personne, _d.Base.Maintenant);
            dossier.Demander([BlocDossier.Bancaire], null, await _d.AnaAsync(), "Ana Prévost", "054", _d.Base.Maintenant);
            db.Dossiers.Add(dossier);
            await db.SaveChangesAsync();
        }
        _d.AllerAu(new(2029, 9, 1));
        Assert.Empty(await _d.DusAsync("DOS-14"));
    }

    /// <summary>A file sent on 1 September 2026, whose review is asked for, and answered four days later.</summary>
    private async Task<Guid> DemanderAsync()
    {
        var personne = await _d.IntervenantAsync(StatutProfessionnel.Sans);
        await _d.CompleterAsync(personne, await _d.AnaAsync());
        _d.AllerAu(new(2027, 9, 1));
        Assert.Equal(1, (await _d.ExecuterAsync("DOS-14")).Modifies);
        _d.AllerAu(new(2027, 9, 5));
        return personne;
    }
}
