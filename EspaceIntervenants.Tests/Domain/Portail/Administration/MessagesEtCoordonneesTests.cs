using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Domain.Portail.Administration;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Portail.Administration;

[Trait("Rule", "POR-04")]
public sealed class MessagesEtCoordonneesTests : IAsyncLifetime, IDisposable
{
    private readonly PortailDeTest _portail = new();
    private Guid _claire;

    public async Task InitializeAsync()
    {
        _claire = await _portail.Base.AjouterAgentAsync();
        await _portail.Base.AjouterAgentAsync("054");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _portail.Dispose();

    [Fact]
    public async Task An_announcement_is_shown_between_two_moments_of_Paris()
    {
        var id = (await _portail.Messages.CreerAsync(_claire, PortailDeTest.Message())).Valeur;

        await using var db = _portail.Base.CreateDbContext();
        var message = await db.MessagesEcran.SingleAsync();
        Assert.Equal((new DateTime(2026, 9, 1, 16, 0, 0, DateTimeKind.Utc), new DateTime(2026, 9, 2, 6, 0, 0, DateTimeKind.Utc)), (message.DebutLe, message.FinLe));
        Assert.True(message.Alerte);
        var ouvert = (await _portail.LectureMessages.OuvrirAsync(_claire, id)).Valeur!;
        Assert.Equal((new TimeOnly(18, 0), new TimeOnly(8, 0), NiveauMessage.Avertissement), (ouvert.Saisie.DebutHeure, ouvert.Saisie.FinHeure, ouvert.Saisie.Niveau));
        Assert.Equal(1, _portail.Signaux);
    }

    [Fact]
    public async Task An_announcement_upside_down_empty_or_over_is_refused_at_its_field()
    {
        var envers = PortailDeTest.Message();
        (envers.FinJour, envers.FinHeure) = (envers.DebutJour, envers.DebutHeure);
        Assert.Equal(nameof(SaisieMessage.FinJour), Assert.Single((await _portail.Messages.CreerAsync(_claire, envers)).Champs).Champ);

        var passee = PortailDeTest.Message();
        (passee.DebutJour, passee.FinJour, passee.FinHeure) = (PortailDeTest.Jour.AddDays(-1), PortailDeTest.Jour, new(10, 0));
        Assert.Contains("déjà passé", Assert.Single((await _portail.Messages.CreerAsync(_claire, passee)).Champs).Message, StringComparison.Ordinal);

        Assert.Equal(7, (await _portail.Messages.CreerAsync(_claire, new SaisieMessage())).Champs.Count);
    }

    [Fact]
    public async Task An_announcement_can_be_ended_early_and_the_second_administrator_is_told()
    {
        var id = (await _portail.Messages.CreerAsync(_claire, PortailDeTest.Message())).Valeur;
        _portail.Base.Temps.Advance(TimeSpan.FromHours(12));
        var abregee = PortailDeTest.Message();
        (abregee.FinJour, abregee.FinHeure) = (PortailDeTest.Jour, new(19, 0));
        Assert.Equal(2, (await _portail.Messages.ModifierAsync(_claire, id, 1, abregee)).Valeur);
        Assert.Equal(MotifRefus.Conflit, (await _portail.Messages.ModifierAsync(_claire, id, 1, PortailDeTest.Message())).Motif);
        Assert.Equal(MotifRefus.Conflit, (await _portail.Messages.SupprimerAsync(_claire, id, 1)).Motif);
        Assert.True((await _portail.Messages.SupprimerAsync(_claire, id, 2)).Reussi);
        Assert.Equal(0, (await _portail.LectureMessages.ListerAsync(_claire, 7)).Valeur!.Total);
    }

    [Fact]
    public async Task Contacts_are_written_once_then_changed()
    {
        Assert.Equal(0, (await _portail.LectureCoordonnees.OuvrirAsync(_claire, "054")).Valeur!.Version);
        var saisie = new SaisieCoordonnees { Adresse = " 3 rue  des Tilleuls ", Localite = "54000 Nancy", Telephone = "01 99 00 05 54", Courriel = "contact.054@demo.fr", Acces = "En **train**." };
        Assert.Equal(1, (await _portail.Coordonnees.EcrireAsync(_claire, "054", 0, saisie)).Valeur);
        Assert.Equal(MotifRefus.Conflit, (await _portail.Coordonnees.EcrireAsync(_claire, "054", 0, saisie)).Motif);
        saisie.Telephone = null;
        Assert.Equal(2, (await _portail.Coordonnees.EcrireAsync(_claire, "054", 1, saisie)).Valeur);

        var ligne = Assert.Single((await _portail.LectureCoordonnees.ListerAsync(_claire)).Valeur!);
        Assert.Equal(("054", "54000 Nancy", null, "contact.054@demo.fr"), (ligne.Code, ligne.Localite, ligne.Telephone, ligne.Courriel));
        Assert.Equal("3 rue des Tilleuls", (await _portail.LectureCoordonnees.OuvrirAsync(_claire, "054")).Valeur!.Saisie.Adresse);
        Assert.Equal(MotifRefus.Introuvable, (await _portail.Coordonnees.EcrireAsync(_claire, "999", 0, saisie)).Motif);
        Assert.Equal(MotifRefus.Introuvable, (await _portail.LectureCoordonnees.OuvrirAsync(_claire, "999")).Motif);
    }

    [Theory]
    [InlineData("12", "contact@demo.fr", nameof(SaisieCoordonnees.Telephone))]
    [InlineData("+32 2 123 45 67", "pas une adresse", nameof(SaisieCoordonnees.Courriel))]
    public async Task A_number_or_an_address_that_cannot_be_is_refused_at_its_field(string telephone, string courriel, string champ)
    {
        var resultat = await _portail.Coordonnees.EcrireAsync(_claire, "054", 0, new SaisieCoordonnees { Telephone = telephone, Courriel = courriel });
        Assert.Equal(champ, Assert.Single(resultat.Champs).Champ);
    }

    [Fact]
    public async Task The_dashboard_counts_what_is_seen_today()
    {
        await _portail.Actualites.CreerAsync(_claire, PortailDeTest.Actualite());
        await _portail.Actualites.CreerAsync(_claire, PortailDeTest.Actualite(prete: false));
        await _portail.Actualites.CreerAsync(_claire, PortailDeTest.Actualite(debut: 1));
        await _portail.Documents.CreerAsync(_claire, PortailDeTest.Document(await _portail.DeposerAsync(_claire)));
        await _portail.Textes.EcrireAsync(_claire, ClesTextes.Charte, null, PortailDeTest.Texte());
        await _portail.Messages.CreerAsync(_claire, PortailDeTest.Message());
        await _portail.Coordonnees.EcrireAsync(_claire, "054", 0, new SaisieCoordonnees { Courriel = "contact@demo.fr" });
        Assert.Equal(new ComptesPortail(1, 1, 1, 1, 0, 1, 1), (await _portail.Comptes.CompterAsync(_claire)).Valeur);
        _portail.Base.Temps.SetUtcNow(new DateTimeOffset(2026, 9, 1, 16, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, (await _portail.Comptes.CompterAsync(_claire)).Valeur!.Messages);
    }
}
