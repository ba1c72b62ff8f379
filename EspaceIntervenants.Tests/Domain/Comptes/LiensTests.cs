using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Comptes;

public sealed class LiensTests : IAsyncLifetime, IDisposable
{
    private const string Adresse = "manon@exemple.fr";
    private readonly BaseDeTest _base = new();
    private readonly ServicesCompte _services;

    public LiensTests() => _services = new(_base);

    public async Task InitializeAsync() => Assert.True((await _services.CreerAsync(ServicesCompte.Formulaire(Adresse))).Reussi);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _base.Dispose();

    [Fact]
    [Trait("Rule", "CPT-04")]
    public async Task Following_the_link_activates_once_and_opens_the_form()
    {
        var jeton = await _services.DernierJetonAsync();
        Assert.Equal(EtatLien.Valable, await _services.Activation.EtatAsync(jeton));
        Assert.Equal(EtatLien.Valable, await _services.Activation.EtatAsync(jeton));

        Assert.True((await _services.Activation.ActiverAsync(jeton)).Reussi);
        await using var db = _base.CreateDbContext();
        Assert.True((await db.Users.SingleAsync()).EmailConfirmed);
        Assert.Equal(EtatInscription.EnSaisie, (await db.Inscriptions.SingleAsync()).Etat);

        Assert.Equal(EtatLien.DejaUtilise, await _services.Activation.EtatAsync(jeton));
        Assert.False((await _services.Activation.ActiverAsync(jeton)).Reussi);
    }

    [Fact]
    [Trait("Rule", "CPT-04")]
    public async Task An_old_or_altered_link_does_nothing_and_says_which()
    {
        var jeton = await _services.DernierJetonAsync();
        Assert.Equal(EtatLien.Inconnu, await _services.Activation.EtatAsync(jeton + "x"));
        Assert.Equal(EtatLien.Inconnu, await _services.Activation.EtatAsync(null));
        Assert.Equal(EtatLien.Inconnu, await _services.MotsDePasse.EtatAsync(jeton));
        _base.Temps.Advance(TimeSpan.FromDays(7));
        Assert.Equal(EtatLien.Expire, await _services.Activation.EtatAsync(jeton));
        Assert.False((await _services.Activation.ActiverAsync(jeton)).Reussi);
    }

    [Fact]
    [Trait("Rule", "CPT-04")]
    public async Task A_new_link_can_be_asked_for_a_few_times_an_hour()
    {
        for (var i = 0; i < 5; i++) Assert.True((await _services.Activation.RenvoyerAsync(Adresse, await _services.ReponseAsync())).Reussi);
        Assert.Equal(3, await CourrielsAsync());
        Assert.True((await _services.Activation.ActiverAsync(await _services.DernierJetonAsync())).Reussi);
        _base.Temps.Advance(TimeSpan.FromHours(2));
        Assert.True((await _services.Activation.RenvoyerAsync(Adresse, await _services.ReponseAsync())).Reussi);
        Assert.Equal(3, await CourrielsAsync());
    }

    [Fact]
    [Trait("Rule", "CPT-06")]
    public async Task A_forgotten_password_is_chosen_anew_by_a_link_that_works_once()
    {
        await ActiverAsync();
        Assert.True((await _services.MotsDePasse.DemanderAsync(Adresse, await _services.ReponseAsync())).Reussi);
        var jeton = await _services.DernierJetonAsync();
        Assert.Equal(EtatLien.Valable, await _services.MotsDePasse.EtatAsync(jeton));

        Assert.False((await _services.MotsDePasse.ChoisirAsync(jeton, "court", "court")).Reussi);
        Assert.True((await _services.MotsDePasse.ChoisirAsync(jeton, "Nouveau-1!", "Nouveau-1!")).Reussi);
        Assert.False((await _services.MotsDePasse.ChoisirAsync(jeton, "Nouveau-2!", "Nouveau-2!")).Reussi);

        Assert.False((await _services.Authentification.ConnecterAsync(Adresse, ComptesDeTest.MotDePasse)).Reussi);
        Assert.True((await _services.Authentification.ConnecterAsync(Adresse, "Nouveau-1!")).Reussi);
    }

