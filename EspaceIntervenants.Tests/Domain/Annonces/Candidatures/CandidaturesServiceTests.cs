using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Annonces.Candidatures;

public sealed class CandidaturesServiceTests : IDisposable
{
    private readonly CandidaturesDeTest _c = new();

    public void Dispose() => _c.Dispose();

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task An_application_is_dated_keeps_its_comment_and_is_confirmed_by_e_mail()
    {
        var marie = await _c.ValideAsync();
        var annonce = await _c.Base.AjouterAnnonceAsync();

        Assert.True((await _c.Service.DeposerAsync(marie, annonce.Numero, "  Dix ans de budget <b>communal</b>.\r\nBien à vous.\u202E ")).Reussi);

        var candidature = await _c.CandidatureAsync(marie, annonce);
        Assert.Equal((EtatCandidature.Deposee, "Dix ans de budget <b>communal</b>.\nBien à vous.", _c.Base.Maintenant), (candidature.Etat, candidature.Commentaire, candidature.DeposeeLe));
        var courriel = Assert.Single(await CourrielsAsync());
        Assert.Equal($"Votre candidature à l'annonce n° {annonce.Numero}", courriel.Objet);
        Assert.Contains(annonce.Fiche.Intitule!, courriel.TexteBrut, StringComparison.Ordinal);
        Assert.Contains($"{CourrielsDeTest.Site}{CheminsAnnonces.MesCandidatures}", courriel.TexteBrut, StringComparison.Ordinal);
        Assert.DoesNotContain(annonce.Fiche.ContactCourriel!, courriel.Destinataire, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "ANN-05")]
    [InlineData(EtatInscription.EnSaisie)]
    [InlineData(EtatInscription.Transmise)]
    [InlineData(EtatInscription.ComplementsDemandes)]
    [InlineData(EtatInscription.Rejetee)]
    public async Task Whoever_is_not_validated_may_not_apply(EtatInscription etat)
    {
        var personne = await _c.Profils.IntervenantAsync(etat: etat);
        await RefuseAsync(personne, await _c.Base.AjouterAnnonceAsync(), MotifRefus.Regle, "ANN-05", "validée");
    }

