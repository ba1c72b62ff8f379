using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Dossiers.Bureau;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Dossiers.Bureau;

[Trait("Rule", "DOS-10")]
public sealed class DossiersBureauQueriesTests : IAsyncLifetime, IDisposable
{
    private readonly DossiersDeTest _d = new();
    private Guid _ana;
    private Guid _lucie;
    private Guid _admin;

    public async Task InitializeAsync()
    {
        _ana = await _d.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        _lucie = await _d.Profils.GestionnaireAsync("Lucie", "Perrin", "021");
        _admin = await _d.Base.AjouterAgentAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _d.Dispose();

    [Fact]
    public async Task Each_view_holds_what_it_says_and_the_counts_say_how_many()
    {
        var nancy = await TransmisAsync("Nancy");
        var dijon = await TransmisAsync("Dijon", "021");
        var demande = await TransmisAsync("Demandé", "021", avant: p => _d.Demandes.DemanderAsync(_ana, p, [BlocDossier.Identite], null));
        var attendu = await PersonneAsync("Attendu", "021");
        await _d.Demandes.DemanderAsync(_ana, attendu, [BlocDossier.Identite], null);
        await VerifieAsync("Vérifié");

        Assert.Equal([nancy, demande], await IdsAsync(_ana, VueDossiers.Miennes));
        Assert.Equal([nancy, dijon, demande], await IdsAsync(_ana, VueDossiers.Toutes));
        Assert.Equal([attendu], await IdsAsync(_ana, VueDossiers.Demandees));
        Assert.Equal(new ComptesDossiers(2, 3, 1), (await _d.Bureau.CompterAsync(_ana)).Valeur);
        Assert.Equal([dijon, demande], await IdsAsync(_lucie, VueDossiers.Miennes));
        Assert.Equal(new ComptesDossiers(2, 3, 0), (await _d.Bureau.CompterAsync(_lucie)).Valeur);
        Assert.Equal(new ComptesDossiers(3, 3, 1), (await _d.Bureau.CompterAsync(_admin)).Valeur);
        Assert.Equal([nancy, dijon, demande], await IdsAsync(_admin, VueDossiers.Miennes));
    }

    [Fact]
    public async Task Whoever_waits_for_longest_comes_first_and_pages_follow_each_other()
    {
        List<Guid> tous = [];
        for (var n = 0; n < DossiersBureauQueries.Taille + 2; n++) tous.Add(await EnAttenteAsync($"Nom{n:00}"));

        var premiere = (await _d.Bureau.ChercherAsync(_ana, new(VueDossiers.Toutes))).Valeur!;
        var seconde = (await _d.Bureau.ChercherAsync(_ana, new(VueDossiers.Toutes, Page: 2))).Valeur!;
        Assert.Equal(tous, premiere.Lignes.Concat(seconde.Lignes).Select(l => l.Id));
        Assert.Equal((22, 2, 2), (seconde.Total, seconde.Numero, seconde.Pages));
        Assert.Equal(2, (await _d.Bureau.ChercherAsync(_ana, new(VueDossiers.Toutes, Page: int.MaxValue))).Valeur!.Numero);
        Assert.Equal(1, (await _d.Bureau.ChercherAsync(_ana, new(VueDossiers.Toutes, Page: int.MinValue))).Valeur!.Numero);
    }

    [Theory]
    [InlineData("elou")]
    [InlineData("camille ÉLOU")]
    [InlineData("% ")]
    [InlineData("zz")]
    public async Task A_file_is_found_by_the_beginnings_of_the_name(string texte)
    {
        var elouee = await EnAttenteAsync("Élouée");
        await EnAttenteAsync("Roy");
        Guid[] attendus = texte is "zz" or "% " ? [] : [elouee];
        Assert.Equal(attendus, await IdsAsync(_ana, VueDossiers.Toutes, texte));
    }

    [Fact]
    public async Task The_list_narrows_to_a_state_or_to_what_is_out_of_date()
    {
        var complet = await VerifieAsync("Complet");
        var formulaire = (await _d.LireAsync(complet)).Envoye;
        formulaire.Bancaire.Bic = "BNPAFRPP";
        await _d.TransmettreAsync(complet, formulaire);
        var nouveau = await EnAttenteAsync("Nouveau");

        Assert.Equal([complet], await IdsAsync(new(VueDossiers.Toutes, Etat: EtatDossier.Complet)));
        Assert.Equal([nouveau], await IdsAsync(new(VueDossiers.Toutes, Etat: EtatDossier.Incomplet)));
        Assert.Empty(await IdsAsync(new(VueDossiers.Toutes, Echues: true)));
        _d.Base.Temps.Advance(TimeSpan.FromDays(366));
        Assert.Equal([complet], await IdsAsync(new(VueDossiers.Toutes, Echues: true)));
    }

    [Fact]
    public async Task A_line_says_who_how_much_since_when_until_when_and_who_has_it_open()
    {
        var personne = await VerifieAsync("Ligne");
        _d.Base.Temps.Advance(TimeSpan.FromDays(3));
        await _d.Demandes.DemanderAsync(_ana, personne, [BlocDossier.Arrete], null);
        var demande = _d.Base.Maintenant;
        _d.Base.Temps.Advance(TimeSpan.FromDays(3));
        var formulaire = (await _d.LireAsync(personne)).Envoye;
        (formulaire.Bancaire.Bic, formulaire.SecuriteSociale.Nir) = ("BNPAFRPP", "2850554395002");
        foreach (var nature in new[] { NaturePiece.Rib, NaturePiece.CarteVitale }) formulaire.Pieces[nature] = await _d.FichierAsync(personne);
        Assert.Equal(3, (await _d.TransmettreAsync(personne, formulaire)).Valeur!.Envoyes.Count);
        await _d.Verrous.PrendreAsync(_lucie, personne);

        var ligne = Assert.Single((await _d.Bureau.ChercherAsync(_ana, new(VueDossiers.Miennes))).Valeur!.Lignes);
        Assert.Equal(("Ligne", "Camille", "054", StatutProfessionnel.Fonctionnaire), (ligne.Nom, ligne.Prenom, ligne.StructureCode, ligne.Statut!.Value));
        Assert.Equal((EtatDossier.Complet, 3, _d.Base.Maintenant), (ligne.Etat, ligne.AVerifier, ligne.AVerifierDepuis!.Value));
        Assert.Equal(BaseDeTest.Debut.UtcDateTime.JourAParis().AddYears(1), ligne.ValideJusquAu);
        Assert.Null(ligne.DemandeeLe);
        Assert.True(demande < ligne.AVerifierDepuis);
        Assert.Equal((_lucie, "Lucie Perrin"), (ligne.OuvertParId!.Value, ligne.OuvertPar));
        _d.Base.Temps.Advance(VerrousDossier.Duree);
        Assert.Null(Assert.Single((await _d.Bureau.ChercherAsync(_ana, new(VueDossiers.Miennes))).Valeur!.Lignes).OuvertPar);
    }

    [Fact]
    public async Task The_next_file_is_the_oldest_of_the_view_that_no_colleague_has_open()
    {
        var premier = await EnAttenteAsync("Un");
        var dijon = await EnAttenteAsync("Deux", "021");
        var ouvert = await EnAttenteAsync("Trois");
        var dernier = await EnAttenteAsync("Quatre");
        await _d.Verrous.PrendreAsync(_lucie, ouvert);

        Assert.Equal(dernier, await _d.Bureau.SuivantAsync(_ana, premier, VueDossiers.Miennes));
        Assert.Equal(dijon, await _d.Bureau.SuivantAsync(_ana, premier, VueDossiers.Toutes));
        Assert.Equal(premier, await _d.Bureau.SuivantAsync(_ana, dernier, VueDossiers.Demandees));
        // One's own is left out for nobody but the others.
        await _d.Verrous.PrendreAsync(_ana, premier);
        Assert.Equal(premier, await _d.Bureau.SuivantAsync(_ana, dernier, VueDossiers.Miennes));
        Assert.Equal(ouvert, await _d.Bureau.SuivantAsync(_lucie, dijon, VueDossiers.Toutes));
        _d.Base.Temps.Advance(VerrousDossier.Duree);
        Assert.Equal(ouvert, await _d.Bureau.SuivantAsync(_ana, premier, VueDossiers.Miennes));
    }

    [Fact]
    public async Task Archived_people_leave_the_desk()
    {
        var personne = await EnAttenteAsync("Parti");
        await using (var db = _d.Base.CreateDbContext())
        {
            (await db.Inscriptions.SingleAsync(i => i.Id == personne)).Archiver(_d.Base.Maintenant, "À sa demande");
            await db.SaveChangesAsync();
        }
        Assert.Empty(await IdsAsync(_ana, VueDossiers.Toutes));
        Assert.Equal(ComptesDossiers.Vide, (await _d.Bureau.CompterAsync(_ana)).Valeur);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task Whoever_is_no_agent_is_refused()
    {
        var personne = await EnAttenteAsync("Roy");
        foreach (var acteur in new[] { personne, Guid.NewGuid() })
        {
            Assert.Equal(MotifRefus.Interdit, (await _d.Bureau.ChercherAsync(acteur, new(VueDossiers.Toutes))).Motif);
            Assert.Equal(MotifRefus.Interdit, (await _d.Bureau.CompterAsync(acteur)).Motif);
            Assert.Null(await _d.Bureau.SuivantAsync(acteur, Guid.Empty, VueDossiers.Toutes));
        }
    }

    private async Task<Guid> PersonneAsync(string nom, string structure = "054")
    {
        _d.Base.Temps.Advance(TimeSpan.FromMinutes(2));
        var identification = DossiersDeTest.Identification(StatutProfessionnel.Fonctionnaire);
        (identification.Formateur.NomUsage, identification.StructureCode) = (nom, structure);
        return await _d.Profils.IntervenantAsync(identification, etat: EtatInscription.Validee);
    }

    private async Task<Guid> TransmisAsync(string nom, string structure = "054", Func<Guid, Task>? avant = null)
    {
        var personne = await PersonneAsync(nom, structure);
        if (avant is not null) await avant(personne);
        Assert.True((await _d.TransmettreAsync(personne)).Reussi);
        return personne;
    }

    /// <summary>The blocks the profile fills by itself, sent: enough to await a verification.</summary>
    private async Task<Guid> EnAttenteAsync(string nom, string structure = "054")
    {
        var personne = await PersonneAsync(nom, structure);
        Assert.True((await _d.TransmettreAsync(personne, (await _d.LireAsync(personne)).Envoye)).Reussi);
        return personne;
    }

    private async Task<Guid> VerifieAsync(string nom)
    {
        var personne = await PersonneAsync(nom);
        await _d.CompleterAsync(personne, _ana);
        return personne;
    }

    private Task<List<Guid>> IdsAsync(Guid acteur, VueDossiers vue, string? texte = null) => IdsAsync(new(vue, texte), acteur);

    private async Task<List<Guid>> IdsAsync(FiltreDossiers filtre, Guid? acteur = null) =>
        [.. (await _d.Bureau.ChercherAsync(acteur ?? _ana, filtre)).Valeur!.Lignes.Select(l => l.Id)];
}