    [Fact]
    [Trait("Rule", "CPT-06")]
    public async Task That_link_lives_a_day_and_lifts_a_lock()
    {
        await ActiverAsync();
        for (var i = 0; i < 5; i++) await _services.Authentification.ConnecterAsync(Adresse, "faux");
        await _services.MotsDePasse.DemanderAsync(Adresse, await _services.ReponseAsync());
        var jeton = await _services.DernierJetonAsync();
        _base.Temps.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await _services.MotsDePasse.ChoisirAsync(jeton, "Nouveau-1!", "Nouveau-1!")).Reussi);
        Assert.True((await _services.Authentification.ConnecterAsync(Adresse, "Nouveau-1!")).Reussi);

        await _services.MotsDePasse.DemanderAsync(Adresse, await _services.ReponseAsync());
        jeton = await _services.DernierJetonAsync();
        _base.Temps.Advance(TimeSpan.FromHours(24));
        Assert.Equal(EtatLien.Expire, await _services.MotsDePasse.EtatAsync(jeton));
        Assert.False((await _services.MotsDePasse.ChoisirAsync(jeton, "Nouveau-2!", "Nouveau-2!")).Reussi);
    }

    [Fact]
    [Trait("Rule", "CPT-06")]
    public async Task Nobody_learns_whether_an_address_exists()
    {
        await ActiverAsync();
        var avant = await CourrielsAsync();
        Assert.True((await _services.MotsDePasse.DemanderAsync("inconnue@exemple.fr", await _services.ReponseAsync())).Reussi);
        Assert.Equal(avant, await CourrielsAsync());
        var refus = await _services.MotsDePasse.DemanderAsync(Adresse, new ReponseDefi(null, "x"));
        Assert.Equal(ValidationInscription.Captcha, Assert.Single(refus.Champs).Champ);
        Assert.Equal(avant, await CourrielsAsync());
    }

    [Fact]
    [Trait("Rule", "CPT-08")]
    public async Task Changing_the_password_needs_the_current_one_and_ends_the_sessions_without_a_mail()
    {
        await ActiverAsync();
        var (id, sceau) = await CompteAsync();
        var courriels = await CourrielsAsync();

        var refus = await _services.MotsDePasse.ChangerAsync(id, "faux", "Nouveau-1!", "Nouveau-1!");
        Assert.Equal(MotDePasseService.ChampActuel, Assert.Single(refus.Champs).Champ);
        Assert.Equal(sceau, (await CompteAsync()).Sceau);

        Assert.True((await _services.MotsDePasse.ChangerAsync(id, ComptesDeTest.MotDePasse, "Nouveau-1!", "Nouveau-1!")).Reussi);
        Assert.NotEqual(sceau, (await CompteAsync()).Sceau);
        Assert.Equal(courriels, await CourrielsAsync());
        Assert.True((await _services.Authentification.ConnecterAsync(Adresse, "Nouveau-1!")).Reussi);
    }

    [Fact]
    [Trait("Rule", "CPT-10")]
    public async Task Guessing_the_current_password_of_an_open_session_locks_too()
    {
        await ActiverAsync();
        var (id, _) = await CompteAsync();
        for (var i = 0; i < 5; i++) await _services.MotsDePasse.ChangerAsync(id, "faux", "Nouveau-1!", "Nouveau-1!");
        Assert.False((await _services.MotsDePasse.ChangerAsync(id, ComptesDeTest.MotDePasse, "Nouveau-1!", "Nouveau-1!")).Reussi);
    }

    private async Task ActiverAsync()
    {
        Assert.True((await _services.Activation.ActiverAsync(await _services.DernierJetonAsync())).Reussi);
        // The next e-mail is later than this one, whatever their identifiers.
        _base.Temps.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task<int> CourrielsAsync()
    {
        await using var db = _base.CreateDbContext();
        return await db.Courriels.CountAsync();
    }

    private async Task<(Guid Id, string? Sceau)> CompteAsync()
    {
        await using var db = _base.CreateDbContext();
        var compte = await db.Users.SingleAsync();
        return (compte.Id, compte.SecurityStamp);
    }
}
