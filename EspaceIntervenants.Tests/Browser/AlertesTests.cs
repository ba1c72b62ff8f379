using System.Text.RegularExpressions;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>From an ad just published to the alert in the mailbox, and to its end by the link.</summary>
[Collection(ParcoursPortail.Nom)]
public sealed partial class AlertesTests(Navigateur navigateur)
{
    private const string Adresse = "lectrice@exemple.fr";

    [SkippableFact]
    [Trait("Rule", "ANN-08")]
    public async Task An_alert_arrives_and_its_link_changes_then_stops_the_alerts()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: false);
        var page = await navigateur.OuvrirAsync(serveur.Racine, 390, 844);
        // Published while the server was away: its alerts are due as it starts.
        await serveur.TuerAsync();
        var numero = await PublierAsync(serveur.Chaine);
        await serveur.RelancerAsync();

        var courriel = await serveur.CourrielAsync(Adresse, "nouvelle annonce");
        Assert.Contains($"{serveur.Racine}annonces/{numero}", courriel.TextBody, StringComparison.Ordinal);
        var lien = LienDesAlertes().Match(courriel.TextBody!).Value;
        Assert.StartsWith(serveur.Racine.ToString(), lien, StringComparison.Ordinal);

        var lectrice = new Personne(page, serveur);
        await page.GotoAsync(lien);
        await Assertions.Expect(lectrice.Titre("Mes alertes e-mail")).ToBeVisibleAsync();
        await Assertions.Expect(lectrice.Case("Si la ou les spécialités de formation me concernent", "Alertes e-mail")).ToBeCheckedAsync();
        await page.VerifierAccessibiliteAsync();
        await page.CapturerAsync("alertes-390");
        await page.SetViewportSizeAsync(320, 700);
        await page.VerifierLargeurAsync();
        await page.SetViewportSizeAsync(1280, 900);
        await page.CapturerAsync("alertes-1280");

        await lectrice.Case("Si la ou les spécialités de formation me concernent").UncheckAsync();
        await lectrice.Case("Si la ou les régions sont celles que j'ai sélectionnées").CheckAsync();
        await lectrice.Bouton("Enregistrer").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Vos choix d'alertes sont enregistrés");
        await Assertions.Expect(lectrice.Case("Si la ou les régions sont celles que j'ai sélectionnées")).ToBeCheckedAsync();

        await lectrice.Bouton("Ne plus recevoir d'alertes").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Vous ne recevrez plus d'alertes");
        await Assertions.Expect(lectrice.Case("Si la ou les régions sont celles que j'ai sélectionnées")).Not.ToBeCheckedAsync();
        await page.VerifierAccessibiliteAsync();
        await page.CapturerAsync("alertes-arretees");

        // What the link did is what « Mon parcours » shows.
        await lectrice.SeConnecterAsync(Adresse, ComptesDeTest.MotDePasse);
        await Assertions.Expect(lectrice.Titre("Tableau de bord")).ToBeVisibleAsync();
        await page.GotoAsync("/espace/parcours");
        await Assertions.Expect(lectrice.Case("Si la ou les spécialités de formation me concernent", "Alertes e-mail")).Not.ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Alertes e-mail", Exact = true }).ScrollIntoViewIfNeededAsync();
        await page.CapturerAsync("parcours-alertes");

        await page.GotoAsync("/alertes?jeton=x");
        await Assertions.Expect(lectrice.Titre("Ce lien n'est pas reconnu")).ToBeVisibleAsync();
        await page.VerifierAccessibiliteAsync();
        await page.SetViewportSizeAsync(320, 700);
        await page.VerifierLargeurAsync();
        await page.CapturerAsync("alertes-inconnu-320");
    }

    /// <summary>A trainer who wants to hear of the ads on finances, and such an ad, published.</summary>
    private static async Task<string> PublierAsync(string chaine)
    {
        var options = (DbContextOptions<EspaceDbContext>)new DbContextOptionsBuilder<EspaceDbContext>().UtiliserSqlite(chaine).Options;
        await using var db = new EspaceDbContext(options, new EphemeralDataProtectionProvider());
        var maintenant = TimeProvider.System.GetUtcNow().UtcDateTime;
        var compte = await db.AjouterCompteAsync(Adresse, Roles.Intervenant, maintenant);
        var profil = Profil.Creer(compte.Id, new Formateur { Civilite = Civilite.Madame, NomFamille = "Lire", Prenom = "Alice", DateNaissance = new(1980, 1, 2) }, maintenant);
        profil.AjouterLigne(new SpecialiteSouhaitee { SpecialiteCode = "FIN", SousSpecialiteCode = "F1A" }, maintenant);
        profil.ChoisirAlertes(new ChoixAlertes(true, false, false), maintenant);
        var inscription = Inscription.Creer(compte.Id, maintenant);
        inscription.Activer(maintenant);
        inscription.Transmettre("054", maintenant);
        inscription.Valider(Guid.NewGuid(), "Anne Roy", null, maintenant);
        var annonce = Annonce.Creer(Annonce.NumeroDe("054", maintenant.JourAParis(), 1), "054", Guid.NewGuid(), "Anne Roy", AnnoncesDeTest.Fiche(maintenant), maintenant);
        annonce.Publier(maintenant);
        db.AddRange(profil, inscription, annonce);
        await db.SaveChangesAsync();
        db.DiffusionsAnnonce.Add(DiffusionAnnonce.Demander(annonce.Id, maintenant));
        await db.SaveChangesAsync();
        return annonce.Numero;
    }

    [GeneratedRegex(@"http://\S+/alertes\?jeton=\S+")]
    private static partial Regex LienDesAlertes();
}
