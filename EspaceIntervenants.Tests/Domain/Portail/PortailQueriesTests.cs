using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Portail;

/// <summary>What visitors see, and from when until when.</summary>
public sealed class PortailQueriesTests : IDisposable
{
    private static readonly DateOnly Jour = new(2026, 9, 1);
    private readonly BaseDeTest _base = BaseDeTest.AvecReferentiels();
    private readonly SignalPortail _signal = new();
    private readonly PortailQueries _portail;

    public PortailQueriesTests() => _portail = new PortailQueries(_base, _base.Temps, _signal);

    public void Dispose()
    {
        _portail.Dispose();
        _base.Dispose();
    }

    [Fact]
    [Trait("Rule", "POR-02")]
    public async Task News_are_shown_from_the_first_to_the_last_midnight_of_their_days_in_Paris()
    {
        await AjouterAsync(Nouvelle("a-venir", Jour.AddDays(1), Jour.AddDays(1)), Nouvelle("brouillon", Jour, prete: false));
        AllerA(2026, 9, 1, 21, 59, 59);
        Assert.Null(await _portail.ActualiteAsync("a-venir"));
        AllerA(2026, 9, 1, 22, 0, 0);
        Assert.NotNull(await _portail.ActualiteAsync("a-venir"));
        AllerA(2026, 9, 2, 21, 59, 59);
        Assert.Equal(["a-venir"], (await _portail.ActualitesAsync(1)).Lignes.Select(a => a.Slug));
        AllerA(2026, 9, 2, 22, 0, 0);
        Assert.Null(await _portail.ActualiteAsync("a-venir"));
        Assert.Null(await _portail.PageDeActualiteAsync("a-venir"));
        Assert.Null(await _portail.ActualiteAsync("brouillon"));
    }

    [Fact]
    [Trait("Rule", "POR-02")]
    public async Task The_three_last_published_come_newest_first()
    {
        await AjouterAsync([.. Enumerable.Range(1, 5).Select(n => Nouvelle($"n{n}", Jour.AddDays(-n)))]);
        Assert.Equal(["n1", "n2", "n3"], (await _portail.DernieresActualitesAsync()).Select(a => a.Slug));
    }

    [Fact]
    [Trait("Rule", "POR-02")]
    public async Task News_are_paged_and_a_number_out_of_range_gives_the_nearest_page()
    {
        await AjouterAsync([.. Enumerable.Range(0, 45).Select(n => Nouvelle($"n{n}", Jour.AddDays(-n)))]);
        Assert.Equal((20, 45, 3), await TailleAsync(2));
        Assert.Equal((5, 45, 3), await TailleAsync(99));
        Assert.Equal(1, (await _portail.ActualitesAsync(-3)).Numero);
        var page = await _portail.PageDeActualiteAsync("n20");
        Assert.Equal(2, page!.Numero);
        Assert.Equal("n20", page.Lignes[0].Slug);

        async Task<(int, int, int)> TailleAsync(int numero)
        {
            var lue = await _portail.ActualitesAsync(numero);
            return (lue.Lignes.Count, lue.Total, lue.Pages);
        }
    }

    [Fact]
    [Trait("Rule", "POR-01")]
    public async Task Documents_are_offered_in_their_section_their_order_and_their_days()
    {
        var fichier = FichierDepose.Creer(Guid.CreateVersion7(), await _base.AjouterAgentAsync(), "guide.pdf", "pdf", 2_500_000, new string('a', 64), "x", _base.Maintenant);
        await AjouterAsync(
            fichier,
            Document("Second", 2, Jour), Document("Premier", 1, Jour), Document("Demain", 3, Jour.AddDays(1)),
            Document("Hier", 4, Jour.AddDays(-9), Jour.AddDays(-1)), Document("Ailleurs", 1, Jour, rubrique: RubriqueDocument.Guide));
        Assert.Equal(["Premier", "Second"], (await _portail.DocumentsAsync(RubriqueDocument.Tutoriel)).Select(d => d.Titre));
        AllerA(2026, 9, 1, 22, 0, 0);
        var offerts = await _portail.DocumentsAsync(RubriqueDocument.Tutoriel);
        Assert.Equal(["Premier", "Second", "Demain"], offerts.Select(d => d.Titre));
        Assert.Equal(("pdf", 2_500_000), (offerts[0].Extension, offerts[0].Taille));

        DocumentPortail Document(string titre, int ordre, DateOnly du, DateOnly? au = null, RubriqueDocument rubrique = RubriqueDocument.Tutoriel) =>
            DocumentPortail.Creer(rubrique, titre, fichier.Id, ordre, du, au, _base.Maintenant);
    }

