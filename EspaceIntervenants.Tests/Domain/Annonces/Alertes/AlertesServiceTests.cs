using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Tools;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Domain.Annonces.Alertes;

[Trait("Rule", "ANN-08")]
public sealed class AlertesServiceTests : IDisposable
{
    private static readonly ChoixAlertes Tout = new(true, true, true);
    private static readonly ChoixAlertes Regions = new(false, true, false);

    private readonly AlertesDeTest _a = new();

    public void Dispose() => _a.Dispose();

    [Fact]
    public async Task The_link_reads_and_changes_the_choices_of_its_account_and_of_no_other()
    {
        var (manon, autre) = (await _a.PersonneAsync(Tout), await _a.PersonneAsync(Tout));
        var jeton = _a.Liens.Jeton(manon);
        Assert.Equal(Tout, (await _a.Service.LireAsync(jeton)).Valeur);

        Assert.True((await _a.Service.ChoisirAsync(jeton, Regions)).Reussi);
        Assert.Equal(Regions, (await _a.Service.LireAsync(jeton)).Valeur);
        Assert.Equal(Tout, (await _a.Service.LireAsync(_a.Liens.Jeton(autre))).Valeur);

        _a.Base.Temps.Advance(TimeSpan.FromDays(3650));
        Assert.True((await _a.Service.ChoisirAsync(jeton, ChoixAlertes.Aucune)).Reussi);
        await _a.PublierAsync();
        await _a.DeroulerAsync();
        Assert.Equal([autre], (await _a.CourrielsAsync()).Select(c => c.Key));
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task A_link_that_was_altered_made_for_something_else_or_of_nobody_changes_nothing()
    {
        var manon = await _a.PersonneAsync(Tout);
        var jeton = _a.Liens.Jeton(manon);
        var autreUsage = WebEncoders.Base64UrlEncode(AlertesDeTest.Protection.CreateProtector("Alertes.v2").Protect(manon.ToByteArray()));
        var autresCles = WebEncoders.Base64UrlEncode(new EphemeralDataProtectionProvider().CreateProtector("Alertes.v1").Protect(manon.ToByteArray()));
        var inverse = jeton[..^1] + (jeton[^1] == 'A' ? 'Q' : 'A');
        foreach (var faux in new[] { null, "", "x", inverse, jeton[..50], jeton + "AAAA", "é%00", new string('A', 10_000), manon.ToString(), autreUsage, autresCles, _a.Liens.Jeton(Guid.NewGuid()) })
        {
            Assert.Equal(MotifRefus.Introuvable, (await _a.Service.LireAsync(faux)).Motif);
            Assert.Equal(MotifRefus.Introuvable, (await _a.Service.ChoisirAsync(faux, ChoixAlertes.Aucune)).Motif);
        }
        Assert.Equal(Tout, (await _a.Service.LireAsync(jeton)).Valeur);
    }

    [Fact]
    public async Task The_link_of_an_archived_account_or_of_an_agent_opens_nothing()
    {
        var archivee = await _a.PersonneAsync(Tout, compte: c => c.Archiver(_a.Base.Maintenant));
        var agent = await _a.Base.AjouterAgentAsync("054");
        foreach (var id in new[] { archivee, agent })
        {
            Assert.Equal(MotifRefus.Introuvable, (await _a.Service.LireAsync(_a.Liens.Jeton(id))).Motif);
            Assert.Equal(MotifRefus.Introuvable, (await _a.Service.ChoisirAsync(_a.Liens.Jeton(id), ChoixAlertes.Aucune)).Motif);
        }
    }

    [Fact]
    [Trait("Rule", "PRO-02")]
    public async Task A_form_under_way_loses_nothing_and_does_not_bring_the_old_choices_back()
    {
        var manon = await _a.PersonneAsync(Tout);
        using var referentiels = new ReferentielsQueries(_a.Base, _a.Base.Temps);
        var queries = new ProfilQueries(_a.Base, _a.Base.Temps, Options.Create(new ReglesOptions()));
        var saisies = new SaisieService(_a.Base, _a.Base.Temps);
        var profils = new ProfilService(_a.Base, _a.Base.Temps, referentiels);
        var repere = new RepereSaisie(Guid.NewGuid(), (await queries.FormulaireAsync(manon))!.Version);
        var tapee = new SaisieParcours { Parcours = new Parcours { Motivation = "Partager", AlerteSpecialite = true, AlerteRegion = true } };
        var conservee = await saisies.ConserverAsync(manon, tapee, repere);
        var saisieLe = _a.Base.Maintenant;
        _a.Base.Temps.Advance(TimeSpan.FromHours(1));

        Assert.True((await _a.Service.ChoisirAsync(_a.Liens.Jeton(manon), ChoixAlertes.Aucune)).Reussi);

        // The form still open is told, and what it holds is kept.
        var ouverte = repere with { VersionSaisie = conservee.Valeur!.Version };
        Assert.Equal(MotifRefus.Conflit, (await profils.EnregistrerParcoursAsync(manon, tapee.Parcours, ouverte, NiveauSaisie.Brouillon)).Motif);
        // What is found again later has the new choices, and all that was typed.
        var relu = (await queries.FormulaireAsync(manon))!;
        Assert.Equal("Partager", relu.SaisieParcours!.Contenu.Parcours.Motivation);
        Assert.Equal(saisieLe, relu.SaisieParcours.Le);
        Assert.Equal(ChoixAlertes.Aucune, ChoixAlertes.De(relu.SaisieParcours.Contenu.Parcours));
        Assert.Equal(ChoixAlertes.Aucune, ChoixAlertes.De(relu.Parcours));
    }

    [Fact]
    public async Task A_draft_that_cannot_be_read_does_not_prevent_from_stopping()
    {
        var manon = await _a.PersonneAsync(Tout);
        await using (var db = _a.Base.CreateDbContext())
        {
            db.SaisiesEnCours.Add(SaisieEnCours.Creer(manon, EtapeFormulaire.Parcours, "{illisible", Guid.NewGuid(), _a.Base.Maintenant));
            await db.SaveChangesAsync();
        }
        Assert.True((await _a.Service.ChoisirAsync(_a.Liens.Jeton(manon), ChoixAlertes.Aucune)).Reussi);
        await using var apres = _a.Base.CreateDbContext();
        Assert.Equal("{illisible", (await apres.SaisiesEnCours.SingleAsync()).Contenu);
    }

    [Fact]
    public async Task Choices_that_do_not_change_disturb_no_open_form()
    {
        var manon = await _a.PersonneAsync(Regions);
        async Task<int> Version()
        {
            await using var db = _a.Base.CreateDbContext();
            return await db.Profils.Where(p => p.Id == manon).Select(p => p.Version).SingleAsync();
        }
        var avant = await Version();
        Assert.True((await _a.Service.ChoisirAsync(_a.Liens.Jeton(manon), Regions)).Reussi);
        Assert.Equal(avant, await Version());
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task The_progress_is_read_by_the_managers_of_the_structure_and_the_administrator()
    {
        var annonce = await _a.PublierAsync();
        var jamaisPubliee = await _a.Base.AjouterAnnonceAsync(EspaceIntervenants.Domain.Annonces.EtatAnnonce.Brouillon);
        var (grandEst, bourgogne, admin) = (await _a.Base.AjouterAgentAsync("054"), await _a.Base.AjouterAgentAsync("021"), await _a.Base.AjouterAgentAsync());
        var queries = new AlertesQueries(_a.Base);
        Assert.NotNull(await queries.ProgresAsync(grandEst, annonce.Id));
        Assert.NotNull(await queries.ProgresAsync(admin, annonce.Id));
        Assert.Null(await queries.ProgresAsync(bourgogne, annonce.Id));
        Assert.Null(await queries.ProgresAsync(await _a.PersonneAsync(Tout), annonce.Id));
        Assert.Null(await queries.ProgresAsync(Guid.Empty, annonce.Id));
        Assert.Null(await queries.ProgresAsync(grandEst, jamaisPubliee.Id));
        Assert.Null(await queries.ProgresAsync(admin, int.MaxValue));
    }
}
