using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Domain.Comptes;

[Trait("Rule", "CPT-10")]
public sealed class AuthentificationTests : IAsyncLifetime, IDisposable
{
    private const string Adresse = "manon@exemple.fr";
    private readonly BaseDeTest _base = new();
    private readonly Authentification _service;

    public AuthentificationTests() =>
        _service = new(_base, ComptesDeTest.Hacheur, Options.Create(new ReglesOptions()), _base.Temps);

    public async Task InitializeAsync()
    {
        await using var db = _base.CreateDbContext();
        await db.AjouterCompteAsync(Adresse, Roles.Intervenant, _base.Maintenant);
        await db.AjouterCompteAsync("attente@exemple.fr", Roles.Intervenant, _base.Maintenant, active: false);
        await db.AjouterCompteAsync("archive@exemple.fr", Roles.Intervenant, _base.Maintenant, archive: true);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _base.Dispose();

    [Theory]
    [InlineData(Adresse)]
    [InlineData("  MANON@Exemple.FR ")]
    public async Task The_address_is_the_login_whatever_its_case(string identifiant)
    {
        Assert.True((await _service.ConnecterAsync(identifiant, ComptesDeTest.MotDePasse)).Reussi);
        await using var db = _base.CreateDbContext();
        Assert.Equal(_base.Maintenant, (await db.Users.SingleAsync(c => c.Email == Adresse)).DerniereConnexionLe);
    }

    [Fact]
    public async Task Five_failures_lock_for_fifteen_minutes_even_for_the_right_password()
    {
        for (var i = 0; i < 5; i++) await EchouerAsync(Adresse);
        Assert.False((await _service.ConnecterAsync(Adresse, ComptesDeTest.MotDePasse)).Reussi);

        _base.Temps.Advance(TimeSpan.FromMinutes(14.9));
        Assert.False((await _service.ConnecterAsync(Adresse, ComptesDeTest.MotDePasse)).Reussi);

        _base.Temps.Advance(TimeSpan.FromMinutes(0.2));
        Assert.True((await _service.ConnecterAsync(Adresse, ComptesDeTest.MotDePasse)).Reussi);
    }

    [Fact]
    public async Task Tries_during_the_lock_do_not_lengthen_it()
    {
        for (var i = 0; i < 5; i++) await EchouerAsync(Adresse);
        _base.Temps.Advance(TimeSpan.FromMinutes(10));
        for (var i = 0; i < 5; i++) await EchouerAsync(Adresse);
        _base.Temps.Advance(TimeSpan.FromMinutes(5));
        Assert.True((await _service.ConnecterAsync(Adresse, ComptesDeTest.MotDePasse)).Reussi);
    }

    [Fact]
    public async Task A_success_forgets_the_failures_before_it()
    {
        for (var i = 0; i < 4; i++) await EchouerAsync(Adresse);
        Assert.True((await _service.ConnecterAsync(Adresse, ComptesDeTest.MotDePasse)).Reussi);
        for (var i = 0; i < 4; i++) await EchouerAsync(Adresse);
        Assert.True((await _service.ConnecterAsync(Adresse, ComptesDeTest.MotDePasse)).Reussi);
    }

    [Fact]
    public async Task Tries_at_the_same_instant_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => _service.ConnecterAsync(Adresse, "faux"))));
        Assert.False((await _service.ConnecterAsync(Adresse, ComptesDeTest.MotDePasse)).Reussi);
        await using var db = _base.CreateDbContext();
        Assert.Equal(5, (await db.Users.SingleAsync(c => c.Email == Adresse)).AccessFailedCount);
    }

    [Theory]
    [InlineData("inconnu@exemple.fr")]
    [InlineData("attente@exemple.fr")]
    [InlineData("archive@exemple.fr")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_wrong_password_is_answered_the_same_whoever_exists(string? identifiant)
    {
        var attendu = await _service.ConnecterAsync(Adresse, "faux");
        var obtenu = await _service.ConnecterAsync(identifiant, "faux");
        Assert.Equal((attendu.Code, attendu.Message), (obtenu.Code, obtenu.Message));
    }

    [Theory]
    [InlineData("attente@exemple.fr", Authentification.NonActive)]
    [InlineData("archive@exemple.fr", Authentification.Archive)]
    public async Task Whoever_knows_the_password_is_told_why_they_cannot_enter(string identifiant, string code) =>
        Assert.Equal(code, (await _service.ConnecterAsync(identifiant, ComptesDeTest.MotDePasse)).Code);

    private async Task EchouerAsync(string adresse) => Assert.False((await _service.ConnecterAsync(adresse, "faux")).Reussi);
}
