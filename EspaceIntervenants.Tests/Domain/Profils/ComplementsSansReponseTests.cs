using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Domain.Profils;

[Trait("Rule", "INS-04")]
public sealed class ComplementsSansReponseTests : IDisposable
{
    private readonly BaseDeTest _base = new();
    private readonly ComplementsSansReponse _regle;

    public ComplementsSansReponseTests() => _regle = new ComplementsSansReponse(
        _base, CourrielsDeTest.Boite(_base.Temps), Options.Create(new ReglesOptions()), Options.Create(new SiteOptions { AdressePublique = CourrielsDeTest.Site }));

    public void Dispose() => _base.Dispose();

    // Paris: UTC+2 in summer, UTC+1 in winter. The reminder comes 15 days before the last day, the archiving the day after it.
    [Theory]
    [InlineData("2026-09-01T08:00Z", "2026-10-17T00:00+02:00", "2026-11-02T00:00+01:00")]
    [InlineData("2026-12-31T12:00Z", "2027-02-13T00:00+01:00", "2027-03-01T00:00+01:00")]
    [InlineData("2027-12-31T12:00Z", "2028-02-14T00:00+01:00", "2028-03-01T00:00+01:00")]
    [InlineData("2026-09-30T22:30Z", "2026-11-16T00:00+01:00", "2026-12-02T00:00+01:00")]
    [InlineData("2027-01-29T23:30Z", "2027-03-15T00:00+01:00", "2027-03-31T00:00+02:00")]
    public async Task The_reminder_and_the_archiving_come_on_their_day_in_Paris(string demande, string rappel, string archivage)
    {
        var manon = await DemanderAsync(DateTimeOffset.Parse(demande, System.Globalization.CultureInfo.InvariantCulture));

        await RienAvantAsync(manon, rappel);
        Assert.True(await TraiterAsync(manon));
        Assert.Equal((EtatInscription.ComplementsDemandes, 1), await EtatAsync(manon));
        Assert.Empty(await DusAsync());
        await RienAvantAsync(manon, archivage);
        Assert.True(await TraiterAsync(manon));
        Assert.Equal((EtatInscription.Archivee, 2), await EtatAsync(manon));
        Assert.Empty(await DusAsync());
        Assert.False(await TraiterAsync(manon));
    }

    [Fact]
    public async Task The_reminder_says_until_when_and_the_archiving_closes_the_account()
    {
        var manon = await DemanderAsync(BaseDeTest.Debut);
        _base.Temps.SetUtcNow(new DateTimeOffset(2026, 10, 20, 8, 0, 0, TimeSpan.Zero));
        await TraiterAsync(manon);
        _base.Temps.SetUtcNow(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
        await TraiterAsync(manon);

        await using var db = _base.CreateDbContext();
        var courriels = await db.Courriels.OrderBy(c => c.CreeLe).ToListAsync();
        Assert.Equal(["CourrielRappelComplements", "CourrielInscriptionArchivee"], courriels.Select(c => c.Cause));
        Assert.Contains("Bonjour Mme Manon ELOUE,", courriels[0].TexteBrut, StringComparison.Ordinal);
        Assert.Contains("au plus tard le 01/11/2026", courriels[0].TexteBrut, StringComparison.Ordinal);
        Assert.Contains("https://espace.exemple.fr/espace/informations", courriels[0].TexteBrut, StringComparison.Ordinal);
        var compte = await db.Users.SingleAsync(c => c.Id == manon);
        Assert.Equal(_base.Maintenant, compte.ArchiveLe);
        Assert.All(courriels, c => Assert.Equal(compte.Email, c.Destinataire));
        var inscription = await db.Inscriptions.Include(i => i.Evenements).SingleAsync(i => i.Id == manon);
        Assert.Equal(EtatInscription.ComplementsDemandes, inscription.EtatAvantArchivage);
        Assert.Equal([TypeEvenement.Rappel, TypeEvenement.Archivage], inscription.Evenements.OrderBy(e => e.Date).TakeLast(2).Select(e => e.Type));
    }

    [Fact]
    public async Task An_answer_given_meanwhile_wins()
    {
        var manon = await DemanderAsync(BaseDeTest.Debut);
        _base.Temps.SetUtcNow(new DateTimeOffset(2027, 1, 1, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal([manon], await DusAsync());
        await using (var db = _base.CreateDbContext())
        {
            (await db.Inscriptions.SingleAsync(i => i.Id == manon)).Transmettre("054", _base.Maintenant);
            await db.SaveChangesAsync();
        }

        Assert.False(await TraiterAsync(manon));
        Assert.Equal((EtatInscription.Transmise, 0), await EtatAsync(manon));
    }

    [Fact]
    public async Task Two_servers_send_one_reminder()
    {
        var manon = await DemanderAsync(BaseDeTest.Debut);
        _base.Temps.SetUtcNow(new DateTimeOffset(2026, 10, 20, 8, 0, 0, TimeSpan.Zero));

        var faits = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TraiterAsync(manon))));

        Assert.Single(faits, fait => fait);
        Assert.Equal((EtatInscription.ComplementsDemandes, 1), await EtatAsync(manon));
    }

    private async Task<Guid> DemanderAsync(DateTimeOffset instant)
    {
        _base.Temps.SetUtcNow(instant);
        var agent = await _base.AjouterAgentAsync("054");
        return await _base.AjouterIntervenantAsync(i =>
        {
            i.Transmettre("054", _base.Maintenant);
            i.DemanderComplements(agent, "Anne Roy", "Vos diplômes ?", _base.Maintenant);
        }, nom: "Eloue");
    }

    private async Task RienAvantAsync(Guid id, string jour)
    {
        var debut = DateTimeOffset.Parse(jour, System.Globalization.CultureInfo.InvariantCulture);
        _base.Temps.SetUtcNow(debut.AddSeconds(-1));
        Assert.Empty(await DusAsync());
        Assert.False(await TraiterAsync(id));
        _base.Temps.SetUtcNow(debut);
        Assert.Equal([id], await DusAsync());
    }

    private async Task<(EtatInscription Etat, int Courriels)> EtatAsync(Guid id)
    {
        await using var db = _base.CreateDbContext();
        return ((await db.Inscriptions.SingleAsync(i => i.Id == id)).Etat, await db.Courriels.CountAsync());
    }

    private Task<IReadOnlyList<Guid>> DusAsync() => _regle.DusAsync(_base.Maintenant, default);

    private Task<bool> TraiterAsync(Guid id) => _regle.TraiterAsync(id, _base.Maintenant, default);
}
