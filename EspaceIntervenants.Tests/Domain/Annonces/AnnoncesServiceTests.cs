using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Annonces;

public sealed class AnnoncesServiceTests : IAsyncLifetime
{
    private GestionAnnoncesDeTest _g = default!;

    public async Task InitializeAsync() => _g = await GestionAnnoncesDeTest.CreerAsync();

    public Task DisposeAsync()
    {
        _g.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    [Trait("Rule", "ANN-01")]
    public async Task A_number_says_the_structure_the_month_and_the_order_of_the_year()
    {
        Assert.Equal("0542609001", (await _g.BrouillonAsync()).Numero);
        Assert.Equal("0212609002", (await _g.Annonces.CreerAsync(_g.Lucie, "021", new FicheAnnonce())).Valeur!.Numero);
        // 23:30 on 31 December in Paris, then half past midnight.
        _g.Base.Temps.SetUtcNow(new DateTimeOffset(2026, 12, 31, 22, 30, 0, TimeSpan.Zero));
        Assert.Equal("0542612003", (await _g.BrouillonAsync()).Numero);
        _g.Base.Temps.Advance(TimeSpan.FromHours(1));
        Assert.Equal("0542701001", (await _g.BrouillonAsync()).Numero);
    }

    [Fact]
    [Trait("Rule", "ANN-01")]
    public async Task Ads_created_at_once_have_numbers_of_their_own()
    {
        using var depart = new Barrier(6);
        var ecrites = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            depart.SignalAndWait();
            return (await _g.Annonces.CreerAsync(_g.Claire, "054", new FicheAnnonce())).Valeur!.Numero;
        })));
        Assert.Equal(Enumerable.Range(1, 6).Select(n => $"0542609{n:000}"), ecrites.Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task A_manager_writes_for_their_structures_and_the_administrator_for_all()
    {
        var personne = await _g.Profils.IntervenantAsync();
        foreach (var acteur in new[] { _g.Lucie, personne, Guid.NewGuid() })
            Assert.Equal("ROL-01", (await _g.Annonces.CreerAsync(acteur, "054", _g.Fiche())).Code);
        Assert.Equal([AnnoncesService.ChampStructure], (await _g.Annonces.CreerAsync(_g.Claire, null, _g.Fiche())).Champs.Select(c => c.Champ));
        Assert.Equal([AnnoncesService.ChampStructure], (await _g.Annonces.CreerAsync(_g.Administrateur, "999", _g.Fiche())).Champs.Select(c => c.Champ));
        Assert.True((await _g.Annonces.CreerAsync(_g.Administrateur, "021", _g.Fiche())).Reussi);
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task Nobody_of_another_structure_changes_an_ad_in_any_way()
    {
        var a = await _g.BrouillonAsync();
        var personne = await _g.Profils.IntervenantAsync();
        foreach (var acteur in new[] { _g.Lucie, personne, Guid.NewGuid() })
        {
            Resultat[] refus =
            [
                await _g.Annonces.EnregistrerAsync(acteur, a.Numero, a.Version, _g.Fiche()),
                await _g.Annonces.DupliquerAsync(acteur, a.Numero),
                await _g.Annonces.JoindreAsync(acteur, a.Numero, a.Version, null),
                await _g.Annonces.SupprimerAsync(acteur, a.Numero, a.Version),
                await _g.Etats.PublierAsync(acteur, a.Numero, a.Version),
                await _g.Etats.ProgrammerAsync(acteur, a.Numero, a.Version, new(2026, 9, 2), new(8, 0)),
                await _g.Etats.DeprogrammerAsync(acteur, a.Numero, a.Version),
                await _g.Etats.CloturerAsync(acteur, a.Numero, a.Version),
                await _g.Etats.RouvrirAsync(acteur, a.Numero, a.Version, new(2026, 9, 2)),
            ];
            Assert.All(refus, r => Assert.Equal((MotifRefus.Interdit, "ROL-01"), (r.Motif, r.Code)));
        }
        Assert.Equal(a.Version, (await _g.LireAsync(a.Numero)).Version);
    }

    [Fact]
    [Trait("Rule", "ANN-02")]
    public async Task What_is_typed_is_cleaned_and_kept_whole()
    {
        var a = await _g.BrouillonAsync(f =>
        {
            f.Intitule = "  Budget\u202E \n des communes <b>";
            f.Description = "Une ligne\r\nDeux\0";
            f.Specialites = ["FIN", "FIN", "DISPARUE"];
        });
        var lue = await _g.LireAsync(a.Numero);
        Assert.Equal("Budget des communes <b>", lue.Fiche.Intitule);
        Assert.Equal("Une ligne\nDeux", lue.Fiche.Description);
        Assert.Equal(["FIN"], lue.Fiche.Specialites);
        Assert.Equal((2.5m, "54", EtatAnnonce.Brouillon, "Claire Martin"), (lue.Fiche.DureeJours, lue.Fiche.Departements.Single(), lue.Etat, lue.AuteurNom));
        Assert.Empty(lue.Mots);
    }

    [Fact]
    [Trait("Rule", "ANN-02")]
    public async Task A_draft_is_saved_incomplete_a_published_ad_only_whole()
    {
        var a = await _g.BrouillonAsync();
        var incomplet = await _g.Annonces.EnregistrerAsync(_g.Claire, a.Numero, a.Version, new FicheAnnonce());
        Assert.True(incomplet.Reussi);
        var complet = (await _g.Annonces.EnregistrerAsync(_g.Claire, a.Numero, incomplet.Valeur.Version, _g.Fiche())).Valeur!;
        var publiee = (await _g.Etats.PublierAsync(_g.Claire, a.Numero, complet.Version)).Valeur!;

        var refus = await _g.Annonces.EnregistrerAsync(_g.Claire, a.Numero, publiee.Version, _g.Fiche(f => f.Description = null));
        Assert.Equal([nameof(FicheAnnonce.Description)], refus.Champs.Select(c => c.Champ));
        var change = await _g.Annonces.EnregistrerAsync(_g.Claire, a.Numero, publiee.Version, _g.Fiche(f => f.Intitule = "Trésorerie"));
        Assert.True(change.Reussi);
        var lue = await _g.LireAsync(a.Numero);
        Assert.Contains(lue.Mots, m => m is { Mot: "tresorerie", Poids: MotAnnonce.PoidsIntitule });
    }

    [Fact]
    [Trait("Rule", "ANN-02")]
    public async Task Of_two_managers_the_second_is_told_who_wrote_and_when_and_overwrites_nothing()
    {
        var a = await _g.BrouillonAsync();
        _g.Base.Temps.Advance(TimeSpan.FromMinutes(5));
        Assert.True((await _g.Annonces.EnregistrerAsync(_g.Karim, a.Numero, a.Version, _g.Fiche(f => f.Intitule = "De Karim"))).Reussi);
        _g.Base.Temps.Advance(TimeSpan.FromMinutes(5));
        Resultat[] refus =
        [
            await _g.Annonces.EnregistrerAsync(_g.Claire, a.Numero, a.Version, _g.Fiche(f => f.Intitule = "De Claire")),
            await _g.Annonces.SupprimerAsync(_g.Claire, a.Numero, a.Version),
            await _g.Etats.PublierAsync(_g.Claire, a.Numero, a.Version),
        ];
        Assert.All(refus, r =>
        {
            Assert.Equal(MotifRefus.Conflit, r.Motif);
            Assert.Contains("Karim Benali a modifié cette annonce le 01/09/2026 à 10h05", r.Message, StringComparison.Ordinal);
        });
        var lue = await _g.LireAsync(a.Numero);
        Assert.Equal(("De Karim", EtatAnnonce.Brouillon), (lue.Fiche.Intitule, lue.Etat));
    }

    [Fact]
    [Trait("Rule", "ANN-02")]
    public async Task Of_two_savings_at_once_one_wins()
    {
        for (var tour = 0; tour < 4; tour++)
        {
            var a = await _g.BrouillonAsync();
            using var depart = new Barrier(2);
            Task<Resultat<AnnonceEcrite>> Ecrire(Guid acteur, string titre) => Task.Run(() =>
            {
                depart.SignalAndWait();
                return _g.Annonces.EnregistrerAsync(acteur, a.Numero, a.Version, _g.Fiche(f => f.Intitule = titre));
            });
            var resultats = await Task.WhenAll(Ecrire(_g.Claire, "Claire Martin"), Ecrire(_g.Karim, "Karim Benali"));
            Assert.Single(resultats, r => r.Reussi);
            var gagnant = resultats[0].Reussi ? "Claire Martin" : "Karim Benali";
            Assert.Contains(gagnant, Assert.Single(resultats, r => !r.Reussi).Message, StringComparison.Ordinal);
            Assert.Equal(gagnant, (await _g.LireAsync(a.Numero)).Fiche.Intitule);
        }
    }

    [Fact]
    [Trait("Rule", "ANN-02")]
    public async Task A_copy_says_the_same_but_for_its_dates_and_shares_the_file()
    {
        var a = await _g.BrouillonAsync();
        var fichier = await FichierAsync(_g.Claire);
        var jointe = (await _g.Annonces.JoindreAsync(_g.Claire, a.Numero, a.Version, fichier)).Valeur!;
        await _g.Etats.PublierAsync(_g.Claire, a.Numero, jointe.Version);

        var copie = (await _g.Annonces.DupliquerAsync(_g.Karim, a.Numero)).Valeur!;
        var lue = await _g.LireAsync(copie.Numero);
        Assert.Equal(("0542609002", EtatAnnonce.Brouillon, "Karim Benali", fichier), (lue.Numero, lue.Etat, lue.AuteurNom, lue.FichierId));
        Assert.Equal((null, null, null), (lue.Fiche.DebutIntervention, lue.Fiche.FinIntervention, lue.Fiche.DateLimite));
        Assert.Equal(("Budget et finances des petites communes", 2.5m), (lue.Fiche.Intitule, lue.Fiche.DureeJours));

        await _g.Annonces.SupprimerAsync(_g.Karim, copie.Numero, copie.Version);
        await using var db = _g.Base.CreateDbContext();
        Assert.Equal([fichier], await db.Annonces.Select(x => x.FichierId!.Value).ToListAsync());
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task Only_a_file_of_ones_own_is_joined()
    {
        var a = await _g.BrouillonAsync();
        var deKarim = await FichierAsync(_g.Karim);
        Assert.Equal(MotifRefus.Introuvable, (await _g.Annonces.JoindreAsync(_g.Claire, a.Numero, a.Version, deKarim)).Motif);
        var joint = (await _g.Annonces.JoindreAsync(_g.Karim, a.Numero, a.Version, deKarim)).Valeur!;
        Assert.True((await _g.Annonces.JoindreAsync(_g.Claire, a.Numero, joint.Version, null)).Reussi);
        Assert.Null((await _g.LireAsync(a.Numero)).FichierId);
    }

    [Fact]
    [Trait("Rule", "ANN-02")]
    public async Task A_draft_is_deleted_what_was_published_never()
    {
        var publiee = await _g.PublieeAsync();
        Assert.Equal(MotifRefus.Regle, (await _g.Annonces.SupprimerAsync(_g.Claire, publiee.Numero, publiee.Version)).Motif);
        var close = (await _g.Etats.CloturerAsync(_g.Claire, publiee.Numero, publiee.Version)).Valeur!;
        Assert.Equal(MotifRefus.Regle, (await _g.Annonces.SupprimerAsync(_g.Claire, close.Numero, close.Version)).Motif);
        var brouillon = await _g.BrouillonAsync();
        Assert.True((await _g.Annonces.SupprimerAsync(_g.Claire, brouillon.Numero, brouillon.Version)).Reussi);
        Assert.Equal(MotifRefus.Introuvable, (await _g.Annonces.EnregistrerAsync(_g.Claire, brouillon.Numero, brouillon.Version, _g.Fiche())).Motif);
    }

    private async Task<Guid> FichierAsync(Guid proprietaire)
    {
        await using var db = _g.Base.CreateDbContext();
        var id = Guid.NewGuid();
        db.Fichiers.Add(FichierDepose.Creer(id, proprietaire, "cahier.pdf", "pdf", 10, new string('a', 64), $"x/{id:N}", _g.Base.Maintenant));
        await db.SaveChangesAsync();
        return id;
    }
}
