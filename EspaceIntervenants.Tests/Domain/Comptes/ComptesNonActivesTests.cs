using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Domain.Comptes;

[Trait("Rule", "CPT-04")]
public sealed class ComptesNonActivesTests : IDisposable
{
    private readonly BaseDeTest _base = new();
    private readonly ComptesNonActives _regle;

    public ComptesNonActivesTests() => _regle = new ComptesNonActives(_base, Options.Create(new ReglesOptions()));

    public void Dispose() => _base.Dispose();

    [Fact]
    public async Task An_account_that_was_never_activated_goes_after_seven_days_to_the_second()
    {
        var manon = await _base.AjouterIntervenantAsync(active: false);

        _base.Temps.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Empty(await DusAsync());
        Assert.False(await TraiterAsync(manon));
        _base.Temps.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([manon], await DusAsync());
        Assert.True(await TraiterAsync(manon));
        Assert.False(await TraiterAsync(manon));
        Assert.Empty(await DusAsync());
    }

    [Fact]
    public async Task Nothing_is_left_of_it_and_its_address_is_free_again()
    {
        var manon = await _base.AjouterIntervenantAsync(active: false);
        string adresse;
        await using (var db = _base.CreateDbContext())
        {
            adresse = (await db.Users.SingleAsync()).NormalizedEmail!;
            db.LiensCourriel.Add(LienCourriel.Creer(manon, ObjetLien.Activation, _base.Maintenant, TimeSpan.FromDays(7)).Lien);
            db.Fichiers.Add(FichierDepose.Creer(Guid.NewGuid(), manon, "cv.pdf", "pdf", 1, "x", "x", _base.Maintenant));
            await db.SaveChangesAsync();
        }
        _base.Temps.Advance(TimeSpan.FromDays(7));

        Assert.True(await TraiterAsync(manon));

        await using var apres = _base.CreateDbContext();
        var tables = apres.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Except(["AspNetRoles"]);
        var requete = string.Join(" UNION ALL ", tables.Select(table => "SELECT '" + table + "' AS Value FROM \"" + table + "\""));
        Assert.Empty(await apres.Database.SqlQueryRaw<string>(requete).ToListAsync());
        var autre = Compte.Creer(adresse, _base.Maintenant);
        autre.NormalizedEmail = adresse;
        apres.Users.Add(autre);
        await apres.SaveChangesAsync();
    }

    [Fact]
    public async Task An_account_activated_meanwhile_stays()
    {
        var manon = await _base.AjouterIntervenantAsync(active: false);
        _base.Temps.Advance(TimeSpan.FromDays(7));
        Assert.Equal([manon], await DusAsync());
        await using (var db = _base.CreateDbContext())
        {
            (await db.Users.SingleAsync()).Activer(_base.Maintenant);
            await db.SaveChangesAsync();
        }

        Assert.False(await TraiterAsync(manon));
        await using var apres = _base.CreateDbContext();
        Assert.True(await apres.Users.AnyAsync());
    }

    [Fact]
    public async Task An_account_whose_link_still_works_stays_until_it_no_longer_does()
    {
        var manon = await _base.AjouterIntervenantAsync(active: false);
        _base.Temps.Advance(TimeSpan.FromDays(6));
        await using (var db = _base.CreateDbContext())
        {
            db.LiensCourriel.Add(LienCourriel.Creer(manon, ObjetLien.Activation, _base.Maintenant, TimeSpan.FromDays(7)).Lien);
            await db.SaveChangesAsync();
        }

        _base.Temps.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Empty(await DusAsync());
        _base.Temps.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([manon], await DusAsync());
    }

    [Fact]
    public async Task Activated_accounts_and_agents_are_never_touched()
    {
        await _base.AjouterIntervenantAsync();
        await _base.AjouterAgentAsync();
        _base.Temps.Advance(TimeSpan.FromDays(3000));
        Assert.Empty(await DusAsync());
    }

    [Fact]
    public async Task The_number_of_days_is_a_setting()
    {
        await _base.AjouterIntervenantAsync(active: false);
        _base.Temps.Advance(TimeSpan.FromDays(7));
        Assert.Empty(await new ComptesNonActives(_base, Options.Create(new ReglesOptions { ActivationJours = 8 })).DusAsync(_base.Maintenant, default));
    }

    private Task<IReadOnlyList<Guid>> DusAsync() => _regle.DusAsync(_base.Maintenant, default);

    private Task<bool> TraiterAsync(Guid id) => _regle.TraiterAsync(id, _base.Maintenant, default);
}
