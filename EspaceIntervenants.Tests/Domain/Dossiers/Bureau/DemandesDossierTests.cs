using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Dossiers.Bureau;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Dossiers.Bureau;

[Trait("Rule", "DOS-08")]
public sealed class DemandesDossierTests : IAsyncLifetime, IDisposable
{
    private readonly DossiersDeTest _d = new();
    private Guid _helene;
    private Guid _personne;

    public async Task InitializeAsync()
    {
        _helene = await _d.Profils.GestionnaireAsync("Hélène", "Muller", "054", "021");
        _personne = await _d.IntervenantAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _d.Dispose();

    [Fact]
    public async Task Asking_writes_one_mail_with_the_link_and_shows_on_the_badge_until_all_is_sent()
    {
        var signales = new List<Guid>();
        _d.Signal.Change += signales.Add;

        Assert.True((await DemanderAsync([BlocDossier.Bancaire, BlocDossier.Identite], " Avant le\u202E 15,\r\nmerci. ")).Reussi);

        var courriel = Assert.Single(await CourrielsAsync());
        Assert.Equal("Demande de données et pièces complémentaires pour votre dossier intervenant du CNFPT", courriel.Objet);
        foreach (var texte in new[] { "Mme Camille ESSAI", "Identité", "Informations bancaires", "Avant le 15,", "Grand Est", $"{CourrielsDeTest.Site}/espace/dossier" })
            Assert.Contains(texte, courriel.TexteBrut, StringComparison.Ordinal);
        Assert.Equal([_personne], signales);
        Assert.Equal(2, await _d.Queries.BadgeAsync(_personne));
        var demande = Assert.Single((await _d.DossierAsync(_personne)).Demandes);
        Assert.Equal(("Avant le 15,\nmerci.", "Hélène Muller", "054"), (demande.Message, demande.AgentNom, demande.StructureCode));
        Assert.Equal([BlocDossier.Identite, BlocDossier.Bancaire], demande.Blocs);

        Assert.True((await _d.TransmettreAsync(_personne)).Reussi);
        Assert.Equal(0, await _d.Queries.BadgeAsync(_personne));
        Assert.NotNull(Assert.Single((await _d.DossierAsync(_personne)).Demandes).SatisfaiteLe);
    }

    [Fact]
    public async Task A_double_click_asks_once_and_another_request_asks_again()
    {
        await DemanderAsync([BlocDossier.Identite, BlocDossier.Bancaire], null);
        Assert.True((await DemanderAsync([BlocDossier.Bancaire, BlocDossier.Identite, BlocDossier.Identite], "  ")).Reussi);
        Assert.Single(await CourrielsAsync());

        Assert.True((await DemanderAsync([BlocDossier.Bancaire], null)).Reussi);
        Assert.Equal(2, (await CourrielsAsync()).Count);
        _d.Base.Temps.Advance(TimeSpan.FromMinutes(2));
        Assert.True((await DemanderAsync([BlocDossier.Identite, BlocDossier.Bancaire], null)).Reussi);
        Assert.Equal(3, (await CourrielsAsync()).Count);
    }

    [Fact]
    public async Task Clicks_that_race_on_two_servers_ask_once_be_the_file_new_or_not()
    {
        for (var tour = 0; tour < 5; tour++)
        {
            var personne = tour == 0 ? _personne : await _d.IntervenantAsync();
            var avant = (await CourrielsAsync()).Count;
            var services = Enumerable.Range(0, 4).Select(_ => _d.NouvellesDemandes()).ToList();
            foreach (var bloc in new[] { BlocDossier.Identite, BlocDossier.Bancaire })
            {
                var resultats = await Task.WhenAll(services.Select(s => Task.Run(() => s.DemanderAsync(_helene, personne, [bloc], "Merci."))));
                // The fourth may have lost three times: it is then told, and nothing was written.
                Assert.All(resultats, r => Assert.True(r.Reussi || r.Motif == MotifRefus.Conflit, r.Message));
            }
            Assert.Equal(avant + 2, (await CourrielsAsync()).Count);
            Assert.Equal(2, (await _d.DossierAsync(personne)).Demandes.Count);
        }
    }

    [Theory]
    [InlineData(StatutProfessionnel.TravailleurIndependant, "Contrat de travail ou attestation de l'employeur, Dernier arrêté de situation (secteur public)")]
    [InlineData(StatutProfessionnel.SalariePrive, "Dernier arrêté de situation (secteur public)")]
    public async Task Blocks_the_status_does_not_ask_for_are_refused_by_their_names(StatutProfessionnel statut, string noms)
    {
        var personne = await _d.IntervenantAsync(statut);
        var refus = await _d.Demandes.DemanderAsync(_helene, personne, [BlocDossier.Identite, BlocDossier.Contrat, BlocDossier.Arrete], null);
        Assert.Equal((MotifRefus.Regle, "DOS-08"), (refus.Motif!.Value, refus.Code));
        Assert.Contains(noms, refus.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Identité", refus.Message, StringComparison.Ordinal);
        Assert.Equal("DOS-08", (await _d.Demandes.DemanderAsync(_helene, personne, [(BlocDossier)99], null)).Code);
        Assert.Empty(await CourrielsAsync());
    }

    [Fact]
    public async Task Nothing_chosen_and_a_message_too_long_are_refused_on_their_fields()
    {
        var refus = await DemanderAsync([], new string('a', DemandesDossier.MessageMax + 1));
        Assert.Equal([DemandesDossier.ChampBlocs, DemandesDossier.ChampMessage], refus.Champs.Select(c => c.Champ));
        Assert.True((await DemanderAsync([BlocDossier.Identite], new string('a', DemandesDossier.MessageMax))).Reussi);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task Only_an_agent_asks()
    {
        var archive = await _d.Profils.GestionnaireAsync("Paul", "Parti", "054");
        await using (var db = _d.Base.CreateDbContext())
            await db.Users.Where(u => u.Id == archive).ExecuteUpdateAsync(s => s.SetProperty(u => u.ArchiveLe, _d.Base.Maintenant));
        foreach (var acteur in new[] { _personne, await _d.IntervenantAsync(), archive, Guid.NewGuid() })
            Assert.Equal(MotifRefus.Interdit, (await _d.Demandes.DemanderAsync(acteur, _personne, [BlocDossier.Identite], null)).Motif);
        Assert.Empty(await CourrielsAsync());
    }

    [Fact]
    public async Task A_person_whose_registration_is_not_validated_is_not_asked()
    {
        foreach (var etat in new[] { EtatInscription.EnSaisie, EtatInscription.Transmise, EtatInscription.Rejetee })
            Assert.Equal("DOS-08", (await _d.Demandes.DemanderAsync(_helene, await _d.Profils.IntervenantAsync(etat: etat), [BlocDossier.Identite], null)).Code);
        Assert.Equal(MotifRefus.Introuvable, (await _d.Demandes.DemanderAsync(_helene, Guid.NewGuid(), [BlocDossier.Identite], null)).Motif);
        Assert.Empty(await CourrielsAsync());
    }

    [Fact]
    public async Task The_structure_is_the_persons_when_the_agent_acts_for_it_else_their_first_and_none_for_the_administrator()
    {
        var lucie = await _d.Profils.GestionnaireAsync("Lucie", "Perrin", "069", "021");
        var admin = await _d.Base.AjouterAgentAsync();
        foreach (var agent in new[] { lucie, admin, _helene }) await _d.Demandes.DemanderAsync(agent, _personne, [BlocDossier.Identite], null);
        var structures = (await _d.DossierAsync(_personne)).Demandes.ToDictionary(d => d.AgentId, d => d.StructureCode);
        Assert.Equal(["021", null, "054"], new[] { lucie, admin, _helene }.Select(agent => structures[agent]));
    }

    private Task<Resultat> DemanderAsync(IReadOnlyCollection<BlocDossier> blocs, string? message) => _d.Demandes.DemanderAsync(_helene, _personne, blocs, message);

    private async Task<List<Courriel>> CourrielsAsync()
    {
        await using var db = _d.Base.CreateDbContext();
        return await db.Courriels.AsNoTracking().ToListAsync();
    }
}