    [Fact]
    [Trait("Rule", "POR-04")]
    public async Task The_text_in_force_is_the_newest_whose_day_has_come_and_the_shipped_one_while_there_is_none()
    {
        var livre = await _portail.TexteAsync(ClesTextes.Charte);
        Assert.Equal("Charte des intervenants", livre.Titre);
        Assert.Null(livre.EnVigueurLe);

        await AjouterAsync(
            Version("Ancienne", Jour.AddDays(-30)), Version("Matin", Jour), Version("Soir", Jour, heures: 3), Version("Demain", Jour.AddDays(1)));
        _portail.Perimer();
        Assert.Equal("Soir", (await _portail.TexteAsync(ClesTextes.Charte)).Titre);
        AllerA(2026, 9, 1, 21, 59, 59);
        Assert.Equal(Jour, (await _portail.TexteAsync(ClesTextes.Charte)).EnVigueurLe);
        AllerA(2026, 9, 1, 22, 0, 0);
        Assert.Equal("Demain", (await _portail.TexteAsync(ClesTextes.Charte)).Titre);
        Assert.Null((await _portail.TexteAsync(ClesTextes.MentionsLegales)).EnVigueurLe);

        TextePortail Version(string titre, DateOnly le, int heures = 0) =>
            TextePortail.Creer(ClesTextes.Charte, titre, "Texte", le, "Anne Roy", _base.Maintenant.AddHours(heures));
    }

    [Fact]
    public async Task A_text_that_does_not_exist_is_a_mistake_of_the_caller() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _portail.TexteAsync("charter"));

    [Fact]
    [Trait("Rule", "POR-04")]
    public async Task A_message_is_shown_to_its_public_from_its_first_instant_to_its_last()
    {
        await AjouterAsync(
            MessageEcran.Creer("Pour tous", false, PublicMessage.Tous, _base.Maintenant.AddSeconds(10), _base.Maintenant.AddSeconds(20), _base.Maintenant),
            MessageEcran.Creer("Pour les intervenants", true, PublicMessage.Intervenants, _base.Maintenant, _base.Maintenant.AddHours(1), _base.Maintenant));
        Assert.Empty(await _portail.MessagesAsync(PublicMessage.Tous));
        _base.Temps.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(["Pour tous"], await TextesAsync(PublicMessage.Tous));
        Assert.Equal(["Pour les intervenants", "Pour tous"], await TextesAsync(PublicMessage.Intervenants));
        Assert.Equal(["Pour tous"], await TextesAsync(PublicMessage.Gestionnaires));
        _base.Temps.Advance(TimeSpan.FromSeconds(10));
        Assert.Empty(await TextesAsync(PublicMessage.Tous));

        async Task<IEnumerable<string>> TextesAsync(PublicMessage pour) => (await _portail.MessagesAsync(pour)).Select(m => m.Texte);
    }

    [Fact]
    [Trait("Rule", "POR-03")]
    public async Task Every_active_structure_has_its_contacts_known_or_not()
    {
        var nancy = CoordonneesStructure.Creer("054");
        nancy.Modifier("6 quai Andreu Bilistein", "54000 Nancy", "03 83 18 46 00", "grandest@exemple.fr", "Tram 1");
        await AjouterAsync(nancy);
        await using (var db = _base.CreateDbContext())
        {
            db.Structures.Single(s => s.Code == "020").Desactiver();
            await db.SaveChangesAsync();
        }

        var contacts = await _portail.ContactsAsync();
        Assert.Equal("Auvergne-Rhône-Alpes", contacts[0].Libelle);
        Assert.Equal([TypeStructure.Inet, TypeStructure.Siege], contacts.TakeLast(2).Select(c => c.Type));
        Assert.DoesNotContain(contacts, c => c.Code == "020");
        Assert.Equal(("Grand Est", "03 83 18 46 00", "Tram 1"), contacts.Where(c => c.Code == "054").Select(c => (c.Region, c.Telephone, c.Acces)).Single());
        Assert.All(contacts.Where(c => c.Type != TypeStructure.Delegation), c => Assert.Null(c.Region));
        Assert.All(contacts.Where(c => c.Code != "054"), c => Assert.Null(c.Telephone));
    }

    [Fact]
    public async Task A_change_is_seen_at_once_when_this_server_makes_it_and_after_a_minute_when_another_does()
    {
        Assert.Empty(await _portail.DernieresActualitesAsync());
        await AjouterAsync(Nouvelle("une", Jour));
        _base.Temps.Advance(PortailQueries.Duree - TimeSpan.FromSeconds(1));
        Assert.Empty(await _portail.DernieresActualitesAsync());
        _base.Temps.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(await _portail.DernieresActualitesAsync());

        await AjouterAsync(Nouvelle("deux", Jour));
        _portail.Perimer();
        Assert.Equal(2, (await _portail.DernieresActualitesAsync()).Count);
    }

    private Actualite Nouvelle(string slug, DateOnly du, DateOnly? au = null, bool prete = true) =>
        Actualite.Creer(slug, slug, "Texte", prete, du, au, _base.Maintenant);

    private async Task AjouterAsync(params object[] lignes)
    {
        await using var db = _base.CreateDbContext();
        db.AddRange(lignes);
        await db.SaveChangesAsync();
    }

    private void AllerA(int annee, int mois, int jour, int heure, int minute, int seconde) =>
        _base.Temps.SetUtcNow(new DateTimeOffset(annee, mois, jour, heure, minute, seconde, TimeSpan.Zero));
}
