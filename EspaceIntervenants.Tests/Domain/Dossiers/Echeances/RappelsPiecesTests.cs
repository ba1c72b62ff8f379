using System.Globalization;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Dossiers.Echeances;

/// <summary>Two months then one month before the end. Tests begin on 1 September 2026.</summary>
[Trait("Rule", "DOS-12")]
public sealed class RappelsPiecesTests : IDisposable
{
    private readonly DossiersDeTest _d = new();

    public void Dispose() => _d.Dispose();

    [Theory]
    [InlineData("2027-01-15", "2026-11-15", "2026-12-15")]
    [InlineData("2026-12-31", "2026-10-31", "2026-11-30")]
    [InlineData("2027-04-30", "2027-02-28", "2027-03-30")]
    [InlineData("2027-03-31", "2027-01-31", "2027-02-28")]
    // Paris changes hours on 25 October 2026 and on 28 March 2027.
    [InlineData("2026-12-25", "2026-10-25", "2026-11-25")]
    [InlineData("2027-05-28", "2027-03-28", "2027-04-28")]
    public async Task Each_reminder_comes_on_its_day_in_Paris_and_once(string dernier, string premier, string second)
    {
        var personne = await _d.AvecContratAsync(Jour(dernier));
        foreach (var (jour, envoyes) in new[] { (Jour(premier), 1), (Jour(second), 2) })
        {
            _d.AllerAu(jour, heures: -0.01);
            Assert.Empty(await _d.DusAsync("DOS-12"));
            _d.AllerAu(jour);
            Assert.Equal([personne], await _d.DusAsync("DOS-12"));
            Assert.Equal(new Bilan(1, 1, 0, null), await _d.ExecuterAsync("DOS-12"));
            Assert.Equal(new Bilan(0, 0, 0, null), await _d.ExecuterAsync("DOS-12"));
            Assert.Equal(envoyes, (await RappelsAsync()).Count);
        }
        _d.AllerAu(Jour(dernier), heures: 23.9);
        Assert.Empty(await _d.DusAsync("DOS-12"));
        Assert.Equal(EtatDossier.Complet, (await _d.LireAsync(personne)).Etat);
    }

