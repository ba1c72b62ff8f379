using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web.Emails;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EspaceIntervenants.Tests.Domain.Courriels;

[Trait("Rule", "REG-03")]
public sealed class FileCourrielsTests : IAsyncLifetime, IDisposable
{
    private readonly BaseDeTest _base = new();
    private readonly CourrielOptions _options = new() { Expediteur = "Espace intervenants <nepasrepondre@exemple.fr>", Smtp = new() { Hote = "127.0.0.1", Securite = "Aucune" } };
    private ServeurSmtp _smtp = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _smtp.DisposeAsync();

    public void Dispose() => _base.Dispose();

    [Fact]
    public async Task An_email_leaves_only_with_what_causes_it()
    {
        var boite = CourrielsDeTest.Boite(_base.Temps);
        await using (var db = _base.CreateDbContext())
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await boite.AjouterAsync(db, "annule@exemple.fr", null, new CourrielActivation("Anne", "https://x.fr/a", 7));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }
        await EcrireAsync("garde@exemple.fr");

        await File().TraiterAsync(default);

        Assert.Equal("garde@exemple.fr", Assert.Single(_smtp.Recus).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_sent_email_is_complete_noted_and_never_sent_again()
    {
        await EcrireAsync("manon@exemple.fr", "Mme Manon ELOUE");
        var file = File();

        var bilan = await file.TraiterAsync(default);
        var ensuite = await file.TraiterAsync(default);

        Assert.Equal(new BilanEnvoi(1, 1, 0, Injoignable: false, Suite: false), bilan);
        Assert.Equal(0, ensuite.Examines);
        var recu = Assert.Single(_smtp.Recus);
        var ecrit = Assert.Single(await LireAsync());
        Assert.Equal($"{ecrit.Id:N}@espace.exemple.fr", recu.MessageId);
        Assert.Equal("Mme Manon ELOUE", recu.To.Mailboxes.Single().Name);
        Assert.Contains("Bonjour Manon", recu.TextBody, StringComparison.Ordinal);
        Assert.Contains("<!DOCTYPE html>", recu.HtmlBody, StringComparison.Ordinal);
        Assert.Equal((EtatCourriel.Envoye, 1, _base.Maintenant), (ecrit.Etat, ecrit.Tentatives, ecrit.EnvoyeLe));
        await using var db = _base.CreateDbContext();
        Assert.Equal((FileCourriels.Regle, 1, 1, 0), await db.ExecutionsRegles.Select(e => ValueTuple.Create(e.Regle, e.Examines, e.Modifies, e.Echecs)).SingleAsync());
    }

    [Fact]
    public async Task Killing_the_server_between_two_sends_loses_nothing_and_doubles_nothing()
    {
        foreach (var i in Enumerable.Range(1, 6)) await EcrireAsync($"p{i}@exemple.fr");
        var port = _smtp.Port;
        var premier = _smtp;
        // The third message finds the line cut before it is accepted.
        premier.Refus = adresse =>
        {
            if (premier.Recus.Count < 2) return null;
            premier.Couper();
            throw new IOException("killed");
        };
        var file = File();

        var coupe = await file.TraiterAsync(default);
        var eteint = await file.TraiterAsync(default);
        _smtp = new ServeurSmtp(port);
        await file.TraiterAsync(default);
        _base.Temps.Advance(TimeSpan.FromMinutes(1));
        await file.TraiterAsync(default);

        Assert.Equal((2, true), (coupe.Envoyes, coupe.Injoignable));
        Assert.Equal((0, true), (eteint.Examines, eteint.Injoignable));
        var recus = premier.Recus.Concat(_smtp.Recus).Select(m => m.To.Mailboxes.Single().Address).Order();
        Assert.Equal(Enumerable.Range(1, 6).Select(i => $"p{i}@exemple.fr"), recus);
        Assert.All(await LireAsync(), c => Assert.Equal(EtatCourriel.Envoye, c.Etat));
    }

    [Fact]
    public async Task A_server_that_stays_away_costs_a_message_none_of_its_tries()
    {
        await EcrireAsync("manon@exemple.fr");
        var port = _smtp.Port;
        await _smtp.DisposeAsync();
        for (var i = 0; i < 20; i++)
        {
            Assert.True((await File().TraiterAsync(default)).Injoignable);
            _base.Temps.Advance(TimeSpan.FromDays(1));
        }
        Assert.Equal(0, Assert.Single(await LireAsync()).Tentatives);

        _smtp = new ServeurSmtp(port);
        await File().TraiterAsync(default);
        Assert.Single(_smtp.Recus);
    }

    [Fact]
    public async Task A_refused_message_is_tried_again_later_and_later_then_given_up_without_stopping_the_others()
    {
        await EcrireAsync("refuse@exemple.fr");
        await EcrireAsync("bon@exemple.fr");
        _smtp.Refus = adresse => adresse.StartsWith("refuse", StringComparison.Ordinal) ? $"450 <{adresse}> is busy" : null;
        var file = File(new FileCourrielsOptions { DelaisMinutes = [1, 10] });

        var essais = new List<DateTime>();
        for (var minute = 0; minute < 30; minute++)
        {
            if ((await file.TraiterAsync(default)).Echecs == 1) essais.Add(_base.Maintenant);
            _base.Temps.Advance(TimeSpan.FromMinutes(1));
        }

        var debut = BaseDeTest.Debut.UtcDateTime;
        Assert.Equal([debut, debut.AddMinutes(1), debut.AddMinutes(11)], essais);
        Assert.Equal("bon@exemple.fr", Assert.Single(_smtp.Recus).To.Mailboxes.Single().Address);
        var refuse = (await LireAsync()).Single(c => c.Etat == EtatCourriel.Abandonne);
        Assert.Equal(3, refuse.Tentatives);
        Assert.Equal("SMTP 450 RecipientNotAccepted", refuse.DerniereErreur);
    }

    [Fact]
    public async Task Two_servers_never_send_the_same_message()
    {
        foreach (var i in Enumerable.Range(1, 20)) await EcrireAsync($"p{i}@exemple.fr");

        var bilans = await Task.WhenAll(File().TraiterAsync(default), File().TraiterAsync(default));

        Assert.Equal(20, bilans.Sum(b => b.Envoyes));
        Assert.Equal(20, _smtp.Recus.Select(m => m.MessageId).Distinct().Count());
        Assert.Equal(20, _smtp.Recus.Count);
    }

    [Fact]
    public async Task A_server_stopped_after_the_sending_and_before_its_note_sends_again_under_the_same_identifier()
    {
        await EcrireAsync("manon@exemple.fr");
        // What a power cut leaves: the message is out, the row still leased.
        await using (var session = await Envoi().OuvrirAsync(default))
        await using (var db = _base.CreateDbContext())
        {
            var courriel = await db.Courriels.SingleAsync();
            await session.EnvoyerAsync(courriel, default);
            await db.Courriels.ExecuteUpdateAsync(s => s
                .SetProperty(c => c.Reservation, Guid.NewGuid()).SetProperty(c => c.ProchaineTentativeLe, _base.Maintenant.AddSeconds(120)));
        }

        Assert.Equal(0, (await File().TraiterAsync(default)).Examines);
        _base.Temps.Advance(TimeSpan.FromSeconds(120));
        await File().TraiterAsync(default);

        Assert.Equal(2, _smtp.Recus.Count);
        Assert.Single(_smtp.Recus.Select(m => m.MessageId).Distinct());
    }

    [Fact]
    public async Task Stopping_in_the_middle_gives_the_message_back()
    {
        await EcrireAsync("un@exemple.fr");
        using var arret = new CancellationTokenSource();
        _smtp.Refus = _ =>
        {
            arret.Cancel();
            Thread.Sleep(200);
            return "250 ok";
        };

        await File().TraiterAsync(arret.Token);
        var rendu = Assert.Single(await LireAsync());
        Assert.Equal((EtatCourriel.AEnvoyer, 0, (Guid?)null), (rendu.Etat, rendu.Tentatives, rendu.Reservation));

        _smtp.Refus = _ => null;
        await File().TraiterAsync(default);
        Assert.Single(_smtp.Recus);
    }

    [Fact]
    public async Task An_unreadable_message_does_not_stop_the_others()
    {
        await EcrireAsync("illisible@exemple.fr");
        await using (var db = _base.CreateDbContext()) await db.Database.ExecuteSqlRawAsync("UPDATE Courriels SET Html = 'CfDJ8abime'");
        await EcrireAsync("bon@exemple.fr");

        var bilan = await File().TraiterAsync(default);

        Assert.Equal((1, 1, false), (bilan.Envoyes, bilan.Echecs, bilan.Injoignable));
    }

    [Fact]
    public async Task StartTls_and_authentication_are_used_when_asked_for()
    {
        _options.Smtp.Securite = "StartTls";
        _options.Smtp.Utilisateur = "espace";
        _options.Smtp.MotDePasse = "secret";
        await EcrireAsync("manon@exemple.fr");

        await File().TraiterAsync(default);

        Assert.Single(_smtp.Recus);
        Assert.True(_smtp.SousTls);
        Assert.Equal("espace:secret", _smtp.Authentifie);
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_or_a_wrong_password_sends_nothing()
    {
        _options.Smtp.Securite = "StartTls";
        await EcrireAsync("manon@exemple.fr");
        Assert.True((await File(certificatAccepte: false).TraiterAsync(default)).Injoignable);

        (_options.Smtp.Utilisateur, _options.Smtp.MotDePasse) = ("espace", "faux");
        Assert.True((await File().TraiterAsync(default)).Injoignable);
        Assert.Empty(_smtp.Recus);
    }

    [Fact]
    public async Task What_a_person_waits_for_goes_before_the_many_that_nobody_does()
    {
        await using (var db = _base.CreateDbContext())
        {
            foreach (var i in Enumerable.Range(1, 5)) db.Courriels.Add(Courriel.Creer($"p{i}@exemple.fr", null, "Alerte", "<p>a</p>", "a", "Essai", _base.Maintenant, enNombre: true));
            await db.SaveChangesAsync();
        }
        _base.Temps.Advance(TimeSpan.FromMinutes(1));
        await EcrireAsync("manon@exemple.fr");

        await File(new FileCourrielsOptions { Lot = 2 }).TraiterAsync(default);

        Assert.Equal(2, _smtp.Recus.Count);
        Assert.Equal("manon@exemple.fr", _smtp.Recus.First().To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_subject_or_a_name_cannot_add_a_header()
    {
        await using (var db = _base.CreateDbContext())
        {
            db.Courriels.Add(Courriel.Creer("manon@exemple.fr", "Manon\r\nBcc: tous@exemple.fr", "Objet\r\nBcc: tous@exemple.fr", "<p>a</p>", "a", "Essai", _base.Maintenant));
            await db.SaveChangesAsync();
        }
        await File().TraiterAsync(default);
        var recu = Assert.Single(_smtp.Recus);
        Assert.Empty(recu.Bcc);
        Assert.Equal("Objet  Bcc: tous@exemple.fr", recu.Subject);
    }

    [Fact]
    public async Task The_folder_mode_writes_a_whole_file_once()
    {
        _options.Mode = "Dossier";
        _options.Dossier = Path.Combine(_base.Dossier, "courriels");
        await EcrireAsync("manon@exemple.fr");
        var options = Options.Create(_options);
        var file = new FileCourriels(_base, new EnvoiDossier(options, Messages()), _base.Temps, Options.Create(new FileCourrielsOptions()), NullLogger<FileCourriels>.Instance);

        await file.TraiterAsync(default);

        var ecrit = Assert.Single(Directory.GetFiles(_options.Dossier));
        Assert.EndsWith(".eml", ecrit, StringComparison.Ordinal);
        Assert.Equal("manon@exemple.fr", (await MimeMessage.LoadAsync(ecrit)).To.Mailboxes.Single().Address);
    }

    private async Task EcrireAsync(string adresse, string? nom = null)
    {
        await using var db = _base.CreateDbContext();
        await CourrielsDeTest.Boite(_base.Temps).AjouterAsync(db, adresse, nom, new CourrielActivation("Manon", "https://espace.exemple.fr/a?jeton=b", 7));
        await db.SaveChangesAsync();
    }

    private async Task<List<Courriel>> LireAsync()
    {
        await using var db = _base.CreateDbContext();
        return await db.Courriels.AsNoTracking().ToListAsync();
    }

    private MessageMime Messages() => new(Options.Create(_options), Options.Create(new SiteOptions { AdressePublique = CourrielsDeTest.Site }));

    private EnvoiSmtp Envoi(bool certificatAccepte = true)
    {
        _options.Smtp.Port = _smtp.Port;
        return new EnvoiSmtp(Options.Create(_options), Messages(), (_, _, _, _) => certificatAccepte);
    }

    private FileCourriels File(FileCourrielsOptions? options = null, bool certificatAccepte = true) =>
        new(_base, Envoi(certificatAccepte), _base.Temps, Options.Create(options ?? new FileCourrielsOptions()), NullLogger<FileCourriels>.Instance);
}