    [Fact]
    [Trait("Rule", "ANN-05")]
    public async Task Neither_a_visitor_nor_a_manager_nor_an_archived_account_applies()
    {
        var annonce = await _c.Base.AjouterAnnonceAsync();
        await RefuseAsync(Guid.Empty, annonce, MotifRefus.Interdit, "ANN-05", "vous authentifier ou vous inscrire");
        await RefuseAsync(await _c.Profils.GestionnaireAsync("Ana", "Prévost", "054"), annonce, MotifRefus.Interdit, "ANN-05", "compte d'intervenant");
        var archivee = await _c.ValideAsync();
        await using (var db = _c.Base.CreateDbContext())
        {
            (await db.Users.SingleAsync(u => u.Id == archivee)).Archiver(_c.Base.Maintenant);
            await db.SaveChangesAsync();
        }
        await RefuseAsync(archivee, annonce, MotifRefus.Interdit, "ANN-05", "vous authentifier");
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task A_draft_and_an_unknown_number_do_not_exist_and_a_closed_ad_refuses()
    {
        var marie = await _c.ValideAsync();
        Assert.Equal(MotifRefus.Introuvable, (await _c.Service.DeposerAsync(marie, "0000000000", null)).Motif);
        Assert.Equal(MotifRefus.Introuvable, (await _c.Service.DeposerAsync(marie, (await _c.Base.AjouterAnnonceAsync(EtatAnnonce.Brouillon)).Numero, null)).Motif);
        await RefuseAsync(marie, await _c.Base.AjouterAnnonceAsync(EtatAnnonce.Close), MotifRefus.Regle, "ANN-06", "close");
    }

    [Theory]
    [Trait("Rule", "ANN-06")]
    [InlineData("2026-09-15", "2026-09-15T21:59:59Z", true)]
    [InlineData("2026-09-15", "2026-09-15T22:00:00Z", false)]
    [InlineData("2026-12-15", "2026-12-15T22:59:59Z", true)]
    [InlineData("2026-12-15", "2026-12-15T23:00:00Z", false)]
    public async Task The_last_day_is_whole_in_Paris_to_the_second_in_summer_and_in_winter(string limite, string instant, bool accepte)
    {
        var marie = await _c.ValideAsync();
        var annonce = await _c.Base.AjouterAnnonceAsync(fiche: f => f.DateLimite = DateOnly.Parse(limite, System.Globalization.CultureInfo.InvariantCulture));
        _c.Base.Temps.SetUtcNow(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
        if (accepte) Assert.True((await _c.Service.DeposerAsync(marie, annonce.Numero, null)).Reussi);
        else await RefuseAsync(marie, annonce, MotifRefus.Regle, "ANN-06", "date limite de candidature");
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task A_comment_is_bounded_and_may_be_left_out()
    {
        var marie = await _c.ValideAsync();
        var annonce = await _c.Base.AjouterAnnonceAsync();
        var refus = await _c.Service.DeposerAsync(marie, annonce.Numero, new string('a', CandidaturesService.CommentaireMax + 1));
        Assert.Equal(CandidaturesService.ChampCommentaire, Assert.Single(refus.Champs).Champ);
        Assert.Empty(await CourrielsAsync());
        // A browser counts a line break as one character and sends two.
        var lignes = string.Concat(Enumerable.Repeat("a\r\n", CandidaturesService.CommentaireMax / 2));
        Assert.True((await _c.Service.DeposerAsync(marie, annonce.Numero, lignes)).Reussi);
        Assert.Null((await _c.DeposeeAsync(marie, " \n ")).Commentaire);
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task A_second_application_is_refused_with_the_date_of_the_first()
    {
        var marie = await _c.ValideAsync();
        var annonce = await _c.Base.AjouterAnnonceAsync();
        await _c.DeposeeAsync(marie, "La première.", annonce);
        _c.Base.Temps.Advance(TimeSpan.FromDays(1));
        var refus = await _c.Service.DeposerAsync(marie, annonce.Numero, "La seconde.");
        Assert.Equal((MotifRefus.Regle, "ANN-06"), (refus.Motif, refus.Code));
        Assert.Contains("01/09/2026 à 10h00", refus.Message, StringComparison.Ordinal);
        Assert.Equal("La première.", (await _c.CandidatureAsync(marie, annonce)).Commentaire);
        Assert.Single(await CourrielsAsync());
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task Of_two_applications_sent_at_once_one_stands_and_the_other_is_told_so()
    {
        var marie = await _c.ValideAsync();
        // Several rounds: each falls differently between the reading and the writing of the other.
        for (var tour = 0; tour < 6; tour++)
        {
            var annonce = await _c.Base.AjouterAnnonceAsync();
            using var depart = new Barrier(2);
            var un = Task.Run(() => { depart.SignalAndWait(); return _c.Service.DeposerAsync(marie, annonce.Numero, "Un"); });
            var deux = Task.Run(() => { depart.SignalAndWait(); return _c.Nouveau().DeposerAsync(marie, annonce.Numero, "Deux"); });
            var resultats = await Task.WhenAll(un, deux);

            Assert.Single(resultats, r => r.Reussi);
            var perdante = Assert.Single(resultats, r => !r.Reussi);
            Assert.Equal((MotifRefus.Regle, "ANN-06"), (perdante.Motif, perdante.Code));
            Assert.Contains("déjà candidaté", perdante.Message, StringComparison.Ordinal);
            await _c.CandidatureAsync(marie, annonce);
            Assert.Equal(tour + 1, (await CourrielsAsync()).Count);
        }
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task What_is_not_studied_is_withdrawn_and_may_be_made_again_while_the_ad_is_open()
    {
        var marie = await _c.ValideAsync();
        var annonce = await _c.Base.AjouterAnnonceAsync();
        var candidature = await _c.DeposeeAsync(marie, "Avant", annonce);
        Assert.True((await _c.Service.RetirerAsync(marie, candidature.Id, candidature.Version)).Reussi);
        Assert.Equal((EtatCandidature.Retiree, (DateTime?)_c.Base.Maintenant), (await EtatAsync(marie, annonce), (await _c.CandidatureAsync(marie, annonce)).RetireeLe));
        Assert.Equal("ANN-06", (await _c.Service.RetirerAsync(marie, candidature.Id, candidature.Version + 1)).Code);

        _c.Base.Temps.Advance(TimeSpan.FromDays(2));
        Assert.True((await _c.Service.DeposerAsync(marie, annonce.Numero, "Après")).Reussi);
        var seconde = await _c.CandidatureAsync(marie, annonce);
        Assert.Equal((candidature.Id, EtatCandidature.Deposee, "Après", _c.Base.Maintenant, (DateTime?)null), (seconde.Id, seconde.Etat, seconde.Commentaire, seconde.DeposeeLe, seconde.RetireeLe));
        Assert.Equal(2, (await CourrielsAsync()).Count);

        Assert.True((await _c.Service.RetirerAsync(marie, seconde.Id, seconde.Version)).Reussi);
        _c.Base.Temps.Advance(TimeSpan.FromDays(60));
        await RefuseAsync(marie, annonce, MotifRefus.Regle, "ANN-06", "date limite", attendues: 1);
    }

    [Theory]
    [Trait("Rule", "ANN-06")]
    [InlineData(EtatCandidature.Etudiee)]
    [InlineData(EtatCandidature.NonRetenue)]
    public async Task What_a_manager_has_studied_is_no_longer_withdrawn(EtatCandidature etat)
    {
        var marie = await _c.ValideAsync();
        var candidature = await _c.DeposeeAsync(marie);
        await _c.DeciderAsync(candidature.Id, etat);
        // The page was read before the decision: it is the decision that is told, not a vague conflict.
        var refus = await _c.Service.RetirerAsync(marie, candidature.Id, candidature.Version);
        Assert.Equal((MotifRefus.Regle, "ANN-06"), (refus.Motif, refus.Code));
        Assert.Contains("étudiée", refus.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ANN-06")]
    public async Task A_page_older_than_a_new_application_does_not_withdraw_it()
    {
        var marie = await _c.ValideAsync();
        var annonce = await _c.Base.AjouterAnnonceAsync();
        var lue = await _c.DeposeeAsync(marie, null, annonce);
        Assert.True((await _c.Service.RetirerAsync(marie, lue.Id, lue.Version)).Reussi);
        Assert.True((await _c.Service.DeposerAsync(marie, annonce.Numero, null)).Reussi);
        Assert.Equal(MotifRefus.Conflit, (await _c.Service.RetirerAsync(marie, lue.Id, lue.Version)).Motif);
        Assert.Equal(EtatCandidature.Deposee, await EtatAsync(marie, annonce));
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task Another_person_s_application_does_not_exist_and_the_attempt_is_logged()
    {
        var (marie, jean) = (await _c.ValideAsync(), await _c.ValideAsync());
        var annonce = await _c.Base.AjouterAnnonceAsync();
        var candidature = await _c.DeposeeAsync(marie, null, annonce);
        var gestionnaire = await _c.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        foreach (var autre in new[] { jean, gestionnaire, Guid.NewGuid() })
            Assert.Equal(MotifRefus.Introuvable, (await _c.Service.RetirerAsync(autre, candidature.Id, candidature.Version)).Motif);
        Assert.Equal(MotifRefus.Introuvable, (await _c.Service.RetirerAsync(jean, Guid.NewGuid(), 1)).Motif);
        Assert.Equal(EtatCandidature.Deposee, await EtatAsync(marie, annonce));
        Assert.Equal(3, _c.Journal.Lignes.Count(l => l.Texte.StartsWith("ROL-02", StringComparison.Ordinal) && l.Texte.Contains(candidature.Id.ToString(), StringComparison.Ordinal)));
    }

    private async Task RefuseAsync(Guid acteur, Annonce annonce, MotifRefus motif, string code, string message, int attendues = 0)
    {
        var refus = await _c.Service.DeposerAsync(acteur, annonce.Numero, "Un commentaire.");
        Assert.Equal((motif, code), (refus.Motif, refus.Code));
        Assert.Contains(message, refus.Message, StringComparison.Ordinal);
        await using var db = _c.Base.CreateDbContext();
        Assert.Equal(attendues, await db.Candidatures.CountAsync(c => c.AnnonceId == annonce.Id));
    }

    private async Task<EtatCandidature> EtatAsync(Guid personne, Annonce annonce) => (await _c.CandidatureAsync(personne, annonce)).Etat;

    private async Task<List<Courriel>> CourrielsAsync()
    {
        await using var db = _c.Base.CreateDbContext();
        return await db.Courriels.AsNoTracking().ToListAsync();
    }
}
