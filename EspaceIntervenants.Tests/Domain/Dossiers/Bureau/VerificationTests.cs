using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Dossiers.Bureau;

/// <summary>What a manager reads of a file, and what happens when two of them decide at once.</summary>
[Trait("Rule", "DOS-10")]
public sealed class VerificationTests : IAsyncLifetime, IDisposable
{
    private readonly DossiersDeTest _d = new();
    private Guid _ana;
    private Guid _karim;
    private Guid _personne;

    public async Task InitializeAsync()
    {
        _ana = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        _karim = await _d.Profils.GestionnaireAsync("Karim", "Benali", "021");
        _personne = await _d.IntervenantAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _d.Dispose();

    [Fact]
    public async Task Of_two_decisions_on_one_block_at_once_exactly_one_wins_and_the_other_is_told_by_whom_and_when()
    {
        Assert.True((await _d.TransmettreAsync(_personne)).Reussi);
        foreach (var version in await _d.AVerifierAsync(_personne))
        {
            // The clock stands still: nothing but the version of the file tells them apart.
            var (un, autre) = (_d.NouvelleVerification(), _d.NouvelleVerification());
            var resultats = await Task.WhenAll(
                Task.Run(() => un.ValiderAsync(_ana, _personne, [version])),
                Task.Run(() => autre.RefuserAsync(_karim, _personne, version, "Illisible.")));

            var perdant = Assert.Single(resultats, r => !r.Reussi);
            Assert.Equal((MotifRefus.Regle, "DOS-10"), (perdant.Motif!.Value, perdant.Code));
            var decidee = (await _d.DossierAsync(_personne)).Versions.Single(v => v.Id == version);
            var gagnant = resultats[0].Reussi ? "Ana Prévost" : "Karim Benali";
            Assert.Equal((resultats[0].Reussi ? EtatVersion.Validee : EtatVersion.Refusee, gagnant), (decidee.Etat, decidee.DecideParNom));
            Assert.Contains($"par {gagnant} le {decidee.DecideLe?.EnTexte()}", perdant.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Decisions_on_different_blocks_at_once_all_count_and_the_state_is_right()
    {
        Assert.True((await _d.TransmettreAsync(_personne)).Reussi);
        var versions = await _d.AVerifierAsync(_personne);
        for (var n = 0; n + 1 < versions.Count; n += 2)
        {
            var paire = versions.Skip(n).Take(2).ToList();
            var resultats = await Task.WhenAll(
                Task.Run(() => _d.NouvelleVerification().ValiderAsync(_ana, _personne, [paire[0]])),
                Task.Run(() => _d.NouvelleVerification().ValiderAsync(_karim, _personne, [paire[1]])));
            Assert.All(resultats, r => Assert.True(r.Reussi, r.Message));
        }
        if (versions.Count % 2 == 1) await _d.ValiderToutAsync(_personne, _ana);

        var dossier = await _d.DossierAsync(_personne);
        Assert.Equal(EtatDossier.Complet, dossier.Etat);
        Assert.Null(dossier.AVerifierDepuis);
        await using var db = _d.Base.CreateDbContext();
        Assert.Single(await db.Courriels.ToListAsync());
    }

    [Fact]
    [Trait("Rule", "DOS-15")]
    public async Task The_file_shows_what_awaits_beside_what_is_in_force_with_documents_decisions_and_requests()
    {
        await _d.CompleterAsync(_personne, _ana);
        _d.Base.Temps.Advance(TimeSpan.FromDays(1));
        await _d.Demandes.DemanderAsync(_karim, _personne, [BlocDossier.Bancaire], "Nouveau RIB ?");
        var formulaire = (await _d.LireAsync(_personne)).Envoye;
        formulaire.Bancaire.Bic = "BNPAFRPP";
        formulaire.Pieces[NaturePiece.Rib] = await _d.FichierAsync(_personne, "nouveau rib.pdf");
        Assert.True((await _d.TransmettreAsync(_personne, formulaire)).Reussi);

        var lu = (await _d.Lectures.LireAsync(_karim, _personne)).Valeur!;

        Assert.Equal(("Camille Essai", EtatDossier.Complet, "054"), (lu.Nom, lu.Etat, lu.StructureCode));
        var bloc = Assert.Single(lu.AVerifier);
        Assert.Equal(("BNPAFRPP", "SOGEFRPP"), (bloc.AVerifier!.Donnees.Bancaire.Bic, bloc.EnVigueur!.Donnees.Bancaire.Bic));
        Assert.Equal(("nouveau rib.pdf", "Rib.pdf"), (Assert.Single(bloc.AVerifier.Documents).Fichier.Nom, Assert.Single(bloc.EnVigueur.Documents).Fichier.Nom));
        Assert.Equal((true, "Ana Prévost"), (bloc.Decision!.Validee, bloc.Decision.Par));
        Assert.Equal(BlocsDossier.Requis(lu.Statut), lu.Blocs.Where(b => b.Requis).Select(b => b.Bloc));
        Assert.Equal(("Karim Benali", "Nouveau RIB ?", _d.Base.Maintenant), (Assert.Single(lu.Demandes).Agent, lu.Demandes[0].Message, lu.Demandes[0].SatisfaiteLe!.Value));
    }

    [Fact]
    public async Task A_block_the_status_no_longer_asks_for_is_still_there_to_be_decided()
    {
        var personne = await _d.IntervenantAsync(immatriculation: "0054000002");
        var formulaire = await _d.FormulaireCompletAsync(personne);
        formulaire.Statut = DossiersDeTest.Statut(StatutProfessionnel.AgentNonTitulaire);
        formulaire.Pieces[NaturePiece.Contrat] = await _d.FichierAsync(personne);
        Assert.True((await _d.TransmettreAsync(personne, formulaire)).Reussi);

        var contrat = (await _d.Lectures.LireAsync(_ana, personne)).Valeur!.Blocs.Single(b => b.Bloc == BlocDossier.Contrat);
        Assert.False(contrat.Requis);
        Assert.NotNull(contrat.AVerifier);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task For_whoever_may_not_read_it_the_file_does_not_exist_and_the_attempt_is_logged()
    {
        Assert.True((await _d.TransmettreAsync(_personne)).Reussi);
        var archive = await _d.Profils.GestionnaireAsync("Paul", "Parti", "054");
        await using (var db = _d.Base.CreateDbContext())
            await db.Users.Where(u => u.Id == archive).ExecuteUpdateAsync(s => s.SetProperty(u => u.ArchiveLe, _d.Base.Maintenant));
        foreach (var acteur in new[] { _personne, await _d.IntervenantAsync(), archive, Guid.NewGuid() })
        {
            Assert.Equal(MotifRefus.Introuvable, (await _d.Lectures.LireAsync(acteur, _personne)).Motif);
            Assert.Equal(MotifRefus.Introuvable, (await _d.Lectures.ResumeAsync(acteur, _personne)).Motif);
        }
        Assert.Equal(8, _d.Journal.Lignes.Count(l => l.Texte.StartsWith("ROL-02", StringComparison.Ordinal)));
        Assert.Equal(MotifRefus.Introuvable, (await _d.Lectures.LireAsync(_ana, await _d.Profils.IntervenantAsync(etat: EtatInscription.Transmise))).Motif);
        Assert.True((await _d.Lectures.LireAsync(_karim, _personne)).Reussi);
    }

    [Fact]
    public async Task A_person_without_a_file_is_read_as_an_empty_one()
    {
        var resume = (await _d.Lectures.ResumeAsync(_ana, _personne)).Valeur!;
        Assert.Equal((false, EtatDossier.Incomplet, 0), (resume.Commence, resume.Etat, resume.AVerifier));
        Assert.All(resume.Blocs, b => Assert.Null(b.Etat));
        Assert.Equal(resume.Blocs.Select(b => b.Bloc), (await _d.Lectures.LireAsync(_ana, _personne)).Valeur!.Blocs.Select(b => b.Bloc));
        await _d.TransmettreAsync(_personne);
        resume = (await _d.Lectures.ResumeAsync(_ana, _personne)).Valeur!;
        Assert.Equal((true, EtatDossier.AVerifier, resume.Blocs.Count), (resume.Commence, resume.Etat, resume.AVerifier));
    }
}