    [Theory]
    // Of two reminders due together the nearest to the end wins.
    [InlineData("2026-12-02")]
    // Asleep since before the first one; on the last day; three days late.
    [InlineData("2027-01-02")]
    [InlineData("2026-11-05")]
    public async Task A_server_that_slept_sends_one_reminder_when_it_wakes(string reveil)
    {
        await _d.AvecContratAsync(new(2027, 1, 2));
        _d.AllerAu(Jour(reveil), heures: 7);
        Assert.Equal(1, (await _d.ExecuterAsync("DOS-12")).Modifies);
        Assert.Equal(0, (await _d.ExecuterAsync("DOS-12")).Examines);
        Assert.Contains("jusqu'au 02/01/2027", Texte(Assert.Single(await RappelsAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_validated_with_less_than_a_month_left_is_chased_once()
    {
        await _d.AvecContratAsync(_d.Aujourdhui.AddDays(20));
        for (var jour = 0; jour <= 20; jour++)
        {
            await _d.ExecuterAsync("DOS-12");
            _d.Base.Temps.Advance(TimeSpan.FromDays(1));
        }
        Assert.Single(await RappelsAsync());
    }

    [Fact]
    public async Task Of_what_is_over_no_reminder_is_sent()
    {
        await _d.AvecContratAsync(new(2026, 12, 1));
        _d.AllerAu(new(2026, 12, 2));
        Assert.Equal(0, (await _d.ExecuterAsync("DOS-12")).Modifies);
        await _d.ExecuterAsync("DOS-13");
        Assert.Equal(0, (await _d.ExecuterAsync("DOS-12")).Examines);
        Assert.Empty(await RappelsAsync());
    }

    [Fact]
    public async Task One_mail_lists_each_document_with_its_file_and_its_last_day_the_nearest_first()
    {
        var personne = await _d.IntervenantAsync(StatutProfessionnel.AgentNonTitulaire);
        var formulaire = await _d.FormulaireCompletAsync(personne);
        (formulaire.Contrat.Fin, formulaire.Attestation.Date) = (new(2026, 12, 20), new(2025, 12, 10));
        formulaire.Pieces[NaturePiece.Contrat] = await _d.FichierAsync(personne, "CDD Épinal.pdf");
        (formulaire.Identite.TypeDocument, formulaire.Identite.ValideAu) = (TypeDocumentIdentite.TitreSejour, new(2026, 12, 31));
        await _d.CompleterAsync(personne, await _d.AnaAsync(), formulaire);
        _d.AllerAu(new(2026, 10, 31));

        Assert.Equal(1, (await _d.ExecuterAsync("DOS-12")).Modifies);

        var courriel = Assert.Single(await RappelsAsync());
        Assert.Equal("Demande de mise à jour de pièces pour votre dossier intervenant du CNFPT", courriel.Objet);
        Assert.Equal(
            [
                "- Attestation sur l'honneur (Attestation.pdf) : valable jusqu'au 10/12/2026",
                "- Contrat de travail ou attestation de l'employeur (CDD Épinal.pdf) : valable jusqu'au 20/12/2026",
                "- Document d'identité en recto (IdentiteRecto.pdf) : valable jusqu'au 31/12/2026",
                "- Document d'identité en verso (IdentiteVerso.pdf) : valable jusqu'au 31/12/2026",
            ],
            Texte(courriel).Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Contains("Mme Camille ESSAI", Texte(courriel), StringComparison.Ordinal);
        Assert.Contains("https://espace.exemple.fr/espace/dossier", Texte(courriel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_replaced_and_not_validated_yet_is_still_chased()
    {
        var personne = await _d.AvecContratAsync(new(2027, 1, 2));
        _d.AllerAu(new(2026, 11, 2));
        await _d.ExecuterAsync("DOS-12");
        await _d.RemplacerContratAsync(personne, new(2028, 1, 2));
        _d.AllerAu(new(2026, 12, 2));

        Assert.Equal(1, (await _d.ExecuterAsync("DOS-12")).Modifies);
        Assert.Contains("contrat.pdf", Texte((await RappelsAsync())[^1]), StringComparison.Ordinal);
        Assert.Equal(EtatEcheance.AMettreAJour, (await _d.LireAsync(personne)).Bloc(BlocDossier.Contrat).Echeance);
    }

    [Fact]
    public async Task A_document_whose_replacement_is_validated_is_not()
    {
        var personne = await _d.AvecContratAsync(new(2027, 1, 2));
        _d.AllerAu(new(2026, 11, 2));
        await _d.ExecuterAsync("DOS-12");
        await _d.RemplacerContratAsync(personne, new(2028, 1, 2));
        await _d.ValiderToutAsync(personne, await _d.AnaAsync());
        Assert.Equal(EtatEcheance.Valable, (await _d.LireAsync(personne)).Bloc(BlocDossier.Contrat).Echeance);

        _d.AllerAu(new(2027, 1, 3));
        Assert.Empty(await _d.DusAsync("DOS-12"));
        Assert.Empty(await _d.DusAsync("DOS-13"));
        Assert.Equal(EtatDossier.Complet, (await _d.LireAsync(personne)).Etat);
        Assert.Single(await RappelsAsync());
    }

    [Fact]
    public async Task A_refused_replacement_changes_nothing()
    {
        var personne = await _d.AvecContratAsync(new(2027, 1, 2));
        await _d.RemplacerContratAsync(personne, new(2028, 1, 2));
        Assert.True((await _d.Verifications.RefuserAsync(await _d.AnaAsync(), personne, Assert.Single(await _d.AVerifierAsync(personne)), "Illisible.")).Reussi);
        _d.AllerAu(new(2026, 12, 2));
        Assert.Equal(1, (await _d.ExecuterAsync("DOS-12")).Modifies);
        Assert.Contains("valable jusqu'au 02/01/2027", Texte(Assert.Single(await RappelsAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_status_no_longer_asks_for_is_not_chased_until_it_does_again()
    {
        var personne = await _d.AvecContratAsync(new(2027, 1, 2));
        await _d.ChangerStatutAsync(personne, StatutProfessionnel.TravailleurIndependant);
        _d.AllerAu(new(2026, 11, 20));
        Assert.Empty(await _d.DusAsync("DOS-12"));

        await _d.ChangerStatutAsync(personne, StatutProfessionnel.SalariePrive);
        Assert.Equal(1, (await _d.ExecuterAsync("DOS-12")).Modifies);
        await _d.ChangerStatutAsync(personne, StatutProfessionnel.TravailleurIndependant);
        await _d.ChangerStatutAsync(personne, StatutProfessionnel.SalariePrive);
        Assert.Empty(await _d.DusAsync("DOS-12"));
        _d.AllerAu(new(2026, 12, 2));
        Assert.Equal(1, (await _d.ExecuterAsync("DOS-12")).Modifies);
    }

    [Fact]
    public async Task A_contract_without_an_end_is_never_chased()
    {
        var personne = await _d.IntervenantAsync(StatutProfessionnel.SalariePrive);
        var formulaire = await _d.FormulaireCompletAsync(personne);
        (formulaire.Contrat.TypeCode, formulaire.Contrat.Fin) = ("CDI", null);
        await _d.CompleterAsync(personne, await _d.AnaAsync(), formulaire);
        Assert.Equal(new DateOnly(2027, 7, 1), (await _d.DossierAsync(personne)).ProchainRappelLe);
        _d.AllerAu(new(2027, 7, 1));
        await _d.ExecuterAsync("DOS-12");
        Assert.DoesNotContain("Contrat", Texte(Assert.Single(await RappelsAsync())), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "DES-02")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_is_archived_or_out_of_the_CVtheque_is_left_alone_and_told_once_back(bool compte)
    {
        var personne = await _d.AvecContratAsync(new(2027, 1, 2));
        await ModifierAsync(personne, (c, i) => { if (compte) c.Archiver(_d.Base.Maintenant); else i.Archiver(_d.Base.Maintenant, "Désinscription."); });
        _d.AllerAu(new(2026, 11, 20));
        foreach (var regle in _d.Regles())
        {
            Assert.Empty(await regle.DusAsync(_d.Base.Maintenant.AddYears(2), default));
            Assert.False(await regle.TraiterAsync(personne, _d.Base.Maintenant.AddYears(2), default));
        }

        await ModifierAsync(personne, (c, i) => { if (compte) c.Reactiver(); else i.Reactiver(Guid.NewGuid(), "Ana Prévost", _d.Base.Maintenant); });
        Assert.Equal(1, (await _d.ExecuterAsync("DOS-12")).Modifies);
        Assert.Single(await RappelsAsync());
    }

    [Fact]
    [Trait("Rule", "REG-01")]
    public async Task Stopped_in_the_middle_it_leaves_the_others_due()
    {
        for (var i = 0; i < 3; i++) await _d.AvecContratAsync(new(2027, 1, 2));
        _d.AllerAu(new(2026, 11, 2));
        using var arret = new CancellationTokenSource();
        void Arreter(Guid _) => arret.Cancel();
        _d.Signal.Change += Arreter;

        Assert.Equal(new Bilan(1, 1, 0, "stopped"), await _d.ExecuterAsync("DOS-12", arret.Token));
        Assert.Equal(2, (await _d.DusAsync("DOS-12")).Count);
        Assert.Single(await RappelsAsync());

        _d.Signal.Change -= Arreter;
        Assert.Equal(new Bilan(2, 2, 0, null), await _d.ExecuterAsync("DOS-12"));
        Assert.Equal(3, (await RappelsAsync()).Select(c => c.Destinataire).Distinct().Count());
    }

    [Fact]
    [Trait("Rule", "REG-01")]
    public async Task Servers_that_handle_the_same_person_together_send_one_mail()
    {
        var personne = await _d.AvecContratAsync(new(2027, 1, 2));
        _d.AllerAu(new(2026, 11, 2));
        var faits = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _d.Regles()[0].TraiterAsync(personne, _d.Base.Maintenant, default))));
        Assert.Single(faits, fait => fait);
        Assert.Single(await RappelsAsync());
    }

    [Theory]
    [Trait("Rule", "REG-01")]
    [InlineData("DOS-12", "2026-11-02")]
    [InlineData("DOS-13", "2027-01-03")]
    [InlineData("DOS-14", "2027-09-01")]
    public async Task Whoever_transmits_in_that_very_moment_wins_and_nothing_is_written(string code, string jour)
    {
        var personne = await _d.AvecContratAsync(new(2027, 1, 2));
        _d.AllerAu(Jour(jour), heures: 7);
        var rendu = new RenduInterrompu(() => _d.RemplacerContratAsync(personne, new(2028, 1, 2)));
        var avant = await _d.DossierAsync(personne);

        Assert.False(await _d.Regles(rendu).Single(r => r.Code == code).TraiterAsync(personne, _d.Base.Maintenant.AddSeconds(1), default));

        var apres = await _d.DossierAsync(personne);
        Assert.Equal(avant.EnVigueur(BlocDossier.Contrat)!.RappelEnvoye, apres.EnVigueur(BlocDossier.Contrat)!.RappelEnvoye);
        Assert.Null(apres.RevisionDemandeeLe);
        await using var db = _d.Base.CreateDbContext();
        Assert.DoesNotContain(await db.Courriels.Select(c => c.Cause).ToListAsync(), cause => cause is nameof(CourrielRappelPieces) or nameof(CourrielDossierIncomplet) or nameof(CourrielRevisionDossier));
        // The transmission answers the review; the end of what is in force is still to be told.
        Assert.Equal(code != "DOS-14", (await _d.DusAsync(code)).Count == 1);
    }

    private async Task ModifierAsync(Guid personne, Action<Compte, Inscription> modifier)
    {
        await using var db = _d.Base.CreateDbContext();
        modifier(await db.Users.SingleAsync(c => c.Id == personne), await db.Inscriptions.SingleAsync(i => i.Id == personne));
        await db.SaveChangesAsync();
    }

    private Task<IReadOnlyList<Courriel>> RappelsAsync() => _d.CourrielsAsync<CourrielRappelPieces>();

    private static string Texte(Courriel courriel) => courriel.TexteBrut.Replace('\u00A0', ' ');

    private static DateOnly Jour(string jour) => DateOnly.Parse(jour, CultureInfo.InvariantCulture);

    /// <summary>Something happens between the moment a rule has read and the moment it writes.</summary>
    private sealed class RenduInterrompu(Func<Task> entreTemps) : IRenduCourriel
    {
        public async Task<CourrielRendu> RendreAsync(IModeleCourriel modele, CancellationToken ct)
        {
            await entreTemps();
            return await CourrielsDeTest.Rendu.RendreAsync(modele, ct);
        }
    }
}
