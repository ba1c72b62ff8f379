using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace EspaceIntervenants.Tests.Domain.Dossiers;

/// <summary>« Historique des actions sur les données et pièces » (§4.4.1 k).</summary>
[Trait("Rule", "DOS-10")]
public sealed class HistoriqueTests : IDisposable
{
    private readonly DossiersDeTest _d = new();

    public void Dispose() => _d.Dispose();

    [Fact]
    public async Task Each_sending_says_what_became_of_it_latest_first()
    {
        var personne = await _d.IntervenantAsync(StatutProfessionnel.TravailleurIndependant);
        var gestionnaire = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        var envoi = _d.Base.Maintenant;
        Assert.True((await _d.TransmettreAsync(personne)).Reussi);
        Avancer();
        var decision = _d.Base.Maintenant;
        await _d.RefuserAsync(personne, gestionnaire, BlocDossier.Identite, "Verso illisible.");
        Assert.True((await _d.Verifications.ValiderAsync(gestionnaire, personne, await _d.AVerifierAsync(personne, BlocDossier.Adresse))).Reussi);
        Avancer();
        var formulaire = (await _d.LireAsync(personne)).Envoye;
        formulaire.Telephones.Portable = "06 12 34 56 78";
        var second = _d.Base.Maintenant;
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);

        var lu = await LireAsync(personne, 100);

        Assert.Equal(9, lu.Total);
        Assert.Equal((BlocDossier.Telephones, second, ActionHistorique.EnAttente, null), Ligne(lu.Lignes[0]));
        Assert.Contains((BlocDossier.Telephones, envoi, ActionHistorique.Remplace, second), lu.Lignes.Select(Ligne));
        Assert.Contains((BlocDossier.Adresse, envoi, ActionHistorique.Valide, decision), lu.Lignes.Select(Ligne));
        Assert.Contains((BlocDossier.Identite, envoi, ActionHistorique.Refuse, decision), lu.Lignes.Select(Ligne));
        Assert.Equal("Verso illisible.", lu.Lignes.Single(l => l.Action == ActionHistorique.Refuse).Texte);
        Assert.Equal(lu.Lignes.OrderByDescending(l => l.EnvoyeLe).Select(l => l.Id), lu.Lignes.Select(l => l.Id));
        Assert.All(lu.Lignes, l => Assert.Null(l.Par));
        Assert.Equal("Ana Prévost", (await _d.Historiques.HistoriqueAsync(gestionnaire, personne, 100)).Valeur!.Lignes.Single(l => l.Action == ActionHistorique.Valide).Par);
    }

    [Fact]
    [Trait("Rule", "DOS-14")]
    public async Task A_confirmation_is_said_to_be_one()
    {
        var personne = await _d.IntervenantAsync();
        await _d.CompleterAsync(personne, await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054"));
        Avancer();
        Assert.True((await _d.Transmissions.ConfirmerAsync(personne, await _d.RepereAsync(personne))).Reussi);
        var lu = await LireAsync(personne, 100);
        Assert.Equal([BlocDossier.Attestation, BlocDossier.Arrete], lu.Lignes.Where(l => l.SansChangement).Select(l => l.Blocs[0]));
        Assert.Equal(lu.Total - 2, lu.Lignes.Count(l => !l.SansChangement));
    }

    [Fact]
    [Trait("Rule", "DOS-08")]
    public async Task The_requests_of_managers_stand_at_their_place_with_their_structure_and_message()
    {
        var personne = await _d.IntervenantAsync();
        await _d.PoserDemandeAsync(personne, "054", "Avant le 15.", BlocDossier.Bancaire, BlocDossier.Identite);
        Avancer();
        Assert.True((await _d.TransmettreAsync(personne)).Reussi);
        Avancer();
        await _d.PoserDemandeAsync(personne, null, null, BlocDossier.Arrete);

        var lu = await LireAsync(personne, 100);

        Assert.Equal((ActionHistorique.Demande, null, null), (lu.Lignes[0].Action, lu.Lignes[0].Par, lu.Lignes[0].Texte));
        var premiere = lu.Lignes[^1];
        Assert.Equal((ActionHistorique.Demande, "Délégation Grand Est", "Avant le 15.", BaseDeTest.Debut.UtcDateTime), (premiere.Action, premiere.Par, premiere.Texte, premiere.Le!.Value));
        Assert.Equal([BlocDossier.Identite, BlocDossier.Bancaire], premiere.Blocs);
        Assert.Null(premiere.EnvoyeLe);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(20, 19)]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(int.MaxValue, 19)]
    public async Task As_many_lines_are_read_as_asked_for_the_latest(int nombre, int attendu)
    {
        var personne = await _d.IntervenantAsync();
        Assert.True((await _d.TransmettreAsync(personne)).Reussi);
        for (var i = 0; i < 10; i++)
        {
            Avancer();
            await _d.PoserDemandeAsync(personne, "054", $"Relance {i}", BlocDossier.Identite);
        }
        var lu = await LireAsync(personne, nombre);
        Assert.Equal((19, attendu), (lu.Total, lu.Lignes.Count));
        Assert.Equal("Relance 9", lu.Lignes[0].Texte);
        if (attendu == 10) Assert.Equal("Relance 0", lu.Lignes[^1].Texte);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task Nobody_reads_the_history_of_someone_else_but_agents()
    {
        var personne = await _d.IntervenantAsync();
        var agent = await _d.Profils.GestionnaireAsync("Thomas", "Girard", "021");
        var enSaisie = await _d.Profils.IntervenantAsync();
        Assert.True((await _d.Historiques.HistoriqueAsync(agent, personne, 10)).Reussi);
        Assert.Equal(MotifRefus.Introuvable, (await _d.Historiques.HistoriqueAsync(await _d.IntervenantAsync(), personne, 10)).Motif);
        Assert.Equal(MotifRefus.Introuvable, (await _d.Historiques.HistoriqueAsync(agent, enSaisie, 10)).Motif);
    }

    [Fact]
    public async Task Nothing_of_what_was_sent_is_deciphered_to_tell_it()
    {
        var personne = await _d.IntervenantAsync();
        Assert.True((await _d.TransmettreAsync(personne)).Reussi);
        // Under other keys, whatever is encrypted cannot be read.
        var sansCles = new AutresCles(_d.Base.Chaine);
        var lu = await new HistoriqueQueries(sansCles, NullLogger<HistoriqueQueries>.Instance).HistoriqueAsync(personne, personne, 100);
        Assert.Equal(9, lu.Valeur!.Lignes.Count);
    }

    private static (BlocDossier, DateTime, ActionHistorique, DateTime?) Ligne(EvenementDossier l) => (Assert.Single(l.Blocs), l.EnvoyeLe!.Value, l.Action, l.Le);

    private void Avancer() => _d.Base.Temps.Advance(TimeSpan.FromMinutes(1));

    private async Task<HistoriqueLu> LireAsync(Guid personne, int nombre) => (await _d.Historiques.HistoriqueAsync(personne, personne, nombre)).Valeur!;

    private sealed class AutresCles(string chaine) : IDbContextFactory<EspaceDbContext>
    {
        private readonly EphemeralDataProtectionProvider _cles = new();

        public EspaceDbContext CreateDbContext() =>
            new((DbContextOptions<EspaceDbContext>)new DbContextOptionsBuilder<EspaceDbContext>().UtiliserSqlite(chaine).Options, _cles);
    }
}
